// Node-link JSON of old and new D3, NetworkX 2 and 3, and Graphology.

import CommunityFormats
import Testing

@Suite("Reading node-link JSON")
struct NodeLinkReaderTests {
  static let samples = [oldD3, networkX2, networkX3, graphology]

  static let oldD3 = GraphSample(
    name: "miserables.json", format: .nodeLink, nodes: 3, edges: 3,
    text: """
      {"nodes":[{"name":"Myriel","group":1},{"name":"Napoleon","group":1},{"name":"Valjean","group":2}],
       "links":[{"source":1,"target":0,"value":1},{"source":2,"target":0,"value":8},{"source":2,"target":2,"value":3}]}
      """)

  static let networkX2 = GraphSample(
    name: "nx2.json", format: .nodeLink, nodes: 2, edges: 1,
    text: """
      {"directed": false, "multigraph": false, "graph": {"name": "Garden"},
       "nodes": [{"role": "peer", "id": 0}, {"id": 1}], "links": [{"weight": 2.5, "source": 0, "target": 1}]}
      """)

  static let networkX3 = GraphSample(
    name: "nx3.json", format: .nodeLink, nodes: 2, edges: 3,
    text: """
      {"graph": {}, "directed": true, "multigraph": true, "nodes": [{"id": "Ana", "data": 1}, {"id": ["Ben", 2]}],
       "edges": [{"weight": 3, "group": "x", "source": "Ana", "target": ["Ben", 2], "key": 0},
        {"source": "Ana", "target": ["Ben", 2], "key": 1}, {"source": "Ana", "target": "Ana", "key": "own"}]}
      """)

  static let graphology = GraphSample(
    name: "sigma.json", format: .nodeLink, nodes: 2, edges: 2,
    text: """
      {"attributes":{},"nodes":[{"key":"a","attributes":{"label":"Ana","x":1}},{"key":"b"}],
       "edges":[{"key":"e1","source":"a","target":"b","attributes":{"weight":2}},
        {"source":"b","target":"a","undirected":true}]}
      """)

  @Test("Old D3 names nodes by their place")
  func places() throws {
    let graph = try Self.oldD3.read()
    #expect(graph.ties == ["Napoleon>Myriel 1", "Valjean>Myriel 8", "Valjean>Valjean 3"])
    #expect(graph.notes.contains("counted from 0"))
    let text = Self.oldD3.text.replacing("\"source\":1", with: "\"source\":3")
    #expect(failure(text, "m.json", as: .nodeLink)?.message.contains("from 0 to 2") == true)
  }

  // By eye: nodes, edges and weights as written.
  @Test("NetworkX 2 and 3, with nodes that are pairs")
  func networkX() throws {
    let two = try Self.networkX2.read()
    #expect(two.ties == ["0-1 2.5"])
    #expect(two.community.settings.title == "Garden")
    let three = try Self.networkX3.read()
    #expect(three.ties == ["Ana>Ben, 2 3", "Ana>Ben, 2", "Ana>Ana"])
    #expect(three.connections[2]["ID"] == "own")
    #expect(three.connections[0]["group"] == "x")
  }

  @Test("Graphology keeps attributes in an object of their own")
  func attributes() throws {
    let graph = try Self.graphology.read()
    #expect(graph.ties.map { $0.suffix(1) }.count == 2)
    #expect(graph.connections[0]["Amount"] == "2")
    #expect(graph.connections[0]["ID"] == "e1")
    #expect(graph.community.connections.direction[graph.community.connections.indices.last!] == .undirected)
  }

  @Test("A label and a name are both kept; a list that is none is refused")
  func names() throws {
    let graph = try ReadGraph(
      "{\"nodes\":[{\"id\":1,\"label\":\"Ana\",\"name\":\"Ana Li\"}],\"links\":[]}", "a.json", as: .nodeLink)
    #expect(graph.labels == ["Ana"])
    #expect(graph.elements[0]["name"] == "Ana Li")
    #expect(failure("{\"nodes\":[],\"links\":{\"a\":1}}", "a.json", as: .nodeLink)?.message == "\"links\" is no list.")
    #expect(failure("{\"nodes\":[],\"links\":[{\"source\":1}]}", "a.json", as: .nodeLink)?.advice != nil)
  }
}
