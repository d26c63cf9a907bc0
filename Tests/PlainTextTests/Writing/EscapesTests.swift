// Texts from data stay texts.

import PlainText
import Testing

@Suite struct EscapesTests {
  @Test("Markup")
  func markup() {
    #expect(markupEscaped("<b a='1'>\"&\u{1B}\u{0}é\n") == "&lt;b a=&#39;1&#39;&gt;&quot;&amp;é\n")
  }

  @Test(
    "Markdown",
    arguments: [
      ("a *b* _c_ [d](e) `f`", "a \\*b\\* \\_c\\_ \\[d\\](e) \\`f\\`"), ("# x", "\\# x"), ("- x", "\\- x"),
      ("1. x", "1\\. x"), ("2.5 hours", "2.5 hours"), ("a|b\nc", "a\\|b c"), ("<script>", "\\<script\\>"),
      ("Co-op - day", "Co-op - day"), ("http://x.org", "http\\://x.org"), ("www.x.org", "www\\.x.org"),
      ("  code", "code"), ("a\\", "a\\\\"), ("=", "\\="),
    ])
  func markdown(text: String, escaped: String) { #expect(markdownEscaped(text) == escaped) }

  @Test("Terminals")
  func terminal() {
    #expect(terminalSafe("a\u{1B}[31mb\u{7}\nc\u{9B}d\u{202E}e") == "a\u{FFFD}[31mb\u{FFFD} c\u{FFFD}d\u{FFFD}e")
  }

  static let marks = [
    "\u{061C}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}", "\u{202E}", "\u{2066}",
    "\u{2067}", "\u{2068}", "\u{2069}",
  ]

  @Test("A mark of direction turns nothing where people read, and comes back from a file of data", arguments: marks)
  func direction(mark: String) throws {
    let text = "a\(mark)b"
    let number = try #require(mark.unicodeScalars.first).value
    #expect(Array(withoutDirectionMarks(text).unicodeScalars) == ["a", "b"])
    for shown in [markupEscaped(text), markdownEscaped(text)] { #expect(Array(shown.unicodeScalars) == ["a", "b"]) }
    #expect(Array(dotQuoted(text).unicodeScalars) == ["\"", "a", "b", "\""])
    #expect(terminalSafe(text) == "a\u{FFFD}b")
    #expect(folded(text) == "ab")
    #expect(markupEscaped(text, keepsMarks: true) == "a&#\(number);b")
    #expect(dotQuoted(text, keepsMarks: true) == "\"a&#\(number);b\"")
    let hex = String(number, radix: 16)
    let json = jsonText(.string(text))
    #expect(json == "\"a\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)b\"\n")
    #expect(try readJSON(Array(json.utf8)) == .string(text))
    #expect(jsonText(.string(text), isShown: true) == "\"ab\"\n")
  }

  @Test("Letters that are written from right to left stay, and joiners that shape them")
  func rightToLeft() {
    for text in ["السلام", "שלום", "می\u{200C}خواهم", "👩\u{200D}🌾"] {
      #expect(withoutDirectionMarks(text) == text)
      #expect(markupEscaped(text) == text)
    }
  }

  @Test("DOT")
  func dot() {
    #expect(dotQuoted("say \"yes\" \\N & é\r\nb\\") == ##""say \"yes\" \\N &amp; é\nb\\""##)
    #expect(dotQuoted("") == "\"\"")
  }
}
