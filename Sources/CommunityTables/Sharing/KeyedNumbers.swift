// Numbers that nobody can guess without the key: SipHash-2-4.

/// A key of 128 bits that a group keeps, so that somebody bears the same number in every copy.
public struct SharingKey: Sendable {
  let first: UInt64
  let second: UInt64

  /// Made of what is given.
  public init(_ first: UInt64, _ second: UInt64) {
    self.first = first
    self.second = second
  }

  /// From 32 hexadecimal digits, the lowest byte first. Blanks around them do not matter.
  public init?(text: String) {
    var digits: [UInt64] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits.append(UInt64(byte - 0x30))
      case 0x61...0x66: digits.append(UInt64(byte - 0x61 + 10))
      case 0x41...0x46: digits.append(UInt64(byte - 0x41 + 10))
      case 0x20, 0x09, 0x0A, 0x0D: continue
      default: return nil
      }
    }
    guard digits.count == 32 else { return nil }
    func word(_ start: Int) -> UInt64 {
      (0..<8).reduce(0) { $0 | (digits[start + 2 * $1] << 4 | digits[start + 2 * $1 + 1]) << UInt64(8 * $1) }
    }
    self.init(word(0), word(16))
  }

  /// The key as a line of a file.
  public var text: String {
    let hex = Array("0123456789abcdef".utf8)
    var out: [UInt8] = []
    for word in [first, second] {
      for byte in 0..<8 {
        let value = Int(word >> UInt64(8 * byte) & 0xFF)
        out += [hex[value >> 4], hex[value & 15]]
      }
    }
    return String(decoding: out, as: UTF8.self) + "\n"
  }

  /// SipHash-2-4 of the bytes: J.-P. Aumasson and D. J. Bernstein, *SipHash: a fast short-input PRF* (2012).
  func number(of bytes: [UInt8]) -> UInt64 {
    var v0 = first ^ 0x736f_6d65_7073_6575
    var v1 = second ^ 0x646f_7261_6e64_6f6d
    var v2 = first ^ 0x6c79_6765_6e65_7261
    var v3 = second ^ 0x7465_6462_7974_6573
    func turned(_ x: UInt64, _ by: UInt64) -> UInt64 { x << by | x >> (64 - by) }
    func round() {
      v0 = v0 &+ v1
      v1 = turned(v1, 13) ^ v0
      v0 = turned(v0, 32)
      v2 = v2 &+ v3
      v3 = turned(v3, 16) ^ v2
      v0 = v0 &+ v3
      v3 = turned(v3, 21) ^ v0
      v2 = v2 &+ v1
      v1 = turned(v1, 17) ^ v2
      v2 = turned(v2, 32)
    }
    var word: UInt64 = 0
    for (place, byte) in bytes.enumerated() {
      word |= UInt64(byte) << UInt64(8 * (place % 8))
      guard place % 8 == 7 else { continue }
      v3 ^= word
      round()
      round()
      v0 ^= word
      word = 0
    }
    word |= UInt64(bytes.count & 0xFF) << 56
    v3 ^= word
    round()
    round()
    v0 ^= word
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }
}
