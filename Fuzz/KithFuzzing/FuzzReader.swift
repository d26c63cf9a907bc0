// Everything that reads bytes from strangers, each by a name.

import CommunityFormats
import CommunityTables
import GraphvizRendering
import PlainText

/// A reader, or a way from a label to the outputs, and what must hold whatever it is given.
public struct FuzzReader: Sendable {
  public let name: String
  /// Where its seeds stand.
  public var corpus: String { "Fuzz/corpus/\(name.hasPrefix("labels-") ? "labels" : name)" }
  /// Reads the bytes to the end. What is wrong with the answer, in words; a crash says it by itself.
  public let faults: @Sendable (_ bytes: [UInt8]) -> [String]

  /// Every reader.
  public static let all: [FuzzReader] =
    [
      csv, json, cells, dataset, sheets, labels("labels", .report), labels("labels-pictures", .pictures),
      labels("labels-formats", .formats), labels("labels-terminal", .terminal), arguments, answers,
    ] + FormatReader.all.map { reader(of: $0) }

  public static func named(_ name: String) -> FuzzReader? { all.first { $0.name == name } }

  private static let csv = FuzzReader(name: "csv") { bytes in
    let rows = readCSV(bytes).rows
    var writer = CSVWriter()
    for row in rows { writer.row(row.cells) }
    let again = readCSV(writer.bytes)
    let isSame = again.rows.map { $0.cells } == rows.map { $0.cells } && again.problems.isEmpty
    return (isSame ? [] : ["what was written reads differently"]) + formulas(in: writer.bytes)
  }

  private static let json = FuzzReader(name: "json") { bytes in
    do throws(JSONProblem) {
      let value = try readJSON(bytes)
      let again = try readJSON(Array(jsonText(value).utf8))
      return again == value ? [] : ["what was written reads differently"]
    } catch {
      return error.line > 0 && error.column > 0 && !error.message.isEmpty ? [] : ["no place or no words"]
    }
  }

  private static let cells = FuzzReader(name: "cells") { bytes in
    let lines = String(decoding: decodedText(bytes).bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
    let (numbers, dates) = (NumberStyle.decided(by: lines), DateStyle.decided(by: lines))
    var faults: [String] = []
    for line in lines {
      if case .number(let number, _) = numbers.read(line), !number.isFinite { faults.append("\(line) is not finite") }
      _ = dates.read(line)
      _ = (folded(line), nearNames(to: line, among: lines.prefix(20).map { $0 }))
    }
    return faults
  }

  private static let dataset = FuzzReader(name: "dataset") { bytes in
    let read = readDataset(Bundle(bytes, named: "elements.csv").sourceFiles)
    var faults: [String] = []
    let list = check(read)
    if read.unusable, !list.contains(where: { $0.severity == .problem }) { faults.append("nothing read, no reason") }
    if list.contains(where: { $0.message.isEmpty }) { faults.append("a remark without words") }
    let again = readDataset(writeDataset(read.community))
    if again.community.connections.count != read.community.connections.count { faults.append("rows are lost") }
    _ = suggestedMerges(read.community)
    return faults
  }

  /// The parts of a workbook, packed anew: a changed byte of a packed one is caught by its check sum.
  private static let sheets = FuzzReader(name: "sheets") { bytes in
    let entries = Bundle(bytes, named: "xl/workbook.xml").files.map { file in
      var entry = SmallZip.Entry(file.name, "")
      entry.data = file.bytes
      return entry
    }
    guard let workbook = FormatReader.named("xlsx") else { return ["no reader of workbooks"] }
    return faults(
      of: workbook, ForeignSource(files: [SourceFile(name: "w.xlsx", bytes: SmallZip.bytes(entries))], isFolder: false))
  }

  private static func labels(_ name: String, _ part: LabelOutputs.Part) -> FuzzReader {
    FuzzReader(name: name) { bytes in
      // Longer ones stand among the seeds of the tests; here they would only take the time of many others.
      LabelOutputs(String(decoding: bytes.prefix(6000), as: UTF8.self), [part]).faults
    }
  }

  private static func reader(of format: FormatReader) -> FuzzReader {
    FuzzReader(name: format.format.rawValue) { bytes in
      let bundle = Bundle(bytes, named: "input.\(ending(of: format.format))")
      var source = ForeignSource(files: bundle.sourceFiles, isFolder: bundle.files.count > 1, dot: dot)
      if format.format == .form { source.options = [("who", "Your name")] }
      _ = FormatReader.recognising(source)
      return faults(of: format, source)
    }
  }

  private static func faults(of reader: FormatReader, _ source: ForeignSource) -> [String] {
    do throws(ImportFailure) {
      let imported = try reader.read(source)
      let dataset = readDataset(imported.files)
      return check(dataset).contains { $0.message.isEmpty } ? ["a remark without words"] : []
    } catch {
      return error.message.isEmpty || error.message.utf8.count > 2000
        ? ["a refusal of \(error.message.utf8.count) bytes"] : []
    }
  }

  private static func ending(of format: Format) -> String {
    switch format {
    case .kumuJSON, .nodeLink, .jsonGraph: "json"
    case .cytoscape: "cyjs"
    case .pajek: "net"
    case .ucinet: "dl"
    case .dot: "gv"
    case .edgeList: "edges"
    case .adjacencyList: "adjlist"
    case .workbook, .gexf, .graphml, .gml, .cx2, .geoJSON: format.rawValue
    default: "csv"
    }
  }

  /// As the program reads DOT: by the library, in a process of its own.
  private static let dot: DOTParser = { bytes throws(ImportFailure) in
    do throws(DOTFailure) {
      let graph = try parseDOT(bytes, timeout: 5)
      var content = DOTContent()
      content.nodes = graph.nodes.map { node in
        DOTContent.Node(
          node.name, node.attributes.map { DOTContent.Attribute($0.name, $0.value, isMarkup: $0.isMarkup) })
      }
      content.edges = graph.edges.map { edge in
        DOTContent.Edge(
          edge.tail, edge.head,
          edge.attributes.map { DOTContent.Attribute($0.name, $0.value, isMarkup: $0.isMarkup) })
      }
      return content
    } catch {
      throw ImportFailure("The library refused it.")
    }
  }
}
