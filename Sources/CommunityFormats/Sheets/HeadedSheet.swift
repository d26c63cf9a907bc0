// A CSV file of another program, with its cells by the name of their column.

import CommunityTables
import PlainText

/// A sheet whose first row (or the first that looks like it) names the columns.
struct HeadedSheet {
  let file: String
  /// As written, without blanks at the ends and line breaks inside.
  let header: [String]
  let headerRow: Int
  private(set) var rows: [CSVRow]
  private let positions: [String: Int]

  /// - Parameter isHeader: Takes the folded cells of the header; the first of 20 rows that it takes is one.
  init?(_ source: SourceFile, isHeader: ([String]) -> Bool = { _ in true }) {
    self.init(file: source.name, rows: source.table?.rows ?? readCSV(source.bytes).rows, isHeader: isHeader)
  }

  init?(file: String, rows all: [CSVRow], isHeader: ([String]) -> Bool = { _ in true }) {
    let top = all.prefix(20).firstIndex { isHeader($0.cells.map { folded(HeadedSheet.tidy($0)) }) }
    guard let top else { return nil }
    self.file = file
    header = all[top].cells.map { HeadedSheet.tidy($0) }
    headerRow = all[top].sheetRow
    rows = Array(all[(top + 1)...])
    var positions: [String: Int] = [:]
    for (position, name) in header.enumerated() where !name.isEmpty && positions[folded(name)] == nil {
      positions[folded(name)] = position
    }
    self.positions = positions
  }

  /// The column with one of these names, the first of them that is there.
  func column(_ names: String...) -> Int? { names.lazy.compactMap { positions[folded($0)] }.first }

  /// The cell in a column; blank when there is no such column or cell.
  func cell(_ row: CSVRow, _ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return trimmed(row.cells[column])
  }

  /// The filled cells in the columns that are not in `used`, under their own names.
  func others(_ row: CSVRow, without used: [Int?]) -> [(column: String, text: String)] {
    header.indices.compactMap { position in
      if header[position].isEmpty || used.contains(position) { return nil }
      return (header[position], cell(row, position))
    }
  }

  /// A long question on several lines becomes one line.
  static func tidy(_ header: String) -> String {
    header.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}

extension ForeignSource {
  /// The only file's first rows as folded cells, for a look at its header.
  var openingRows: [[String]] {
    guard let file = only else { return [] }
    if let table = file.table { return table.rows.prefix(20).map { $0.cells.map { folded(trimmed($0)) } } }
    return readCSV(Array(file.bytes.prefix(1 << 16))).rows.prefix(20).map { row in
      row.cells.map { folded(HeadedSheet.tidy($0)) }
    }
  }

  /// Whether one of the first rows holds all of these cells.
  func hasHeader(_ names: String...) -> Bool {
    let wanted = names.map { folded($0) }
    return openingRows.contains { row in wanted.allSatisfy { row.contains($0) } }
  }
}
