// The phases from left to right: who joined, what was promised, given and decided.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct StoryDiagramTests {
  private let phases = #"{"currency": "GBP", "phases": [{"name": "asked"}, {"name": "pilot"}]}"#
  private let header = "From,To,Type,Form,Amount,Unit,Status,Stage,Part,Start,End\n"

  private func story(_ rows: String) -> Diagram? {
    .story(
      ledger(
        "Label,Type,Role,Count\nAda,person,nurse,\nBen,person,nurse,\nWalkers,person,walker,6\nTrust,institution,,\nWork,activity,,\n",
        header + rows, json: phases))
  }

  private func cell(_ diagram: Diagram, _ start: String) -> [String] {
    let node = diagram.nodes.first { $0.name.hasPrefix(start) }
    return node.map { $0.lines.flatMap { $0.parts.map { $0.text } } } ?? []
  }

  // asked: Ada and Ben, both nurses, 5 h promised; pilot: Ada alone, 3 of them given, 6 walkers joined.
  @Test("Joined by role, left, promised and given, phase by phase")
  func phaseByPhase() throws {
    let diagram = try #require(
      story(
        """
        Ada,Work,contribution,time,5,hours,promised,,,asked,asked
        Ada,Work,decision,,,,,design,decides,asked,asked
        Ada,Work,decision,,,,,assess,decides,asked,asked
        Ben,Work,contribution,time,2,hours,,,,asked,asked
        Ada,Work,contribution,time,3,hours,,,,pilot,pilot
        Walkers,Work,contribution,time,,hours,,,,pilot,pilot
        """))
    #expect(cell(diagram, "asked, Joined") == ["nurse × 2", "Work"])
    #expect(cell(diagram, "asked, Promised") == ["5\u{2009}h"])
    #expect(cell(diagram, "asked, Given") == ["2\u{2009}h"])
    #expect(cell(diagram, "asked, Decided").joined(separator: " ") == "nurse decides (design, assess)")
    #expect(cell(diagram, "pilot, Joined") == ["walker (6 people)"])
    #expect(cell(diagram, "pilot, Left") == ["nurse"])
    #expect(cell(diagram, "pilot, Given") == ["at least 3\u{2009}h"])
    #expect(cell(diagram, "pilot, Promised") == ["–"])
    // Two took part, the activity not counted; Ben is not seen again.
    #expect(diagram.title == "1 of 2 in “asked” is not seen in “pilot”")
  }

  @Test("What one person is paid is in no byte")
  func pay() throws {
    let diagram = try #require(
      story(
        """
        Trust,Ada,reward,pay,17654,GBP,,,,asked,asked
        Trust,Walkers,reward,pay,600,GBP,,,,pilot,pilot
        """))
    for text in [diagram.dotText(), diagram.textAlternative] {
      #expect(!text.contains("17,654") && text.contains("paid, amount kept back") && text.contains("£600"))
    }
  }

  @Test("One phase, or none, is no story")
  func one() {
    #expect(story("Ada,Work,contribution,time,5,hours,,,,asked,asked\n") == nil)
    #expect(story("Ada,Work,contribution,time,5,hours,,,,,\n") == nil)
    #expect(story("") == nil)
  }
}
