// Widths by Unicode's East Asian Width; breaks by hand.

import PlainText
import Testing

@Suite struct ColumnWidthTests {
  @Test(
    "A terminal gives two columns to a wide letter and none to a mark",
    arguments: [
      ("hall", 4), ("花園", 4), ("ｶﾞ", 2), ("e\u{301}", 1), ("Ａ", 2), ("", 0), ("한글", 4), ("🌱", 2), ("–£†", 3),
    ])
  func width(text: String, columns: Int) { #expect(columnWidth(text) == columns) }

  @Test("Lines break between words, and in a word only where it is longer than a line")
  func breaking() {
    #expect(brokenLines("one two three", at: 7) == ["one two", "three"])
    #expect(brokenLines("abcdefgh", at: 3) == ["abc", "def", "gh"])
    // Three wide letters are six columns: two fit into five.
    #expect(brokenLines("花園花 a", at: 5) == ["花園", "花 a"])
    #expect(brokenLines("", at: 5) == [""])
  }

  @Test("What is broken goes on below its own beginning")
  func hanging() {
    #expect(fitted("- one two three", to: 10) == "- one two\n  three")
    #expect(fitted("  id  a b c d e", to: 12) == "  id  a b c\n      d e")
    #expect(fitted("short\n\nlines stay", to: 20) == "short\n\nlines stay")
    #expect(fitted("    deep words here", to: 14) == "    deep words\n    here")
  }

  @Test("No letter is lost and no line is wider", arguments: [8, 20, 79])
  func whole(width: Int) {
    let text = "  name   花園の水やり and a good many words after it\n- averyveryverylongwordthatmustbebroken\n"
    let broken = fitted(text, to: width)
    #expect(broken.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    for line in broken.split(separator: "\n") { #expect(columnWidth(String(line)) <= width, "\(line)") }
  }
}
