// Shortest chains, against another program and by hand.

import DirectedGraph
import Testing

@Suite struct ShortestChainsTests {
  /// Pairs (i, i² mod 31) and (i, 7i + 3 mod 31) for every i that leaves no remainder of 2 by 3.
  static let drawn: Digraph = {
    var arcs: [(Int, Int)] = []
    for i in 0..<31 where i % 3 != 2 {
      for j in [i * i % 31, (i * 7 + 3) % 31] where i != j { arcs.append((i, j)) }
    }
    return Digraph(31, arcs).undirected
  }()

  // networkx 3.6.1: min(nx.all_shortest_paths(G, 2, t)); 17 is apart.
  @Test(
    "The first of all shortest paths",
    arguments: [
      (5, [2, 22, 16, 24, 18, 5]), (11, [2, 22, 16, 24, 18, 7, 10, 11]), (17, []), (23, [2, 22, 19, 12, 25, 23]),
      (30, [2, 22, 16, 27, 30]), (14, [2, 22, 16, 24, 18, 14]),
    ])
  func networkX(goal: Int, path: [Int]) {
    var search = ShortestChains(Self.drawn)
    let found = search.chains(from: NodeIndex(2), to: [NodeIndex(goal)])[0]
    #expect((found ?? []).map { $0.position } == path)
    #expect((found == nil) == path.isEmpty)
  }

  @Test("Several goals at once are what each is alone, and a search leaves nothing behind")
  func together() {
    var search = ShortestChains(Self.drawn)
    let goals = (0..<31).map { NodeIndex($0) }
    let all = search.chains(from: NodeIndex(2), to: goals)
    for goal in goals {
      var fresh = ShortestChains(Self.drawn)
      #expect(fresh.chains(from: NodeIndex(2), to: [goal])[0] == all[goal.position])
      #expect(search.chains(from: NodeIndex(2), to: [goal])[0] == all[goal.position])
    }
  }

  @Test("Edges are followed from giver to receiver; a node reaches itself in no step")
  func directed() {
    var search = ShortestChains(Digraph(3, [(0, 1), (1, 2)]))
    #expect(search.chains(from: NodeIndex(0), to: [NodeIndex(2)])[0] == [NodeIndex(0), NodeIndex(1), NodeIndex(2)])
    #expect(search.chains(from: NodeIndex(2), to: [NodeIndex(0), NodeIndex(2)]) == [nil, [NodeIndex(2)]])
  }
}
