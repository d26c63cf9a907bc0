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

  /// Reads the next row if no cell of it begins with a quote: how many cells it has, where it begins, and where each
  /// cell ends go to the end of `bounds`. `false` when there is a quote: then nothing was read.
  mutating func nextPlainRow(into bounds: inout [UInt32]) -> Bool {
    let place = bounds.count
    let start = position
    bounds.append(0)
    bounds.append(UInt32(start))
    let end = bytes.withUnsafeBytes { CSVScanner.endOfPlainRow($0, from: start, separator, &bounds) }
    guard let end else {
      bounds.removeSubrange(place...)
      return false
    }
    bounds[place] = UInt32(bounds.count - place - 2)
    row += 1
    position = end < bytes.count ? end + 1 : end
    if end < bytes.count, bytes[end] == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
    return true
  }

  /// Where a row ends that has no quote at the start of a cell; the ends of its cells go into `bounds`.
  ///
  /// Eight bytes are looked at together. A load of eight begins at `i` only where `i + 8 <= bytes.count`.
  private static func endOfPlainRow(
    _ bytes: UnsafeRawBufferPointer, from start: Int, _ separator: UInt8, _ bounds: inout [UInt32]
  ) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let separators = ones &* UInt64(separator)
    let quotes = ones &* 0x22
    let feeds = ones &* 0x0A
    let returns = ones &* 0x0D
    // The highest bit of each byte that is zero; of a byte above one also by mistake, so each is looked at again.
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones &* 0x80) }
    var cell = start
    var i = start
    while i + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      var found = zeros(word ^ separators) | zeros(word ^ feeds) | zeros(word ^ returns) | zeros(word ^ quotes)
      while found != 0 {
        let at = i + found.trailingZeroBitCount >> 3
        found &= found &- 1
        let byte = bytes[at]
        if byte == separator {
          bounds.append(UInt32(at))
          cell = at + 1
        } else if byte == 0x0A || byte == 0x0D {
          bounds.append(UInt32(at))
          return at
        } else if byte == 0x22, at == cell {
          return nil
        }
      }
      i += 8
    }
    while i < bytes.count {
      let byte = bytes[i]
      if byte == separator {
        bounds.append(UInt32(i))
        cell = i + 1
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else if byte == 0x22, i == cell {
        return nil
      }
      i += 1
    }
    bounds.append(UInt32(i))
    return i
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
