// Rows with named cells become a table with a header.

import CommunityTables
import PlainText

/// Gathers rows whose cells come in any order and number, as the records of graph files do.
struct TableBuilder {
  private(set) var columns: [String] = []
  private var positions: [String: Int] = [:]
  private var rows: [CSVRow] = []

  /// - Parameter columns: The first columns, in this order; others follow as they are first met.
  init(_ columns: [String]) {
    for column in columns { _ = position(of: column) }
  }

  var rowCount: Int { rows.count }

  /// Gives a column its place before any row has a cell in it.
  mutating func declare(_ column: String) { _ = position(of: column) }

  private mutating func position(of column: String) -> Int {
    if let known = positions[column] { return known }
    positions[column] = columns.count
    columns.append(column)
    return columns.count - 1
  }

  /// Adds a row. Of two cells with the same name, the later that is not blank wins.
  ///
  /// - Parameter place: The row or line of the foreign file.
  mutating func row(at place: Int, _ cells: [(column: String, text: String)]) {
    var row = [String](repeating: "", count: columns.count)
    for cell in cells where !cell.text.isEmpty {
      let position = position(of: cell.column)
      while row.count <= position { row.append("") }
      row[position] = cell.text
    }
    rows.append(CSVRow(sheetRow: place, cells: row))
  }

  /// The table, without columns in which every cell is blank, except the first `keeping`.
  func table(origin: String, keeping: Int = 1) -> ForeignTable {
    var isUsed = [Bool](repeating: false, count: columns.count)
    for column in 0..<min(keeping, columns.count) { isUsed[column] = true }
    for row in rows { for (column, cell) in row.cells.enumerated() where !cell.isEmpty { isUsed[column] = true } }
    let used = columns.indices.filter { isUsed[$0] }
    let header = CSVRow(sheetRow: 0, cells: used.map { columns[$0] })
    return ForeignTable(
      origin: origin,
      rows: [header]
        + rows.map { row in
          CSVRow(sheetRow: row.sheetRow, cells: used.map { $0 < row.cells.count ? row.cells[$0] : "" })
        })
  }
}
