// Rows of cells as a CSV file that every spreadsheet program opens.

/// Writes CSV: UTF-8, commas, LF at the end of each row, quotes where needed.
///
/// A cell that a spreadsheet program would run as a formula (it starts with `=`, `+`, `-`, `@` or a tab) gets an
/// apostrophe in front, unless it is a plain number; ``readCSV(_:)`` takes it off again. NULs are left out.
package struct CSVWriter: Sendable {
  /// The file so far.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Adds a row. A row of blank cells stays as a blank row, which readers skip.
  package mutating func row(_ cells: [String]) {
    for (i, cell) in cells.enumerated() {
      if i > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes.append(0x0A)
  }

  private mutating func write(_ cell: String) {
    var text = cell.utf8.filter { $0 != 0 }
    let isNeutral = text.first == UInt8(ascii: "'")
    if startsFormula(text[...].drop { $0 == UInt8(ascii: "'") }), isNeutral || readNumber(cell) == nil {
      text.insert(UInt8(ascii: "'"), at: 0)
    }
    guard needsQuotes(text) else {
      bytes += text
      return
    }
    bytes.append(0x22)
    for byte in text {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Also for the separators that are not ours, so that nobody guesses wrongly; for a blank at either end, a byte order
  /// mark, and what could be read as `sep=` in a first line.
  private func needsQuotes(_ text: [UInt8]) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == 0x20 || last == 0x20 || first == 0xEF || (bytes.isEmpty && first | 0x20 == UInt8(ascii: "s")) {
      return true
    }
    return text.contains { byte in
      switch byte {
      case 0x2C, 0x3B, 0x09, 0x7C, 0x22, 0x0A, 0x0D: true
      default: false
      }
    }
  }
}

/// Whether a spreadsheet program would take the cell for a formula: also by the wide signs of East Asian keyboards.
func startsFormula(_ bytes: ArraySlice<UInt8>) -> Bool {
  switch bytes.first {
  case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
  case 0xEF:
    // U+FF1D, U+FF0B, U+FF0D and U+FF20: the same four, wide.
    bytes.starts(with: [0xEF, 0xBC, 0x9D]) || bytes.starts(with: [0xEF, 0xBC, 0x8B])
      || bytes.starts(with: [0xEF, 0xBC, 0x8D]) || bytes.starts(with: [0xEF, 0xBC, 0xA0])
  default: false
  }
}
