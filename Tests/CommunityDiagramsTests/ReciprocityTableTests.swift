// What passes between many sides, as a table: sums done by hand.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct ReciprocityTableTests {
  private func sides(_ ledger: Ledger) -> [NamedGroup] {
    ledger.elements.map { NamedGroup(name: ledger.community.label(of: $0), members: [$0]) }
  }

  private func cell(_ diagram: Diagram, _ name: String) -> Diagram.Node? {
    diagram.nodes.first { $0.name.hasPrefix("\(name): ") }
  }

  // Four people, twelve ways. 100 h from A to B, 40 back, and 5 h each of the other ten ways: 190 h pass.
  // Of A and B 2 · 40 go both ways, of the other five pairs 2 · 5 each: 130 of 190, 68 %.
  @Test("Twelve ways are a table: no line, every amount, its fill by its share of the largest")
  func table() throws {
    let names = ["A", "B", "C", "D"]
    var rows = "From,To,Type,Form,Amount,Unit,Paid by\n"
    for from in names {
      for to in names where from != to {
        let amount = from == "A" && to == "B" ? 100 : from == "B" && to == "A" ? 40 : 5
        rows += "\(from),\(to),contribution,time,\(amount),hours,nobody\n"
      }
    }
    rows += "D,D2,contribution,time,7,hours,nobody\n"
    let data = ledger("Label,Type\nA,person\nB,person\nC,person\nD,person\nD2,person\n", rows)
    var groups = sides(data)
    groups[3].members += groups.removeLast().members
    let diagram = Diagram.reciprocity(data, between: groups)
    #expect(diagram.title == "68\u{202F}% of the hours between these sides come back the way they went")
    #expect(diagram.links.allSatisfy { $0.look.stroke == .hidden })
    // A heading for each column and each row, and one corner.
    #expect(diagram.tableRows.map { $0.count } == [5, 5, 5, 5, 5])
    #expect(cell(diagram, "A to B")?.look.meaning == "more than half of the largest")
    #expect(cell(diagram, "B to A")?.look.meaning == "a tenth to half of the largest")
    #expect(cell(diagram, "C to D")?.look.meaning == "less than a tenth of the largest")
    #expect(cell(diagram, "D, among themselves")?.name == "D, among themselves: 7\u{2009}h")
    #expect(cell(diagram, "A, among themselves")?.look.meaning == "– no row says so")
    // A scale is told from much to little, whatever stands first in the table.
    #expect(
      diagram.legend.map { $0.text } == [
        "more than half of the largest", "a tenth to half of the largest", "less than a tenth of the largest",
        "inside a side: not in the headline", "– no row says so",
      ])
    for words in ["A to B: 100\u{2009}h, given", "B to A: 40\u{2009}h, given", "D, among themselves: 7\u{2009}h"] {
      #expect(diagram.textAlternative.contains(words))
    }
  }

  /// Ten sides: one gives 10 h to each other and gets 1 h back from each. `more` are further rows.
  private func star(_ more: String = "", _ elements: String = "") -> Ledger {
    var labels = "Label,Type,Count\nHub,group,\n"
    var rows = "From,To,Type,Form,Amount,Unit\n"
    for number in 1..<10 {
      labels += "P\(number),person,\n"
      rows += "Hub,P\(number),contribution,time,10,hours\nP\(number),Hub,contribution,time,1,hours\n"
    }
    return ledger(labels + elements, rows + more, json: #"{"currency": "GBP"}"#)
  }

  // 9 · 11 = 99 h pass, 2 · 9 of them both ways: 18 %. Six stand alone, four together: 4 · 10 from the hub, 4 back.
  @Test("Of ten sides six stand alone and four together; the share is that of all ten")
  func folded() {
    let data = star()
    let diagram = Diagram.reciprocity(data, between: sides(data))
    #expect(diagram.title.hasPrefix("18\u{202F}% of the hours"))
    #expect(diagram.remarks.contains { $0.hasPrefix("Too many to read at once: the 6 ") })
    #expect(diagram.textAlternative.contains("Hub to 4 others together: 40\u{2009}h"))
    #expect(diagram.textAlternative.contains("4 others together to Hub: 4\u{2009}h"))
  }

  // P8 alone is paid 765, which stays untold; a crowd of five is paid 321. With two who get 5,000 each they stand together:
  // from a sum of 11,086 what P8 is paid could be taken.
  @Test("What one person is paid does not come out of a sum with others")
  func pay() {
    var more = "Hub,P8,reward,pay,765,GBP\nHub,Crowd,reward,pay,321,GBP\n"
    for number in 1..<8 { more += "Hub,P\(number),contribution,money,5000,GBP\n" }
    let data = star(more, "Crowd,person,5\n")
    let diagram = Diagram.reciprocity(data, between: sides(data), unit: "GBP")
    #expect(diagram.textAlternative.contains("Hub to 4 others together: paid, amount kept back"))
    for text in [diagram.textAlternative, diagram.dotText()] {
      for figure in ["765", "1,086", "1086", "321", "10,000"] { #expect(!text.contains(figure)) }
    }
  }
}
