// Who can be reached from whom: as sets of bits, one for each strong component.

/// For every node the set of those that reach it, itself included.
///
/// Nodes of one strong component share a set, so a graph in which all reach all needs hardly any memory.
package struct Reachability: Sendable {
  package let components: Components
  /// How many 64-bit words a set has.
  private let words: Int
  /// The components that reach each component: `words` words for each.
  private let reaching: [UInt64]
  /// How many nodes reach a node of each component, itself included.
  package let reachingCount: [Int]

  /// - Complexity: O(*n* + *m* *c* / 64) time and *c*² / 8 bytes for *c* strong components.
  package init(_ graph: Digraph) {
    components = graph.strongComponents()
    let count = components.count
    let number = components.number.values
    // The edges between components, then Kahn's order: sources first.
    var from: [Int32] = []
    var to: [Int32] = []
    for edge in 0..<graph.edgeCount {
      let (a, b) = (number[Int(graph.sources[edge])], number[Int(graph.targets[edge])])
      if a != b {
        from.append(a)
        to.append(b)
      }
    }
    let between = Digraph(
      nodeCount: count, from: from, to: to, weights: [Double](repeating: 1, count: from.count))
    var waiting = (0..<count).map { between.inStart[$0 + 1] - between.inStart[$0] }
    var order = (0..<count).filter { waiting[$0] == 0 }.map { Int32($0) }
    let words = (count + 63) / 64
    var sets = [UInt64](repeating: 0, count: words * count)
    var done = 0
    while done < order.count {
      let component = Int(order[done])
      done += 1
      sets[component * words + component / 64] |= 1 << UInt64(component % 64)
      for edge in between.outEdges(of: NodeIndex(component)) {
        let next = Int(between.targets[edge])
        for word in 0..<words { sets[next * words + word] |= sets[component * words + word] }
        waiting[next] -= 1
        if waiting[next] == 0 { order.append(Int32(next)) }
      }
    }
    self.words = words
    reaching = sets
    var counts = [Int](repeating: 0, count: count)
    for component in 0..<count {
      for word in 0..<words {
        var rest = sets[component * words + word]
        while rest != 0 {
          counts[component] += Int(components.sizes[word * 64 + rest.trailingZeroBitCount])
          rest &= rest - 1
        }
      }
    }
    reachingCount = counts
  }

  /// How many ordered pairs of different nodes there are of which the first reaches the second.
  package var reachablePairs: Int64 {
    var pairs: Int64 = 0
    for (component, count) in reachingCount.enumerated() {
      pairs += Int64(components.sizes[component]) * Int64(count - 1)
    }
    return pairs
  }

  /// How many unordered pairs reach each other.
  package var mutualPairs: Int64 { components.sizes.reduce(0) { $0 + Int64($1) * Int64($1 - 1) / 2 } }

  /// How many pairs of nodes within a weak piece have no least upper bound: nobody who reaches both and is reached by
  /// everybody else who does.
  ///
  /// - Complexity: O(*c*³ / 64).
  package func pairsWithoutLeastUpperBound(pieces: Components) -> Int64 {
    let count = components.count
    var piece = [Int32](repeating: 0, count: count)
    for (node, component) in components.number.values.enumerated() {
      piece[Int(component)] = pieces.number.values[node]
    }
    var without: Int64 = 0
    for first in 0..<count {
      for second in (first + 1)..<max(count, first + 1) where piece[first] == piece[second] {
        var (both, largest) = (0, 0)
        for word in 0..<words {
          var rest = reaching[first * words + word] & reaching[second * words + word]
          while rest != 0 {
            let bound = word * 64 + rest.trailingZeroBitCount
            both += Int(components.sizes[bound])
            // Whoever reaches an upper bound is one: the least is the one that all the others reach.
            largest = max(largest, reachingCount[bound])
            rest &= rest - 1
          }
        }
        if both == 0 || largest < both {
          without += Int64(components.sizes[first]) * Int64(components.sizes[second])
        }
      }
    }
    return without
  }
}
