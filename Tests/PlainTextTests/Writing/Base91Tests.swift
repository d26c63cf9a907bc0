// Do bytes come back from the letters that they stand in a page as?

import PlainText
import Testing

@Suite struct Base91Tests {
  /// The other way, as the page does it.
  static func bytes(of text: String) -> [UInt8] {
    let letters = (33..<127).map { UInt8($0) }.filter { ![38, 60, 62].contains($0) }
    var out: [UInt8] = []
    var (held, bits) = (0, 0)
    let codes = Array(text.utf8)
    for place in stride(from: 0, to: codes.count - 1, by: 2) {
      held += (letters.firstIndex(of: codes[place])! * 91 + letters.firstIndex(of: codes[place + 1])!) << bits
      bits += 13
      while bits >= 8 {
        out.append(UInt8(held & 255))
        held >>= 8
        bits -= 8
      }
    }
    return out
  }

  @Test("13 bits are two letters: 0 is !!, 1 is !\", 8191 is the pair 90 and 1")
  func letters() {
    #expect(base91Text([]) == "")
    // One byte is padded to 13 bits. 0 = 0 × 91 + 0.
    #expect(base91Text([0]) == "!!")
    #expect(base91Text([1]) == "!\"")
    // 255 = 2 × 91 + 73: the third letter and the 74th. Without & the letters from ! run ! " # $ % ' …
    let letters = (33..<127).filter { ![38, 60, 62].contains($0) }.map { Character(UnicodeScalar(UInt8($0))) }
    #expect(base91Text([255]) == String([letters[2], letters[73]]))
    // 0xFF 0x1F is the 13 bits 8191 = 90 × 91 + 1, then 3 bits of nought.
    #expect(base91Text([0xFF, 0x1F]).hasPrefix(String([letters[90], letters[1]])))
  }

  @Test("Every length comes back", arguments: 0..<40)
  func everyLength(count: Int) {
    var random = SeededRandom(seed: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let text = base91Text(bytes)
    #expect(Array(Self.bytes(of: text).prefix(count)) == bytes)
    // 16 letters for 13 bytes, rounded up to a pair.
    #expect(text.utf8.count == (count * 8 + 12) / 13 * 2)
    #expect(!text.contains { "<>&".contains($0) })
  }
}
