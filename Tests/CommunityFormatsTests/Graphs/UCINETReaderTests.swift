// UCINET DL: matrices, halves, lists of edges and of nodes.

import CommunityFormats
import Testing

@Suite("Reading UCINET DL")
struct UCINETReaderTests {
  static let samples = [full, halves, edges, nodes, twoModes]

  static let full = GraphSample(
    name: "full.dl", format: .ucinet, nodes: 3, edges: 4,
    text: "DL N = 3 NM = 2\nFORMAT = FULLMATRIX\nLABELS:\nAna,\"Ben Li\",Cem\nMATRIX LABELS:\nhelps,pays\nDATA:\n"
      + "0 1 0\n0 0 2.5\n0 0 0\n\n0 0 0\n1 0 0\n0 0 7\n")

  static let halves = GraphSample(
    name: "half.dl", format: .ucinet, nodes: 3, edges: 2,
    text: "dl n=3, format=lowerhalf, diagonal=absent\nlabels:\na,b,c\ndata:\n1\n0 4\n")

  static let edges = GraphSample(
    name: "edges.dl", format: .ucinet, nodes: 3, edges: 3,
    text: "dl n=3 format=edgelist1\nlabels embedded:\ndata:\nAna Ben 2\nBen \"Cem Oz\"\n\"Cem Oz\" \"Cem Oz\" 1\n",
    tellsTruncation: false)

  static let nodes = GraphSample(
    name: "nodes.dl", format: .ucinet, nodes: 4, edges: 3,
    text: "dl n=4 format=nodelist1\nlabels:\na b c d\ndata:\n1 2 3\n3 3\n", tellsTruncation: false)

  static let twoModes = GraphSample(
    name: "two.dl", format: .ucinet, nodes: 5, edges: 3,
    text:
      "dl nr=2, nc=3, format=fullmatrix\nrow labels:\nAna,Ben\ncolumn labels:\nchoir,garden,hall\ndata:\n1 0 1\n0 1 0\n"
  )

  // By eye, both matrices.
  @Test("Full matrices with labels and several relations")
  func matrices() throws {
    let graph = try Self.full.read()
    #expect(graph.problems == [])
    #expect(graph.ties == ["Ana>Ben Li 1", "Ben Li>Cem 2.5", "Ben Li>Ana 1", "Cem>Cem 7"])
    #expect(graph.connections.map { $0["Relation"] } == ["helps", "helps", "pays", "pays"])
  }

  @Test("Half a matrix is undirected; lists of edges and of nodes; two modes")
  func others() throws {
    #expect(try Self.halves.read().ties == ["b-a 1", "c-b 4"])
    #expect(try Self.edges.read().ties == ["Ana>Ben 2", "Ben>Cem Oz", "Cem Oz>Cem Oz 1"])
    #expect(try Self.nodes.read().ties == ["a>b", "a>c", "c>c"])
    let two = try Self.twoModes.read()
    #expect(two.ties == ["Ana>choir 1", "Ana>hall 1", "Ben>garden 1"])
    #expect(two.elements.map { $0["Mode"] } == ["1", "1", "2", "2", "2"])
  }

  @Test("Embedded labels of a matrix, upper half, diagonal in two words")
  func spellings() throws {
    let embedded = try ReadGraph(
      "dl n=2 format=fullmatrix\nlabels embedded\ndata:\n  x y\nx 0 1\ny 2 0\n", "e.dl", as: .ucinet)
    #expect(embedded.ties == ["x>y 1", "y>x 2"])
    let upper = try ReadGraph("dl n=3 format=upperhalf diagonal absent\ndata:\n1 0\n3\n", "u.dl", as: .ucinet)
    #expect(upper.ties == ["1-2 1", "2-3 3"])
  }

  @Test("Rows with the same label stay two")
  func sameLabels() throws {
    let graph = try ReadGraph("dl n=2\nlabels:\nAna,Ana\ndata:\n0 1\n0 0\n", "s.dl", as: .ucinet)
    #expect(graph.community.elements.count == 2)
    #expect(graph.ties == ["Ana>Ana (2) 1"])
  }

  @Test(
    "What cannot be is refused with its line",
    arguments: [
      ("dl n=1000000000\ndata:\n", 2, "more than Kith reads"), ("dl n=2\ndata:\n0 1\n1\n", 4, "a part of the file"),
      ("dl n=2\ndata:\n0 1\n1 0\n1\n", 5, "more in the matrix"), ("dl n=2\nformat=tree\ndata:\n", 3, "format=tree"),
      ("dl n=2 format=edgelist1\ndata:\n1 3\n", 3, "from 1 to 2"), ("dl n=2\n0 1\n", 2, "no \"data:\""),
      ("dl n=2 format=edgelist1\nlabels embedded\ndata:\nAna Li Ben 2\n", 4, "4 words"),
    ])
  func refused(text: String, line: Int, words: String) throws {
    let problem = try #require(failure(text, "a.dl", as: .ucinet))
    #expect(problem.line == line)
    #expect(problem.message.contains(words))
    #expect(problem.advice != nil)
  }
}
