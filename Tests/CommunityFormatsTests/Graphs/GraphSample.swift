// A graph file written by hand in the style of a program, and what is in it.

import CommunityFormats
import CommunityModel
import CommunityTables
import Testing

/// A small file and how many nodes and edges it has, counted by eye.
struct GraphSample: Sendable, CustomTestStringConvertible {
  var name: String
  var format: Format
  var nodes: Int
  var edges: Int
  var text: String
  /// Whether the content alone says what it is.
  var isKnownWithoutEnding = true
  /// Whether a part of the file can be told from the whole: lists of lines cannot.
  var tellsTruncation = true
  var testDescription: String { name }

  var bytes: [UInt8] { Array(text.utf8) }

  static let all: [GraphSample] =
    GEXFReaderTests.samples + GraphMLReaderTests.samples + GMLReaderTests.samples + PajekReaderTests.samples
    + UCINETReaderTests.samples + NodeLinkReaderTests.samples + CytoscapeReaderTests.samples
    + CX2ReaderTests.samples + JSONGraphReaderTests.samples + KumuJSONTests.samples

  func read() throws -> ReadGraph { try ReadGraph(bytes, name: name, as: format) }
}

/// A file as its reader sees it: tables, community and report.
struct ReadGraph {
  var imported: Import
  var dataset: Dataset
  var community: Community { dataset.community }
  var elements: [[String: String]] { filledCells(elementSheet(community)) }
  var connections: [[String: String]] { filledCells(connectionSheet(community)) }
  var notes: String { imported.report.notes.joined(separator: "\n") }
  var problems: [String] { dataset.diagnostics.filter { $0.severity == .problem }.map { $0.text } }

  init(_ bytes: [UInt8], name: String, as format: Format) throws {
    let reader = try #require(FormatReader.named(format.rawValue))
    imported = try reader.read(ForeignSource(files: [SourceFile(name: name, bytes: bytes)], isFolder: false))
    dataset = readDataset(imported.files)
  }

  init(_ text: String, _ name: String, as format: Format) throws {
    try self.init(Array(text.utf8), name: name, as: format)
  }

  /// `Ana>Ben 2`, `Ben-Cem`, `Cem=Ana`: directed, undirected, mutual, with the amount.
  var ties: [String] {
    community.connections.indices.map { row in
      let sign =
        switch community.connections.direction[row] {
        case .undirected: "-"
        case .mutual: "="
        default: ">"
        }
      let (from, to) = (community.connections.from(row), community.connections.to(row))
      let amount = connections[row.position]["Amount"].map { " " + $0 } ?? ""
      return community.label(of: from) + sign + community.label(of: to) + amount
    }
  }

  var labels: [String] { community.elements.indices.map { community.label(of: $0) } }
}

/// What a reader says of a file that it does not read.
func failure(_ text: String, _ name: String, as format: Format) -> ImportFailure? {
  guard let reader = FormatReader.named(format.rawValue) else { return nil }
  do throws(ImportFailure) {
    _ = try reader.read(ForeignSource(files: [SourceFile(name: name, bytes: Array(text.utf8))], isFolder: false))
    return nil
  } catch { return error }
}
