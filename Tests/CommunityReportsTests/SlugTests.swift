// A unit becomes part of a file's name: short, plain, and its own.

import PlainText
import Testing

@testable import CommunityReports

@Suite("Names of files from texts")
struct SlugTests {
  @Test(
    "Letters, digits and single blanks stay",
    arguments: [("hours", "hours"), ("GBP", "gbp"), ("kg of food", "kg-of-food")])
  func plain(text: String, name: String) { #expect(slug(text) == name) }

  // Found by the fuzzer: a unit of 30,000 letters made a name that no file system takes; £ and € shared one.
  @Test("Whatever the text, the name is short, plain and no other's")
  func own() {
    let texts = [
      "£", "€", "時間", "日", "a-b", "a b", "a/b", "../../x", "a  b", "", " ", "-", "x",
      String(repeating: "w", count: 30_000),
      String(repeating: "w", count: 30_001), "<script>", "a\0b", "a\nb",
    ]
    let names = texts.map { slug($0) }
    #expect(names.allSatisfy { $0.utf8.count <= 50 && !$0.isEmpty })
    #expect(
      names.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D } }
    )
    #expect(Set(names).count == Set(texts.map { folded($0) }).count)
  }
}
