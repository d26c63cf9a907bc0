// A matrix: names in the first row and the first column, numbers between.

import CommunityTables
import PlainText

extension FormatReader {
  static let matrix = FormatReader(
    .matrix,
    recognise: { source in
      guard !source.isFolder, let rows = openingTable(source), rows.count > 2, let top = rows.first else { return .no }
      guard top.cells.count > 2, trimmed(top.cells[0]).isEmpty || rows.count == top.cells.count else { return .no }
      let width = top.cells.count
      let columns = top.cells.dropFirst().map { folded(trimmed($0)) }
      // Numbers as names are names only when the rows bear the same.
      guard columns.allSatisfy({ !$0.isEmpty }),
        columns.allSatisfy({ readNumber($0) == nil })
          || columns == rows.dropFirst().map({ folded(trimmed($0.cells[0])) })
      else { return .no }
      let fits = rows.dropFirst().allSatisfy { row in
        row.cells.count <= width && !trimmed(row.cells[0]).isEmpty
          && row.cells.dropFirst().allSatisfy { trimmed($0).isEmpty || trimmed($0) == "-" || isNumber($0) }
      }
      return fits ? .certain : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let rows = file.table?.rows ?? readCSV(file.bytes).rows
      guard let top = rows.first else { throw ImportFailure("The file is empty.", file: file.name) }
      let columns = top.cells.dropFirst().map { trimmed($0) }
      let names = rows.dropFirst().map { trimmed($0.cells.first ?? "") }
      let isOneMode = Set(names.map { folded($0) }) == Set(columns.map { folded($0) })
      var rowNames: [String: String] = [:]
      for name in names where rowNames[folded(name)] == nil { rowNames[folded(name)] = name }
      let receivers = columns.map { rowNames[folded($0)] ?? $0 }
      var graph = GraphTables()
      for (row, name) in zip(rows.dropFirst(), names) where !graph.has(name) {
        graph.node(name, label: nil, line: row.sheetRow)
      }
      if !isOneMode {
        for name in receivers where !graph.has(name) { graph.node(name, label: nil, line: top.sheetRow) }
      }
      for (row, name) in zip(rows.dropFirst(), names) where !name.isEmpty {
        for (to, cell) in zip(receivers, row.cells.dropFirst().map({ trimmed($0) })) where !isNothing(cell) {
          graph.edge(from: name, to: to, direction: "directed", line: row.sheetRow, [("Amount", cell)])
        }
      }
      var report = ImportReport("Read as a matrix: \(graph.counts).")
      report.notes = ["Rows give, columns receive. A blank cell and 0 are no connection."]
      if !isOneMode { report.notes.append("Rows and columns have different names: they are two kinds of things.") }
      return Import(format: .matrix, files: graph.files(origin: file.name), report: report)
    })

  /// A number as people in any country write it: `1.5`, `1,5`, `£3`.
  private static func isNumber(_ cell: String) -> Bool {
    if readNumber(trimmed(cell)) != nil { return true }
    let styles = [NumberStyle.decided(by: [cell]), NumberStyle.decided(by: ["0,5"])]
    return styles.contains { style in
      if case .number = style.read(cell) { return true }
      return false
    }
  }

  /// Blank, or any way to write 0.
  private static func isNothing(_ cell: String) -> Bool {
    cell.isEmpty || cell == "-" || (cell.contains("0") && cell.allSatisfy { "0.,".contains($0) })
  }

  private static func openingTable(_ source: ForeignSource) -> [CSVRow]? {
    guard let file = source.only else { return nil }
    if let table = file.table { return table.rows }
    guard ["csv", "tsv", "txt"].contains(source.ending) else { return nil }
    return file.bytes.count < 1 << 22 ? readCSV(file.bytes).rows : nil
  }
}
