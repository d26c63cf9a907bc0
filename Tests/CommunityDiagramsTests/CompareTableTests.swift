// More changed than lines can show: counts done by hand.

import CommunityDiagrams
import CommunityMeasures
import Testing

@Suite struct CompareTableTests {
  /// A hub that gives to `count` people in the second year, of whom the first `back` also give back.
  private func diagram(_ count: Int, back: Int) -> Diagram {
    var elements = "Label,Type\nHub,group\nOld,person\n"
    let header = "From,To,Type\n"
    var rows = header
    for number in 0..<count {
      elements += "P\(number),person\n"
      rows += "Hub,P\(number),tie\n"
      if number < back { rows += "P\(number),Hub,tie\n" }
    }
    let (before, after) = (ledger(elements, header + "Hub,Old,tie\n"), ledger(elements, rows))
    return .compare(Comparison(before: before, after: after, answers: []), names: ("2024", "2025"))
  }

  // 30 people join with a line each, and the hub loses one: 31 lines, drawn.
  @Test("What lines can show is drawn with lines")
  func lines() {
    let diagram = diagram(30, back: 0)
    #expect(diagram.links.filter { $0.look.stroke != .hidden }.count == 31)
    #expect(diagram.tableRows.isEmpty)
  }

  // 40 new lines to those who join, 5 back from the first five: 45 new and one gone. The hub has them all.
  @Test("Above forty lines those that changed most stand in a table, each with its count")
  func table() {
    let diagram = diagram(40, back: 5)
    #expect(diagram.title == "From 2024 to 2025: 40 joined, 1 left; 45 connections are new, 1 gone")
    #expect(diagram.links.allSatisfy { $0.look.stroke == .hidden } && !diagram.tableRows.isEmpty)
    let names = diagram.nodes.map { $0.name }
    #expect(names.contains("Hub: 45 new, 1 gone") && names.contains("P4: 2 new") && names.contains("Old: 1 gone"))
    // Twelve of the forty, in the order of the file: the five with two each, then the first seven with one.
    #expect(names.contains("P11: 1 new") && !names.contains("P12: 1 new"))
    #expect(
      diagram.remarks.contains { $0.contains("of 42 that a change touches, the 14 whose connections changed most") })
    for name in ["Hub: 45 new, 1 gone", "P4: 2 new", "Old: 1 gone"] { #expect(diagram.textAlternative.contains(name)) }
    #expect(!diagram.textAlternative.contains("P12: 1 new"))
  }
}
