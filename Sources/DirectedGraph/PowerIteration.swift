// Who counts much because those who give to them count much?

extension Digraph {
  /// `result[v]` = the sum over the edges *u* → *v* of weight · `x[u]`, givers ascending.
  func pull(_ x: [Double], into result: inout [Double], _ incoming: IncomingEdges) {
    x.withUnsafeBufferPointer { x in
      result.withUnsafeMutableBufferPointer { result in
        incoming.givers.withUnsafeBufferPointer { givers in
          incoming.weights.withUnsafeBufferPointer { weights in
            inStart.withUnsafeBufferPointer { start in
              for node in 0..<nodeCount {
                var sum = 0.0
                for place in Int(start[node])..<Int(start[node + 1]) { sum += weights[place] * x[Int(givers[place])] }
                result[node] = sum
              }
            }
          }
        }
      }
    }
  }

  /// How often a sum over all edges may be formed before an iteration is given up: seconds, not minutes.
  var patience: Int { min(200_000, max(1000, Int(2e9) / (nodeCount + edgeCount + 1))) }

  /// The eigenvector of the largest eigenvalue, the largest entry 1: *x* at *v* is in proportion to the sum of *x* of
  /// those who give to *v*. Nodes without edges are left out: `nil`.
  ///
  /// - Precondition: The nodes with edges are strongly connected, otherwise it need not be the only one.
  /// - Returns: `nil` when it does not settle.
  /// - SeeAlso: Bonacich, P. (1987). Power and centrality: a family of measures. *Am. J. Sociol.* 92(5), 1170–1182.
  package func eigenvector(weighted: Bool = false) -> [Double?]? {
    let incoming = IncomingEdges(self, weighted: weighted)
    let isolated = nodes.map { outEdges(of: $0).isEmpty && inEdges(of: $0).isEmpty }
    // Adding the same multiple of x each time changes no eigenvector and stops swinging between two sides.
    var shift = 0.0
    for node in nodes { shift = max(shift, incoming.sum(into: node, self)) }
    shift /= 4
    var x = isolated.map { $0 ? 0.0 : 1.0 }
    var next = x
    var before = 0.0
    for _ in 0..<patience {
      pull(x, into: &next, incoming)
      var largest = 0.0
      for node in 0..<nodeCount {
        next[node] += shift * x[node]
        largest = max(largest, next[node])
      }
      guard largest > 0, largest.isFinite else { return nil }
      var change = 0.0
      for node in 0..<nodeCount {
        next[node] /= largest
        change = max(change, abs(next[node] - x[node]))
      }
      swap(&x, &next)
      // What is still to come is a geometric series.
      let ratio = before > 0 ? change / before : 1
      if change <= 1e-15 || change < 1e-8 && ratio < 1 && change * ratio / (1 - ratio) < 1e-14 {
        return (0..<nodeCount).map { isolated[$0] ? nil : x[$0] }
      }
      before = change
    }
    return nil
  }

  /// The *x* for which *x* at *v* = `alpha` · the sum of *x* of those who give to *v* + `beta`.
  ///
  /// - Returns: `nil` when the sum over ever longer ways does not settle: `alpha` is not below 1 / the largest
  ///   eigenvalue.
  /// - SeeAlso: Katz, L. (1953). A new status index derived from sociometric analysis. *Psychometrika* 18(1), 39–43.
  package func katz(alpha: Double, beta: Double, weighted: Bool = false) -> NodeColumn<Double>? {
    let incoming = IncomingEdges(self, weighted: weighted)
    var x = [Double](repeating: beta, count: nodeCount)
    var term = x
    var next = x
    for _ in 0..<patience {
      pull(term, into: &next, incoming)
      var (largest, sum) = (0.0, 0.0)
      for node in 0..<nodeCount {
        next[node] *= alpha
        x[node] += next[node]
        largest = max(largest, abs(next[node]))
        sum = max(sum, abs(x[node]))
      }
      guard sum.isFinite, sum < 1e100 * (1 + abs(beta)) else { return nil }
      swap(&term, &next)
      if largest <= sum * 1e-18 { return NodeColumn(x) }
    }
    return nil
  }
}

/// The edges into each node side by side: their givers and weights, in the order of `inEdges`.
struct IncomingEdges {
  let givers: [Int32]
  let weights: [Double]

  init(_ graph: Digraph, weighted: Bool) {
    givers = graph.givers
    weights = graph.inEdges.map { weighted ? graph.weights[Int($0)] : 1 }
  }

  func sum(into node: NodeIndex, _ graph: Digraph) -> Double {
    var sum = 0.0
    for place in Int(graph.inStart[node.position])..<Int(graph.inStart[node.position + 1]) { sum += weights[place] }
    return sum
  }
}
