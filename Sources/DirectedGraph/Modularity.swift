// How much more lies inside groups than chance would put there?

extension Digraph {
  /// The modularity of a partition, each edge in its direction: the share of weight inside groups, less what the
  /// strengths alone would put there.
  ///
  /// Q = Σ over groups of (inside / W − γ out · in / W²). Of a graph made by ``undirected`` this is the undirected form.
  ///
  /// - Parameters:
  ///   - groups: The group of each node, below `groupCount`. Count: `nodeCount`.
  ///   - resolution: γ. The larger, the more a group must be linked inside.
  /// - Returns: Each group's part of Q, from −1 to 1; Q is their sum. `nil` where nothing weighs anything.
  /// - Complexity: O(*n* + *m*).
  /// - SeeAlso: Newman, M. & Girvan, M. (2004). *Phys. Rev. E* 69, 026113; Leicht, E. & Newman, M. (2008). *Phys. Rev.
  ///   Lett.* 100, 118703.
  package func modularity(groups: [Int32], groupCount: Int, resolution: Double = 1) -> [Double]? {
    let total = totalWeight
    guard total > 0 else { return nil }
    var inside = [Double](repeating: 0, count: groupCount)
    var out = inside
    var into = inside
    for edge in 0..<edgeCount {
      let (from, to) = (Int(groups[Int(sources[edge])]), Int(groups[Int(targets[edge])]))
      out[from] += weights[edge]
      into[to] += weights[edge]
      if from == to { inside[from] += weights[edge] }
    }
    return (0..<groupCount).map { inside[$0] / total - resolution * (out[$0] / total) * (into[$0] / total) }
  }
}
