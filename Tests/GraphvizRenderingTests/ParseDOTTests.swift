// DOT files as people and programs write them, read by the library: as it is, or refused in words.

import Foundation
import GraphvizRendering
import PlainText
import Testing

@Suite struct ParseDOTTests {
  func parse(_ text: String, timeout: Double = 30) throws -> DOTGraph {
    try parseDOT(Array(text.utf8), timeout: timeout)
  }

  func value(_ name: String, _ attributes: [DOTGraph.Attribute]) -> String? {
    attributes.first { $0.name == name }?.value
  }

  @Test("Nodes and edges in the order of the file, with defaults, escapes left alone and markup marked")
  func attributes() throws {
    let graph = try parse(
      """
      strict digraph "Village map" {
        label="The village"; charset="UTF-8"
        early;
        node [kind=person, label="\\N\\n(x)"];
        zoe [label=<<b>Zoë</b>>];
        edge [hours=1]
        zoe -> hall [hours="2.5", label="a\\lb"];
        hall -> early;
        zoe -> hall [note=again];
      }
      """)
    #expect(graph.name == "Village map" && graph.isDirected && graph.isStrict)
    #expect(value("label", graph.attributes) == "The village")
    #expect(graph.nodes.map { $0.name } == ["early", "zoe", "hall"])
    #expect(value("kind", graph.nodes[0].attributes) == nil, "made before the default")
    #expect(value("kind", graph.nodes[2].attributes) == "person")
    #expect(value("label", graph.nodes[2].attributes) == "\\N\\n(x)")
    #expect(graph.nodes[1].attributes.first { $0.name == "label" }?.isMarkup == true)
    #expect(graph.edges.map { [$0.tail, $0.head] } == [[1, 2], [2, 0]], "strict: the third is the first again")
    #expect(value("hours", graph.edges[0].attributes) == "2.5")
    #expect(value("note", graph.edges[0].attributes) == "again")
    #expect(value("hours", graph.edges[1].attributes) == "1")
  }

  @Test("Sets of nodes, ports, no direction, no name")
  func shorthand() throws {
    let graph = try parse("graph { {a b} -- c:n:s -- d; a:p -- a }")
    #expect(graph.name == "" && !graph.isDirected && !graph.isStrict)
    #expect(graph.nodes.map { $0.name } == ["a", "b", "c", "d"])
    #expect(graph.edges.map { [$0.tail, $0.head] } == [[0, 2], [1, 2], [2, 3], [0, 0]])
  }

  @Test("Clusters from the outside to the inside; parts that are none are not told")
  func clusters() throws {
    let graph = try parse(
      """
      digraph {
        subgraph cluster_b { label=Hall; y; subgraph cluster_in { z } }
        subgraph cluster_a { label="Garden"; w }
        { rank=same; w; y }
      }
      """)
    #expect(graph.clusters.map { $0.name } == ["cluster_b", "cluster_a", "cluster_in"])
    #expect(graph.clusters.map { $0.depth } == [0, 0, 1])
    #expect(graph.clusters.map { $0.nodes.map { graph.nodes[$0].name } } == [["y", "z"], ["w"], ["z"]])
    #expect(graph.clusters.map { value("label", $0.attributes) }[..<2] == ["Hall", "Garden"])
  }

  @Test("Only the first of several graphs is read; the others are counted")
  func several() throws {
    let graph = try parse("digraph a { x }\ndigraph b { y }\n graph c {}")
    #expect(graph.nodes.map { $0.name } == ["x"] && graph.furtherGraphs == 2 && graph.brokenAfterwards == nil)
    #expect(try parse("digraph { x }\n}\n").brokenAfterwards == 2)
  }

  @Test(
    "What is no DOT is told with its line",
    arguments: [
      ("digraph {\n  a -> ;\n}", DOTFailure.syntax(near: ";", line: 2)),
      ("graph {\n a -- b\n a -> b }", .syntax(near: "->", line: 3)),
      ("digraph {\n a [x=1;\n", .syntax(near: nil, line: 3)),
      ("digraph {\n a\n b [label=\"never\n closed] }", .unclosed(.quotation, start: "never", line: 3)),
      ("digraph { a [label=<<b>x</b]\n}", .unclosed(.markup, start: "<<b>x</b]", line: 1)),
      ("", .noGraph),
      ("// nothing\n", .noGraph),
    ])
  func failures(text: String, failure: DOTFailure) {
    #expect(throws: failure) { try parse(text) }
  }

  @Test("In this process too, lines are counted from the first of each file")
  func here() throws {
    for _ in 0..<3 {
      #expect(throws: DOTFailure.syntax(near: "->", line: 3)) { try parse("graph {\n a -- b\n a -> b }", timeout: 0) }
      #expect(throws: DOTFailure.unclosed(.quotation, start: "x]", line: 1)) {
        try parse("graph { a [b=\"x]", timeout: 0)
      }
      #expect(throws: DOTFailure.tooLarge) { try parse("graph {" + String(repeating: "{", count: 20_000), timeout: 0) }
      #expect(try parse("graph {\n a -- b }", timeout: 0).edges.count == 1)
    }
  }

  @Test("No file is opened that an attribute names")
  func files() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kith-dot-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // A pipe that nobody writes into: whoever opens it waits for ever.
    let pipe = folder.appendingPathComponent("pipe").path
    #expect(mkfifo(pipe, 0o600) == 0)
    let graph = try parse(
      "digraph { a [image=\"\(pipe)\", shapefile=\"\(pipe)\", href=\"file://\(pipe)\", label=<<img src=\"\(pipe)\"/>>] }",
      timeout: 10)
    #expect(value("image", graph.nodes[0].attributes) == pipe)
  }

  @Test(
    "More edges than fit are refused in time", .enabled(if: Renderer.stopsLayouts), .timeLimit(.minutes(5)))
  func bomb() {
    let (a, b) = ((0..<40_000).map { "a\($0)" }, (0..<40_000).map { "b\($0)" })
    let text = "digraph { {\(a.joined(separator: " "))} -> {\(b.joined(separator: " "))} }"
    #expect(throws: DOTFailure.self) { try parse(text, timeout: 2) }
  }

  @Test("Ten thousand parts inside each other are read or refused")
  func deep() {
    let text = "digraph {" + String(repeating: "{", count: 10_000) + "a" + String(repeating: "}", count: 10_000) + "}"
    do throws(DOTFailure) {
      let graph = try parseDOT(Array(text.utf8))
      #expect(graph.nodes.count == 1)
    } catch { #expect(error == .tooLarge) }
  }

  @Test("Four hundred changed files are read or refused")
  func changed() {
    let seed = Array(
      """
      strict digraph "G \\"x\\"" { graph [label="T", charset=latin1]; node [shape=record];
        a [label="{<p> x|y}"]; subgraph cluster_1 { label=<<i>in</i>>; b; c }
        {a b} -> c:p:n [key=k, weight=2]; /* note */ c -> a [dir=both, label="q\\N\\l"]; # line
      } graph { x -- y }
      """.utf8)
    let telling = Array("{}[]<>\"'\\;,=->/*# \n:+é".utf8) + [0xFF, 0x80, 0xC3]
    var random = SeededRandom(seed: 4)
    for _ in 0..<400 {
      var bytes = seed
      for _ in 0...random.below(4) {
        let place = random.below(bytes.count)
        let byte = random.below(5) == 0 ? UInt8(1 + random.below(255)) : telling[random.below(telling.count)]
        switch random.below(4) {
        case 0: bytes[place] = byte
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes[place...].prefix(30), at: place)
        default: bytes.insert(byte, at: place)
        }
      }
      do throws(DOTFailure) {
        let graph = try parseDOT(bytes)
        #expect(graph.edges.allSatisfy { max($0.tail, $0.head) < graph.nodes.count })
      } catch {
        switch error {
        case .syntax, .unclosed, .noGraph: break
        default: Issue.record("\(error) for \(String(decoding: bytes, as: UTF8.self))")
        }
      }
    }
  }
}
