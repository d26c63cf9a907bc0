// Where does each cell of a row begin and end, once it is known where the row begins?

/// Finds cells in a row that needs no change: its quoted cells end at their closing quotes and hold none.
enum CSVCells {
  /// Where a cell stands, without its quotes. `nil` behind the end of the row.
  static func range(
    _ column: Int, from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8
  ) -> Range<Int>? {
    var left = column
    var next = start
    while let cell = cell(at: next, bytes, separator) {
      if left == 0 { return cell.range }
      guard cell.end < bytes.count, bytes[cell.end] == separator else { return nil }
      left -= 1
      next = cell.end + 1
    }
    return nil
  }

  /// How many cells a row has.
  static func count(from start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8) -> Int {
    var count = 0
    var next = start
    while let cell = cell(at: next, bytes, separator) {
      count += 1
      guard cell.end < bytes.count, bytes[cell.end] == separator else { break }
      next = cell.end + 1
    }
    return count
  }

  /// A cell that begins at `start`, and where its separator or the end of its row is.
  private static func cell(
    at start: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ separator: UInt8
  ) -> (range: Range<Int>, end: Int)? {
    var i = start
    if i < bytes.count, bytes[i] == UInt8(ascii: "\"") {
      i += 1
      while i < bytes.count, bytes[i] != UInt8(ascii: "\"") { i += 1 }
      return (start + 1..<i, i + 1)
    }
    while i < bytes.count, bytes[i] != separator, bytes[i] != 0x0A, bytes[i] != 0x0D { i += 1 }
    return (start..<i, i)
  }

  /// Where the first cells of a row end, as far as `ends` has room; how many there are.
  ///
  /// - Returns: -1 when a cell begins with a quote.
  static func ends(
    from start: Int, _ bytes: UnsafeRawBufferPointer, _ separator: UInt8, into ends: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    let (separators, feeds) = (eight(separator), eight(0x0A))
    let (returns, quotes) = (eight(0x0D), eight(0x22))
    var count = 0
    var cell = start
    var i = start
    // A load of eight begins only where eight bytes are left.
    while i + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      var found =
        zeroBytes(word ^ separators) | zeroBytes(word ^ feeds) | zeroBytes(word ^ returns) | zeroBytes(word ^ quotes)
      while found != 0 {
        let at = i + found.trailingZeroBitCount >> 3
        found &= found &- 1
        let byte = bytes[at]
        if byte == separator {
          ends[count] = UInt32(at)
          count += 1
          if count == ends.count { return count }
          cell = at + 1
        } else if byte == 0x0A || byte == 0x0D {
          ends[count] = UInt32(at)
          return count + 1
        } else if byte == 0x22, at == cell {
          return -1
        }
      }
      i += 8
    }
    while i < bytes.count {
      let byte = bytes[i]
      if byte == separator {
        ends[count] = UInt32(i)
        count += 1
        if count == ends.count { return count }
        cell = i + 1
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else if byte == 0x22, i == cell {
        return -1
      }
      i += 1
    }
    ends[count] = UInt32(i)
    return count + 1
  }
}
