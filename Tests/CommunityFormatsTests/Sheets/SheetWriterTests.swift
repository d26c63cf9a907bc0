// The pairs of sheets for Kumu and Gephi: what those programs need, and nothing lost on the way back.
//
// Gephi's pair for the garden was also read by hand, with pandas 3.1.1 and NetworkX 3.6.1 (`from_pandas_edgelist(edges,
// "Source", "Target", create_using=MultiDiGraph, edge_key="Id")`): 19 nodes, all of them in nodes.csv, and 67 edges.

import CommunityFormats
import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText
import Testing

@Suite("Sheets for Kumu and Gephi")
struct SheetWriterTests {
  static let formats: [Format] = [.kumu, .gephi]

  func write(_ community: Community, _ format: Format) throws -> Export {
    try #require(FormatWriter.named(format.rawValue)).write(community, "map")
  }

  func rows(_ export: Export, _ name: String) throws -> [[String: String]] {
    let rows = readCSV(try #require(export.files.first { $0.name == name }).bytes).rows
    let header = try #require(rows.first).cells
    return rows.dropFirst().map { row in Dictionary(uniqueKeysWithValues: zip(header, row.cells)) }
  }

  /// The cells without IDs that are only there because the other program needs them.
  func essential(_ after: SheetText, like before: SheetText) -> [[String: String]] {
    zip(filledCells(after), filledCells(before)).map { row, old in
      old["ID"] == nil ? row.filter { $0.key != "ID" } : row
    }
  }

  @Test("Elements, connections, directions, amounts and own columns come back", arguments: formats)
  func back(format: Format) throws {
    for before in [Samples.hard(), try Samples.dataset("garden"), try Samples.dataset("rushcliffe")] {
      var before = before
      // Phases are in community.json, which has no place in sheets: dates by name stay words.
      before.settings = Settings()
      let after = try Samples.read(write(before, format), isFolder: true, as: format)
      #expect(essential(elementSheet(after), like: elementSheet(before)) == filledCells(elementSheet(before)))
      #expect(essential(connectionSheet(after), like: connectionSheet(before)) == filledCells(connectionSheet(before)))
    }
  }

  @Test("Kumu: Label and From first, IDs for every connection, all of them different")
  func kumu() throws {
    let community = readDataset([
      SourceFile(name: "elements.csv", bytes: Array("ID,Label,Tags\na,Ana,x|y\n,Ben,\n,Cem,\n".utf8)),
      SourceFile(
        name: "connections.csv", bytes: Array("ID,From,To,Type\nc3,a,Ben|Cem,tie\n,Ben,a,tie\n,Ben,a,tie\n".utf8)),
    ]).community
    let export = try write(community, .kumu)
    let first = String(decoding: export.files[0].bytes, as: UTF8.self)
    #expect(first.hasPrefix("Label,ID,Tags\nAna,a,\"x|y\"\nBen,Ben,\n"), "\(first)")
    let connections = try rows(export, "connections.csv")
    #expect(connections.map { $0["ID"] } == ["c3", "c3-2", "c3-3", "c4"])
    #expect(connections.allSatisfy { $0["Direction"] == "directed" })
    #expect(export.losses.contains { $0.contains("the ID that 1 connection shares") })
  }

  @Test("Kumu: no IDs for elements where none has one")
  func kumuLabels() throws {
    let export = try write(Samples.dataset("rushcliffe"), .kumu)
    #expect(try rows(export, "elements.csv")[0]["ID"] == nil)
  }

  @Test("Gephi: its own words, a weight only where the amount is known, and what it makes of the rest is said")
  func gephi() throws {
    let export = try write(Samples.hard(), .gephi)
    #expect(try rows(export, "nodes.csv").map { $0["Id"] } == ["z", "李 明", "hall", "Nobody's"])
    let edges = try rows(export, "edges.csv")
    #expect(
      edges.map { $0["Type"] } == ["Directed", "Directed", "Undirected", "Directed", "Undirected", "Directed"])
    #expect(edges.map { $0["Weight"] } == ["12.5", "", "", "", "3", "1"])
    #expect(edges.map { $0["Kind"] }[..<3] == ["contribution", "contribution", "tie"])
    #expect(edges.map { $0["Direction"] } == ["", "", "", "", "mutual", ""])
    #expect(
      export.losses == [
        "Gephi knows no mutual direction: 1 connection is Undirected there, with \"mutual\" in the column Direction.",
        "Gephi knows no unknown amount: 3 lines without a Weight count as 1 there.",
        "Gephi adds up lines of the same Kind between the same two, here 1, unless its import is told \"Don't merge\".",
      ])
  }

  @Test("A cell that a spreadsheet would run is neutral", arguments: formats)
  func formulas(format: Format) throws {
    let community = readDataset([
      SourceFile(name: "elements.csv", bytes: Array("Label,Note\n'=HYPERLINK(1),\"'+cmd|x\"\nB,\n".utf8)),
      SourceFile(name: "connections.csv", bytes: Array("From,To\nB,'=HYPERLINK(1)\n".utf8)),
    ]).community
    for file in try write(community, format).files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains(",=") && !text.contains("\n=") && !text.contains(",\"+"), "\(text)")
    }
  }

  @Test("What sheets cannot hold is said", arguments: formats)
  func losses(format: Format) throws {
    let losses = try write(Samples.dataset("garden"), format).losses
    #expect(losses.contains { $0.contains("requirements") })
    #expect(losses.contains { $0.hasSuffix("no place for community.json.") })
  }
}
