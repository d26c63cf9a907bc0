// Is there a core that everybody is linked with, and a rim that is linked with nothing else?

import DirectedGraph
import Testing

@Suite struct CorePeripheryTests {
  private func core(_ graph: Digraph, restarts: Int = 10, seed: UInt64 = 1) -> CorePeriphery? {
    var draws = Draws(seed: seed)
    return graph.corePeriphery(restarts: restarts, random: &draws)
  }
  private func members(_ found: CorePeriphery) -> [Int] { found.isCore.indices.filter { found.isCore[$0] } }
  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-12 }
  /// Pairs a < b of a rule.
  private func pairs(_ count: Int, _ isLinked: (Int, Int) -> Bool) -> Digraph {
    Digraph(count, (0..<count).flatMap { a in (a + 1..<max(a + 1, count)).filter { isLinked(a, $0) }.map { (a, $0) } })
  }
  private func scattered(_ count: Int) -> Digraph { pairs(count) { a, b in (a * a + 3 * b * b + a * b) % 7 < 2 } }
  private func cored(_ count: Int) -> Digraph {
    pairs(count) { a, b in (a < 6 || (a + b) % 9 == 0) && (a * b + a + b) % 4 != 0 }
  }

  /// All 2ⁿ cores tried with numpy 2; the correlation of the drawn graph also by `numpy.corrcoef`.
  @Test("The best core as trying all in Python has it")
  func exhaustive() throws {
    let drawn = try #require(core(.drawn))
    #expect(isNear(drawn.correlation, 0.3487149009268143))
    #expect(drawn.equals == 3)
    #expect(members(drawn) == [0, 1, 2, 8, 9])
    #expect(drawn.isExact)
    let thirteen = try #require(core(scattered(13)))
    #expect(isNear(thirteen.correlation, 0.2760262237369417))
    #expect(thirteen.equals == 3 && members(thirteen) == [1, 3, 6, 9])
    let clear = try #require(core(cored(13)))
    #expect(isNear(clear.correlation, 0.6979653464974712))
    #expect(clear.equals == 1 && members(clear) == [0, 1, 2, 3, 4, 5])
  }

  /// All 2²² and 2²³ cores tried with numpy 2.
  @Test("The search finds what trying all finds")
  func search() throws {
    for (graph, best) in [
      (scattered(22), 0.2626944293317078), (scattered(23), 0.2645137416621988), (cored(22), 0.7745495495495496),
      (cored(23), 0.7852472939894849),
      (pairs(23) { a, b in (a * b + a + 2 * b) % 5 == 0 }, 0.20810467982457767),
    ] {
      let found = try #require(core(graph))
      #expect(!found.isExact && found.equals == nil)
      #expect(isNear(found.correlation, best))
    }
  }

  // 30 nodes of which 4 are linked with all: the pattern itself, correlation 1.
  @Test("An ideal core is found and correlates 1", arguments: [1, 2, 4, 9])
  func ideal(size: Int) throws {
    for count in [12, 30] {
      let found = try #require(core(pairs(count) { a, _ in a < size }))
      #expect(isNear(found.correlation, 1))
      #expect(members(found) == Array(0..<size))
    }
  }

  @Test("No pattern: too few nodes, no link, every link")
  func limits() {
    #expect(core(Digraph(0, [(Int, Int)]())) == nil)
    #expect(core(Digraph(2, [(0, 1)])) == nil)
    #expect(core(Digraph(5, [(0, 0), (1, 1)])) == nil)
    #expect(core(.complete(6)) == nil)
    #expect(core(.complete(25)) == nil)
  }

  @Test("Directions, weights, loops and the order of the nodes change nothing")
  func properties() throws {
    let graph = Digraph.random(14, chance: 0.2, seed: 5)
    let first = try #require(core(graph))
    let turned = Digraph(
      14, graph.edges.map { (Int(graph.targets[$0.position]), Int(graph.sources[$0.position]), 2.5) } + [(3, 3, 1)])
    #expect(try #require(core(turned)).isCore == first.isCore)
    let mirrored = Digraph(
      14, graph.edges.map { (13 - Int(graph.sources[$0.position]), 13 - Int(graph.targets[$0.position])) })
    #expect(isNear(try #require(core(mirrored)).correlation, first.correlation))
    #expect(try #require(core(mirrored)).equals == first.equals)
  }

  @Test("p is small for a clear core, at least 1 / (draws + 1), and the same on several cores")
  func chance() throws {
    func p(_ graph: Digraph, _ loop: ChunkLoop = .serial) -> Double? {
      graph.corePeripheryChance(draws: 49, restarts: 1, seed: 3, loop: loop) { seed in
        var random = Draws(seed: seed)
        return { random.next() }
      }
    }
    // No random network of 15 nodes and 39 links is likely to be the ideal pattern of 3.
    #expect(p(pairs(15) { a, _ in a < 3 }) == 1.0 / 50)
    // Two links among three nodes are always a path: every draw is as close.
    #expect(p(Digraph(3, [(0, 1), (1, 2)])) == 1)
    let backwards = ChunkLoop(workers: 2) { count, work in for chunk in (0..<count).reversed() { work(chunk) } }
    let graph = Digraph.random(40, chance: 0.1, seed: 2)
    #expect(p(graph, backwards) == p(graph))
    // More than half of the pairs linked: what is left out is dealt.
    let dense = try #require(p(Digraph.random(15, chance: 0.6, seed: 2)))
    #expect(dense > 1.0 / 50 && dense <= 1)
  }
}
