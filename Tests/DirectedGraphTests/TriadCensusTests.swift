// How often does each of the sixteen kinds of three nodes occur?

import DirectedGraph
import Testing

@Suite struct TriadCensusTests {
  /// What is not 0, in the order of the names.
  private func told(_ graph: Digraph) -> String {
    let census = graph.triadCensus()
    return TriadCensus.names.filter { census[$0]! > 0 }.map { "\($0):\(census[$0]!)" }.joined(separator: " ")
  }

  /// networkx 3.6.1, `triad_graph(name).edges`: one of each, by the edges it draws.
  @Test(
    "Each class by itself, as networkx names it",
    arguments: [
      ("003", []), ("012", [(0, 1)]), ("102", [(0, 1), (1, 0)]), ("021D", [(1, 0), (1, 2)]),
      ("021U", [(0, 1), (2, 1)]), ("021C", [(0, 1), (1, 2)]), ("111D", [(0, 2), (2, 0), (1, 2)]),
      ("111U", [(0, 2), (2, 0), (2, 1)]), ("030T", [(0, 1), (2, 1), (0, 2)]), ("030C", [(1, 0), (2, 1), (0, 2)]),
      ("201", [(0, 1), (1, 0), (0, 2), (2, 0)]), ("120D", [(1, 2), (1, 0), (0, 2), (2, 0)]),
      ("120U", [(0, 1), (2, 1), (0, 2), (2, 0)]), ("120C", [(0, 1), (1, 2), (0, 2), (2, 0)]),
      ("210", [(0, 1), (1, 2), (2, 1), (0, 2), (2, 0)]),
      ("300", [(0, 1), (1, 0), (1, 2), (2, 1), (0, 2), (2, 0)]),
    ] as [(String, [(Int, Int)])])
  func single(name: String, arcs: [(Int, Int)]) {
    #expect(told(Digraph(3, arcs)) == "\(name):1")
  }

  @Test("The example of the networkx page: two of 030C and two of 030T")
  func published() {
    #expect(told(Digraph(4, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 0), (3, 1)])) == "030T:2 030C:2")
    #expect(told(.complete(4)) == "300:4")
  }

  /// networkx 3.6.1 `triadic_census`, igraph 1.0.0 `triad_census`, sna 2.7.1 `triad.census`: the same sixteen numbers.
  @Test("The numbers of networkx, igraph and sna on a drawn graph")
  func peers() {
    #expect(
      Digraph.drawn.triadCensus().counts == [21, 43, 12, 4, 4, 11, 4, 9, 3, 0, 3, 1, 1, 1, 3, 0])
  }

  @Test("No nodes, one, two; loops and parallel edges change nothing")
  func limits() {
    for count in 0...2 { #expect(told(Digraph(count, [(Int, Int)]())) == "") }
    #expect(told(Digraph(2, [(0, 1), (1, 0)])) == "")
    #expect(told(Digraph(3, [(0, 1), (0, 1), (1, 1), (1, 2)])) == "021C:1")
  }

  @Test("More triads than 32 bits can count: 4,000 alone are 10,658,668,000")
  func many() {
    // 4000 · 3999 · 3998 / 6; with one edge, the 3998 triads of its pair are 012.
    #expect(Digraph(4000, [(Int, Int)]()).triadCensus()["003"] == 10_658_668_000)
    #expect(Digraph(4000, [(7, 9)]).triadCensus()["012"] == 3998)
  }

  @Test("Against looking at every triple", arguments: 1...20)
  func everyTriple(seed: Int) {
    let graph = Digraph.random(9, chance: Double(seed % 5 + 1) * 0.15, seed: UInt64(seed))
    var counts = [Int64](repeating: 0, count: 16)
    for a in 0..<9 {
      for b in (a + 1)..<9 {
        for c in (b + 1)..<9 {
          // The census of the three alone has a single 1.
          let three = Digraph(
            3,
            graph.edges.compactMap { edge in
              let ends = (graph.source(of: edge).position, graph.target(of: edge).position)
              guard let from = [a, b, c].firstIndex(of: ends.0), let to = [a, b, c].firstIndex(of: ends.1) else {
                return nil
              }
              return (from, to)
            })
          counts[three.triadCensus().counts.firstIndex(of: 1)!] += 1
        }
      }
    }
    #expect(graph.triadCensus().counts == counts)
  }
}
