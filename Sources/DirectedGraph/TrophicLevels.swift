// How far does everything flow one way?

/// The level of each node, rising along the edges, and how far the edges are from one level each.
package struct TrophicLevels: Sendable {
  /// 0 at the lowest of each piece; `nil` for a node without edges.
  package let levels: NodeColumn<Double?>
  /// The mean over the weight of (rise − 1)², from 0 (every edge rises by 1) to 1 (every node gives what it receives).
  package let incoherence: Double
}

extension Digraph {
  /// Levels *h* with Λh = v, where Λ = diag(in + out) − W − Wᵀ and v = in − out, piece by piece.
  ///
  /// - Returns: `nil` without an edge that weighs something, or when the equations do not settle.
  /// - Complexity: O(*n* + *m*) for each step of the iteration; see ``Laplacian``.
  /// - SeeAlso: MacKay, R., Johnson, S. & Sansom, B. (2020). How directed is a directed network? *R. Soc. Open Sci.* 7,
  ///   201138.
  package func trophicLevels() -> TrophicLevels? {
    let graph = withoutWeightlessEdges()
    let total = graph.totalWeight
    guard total > 0 else { return nil }
    let pairs = graph.joinedPairs { $0 + $1 }
    var laplacian = Laplacian(nodeCount: nodeCount, ends: pairs.ends, weights: pairs.values)
    let (given, received) = (graph.outStrength(), graph.inStrength())
    guard let heights = laplacian.solve((0..<nodeCount).map { received.values[$0] - given.values[$0] }) else {
      return nil
    }
    let pieces = graph.weakComponents()
    var lowest = [Double](repeating: .infinity, count: pieces.count)
    for node in 0..<nodeCount {
      let piece = Int(pieces.number.values[node])
      lowest[piece] = min(lowest[piece], heights[node])
    }
    var strain = 0.0
    for edge in 0..<graph.edgeCount {
      let rise = heights[Int(graph.targets[edge])] - heights[Int(graph.sources[edge])]
      strain += graph.weights[edge] * (rise - 1) * (rise - 1)
    }
    let levels = (0..<nodeCount).map { node -> Double? in
      let piece = Int(pieces.number.values[node])
      return pieces.sizes[piece] > 1 ? heights[node] - lowest[piece] : nil
    }
    // What solving the equations leaves over where everything flows one way is no incoherence.
    let incoherence = strain / total
    return TrophicLevels(levels: NodeColumn(levels), incoherence: incoherence < 1e-12 ? 0 : incoherence)
  }

  /// Each joined pair once, the first end the one that comes first, with a number from its two weights.
  ///
  /// - Parameter value: From the weight from the first to the second, and that from the second to the first.
  func joinedPairs(_ value: (Double, Double) -> Double) -> (ends: [(a: Int32, b: Int32)], values: [Double]) {
    let reverse = reverseEdges().values
    var ends: [(a: Int32, b: Int32)] = []
    var values: [Double] = []
    ends.reserveCapacity(edgeCount)
    values.reserveCapacity(edgeCount)
    for edge in 0..<edgeCount {
      let (from, to) = (sources[edge], targets[edge])
      if from < to {
        ends.append((from, to))
        values.append(value(weights[edge], reverse[edge] < 0 ? 0 : weights[Int(reverse[edge])]))
      } else if reverse[edge] < 0 {
        ends.append((to, from))
        values.append(value(0, weights[edge]))
      }
    }
    return (ends, values)
  }
}
