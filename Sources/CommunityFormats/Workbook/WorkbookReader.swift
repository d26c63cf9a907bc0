// A workbook as a dataset: its sheets by their names, or by what is in them.

import CommunityTables
import PlainText

extension FormatReader {
  /// Sheets called `elements`, `connections`… are those of a dataset; others are read as the file they would be.
  static let workbook = FormatReader(
    .workbook,
    recognise: { source in
      guard let file = source.only, file.table == nil else { return .no }
      if file.bytes.starts(with: [0x50, 0x4B, 3, 4]) { return source.ending == "xlsx" ? .certain : .likely }
      return source.ending == "xlsx" || source.ending == "xls" ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let book = try Workbook(file.bytes, file: file.name)
      let sheets = book.sheets.filter { !$0.rows.isEmpty && !folded($0.name).contains("(ignore)") }
      guard !sheets.isEmpty else { throw ImportFailure("There is nothing in the workbook.", file: file.name) }
      let known = nodeXL(sheets, file.name) ?? dataset(sheets, file.name)
      var result: Import
      if let known { result = known } else { result = try other(sheets, source) }
      for sheet in sheets where sheet.merged > 0 {
        result.report.notes.append(
          "In sheet \(sheet.name) the text of \(counted(sheet.merged, "merged range", "merged ranges")) is repeated in all "
            + "its cells; numbers are not.")
      }
      for sheet in sheets where sheet.failed.count > 0 {
        result.report.notes.append(
          "In sheet \(sheet.name) \(counted(sheet.failed.count, "formula", "formulas")) failed (#REF! and the like), the "
            + "first in \(sheet.failed.first).")
      }
      if !book.hidden.isEmpty {
        result.report.notes.append("Hidden sheets are left out: \(book.hidden.joined(separator: ", ")).")
      }
      return result
    })

  private static let ownNames = [
    "elements", "connections", "requirements", "valuations", "outcomes", "nodes", "edges", "people", "things",
  ]

  /// The sheets of a dataset of ours, by name; of Kumu or Gephi, by header.
  private static func dataset(_ sheets: [WorkbookSheet], _ file: String) -> Import? {
    var files: [SourceFile] = []
    var report = ImportReport("")
    for sheet in sheets {
      let header = sheet.rows.prefix(5).map { $0.cells.map { folded(trimmed($0)) } }
      var name = folded(trimmed(sheet.name))
      if !ownNames.contains(name) || name == "people" || name == "things" {
        if header.contains(where: { $0.contains("from") && $0.contains("to") }) {
          name = "connections"
        } else if header.contains(where: { $0.contains("source") && $0.contains("target") }) {
          name = "edges"
        } else if header.contains(where: { $0.first == "label" || $0.contains("label") && sheets.count > 1 }) {
          name = "elements"
        } else {
          report.notes.append("The sheet \(sheet.name) is left out.")
          continue
        }
      }
      if files.contains(where: { $0.name == name + ".csv" }) {
        report.notes.append("The sheet \(sheet.name) is a second one of its kind and is left out.")
        continue
      }
      report.mapped.append((sheet.name, name))
      files.append(
        SourceFile(name: name + ".csv", table: ForeignTable(origin: "\(file), sheet \(sheet.name)", rows: sheet.rows)))
    }
    guard files.contains(where: { ["elements.csv", "connections.csv", "nodes.csv", "edges.csv"].contains($0.name) }),
      files.contains(where: { ["connections.csv", "edges.csv"].contains($0.name) }) || files.count > 1
        || sheets.count == 1
    else { return nil }
    report.summary = "Read as a workbook: \(counted(files.count, "sheet", "sheets"))."
    return Import(format: .workbook, files: files, report: report)
  }

  /// NodeXL: the second row of `Edges` and `Vertices` is the header.
  private static func nodeXL(_ sheets: [WorkbookSheet], _ file: String) -> Import? {
    func sheet(_ name: String, _ header: String) -> HeadedSheet? {
      guard let sheet = sheets.first(where: { folded($0.name) == name }) else { return nil }
      return HeadedSheet(file: "\(file), sheet \(sheet.name)", rows: sheet.rows, isHeader: { $0.contains(header) })
    }
    guard let edges = sheet("edges", "vertex 1") else { return nil }
    var graph = GraphTables()
    if let vertices = sheet("vertices", "vertex") {
      let (vertex, label) = (vertices.column("Vertex"), vertices.column("Label"))
      let others = vertices.others(without: [vertex, label])
      for row in vertices.rows where !vertices.cell(row, vertex).isEmpty {
        graph.node(
          vertices.cell(row, vertex), label: vertices.cell(row, label), line: row.sheetRow,
          others.cells(row))
      }
    }
    let (from, to) = (edges.column("Vertex 1"), edges.column("Vertex 2"))
    let others = edges.others(without: [from, to])
    for row in edges.rows where !edges.cell(row, from).isEmpty {
      graph.edge(
        from: edges.cell(row, from), to: edges.cell(row, to), direction: "directed", line: row.sheetRow,
        others.cells(row))
    }
    return Import(
      format: .workbook, files: graph.files(origin: file),
      report: ImportReport("Read as a NodeXL workbook: \(graph.counts)."))
  }

  /// The sheet with the most rows, read as if it were a file of its own.
  private static func other(_ sheets: [WorkbookSheet], _ source: ForeignSource) throws(ImportFailure) -> Import {
    let file = source.files[0].name
    var largest = sheets[0]
    for sheet in sheets.dropFirst() where sheet.rows.count > largest.rows.count { largest = sheet }
    let table = ForeignTable(origin: "\(file), sheet \(largest.name)", rows: largest.rows)
    let inner = ForeignSource(
      files: [SourceFile(name: table.origin, table: table)], isFolder: false, options: source.options)
    guard let reader = FormatReader.recognising(inner) else {
      throw ImportFailure(
        "No sheet has headers that Kith knows.",
        advice: "Call the columns Label, or From and To; or name sheets elements and connections.", file: file)
    }
    var result = try reader.read(inner)
    if sheets.count > 1 {
      result.report.notes.append("Of \(sheets.count) sheets, \(largest.name) is read: it has the most rows.")
    }
    return result
  }
}
