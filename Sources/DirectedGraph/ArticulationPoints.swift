// Whose loss leaves the graph in more pieces?

/// What single losses would part, directions and parallel edges aside.
package struct Cuts: Sendable {
  /// How many pieces more there are when a node goes: 0 for one that holds nothing together, also for one without edges.
  /// It is an articulation point when its number is greater than 0.
  package let piecesLeftMore: NodeColumn<Int32>
  /// The joined pairs without whose link there is a piece more: the earlier node first, in ascending order.
  package let bridges: [(a: NodeIndex, b: NodeIndex)]
}

extension Digraph {
  /// For every node, how many pieces more there are when it goes.
  package func piecesLeftMore() -> NodeColumn<Int32> { cuts().piecesLeftMore }

  /// What single losses would part.
  ///
  /// - Complexity: O(*n* + *m*), without recursion.
  /// - SeeAlso: Hopcroft, J. & Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation.
  ///   *Comm. ACM* 16(6), 372–378.
  package func cuts() -> Cuts {
    let order = Places<Int32>(nodeCount, -1)
    let more = Places<Int32>(nodeCount, 0)
    defer {
      order.free()
      more.free()
    }
    var bridges: [(a: Int32, b: Int32)] = []
    var path: [Visit] = []
    var visited: Int32 = 0
    withFlat { flat in
      for start in 0..<nodeCount where order[start] < 0 {
        var children: Int32 = 0
        var visit = Visit(Int32(start), above: -1, number: visited, flat)
        order[start] = visited
        visited += 1
        while true {
          if let other = visit.nextNew(order, flat) {
            path.append(visit)
            visit = Visit(other, above: visit.node, number: visited, flat)
            order[other] = visited
            visited += 1
            continue
          }
          guard var above = path.popLast() else { break }
          let number = order[above.node]
          above.low = min(above.low, visit.low)
          if above.above < 0 {
            children += 1
          } else if visit.low >= number {
            more[above.node] += 1
          }
          if visit.low > number { bridges.append((min(above.node, visit.node), max(above.node, visit.node))) }
          visit = above
        }
        more[start] = max(0, children - 1)
      }
    }
    bridges.sort { ($0.a, $0.b) < ($1.a, $1.b) }
    return Cuts(
      piecesLeftMore: NodeColumn(more.array), bridges: bridges.map { (NodeIndex(Int($0.a)), NodeIndex(Int($0.b))) })
  }
}

/// A node on the way of a depth-first search.
private struct Visit {
  let node: Int32
  /// The node it was reached from; -1 where the search began.
  let above: Int32
  /// The smallest number of a visit that an edge leads back to from here or from below.
  var low: Int32
  /// Edges not yet followed: first those out of the node, then those into it.
  private var edge: Int32
  private var edgeEnd: Int32
  private var isInto = false

  init(_ node: Int32, above: Int32, number: Int32, _ flat: FlatGraph) {
    self.node = node
    self.above = above
    low = number
    edge = flat.outStart[node]
    edgeEnd = flat.outStart[node + 1]
  }

  /// The next neighbour that nobody has visited, those before it taken into account.
  @inline(__always)
  mutating func nextNew(_ order: Places<Int32>, _ flat: FlatGraph) -> Int32? {
    if !isInto {
      if let other = nextNew(in: flat.targets, order) { return other }
      isInto = true
      edge = flat.inStart[node]
      edgeEnd = flat.inStart[node + 1]
    }
    return nextNew(in: flat.givers, order)
  }

  @inline(__always)
  private mutating func nextNew(in ends: ReadPlaces<Int32>, _ order: Places<Int32>) -> Int32? {
    while edge < edgeEnd {
      let other = ends[edge]
      edge &+= 1
      let number = order[other]
      if number < 0 { return other }
      if other != above { low = min(low, number) }
    }
    return nil
  }
}
