// Cytoscape.js JSON in both shapes.

import CommunityFormats
import Testing

@Suite("Reading Cytoscape.js")
struct CytoscapeReaderTests {
  static let samples = [desktop, list, bare]

  static let desktop = GraphSample(
    name: "desktop.cyjs", format: .cytoscape, nodes: 2, edges: 1,
    text: """
      {"format_version":"1.0","generated_by":"cytoscape-3.10.1","target_cytoscapejs_version":"~2.1",
       "data":{"shared_name":"Garden","name":"Garden","SUID":52},
       "elements":{"nodes":[{"data":{"id":"62","shared_name":"Ana","name":"Ana","SUID":62,"selected":false,"role":"peer"},
        "position":{"x":1.5,"y":2},"selected":false},{"data":{"id":"63","name":"Ben"}}],
       "edges":[{"data":{"id":"70","source":"62","target":"63","interaction":"helps","weight":2}}]}}
      """)

  static let list = GraphSample(
    name: "list.json", format: .cytoscape, nodes: 2, edges: 1,
    text: """
      {"elements":[{"group":"nodes","data":{"id":"a"}},{"data":{"id":"b","parent":"a"}},
       {"data":{"source":"a","target":"b","directed":false},"classes":"thin"}],"style":[]}
      """)

  static let bare = GraphSample(
    name: "bare.json", format: .cytoscape, nodes: 2, edges: 1,
    text:
      "[{\"data\":{\"id\":\"a\"}},{\"data\":{\"id\":\"b\"}},{\"data\":{\"id\":\"e\",\"source\":\"b\",\"target\":\"a\"}}]"
  )

  @Test("What the desktop program exports")
  func exported() throws {
    let graph = try Self.desktop.read()
    #expect(graph.ties == ["Ana>Ben 2"])
    #expect(graph.elements[0]["x"] == "1.5")
    #expect(graph.elements[0]["Role"] == "peer")
    #expect(graph.community.settings.title == "Garden")
  }

  @Test("One list of both, with nodes in nodes")
  func lists() throws {
    let graph = try Self.list.read()
    #expect(graph.ties == ["a-b"])
    #expect(graph.elements[1]["Inside"] == "a")
    #expect(graph.notes.contains("how to draw"))
    #expect(try Self.bare.read().ties == ["b>a"])
  }

  @Test("A file without lists and an edge without an end are refused")
  func refused() {
    #expect(failure("{\"elements\":3}", "a.json", as: .cytoscape)?.advice != nil)
    #expect(failure("{\"elements\":{\"edges\":[{\"data\":{}}]}}", "a.json", as: .cytoscape)?.advice != nil)
  }
}

@Suite("Reading CX2")
struct CX2ReaderTests {
  static let samples = [aliased]

  static let aliased = GraphSample(
    name: "ndex.cx2", format: .cx2, nodes: 2, edges: 1,
    text: """
      [{"CXVersion":"2.0","hasFragments":false},{"metaData":[{"name":"nodes","elementCount":2},{"name":"edges","elementCount":1}]},
       {"attributeDeclarations":[{"nodes":{"name":{"a":"n","d":"string"},"role":{"d":"string","v":"peer"}},
        "edges":{"interaction":{"a":"i"},"weight":{"d":"double","v":1.5}},"networkAttributes":{"name":{"d":"string"}}}]},
       {"networkAttributes":[{"name":"Garden"}]},
       {"nodes":[{"id":1,"x":3,"y":4,"v":{"n":"Ana"}},{"id":2,"v":{"n":"Ben","role":"nurse"}}]},
       {"edges":[{"id":1,"s":1,"t":2,"v":{"i":"helps"}}]},{"visualProperties":[{}]},{"status":[{"success":true}]}]
      """)

  @Test("Aliases and usual values")
  func aliases() throws {
    let graph = try Self.aliased.read()
    #expect(graph.ties == ["Ana>Ben 1.5"])
    #expect(graph.elements.map { $0["Role"] } == ["peer", "nurse"])
    #expect(graph.elements[0]["x"] == "3")
    #expect(graph.connections[0]["Interaction"] == "helps")
    #expect(graph.community.settings.title == "Garden")
    #expect(graph.notes.contains("how to draw"))
  }

  @Test("A count that is not right is told, and a file that failed is refused")
  func incomplete() throws {
    let text = Self.aliased.text.replacing("\"elementCount\":2", with: "\"elementCount\":5")
    #expect(try ReadGraph(text, "a.cx2", as: .cx2).notes.contains("5 nodes and has 2"))
    let failed = Self.aliased.text.replacing("\"success\":true", with: "\"success\":false,\"error\":\"cut\"")
    #expect(failure(failed, "a.cx2", as: .cx2)?.message.contains("cut") == true)
  }
}
