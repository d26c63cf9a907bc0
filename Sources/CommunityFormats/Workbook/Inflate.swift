// Inflate: the one way in which workbooks are compressed.

/// Why compressed bytes could not be unpacked.
enum InflateFailure: Error {
  /// The bytes end too early or break a rule of the format.
  case damaged
  /// More comes out than the limit.
  case tooLarge
}

/// Unpacks a raw DEFLATE stream.
///
/// - Parameter limit: The most bytes that may come out, so that a small file cannot fill the memory.
/// - SeeAlso: RFC 1951.
func inflated(_ bytes: ArraySlice<UInt8>, limit: Int) throws(InflateFailure) -> [UInt8] {
  var bits = BitReader(bytes)
  var out: [UInt8] = []
  while true {
    let isLast = try bits.read(1) == 1
    switch try bits.read(2) {
    case 0: try stored(&bits, &out, limit)
    case 1: try compressed(&bits, &out, limit, HuffmanCode.fixedLiterals, HuffmanCode.fixedDistances)
    case 2:
      let codes = try dynamicCodes(&bits)
      try compressed(&bits, &out, limit, codes.literals, codes.distances)
    default: throw .damaged
    }
    if isLast { return out }
  }
}

private struct BitReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var buffer: UInt32 = 0
  private var count: UInt32 = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next bits, the first the lowest. At most 16.
  mutating func read(_ wanted: UInt32) throws(InflateFailure) -> Int {
    while count < wanted {
      guard position < bytes.endIndex else { throw .damaged }
      buffer |= UInt32(bytes[position]) << count
      position += 1
      count += 8
    }
    let value = buffer & ((1 << wanted) - 1)
    buffer >>= wanted
    count -= wanted
    return Int(value)
  }

  /// Whole bytes from the next byte on.
  mutating func bytes(_ wanted: Int) throws(InflateFailure) -> ArraySlice<UInt8> {
    // Whole bytes that were read ahead go back.
    position -= Int(count / 8)
    buffer = 0
    count = 0
    guard wanted <= bytes.endIndex - position else { throw .damaged }
    defer { position += wanted }
    return bytes[position..<(position + wanted)]
  }
}

/// A prefix code by the lengths of its words.
private struct HuffmanCode {
  /// How many words have each length.
  private var counts = [Int](repeating: 0, count: 16)
  /// The symbols by length and then value.
  private var symbols: [Int] = []

  init(_ lengths: some Sequence<UInt8>) throws(InflateFailure) {
    let lengths = Array(lengths)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    // More words than there are places cannot be told apart.
    var left = 1
    for length in 1...15 {
      left = left * 2 - counts[length]
      if left < 0 { throw .damaged }
    }
    var starts = [Int](repeating: 0, count: 16)
    for length in 1..<15 { starts[length + 1] = starts[length] + counts[length] }
    symbols = [Int](repeating: 0, count: lengths.count)
    for (symbol, length) in lengths.enumerated() where length > 0 {
      symbols[starts[Int(length)]] = symbol
      starts[Int(length)] += 1
    }
  }

  static let fixedLiterals = try! HuffmanCode(
    (0..<288).map { UInt8($0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8) })
  static let fixedDistances = try! HuffmanCode([UInt8](repeating: 5, count: 30))

  func next(_ bits: inout BitReader) throws(InflateFailure) -> Int {
    var (code, first, index) = (0, 0, 0)
    for length in 1...15 {
      code |= try bits.read(1)
      let count = counts[length]
      if code - count < first { return symbols[index + (code - first)] }
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw .damaged
  }
}

private let lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
]
private let lengthBits: [UInt32] = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
private let distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
]
private let distanceBits: [UInt32] = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]

private func stored(_ bits: inout BitReader, _ out: inout [UInt8], _ limit: Int) throws(InflateFailure) {
  let head = Array(try bits.bytes(4))
  let length = Int(head[0]) | Int(head[1]) << 8
  guard length == ~(Int(head[2]) | Int(head[3]) << 8) & 0xFFFF else { throw .damaged }
  guard out.count + length <= limit else { throw .tooLarge }
  out.append(contentsOf: try bits.bytes(length))
}

private func compressed(
  _ bits: inout BitReader, _ out: inout [UInt8], _ limit: Int, _ literals: HuffmanCode, _ distances: HuffmanCode
) throws(InflateFailure) {
  while true {
    let symbol = try literals.next(&bits)
    if symbol == 256 { return }
    if symbol < 256 {
      guard out.count < limit else { throw .tooLarge }
      out.append(UInt8(symbol))
      continue
    }
    guard symbol - 257 < lengthBases.count else { throw .damaged }
    let length = lengthBases[symbol - 257] + (try bits.read(lengthBits[symbol - 257]))
    let code = try distances.next(&bits)
    guard code < distanceBases.count else { throw .damaged }
    let distance = distanceBases[code] + (try bits.read(distanceBits[code]))
    guard distance <= out.count else { throw .damaged }
    guard out.count + length <= limit else { throw .tooLarge }
    // One by one: what is copied may overlap what it makes.
    for _ in 0..<length { out.append(out[out.count - distance]) }
  }
}

private func dynamicCodes(
  _ bits: inout BitReader
) throws(InflateFailure) -> (literals: HuffmanCode, distances: HuffmanCode) {
  let literalCount = try bits.read(5) + 257
  let distanceCount = try bits.read(5) + 1
  let lengthCount = try bits.read(4) + 4
  let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  var codeLengths = [UInt8](repeating: 0, count: 19)
  for place in order.prefix(lengthCount) { codeLengths[place] = UInt8(try bits.read(3)) }
  let code = try HuffmanCode(codeLengths)
  var lengths: [UInt8] = []
  while lengths.count < literalCount + distanceCount {
    let symbol = try code.next(&bits)
    switch symbol {
    case 16:
      guard let last = lengths.last else { throw .damaged }
      lengths += [UInt8](repeating: last, count: try bits.read(2) + 3)
    case 17: lengths += [UInt8](repeating: 0, count: try bits.read(3) + 3)
    case 18: lengths += [UInt8](repeating: 0, count: try bits.read(7) + 11)
    default: lengths.append(UInt8(symbol))
    }
  }
  guard lengths.count == literalCount + distanceCount, literalCount <= 286, distanceCount <= 30 else { throw .damaged }
  return (try HuffmanCode(lengths.prefix(literalCount)), try HuffmanCode(lengths.dropFirst(literalCount)))
}
