// One element and its neighbours: what it gets on one side, what it gives on the other.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct EgoDiagramTests {
  @Test("Trust gets from one, gives to three, and what one person is paid stays untold")
  func trust() {
    let diagram = Diagram.ego(Small.ledger, of: Small.ledger.elements[1])
    #expect(diagram.title == "Trust: something comes from 1 other and goes to 3")
    #expect(diagram.groups.map { $0.title } == ["Gets from", "Gives to"])
    let texts = [diagram.dotText(), diagram.textAlternative]
    for text in texts {
      #expect(!text.contains("17,654"))
      #expect(text.contains("pay, amount kept back"))
    }
    #expect(diagram.textAlternative.contains("- Gets from\n  - Grant: money £20,000"))
    #expect(diagram.nodes.filter { $0.isCrowd }.map { $0.name } == ["Walkers"])
  }

  // 38 givers: 25 are drawn, 13 counted. P38 gives in two rows and is kept, P26 to P37 and P25 give in one.
  @Test("Twenty-five with the most rows are drawn, the others are counted")
  func folded() throws {
    var elements = "Label,Type\nWork,activity\n"
    var connections = "From,To,Type,Form,Amount,Unit\n"
    for number in 1...38 {
      elements += "P\(number),person\n"
      connections += "P\(number),Work,contribution,time,1,hours\n"
    }
    connections += "P38,Work,contribution,time,2,hours\n"
    let ledger = ledger(elements, connections)
    let diagram = Diagram.ego(ledger, of: ledger.elements[0])
    #expect(diagram.nodes.filter { $0.element != nil }.count == 26)
    #expect(diagram.nodes.contains { $0.name == "P38" } && !diagram.nodes.contains { $0.name == "P25" })
    #expect(diagram.nodes.contains { $0.name == "13 more" })
    #expect(diagram.remarks == ["Gets from: the 25 with the most rows are drawn, 13 more are counted."])
    #expect(diagram.textAlternative.contains("P25: time 1\u{2009}h"), "the words name all")
  }

  @Test("Unknown is said, nothing is no debt, and an element without rows stands alone")
  func edges() {
    let data = ledger(
      "Label,Type\nA,person\nB,person\nC,person\n", "From,To,Type,Form,Amount,Unit\nA,B,contribution,time,,hours\n")
    let giver = Diagram.ego(data, of: data.elements[0])
    #expect(giver.title == "A: something goes to 1 other; no return is recorded")
    #expect(giver.textAlternative.contains("B: time, amount not known"))
    let getter = Diagram.ego(data, of: data.elements[1])
    #expect(getter.title == "B: something comes from 1 other; nothing is recorded as given yet")
    let alone = Diagram.ego(data, of: data.elements[2])
    #expect(alone.title == "C: no connection is recorded" && alone.nodes.count == 1)
  }

  @Test("Who gives and gets stands on both sides")
  func both() {
    let data = ledger(
      "Label,Type\nA,person\nB,person\n",
      "From,To,Type,Form,Amount,Unit\nA,B,contribution,time,1,hours\nB,A,reward,training,,\n")
    let diagram = Diagram.ego(data, of: data.elements[0])
    #expect(diagram.nodes.map { $0.name } == ["A", "B", "B"])
    #expect(diagram.subtitle == "2 rows, one step from A. 1 of the others stands on both sides.")
  }
}
