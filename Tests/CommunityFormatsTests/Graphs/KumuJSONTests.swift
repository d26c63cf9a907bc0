// Kumu's blueprint and its export of a project.

import CommunityFormats
import Testing

@Suite("Reading Kumu JSON")
struct KumuJSONTests {
  static let samples = [blueprint, project]

  static let blueprint = GraphSample(
    name: "blueprint.json", format: .kumuJSON, nodes: 3, edges: 2,
    text: """
      {"elements":[{"label":"Ana","type":"Person","tags":["a","b"],"id":"p1"},{"label":"Hall","type":"Place"},
       {"label":"Hall","type":"Group"}],
       "connections":[{"from":"Ana","to":"Hall","direction":"mutual","type":"uses"},{"from":"p1","to":"p1","direction":"directed"}]}
      """)

  static let project = GraphSample(
    name: "project.json", format: .kumuJSON, nodes: 2, edges: 1,
    text: """
      {"_id":"x","name":"Garden","elements":[{"_id":"elem-1","attributes":{"label":"Ana","element type":"Person","tags":["t"]}},
       {"_id":"elem-2","attributes":{"label":"Ana"}}],
       "connections":[{"_id":"conn-1","from":"elem-1","to":"elem-2","direction":"directed","attributes":{"connection type":"helps"}},
        {"_id":"conn-2","from":"elem-1","to":"elem-9","direction":"directed","attributes":{}}],
       "loops":[{"_id":"l"}],"maps":[{"elements":[{"element":"elem-1","position":{"x":10,"y":-5}}]}],
       "perspectives":[{}],"trash":{"elements":[{"_id":"elem-9"}],"connections":[]}}
      """)

  @Test("Blueprint: connections by label or by id, words for directions")
  func blueprintFile() throws {
    let graph = try Self.blueprint.read()
    #expect(graph.problems == [])
    #expect(graph.ties == ["Ana=Hall", "Ana>Ana"])
    #expect(graph.elements[0]["Tags"] == "a|b")
    #expect(graph.community.elements.count == 3)
  }

  @Test("Project: inner ids, places, and what is left out")
  func projectFile() throws {
    let graph = try Self.project.read()
    #expect(graph.problems == [])
    #expect(graph.community.elements.count == 2)
    #expect(graph.elements[0]["x"] == "10")
    #expect(graph.elements[0]["Type"]?.lowercased() == "person")
    let ends = graph.community.connections.indices.map { graph.community.connections.to($0).position }
    #expect(ends == [1])
    for words in ["1 thing in the trash", "1 named loop", "1 view", "1 connection of elements"] {
      #expect(graph.notes.contains(words))
    }
  }
}
