// Through another format and back: what it can hold comes back.

import CommunityFormats
import CommunityMeasures
import CommunityModel
import CommunityTables
import Foundation
import Testing

enum Samples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A dataset of the repository.
  static func dataset(_ name: String) throws -> Community {
    let folder = root.appending(path: "Datasets/\(name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return readDataset(
      try names.filter { $0.hasSuffix(".csv") || $0 == "community.json" }.map {
        SourceFile(name: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
      }
    ).community
  }

  /// Every trap that a cell can hold: quotes, line breaks, markup, other alphabets, several rows between the same two.
  static func hard() -> Community {
    readDataset([
      SourceFile(
        name: "elements.csv",
        bytes: Array(
          """
          Label,ID,Type,Count,Offers,My own
          "Zoë ""Z"" <b>&amp;</b>",z,person,,"a|b","two
          lines"
          李 明,,person,3,,007
          Hall,hall,resource,,,1e5
          Nobody's,,group,,,

          """.utf8)),
      SourceFile(
        name: "connections.csv",
        bytes: Array(
          """
          ID,From,To,Type,Form,Amount,Unit,Direction,Low,High,Why not
          ,z,hall,contribution,time,12.5,hours,,,,"x; y"
          ,z,hall,contribution,time,,hours,,2,9,
          ,李 明,z,tie,,,,undirected,,,]]>
          r4,hall,z,reward,access,,,,,,
          ,z,李 明,contribution,time,3,hours,mutual,,,
          ,z,z,contribution,time,1,hours,,,,

          """.utf8)),
    ]).community
  }

  static func read(_ export: Export, isFolder: Bool, as format: Format) throws -> Community {
    let source = ForeignSource(files: export.files, isFolder: isFolder)
    let reader = try #require(FormatReader.recognising(source))
    #expect(reader.format == format)
    let dataset = readDataset(try reader.read(source).files)
    #expect(dataset.diagnostics.filter { $0.severity == .problem }.map { $0.text } == [])
    return dataset.community
  }
}

/// The sheets as sets of filled cells, whatever the order of columns.
func filledCells(_ sheet: SheetText) -> [[String: String]] {
  sheet.rows.map { row in
    var cells: [String: String] = [:]
    for (name, cell) in zip(sheet.header, row) where !cell.isEmpty { cells[name] = cell }
    return cells
  }
}

@Suite("Round trips")
struct RoundTripTests {
  static let holdingAll: [Format] = [.gexf, .graphml, .nodeLink, .kumuJSON]

  @Test("Elements, connections, directions, amounts and own columns come back", arguments: holdingAll)
  func hard(format: Format) throws {
    let before = Samples.hard()
    let writer = try #require(FormatWriter.named(format.rawValue))
    let after = try Samples.read(writer.write(before, "map"), isFolder: false, as: format)
    #expect(filledCells(elementSheet(after)) == filledCells(elementSheet(before)))
    #expect(connections(of: after, like: before) == filledCells(connectionSheet(before)))
  }

  /// The connections, without the IDs that Kumu needs and the dataset did not have.
  private func connections(of after: Community, like before: Community) -> [[String: String]] {
    zip(filledCells(connectionSheet(after)), filledCells(connectionSheet(before))).map { row, old in
      old["ID"] == nil ? row.filter { $0.key != "ID" } : row
    }
  }

  @Test("A dataset comes back whole", arguments: holdingAll)
  func dataset(format: Format) throws {
    let before = try Samples.dataset("garden")
    let writer = try #require(FormatWriter.named(format.rawValue))
    let after = try Samples.read(writer.write(before, "garden"), isFolder: false, as: format)
    #expect(filledCells(elementSheet(after)) == filledCells(elementSheet(before)))
    #expect(filledCells(connectionSheet(after)) == filledCells(connectionSheet(before)))
    #expect(after.settings.title == before.settings.title)
  }

  @Test("What a graph cannot hold is said", arguments: holdingAll)
  func losses(format: Format) throws {
    let writer = try #require(FormatWriter.named(format.rawValue))
    let losses = writer.write(try Samples.dataset("rushcliffe"), "map").losses
    #expect(losses.contains { $0.contains("requirements") })
    #expect(writer.write(Samples.hard(), "map").losses.isEmpty)
  }
}
