// Which nodes are linked more with each other than chance would have it?

import DirectedGraph
import Testing

@Suite struct CommunitiesTests {
  private func quality(_ graph: Digraph, _ groups: [Int32], resolution: Double = 1) -> Double? {
    graph.modularity(groups: groups, groupCount: Int(groups.max() ?? -1) + 1, resolution: resolution)?.reduce(0, +)
  }
  private func isNear(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-10 } ?? false }

  /// networkx 3.6.1 `community.modularity(DiGraph, groups, weight=…, resolution=…)`, and of the undirected sums; igraph
  /// 1.0.0 `modularity(membership, weights=…)` says the same.
  @Test("Modularity as networkx and igraph have it")
  func declared() {
    let groups: [Int32] = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2]
    #expect(isNear(quality(.drawn.unweighted, groups), -0.203125))
    #expect(isNear(quality(.drawn, groups), -0.17813651658388074))
    #expect(isNear(quality(.drawn, groups, resolution: 0.7), -0.08102467553276715))
    #expect(isNear(quality(.drawn.undirected, groups), -0.20495513539496876))
    #expect(isNear(quality(.drawn.undirected.unweighted, groups), -0.18975069252077564))
    #expect(quality(Digraph(3, [(Int, Int)]()), [0, 1, 2]) == nil)
  }

  /// The best of all 115,975 partitions of ten nodes, tried in Python.
  @Test("The best groups of a small graph are found", arguments: [CommunityMethod.leiden, .louvain])
  func exhaustive(method: CommunityMethod) throws {
    let weighted = try #require(Digraph.drawn.found(by: method))
    #expect(isNear(weighted.modularity, 0.1684024995994231))
    #expect(weighted.group == [0, 0, 1, 0, 1, 1, 1, 2, 2, 0])
    let plain = try #require(Digraph.drawn.undirected.unweighted.found(by: method))
    #expect(isNear(plain.modularity, 0.18698060941828254))
    // Two of all partitions share the best: the last pair apart, or with the first group.
    #expect([[0, 0, 1, 0, 1, 1, 1, 0, 0, 0], [0, 0, 1, 0, 1, 1, 1, 2, 2, 0]].contains(plain.group))
    #expect(isNear(quality(.drawn.undirected.unweighted, plain.group), 0.18698060941828254))
  }

  /// leidenalg 0.12.0 and networkit 11.3 find 0.41979 with every seed: the highest known (Zachary's karate club).
  @Test("Zachary's karate club", arguments: [CommunityMethod.leiden, .louvain])
  func karate(method: CommunityMethod) throws {
    let found = try #require(Digraph.karate.found(by: method, seed: 7))
    #expect(abs(found.modularity - 0.41979) < 5e-6)
    #expect(found.groupCount == 4)
  }

  @Test("Nothing, loops alone, and nodes that stand alone")
  func limits() throws {
    #expect(Digraph(0, [(Int, Int)]()).found(by: .leiden) == nil)
    #expect(Digraph(2, [(0, 0), (1, 1)]).found(by: .leiden) == nil)
    for method in [CommunityMethod.leiden, .louvain] {
      let found = try #require(Digraph(6, [(1, 0), (4, 5), (3, 3)]).found(by: method))
      #expect(found.group == [0, 0, 1, 2, 3, 3])
      // Two pairs: each half of the links and half of the ends, 2 (1/2 − 1/4).
      #expect(isNear(found.modularity, 0.5))
      #expect(Digraph.complete(8).found(by: method)?.groupCount == 1)
      #expect(Digraph.karate.found(by: method, resolution: 0)?.groupCount == 1)
    }
  }

  @Test("The same seed gives the same groups, whatever the unit; Leiden's groups hang together", arguments: 1...12)
  func properties(seed: UInt64) throws {
    let graph = Digraph.random(90, chance: 0.03, seed: seed)
    let scaled = Digraph(
      nodeCount: graph.nodeCount, from: graph.sources, to: graph.targets, weights: graph.weights.map { $0 * 4 })
    for method in [CommunityMethod.leiden, .louvain] {
      let found = try #require(graph.found(by: method, seed: seed))
      #expect(graph.found(by: method, seed: seed)?.group == found.group)
      #expect(scaled.found(by: method, seed: seed)?.group == found.group, "four times as much of everything")
      #expect(isNear(quality(graph.undirected, found.group), found.modularity))
    }
    let found = try #require(graph.found(by: .leiden, seed: seed))
    for group in 0..<Int32(found.groupCount) {
      let members = (0..<90).filter { found.group[$0] == group }
      let inside = Digraph(
        90,
        graph.edges.map { (Int(graph.sources[$0.position]), Int(graph.targets[$0.position])) }
          .filter { found.group[$0.0] == group && found.group[$0.1] == group }.flatMap { [$0, ($0.1, $0.0)] })
      let marks = inside.reached(from: [members[0]])
      #expect(members.allSatisfy { marks[$0] })
    }
  }

  @Test("Planted groups are found")
  func planted() throws {
    // Twelve circles of seven in which everybody knows everybody, each linked with the next by one pair.
    var arcs: [(Int, Int)] = []
    for circle in 0..<12 {
      for a in 0..<7 { for b in 0..<a { arcs.append((7 * circle + a, 7 * circle + b)) } }
      arcs.append((7 * circle, (7 * circle + 10) % 84))
    }
    for method in [CommunityMethod.leiden, .louvain] {
      let found = try #require(Digraph(84, arcs).found(by: method))
      #expect(found.group == (0..<84).map { Int32($0 / 7) })
      // 252 of 264 pairs inside, a twelfth of the ends in each: 252/264 − 1/12.
      #expect(isNear(found.modularity, 252.0 / 264 - 1.0 / 12))
    }
  }
}

extension Draws: RandomNumberGenerator {}

extension Digraph {
  fileprivate func found(by method: CommunityMethod, resolution: Double = 1, seed: UInt64 = 1) -> Communities? {
    var draws = Draws(seed: seed)
    return communities(method, resolution: resolution, random: &draws)
  }

  /// Zachary, W. (1977). An information flow model for conflict and fission in small groups. *J. Anthropol. Res.* 33,
  /// 452–473; as networkx has it, without weights.
  static let karate: Digraph = {
    let others: [[Int]] = [
      [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31], [2, 3, 7, 13, 17, 19, 21, 30],
      [3, 7, 8, 9, 13, 27, 28, 32], [7, 12, 13], [6, 10], [6, 10, 16], [16], [], [30, 32, 33], [33], [], [], [], [33],
      [32, 33], [32, 33], [], [], [32, 33], [33], [32, 33], [], [32, 33], [25, 27, 29, 32, 33], [25, 27, 31], [31],
      [29, 33], [33], [31, 33], [32, 33], [32, 33], [32, 33], [33],
    ]
    return Digraph(34, others.enumerated().flatMap { from, all in all.map { (from, $0) } })
  }()
}
