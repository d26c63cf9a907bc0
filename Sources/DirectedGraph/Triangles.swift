// Which three nodes are all joined to each other?

extension Digraph {
  /// Calls `body` once for each triangle, with its edges between the first and second node, the second and third, and
  /// the first and third. Only for a graph as ``undirected`` makes it, with an edge both ways for each pair.
  ///
  /// - Complexity: O(*m*^1.5): each edge is followed from the end with fewer neighbours only.
  package func forEachTriangle(_ body: (_ firstSecond: Int, _ secondThird: Int, _ firstThird: Int) -> Void) {
    func degree(_ node: Int) -> Int32 { outStart[node + 1] - outStart[node] }
    func isBelow(_ a: Int, _ b: Int) -> Bool { (degree(a), a) < (degree(b), b) }
    var start = [Int32](repeating: 0, count: nodeCount + 1)
    var up: [Int32] = []
    up.reserveCapacity(edgeCount / 2)
    for node in 0..<nodeCount {
      for edge in Int(outStart[node])..<Int(outStart[node + 1]) where isBelow(node, Int(targets[edge])) {
        up.append(Int32(edge))
      }
      start[node + 1] = Int32(up.count)
    }
    var edgeTo = [Int32](repeating: -1, count: nodeCount)
    for node in 0..<nodeCount {
      let own = Int(start[node])..<Int(start[node + 1])
      guard own.count > 1 else { continue }
      for place in own { edgeTo[Int(targets[Int(up[place])])] = up[place] }
      for place in own {
        let middle = Int(targets[Int(up[place])])
        for next in Int(start[middle])..<Int(start[middle + 1]) {
          let closing = edgeTo[Int(targets[Int(up[next])])]
          if closing >= 0 { body(Int(up[place]), Int(up[next]), Int(closing)) }
        }
      }
      for place in own { edgeTo[Int(targets[Int(up[place])])] = -1 }
    }
  }

  /// The same edges, each of weight 1.
  package var unweighted: Digraph {
    Digraph(
      nodeCount: nodeCount, from: sources, to: targets, weights: [Double](repeating: 1, count: edgeCount))
  }
}
