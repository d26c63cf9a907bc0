// Which three nodes are all joined to each other?

import DirectedGraph
import Testing

@Suite struct TrianglesTests {
  private func triangles(_ graph: Digraph) -> Set<[Int32]> {
    var found: Set<[Int32]> = []
    let both = graph.undirected
    both.forEachTriangle { ab, bc, ac in
      #expect(both.sources[ab] == both.sources[ac] && both.targets[ab] == both.sources[bc])
      #expect(both.targets[bc] == both.targets[ac])
      let isNew = found.insert([both.sources[ab], both.targets[ab], both.targets[bc]].sorted()).inserted
      #expect(isNew)
    }
    return found
  }

  @Test("A square with one diagonal holds two, each met once")
  func square() {
    let graph = Digraph(5, [(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (2, 0), (3, 4)])
    #expect(triangles(graph) == [[0, 1, 2], [0, 2, 3]])
  }

  @Test("Ten nodes all joined hold 10 · 9 · 8 / 6 = 120; a ring of four and nobody hold none")
  func limits() {
    var all: [(Int, Int)] = []
    for a in 0..<10 { for b in 0..<a { all.append((a, b)) } }
    #expect(triangles(Digraph(10, all)).count == 120)
    #expect(triangles(Digraph(4, [(0, 1), (1, 2), (2, 3), (3, 0)])).isEmpty)
    #expect(triangles(Digraph(0, [(Int, Int)]())).isEmpty)
  }
}
