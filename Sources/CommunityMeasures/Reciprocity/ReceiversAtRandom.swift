// What would come back if everyone gave the same amounts, to others drawn at random?

import CommunityModel
import DirectedGraph
import PlainText

extension Digraph {
  /// The returned share when each node's amounts go to as many other nodes drawn at random: what is expected, exactly,
  /// and how often chance is at least as far to the side of what was seen (twice the smaller side, at most 1).
  ///
  /// - Complexity: O(*m* log *m*) for what is expected, O(draws × (*n* + *m*)) for p.
  func receiversAtRandom(seed: UInt64) -> ChanceOfReturn {
    var chance = ChanceOfReturn(expected: expectedReturn())
    let (draws, most) = (1999, 10_000)
    guard edgeCount <= most else {
      chance.findings = [Finding(.note, "p is worked out for at most \(most) connections.")]
      return chance
    }
    var deal = Deal(self, seed: seed)
    let seen = deal.returned()
    let slack = 1e-9 * totalWeight
    var (above, below) = (0, 0)
    for _ in 0..<draws {
      deal.shuffle()
      let returned = deal.returned()
      if returned >= seen - slack { above += 1 }
      if returned <= seen + slack { below += 1 }
    }
    chance.p = min(1, 2 * Double(min(above, below) + 1) / Double(draws + 1))
    chance.findings = [Finding(.note, "p from \(draws) random shuffles of the receivers, seed \(seed).")]
    return chance
  }

  /// E min(a, b) = ∫ P(a > t) P(b > t) dt, over all pairs at once, from the largest weight down.
  private func expectedReturn() -> Double {
    let order = (0..<edgeCount).sorted { (weights[$0], $1) > (weights[$1], $0) }
    var count = [Double](repeating: 0, count: nodeCount)
    var (sum, squares, integral) = (0.0, 0.0, 0.0)
    for (place, edge) in order.enumerated() {
      let giver = Int(sources[edge])
      sum += 1
      squares += 2 * count[giver] + 1
      count[giver] += 1
      let next = place + 1 < order.count ? weights[order[place + 1]] : 0
      integral += (weights[edge] - next) * (sum * sum - squares)
    }
    let others = Double(nodeCount - 1)
    return integral / (others * others) / totalWeight
  }
}

/// The edges with receivers that can be drawn anew.
private struct Deal {
  private let graph: Digraph
  private var targets: [Int32]
  private var random: SeededRandom
  /// The others of a giver by place: from its own place on, each stands for the next.
  private var deck: [Int32]
  /// What the giver at hand gives to each.
  private var given: [Double]
  private var inStart: [Int32]
  private var inEdges: [Int32]

  init(_ graph: Digraph, seed: UInt64) {
    self.graph = graph
    targets = graph.targets
    random = SeededRandom(seed: seed)
    deck = (0..<max(0, graph.nodeCount - 1)).map { Int32($0) }
    given = [Double](repeating: 0, count: graph.nodeCount)
    inStart = [Int32](repeating: 0, count: graph.nodeCount + 1)
    inEdges = [Int32](repeating: 0, count: graph.edgeCount)
  }

  /// Deals every giver as many different others as before.
  mutating func shuffle() {
    for giver in 0..<graph.nodeCount {
      for (drawn, edge) in (Int(graph.outStart[giver])..<Int(graph.outStart[giver + 1])).enumerated() {
        deck.swapAt(drawn, drawn + random.below(deck.count - drawn))
        targets[edge] = deck[drawn] < Int32(giver) ? deck[drawn] : deck[drawn] + 1
      }
    }
  }

  /// The sum of min(wᵢⱼ, wⱼᵢ) over all ordered pairs.
  mutating func returned() -> Double {
    for node in inStart.indices { inStart[node] = 0 }
    for target in targets { inStart[Int(target) + 1] += 1 }
    for node in 0..<graph.nodeCount { inStart[node + 1] += inStart[node] }
    var next = inStart
    for edge in targets.indices {
      inEdges[Int(next[Int(targets[edge])])] = Int32(edge)
      next[Int(targets[edge])] += 1
    }
    var sum = 0.0
    for node in 0..<graph.nodeCount {
      let edges = Int(graph.outStart[node])..<Int(graph.outStart[node + 1])
      for edge in edges { given[Int(targets[edge])] = graph.weights[edge] }
      for place in Int(inStart[node])..<Int(inStart[node + 1]) {
        let edge = Int(inEdges[place])
        sum += min(graph.weights[edge], given[Int(graph.sources[edge])])
      }
      for edge in edges { given[Int(targets[edge])] = 0 }
    }
    return sum
  }
}
