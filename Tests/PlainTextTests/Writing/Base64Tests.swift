// Base64 against the examples of RFC 4648 and Foundation's own.

import Foundation
import PlainText
import Testing

@Suite struct Base64Tests {
  @Test(
    "RFC 4648, section 10",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func published(text: String, expected: String) { #expect(base64Text(Array(text.utf8)) == expected) }

  @Test("Any bytes are written as Foundation writes them")
  func any() {
    var random = SeededRandom(seed: 1)
    for count in 0..<200 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(base64Text(bytes) == Data(bytes).base64EncodedString())
    }
  }
}
