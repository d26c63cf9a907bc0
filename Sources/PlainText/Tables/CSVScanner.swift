// Where does each cell of a CSV file begin and end?

/// The state machine of RFC 4180 on bytes, one row at a time.
///
/// It finds ranges and copies nothing, so that a reader may take a cell's number straight from the file's bytes. Rows
/// end at LF, CR LF or CR. A quote counts only at the start of a cell. Bytes are UTF-8 (or any encoding in which the
/// separators are single ASCII bytes).
struct CSVScanner {
  /// One cell: `bytes[start..<end]`, without its outer quotes.
  struct Cell {
    var start: Int
    var end: Int
    /// Whether it holds doubled quotes, or a closing quote with text behind it: see ``CSVScanner/text(of:)``.
    var hasQuotesInside = false
  }

  let bytes: [UInt8]
  let separator: UInt8
  /// Where the next row begins.
  private(set) var position: Int
  /// The row last read, 1 for the first.
  private(set) var row = 0
  /// What is wrong with the file, row by row.
  private(set) var problems: [CSVProblem] = []

  /// A quote that nothing closes is read as a letter. The second such quote, and all after it, make letters of all
  /// quotes: so no byte is looked at more than three times.
  private var loneQuote = -1
  private var quotesAreLettersFrom = Int.max

  init(_ bytes: [UInt8], separator: UInt8, from start: Int = 0) {
    self.bytes = bytes
    self.separator = separator
    self.position = start
  }

  /// Reads the next row into `cells`, which is emptied first; at least one cell. `false` at the end of the file.
  mutating func nextRow(into cells: inout [Cell]) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard position < bytes.count else { return false }
    row += 1
    var i = position
    let count = bytes.count
    while true {
      // At the start of a cell.
      let start = i
      if i < count, bytes[i] == UInt8(ascii: "\""), i != loneQuote, i < quotesAreLettersFrom {
        var cell = Cell(start: i + 1, end: i + 1)
        guard let close = closingQuote(from: i + 1, doubled: &cell.hasQuotesInside) else {
          problems.append(.unclosedQuote(sheetRow: row))
          if loneQuote < 0 { loneQuote = i } else { quotesAreLettersFrom = i }
          continue
        }
        cell.end = close
        i = close + 1
        if i < count, !endsCell(bytes[i]) {
          // `"Hall" (old)`: the cell goes on to the next separator, quotes and all.
          problems.append(.textAfterQuote(sheetRow: row))
          cell.hasQuotesInside = true
          while i < count, !endsCell(bytes[i]) { i += 1 }
          cell.end = i
        }
        cells.append(cell)
      } else {
        while i < count, !endsCell(bytes[i]) { i += 1 }
        cells.append(Cell(start: start, end: i))
      }
      if i < count, bytes[i] == separator {
        i += 1
        continue
      }
      // At the end of a row.
      if i < count {
        let isReturn = bytes[i] == 0x0D
        i += 1
        if isReturn, i < count, bytes[i] == 0x0A { i += 1 }
      }
      position = i
      return true
    }
  }

  /// Reads the next row if no cell of it begins with a quote. `nil` when one does: then nothing was read.
  mutating func nextPlainRow() -> (range: Range<Int>, cells: Int)? {
    let start = position
    var cells = 1
    var cell = start
    var i = start
    while i < bytes.count {
      let byte = bytes[i]
      if byte == separator {
        cells += 1
        cell = i + 1
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else if byte == 0x22, i == cell {
        return nil
      }
      i += 1
    }
    row += 1
    position = min(i + 1, bytes.count)
    if i < bytes.count, bytes[i] == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    return (start..<i, cells)
  }

  /// Where a row begins whose quoted cells end at their closing quotes and hold none. `nil` for any other.
  func placeOfSimpleRow(_ cells: [Cell]) -> Int? {
    let quote = UInt8(ascii: "\"")
    func isQuoted(_ cell: Cell) -> Bool {
      cell.start > 0 && bytes[cell.start - 1] == quote && cell.end < bytes.count && bytes[cell.end] == quote
    }
    for cell in cells {
      let isSimple = isQuoted(cell) || cell.start == cell.end || bytes[cell.start] != quote
      if cell.hasQuotesInside || !isSimple { return nil }
    }
    guard let first = cells.first else { return nil }
    return isQuoted(first) ? first.start - 1 : first.start
  }

  /// The bytes of a cell with doubled quotes made single.
  ///
  /// In a cell with text behind its closing quote that quote is left out: `"Hall" (old)` is `Hall (old)`.
  func text(of cell: Cell) -> [UInt8] {
    guard cell.hasQuotesInside else { return Array(bytes[cell.start..<cell.end]) }
    var out: [UInt8] = []
    out.reserveCapacity(cell.end - cell.start)
    var i = cell.start
    var open = true
    while i < cell.end {
      let byte = bytes[i]
      if open, byte == UInt8(ascii: "\"") {
        if i + 1 < cell.end, bytes[i + 1] == byte {
          out.append(byte)
          i += 2
        } else {
          open = false
          i += 1
        }
        continue
      }
      out.append(byte)
      i += 1
    }
    return out
  }

  private func endsCell(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }

  /// Where the quote is that closes the cell which opened just before `start`.
  private func closingQuote(from start: Int, doubled: inout Bool) -> Int? {
    var i = start
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\"") {
        guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\"") else { return i }
        doubled = true
        i += 1
      }
      i += 1
    }
    return nil
  }
}
