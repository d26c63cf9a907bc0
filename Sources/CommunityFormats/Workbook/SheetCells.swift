// The cells of one sheet of a workbook as text.

import PlainText

/// Gathers the cells of a worksheet.
///
/// Dates are written as 2025-03-01, times as 1:30, shares as 12 %, so that they are read like the same cell of a CSV
/// file. A text in a merged range is repeated in all its cells; a number is not, since it would be counted again.
struct SheetCells: XMLHandler {
  /// Beyond these a sheet is no sheet that a person made.
  static let mostColumns = 16_384

  private let strings: [String]
  private let styles: CellStyles
  private let from1904: Bool
  private var rows: [Int: [Int: String]] = [:]
  private var texts: Set<Int64> = []
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
      lastRow = attributes["r"].flatMap { Int($0) } ?? lastRow + 1
      lastColumn = -1
    case "c":
      let place = attributes["r"].flatMap { SheetCells.place($0) } ?? (lastRow, lastColumn + 1)
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
    case "e", "d": put(text, cell.row, cell.column, isText: false)
    default: put(number(trimmed(text), style: cell.style), cell.row, cell.column, isText: false)
    }
  }

  private mutating func put(_ text: String, _ row: Int, _ column: Int, isText: Bool) {
    guard !text.isEmpty, row > 0, column >= 0, column < SheetCells.mostColumns else { return }
    rows[row, default: [:]][column] = text
    if isText { texts.insert(Int64(row) << 20 | Int64(column)) }
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
        if column > mostColumns { return nil }
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

  func sheet(named name: String) -> WorkbookSheet {
    var filled = rows
    var merged = 0
    for range in ranges {
      let (top, left) = range.first
      guard let text = rows[top]?[left], texts.contains(Int64(top) << 20 | Int64(left)),
        range.last.row - top < 10_000, range.last.column - left < 1000, range.last.row >= top, range.last.column >= left
      else { continue }
      merged += 1
      for row in top...range.last.row where filled[row] != nil {
        for column in left...range.last.column { filled[row]?[column] = text }
      }
    }
    let sorted = filled.keys.sorted().compactMap { row -> CSVRow? in
      guard let cells = filled[row], let width = cells.keys.max() else { return nil }
      return CSVRow(sheetRow: row, cells: (0...width).map { cells[$0] ?? "" })
    }
    return WorkbookSheet(name: name, rows: sorted, merged: merged)
  }
}
