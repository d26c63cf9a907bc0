// Small graphs for tests.

import DirectedGraph

extension Digraph {
  /// Giver, receiver and weight of each arc.
  init(_ nodeCount: Int, _ arcs: [(Int, Int, Double)]) {
    self.init(
      nodeCount: nodeCount, from: arcs.map { Int32($0.0) }, to: arcs.map { Int32($0.1) }, weights: arcs.map { $0.2 })
  }
  /// Arcs of weight 1.
  init(_ nodeCount: Int, _ arcs: [(Int, Int)]) { self.init(nodeCount, arcs.map { ($0.0, $0.1, 1) }) }

  /// An arc each way for every pair.
  static func complete(_ size: Int) -> Digraph {
    Digraph(size, (0..<size).flatMap { a in (0..<size).filter { $0 != a }.map { (a, $0) } })
  }

  /// Ten nodes and 24 arcs drawn once, for values of other programs.
  static let drawn = Digraph(
    10,
    [
      (0, 1, 8), (0, 3, 10), (0, 8, 8), (0, 9, 6), (1, 3, 5), (1, 5, 4), (1, 8, 3), (1, 9, 12), (2, 4, 4), (3, 9, 2),
      (5, 1, 10), (5, 2, 5), (6, 0, 9), (6, 2, 8), (6, 5, 6), (7, 8, 12), (8, 1, 8), (8, 2, 5), (8, 3, 10), (9, 0, 2),
      (9, 1, 2), (9, 3, 9), (9, 4, 7), (9, 6, 3),
    ])

  /// Each ordered pair linked with the given chance, weights from 1 to 9.
  static func random(_ size: Int, chance: Double, seed: UInt64) -> Digraph {
    var draws = Draws(seed: seed)
    var arcs: [(Int, Int, Double)] = []
    for a in 0..<size {
      for b in 0..<size where a != b && draws.unit() < chance { arcs.append((a, b, Double(1 + draws.below(9)))) }
    }
    return Digraph(size, arcs)
  }

  /// The graph without a node: its edges are gone, its number stays.
  func without(_ node: Int) -> Digraph {
    Digraph(
      nodeCount,
      (0..<edgeCount).filter { Int(sources[$0]) != node && Int(targets[$0]) != node }
        .map { (Int(sources[$0]), Int(targets[$0]), weights[$0]) })
  }

  /// Every node that one of `roots` reaches, themselves included: by marking until nothing changes.
  func reached(from roots: [Int]) -> [Bool] {
    var marks = [Bool](repeating: false, count: nodeCount)
    for root in roots { marks[root] = true }
    var changed = true
    while changed {
      changed = false
      for edge in 0..<edgeCount where marks[Int(sources[edge])] && !marks[Int(targets[edge])] {
        marks[Int(targets[edge])] = true
        changed = true
      }
    }
    return marks
  }
}

/// SplitMix64 (Steele, Lea & Flood 2014).
struct Draws {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  mutating func unit() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }
}
