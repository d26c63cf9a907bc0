// Pajek networks: vertices, arcs, edges, lists, matrices.

import CommunityFormats
import Testing

@Suite("Reading Pajek")
struct PajekReaderTests {
  static let samples = [plain, bipartite, matrix, lists]

  static let plain = GraphSample(
    name: "plain.net", format: .pajek, nodes: 3, edges: 4,
    text: """
      \u{FEFF}*Vertices 3
      1 "Ana Li" 0.1 0.2 0.5 ic Red
      2 "Ben" [1-3, 7]
      *Arcs :1 "helps"
      1 2 2.5 c Blue
      2 1 1 l "back"
      *Edges :2 "knows"
      1 3
      3 3 4
      """.replacing("\n", with: "\r\n"), tellsTruncation: false)

  static let bipartite = GraphSample(
    name: "two.net", format: .pajek, nodes: 4, edges: 2,
    text: "*Vertices 4 2\n1 \"Ana\"\n2 \"Ben\"\n3 \"Choir\"\n4 \"Garden\"\n*Edges\n1 3 1\n2 4 1\n",
    tellsTruncation: false)

  static let matrix = GraphSample(
    name: "matrix.net", format: .pajek, nodes: 3, edges: 3,
    text: "*Network n\n*Vertices 3\n1 a\n2 b\n3 c\n*Matrix\n0 1 0\n0 0 2\n0 0 5\n", tellsTruncation: false)

  static let lists = GraphSample(
    name: "lists.paj", format: .pajek, nodes: 4, edges: 4,
    text: "*Vertices 4\n*Arcslist\n1 2 3\n*Edgeslist\n4 1 4\n*Network two\n*Vertices 1\n1 x\n*Arcs\n1 1\n",
    tellsTruncation: false)

  // By eye: 3 vertices, 4 edges.
  @Test("Quoted names, places, relations, colours, times, a byte order mark, CR LF")
  func plainFile() throws {
    let graph = try Self.plain.read()
    #expect(graph.problems == [])
    #expect(graph.ties == ["Ana Li>Ben 2.5", "Ben>Ana Li 1", "Ana Li-3", "3-3 4"])
    #expect(graph.connections.map { $0["Relation"] } == ["helps", "helps", "knows", "knows"])
    #expect(graph.connections[1]["Label"] == "back")
    #expect(graph.elements[0]["x"] == "0.1")
    #expect(graph.elements[1]["Times"] == "[1-3, 7]")
    #expect(graph.notes.contains("1 vertex has no line"))
  }

  @Test("Two modes")
  func twoModes() throws {
    let graph = try Self.bipartite.read()
    #expect(graph.elements.map { $0["Mode"] } == ["1", "1", "2", "2"])
    #expect(graph.ties == ["Ana-Choir 1", "Ben-Garden 1"])
  }

  @Test("Matrices and lists; of several networks the first")
  func others() throws {
    #expect(try Self.matrix.read().ties == ["a>b 1", "b>c 2", "c>c 5"])
    let lists = try Self.lists.read()
    #expect(lists.ties == ["1>2", "1>3", "4-1", "4-4"])
    #expect(lists.notes.contains("2 networks: the first is read"))
  }

  @Test("Latin-1 letters are read")
  func latin() throws {
    let bytes = Array("*Vertices 1\n1 \"Zo".utf8) + [0xEB] + Array("\"\n".utf8)
    #expect(try ReadGraph(bytes, name: "l.net", as: .pajek).labels == ["Zoë"])
  }

  @Test("Vertices with the same label stay two, and one called like the number of another is not taken for it")
  func sameLabels() throws {
    let graph = try ReadGraph(
      "*Vertices 4\n1 \"Ana\"\n2 \"ana\"\n3 \"4\"\n*Arcs\n1 2\n2 4\n3 4\n", "same.net", as: .pajek)
    #expect(graph.problems == [])
    #expect(graph.community.elements.count == 4)
    let ends = graph.community.connections.indices.map { row in
      [graph.community.connections.from(row).position, graph.community.connections.to(row).position]
    }
    #expect(ends == [[0, 1], [1, 3], [2, 3]])
  }

  @Test(
    "What cannot be is refused with its line",
    arguments: [
      ("*Vertices 1000000000\n", 1, "more than Kith reads"), ("*Vertices two\n", 1, "no number of vertices"),
      ("*Vertices 2 9\n", 1, "first kind"), ("*Vertices 2\n1 a\n1 b\n", 3, "has a line already"),
      ("*Vertices 2\n*Arcs\n1 3\n", 3, "there are 2"), ("*Vertices 2\n*Arcs\n1\n", 3, "only one"),
      ("*Vertices 2\n*Matrix\n0 1\n", 4, "1 rows instead of 2"), ("*Vertices 1\n1 \"Ana\n", 2, "never closed"),
      ("*Arcs\n1 2\n", 1, "begin with *Vertices"), ("*Vertices 99999999999999999999\n", 1, "no number"),
    ])
  func refused(text: String, line: Int, words: String) throws {
    let problem = try #require(failure(text, "a.net", as: .pajek))
    #expect(problem.line == line)
    #expect(problem.message.contains(words))
    #expect(problem.advice != nil)
  }
}
