// What happens to files: bytes flip, pieces are lost, doubled and swapped, encodings change, numbers grow.

import PlainText

/// Damages bytes in every way that a disk, a program or an attacker does, the same way for the same seed.
public struct Mutation {
  private var random: SeededRandom

  public init(seed: UInt64) { random = SeededRandom(seed: seed) }

  public mutating func below(_ count: Int) -> Int { random.below(count) }

  /// One to four changes.
  public mutating func damage(_ bytes: inout [UInt8]) {
    for _ in 0...random.below(4) where !bytes.isEmpty { change(&bytes) }
  }

  /// One to four changes; now and then a piece of another file comes in.
  public mutating func damage(_ bytes: inout [UInt8], with other: [UInt8]) {
    if below(8) == 0, !other.isEmpty {
      let start = below(other.count)
      bytes.insert(contentsOf: other[start...].prefix(1 + below(200)), at: below(bytes.count + 1))
    }
    damage(&bytes)
  }

  private static let pieces: [[UInt8]] =
    [
      "\"", "'", ",", ";", "|", "\n", "\r", "\t", "\u{0}", "\u{0}\u{0}\u{0}\u{0}", "<", ">", "</", "/>", "]]>",
      "<![CDATA[",
      "<!--", "&", "&#0;", "&#x110000;", "&amp;", "[", "]", "{", "}", "*", ":", "=", "\\", "\\u", "\\ud800", "-", "-1",
      "0",
      "99999999999999999999", "-9223372036854775808", "1e999", "-1e-999", "NaN", "INF", "-Inf", "null", "true", "1,5",
      "1.234.567,89", "0x10", "٣", "é", "\u{FEFF}", "\u{202E}", "🌱", "e\u{301}", "*Vertices 5", "*Vertices 999999999",
      "data:", "n=", "31/02/2024", "=SUM(A1)", "#REF!", "::", " ", "@x", "+1", "=cmd|' /C calc'!A1", "<script>",
      "</script>", "</style>", "--", "-->", "\\N", "\\G",
      "&#x1F331;", "\u{1B}[31m", "\u{1B}]8;;x\u{7}", "\u{9B}", "\u{2028}", "\u{FFFE}", "`", "**", "](x)", "![",
      "javascript:x",
      "../../x", "onload=\"x\"",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x80], [0xED, 0xA0, 0x80], [0xFF, 0xFE], [0xFE, 0xFF]]
    // Deeper than any reader goes.
    + ["[", "{\"a\":", "<a>", "graph [ ", "("].map { text in
      (0..<250).flatMap { _ in Array(text.utf8) }
    }

  private mutating func change(_ bytes: inout [UInt8]) {
    let start = random.below(bytes.count)
    let end = min(bytes.count, start + 1 + random.below(24))
    let piece = Mutation.pieces[random.below(Mutation.pieces.count)]
    switch random.below(12) {
    case 0: bytes[start] = UInt8(random.below(256))
    case 1: bytes[start] ^= 1 << UInt8(random.below(8))
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.removeSubrange(start...)
    case 4: bytes.removeSubrange(..<start)
    case 5: bytes.insert(contentsOf: Array(bytes[start..<end]), at: random.below(bytes.count))
    case 6: bytes += bytes[start...].prefix(200)
    case 7: bytes = Array(bytes[start...]) + bytes[..<start]
    case 8: bytes.insert(contentsOf: piece, at: start)
    case 9: bytes.replaceSubrange(start..<end, with: piece)
    case 10: recode(&bytes)
    default:
      // Every digit in a piece is another.
      for place in start..<end where (0x30...0x39).contains(bytes[place]) {
        bytes[place] = 0x30 + UInt8(random.below(10))
      }
    }
  }

  /// The same text as another program saves it.
  private mutating func recode(_ bytes: inout [UInt8]) {
    let units = Array(String(decoding: bytes, as: UTF8.self).utf16)
    switch random.below(5) {
    case 0: bytes = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 1: bytes = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 2: bytes = units.map { $0 < 256 ? UInt8($0) : 0x3F }
    case 3: bytes = [0xEF, 0xBB, 0xBF] + bytes
    default: bytes = bytes.map { $0 == 0x0A ? 0x0D : $0 }
    }
  }
}
