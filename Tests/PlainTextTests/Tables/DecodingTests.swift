// Files in every encoding that spreadsheet programs write.

import PlainText
import Testing

@Suite struct DecodingTests {
  static let text = "Café £5 – „Hall“ 🙂"

  func utf16(bigEndian: Bool) -> [UInt8] {
    Self.text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(unit >> 8), UInt8(unit & 255)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  func read(_ bytes: [UInt8]) -> (String, TextEncoding) {
    let text = decodedText(bytes)
    return (String(decoding: text.bytes, as: UTF8.self), text.encoding)
  }

  @Test("UTF-8 with and without a byte order mark; NULs are left out")
  func utf8() {
    #expect(read(Array(Self.text.utf8)) == (Self.text, .utf8))
    #expect(read([0xEF, 0xBB, 0xBF] + Self.text.utf8) == (Self.text, .utf8))
    #expect(read([0x61, 0x62, 0x63, 0x00, 0x64]) == ("abcd", .utf8))
    #expect(read([]) == ("", .utf8))
  }

  @Test("UTF-16 in both orders, with a mark or by its NULs", arguments: [false, true])
  func utf16Both(bigEndian: Bool) {
    let mark: [UInt8] = bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    #expect(read(mark + utf16(bigEndian: bigEndian)) == (Self.text, .utf16))
    #expect(read(utf16(bigEndian: bigEndian)) == (Self.text, .utf16))
  }

  @Test("Half letters of UTF-16 are seen")
  func brokenUTF16() {
    // A high surrogate without its low one, then "a", then one byte too many.
    #expect(read([0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0x00, 0x62]) == ("\u{FFFD}a\u{FFFD}", .utf16))
  }

  // 0x80 €, 0x92 ’, 0xA3 £, 0xE9 é in Microsoft's table of code page 1252; 0x81 has no letter there.
  @Test("What is no UTF-8 is Windows-1252")
  func windows() {
    #expect(read([0x80, 0x92, 0xA3, 0xE9, 0x81]) == ("€’£é\u{FFFD}", .windows1252))
  }

  // RFC 3629: overlong forms, surrogates and numbers above 10FFFF are no UTF-8.
  @Test(
    "UTF-8 is strict",
    arguments: [
      [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x99],
      [0x80],
    ] as [[UInt8]])
  func strict(bytes: [UInt8]) {
    #expect(decodedText(bytes).encoding == .windows1252)
  }
}
