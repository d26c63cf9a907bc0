// A spreadsheet with its header found: which column is which, whatever it was called.

import PlainText

/// A table of cells below a header.
struct Sheet {
  let file: String
  /// The headers as written, one for every column that holds anything.
  let header: [String]
  /// How the spreadsheet counts the header's row.
  let headerRow: Int
  private let table: CSVTable
  /// The rows of the table that stand below the header.
  private var below: Range<Int>

  /// The rows below the header, counted from 0.
  var rows: Range<Int> { 0..<below.count }

  /// Reads the file and finds the header: the first of its first rows that `isHeader` takes, else the first row.
  init?(_ source: SourceFile, isHeader: ([String]) -> Bool, pieces: Pieces = .one, log: inout DiagnosticLog) {
    let table = source.table.map { CSVTable(rows: $0.rows) } ?? CSVTable(source.bytes, pieces: pieces)
    self.table = table
    file = source.lastPart
    for problem in table.problems { log.add(fault(problem), at: placeOf(problem, in: file)) }
    if table.encoding == .windows1252 {
      log.add(
        Fault(
          code: .readAsWindows1252, severity: .note, message: "The file is not UTF-8 and was read as Windows-1252.",
          advice: "Look whether accents and currency signs came out right; if not, save it as CSV UTF-8."),
        at: Place(file))
    }
    guard table.count > 0 else { return nil }
    let found = (0..<min(25, table.count)).first { row in isHeader(table.texts(of: row).map { folded(plainCell($0)) }) }
    let top = found ?? 0
    let first = (cells: table.texts(of: 0), sheetRow: table.sheetRow(of: 0))
    var header = table.texts(of: top).map { plainCell($0) }
    while header.last?.isEmpty == true { header.removeLast() }
    headerRow = table.sheetRow(of: top)
    below = top + 1..<table.count
    for row in table.widest > header.count ? below : 0..<0 where table.cellCount(of: row) > header.count {
      let cells = table.texts(of: row)
      guard let last = cells.lastIndex(where: { !plainCell($0).isEmpty }), last >= header.count else { continue }
      log.add(
        Fault(
          code: .cellWithoutHeader, message: "There is a cell without a header above it: \(quoted(cells[last])).",
          advice: "It is kept but not used. Is there a comma too many in the row?"),
        at: Place(file, row: table.sheetRow(of: row), letter: columnLetters(last)), key: "cell-without-header \(file)")
      if last >= Limits.headers.most { break }
      while header.count <= last { header.append("") }
    }
    // Columns are read a few at a time, each time from the first row to the last.
    let widest = max(header.count, table.widest)
    if widest > Limits.headers.most,
      header.count > Limits.headers.most
        || below.contains(where: { row in
          table.cellCount(of: row) > Limits.headers.most
            && table.texts(of: row).dropFirst(Limits.headers.most).contains { !plainCell($0).isEmpty }
        })
    {
      log.add(
        Fault(
          code: .tooLarge, message: "There are \(Limits.headers.words): the table is not read.",
          advice: "Take out columns that nobody needs. A matrix of names is read with --as matrix."),
        at: Place(file, row: table.sheetRow(of: top)))
      return nil
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

  /// How the spreadsheet counts the row.
  func sheetRow(_ row: Int) -> Int { table.sheetRow(of: below.lowerBound + row) }

  /// The cell without blanks at its ends and without the mark that kept a spreadsheet from running it.
  func cell(_ row: Int, _ column: Int) -> String { plainCell(table.text(below.lowerBound + row, column)) }

  /// The cell as it is, for a column that Kith does not know.
  func rawCell(_ row: Int, _ column: Int) -> String { withoutMark(table.text(below.lowerBound + row, column)) }

  /// Several columns in one pass.
  func take(_ wishes: [(column: Int, as: ColumnWish)], pieces: Pieces) -> TakenColumns {
    table.take(wishes, rows: below, pieces: pieces)
  }

  /// A table that was made from another program's file has no header of its own, and no letters for its columns.
  private var isMade: Bool { headerRow == 0 }

  func place(_ row: Int, _ column: Int) -> Place {
    Place(file, row: sheetRow(row), column: header[column], letter: isMade ? nil : columnLetters(column))
  }

  /// The column as a whole.
  func place(headerOf column: Int) -> Place {
    Place(file, row: isMade ? nil : headerRow, column: header[column], letter: isMade ? nil : columnLetters(column))
  }

  func place(_ row: Int) -> Place { Place(file, row: sheetRow(row)) }

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
      below = below.lowerBound..<below.upperBound - 1
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
    Fault(
      code: .tooLarge,
      message: "There are more than \(readableNumber(Double(limit))) bytes in the file: it is not read.")
  case .tooManyColumns:
    Fault(
      code: .tooLarge, message: "The row has \(Limits.columns.words): the table is not read.",
      advice: "Is there one long line of commas in it? Take it out.")
  case .tooLongCell:
    Fault(
      code: .tooLarge, message: "The row has \(Limits.cellBytes.words): the table is not read.",
      advice: "Is a quotation mark missing, so that many rows became one cell? Shorten the text.")
  }
}

private func placeOf(_ problem: CSVProblem, in file: String) -> Place {
  switch problem {
  case .unclosedQuote(let row), .textAfterQuote(let row), .tooManyColumns(let row), .tooLongCell(let row):
    Place(file, row: row)
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
