// Labels as Graphviz shows them.

import PlainText
import Testing

@testable import CommunityFormats

@Suite("Texts of DOT")
struct DOTTextTests {
  @Test(
    "Escapes are undone",
    arguments: [
      ("Zoë\\nLee\\l", "Zoë\nLee"), ("C:\\\\new", "C:\\new"), ("\\N at \\G", "z at village"), ("\\E", "a->b"),
      ("\\T to \\H", "a to b"), ("end\\", "end\\"), ("a \\\" b", "a \" b"), ("\\L", ""),
      ("caf&eacute; &amp;amp; &#8364;&#x41; &nosuch; R&D", "café &amp; €A &nosuch; R&D"),
    ])
  func escapes(value: String, text: String) {
    let object = DOTObject(graph: "village", node: "z", tail: "a", head: "b", edge: "a->b")
    #expect(plainDOTText(value, of: object) == text)
  }

  @Test(
    "What Kith quotes comes back",
    arguments: ["\"x\" \\N & <b>", "two\nlines", "\\", "\\\"", "&lt;", "ends with \\n", "=1", "日本 🌱"])
  func quoted(text: String) {
    // The library takes the quotes off, and the backslash before a quote; it leaves every other as it is.
    var inside = String(dotQuoted(text).dropFirst().dropLast())
    var read = ""
    while let letter = inside.first {
      inside.removeFirst()
      if letter == "\\", let next = inside.first {
        inside.removeFirst()
        read += next == "\"" ? "\"" : "\\\(next)"
      } else {
        read.append(letter)
      }
    }
    #expect(plainDOTText(read) == text)
  }

  @Test(
    "Markup loses its tags",
    arguments: [
      ("<b>Zoë</b> &amp; Co", "Zoë & Co"), ("one<br/>two<BR ALIGN=\"LEFT\"/>", "one\ntwo"),
      ("<table><tr><td>a</td><td>b</td></tr>\n<tr><td>c</td></tr></table>", "a b\nc"),
      ("x<!-- no <b> -->y", "xy"), ("a < b", "a < b"), ("<img src=\"/etc/passwd\"/>", ""),
    ])
  func markup(value: String, text: String) { #expect(plainMarkup(value) == text) }

  @Test(
    "Records are their fields",
    arguments: [
      ("{<p0> left |<p1> right}", "left, right"), ("a\\|b", "a|b"), ("{one|{two|three}}", "one, two, three"),
      ("plain", "plain"), ("x\\ny", "x\\ny"),
    ])
  func records(value: String, text: String) { #expect(plainRecord(value) == text) }

  @Test("A column never takes the name of an attribute that draws, and comes back under its own")
  func names() {
    for name in ["image", "shapefile", "URL", "label", "dir", "weight", "My own", "x (column)", "Image"] {
      let attribute = DOTNames.attribute(for: name)
      #expect(!DOTNames.drawing.contains(attribute) && !DOTNames.telling.contains(attribute))
      #expect(DOTNames.column(for: attribute) == name)
    }
    #expect(DOTNames.attribute(for: "Image") == "Image", "capitals count")
  }
}
