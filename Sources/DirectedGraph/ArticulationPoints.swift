// Whose loss leaves the graph in more pieces?

extension Digraph {
  /// For every node, how many pieces more there are when it goes; directions and parallel edges are ignored.
  ///
  /// - Returns: 0 for a node that holds nothing together, also for one without edges. A node is an articulation
  ///   point when its number is greater than 0.
  /// - Complexity: O(*n* + *m*), without recursion.
  /// - SeeAlso: Hopcroft, J. & Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation.
  ///   *Comm. ACM* 16(6), 372–378.
  package func piecesLeftMore() -> NodeColumn<Int32> {
    var more = [Int32](repeating: 0, count: nodeCount)
    var order = [Int32](repeating: -1, count: nodeCount)
    var low = order
    var parent = order
    // The neighbours of a node: first those it gives to, then those it receives from.
    var next = [Int32](repeating: 0, count: nodeCount)
    var path: [Int32] = []
    var visited: Int32 = 0
    for start in 0..<nodeCount where order[start] < 0 {
      path.append(Int32(start))
      var children: Int32 = 0
      while let last = path.last {
        let node = Int(last)
        if order[node] < 0 {
          order[node] = visited
          low[node] = visited
          visited += 1
        }
        let outCount = outStart[node + 1] - outStart[node]
        let inCount = inStart[node + 1] - inStart[node]
        if next[node] < outCount + inCount {
          let place = next[node]
          next[node] += 1
          let other =
            place < outCount
            ? targets[Int(outStart[node] + place)] : sources[Int(inEdges[Int(inStart[node] + place - outCount)])]
          if order[Int(other)] < 0 {
            parent[Int(other)] = last
            path.append(other)
          } else if other != parent[node] {
            low[node] = min(low[node], order[Int(other)])
          }
          continue
        }
        path.removeLast()
        guard let above = path.last else { continue }
        low[Int(above)] = min(low[Int(above)], low[node])
        if Int(above) == start {
          children += 1
        } else if low[node] >= order[Int(above)] {
          more[Int(above)] += 1
        }
      }
      more[start] = max(0, children - 1)
    }
    return NodeColumn(more)
  }
}
