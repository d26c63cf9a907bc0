// How far does everything flow one way?

import DirectedGraph
import Testing

@Suite struct TrophicLevelsTests {
  private func near(_ a: [Double?], _ b: [Double?], _ slack: Double = 1e-11) -> Bool {
    guard a.count == b.count else { return false }
    for (one, other) in zip(a, b) {
      guard (one == nil) == (other == nil) else { return false }
      if let one, let other, abs(one - other) > slack { return false }
    }
    return true
  }

  // MacKay, Johnson & Sansom (2020). The triangle by hand: levels 0, 2/3, 4/3 rise by 2/3, 4/3, 2/3: (1/9 · 3)/3.
  @Test("A path is layered, a ring is not, a triangle that feeds forward is in between")
  func published() throws {
    let path = try #require(Digraph(3, [(0, 1), (1, 2)]).trophicLevels())
    #expect(path.incoherence == 0)
    #expect(path.levels.values == [0, 1, 2])
    let ring = try #require(Digraph(3, [(0, 1), (1, 2), (2, 0)]).trophicLevels())
    #expect(ring.incoherence == 1)
    #expect(ring.levels.values == [0, 0, 0])
    let triangle = try #require(Digraph(3, [(0, 1), (0, 2), (1, 2)]).trophicLevels())
    #expect(abs(triangle.incoherence - 1.0 / 9) < 1e-15)
    #expect(near(triangle.levels.values, [0, 2.0 / 3, 4.0 / 3]))
  }

  @Test("Each piece begins at 0; a node alone has no level")
  func pieces() throws {
    let two = try #require(Digraph(6, [(0, 1), (3, 2), (5, 5)]).trophicLevels())
    #expect(two.levels.values == [0, 1, 1, 0, nil, nil])
    #expect(Digraph(0, [(Int, Int)]()).trophicLevels() == nil)
    #expect(Digraph(2, [(0, 0)]).trophicLevels() == nil)
    #expect(Digraph(2, [(0, 1, 0)]).trophicLevels() == nil)
  }

  @Test("The levels solve the equations, small and large", arguments: [6, 40, 290, 900])
  func equations(size: Int) throws {
    let graph = Digraph.random(size, chance: min(0.5, 8.0 / Double(size)), seed: UInt64(size))
    let levels = try #require(graph.trophicLevels()).levels.values
    var rest = [Double](repeating: 0, count: size)
    for edge in graph.edges {
      let (from, to) = (graph.source(of: edge).position, graph.target(of: edge).position)
      // Λh − v, edge by edge.
      let difference = (levels[to]! - levels[from]! - 1) * graph.weight(of: edge)
      rest[to] += difference
      rest[from] -= difference
    }
    #expect(rest.allSatisfy { abs($0) < 1e-10 })
  }

  @Test("A path of a hundred thousand, a ring with a chord, weights a million times apart")
  func hard() throws {
    let path = Digraph(100_000, (0..<99_999).map { ($0, $0 + 1) })
    #expect(try #require(path.trophicLevels()).levels.values.last == 99_999)
    let ring = Digraph(20_000, (0..<20_000).map { ($0, ($0 + 1) % 20_000) })
    #expect(try #require(ring.trophicLevels()).incoherence == 1)
    let uneven = Digraph(4, [(0, 1, 1e6), (1, 2, 1), (2, 3, 1e6), (0, 3, 1e-6)])
    // Without the last edge a path: levels 0, 1, 2, 3; the last pulls its ends together by about a millionth.
    #expect(near(try #require(uneven.trophicLevels()).levels.values, [0, 1, 2, 3], 1e-5))
  }

  @Test("Backward and forward: every edge turned round leaves the incoherence")
  func turned() throws {
    let turned = Digraph(
      nodeCount: 10, from: Digraph.drawn.targets, to: Digraph.drawn.sources, weights: Digraph.drawn.weights)
    let (a, b) = (try #require(Digraph.drawn.trophicLevels()), try #require(turned.trophicLevels()))
    #expect(abs(a.incoherence - b.incoherence) < 1e-14)
  }

  // A tree has only heights, a ring of one direction none; a triangle 0→1→2, 0→2 of 1 each: heights 0, 2/3, 4/3 leave
  // 1/3, 1/3, −1/3, so 3 · 1/9 of 3 goes round.
  @Test("Net flow: nothing goes round a tree, everything round a ring, a ninth round a triangle that feeds forward")
  func circular() throws {
    #expect(Digraph(4, [(0, 1, 5), (2, 1, 3), (1, 3, 2)]).circularShareOfNetFlow() == 0)
    #expect(Digraph(3, [(0, 1), (1, 2), (2, 0)]).circularShareOfNetFlow() == 1)
    let triangle = try #require(Digraph(3, [(0, 1), (0, 2), (1, 2)]).circularShareOfNetFlow())
    #expect(abs(triangle - 1.0 / 9) < 1e-15)
    #expect(Digraph(2, [(0, 1, 2), (1, 0, 2)]).circularShareOfNetFlow() == nil)
    #expect(Digraph(3, [(Int, Int)]()).circularShareOfNetFlow() == nil)
  }
}
