// Which edge runs back?

extension Digraph {
  /// The edge from receiver to giver of each edge, -1 where there is none. Count: `edgeCount`.
  ///
  /// - Complexity: O(*n* + *m*): the edges out of a node and into it are both in order.
  package func reverseEdges() -> EdgeColumn<Int32> {
    var reverse = [Int32](repeating: -1, count: edgeCount)
    for node in 0..<nodeCount {
      var out = Int(outStart[node])
      var into = Int(inStart[node])
      let (outEnd, inEnd) = (Int(outStart[node + 1]), Int(inStart[node + 1]))
      while out < outEnd && into < inEnd {
        let back = Int(inEdges[into])
        if targets[out] == sources[back] {
          reverse[out] = Int32(back)
          out += 1
          into += 1
        } else if targets[out] < sources[back] {
          out += 1
        } else {
          into += 1
        }
      }
    }
    return EdgeColumn(reverse)
  }

  /// The same nodes and loops, without the edges of weight 0: those that a range leaves open.
  package func withoutWeightlessEdges() -> Digraph {
    guard weights.contains(0) else { return self }
    var kept = (0..<edgeCount).filter { weights[$0] > 0 }.map { (sources[$0], targets[$0], weights[$0]) }
    for node in nodes where loops[node] > 0 { kept.append((node.raw, node.raw, loops[node])) }
    return Digraph(
      nodeCount: nodeCount, from: kept.map { $0.0 }, to: kept.map { $0.1 }, weights: kept.map { $0.2 })
  }

  /// The sum of the weights of all edges, loops apart.
  package var totalWeight: Double { weights.reduce(0, +) }

  /// What flows out of each node, loops apart.
  ///
  /// - Parameter weights: One per edge; the graph's own when `nil`.
  package func outStrength(_ weights: [Double]? = nil) -> NodeColumn<Double> {
    sums(over: weights ?? self.weights, at: sources)
  }
  /// What flows into each node, loops apart.
  ///
  /// - Parameter weights: One per edge; the graph's own when `nil`.
  package func inStrength(_ weights: [Double]? = nil) -> NodeColumn<Double> {
    sums(over: weights ?? self.weights, at: targets)
  }

  private func sums(over weights: [Double], at ends: [Int32]) -> NodeColumn<Double> {
    var sums = [Double](repeating: 0, count: nodeCount)
    for edge in 0..<edgeCount { sums[Int(ends[edge])] += weights[edge] }
    return NodeColumn(sums)
  }
}
