// Whose loss leaves the graph in more pieces?

import DirectedGraph
import Testing

@Suite struct ArticulationPointsTests {
  @Test("The middle of a star of four holds three together: two pieces more when it goes")
  func star() {
    #expect(Digraph(4, [(0, 1), (2, 0), (0, 3)]).piecesLeftMore().values == [2, 0, 0, 0])
  }

  @Test("Two triangles that share a node")
  func bowTie() {
    let graph = Digraph(5, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)])
    #expect(graph.piecesLeftMore().values == [0, 0, 1, 0, 0])
  }

  @Test("A link of two directions is one link: its ends do not keep each other from being cut points")
  func parallel() {
    #expect(Digraph(3, [(0, 1), (1, 0), (1, 2)]).piecesLeftMore().values == [0, 1, 0])
  }

  @Test("Nobody, one, isolated ones, a loop, a complete graph: none")
  func limits() {
    #expect(Digraph(0, [(Int, Int)]()).piecesLeftMore().values == [])
    #expect(Digraph(3, [(1, 1)]).piecesLeftMore().values == [0, 0, 0])
    #expect(Digraph.complete(5).piecesLeftMore().values == [0, 0, 0, 0, 0])
  }

  @Test("The number is that of the pieces counted with the node taken away", arguments: 1...30)
  func byRemoval(seed: Int) {
    let graph = Digraph.random(12, chance: 0.09, seed: UInt64(seed))
    let before = graph.weakComponents().count
    let more = graph.piecesLeftMore()
    for node in graph.nodes {
      // Without its edges the node is still one piece by itself, which does not count.
      let after = graph.without(node.position).weakComponents().count - 1
      #expect(Int(more[node]) == max(0, after - before))
    }
  }
}
