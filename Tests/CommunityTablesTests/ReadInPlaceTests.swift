// Bytes and rows of the same sheet make the same community, with the same remarks.

import CommunityModel
import PlainText
import Testing

@testable import CommunityTables

@Suite struct ReadInPlaceTests {
  /// What a dataset says, as text.
  func story(_ dataset: Dataset) -> [String] {
    let community = dataset.community
    let sheets = [elementSheet(community), connectionSheet(community)]
    let cells = sheets.flatMap { [$0.header.joined(separator: "¦")] + $0.rows.map { $0.joined(separator: "¦") } }
    let values = community.connections.indices.map { row in
      "\(community.connections.from(row).raw) \(community.connections.to(row).raw) "
        + "\(community.connections.sheetRow[row]) \(community.connections.kind[row]) "
        + "\(community.connections.direction[row]) \(community.connections.amountValue[row]) "
        + "\(community.words[community.connections.unit[row]]) \(community.connections.start[row])"
    }
    let remarks = dataset.diagnostics.map { "\($0.text) +\($0.moreRows)" }
    return cells + values + remarks
  }

  /// Reads the same files in place and row by row.
  func expectSame(_ elements: [UInt8], _ connections: [UInt8]) {
    func rows(_ name: String, _ bytes: [UInt8]) -> SourceFile {
      SourceFile(name: name, table: ForeignTable(origin: name, rows: readCSV(bytes).rows))
    }
    let inPlace = readDataset([
      SourceFile(name: "elements.csv", bytes: elements), SourceFile(name: "connections.csv", bytes: connections),
    ])
    let byRows = readDataset([rows("elements.csv", elements), rows("connections.csv", connections)])
    // What is said of the file's bytes, rows cannot say.
    let ofBytes: Set<String> = [
      DiagnosticCode.unclosedQuote.rawValue, DiagnosticCode.textAfterQuote.rawValue,
      DiagnosticCode.readAsWindows1252.rawValue, DiagnosticCode.nothingToRead.rawValue,
    ]
    func withoutBytes(_ dataset: Dataset) -> Dataset {
      var dataset = dataset
      dataset.diagnostics.removeAll { ofBytes.contains($0.code) }
      return dataset
    }
    #expect(story(withoutBytes(inPlace)) == story(withoutBytes(byRows)))
  }

  static let names = [
    "Ana", "ana ", "Zoë", "P1", "a very long name indeed", "\"Hall, old\"", "Nobody known", "", "Ana|P1", "'=x",
    "\u{A0}Zoë", "\"say \"\"x\"\"\"",
  ]
  static let columns: [(String, [String])] = [
    ("Type", ["contribution", "Reward", "code", "", "contributon", "undirected", "tie"]),
    ("Form", ["time", "pay", "tiem", "", "own form"]),
    ("Amount", ["1", "2.5", "1,234", "£40", "-3", "", "x", "1.50 "]),
    ("Unit", ["hours", "h", "GBP", "", "huors"]), ("Start", ["2025", "14/03/2025", "03/04/2025", "", "never"]),
    ("Provenance", ["stated", "stated|illustrative", "", "odd"]), ("Direction", ["mutual", "", "undirected", "up"]),
    ("High", ["5", "", "0.5"]), ("Mine", ["a", " b ", "", "'=c", "\"d\""]), ("ID", ["1", "2", "two", ""]),
    ("Paid by", ["nobody", "Ana", "", "Stranger"]),
  ]

  @Test("Messy sheets", arguments: 0..<60)
  func messy(seed: Int) {
    var random = SeededRandom(seed: UInt64(300 + seed))
    func any<T>(_ list: [T]) -> T { list[random.below(list.count)] }
    let separator = any([",", ";", "\t"])
    let end = any(["\n", "\r\n"])
    func quotedAsNeeded(_ cell: String) -> String {
      let isPlain = !cell.contains(separator) && random.below(6) > 0
      return cell.hasPrefix("\"") || isPlain ? cell : "\"\(cell)\""
    }
    let columns = Self.columns.filter { _ in random.below(2) == 0 }
    let ends = random.below(2) == 0 ? ["From", "To"] : ["Source", "Target"]
    var lines = [(ends + columns.map { $0.0 }).joined(separator: separator)]
    for _ in 0..<random.below(30) {
      var cells = [any(Self.names), any(Self.names)] + columns.map { any($0.1) }
      if random.below(8) == 0 { cells.removeLast() }
      if random.below(20) == 0 { cells.append("beyond") }
      lines.append(cells.map { quotedAsNeeded($0) }.joined(separator: separator))
    }
    if random.below(4) == 0 { lines.append(["Total", ""].joined(separator: separator)) }
    let connections = Array((lines.joined(separator: end) + end).utf8)
    let elements = ["Label,Type,ID\nAna,person,A1\nZoë,person,\nP1,group,P1\nAna,person,A2\n", "", "Label\nAna\n"]
    expectSame(Array(any(elements).utf8), connections)
  }

  @Test("The datasets of the repository, as they are and changed at random", arguments: 0..<12)
  func repositoryDatasets(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(900 + seed))
    let files = try filesOfDataset(seed % 2 == 0 ? "garden" : "rushcliffe")
    func sheet(_ name: String) -> [UInt8] {
      var bytes = files.first { $0.name == name }?.bytes ?? []
      if bytes.isEmpty { return bytes }
      for _ in 0..<(seed < 2 ? 0 : 6) {
        bytes[random.below(bytes.count)] = Array("\"',;\n\r|. 0é".utf8)[random.below(12)]
      }
      return bytes
    }
    expectSame(sheet("elements.csv"), sheet("connections.csv"))
  }
}
