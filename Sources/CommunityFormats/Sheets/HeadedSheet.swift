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
  /// What was wrong with the file, and what stands outside of the columns.
  private(set) var notes: [String] = []

  /// - Parameter isHeader: Takes the folded cells of the header; the first of 20 rows that it takes is one.
  init?(_ source: SourceFile, isHeader: ([String]) -> Bool = { _ in true }) {
    guard let table = source.table else {
      let file = readCSV(source.bytes)
      self.init(file: source.name, rows: file.rows, isHeader: isHeader)
      notes = foreignNotes(file) + notes
      return
    }
    self.init(file: source.name, rows: table.rows, isHeader: isHeader)
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
    if top > 0 { notes.append("\(counted(top, "row above the header is", "rows above the header are")) left out.") }
    let outside = rows.filter { row in
      row.cells.indices.contains { column in
        (column >= header.count || header[column].isEmpty) && !trimmed(row.cells[column]).isEmpty
      }
    }
    if let first = outside.first {
      notes.append(
        "\(counted(outside.count, "row has", "rows have")) a cell without a header above it, row \(first.sheetRow) the "
          + "first; such cells are left out.")
    }
  }

  /// The column with one of these names, the first of them that is there.
  func column(_ names: String...) -> Int? { names.lazy.compactMap { positions[folded($0)] }.first }

  /// The cell in a column; blank when there is no such column or cell.
  func cell(_ row: CSVRow, _ column: Int?) -> String {
    guard let column, column < row.cells.count else { return "" }
    return trimmed(row.cells[column])
  }

  /// The columns that are not in `used`, each with a name that no other has and that none of `taken` has, so that no
  /// cell of another program becomes one of ours by chance.
  ///
  /// - Parameter taken: Folded names.
  func others(without used: [Int?], apart taken: Set<String> = []) -> OtherColumns {
    var taken = taken
    var columns: [(position: Int, name: String)] = []
    for position in header.indices where !header[position].isEmpty && !used.contains(position) {
      var name = header[position]
      if taken.contains(folded(name)) { name += " (\(shortName))" }
      var number = 2
      while taken.contains(folded(name)) {
        name = "\(header[position]) (\(number))"
        number += 1
      }
      taken.insert(folded(name))
      columns.append((position, name))
    }
    return OtherColumns(columns: columns)
  }

  /// The file's name without its ending, for a column that is told apart by it.
  private var shortName: String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
    return String(last[..<dot])
  }

  /// A long question on several lines becomes one line.
  static func tidy(_ header: String) -> String {
    header.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}

/// Columns that are kept as they are.
struct OtherColumns {
  let columns: [(position: Int, name: String)]

  /// The filled cells of a row under the names of their columns.
  func cells(_ row: CSVRow) -> [(column: String, text: String)] {
    columns.compactMap { column in
      guard column.position < row.cells.count else { return nil }
      let text = trimmed(row.cells[column.position])
      return text.isEmpty ? nil : (column.name, text)
    }
  }
}

/// What the reader of a CSV file has to say about its form.
func foreignNotes(_ file: CSVFile) -> [String] {
  var notes: [String] = []
  if file.encoding == .windows1252 {
    notes.append("The file is not UTF-8 and was read as Windows-1252: look whether accents came out right.")
  }
  for problem in file.problems.prefix(5) {
    switch problem {
    case .unclosedQuote(let row):
      notes.append("A quotation mark opens a cell in row \(row) and none closes it; it was read as a letter.")
    case .textAfterQuote(let row): notes.append("There is text after a closing quotation mark in row \(row).")
    case .tooLarge(let limit): notes.append("There are more than \(limit) bytes in the file: it is not read.")
    case .tooManyColumns(let row): notes.append("Row \(row) has \(Limits.columns.words): the table is not read.")
    case .tooLongCell(let row): notes.append("Row \(row) has \(Limits.cellBytes.words): the table is not read.")
    }
  }
  if file.problems.count > 5 { notes.append("And \(file.problems.count - 5) more such faults.") }
  return notes
}

extension ForeignSource {
  /// The only file's first rows as folded cells, for a look at its header.
  var openingRows: [[String]] {
    guard let file = only else { return [] }
    if let table = file.table { return table.rows.prefix(20).map { $0.cells.map { folded(HeadedSheet.tidy($0)) } } }
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
