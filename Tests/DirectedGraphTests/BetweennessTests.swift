// How many shortest ways lead through a node?

import DirectedGraph
import Testing

@Suite struct BetweennessTests {
  /// Krackhardt (1990), ASQ 35:342, figure 1; each tie both ways.
  static let kite: Digraph = {
    let ties = [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6), (5, 6),
      (5, 7), (6, 7), (7, 8), (8, 9),
    ]
    return Digraph(10, ties + ties.map { ($0.1, $0.0) })
  }()

  @Test("The kite of Krackhardt; ties counted both ways give twice the printed numbers")
  func kite() {
    let printed = [0.8333, 0.8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0]
    let found = Self.kite.betweenness().values
    for (value, half) in zip(found, printed) { #expect(abs(value / 2 - half) < 0.00005, "printed to four places") }
  }

  @Test("Nobody, one, a pair, a complete graph: 0; the middle of a directed path of three: 1")
  func limits() {
    #expect(Digraph(0, [(Int, Int)]()).betweenness().values == [])
    #expect(Digraph.complete(5).betweenness().values == [0, 0, 0, 0, 0])
    #expect(Digraph(3, [(0, 1), (1, 2)]).betweenness().values == [0, 1, 0])
  }

  /// 0→1→3 is 1/2 + 1/6 = 2/3 long, 0→2→3 is 1/3 + 1/3 = 2/3: a tie that sums of rounded numbers miss.
  @Test("Ties of weighted ways are decided exactly")
  func exactTies() {
    let graph = Digraph(4, [(0, 1, 2), (1, 3, 6), (0, 2, 3), (2, 3, 3)])
    #expect(graph.betweenness(weighted: true).values == [0, 0.5, 0.5, 0])
    // In tenths: 1/0.3 + 1/0.6 = 5 = 1/0.4 + 1/0.4.
    let tenths = Digraph(4, [(0, 1, 0.3), (1, 3, 0.6), (0, 2, 0.4), (2, 3, 0.4)])
    #expect(tenths.betweenness(weighted: true).values == [0, 0.5, 0.5, 0])
  }

  @Test("A strong tie is near: the way round is taken when it is shorter")
  func detour() {
    // 0→2 directly is 1 long; by 1 it is 1/4 + 1/4.
    #expect(Digraph(3, [(0, 2, 1), (0, 1, 4), (1, 2, 4)]).betweenness(weighted: true).values == [0, 1, 0])
  }

  @Test("Equal weights change nothing", arguments: 1...10)
  func equalWeights(seed: Int) {
    let random = Digraph.random(12, chance: 0.2, seed: UInt64(seed))
    let graph = Digraph(12, (0..<random.edgeCount).map { (Int(random.sources[$0]), Int(random.targets[$0]), 2.5) })
    let (plain, weighted) = (graph.betweenness().values, graph.betweenness(weighted: true).values)
    for (a, b) in zip(plain, weighted) { #expect(abs(a - b) < 1e-9) }
  }

  /// networkx 3.6.1: `betweenness_centrality(G, normalized=False)`, and with `weight=` the whole numbers 27720 / w.
  @Test("Values of networkx on a drawn graph")
  func peers() {
    #expect(Digraph.drawn.betweenness().values == [4.5, 13, 4, 3, 0, 1, 3, 0, 9.5, 18])
    #expect(Digraph.drawn.betweenness(weighted: true).values == [6, 17, 1, 0, 0, 1, 12, 0, 9, 23])
  }

  @Test("An edge of weight 0 leads nowhere; very small and very large weights do no harm")
  func extremeWeights() {
    #expect(Digraph(3, [(0, 1, 0), (1, 2, 2)]).betweenness(weighted: true).values == [0, 0, 0])
    let least = Double.leastNonzeroMagnitude
    let tiny = Digraph(3, [(0, 1, least), (1, 2, least * 2000), (2, 0, 1e308)])
    #expect(tiny.betweenness(weighted: true).values.allSatisfy { $0.isFinite })
    #expect(tiny.maximumCirculation().flow.values.allSatisfy { $0.isFinite })
    #expect(Digraph(2, [(0, 1, least), (1, 0, least)]).maximumCirculation().flow.values == [least, least])
    #expect(Digraph(2, [(0, 1, 1e308), (1, 0, 1e308)]).maximumCirculation().flow.values.count == 2)
  }

  @Test("From some nodes only, the sums are parts of the whole")
  func someSources() {
    let graph = Digraph.drawn
    let first = graph.betweenness(sources: (0..<5).map { NodeIndex($0) }).values
    let rest = graph.betweenness(sources: (5..<10).map { NodeIndex($0) }).values
    for (sum, whole) in zip(zip(first, rest).map { $0 + $1 }, graph.betweenness().values) {
      #expect(abs(sum - whole) < 1e-12)
    }
  }
}
