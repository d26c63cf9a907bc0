// GML with and without labels, nested, with entities and numbers that are none.

import CommunityFormats
import Testing

@Suite("Reading GML")
struct GMLReaderTests {
  static let samples = [karate, networkX, drawn]

  /// As Mark Newman's files begin.
  static let karate = GraphSample(
    name: "karate.gml", format: .gml, nodes: 3, edges: 3,
    text: """
      Creator "Mark Newman on Fri Jul 21 12:39:27 2006"
      graph
      [
        node
        [
          id 1
        ]
        node [ id 2 ] # a remark [
        node [ id 3 ]
        edge [ source 2 target 1 ]
        edge [ source 3 target 1 value -Inf ]
        edge [ source 3 target 3 value 2.5 ]
      ]
      """)

  static let networkX = GraphSample(
    name: "networkx.gml", format: .gml, nodes: 2, edges: 2,
    text: """
      graph [
        directed 1
        multigraph 1
        name "Garden"
        node [ id 0 label "Zo&#235; &#34;Z&#34; &lt;b&gt; &amp;amp;" skills "a" skills "b" home [ town "Leeds" ] ]
        node [ id 1 label "two
      lines" skills "_networkx_list_start" skills "c" ]
        edge [ source 0 target 1 key 0 weight 3 ]
        edge [ source 0 target 1 key 1 weight 0.5 ]
      ]
      """)

  static let drawn = GraphSample(
    name: "drawn.gml", format: .gml, nodes: 3, edges: 1,
    text: """
      Creator "yFiles"
      Version "2.9"
      graph [ hierarchic 1 directed 1
        node [ id 0 label "Team" isGroup 1 graph [ directed 0 node [ id 1 label "Ana" ] ] ]
        node [ id 2 label "Ben" graphics [ x 1.5 y -2 fill "#FF0000" ] LabelGraphics [ text "Ben" ] ]
        edge [ source 1 target 2 label "helps" graphics [ targetArrow "standard" ] ]
      ]
      """)

  // By eye: three nodes, links 1-0, 2-0 and the loop 2-2. NetworkX asks for label="id" to read such a file.
  @Test("Nodes without labels are called by their id")
  func unlabelled() throws {
    let graph = try Self.karate.read()
    #expect(graph.labels == ["1", "2", "3"])
    #expect(graph.ties.last == "3-3 2.5")
    #expect(graph.ties.count == 3)
    #expect(graph.problems.contains { $0.contains("-Inf") }, "a weight that is no number is told, not dropped")
  }

  // By eye: nodes 'Zoë "Z" <b> &amp;' and 'two\nlines', weights 3 and 0.5.
  @Test("NetworkX: entities, lists, records inside records, parallel edges")
  func entities() throws {
    let graph = try Self.networkX.read()
    #expect(graph.problems == [])
    #expect(graph.labels == ["Zoë \"Z\" <b> &amp;", "two\nlines"])
    #expect(graph.elements[0]["skills"] == "a|b")
    #expect(graph.elements[1]["skills"] == "c")
    #expect(graph.elements[0]["home.town"] == "Leeds")
    #expect(graph.connections.map { $0["Amount"] } == ["3", "0.5"])
    #expect(graph.community.settings.title == "Garden")
  }

  @Test("A graph inside a node is read, drawings are not")
  func nested() throws {
    let graph = try Self.drawn.read()
    #expect(graph.labels == ["Team", "Ana", "Ben"])
    #expect(graph.elements[1]["Inside"] == "0")
    #expect(graph.elements[2]["x"] == "1.5")
    #expect(graph.ties == ["Ana>Ben"])
    #expect(graph.notes.contains("only says how to draw"))
    #expect(graph.elements.allSatisfy { $0.keys.allSatisfy { !$0.lowercased().contains("graphics") } })
  }

  @Test("Lines that end in CR alone are lines: a remark ends with its own")
  func carriageReturns() throws {
    let graph = try ReadGraph("# remark\rgraph [\rnode [ id 1 ]\r]\r", "mac.gml", as: .gml)
    #expect(graph.labels == ["1"])
  }

  // A control character between words was once read over and over.
  @Test("Control characters part words")
  func controlCharacters() throws {
    #expect(try ReadGraph("graph [\u{1}node [ id 1\u{1F}] ]", "c.gml", as: .gml).labels == ["1"])
  }

  @Test("A bracket that nothing closes is told with its line")
  func unclosed() throws {
    let problem = try #require(failure("graph [\n node [ id 1 ]\n edge [ source 1\n", "a.gml", as: .gml))
    #expect(problem.line == 3)
    #expect(problem.message.contains("never closed"))
    #expect(failure("graph [ node [ label \"a\" ] ]", "a.gml", as: .gml)?.message == "A node has no id.")
  }
}
