// Who gives to those to whom many give, and who receives from them?

/// Hubs and authorities, the largest of each 1.
package struct HubsAndAuthorities: Sendable {
  package let hubs: NodeColumn<Double>
  package let authorities: NodeColumn<Double>
}

/// Why there are none, or not one answer.
package enum HubsFailure: Error, Sendable {
  case noEdges
  /// Several parts have the same largest eigenvalue: any mixture of them would do.
  case severalParts
  case doesNotSettle
}

extension Digraph {
  /// A hub gives to authorities, an authority receives from hubs: the first pair of singular vectors.
  ///
  /// Givers and receivers fall into parts that no edge joins. Within a part the pair is the only one; parts are worked
  /// out side by side, and the part with the largest eigenvalue is the answer. All others have 0.
  ///
  /// - SeeAlso: Kleinberg, J. (1999). Authoritative sources in a hyperlinked environment. *J. ACM* 46(5), 604–632.
  package func hubsAndAuthorities(weighted: Bool = false) throws(HubsFailure) -> HubsAndAuthorities {
    let usable = (0..<edgeCount).filter { !weighted || weights[$0] > 0 }
    if usable.isEmpty { throw .noEdges }
    // Node v as a giver is v, as a receiver nodeCount + v.
    let count = Int32(nodeCount)
    let parts = Digraph(
      nodeCount: 2 * nodeCount, from: usable.map { sources[$0] }, to: usable.map { count + targets[$0] },
      weights: [Double](repeating: 1, count: usable.count)
    ).weakComponents()
    let part = parts.number.values
    var hubs = nodes.map { outEdges(of: $0).isEmpty ? 0.0 : 1.0 }
    var authorities = [Double](repeating: 0, count: nodeCount)
    let forward = IncomingEdges(self, weighted: weighted)
    let turned = reversed
    let backward = IncomingEdges(turned, weighted: weighted)
    var before = 0.0
    for _ in 0..<patience {
      pull(hubs, into: &authorities, forward)
      let there = scale(&authorities, part, offset: nodeCount, parts.count)
      var next = hubs
      turned.pull(authorities, into: &next, backward)
      let back = scale(&next, part, offset: 0, parts.count)
      let eigenvalues = (0..<parts.count).map { there[$0] * back[$0] }
      var change = 0.0
      for node in 0..<nodeCount { change = max(change, abs(next[node] - hubs[node])) }
      hubs = next
      let ratio = before > 0 ? change / before : 1
      before = change
      // What is still to come is a geometric series.
      if change <= 1e-15 || change < 1e-8 && ratio < 1 && change * ratio / (1 - ratio) < 1e-14 {
        return try largest(hubs, authorities, part, eigenvalues)
      }
    }
    throw .doesNotSettle
  }

  /// Divides the numbers of each part by its largest.
  ///
  /// - Returns: Those.
  private func scale(_ numbers: inout [Double], _ part: [Int32], offset: Int, _ parts: Int) -> [Double] {
    var largest = [Double](repeating: 0, count: parts)
    for node in 0..<nodeCount {
      let own = Int(part[offset + node])
      largest[own] = max(largest[own], numbers[node])
    }
    for node in 0..<nodeCount where numbers[node] > 0 { numbers[node] /= largest[Int(part[offset + node])] }
    return largest
  }

  /// Keeps the part with the largest eigenvalue, makes all others 0.
  private func largest(
    _ hubs: [Double], _ authorities: [Double], _ part: [Int32], _ eigenvalues: [Double]
  ) throws(HubsFailure) -> HubsAndAuthorities {
    var best = 0
    for own in eigenvalues.indices where eigenvalues[own] > eigenvalues[best] { best = own }
    for own in eigenvalues.indices where own != best && eigenvalues[own] > eigenvalues[best] * (1 - 1e-9) {
      throw .severalParts
    }
    return HubsAndAuthorities(
      hubs: NodeColumn((0..<nodeCount).map { part[$0] == best ? hubs[$0] : 0 }),
      authorities: NodeColumn((0..<nodeCount).map { part[nodeCount + $0] == best ? authorities[$0] : 0 }))
  }
}
