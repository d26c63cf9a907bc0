// GraphML of Gephi, yEd, igraph, NetworkX and NodeXL.

import CommunityFormats
import Testing

@Suite("Reading GraphML")
struct GraphMLReaderTests {
  static let samples = [yEd, igraph, networkX, nodeXL, mixed]

  static let yEd = GraphSample(
    name: "yed.graphml", format: .graphml, nodes: 3, edges: 1,
    text: """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key attr.name="Description" attr.type="string" for="graph" id="d0"/>
        <key for="port" id="d1" yfiles.type="portgraphics"/>
        <key attr.name="url" attr.type="string" for="node" id="d4"/>
        <key for="node" id="d6" yfiles.type="nodegraphics"/>
        <key for="edge" id="d10" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
          <node id="n0"><data key="d4" xml:space="preserve"><![CDATA[http://a.example/?a=1&b=2]]></data>
            <data key="d6"><y:ShapeNode><y:Geometry height="30.0" width="30.0" x="12.5" y="-4.0"/><y:Fill color="#FFCC00"/>
              <y:NodeLabel alignment="center">Ana &amp; Co<y:LabelModel><y:SmartNodeLabelModel distance="4.0"/></y:LabelModel></y:NodeLabel>
            </y:ShapeNode></data></node>
          <node id="n1" yfiles.foldertype="group"><data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0">
            <y:GroupNode><y:NodeLabel>Team</y:NodeLabel></y:GroupNode><y:GroupNode><y:NodeLabel>Folder 1</y:NodeLabel></y:GroupNode>
            </y:Realizers></y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed" id="n1:"><node id="n1::n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Ben</y:NodeLabel></y:ShapeNode></data></node></graph>
          </node>
          <edge id="e0" source="n0" target="n1::n0" sourceport="north"><data key="d10"><y:PolyLineEdge>
            <y:EdgeLabel>helps</y:EdgeLabel></y:PolyLineEdge></data></edge>
        </graph>
      </graphml>
      """)

  // In the style of igraph: keys v_ and e_, the vertex attributes id and name.
  static let igraph = GraphSample(
    name: "igraph.graphml", format: .graphml, nodes: 2, edges: 2,
    text: """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <!-- Created by igraph -->
        <key id="v_id" for="node" attr.name="id" attr.type="string"/>
        <key id="v_name" for="node" attr.name="name" attr.type="string"/>
        <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
        <graph id="G" edgedefault="undirected">
          <node id="n0"><data key="v_id">a1</data><data key="v_name">Ana</data></node>
          <node id="n1"><data key="v_id">n0</data><data key="v_name">Ben</data></node>
          <edge source="n0" target="n1"><data key="e_weight">2</data></edge>
          <edge source="n1" target="n1"><data key="e_weight">0.5</data></edge>
        </graph>
      </graphml>
      """)

  static let networkX = GraphSample(
    name: "networkx.graphml", format: .graphml, nodes: 2, edges: 2,
    text: """
      <?xml version='1.0' encoding='utf-8'?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d2" for="edge" attr.name="weight" attr.type="double"/>
      <key id="d1" for="edge" attr.name="weight" attr.type="long"/><key id="d0" for="node" attr.name="role" attr.type="string"/>
      <graph edgedefault="directed"><node id="Ana"><data key="d0">peer</data></node><node id="Ben"/>
      <edge source="Ana" target="Ben" id="0"><data key="d1">3</data></edge>
      <edge source="Ana" target="Ben" id="1"><data key="d2">0.5</data></edge></graph></graphml>
      """)

  static let nodeXL = GraphSample(
    name: "nodexl.graphml", format: .graphml, nodes: 2, edges: 1,
    text: """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="Color" for="node" attr.name="Color" attr.type="string"/>
      <key id="Edge Weight" for="edge" attr.name="Edge Weight" attr.type="string"/><graph edgedefault="directed">
      <node id="ana"><data key="Color">Red</data><data key="Followers">12</data></node><node id="ben"/>
      <edge source="ana" target="ben"><data key="Edge Weight">7</data></edge></graph></graphml>
      """)

  static let mixed = GraphSample(
    name: "mixed.graphml", format: .graphml, nodes: 3, edges: 3,
    text: """
      <graphml><graph edgedefault="undirected"><node id="a"><port name="p"><data key="name">no title</data></port></node>
      <node id="b"/><node id="c"/><edge source="a" target="b" directed="true"/><edge source="b" target="c"/>
      <edge source="c" target="c" directed="false"/><hyperedge><data key="label">three</data><endpoint node="a"/>
      <endpoint node="b"/><endpoint node="c"/></hyperedge></graph></graphml>
      """)

  @Test("yEd: labels and places out of its drawings, CDATA, groups, ports")
  func drawn() throws {
    let graph = try Self.yEd.read()
    #expect(graph.problems == [])
    #expect(Set(graph.labels) == ["Ana & Co", "Team", "Ben"])
    #expect(graph.ties == ["Ana & Co>Ben"])
    let ana = try #require(graph.elements.first { $0["Label"] == "Ana & Co" })
    #expect(ana["url"] == "http://a.example/?a=1&b=2")
    #expect(ana["x"] == "12.5")
    #expect(graph.elements.first { $0["Label"] == "Ben" }?["Inside"] == "n1")
    #expect(graph.connections[0]["Label"] == "helps")
    #expect(graph.notes.contains("names a port"))
    #expect(graph.notes.contains("1 node lies inside"))
  }

  // By eye: ids a1 and n0, a link of weight 2 and a loop of weight 0.5.
  @Test("igraph: the id that is an attribute wins, even where it is the number of another node")
  func ownIDs() throws {
    let graph = try Self.igraph.read()
    #expect(graph.elements.map { $0["ID"] } == ["a1", "n0"])
    #expect(graph.ties == ["Ana-Ben 2", "Ben-Ben 0.5"])
  }

  // By eye: two links in a direction, weights 3 and 0.5.
  @Test("NetworkX: two keys of one name are one column")
  func twoKeys() throws {
    let graph = try Self.networkX.read()
    #expect(graph.ties == ["Ana>Ben 3", "Ana>Ben 0.5"])
    #expect(graph.elements[0]["Role"] == "peer")
  }

  @Test("NodeXL: plain keys, also undeclared ones")
  func plainKeys() throws {
    let graph = try Self.nodeXL.read()
    #expect(graph.ties == ["ana>ben 7"])
    #expect(graph.elements[0]["Followers"] == "12")
    #expect(graph.elements[0]["Color"] == "Red")
  }

  @Test("Each edge may have its own direction; hyperedges are left out with a word; ports give no title")
  func mixedDirections() throws {
    let graph = try Self.mixed.read()
    #expect(graph.ties == ["a>b", "b-c", "c-c"])
    #expect(graph.notes.contains("1 hyperedge"))
    #expect(graph.community.settings.title == "")
  }

  @Test("Of several graphs the first is read, and that is said")
  func severalGraphs() throws {
    let graph = try ReadGraph(
      "<graphml><graph edgedefault='directed'><node id='a'/></graph><graph><node id='b'/></graph></graphml>",
      "two.graphml", as: .graphml)
    #expect(graph.labels == ["a"])
    #expect(graph.notes.contains("2 graphs: the first is read"))
  }

  @Test("A graph inside a node has its own usual direction")
  func innerDirection() throws {
    let graph = try ReadGraph(
      """
      <graphml><graph edgedefault="directed"><node id="a"><graph edgedefault="undirected"><node id="b"/>
      <edge source="b" target="a"/></graph></node><edge source="a" target="b"/></graph></graphml>
      """, "in.graphml", as: .graphml)
    #expect(graph.ties == ["b-a", "a>b"])
  }
}
