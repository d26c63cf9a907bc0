// XML that was made to read other files, to grow without end, or to end the program.

import CommunityFormats
import Foundation
import Testing

@testable import CommunityFormats

@Suite("XML made to harm")
struct HostileXMLTests {
  /// Ten entities, each ten times the one before: three thousand million letters when they are put in.
  static let laughs =
    "<!DOCTYPE lolz [<!ENTITY a0 \"lol\">"
    + (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }.joined() + "]>"

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var head = ""
    var inside = ""
    var encoding = String.Encoding.utf8
    /// What the refusal says. `nil`: the file is read, and nothing comes of what stands in it.
    var said: String?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "entities of entities", head: laughs, inside: "&a9;", said: "document type"),
    Case(name: "the same in UTF-16", head: laughs, inside: "&a9;", encoding: .utf16, said: "document type"),
    Case(
      name: "document type of another file", head: "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", said: "document type"),
    Case(
      name: "entity of another file", head: "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", inside: "&x;",
      said: "document type"),
    Case(
      name: "parameter entity of a network", head: "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]>",
      said: "document type"),
    Case(name: "entity that nobody declared", inside: "&passwd;", said: "entity"),
    Case(name: "character that there is not", inside: "&#x110000;", said: "a character that is not"),
    Case(name: "UTF-7", head: "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-!DOCTYPE a+AD4-", said: "utf-7"),
    Case(name: "EBCDIC", head: "<?xml version=\"1.0\" encoding=\"IBM037\"?>", said: "ibm037"),
    Case(name: "too deep", inside: String(repeating: "<a>", count: 100_000), said: "more than 200 elements"),
    Case(
      name: "inclusion",
      inside: "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>"),
    Case(name: "attributes", inside: "<a " + (0..<20_000).map { "b\($0)=\"1\"" }.joined(separator: " ") + "/>"),
    Case(
      name: "style sheet of another file",
      head: "<?xml version=\"1.0\"?><?xml-stylesheet href=\"file:///etc/passwd\" type=\"text/xsl\"?>"),
    // The parser of the toolchain ends the program at an instruction without content.
    Case(name: "instruction without content", inside: "<?x?>"),
    Case(name: "instruction before the root", head: "<?x?>\n"),
    Case(name: "declaration without content", head: "<?xml?>"),
    Case(name: "half an instruction", inside: "<?x", said: ""),
    Case(name: "what is no instruction", inside: "<!-- <?x?> --><![CDATA[<?x?>]]>"),
  ]

  static let shapes: [(format: Format, name: String, before: String, after: String)] = [
    (.graphml, "a.graphml", "<graphml><graph edgedefault=\"directed\"><node id=\"a\">", "</node></graph></graphml>"),
    (.gexf, "a.gexf", "<gexf><graph><nodes><node id=\"a\" label=\"x\">", "</node></nodes></graph></gexf>"),
  ]

  @Test("A file reads no other, and is told or read", arguments: cases, [0, 1])
  func harmless(item: Case, shape: Int) throws {
    let (format, name, before, after) = Self.shapes[shape]
    let text = item.head + before + item.inside + after
    let bytes = Array(try #require(text.data(using: item.encoding)))
    let reader = try #require(FormatReader.named(format.rawValue))
    var said: String?
    do throws(ImportFailure) {
      let imported = try reader.read(Foreign.file(name, bytes))
      let cells = imported.files.compactMap { $0.table }.flatMap { $0.rows.flatMap { $0.cells } }
      #expect(cells.contains("a"))
      #expect(!cells.contains { $0.contains("root:") || $0.contains("lollol") })
    } catch {
      said = error.message
    }
    if let expected = item.said {
      #expect(said.map { expected.isEmpty || $0.contains(expected) } == true, "\(said ?? "was read")")
    } else {
      #expect(said == nil)
    }
  }

  @Test("Instructions become blanks, line by line; comments, CDATA and the first line stay")
  func instructions() {
    func without(_ text: String) -> String { String(decoding: withoutInstructions(Array(text.utf8)), as: UTF8.self) }
    #expect(without("<?xml version=\"1.0\"?><a><?x?>b<?y\nz?></a>") == "<?xml version=\"1.0\"?><a>     b   \n   </a>")
    for same in ["<a><!-- <?x?> --></a>", "<![CDATA[<?x?>]]>", "<a/>", "", "<", "?>", "<!--", "<![CDATA["] {
      #expect(without(same) == same)
    }
    #expect(without("<a><?x") == "<a>   ")
    #expect(without("<?xml?>") == "       ")
  }
}
