// JSON Graph Format 1 and 2.

import CommunityFormats
import Testing

@Suite("Reading JSON Graph Format")
struct JSONGraphReaderTests {
  static let samples = [first, second, several]

  static let first = GraphSample(
    name: "v1.json", format: .jsonGraph, nodes: 2, edges: 1,
    text: """
      {"graph":{"directed":false,"type":"map","label":"Garden","nodes":[{"id":"a","label":"Ana","metadata":{"role":"peer"}},
       {"id":"b"}],"edges":[{"source":"a","target":"b","relation":"knows","metadata":{"weight":2}}],"metadata":{"by":"us"}}}
      """)

  static let second = GraphSample(
    name: "v2.jgf", format: .jsonGraph, nodes: 3, edges: 2,
    text: """
      {"$schema":"x","graph":{"nodes":{"a":{"label":"Ana"},"b":{},"c":{}},"edges":[{"source":"a","target":"b"},
       {"source":"c","target":"c","directed":false}],"hyperedges":[{"nodes":["a","b","c"]}]}}
      """)

  static let several = GraphSample(
    name: "many.json", format: .jsonGraph, nodes: 1, edges: 0,
    text: "{\"graphs\":[{\"nodes\":{\"a\":{}}},{\"nodes\":{\"b\":{}}}]}")

  @Test("Version 1")
  func lists() throws {
    let graph = try Self.first.read()
    #expect(graph.ties == ["Ana-b 2"])
    #expect(graph.elements[0]["Role"] == "peer")
    #expect(graph.connections[0]["Relation"] == "knows")
    #expect(graph.community.settings.title == "Garden")
    #expect(graph.notes.contains("by"))
  }

  @Test("Version 2, hyperedges left out with a word, several graphs")
  func objects() throws {
    let graph = try Self.second.read()
    #expect(graph.ties == ["Ana>b", "c-c"])
    #expect(graph.notes.contains("1 hyperedge"))
    #expect(try Self.several.read().notes.contains("2 graphs: the first is read"))
    #expect(failure("{\"graph\":{\"nodes\":[{}]}}", "a.json", as: .jsonGraph)?.message == "Node 1 has no id.")
  }
}
