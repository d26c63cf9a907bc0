// The graph of SameGraphTests by hand, in every format that holds a graph.

import CommunityFormats

extension GraphFile {
  static let all: [GraphFile] = markup + texts + json + sheets

  static let markup = [
    GraphFile(
      .gexf, "hand.gexf",
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
        <graph defaultedgetype="directed" mode="static">
          <nodes>
            <node id="a" label="Ana"/><node id="z" label="Zo&#235;"/><node id="l" label="李明"/>
            <node id="h" label="Hall 🌱"/><node id="b" label="Björn"/><node id="s" label="Solo"/>
          </nodes>
          <edges>
            <edge id="0" source="a" target="z" weight="2.0"/><edge id="1" source="a" target="z" weight="3"/>
            <edge id="2" source="z" target="a" weight="4"/><edge id="3" source="z" target="l" weight="1"/>
            <edge id="4" source="l" target="h" weight="2.5"/><edge id="5" source="h" target="z" weight="1.5"/>
            <edge id="6" source="b" target="b" weight="5"/><edge id="7" source="h" target="b" weight="2"/>
          </edges>
        </graph>
      </gexf>
      """),
    GraphFile(
      .graphml, "hand.graphml",
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
        <key id="l" for="node" attr.name="label" attr.type="string"/>
        <key id="w" for="edge" attr.name="weight" attr.type="double"><default>1</default></key>
        <graph id="G" edgedefault="directed">
          <node id="n0"><data key="l">Ana</data></node>
          <node id="n1"><data key="l"><![CDATA[Zoë]]></data></node>
          <node id="n2"><data key="l">李明</data></node>
          <node id="n3"><data key="l">Hall &#x1F331;</data></node>
          <node id="n4"><data key="l">Björn</data></node>
          <node id="n5"><data key="l">Solo</data></node>
          <edge source="n0" target="n1"><data key="w">2</data></edge>
          <edge source="n0" target="n1"><data key="w">3.0</data></edge>
          <edge source="n1" target="n0"><data key="w">4</data></edge>
          <edge source="n1" target="n2"/>
          <edge source="n2" target="n3"><data key="w">2.5</data></edge>
          <edge source="n3" target="n1"><data key="w">1.5</data></edge>
          <edge source="n4" target="n4"><data key="w">5e0</data></edge>
          <edge source="n3" target="n4"><data key="w">2</data></edge>
        </graph>
      </graphml>
      """),
  ]

  static let texts = [
    GraphFile(
      .gml, "hand.gml",
      """
      graph [
        directed 1
        node [ id 1 label "Ana" ]
        node [ id 2 label "Zo&#235;" ]
        node [ id 3 label "李明" ]
        node [ id 4 label "Hall 🌱" ]
        node [ id 5 label "Bj&ouml;rn" ]
        node [ id 6 label "Solo" ]
        edge [ source 1 target 2 value 2 ]
        edge [ source 1 target 2 value 3.0 ]
        edge [ source 2 target 1 value 4 ]
        edge [ source 2 target 3 value 1 ]
        edge [ source 3 target 4 value 2.5 ]
        edge [ source 4 target 2 value 1.5 ]
        edge [ source 5 target 5 value 5 ]
        edge [ source 4 target 5 value 2 ]
      ]
      """),
    GraphFile(
      .pajek, "hand.net",
      """
      *Vertices 6
      1 "Ana"
      2 "Zoë" 0.5 0.5
      3 "李明"
      4 "Hall 🌱"
      5 "Björn" ic Red
      6 "Solo"
      *Arcs
      1 2 2
      1 2 3
      2 1 4
      2 3 1
      3 4 2.5
      4 2 1.5
      5 5 5
      4 5 2
      """),
    // A cell for each two: 2 and 3 are 5.
    GraphFile(
      .pajek, "matrix.net", holdsParallel: false,
      """
      *Vertices 6
      1 "Ana"
      2 "Zoë"
      3 "李明"
      4 "Hall 🌱"
      5 "Björn"
      6 "Solo"
      *Matrix
      0 5 0 0 0 0
      4 0 1 0 0 0
      0 0 0 2.5 0 0
      0 1.5 0 0 2 0
      0 0 0 0 5 0
      0 0 0 0 0 0
      """),
    GraphFile(
      .ucinet, "hand.dl",
      """
      dl n=6 format=edgelist1
      labels:
      Ana,Zoë,李明,"Hall 🌱",Björn,Solo
      data:
      1 2 2
      1 2 3
      2 1 4
      2 3 1
      3 4 2.5
      4 2 1.5
      5 5 5
      4 5 2
      """),
    GraphFile(
      .ucinet, "matrix.dl", holdsParallel: false,
      """
      dl n=6 format=fullmatrix
      labels embedded
      data:
      Ana Zoë 李明 "Hall 🌱" Björn Solo
      Ana 0 5 0 0 0 0
      Zoë 4 0 1 0 0 0
      李明 0 0 0 2.5 0 0
      "Hall 🌱" 0 1.5 0 0 2 0
      Björn 0 0 0 0 5 0
      Solo 0 0 0 0 0 0
      """),
    GraphFile(
      .dot, "hand.gv",
      """
      digraph hand {
        a [label="Ana"]; z [label="Zo&euml;"]; l [label="李明"]; h [label="Hall 🌱"]; b [label="Björn"]
        Solo
        a -> z [weight=2]; a -> z [weight=3]; z -> a [weight=4]; z -> l [weight=1]
        l -> h [weight=2.5]
        edge [weight=1.5]
        h -> z
        b -> b [weight=5]
        b -> h [weight=2, dir=back]
      }
      """),
  ]

  static let json = [
    GraphFile(
      .nodeLink, "node-link.json",
      """
      {"directed": true, "multigraph": true, "graph": {},
       "nodes": [{"id": "a", "label": "Ana"}, {"id": "z", "label": "Zo\\u00eb"}, {"id": "l", "label": "李明"},
        {"id": "h", "label": "Hall \\ud83c\\udf31"}, {"id": "b", "label": "Björn"}, {"id": "Solo"}],
       "edges": [{"source": "a", "target": "z", "weight": 2, "key": 0},
        {"source": "a", "target": "z", "weight": 3.0, "key": 1}, {"source": "z", "target": "a", "weight": 4, "key": 0},
        {"source": "z", "target": "l", "weight": 1, "key": 0}, {"source": "l", "target": "h", "weight": 25e-1},
        {"source": "h", "target": "z", "weight": 1.5}, {"source": "b", "target": "b", "weight": 5},
        {"source": "h", "target": "b", "weight": 2}]}
      """),
    // D3 of the third version: numbers of nodes.
    GraphFile(
      .nodeLink, "d3.json",
      """
      {"nodes": [{"name": "Ana"}, {"name": "Zoë"}, {"name": "李明"}, {"name": "Hall 🌱"}, {"name": "Björn"},
        {"name": "Solo"}],
       "links": [{"source": 0, "target": 1, "value": 2}, {"source": 0, "target": 1, "value": 3},
        {"source": 1, "target": 0, "value": 4}, {"source": 1, "target": 2, "value": 1},
        {"source": 2, "target": 3, "value": 2.5}, {"source": 3, "target": 1, "value": 1.5},
        {"source": 4, "target": 4, "value": 5}, {"source": 3, "target": 4, "value": 2}]}
      """),
    GraphFile(
      .cytoscape, "hand.cyjs",
      """
      {"elements": {"nodes": [{"data": {"id": "a", "label": "Ana"}}, {"data": {"id": "z", "label": "Zoë"}},
        {"data": {"id": "l", "label": "李明"}}, {"data": {"id": "h", "label": "Hall 🌱"}},
        {"data": {"id": "b", "label": "Björn"}}, {"data": {"id": "Solo"}}],
       "edges": [{"data": {"id": "e0", "source": "a", "target": "z", "weight": 2}},
        {"data": {"id": "e1", "source": "a", "target": "z", "weight": 3}},
        {"data": {"id": "e2", "source": "z", "target": "a", "weight": 4}},
        {"data": {"id": "e3", "source": "z", "target": "l", "weight": 1}},
        {"data": {"id": "e4", "source": "l", "target": "h", "weight": 2.5}},
        {"data": {"id": "e5", "source": "h", "target": "z", "weight": 1.5}},
        {"data": {"id": "e6", "source": "b", "target": "b", "weight": 5}},
        {"data": {"id": "e7", "source": "h", "target": "b", "weight": 2}}]}}
      """),
    GraphFile(
      .cx2, "hand.cx2",
      """
      [{"CXVersion": "2.0", "hasFragments": false},
       {"attributeDeclarations": [{"nodes": {"name": {"d": "string", "a": "n"}},
        "edges": {"weight": {"d": "double", "a": "w", "v": 1}}}]},
       {"nodes": [{"id": 0, "v": {"n": "Ana"}}, {"id": 1, "v": {"n": "Zoë"}}, {"id": 2, "v": {"n": "李明"}},
        {"id": 3, "v": {"n": "Hall 🌱"}}, {"id": 4, "v": {"n": "Björn"}}, {"id": 5, "v": {"n": "Solo"}}]},
       {"edges": [{"id": 0, "s": 0, "t": 1, "v": {"w": 2}}, {"id": 1, "s": 0, "t": 1, "v": {"w": 3}},
        {"id": 2, "s": 1, "t": 0, "v": {"w": 4}}, {"id": 3, "s": 1, "t": 2}, {"id": 4, "s": 2, "t": 3, "v": {"w": 2.5}},
        {"id": 5, "s": 3, "t": 1, "v": {"w": 1.5}}, {"id": 6, "s": 4, "t": 4, "v": {"w": 5}},
        {"id": 7, "s": 3, "t": 4, "v": {"w": 2}}]},
       {"status": [{"success": true}]}]
      """),
    GraphFile(
      .jsonGraph, "hand.json",
      """
      {"graph": {"directed": true,
       "nodes": {"a": {"label": "Ana"}, "z": {"label": "Zoë"}, "l": {"label": "李明"}, "h": {"label": "Hall 🌱"},
        "b": {"label": "Björn"}, "Solo": {}},
       "edges": [{"source": "a", "target": "z", "metadata": {"weight": 2}},
        {"source": "a", "target": "z", "metadata": {"weight": 3}},
        {"source": "z", "target": "a", "metadata": {"weight": 4}},
        {"source": "z", "target": "l", "metadata": {"weight": 1}},
        {"source": "l", "target": "h", "metadata": {"weight": 2.5}},
        {"source": "h", "target": "z", "metadata": {"weight": 1.5}},
        {"source": "b", "target": "b", "metadata": {"weight": 5}},
        {"source": "h", "target": "b", "metadata": {"weight": 2}}]}}
      """),
    GraphFile(
      .kumuJSON, "blueprint.json",
      """
      {"elements": [{"label": "Ana"}, {"label": "Zoë"}, {"label": "李明"}, {"label": "Hall 🌱"}, {"label": "Björn"},
        {"label": "Solo"}],
       "connections": [{"from": "Ana", "to": "Zoë", "direction": "directed", "Amount": 2},
        {"from": "Ana", "to": "Zoë", "direction": "directed", "Amount": 3},
        {"from": "Zoë", "to": "Ana", "direction": "directed", "Amount": 4},
        {"from": "Zoë", "to": "李明", "direction": "directed", "Amount": 1},
        {"from": "李明", "to": "Hall 🌱", "direction": "directed", "Amount": 2.5},
        {"from": "Hall 🌱", "to": "Zoë", "direction": "directed", "Amount": "1.5"},
        {"from": "Björn", "to": "Björn", "direction": "directed", "Amount": 5},
        {"from": "Hall 🌱", "to": "Björn", "direction": "directed", "Amount": 2}]}
      """),
  ]

  static let sheets = [
    GraphFile(
      .edgeList, "hand.edges", holdsIsolated: false,
      "Ana,Zoë,2\nAna,Zoë,3\nZoë,Ana,4\nZoë,李明,1\n李明,Hall 🌱,2.5\nHall 🌱,Zoë,1.5\nBjörn,Björn,5\nHall 🌱,Björn,2\n"
    ),
    GraphFile(
      .matrix, "matrix.csv", holdsParallel: false,
      """
      ,Ana,Zoë,李明,Hall 🌱,Björn,Solo
      Ana,0,5,0,0,0,0
      Zoë,4,0,1,,,
      李明,,,,2.5,,
      Hall 🌱,-,1.5,,,2,
      Björn,,,,,5,
      Solo,,,,,,
      """),
    GraphFile(
      .gephi,
      folder: [
        (
          "map [Edges].csv",
          "Source,Target,Type,Id,Label,Kind,Weight\na,z,Directed,0,,,2.0\na,z,Directed,1,,,3.0\nz,a,Directed,2,,,4.0\n"
            + "z,l,Directed,3,,,1.0\nl,h,Directed,4,,,2.5\nh,z,Directed,5,,,1.5\nb,b,Directed,6,,,5.0\n"
            + "h,b,Directed,7,,,2.0\n"
        ), ("map [Nodes].csv", "Id,Label\na,Ana\nz,Zoë\nl,李明\nh,Hall 🌱\nb,Björn\ns,Solo\n"),
      ]),
    GraphFile(
      .kumu,
      folder: [
        (
          "our connections.csv",
          "From;To;Direction;ID;Amount\nAna;Zoë;directed;1;2\nAna;Zoë;directed;2;3\nZoë;Ana;directed;3;4\n"
            + "Zoë;李明;directed;4;1\n李明;Hall 🌱;directed;5;2,5\nHall 🌱;Zoë;directed;6;1,5\n"
            + "Björn;Björn;directed;7;5\nHall 🌱;Björn;directed;8;2\n"
        ), ("our elements.csv", "Label\nAna\nZoë\n李明\nHall 🌱\nBjörn\nSolo\n"),
      ]),
  ]
}
