// A CSV file as spreadsheet programs write it: rows of cells.

/// A row that holds something.
public struct CSVRow: Sendable {
  /// The row's number in a spreadsheet program, 1 for the first row of the file. A cell with a line break is in one row;
  /// a first line `sep=;` is not shown there and not counted.
  public var sheetRow: Int
  /// As many cells as the row has: rows may differ.
  public var cells: [String]
  /// Made of what is given.
  public init(sheetRow: Int, cells: [String]) {
    self.sheetRow = sheetRow
    self.cells = cells
  }
}

/// What is wrong with a CSV file. Everything is read all the same, but for a file that goes beyond ``Limits``.
package enum CSVProblem: Sendable, Equatable {
  /// A quote opens a cell in this row and none closes it: it was read as a letter.
  case unclosedQuote(sheetRow: Int)
  /// There is text behind a cell's closing quote: it was added to the cell.
  case textAfterQuote(sheetRow: Int)
  /// The file has more bytes than `limit`: nothing was read.
  case tooLarge(limit: Int)
  /// The row has more cells than ``Limits/columns``: nothing was read.
  case tooManyColumns(sheetRow: Int)
  /// A cell of the row is longer than ``Limits/cellBytes``: nothing was read.
  case tooLongCell(sheetRow: Int)
}

/// A CSV file in memory.
package struct CSVFile: Sendable {
  /// What stands between cells: a comma, semicolon, tab or bar; or what a first line `sep=` says.
  package var separator: UInt8
  /// How the file wrote its letters.
  package var encoding: TextEncoding
  /// The rows with at least one cell that is not blank.
  package var rows: [CSVRow]
  /// What is wrong, from the first row to the last.
  package var problems: [CSVProblem]
  package init(separator: UInt8, encoding: TextEncoding, rows: [CSVRow], problems: [CSVProblem]) {
    self.separator = separator
    self.encoding = encoding
    self.rows = rows
    self.problems = problems
  }
}

/// Reads a CSV file of any encoding and with any of the usual separators.
///
/// A cell keeps its blanks. One apostrophe in front of `=`, `+`, `-`, `@` is taken off, as it is put there (also by
/// ``CSVWriter``) so that spreadsheet programs do not take the cell for a formula.
///
/// - Complexity: O(*n*) in the number of bytes, whatever the bytes are.
package func readCSV(_ bytes: [UInt8]) -> CSVFile { readCSV(bytes, limit: Limits.fileBytes.most) }

func readCSV(_ bytes: [UInt8], limit: Int) -> CSVFile {
  guard bytes.count <= limit else {
    return CSVFile(separator: 0x2C, encoding: .utf8, rows: [], problems: [.tooLarge(limit: limit)])
  }
  let text = decodedText(bytes)
  let declared = declaredSeparator(text.bytes)
  let separator = declared?.separator ?? sniffedSeparator(text.bytes)
  var scanner = CSVScanner(text.bytes, separator: separator, from: declared?.end ?? 0)
  var rows: [CSVRow] = []
  var cells: [CSVScanner.Cell] = []
  while scanner.nextRow(into: &cells) {
    // The text of a cell, not its quotes, says whether it is blank.
    let isFilled = cells.contains {
      $0.hasQuotesInside ? !isBlank(scanner.text(of: $0)[...]) : !isBlank(text.bytes[$0.start..<$0.end])
    }
    guard isFilled else { continue }
    let isLong = cells.contains { $0.end - $0.start > Limits.cellBytes.most }
    if isLong || cells.count > Limits.columns.most {
      let excess = isLong ? CSVProblem.tooLongCell(sheetRow: scanner.row) : .tooManyColumns(sheetRow: scanner.row)
      return CSVFile(separator: separator, encoding: text.encoding, rows: [], problems: scanner.problems + [excess])
    }
    var texts: [String] = []
    texts.reserveCapacity(cells.count)
    for cell in cells {
      if cell.hasQuotesInside {
        texts.append(cellText(scanner.text(of: cell)[...]))
      } else {
        texts.append(cellText(text.bytes[cell.start..<cell.end]))
      }
    }
    rows.append(CSVRow(sheetRow: scanner.row, cells: texts))
  }
  return CSVFile(separator: separator, encoding: text.encoding, rows: rows, problems: scanner.problems)
}

func cellText(_ bytes: ArraySlice<UInt8>) -> String {
  if bytes.first == UInt8(ascii: "'"), startsFormula(bytes.drop { $0 == UInt8(ascii: "'") }) {
    return String(decoding: bytes.dropFirst(), as: UTF8.self)
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Whether there is nothing but spaces, tabs, line ends and no-break spaces.
func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
  var i = bytes.startIndex
  while i < bytes.endIndex {
    switch bytes[i] {
    case 0x20, 0x09...0x0D: i += 1
    case 0xC2 where i + 1 < bytes.endIndex && bytes[i + 1] == 0xA0: i += 2
    default: return false
    }
  }
  return true
}
