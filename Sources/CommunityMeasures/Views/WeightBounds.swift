// Between what can each weight lie?

import CommunityModel
import DirectedGraph
import PlainText

/// The least and greatest weight of each pair that has a range or an unknown amount, and of all others.
///
/// Its graph has an edge wherever an amount may be more than 0, so also where only unknown ones are.
struct WeightBounds {
  let graph: Digraph
  /// Count: `graph.edgeCount`.
  let low: [Double]
  /// Infinite where an amount is unknown. Count: `graph.edgeCount`.
  let high: [Double]

  /// Whether some weight between two different elements is not known exactly.
  var isOpen: Bool { low != high }
  /// Whether some weight has no upper end.
  var isUnbounded: Bool { high.contains { $0 == .infinity } }

  init(_ network: Network) {
    let graph = network.graph
    var from = graph.sources
    var to = graph.targets
    var low = network.lowWeights?.values ?? graph.weights
    var high = network.highWeights?.values ?? graph.weights
    for arc in network.unknownArcs where arc.from != arc.to {
      from.append(arc.from.raw)
      to.append(arc.to.raw)
      low.append(arc.low)
      high.append(.infinity)
    }
    let ones = [Double](repeating: 1, count: from.count)
    let traced = Digraph.tracing(nodeCount: graph.nodeCount, from: from, to: to, weights: ones)
    var lowSums = [Double](repeating: 0, count: traced.graph.edgeCount)
    var highSums = lowSums
    for (arc, edge) in traced.edgeOfArc.enumerated() {
      lowSums[Int(edge)] += low[arc]
      highSums[Int(edge)] += high[arc]
    }
    self.graph = traced.graph
    self.low = lowSums
    self.high = highSums
  }
}

extension Answer {
  /// A number where both ends agree, else the ends; an end without limit is open.
  static func between(_ low: Double, _ high: Double, value: Double) -> Answer {
    low == high
      ? Answer(value) : .bounds(low: low.isFinite ? low : nil, high: high.isFinite ? high : nil)
  }
}

extension Network {
  /// Whether every amount between two different elements is known exactly: then no bounds are needed.
  var isExact: Bool { lowWeights == nil && !unknownArcs.contains { $0.from != $0.to } }

  /// How many rows between two different elements have an unknown amount.
  var unknownRowsBetween: Int {
    let connections = ledger.community.connections
    return unknownRows.reduce(0) { $0 + (connections.from($1) == connections.to($1) ? 0 : 1) }
  }

  /// `3 amounts unknown: at least 40`. `nil` when none is.
  ///
  /// - Parameters:
  ///   - atLeast: What the total is at least, where the answer is one.
  ///   - loops: Whether rows from an element to itself count.
  func unknownWords(atLeast: Double? = nil, loops: Bool = false) -> String? {
    let count = loops ? unknownRows.count : unknownRowsBetween
    guard count > 0 else { return nil }
    let words = count == 1 ? "1 amount unknown" : "\(count) amounts unknown"
    return atLeast.map { "\(words): at least \(readableNumber($0))" } ?? words
  }
}
