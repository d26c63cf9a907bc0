// How many circles are there, by length?

import DirectedGraph
import Testing

@Suite struct SimpleCyclesTests {
  private func counts(_ graph: Digraph, upTo length: Int) -> [Int64] {
    graph.simpleCycles(upTo: length, steps: 1_000_000)!.counts
  }

  // Of k of n nodes, (k − 1)! circles: 6 of two, 4 · 2 of three, 6 of four.
  @Test("All four with each other: 6, 8 and 6 circles")
  func complete() {
    #expect(counts(.complete(4), upTo: 4) == [0, 0, 6, 8, 6])
    #expect(counts(.complete(4), upTo: 3) == [0, 0, 6, 8])
  }

  @Test("No circle on a path; one on a ring, and only if it may be so long")
  func limits() {
    #expect(counts(Digraph(0, [(Int, Int)]()), upTo: 5) == [0, 0, 0, 0, 0, 0])
    #expect(counts(Digraph(3, [(0, 1), (1, 2), (2, 2)]), upTo: 5).reduce(0, +) == 0)
    let ring = Digraph(7, (0..<7).map { ($0, ($0 + 1) % 7) })
    #expect(counts(ring, upTo: 7)[7] == 1)
    #expect(counts(ring, upTo: 6).reduce(0, +) == 0)
    #expect(ring.simpleCycles(upTo: 7, steps: 1000)!.shortest.values == [7, 7, 7, 7, 7, 7, 7])
  }

  @Test("Too many steps and there is no answer")
  func steps() {
    #expect(Digraph.complete(12).simpleCycles(upTo: 12, steps: 10_000) == nil)
  }

  /// networkx 3.6.1, `simple_cycles(G, length_bound=10)`, counted by length.
  @Test("The circles of networkx on a drawn graph", arguments: 2...10)
  func peer(length: Int) {
    let all: [Int64] = [0, 0, 5, 4, 7, 6, 3, 0, 0, 0, 0]
    #expect(counts(.drawn, upTo: length) == Array(all[...length]))
  }

  @Test("Against trying every order of nodes", arguments: 1...12)
  func everyOrder(seed: Int) {
    let graph = Digraph.random(6, chance: 0.4, seed: UInt64(seed))
    var expected = [Int64](repeating: 0, count: 7)
    func extend(_ path: [Int]) {
      for next in path[0]..<6 where graph.edge(from: NodeIndex(path.last!), to: NodeIndex(next)) != nil {
        if next == path[0] { expected[path.count] += 1 } else if !path.contains(next) { extend(path + [next]) }
      }
    }
    for first in 0..<6 { extend([first]) }
    for length in 2...6 { #expect(counts(graph, upTo: length) == Array(expected[...length])) }
  }
}
