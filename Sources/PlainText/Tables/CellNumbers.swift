// Which cells of a column hold the same? Answered without making a text of each.

/// Numbers for the different cells of one table, so that each is read once however often it comes.
///
/// Cells with the same number have the same bytes. The reverse need not hold: a cell in quotes with quotes inside may
/// have another number than its like.
public struct CellNumbers: Sendable {
  /// How many numbers are given out; 0 is the empty cell.
  public private(set) var count = 1
  /// Open addressing: a power of two, at most half of it full. Number 0 is a free slot.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var texts: [String: Int32] = [:]

  /// Where the first cell with each number begins.
  private var starts: [UInt32] = [0]

  private struct Slot {
    /// The first eight bytes, or fewer.
    var head: UInt64 = 0
    var length: UInt32 = 0
    var number: Int32 = 0
  }

  /// A cell on its way to its number.
  private struct Wanted {
    var head: UInt64 = 0
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
  }

  public init() {}

  /// The number of each cell of a column, for the rows of a table.
  ///
  /// Rows are taken 64 at a time: first their cells are found, then all their slots are fetched, which a processor does
  /// side by side, and only then are the cells numbered.
  ///
  /// - Complexity: O(bytes of the cells).
  public mutating func numbers(of column: Int, rows: Range<Int>, in table: CSVTable) -> [Int32] {
    var numbers = [Int32](repeating: 0, count: rows.count)
    var wanted = [Wanted](repeating: Wanted(), count: 64)
    table.bytes.withUnsafeBufferPointer { bytes in
      table.bounds.withUnsafeBufferPointer { bounds in
        for first in stride(from: rows.lowerBound, to: rows.upperBound, by: 64) {
          let count = min(64, rows.upperBound - first)
          for k in 0..<count {
            let place = table.places[first + k]
            if place & CSVTable.isText == 0, let range = CSVTable.range(column, at: Int(place), bounds, bytes) {
              wanted[k] = CellNumbers.wanted(range, bytes)
            } else {
              wanted[k] = Wanted()
            }
          }
          let mask = slots.count - 1
          for k in 0..<count {
            let slot = slots[Int(truncatingIfNeeded: wanted[k].hash >> 32) & mask]
            let isThis = slot.head == wanted[k].head && slot.length == wanted[k].length && slot.length <= 8
            numbers[first - rows.lowerBound + k] = isThis ? slot.number : 0
          }
          for k in 0..<count where numbers[first - rows.lowerBound + k] == 0 {
            if wanted[k].length > 0 {
              numbers[first - rows.lowerBound + k] = number(of: wanted[k], bytes)
            } else if table.places[first + k] & CSVTable.isText != 0 {
              numbers[first - rows.lowerBound + k] = number(of: table.text(first + k, column))
            }
          }
        }
      }
    }
    return numbers
  }

  private mutating func number(of text: String) -> Int32 {
    if text.isEmpty { return 0 }
    if let known = texts[text] { return known }
    texts[text] = Int32(count)
    starts.append(0)
    count += 1
    return Int32(count - 1)
  }

  private mutating func number(of cell: Wanted, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let mask = slots.count - 1
    var i = Int(truncatingIfNeeded: cell.hash >> 32) & mask
    while slots[i].number != 0 {
      let slot = slots[i]
      if slot.head == cell.head, slot.length == cell.length,
        cell.length <= 8 || CellNumbers.isSame(bytes, Int(starts[Int(slot.number)]), cell)
      {
        return slot.number
      }
      i = (i + 1) & mask
    }
    slots[i] = Slot(head: cell.head, length: cell.length, number: Int32(count))
    starts.append(cell.start)
    count += 1
    if count * 2 > slots.count { grow(bytes) }
    return Int32(count - 1)
  }

  private mutating func grow(_ bytes: UnsafeBufferPointer<UInt8>) {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      let start = Int(starts[Int(slot.number)])
      let hash = CellNumbers.wanted(start..<start + Int(slot.length), bytes).hash
      var i = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[i].number != 0 { i = (i + 1) & mask }
      slots[i] = slot
    }
  }

  @inline(__always)
  private static func wanted(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Wanted {
    if range.isEmpty { return Wanted() }
    let head = CellNumbers.head(bytes, range)
    var hash = (head ^ UInt64(truncatingIfNeeded: range.count)) &* 0x9E37_79B9_7F4A_7C15
    if range.count > 8 {
      for i in range.lowerBound + 8..<range.upperBound { hash = (hash ^ UInt64(bytes[i])) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ hash >> 32) &* 0x9E37_79B9_7F4A_7C15
    }
    return Wanted(head: head, hash: hash, start: UInt32(range.lowerBound), length: UInt32(range.count))
  }

  /// The first eight bytes of a cell; what is missing is zero.
  @inline(__always)
  private static func head(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    // A load of eight only where eight bytes are left in the file: what is behind the cell is cut off.
    if range.lowerBound + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
      return range.count >= 8 ? word : word & (1 << UInt64(8 * range.count) - 1)
    }
    var word: UInt64 = 0
    for (k, i) in range.prefix(8).enumerated() { word |= UInt64(bytes[i]) << UInt64(8 * k) }
    return word
  }

  private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ cell: Wanted) -> Bool {
    for k in 8..<Int(cell.length) where bytes[start + k] != bytes[Int(cell.start) + k] { return false }
    return true
  }
}

/// A column of numbers, as far as its cells are plain.
public struct PlainNumbers: Sendable {
  /// One for each row; NaN for a cell that is blank or must be read with the style of its column.
  public var values: [Double]
  /// How many plain cells have a decimal point.
  public var withPoint = 0
  /// The cells that are neither blank nor plain, by their row among the given rows.
  public var others: [Int] = []

  /// - Complexity: O(bytes of the cells).
  public init(of column: Int, rows: Range<Int>, in table: CSVTable) {
    values = [Double](repeating: .nan, count: rows.count)
    table.bytes.withUnsafeBufferPointer { bytes in
      table.bounds.withUnsafeBufferPointer { bounds in
        for row in rows {
          let place = table.places[row]
          if place & CSVTable.isText == 0 {
            guard let range = CSVTable.range(column, at: Int(place), bounds, bytes), !range.isEmpty else { continue }
            if let plain = plainNumber(UnsafeBufferPointer(rebasing: bytes[range])) {
              values[row - rows.lowerBound] = plain.value
              if plain.hasPoint { withPoint += 1 }
              continue
            }
          } else if table.text(row, column).isEmpty {
            continue
          }
          others.append(row - rows.lowerBound)
        }
      }
    }
  }
}
