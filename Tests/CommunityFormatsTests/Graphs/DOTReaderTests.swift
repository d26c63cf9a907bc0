// What the attributes of a DOT file become. The library that parses it is not here: its answer is written by hand.

import CommunityFormats
import CommunityTables
import PlainText
import Testing

/// A library that reads nothing.
@Sendable private func refuse(_ bytes: [UInt8]) throws(ImportFailure) -> DOTContent {
  throw ImportFailure("No.", advice: "Do.", line: 3)
}

@Suite("DOT")
struct DOTReaderTests {
  typealias Attribute = DOTContent.Attribute

  func read(_ content: DOTContent, _ bytes: [UInt8] = Array("digraph {}".utf8)) throws -> Import {
    let source = ForeignSource(
      files: [SourceFile(name: "map.dot", bytes: bytes)], isFolder: false, dot: { _ in content })
    return try #require(FormatReader.named("dot")).read(source)
  }

  /// The filled cells of a table by column.
  func cells(_ found: Import, _ name: String) -> [[String: String]] {
    guard let rows = found.files.first(where: { $0.name == name })?.table?.rows, let header = rows.first else {
      return []
    }
    return rows.dropFirst().map { row in
      Dictionary(uniqueKeysWithValues: zip(header.cells, row.cells).filter { !$0.1.isEmpty })
    }
  }

  @Test("A graph that somebody drew: labels, clusters, directions, amounts, and what only draws is left out")
  func drawn() throws {
    var content = DOTContent()
    content.name = "village"
    content.isStrict = true
    content.furtherGraphs = 1
    content.brokenAfterwards = 9
    content.attributes = [Attribute("label", "Our village\\n2025"), Attribute("rankdir", "LR")]
    content.nodes = [
      .init("zoe", [Attribute("label", "<b>Zoë</b> &amp; Co", isMarkup: true), Attribute("fontsize", "9")]),
      .init("hall", [Attribute("shape", "record"), Attribute("label", "{<a> Hall|2 rooms}"), Attribute("width", "2")]),
      .init("Mr\\n X", [Attribute("label", "\\N"), Attribute("Role", "carer"), Attribute("path", "C:\\new")]),
    ]
    content.edges = [
      .init(0, 1, [Attribute("weight", "2.5"), Attribute("label", "lends\\la key"), Attribute("headport", "n")]),
      .init(1, 0, [Attribute("dir", "both")]), .init(1, 2, [Attribute("dir", "none"), Attribute("id", "e3")]),
      .init(1, 2, [Attribute("dir", "back"), Attribute("color", "red")]),
    ]
    content.clusters = [
      .init("cluster_0", [Attribute("label", "Centre")], nodes: [0, 1]),
      .init("cluster_in", [Attribute("label", "Our village\\n2025")], nodes: [1]),
    ]
    let found = try read(content)
    #expect(
      cells(found, "elements.csv") == [
        ["Label": "Zoë & Co", "ID": "zoe", "Inside": "Centre"],
        ["Label": "Hall, 2 rooms", "ID": "hall", "Inside": "cluster_in", "shape": "record"],
        ["Label": "Mr\n X", "ID": "Mr\\n X", "Role": "carer", "path": "C:\\new"],
      ])
    #expect(
      cells(found, "connections.csv") == [
        ["From": "zoe", "To": "hall", "Amount": "2.5", "Label": "lends\na key"],
        ["From": "hall", "To": "zoe", "Direction": "mutual"],
        ["From": "hall", "To": "Mr\\n X", "Direction": "undirected", "ID": "e3"],
        ["From": "Mr\\n X", "To": "hall", "color": "red"],
      ])
    let settings = try #require(found.files.first { $0.name == "community.json" })
    #expect(try readJSON(settings.bytes)["title"]?.text == "Our village\n2025")
    let said = found.report.sentences
    #expect(said[0] == "Read as Graphviz DOT: 3 nodes, 4 edges.")
    for part in [
      "1 other that follows is not.", "(line 9)", "strict", "2 clusters", "1 edge points back", "1 text is written",
      "3 attributes only say how to draw and are left out: fontsize, headport, width.",
    ] { #expect(said.contains { $0.contains(part) }, "\(part)") }
  }

  @Test("A graph without direction; a name for a title; igraph's names")
  func undirected() throws {
    var content = DOTContent()
    (content.name, content.isDirected) = ("karate", false)
    content.nodes = [.init("0", [Attribute("name", "Mr Hi")]), .init("1", [Attribute("name", "Actor 2")])]
    content.edges = [.init(0, 1), .init(0, 1, [Attribute("dir", "forward")])]
    let found = try read(content)
    #expect(cells(found, "elements.csv").map { $0["Label"] } == ["Mr Hi", "Actor 2"])
    #expect(cells(found, "connections.csv").map { $0["Direction"] } == ["undirected", nil])
    #expect(found.files.contains { $0.name == "community.json" })
    for name in ["G", "graph", ""] {
      content.name = name
      #expect(try !read(content).files.contains { $0.name == "community.json" })
    }
  }

  @Test("Latin-1 by the file's own word, also where the bytes could be UTF-8")
  func latin1() throws {
    var content = DOTContent()
    content.attributes = [Attribute("charset", "latin1")]
    // The bytes C3 A9 are é in UTF-8 and Ã© in Latin-1.
    content.nodes = [.init("caf\u{E9}")]
    #expect(
      cells(try read(content, Array("digraph { \"caf\u{E9}\" }".utf8)), "elements.csv") == [["Label": "cafÃ©"]])
    // The byte E9 alone is no UTF-8: it was turned before the library saw it.
    let bytes = Array("digraph { \"caf".utf8) + [0xE9] + Array("\" }".utf8)
    #expect(cells(try read(content, bytes), "elements.csv") == [["Label": "café"]])
  }

  @Test(
    "A graph is recognised by its beginning, whatever it is called",
    arguments: [
      ("digraph{a}", "x.txt", Recognition.certain),
      ("/* by hand */ // two\nstrict graph \"a \\\" b\" {", "x", .certain),
      ("# 1\nDiGraph G_1 {", "x", .certain), ("graph [ directed 1", "x.gml", .no), ("graph theory {", "x", .certain),
      ("graph theory is fine", "x", .no), ("a -> b", "x.gv", .likely), ("\u{0}\u{1}binary", "letter.dot", .no),
      ("digraph", "x", .no), ("/* never closed digraph {", "x", .no),
    ])
  func recognition(text: String, name: String, claim: Recognition) throws {
    let source = ForeignSource(files: [SourceFile(name: name, bytes: Array(text.utf8))], isFolder: false)
    #expect(try #require(FormatReader.named("dot")).recognise(source) == claim)
  }

  @Test("Without the library, and with a mistake in the file, the file is named and what to do is said")
  func refused() throws {
    let reader = try #require(FormatReader.named("dot"))
    let file = SourceFile(name: "map.dot", bytes: Array("digraph {".utf8))
    let refusing: DOTParser = refuse
    for parser in [nil, refusing] {
      do throws(ImportFailure) {
        _ = try reader.read(ForeignSource(files: [file], isFolder: false, dot: parser))
        Issue.record("it was read")
      } catch {
        #expect(error.file == "map.dot" && error.advice != nil && error.line == (parser == nil ? nil : 3))
      }
    }
  }

  @Test("The written file names each column, no attribute that draws, and says who wrote it")
  func written() throws {
    let export = try #require(FormatWriter.named("dot")).write(Samples.hard(), "map")
    let text = String(decoding: try #require(export.files.first).bytes, as: UTF8.self)
    #expect(text.hasPrefix("digraph \"Kith\" {\n  graph [generator=\"Kith\", charset=\"UTF-8\"];\n"))
    #expect(
      text.contains(
        "  \"z\" [label=\"Zoë \\\"Z\\\" <b>&amp;amp;</b>\", \"Type\"=\"person\", \"Offers\"=\"a|b\", "
          + "\"My own\"=\"two\\nlines\"];\n"))
    #expect(text.contains("  \"李 明\" -> \"z\" [") && text.contains("dir=none") && text.contains("dir=both"))
    #expect(text.contains("\"hall\" -> \"z\" [id=\"r4\", "))
    #expect(export.losses.isEmpty)
  }
}
