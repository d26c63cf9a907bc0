// GEXF as Gephi, NetworkX and people write it.

import CommunityFormats
import Testing

@Suite("Reading GEXF")
struct GEXFReaderTests {
  static let samples = [gephi, draft, nested, dynamic]

  static let gephi = GraphSample(
    name: "gephi.gexf", format: .gexf, nodes: 3, edges: 4,
    text: """
      <?xml version='1.0' encoding='UTF-8'?>
      <gexf xmlns="http://gexf.net/1.3" version="1.3" xmlns:viz="http://gexf.net/1.3/viz">
        <meta lastmodifieddate="2026-01-05"><creator>Gephi 0.10.1</creator><title>Garden &amp; Hall</title></meta>
        <graph defaultedgetype="directed" mode="static">
          <attributes class="node" mode="static">
            <attribute id="role" title="Role" type="string"><default>peer</default></attribute>
            <attribute id="langs" title="Languages" type="liststring"/>
          </attributes>
          <attributes class="edge"><attribute id="form" title="Form" type="string"/></attributes>
          <nodes>
            <node id="0" label="Ana"><attvalues><attvalue for="langs" value="[en, tr]"/></attvalues>
              <viz:size value="10.0"/><viz:position x="-3.5" y="4.25" z="0.0"/><viz:color r="1" g="2" b="3"/></node>
            <node id="1" label="Ben"><attvalues><attvalue for="role" value="nurse"/></attvalues></node>
            <node id="2" label="Hall"/>
          </nodes>
          <edges>
            <edge id="7" source="0" target="1" weight="2.5" kind="helps"><attvalues><attvalue for="form" value="time"/></attvalues></edge>
            <edge source="0" target="1" weight="1.0" kind="teaches"/>
            <edge source="1" target="2" type="undirected"/>
            <edge source="2" target="2" type="mutual" weight="4"/>
          </edges>
        </graph>
      </gexf>
      """)

  static let draft = GraphSample(
    name: "draft.gexf", format: .gexf, nodes: 2, edges: 1,
    text: """
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph><nodes><node id="a"/><node id="b" label=""/></nodes>
      <edges><edge id="0" source="a" target="b"/></edges></graph></gexf>
      """)

  static let nested = GraphSample(
    name: "nested.gexf", format: .gexf, nodes: 3, edges: 1,
    text: """
      <gexf version="1.2"><graph defaultedgetype="directed"><nodes><node id="team" label="Team"><nodes>
      <node id="ana" label="Ana"/></nodes></node><node id="ben" label="Ben" pid="team"/></nodes>
      <edges><edge source="ana" target="ben"/></edges></graph></gexf>
      """)

  static let dynamic = GraphSample(
    name: "dynamic.gexf", format: .gexf, nodes: 2, edges: 1,
    text: """
      <gexf xmlns="http://www.gexf.net/1.3" version="1.3">
      <graph mode="dynamic" defaultedgetype="directed" timeformat="date">
      <attributes class="edge" mode="dynamic"><attribute id="weight" title="Weight" type="float"/></attributes>
      <nodes><node id="a" label="Ana" start="2024-01-01" end="2025-06-30"/><node id="b" label="Ben"/></nodes>
      <edges><edge source="a" target="b"><attvalues><attvalue for="weight" value="1" start="2024-01-01"/>
      <attvalue for="weight" value="3" start="2025-01-01"/></attvalues>
      <spells><spell start="2024-01-01" end="2024-03-01"/><spell start="2025-01-01" end="2025-03-01"/></spells></edge></edges>
      </graph></gexf>
      """)

  @Test("A file of Gephi: attributes, usual values, lists, kinds, places")
  func gephiFile() throws {
    let graph = try Self.gephi.read()
    #expect(graph.problems == [])
    #expect(graph.ties == ["Ana>Ben 2.5", "Ana>Ben 1", "Ben-Hall", "Hall=Hall 4"])
    #expect(
      graph.elements[0] == ["Label": "Ana", "ID": "0", "Role": "peer", "Languages": "en|tr", "x": "-3.5", "y": "4.25"])
    #expect(graph.elements[1]["Role"] == "nurse")
    #expect(graph.connections[0]["ID"] == "7")
    #expect(graph.connections[0]["Form"] == "time")
    #expect(graph.connections.map { $0["Type"] } == ["helps", "teaches", nil, nil])
    #expect(graph.connections.allSatisfy { $0["Unit"] == nil }, "a weight is never hours")
    #expect(graph.community.settings.title == "Garden & Hall")
    #expect(graph.notes.contains("only says how to draw"))
  }

  @Test(
    "Every spelling of the namespace is read",
    arguments: [
      "http://gexf.net/1.3", "http://www.gexf.net/1.3", "http://www.gexf.net/1.2draft", "http://www.gexf.net/1.1draft",
      "https://gexf.net/1.3", "",
    ])
  func namespaces(name: String) throws {
    let text = "<g:gexf xmlns:g=\"\(name)\"><g:graph><g:nodes><g:node id=\"a\"/></g:nodes></g:graph></g:gexf>"
    if !name.isEmpty { #expect(try ReadGraph(text, "a.gexf", as: .gexf).labels == ["a"]) }
    #expect(
      try ReadGraph(
        text.replacing("<g:", with: "<").replacing("</g:", with: "</").replacing("xmlns:g", with: "xmlns"), "a.gexf",
        as: .gexf
      ).labels == ["a"])
  }

  // Without defaultedgetype a GEXF graph is undirected.
  @Test("Usual direction is undirected, and an id is the label of a node without one")
  func draftFile() throws {
    #expect(try Self.draft.read().ties == ["a-b"])
  }

  @Test("Nodes inside nodes keep the outer one")
  func hierarchy() throws {
    let graph = try Self.nested.read()
    #expect(graph.labels.sorted() == ["Ana", "Ben", "Team"])
    #expect(graph.elements.compactMap { $0["Inside"] } == ["team", "team"])
    #expect(graph.notes.contains("2 nodes lie inside others"))
  }

  @Test("Of values that change, the last is taken, and that is said")
  func changing() throws {
    let graph = try Self.dynamic.read()
    #expect(graph.ties == ["Ana>Ben 3"])
    #expect(graph.connections[0]["Start"] == "2024-01-01")
    #expect(graph.connections[0]["End"] == "2025-03-01")
    #expect(graph.notes.contains("1 value changes over time"))
  }

  @Test("A node without an id and an edge without an end are refused with their line")
  func incomplete() throws {
    let node = try #require(
      failure("<gexf><graph><nodes>\n<node label='a'/></nodes></graph></gexf>", "a.gexf", as: .gexf))
    #expect(node.message == "A node has no id.")
    #expect(node.line == 2)
    let edge = try #require(
      failure("<gexf><graph><edges>\n\n<edge source='a'/></edges></graph></gexf>", "a.gexf", as: .gexf))
    #expect(edge.message == "An edge has no target.")
    #expect(edge.line == 3)
  }
}
