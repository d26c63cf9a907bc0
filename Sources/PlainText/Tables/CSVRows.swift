// Where does each row of a CSV file begin?

/// The rows of a file, or of a piece of it, that hold something.
struct CSVRows: Sendable {
  /// Where each row begins in the bytes.
  var starts: [UInt32] = []
  /// From which row on a spreadsheet counts how much more: a file without blank lines needs one.
  var shifts: [(row: Int32, shift: Int32)] = []
  /// How many rows a spreadsheet shows, with those that are blank.
  var lines = 0
  /// The most cells in a row.
  var widest = 0

  /// Adds the row that a spreadsheet counts as ``lines``.
  mutating func add(start: UInt32, cells: Int) {
    let shift = Int32(lines - starts.count)
    if shifts.last?.shift != shift { shifts.append((Int32(starts.count), shift)) }
    starts.append(start)
    widest = max(widest, cells)
  }

  /// How a spreadsheet counts a row.
  func sheetRow(of row: Int) -> Int {
    var (low, high) = (0, shifts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if Int(shifts[middle].row) <= row { low = middle } else { high = middle - 1 }
    }
    return row + Int(shifts[low].shift)
  }

  /// The rows of a file without a single quote, found piece by piece.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  static func unquoted(_ bytes: [UInt8], separator: UInt8, from start: Int, _ pieces: Pieces) -> CSVRows {
    let borders = borders(in: bytes, from: start, bytes.count - start < 1 << 20 ? 1 : pieces.count)
    let found = pieces.map(borders.count - 1) { piece in
      bytes.withUnsafeBufferPointer { rows($0, borders[piece]..<borders[piece + 1], separator) }
    }
    guard found.count > 1 else { return found.first ?? CSVRows() }
    var all = CSVRows()
    all.starts.reserveCapacity(found.reduce(0) { $0 + $1.starts.count })
    for piece in found {
      for (row, shift) in piece.shifts {
        let moved = shift + Int32(all.lines - all.starts.count)
        if all.shifts.last?.shift != moved { all.shifts.append((row + Int32(all.starts.count), moved)) }
      }
      all.starts += piece.starts
      all.lines += piece.lines
      all.widest = max(all.widest, piece.widest)
    }
    return all
  }

  /// Places behind line feeds, about evenly spread. A file without line feeds is one piece.
  private static func borders(in bytes: [UInt8], from start: Int, _ pieces: Int) -> [Int] {
    var borders = [start]
    for piece in 1..<max(1, pieces) {
      var place = max(
        start + Pieces.items(piece, of: pieces, in: bytes.count - start).lowerBound, borders[borders.count - 1])
      while place < bytes.count, bytes[place] != 0x0A { place += 1 }
      borders.append(min(place + 1, bytes.count))
    }
    return borders + [bytes.count]
  }

  private static func rows(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ separator: UInt8
  ) -> CSVRows {
    var rows = CSVRows()
    rows.starts.reserveCapacity(range.count / 40 + 16)
    var start = range.lowerBound
    var cells = 1
    func end(at place: Int) {
      // The second half of CR LF.
      let isRest = bytes[place] == 0x0A && place == start && place > range.lowerBound && bytes[place - 1] == 0x0D
      if !isRest { close(place) }
      start = place + 1
      cells = 1
    }
    func close(_ place: Int) {
      rows.lines += 1
      let isBlank = isBlankRow(bytes, start..<place, separator)
      if !isBlank { rows.add(start: UInt32(start), cells: cells) }
    }
    let wordBytes = UnsafeRawBufferPointer(bytes)
    let (separators, feeds, returns) = (eight(separator), eight(0x0A), eight(0x0D))
    var i = range.lowerBound
    while i + 8 <= range.upperBound {
      let word = UInt64(littleEndian: wordBytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      var found = zeroBytes(word ^ separators) | zeroBytes(word ^ feeds) | zeroBytes(word ^ returns)
      while found != 0 {
        let at = i + found.trailingZeroBitCount >> 3
        found &= found &- 1
        let byte = bytes[at]
        if byte == separator { cells += 1 } else if byte == 0x0A || byte == 0x0D { end(at: at) }
      }
      i += 8
    }
    while i < range.upperBound {
      if bytes[i] == separator { cells += 1 } else if bytes[i] == 0x0A || bytes[i] == 0x0D { end(at: i) }
      i += 1
    }
    if start < range.upperBound { close(range.upperBound) }
    return rows
  }
}

/// Whether a row without quotes has nothing in its cells.
func isBlankRow(_ bytes: UnsafeBufferPointer<UInt8>, _ row: Range<Int>, _ separator: UInt8) -> Bool {
  guard let first = row.first else { return true }
  // Nearly every row begins with a letter or digit.
  if (0x21...0x7F).contains(bytes[first]), bytes[first] != separator { return false }
  var i = first
  while i < row.upperBound {
    switch bytes[i] {
    case separator, 0x20, 0x09...0x0D: i += 1
    case 0xC2 where i + 1 < row.upperBound && bytes[i + 1] == 0xA0: i += 2
    default: return false
    }
  }
  return true
}

/// The byte eight times.
@inline(__always)
func eight(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

/// The highest bit of each byte that is zero; of a byte above one also by mistake, so each must be looked at again.
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 { (word &- eight(1)) & ~word & eight(0x80) }
