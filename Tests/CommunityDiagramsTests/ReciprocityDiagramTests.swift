// Both ways between two sides, in one unit: sums done by hand.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct ReciprocityDiagramTests {
  private func sides(_ ledger: Ledger) -> [NamedGroup] {
    ledger.elements.map { NamedGroup(name: ledger.community.label(of: $0), members: [$0]) }
  }

  // A to B 30 h, B to A 10 h, A to C 20 h: 60 h pass, 2 · 10 go both ways: a third.
  @Test("The share that comes back the way it went")
  func returned() {
    let ledger = ledger(
      "Label,Type\nA,person\nB,person\nC,person\n",
      "From,To,Type,Form,Amount,Unit,Paid by\nA,B,contribution,time,30,hours,nobody\n"
        + "B,A,contribution,time,10,hours,nobody\nA,C,contribution,time,20,hours,nobody\n")
    let diagram = Diagram.reciprocity(ledger, between: sides(ledger))
    #expect(diagram.title == "33\u{202F}% of the hours between these sides come back the way they went")
    // 1.2 + 6.8 · amount / 30, once for each half of a line.
    let widths = diagram.links.compactMap { $0.width }
    #expect(widths.count == 6 && widths[0] == 8 && abs(widths[2] - (1.2 + 6.8 / 3)) < 1e-9)
    // What nothing answers is a gift, where it is given freely.
    #expect(diagram.textAlternative.contains("A to C: 20\u{2009}h, a gift"))
    #expect(diagram.textAlternative.contains("C to A: no return is recorded"))
    #expect(diagram.textAlternative.contains("B to A: 10\u{2009}h, given\n"))
    #expect(diagram.nodes.filter { $0.look.name == "gift" }.map { $0.name } == ["A to C: 20\u{2009}h"])
  }

  @Test("What somebody pays for is no gift, a reward is none either")
  func notGifts() {
    let ledger = ledger(
      "Label,Type,Count\nA,person,\nB,activity,\nTrust,institution,\nCrowd,person,5\n",
      "From,To,Type,Form,Amount,Unit,Paid by\nA,B,contribution,time,30,hours,Trust\n"
        + "Trust,Crowd,reward,pay,500,GBP,\n")
    let hours = Diagram.reciprocity(ledger, between: sides(ledger), unit: "hours")
    #expect(hours.textAlternative.contains("A to B: 30\u{2009}h, given, and paid for"))
    #expect(hours.title == "The hours go one way; what comes back is of another kind")
    let money = Diagram.reciprocity(ledger, between: sides(ledger), unit: "GBP")
    #expect(money.textAlternative.contains("Trust to Crowd: £500, as reward"))
    #expect(!money.legend.contains { $0.text.contains("gift") } && !hours.legend.contains { $0.text.contains("gift") })
  }

  @Test("One unknown amount: no share is told, and the known part is a lower bound")
  func unknown() {
    let ledger = ledger(
      "Label,Type\nA,person\nB,person\n",
      "From,To,Type,Form,Amount,Unit\nA,B,contribution,time,30,hours\nA,B,contribution,time,,hours\n")
    let diagram = Diagram.reciprocity(ledger, between: sides(ledger))
    #expect(diagram.title == "How much comes back cannot be said: 1 amount is unknown")
    #expect(diagram.textAlternative.contains("A to B: at least 30\u{2009}h"))
  }

  @Test("What one person is paid is in no byte, also where it is the only figure")
  func pay() {
    let ledger = Small.ledger
    let diagram = Diagram.reciprocity(ledger, between: sides(ledger), unit: "GBP")
    for text in [diagram.dotText(), diagram.textAlternative] {
      #expect(!text.contains("17,654") && !text.contains("17654"))
      #expect(text.contains("paid, amount kept back"))
    }
    // Six people together are told.
    #expect(diagram.textAlternative.contains("£321"))
  }

  @Test("Nothing passes, nobody is there")
  func nothing() {
    let none = ledger("Label,Type\nA,person\nB,person\n", "From,To\n")
    #expect(Diagram.reciprocity(none, between: sides(none)).nodes.isEmpty)
    #expect(Diagram.reciprocity(none, between: []).title.hasPrefix("No measured giving"))
  }

  @Test("The unit with most rows is drawn, the other is named and not added")
  func units() {
    let diagram = Diagram.reciprocity(Small.ledger, between: sides(Small.ledger))
    #expect(diagram.subtitle.hasPrefix("Contributions and rewards in hours"))
    #expect(diagram.remarks == ["Not in this picture: GBP. Unlike units are never added."])
  }
}
