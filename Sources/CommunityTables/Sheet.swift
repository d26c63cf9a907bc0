// A spreadsheet with its header found: which column is which, whatever it was called.

import PlainText

/// A table of cells below a header.
struct Sheet {
  let file: String
  /// The headers as written, one for every column that holds anything.
  let header: [String]
  /// How the spreadsheet counts the header's row.
  let headerRow: Int
  /// The rows below the header.
  private(set) var rows: [CSVRow]

  /// Reads the file and finds the header: the first of its first rows that `isHeader` takes, else the first row.
  init?(_ source: SourceFile, isHeader: ([String]) -> Bool, log: inout DiagnosticLog) {
    let csv =
      source.table.map { CSVFile(separator: 0x2C, encoding: .utf8, rows: $0.rows, problems: []) }
      ?? readCSV(source.bytes)
    file = source.lastPart
    for problem in csv.problems { log.add(fault(problem), at: placeOf(problem, in: file)) }
    if csv.encoding == .windows1252 {
      log.add(
        Fault(
          code: .readAsWindows1252, severity: .note, message: "The file is not UTF-8 and was read as Windows-1252.",
          advice: "Look whether accents and currency signs came out right; if not, save it as CSV UTF-8."),
        at: Place(file))
    }
    guard let first = csv.rows.first else { return nil }
    let found = csv.rows.prefix(25).firstIndex { row in isHeader(row.cells.map { folded(plainCell($0)) }) }
    let top = found ?? 0
    var header = (top == 0 ? first : csv.rows[top]).cells.map { plainCell($0) }
    while header.last?.isEmpty == true { header.removeLast() }
    headerRow = csv.rows[top].sheetRow
    rows = Array(csv.rows[(top + 1)...])
    for row in rows where row.cells.count > header.count {
      guard let last = row.cells.lastIndex(where: { !plainCell($0).isEmpty }), last >= header.count else { continue }
      log.add(
        Fault(
          code: .cellWithoutHeader, message: "There is a cell without a header above it: \(quoted(row.cells[last])).",
          advice: "It is kept but not used. Is there a comma too many in the row?"),
        at: Place(file, row: row.sheetRow, letter: columnLetters(last)), key: "cell-without-header \(file)")
      while header.count <= last { header.append("") }
    }
    self.header = header
    if top > 0 {
      log.add(
        Fault(
          code: .rowsAboveHeader, severity: .note,
          message: top == 1
            ? "The row above the header in row \(headerRow) is left out: \(quoted(first.cells.first { !$0.isEmpty } ?? ""))."
            : "\(top) rows above the header in row \(headerRow) are left out."), at: Place(file, row: first.sheetRow))
    }
  }

  /// The cell without blanks at its ends and without the mark that kept a spreadsheet from running it.
  func cell(_ row: Int, _ column: Int) -> String {
    let cells = rows[row].cells
    return column < cells.count ? plainCell(cells[column]) : ""
  }

  /// The cell as it is, for a column that Kith does not know.
  func rawCell(_ row: Int, _ column: Int) -> String {
    let cells = rows[row].cells
    return column < cells.count ? withoutMark(cells[column]) : ""
  }

  func place(_ row: Int, _ column: Int) -> Place {
    Place(file, row: rows[row].sheetRow, column: header[column], letter: columnLetters(column))
  }

  func place(_ row: Int) -> Place { Place(file, row: rows[row].sheetRow) }

  /// Leaves out the rows at the end that only add up the others, and says so.
  mutating func dropTotals(labelColumn: Int, blankColumn: Int?, log: inout DiagnosticLog) {
    let totals = ["total", "totals", "sum", "grand total", "subtotal", "total:"]
    while !rows.isEmpty {
      let last = rows.count - 1
      guard totals.contains(folded(cell(last, labelColumn))), blankColumn.map({ cell(last, $0).isEmpty }) ?? true
      else { return }
      log.add(
        Fault(
          code: .totalsRow, severity: .note,
          message: "The row \(quoted(cell(last, labelColumn))) at the end is left out: it adds up the others."),
        at: place(last))
      rows.removeLast()
    }
  }
}

private func fault(_ problem: CSVProblem) -> Fault {
  switch problem {
  case .unclosedQuote:
    Fault(
      code: .unclosedQuote, message: "A quotation mark opens here and is never closed.",
      advice: "Everything after it was read as one cell. Close it, or take it out.")
  case .textAfterQuote:
    Fault(
      code: .textAfterQuote, message: "There is text after a closing quotation mark.",
      advice: "Write a quotation mark inside a cell twice: \"a \"\"quoted\"\" word\".")
  case .tooLarge(let limit):
    Fault(code: .tooLarge, message: "The file is larger than \(limit) bytes and was not read to its end.")
  }
}

private func placeOf(_ problem: CSVProblem, in file: String) -> Place {
  switch problem {
  case .unclosedQuote(let row), .textAfterQuote(let row): Place(file, row: row)
  case .tooLarge: Place(file)
  }
}

/// A cell without the blanks at its ends and without the mark of a neutralised formula.
func plainCell(_ cell: String) -> String {
  guard let first = cell.utf8.first, let last = cell.utf8.last else { return "" }
  if first > 0x20, first < 0x80, first != 0x27, last > 0x20, last < 0x80 { return cell }
  return withoutMark(trimmed(cell))
}

/// `'=SUM(A1)` was written by a program that keeps spreadsheets from running it: it is `=SUM(A1)`.
private func withoutMark(_ cell: String) -> String {
  guard cell.utf8.first == 0x27 else { return cell }
  switch cell.utf8.dropFirst().first {
  case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return String(cell.dropFirst())
  default: return cell
  }
}
