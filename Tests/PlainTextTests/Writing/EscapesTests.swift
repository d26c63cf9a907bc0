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

  @Test("DOT")
  func dot() {
    #expect(dotQuoted("say \"yes\" \\N & é\r\nb\\") == ##""say \"yes\" \\N &amp; é\nb\\""##)
    #expect(dotQuoted("") == "\"\"")
  }
}
