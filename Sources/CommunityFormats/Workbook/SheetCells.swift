// The cells of one sheet of a workbook as text.

import PlainText

/// Gathers the cells of a worksheet.
///
/// Dates are written as 2025-03-01, times as 1:30, shares as 12 %, so that they are read like the same cell of a CSV
/// file. A text in a merged range is repeated in all its cells; a number is not, since it would be counted again.
struct SheetCells: XMLHandler {
  private let strings: [String]
  private let styles: CellStyles
  private let from1904: Bool
  private struct Filled {
    var row: Int
    var column: Int
    var text: String
    var isText: Bool
  }
  private var filled: [Filled] = []
  private var failed = (count: 0, first: "")
  private var lastRow = 0
  private var lastColumn = -1
  private var cell: (row: Int, column: Int, type: String, style: Int)?
  private var inline = ""
  private var ranges: [(first: (row: Int, column: Int), last: (row: Int, column: Int))] = []

  init(strings: [String], styles: CellStyles, from1904: Bool) {
    self.strings = strings
    self.styles = styles
    self.from1904 = from1904
  }

  mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
    switch name {
    case "row":
      lastRow = min(attributes["r"].flatMap { Int($0) } ?? lastRow + 1, Limits.sheetRows.most + 1)
      lastColumn = -1
    case "c":
      var place = (row: lastRow, column: lastColumn + 1)
      // A place that is none lies outside of the sheet.
      if let reference = attributes["r"] { place = SheetCells.place(reference) ?? (0, lastColumn) }
      lastColumn = place.column
      cell = (place.row, place.column, attributes["t"] ?? "n", Int(attributes["s"] ?? "") ?? 0)
      inline = ""
    case "mergeCell":
      let ends = (attributes["ref"] ?? "").split(separator: ":").compactMap { SheetCells.place(String($0)) }
      if ends.count == 2 { ranges.append((ends[0], ends[1])) }
    default: break
    }
  }

  mutating func end(_ name: String, text: String) {
    guard let cell else { return }
    switch name {
    case "t" where cell.type == "inlineStr": inline += text
    case "v": set(text, cell)
    case "c":
      if cell.type == "inlineStr" { put(inline, cell.row, cell.column, isText: true) }
      self.cell = nil
    default: break
    }
  }

  private mutating func set(_ text: String, _ cell: (row: Int, column: Int, type: String, style: Int)) {
    switch cell.type {
    case "s":
      if let index = Int(trimmed(text)), strings.indices.contains(index) {
        put(strings[index], cell.row, cell.column, isText: true)
      }
    case "str": put(text, cell.row, cell.column, isText: true)
    case "b": put(text == "1" ? "TRUE" : "FALSE", cell.row, cell.column, isText: false)
    // A formula that failed (#REF!): the cell says so, and the reader of the column names it.
    case "e":
      failed = (failed.count + 1, failed.count == 0 ? SheetCells.reference(cell.row, cell.column) : failed.first)
      put(text, cell.row, cell.column, isText: false)
    case "d": put(dayOnly(text), cell.row, cell.column, isText: false)
    default: put(number(trimmed(text), style: cell.style), cell.row, cell.column, isText: false)
    }
  }

  private mutating func put(_ text: String, _ row: Int, _ column: Int, isText: Bool) {
    guard !text.isEmpty, row > 0, row <= Limits.sheetRows.most, column >= 0, column < Limits.columns.most else {
      return
    }
    filled.append(Filled(row: row, column: column, text: text, isText: isText))
  }

  private func number(_ text: String, style: Int) -> String {
    guard let number = Double(text) else { return text }
    let kind = styles.kinds.indices.contains(style) ? styles.kinds[style] : .plain
    switch kind {
    case .plain: return shortestText(number)
    case .share: return shortestText(hundredth(number * 1e10) / 1e8) + "%"
    case .date: return day(number) ?? shortestText(number)
    case .time:
      guard number >= 0, number < 1e6 else { return shortestText(number) }
      let minutes = Int((number * 1440).rounded())
      return "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
  }

  /// Without the dust of binary fractions: 0.07 × 100 is 7.
  private func hundredth(_ number: Double) -> Double { number.rounded() }

  /// Day 1 is 1 January 1900, and 1900 counts as a leap year, as in the first of these programs; or 1904.
  private func day(_ serial: Double) -> String? {
    guard serial >= 1, serial < 2_958_466 else { return nil }
    var days = Int(serial) + (from1904 ? 1462 : 0)
    if days == 60 { return "1900-02-29" }
    if days > 60 { days -= 1 }
    // Days since 1 March of the year 0, counted in eras of 400 years.
    let shifted = days + 693_900 + 1 - 307 + 306
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// `B14` as row 14, column 1.
  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var column = 0
    var row = 0
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if column > Limits.columns.most { return nil }
        column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if row > 10_000_000 { return nil }
        row = row * 10 + Int(byte - 48)
      case UInt8(ascii: "$"): break
      default: return nil
      }
    }
    return row > 0 && column > 0 ? (row, column - 1) : nil
  }

  /// Row 14, column 1 as `B14`.
  private static func reference(_ row: Int, _ column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return "\(letters)\(row)"
  }

  /// - Throws: When the sheet is too large.
  func sheet(named name: String, of file: String) throws(ImportFailure) -> WorkbookSheet {
    // Programs write the cells in order; one that does not is put in order, and of two in one place the later counts.
    var order = filled.indices.map { $0 }
    func isBefore(_ a: Int, _ b: Int) -> Bool {
      (filled[a].row, filled[a].column, a) < (filled[b].row, filled[b].column, b)
    }
    if !zip(order, order.dropFirst()).allSatisfy({ isBefore($0, $1) }) { order.sort(by: isBefore) }
    let tooLarge = ImportFailure(
      "The sheet \(shortQuote(name)) has more than \(readableNumber(Double(Limits.sheetCells.most))) cells.",
      advice: "Save the part you need as CSV.",
      file: file)
    var rows: [CSVRow] = []
    var texts: [String: String] = [:]
    let corners = Set(ranges.map { SheetCells.reference($0.first.row, $0.first.column) })
    var cells = 0
    for index in order {
      let cell = filled[index]
      if rows.last?.sheetRow != cell.row { rows.append(CSVRow(sheetRow: cell.row, cells: [])) }
      let last = rows.count - 1
      cells += cell.column + 1 - rows[last].cells.count
      if cells > Limits.sheetCells.most { throw tooLarge }
      while rows[last].cells.count <= cell.column { rows[last].cells.append("") }
      rows[last].cells[cell.column] = cell.text
      if cell.isText, !corners.isEmpty {
        let place = SheetCells.reference(cell.row, cell.column)
        if corners.contains(place) { texts[place] = cell.text }
      }
    }
    var places: [Int: Int] = [:]
    for (place, row) in rows.enumerated() { places[row.sheetRow] = place }
    var merged = 0
    for (first, last) in ranges {
      guard let text = texts[SheetCells.reference(first.row, first.column)], last.row >= first.row,
        last.column >= first.column, last.row - first.row < 10_000, last.column - first.column < 1000
      else { continue }
      merged += 1
      for row in first.row...last.row {
        guard let place = places[row] else { continue }
        cells += last.column + 1 - first.column
        if cells > Limits.sheetCells.most { throw tooLarge }
        while rows[place].cells.count <= last.column { rows[place].cells.append("") }
        for column in first.column...last.column { rows[place].cells[column] = text }
      }
    }
    return WorkbookSheet(name: name, rows: rows, merged: merged, failed: failed)
  }
}
