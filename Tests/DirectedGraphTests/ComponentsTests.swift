// Which nodes hang together?

import DirectedGraph
import Testing

@Suite struct ComponentsTests {
  @Test("A circle with a tail: the circle is one strong component, the tail another, all of it one piece")
  func circleWithTail() {
    let graph = Digraph(5, [(0, 1), (1, 2), (2, 0), (3, 0)])
    #expect(graph.strongComponents().number.values == [0, 0, 0, 1, 2])
    #expect(graph.strongComponents().sizes == [3, 1, 1])
    #expect(graph.weakComponents().number.values == [0, 0, 0, 0, 1])
    #expect(graph.weakComponents().sizes == [4, 1])
  }

  @Test("Nobody, and one alone")
  func none() {
    #expect(Digraph(0, [(Int, Int)]()).strongComponents().count == 0)
    #expect(Digraph(0, [(Int, Int)]()).weakComponents().count == 0)
    #expect(Digraph(1, [(0, 0)]).strongComponents().sizes == [1])
  }

  @Test("Two nodes are in one strong component exactly when each reaches the other", arguments: 1...30)
  func random(seed: Int) {
    let graph = Digraph.random(9, chance: 0.15, seed: UInt64(seed))
    let components = graph.strongComponents()
    let reached = (0..<9).map { graph.reached(from: [$0]) }
    for a in graph.nodes {
      for b in graph.nodes {
        #expect(components.joins(a, b) == (reached[a.position][b.position] && reached[b.position][a.position]))
      }
    }
    #expect(components.sizes.reduce(0, +) == 9)
  }

  @Test("A chain of a hundred thousand needs no recursion")
  func longChain() {
    let chain = Digraph(100_000, (0..<99_999).map { ($0, $0 + 1) })
    #expect(chain.strongComponents().count == 100_000)
    #expect(chain.weakComponents().count == 1)
    #expect(chain.piecesLeftMore().values.filter { $0 > 0 }.count == 99_998)
    #expect(chain.dominators(from: [NodeIndex(0)]).immediate[NodeIndex(99_999)] == NodeIndex(99_998))
  }
}
