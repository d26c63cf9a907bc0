// How much do a node's neighbours lead to each other?

/// Only for graphs as ``Digraph/undirected`` makes them, with an edge both ways for each pair.
extension Digraph {
  /// Burt's constraint of each node, `nil` for those without neighbours.
  ///
  /// - Complexity: O(sum of squared degrees).
  package func constraint() -> [Double?] {
    let sums = neighbourSums()
    var through = [Double](repeating: 0, count: nodeCount)
    return (0..<nodeCount).map { node in
      let own = outEdges(of: NodeIndex(node))
      guard sums[node] > 0 else { return nil }
      for edge in own {
        let middle = Int(targets[edge])
        through[middle] += weights[edge] / sums[node]
        guard sums[middle] > 0 else { continue }
        for next in outEdges(of: NodeIndex(middle)) {
          through[Int(targets[next])] += weights[edge] / sums[node] * weights[next] / sums[middle]
        }
      }
      let total = own.reduce(0) { $0 + through[Int(targets[$1])] * through[Int(targets[$1])] }
      for edge in own {
        through[Int(targets[edge])] = 0
        for next in outEdges(of: NodeIndex(Int(targets[edge]))) { through[Int(targets[next])] = 0 }
      }
      return total
    }
  }

  /// Burt's effective size by weights: the neighbours *j*, each less the sum of p_iq m_jq.
  ///
  /// - Complexity: O(sum of squared degrees).
  package func effectiveSizes() -> [Double?] {
    let sums = neighbourSums()
    var share = [Double](repeating: 0, count: nodeCount)
    let most = (0..<nodeCount).map { node in outEdges(of: NodeIndex(node)).reduce(0) { max($0, weights[$1]) } }
    return (0..<nodeCount).map { node in
      let own = outEdges(of: NodeIndex(node))
      guard sums[node] > 0 else { return nil }
      for edge in own { share[Int(targets[edge])] = weights[edge] / sums[node] }
      var size = 0.0
      for edge in own where weights[edge] > 0 {
        let other = Int(targets[edge])
        size += 1
        for next in outEdges(of: NodeIndex(other)) { size -= share[Int(targets[next])] * weights[next] / most[other] }
      }
      for edge in own { share[Int(targets[edge])] = 0 }
      return size
    }
  }

  /// Borgatti's effective size: n − 2t/n with *n* neighbours and *t* links between them.
  package func plainEffectiveSizes() -> [Double?] {
    var ties = [Int64](repeating: 0, count: nodeCount)
    forEachTriangle { first, second, _ in
      ties[Int(sources[first])] += 1
      ties[Int(targets[first])] += 1
      ties[Int(targets[second])] += 1
    }
    return (0..<nodeCount).map { node in
      let count = Double(outEdges(of: NodeIndex(node)).count)
      return count == 0 ? nil : count - 2 * Double(ties[node]) / count
    }
  }

  private func neighbourSums() -> [Double] {
    var sums = [Double](repeating: 0, count: nodeCount)
    for edge in 0..<edgeCount { sums[Int(sources[edge])] += weights[edge] }
    return sums
  }
}
