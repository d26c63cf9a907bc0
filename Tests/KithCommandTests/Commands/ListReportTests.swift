// Thirty things in a spreadsheet as people keep them, and no connection: what the report makes of it.

import PlainText
import Testing

@testable import KithCommand

@Suite("Report of a list of things")
struct ListReportTests {
  /// A title, a remark and a blank row above the header; two columns of one name; offers beyond the job; a total.
  static let things: String = {
    let kinds = ["Food", "Health", "Sport", "Arts", "Advice"]
    let wards = ["North", "South", "East"]
    var lines = [
      "What our ward has: walked and written down,,,,,,",
      "\"Collected by the residents' group, April to June. Ask Maya if unsure\",,,,,,", ",,,,,,",
      "Name of organisation ,Category,Ward,Offers,Notes,Notes,Opened",
    ]
    for i in 0..<30 {
      let number = i < 9 ? "0\(i + 1)" : "\(i + 1)"
      let kind = i == 7 ? " food " : kinds[i % 5]
      let ward = i % 10 == 0 ? "" : wards[i % 3]
      let offers = i % 6 == 0 ? "room*|kettle" : ""
      let note = i == 3 ? "\"call first, ask for \"\"Jo\"\"\"" : "walked past"
      lines.append("Group \(number),\(kind),\(ward),\(offers),\(note),\(i == 2 ? "second" : ""),")
    }
    return (lines + [",,,,,,", "Total,30,,,,,"]).joined(separator: "\n") + "\n"
  }()

  /// Without the last row, which says who the file is for.
  private func rows(_ path: String) throws -> [[String]] {
    var rows = readCSV(Array(try readText(path).utf8)).rows.map { $0.cells }
    #expect(rows.removeLast().first == "Private: for the group itself.")
    return rows
  }

  // By kind: 6 of each, but the eighth is food and not sport. By ward: 10 of each, without the first, eleventh and
  // twenty-first, whose ward is blank.
  @Test("Kinds, places, gaps and room for answers")
  func report() throws {
    try withFolder { folder throws in
      try write(Self.things, to: "\(folder)/things.csv")
      let run = TestRun("report", "things.csv", "-o", "out", in: folder)
      #expect(run.code == 0, "\(run.talk)")
      #expect(run.talk.contains("Read as a list of things: 30 rows, no connections."))
      let kinds = try rows("\(folder)/out/tables/have-categories.csv")
      #expect(kinds.first?.first == "Category")
      #expect(
        kinds.dropFirst().map { Array($0.prefix(2)) } == [
          ["Food", "7"], ["Advice", "6"], ["Arts", "6"], ["Health", "6"], ["Sport", "5"],
        ])
      let places = try rows("\(folder)/out/tables/have-places.csv")
      #expect(places.dropFirst().map { Array($0.prefix(2)) } == [["East", "9"], ["North", "9"], ["South", "9"]])
      let page = try readText("\(folder)/out/report.md")
      for group in ["Group 01", "Group 11", "Group 21"] {
        #expect(page.split(separator: "\n").contains { $0.contains("Place is blank for") && $0.contains(group) })
      }
      #expect(page.contains("Who runs it?") && page.contains("Who uses it?"))
      #expect(page.contains("A list cannot say: it needs rows of the Type decision"))
      #expect(!page.contains("Total") && !page.contains("What our ward has"))
    }
  }

  @Test("The check says how the list was read")
  func check() throws {
    try withFolder { folder throws in
      try write(Self.things, to: "\(folder)/things.csv")
      let run = TestRun("check", "things.csv", in: folder)
      let said = run.output + run.talk
      #expect(
        said.contains("3 rows above the header are left out.") || said.contains("2 rows above the header are left out.")
      )
      #expect(said.contains("\"Ward\" as Place"))
      #expect(said.contains("The row \"Total\" at the end is left out: it adds up the others."))
      #expect(said.contains("every row is of the Type group"))
    }
  }
}
