// Which cells hold the same? Answered without making a text of each.

/// Numbers for different cells, so that each is read once however often it comes: 0 is the empty cell, 1 the first other.
///
/// Cells with the same number have the same bytes. The reverse need not hold: a cell in quotes with quotes inside may
/// have another number than its like.
struct CellNumbers: Sendable {
  /// A cell on its way to its number.
  struct Cell {
    /// The first eight bytes, or fewer.
    var head: UInt64 = 0
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
    /// The last eight bytes of a cell of nine or more; else 0.
    var tail: UInt64 = 0
  }

  /// How many numbers are given out.
  var count: Int { firsts.count }
  /// The first cell with each number: where it stands, or in ``texts`` when its length is `.max`.
  private var firsts: [(start: UInt32, length: UInt32)] = [(0, 0)]
  /// Open addressing: a power of two, at most half of it full. Number 0 is a free slot.
  private var slots = [Slot](repeating: Slot(), count: 1024)
  private var texts: [String: Int32] = [:]
  private var keptTexts: [String] = []

  private struct Slot {
    var head: UInt64 = 0
    var length: UInt32 = 0
    var number: Int32 = 0
  }

  /// Numbers many cells: first all their slots are fetched, which a processor does side by side, then the cells that
  /// were not found at once are looked for one by one. Empty cells get 0.
  @inline(__always)
  mutating func number(
    _ cells: UnsafeBufferPointer<Cell>, _ bytes: UnsafeBufferPointer<UInt8>, into numbers: UnsafeMutablePointer<Int32>
  ) {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      for k in 0..<cells.count {
        let place = Int(truncatingIfNeeded: cells[k].hash >> 32) & mask
        // A cell stands in its slot or, where that was taken, most often in the next.
        let (slot, next) = (slots[place], slots[(place &+ 1) & mask])
        let isThis = slot.head == cells[k].head && slot.length == cells[k].length
        let isNext = next.head == cells[k].head && next.length == cells[k].length
        numbers[k] = isThis ? slot.number : isNext ? next.number : 0
      }
    }
    // The slot tells all of a short cell; of a longer one the rest is compared.
    for k in 0..<cells.count where cells[k].length > 8 && numbers[k] > 0 {
      let first = Int(firsts[Int(numbers[k])].start)
      if cells[k].length > 16 || CellNumbers.tail(bytes, first, cells[k].length) != cells[k].tail { numbers[k] = 0 }
    }
    for k in 0..<cells.count where numbers[k] == 0 && cells[k].length > 0 { numbers[k] = number(of: cells[k], bytes) }
  }

  mutating func number(of text: String) -> Int32 {
    if text.isEmpty { return 0 }
    if let known = texts[text] { return known }
    let number = Int32(count)
    texts[text] = number
    firsts.append((UInt32(keptTexts.count), .max))
    keptTexts.append(text)
    return number
  }

  /// Numbers the different cells of another, in its order: the number here for each number there.
  mutating func add(_ other: CellNumbers, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int32] {
    var numbers = [Int32](repeating: 0, count: other.count)
    for (k, first) in other.firsts.enumerated().dropFirst() {
      if first.length == .max {
        numbers[k] = number(of: other.keptTexts[Int(first.start)])
      } else {
        let start = Int(first.start)
        numbers[k] = number(of: CellNumbers.cell(start..<start + Int(first.length), bytes), bytes)
      }
    }
    return numbers
  }

  private mutating func number(of cell: Cell, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let mask = slots.count - 1
    var i = Int(truncatingIfNeeded: cell.hash >> 32) & mask
    while slots[i].number != 0 {
      let slot = slots[i]
      if slot.head == cell.head, slot.length == cell.length,
        cell.length <= 8 || CellNumbers.isSame(bytes, Int(firsts[Int(slot.number)].start), cell)
      {
        return slot.number
      }
      i = (i + 1) & mask
    }
    let number = Int32(count)
    slots[i] = Slot(head: cell.head, length: cell.length, number: number)
    firsts.append((cell.start, cell.length))
    if count * 2 > slots.count { grow(bytes) }
    return number
  }

  private mutating func grow(_ bytes: UnsafeBufferPointer<UInt8>) {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    let mask = slots.count - 1
    for slot in old where slot.number != 0 {
      var hash = CellNumbers.hash(slot.head, Int(slot.length))
      if slot.length > 8 {
        let start = Int(firsts[Int(slot.number)].start)
        hash = CellNumbers.cell(start..<start + Int(slot.length), bytes).hash
      }
      var i = Int(truncatingIfNeeded: hash >> 32) & mask
      while slots[i].number != 0 { i = (i + 1) & mask }
      slots[i] = slot
    }
  }

  @inline(__always)
  static func cell(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Cell {
    if range.isEmpty { return Cell() }
    let head = head(bytes, range)
    var cell = Cell(
      head: head, hash: hash(head, range.count), start: UInt32(range.lowerBound), length: UInt32(range.count))
    if range.count <= 8 { return cell }
    cell.tail = tail(bytes, range.lowerBound, cell.length)
    for i in range.dropFirst(8).dropLast(8) {
      cell.hash = (cell.hash ^ UInt64(bytes[i])) &* 0x0000_0100_0000_01B3
    }
    cell.hash = mixed((cell.hash ^ cell.tail) &* 0x9E37_79B9_7F4A_7C15)
    return cell
  }

  /// The hash of a cell of at most eight bytes, from which that of a longer one begins.
  @inline(__always)
  private static func hash(_ head: UInt64, _ length: Int) -> UInt64 {
    mixed((head ^ UInt64(truncatingIfNeeded: length)) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Each of the upper 32 bits, of which places are made, then depends on all bits of the cell: the last letters of
  /// `P0000001` and `P0000002` stand in the highest byte, which a product alone never brings down.
  @inline(__always)
  private static func mixed(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93 }

  /// The last eight bytes of a cell of nine or more.
  @inline(__always)
  private static func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: UInt32) -> UInt64 {
    let place = start + Int(length) - 8
    precondition(length > 8 && place + 8 <= bytes.count)
    return UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self))
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

  private static func isSame(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ cell: Cell) -> Bool {
    for k in 8..<Int(cell.length) where bytes[start + k] != bytes[Int(cell.start) + k] { return false }
    return true
  }
}
