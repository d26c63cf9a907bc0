// The same graph without directions.

extension Digraph {
  /// Each pair that is joined in either direction, as an edge both ways whose weight is u = w(i, j) + w(j, i).
  ///
  /// Loops keep their weight. The edges out of a node are then all its neighbours, ascending.
  ///
  /// - Complexity: O(*n* + *m*).
  package var undirected: Digraph {
    var (from, to, both) = (sources, targets, weights)
    from.append(contentsOf: targets)
    to.append(contentsOf: sources)
    both.append(contentsOf: weights)
    for (node, loop) in loops.values.enumerated() where loop > 0 {
      from.append(Int32(node))
      to.append(Int32(node))
      both.append(loop)
    }
    return Digraph(nodeCount: nodeCount, from: from, to: to, weights: both)
  }
}
