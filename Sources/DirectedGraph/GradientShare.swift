// How much of the net flow runs downhill, and how much goes round?

extension Digraph {
  /// The share of the squared net flows that no difference of heights explains: what goes round circles of three or
  /// more. The rest runs along a gradient.
  ///
  /// The net flow of each joined pair is compared with the difference of two heights, each pair counting the same;
  /// heights are those with the least sum of squares left over.
  ///
  /// - Returns: From 0 (all of it runs from higher to lower) to 1. `nil` when every pair gives as much as it gets, so
  ///   that there is no net flow, or when the equations do not settle.
  /// - SeeAlso: Jiang, X., Lim, L.-H., Yao, Y. & Ye, Y. (2011). Statistical ranking and combinatorial Hodge theory.
  ///   *Mathematical Programming* 127, 203–244.
  package func circularShareOfNetFlow() -> Double? {
    let graph = withoutWeightlessEdges()
    // In shares of the largest weight, so that no square is too large.
    let most = graph.weights.max() ?? 0
    let net = graph.joinedPairs { $0 / most - $1 / most }
    var squares = 0.0
    var sides = [Double](repeating: 0, count: nodeCount)
    for (pair, ends) in net.ends.enumerated() {
      squares += net.values[pair] * net.values[pair]
      sides[Int(ends.a)] -= net.values[pair]
      sides[Int(ends.b)] += net.values[pair]
    }
    guard squares > 0 else { return nil }
    let ones = [Double](repeating: 1, count: net.ends.count)
    var laplacian = Laplacian(nodeCount: nodeCount, ends: net.ends, weights: ones)
    guard let heights = laplacian.solve(sides) else { return nil }
    // The least sum is at the solution: an error of the heights enters with its square only.
    var rest = 0.0
    for (pair, ends) in net.ends.enumerated() {
      let left = net.values[pair] - (heights[Int(ends.b)] - heights[Int(ends.a)])
      rest += left * left
    }
    return min(1, rest / squares)
  }
}
