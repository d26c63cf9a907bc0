// Two copies laid side by side: what differs tells of what was changed between them.
//
// Each test changes the dataset in one thing that nobody may learn, shares both, and compares every byte. A report is the
// output that says most, so that it is among them although it takes a second or two.

import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite("Two copies side by side")
struct TwoRunsTests {
  private static let garden = TestRun.repository + "/Datasets/garden"

  /// The garden, its rows of a sheet changed.
  private func copy(_ folder: String, _ sheet: String, _ change: ([[String]]) -> [[String]]) throws {
    try? FileManager.default.removeItem(atPath: "\(folder)/d")
    try FileManager.default.copyItem(atPath: Self.garden, toPath: "\(folder)/d")
    let rows = readCSV(Array(try readText("\(folder)/d/\(sheet)").utf8)).rows.map { $0.cells }
    var writer = CSVWriter()
    for row in [rows[0]] + change(Array(rows.dropFirst())) { writer.row(row) }
    try write(String(decoding: writer.bytes, as: UTF8.self), to: "\(folder)/d/\(sheet)")
  }

  /// Every file and line that is made of it for others, with the same key.
  private func outputs(_ folder: String, _ level: String, _ more: [String] = []) throws -> [String: String] {
    let share = ["--key", "\(folder)/key"] + more
    for part in ["r", "s"] { try? FileManager.default.removeItem(atPath: "\(folder)/\(part)") }
    #expect(TestRun(arguments: ["report", "d", "-o", "r", "--share", level] + share, in: folder).code == 0)
    #expect(TestRun(arguments: ["share", "d", "s", "--level", level] + share, in: folder).code == 0)
    var outputs: [String: String] = [:]
    for format in ["json", "csv", "table"] {
      outputs["measure \(format)"] =
        TestRun(arguments: ["measure", "d", "--format", format, "--share", level] + share, in: folder).output
    }
    for part in ["r", "s"] {
      for path in try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/\(part)") {
        guard case .bytes(let bytes) = fileBytes("\(folder)/\(part)/\(path)") else { continue }
        outputs["\(part)/\(path)"] = String(decoding: bytes, as: UTF8.self)
      }
    }
    #expect(outputs.count > 50)
    return outputs
  }

  private func differences(_ a: [String: String], _ b: [String: String]) -> [String] {
    Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  }

  /// The place of a column of the sheet in the repository.
  private func column(_ name: String, _ sheet: String) throws -> Int {
    let rows = readCSV(Array(try readText("\(Self.garden)/\(sheet)").utf8)).rows
    return try #require(rows.first?.cells.firstIndex(of: name))
  }

  @Test(
    "What single people are paid changes no byte",
    arguments: [("partners", false), ("public", false), ("partners", true)])
  func pay(level: String, isHealth: Bool) throws {
    try withFolder { folder throws in
      let (type, to) = (try column("Type", "connections.csv"), try column("To", "connections.csv"))
      let (amount, unit) = (try column("Amount", "connections.csv"), try column("Unit", "connections.csv"))
      let more = isHealth ? ["--health"] : []
      try copy(folder, "connections.csv") { $0 }
      let before = try outputs(folder, level, more)
      var changed = 0
      try copy(folder, "connections.csv") { rows in
        rows.map { row in
          guard row[type] == "reward", row[unit] == "GBP", ["coordinator", "carer"].contains(row[to]),
            let paid = Double(row[amount])
          else { return row }
          changed += 1
          var row = row
          // Two of them the other way, so that no sum stays by chance.
          row[amount] = shortestText((paid * (changed % 2 == 0 ? 1.37 : 0.61)).rounded() + 13)
          return row
        }
      }
      #expect(changed >= 4)
      #expect(differences(before, try outputs(folder, level, more)) == [])
    }
  }

  @Test("The order of the rows changes no byte", arguments: ["partners", "public"])
  func order(level: String) throws {
    try withFolder { folder throws in
      try copy(folder, "elements.csv") { $0 }
      let before = try outputs(folder, level)
      try copy(folder, "elements.csv") { $0.reversed() }
      let elements = try readText("\(folder)/d/elements.csv")
      try copy(folder, "connections.csv") { rows in Array(rows.dropFirst(7)) + rows.prefix(7).reversed() }
      try write(elements, to: "\(folder)/d/elements.csv")
      #expect(differences(before, try outputs(folder, level)) == [])
    }
  }

  @Test("Somebody who asked not to be on the map is one sentence, and leaves nothing when they are taken out")
  func withdrawal() throws {
    try withFolder { folder throws in
      let (label, type) = (try column("Label", "elements.csv"), try column("Type", "elements.csv"))
      let (id, consent) = (try column("ID", "elements.csv"), try column("Consent", "elements.csv"))
      func added(_ word: String) throws {
        try copy(folder, "elements.csv") { rows in
          var row = [String](repeating: "", count: rows[0].count)
          (row[label], row[type], row[id], row[consent]) = ("Zebedee Quux", "person", "zq9-id", word)
          return rows + [row]
        }
        let text = try readText("\(folder)/d/connections.csv")
        try write(text + "zq9,zq9-id,growing,contribution,time,777,hours\n", to: "\(folder)/d/connections.csv")
      }
      try copy(folder, "elements.csv") { $0 }
      let without = try outputs(folder, "partners")
      // One cell changed, one run.
      try added("hidden")
      #expect(differences(without, try outputs(folder, "partners")).count > 10)
      try added("none")
      let refused = try outputs(folder, "partners")
      let differing = differences(without, refused)
      #expect(differing == ["r/report.html", "r/report.md", "s/README.md"])
      for name in ["r/report.md", "s/README.md"] {
        let lines = Set((without[name] ?? "").split(separator: "\n"))
        let new = (refused[name] ?? "").split(separator: "\n").filter { !lines.contains($0) }
        #expect(
          !new.isEmpty && new.allSatisfy { $0.contains("1 row was left out") || $0.contains("1 person is not on") })
      }
      for (name, text) in refused where !name.hasSuffix(".html") {
        #expect(!text.contains("Zebedee") && !text.contains("zq9"), "\(name)")
      }
      // By the rule of health data one is "some".
      for (name, text) in try outputs(folder, "partners", ["--health"]) {
        #expect(!text.contains("1 row was left out") && !text.contains("1 person is not on the map"), "\(name)")
      }
    }
  }
}
