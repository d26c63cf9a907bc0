// How deep in the densest part does each node lie?

extension Digraph {
  /// Which links of a node make its degree.
  package enum CoreDegree: Sendable {
    /// Those it gives to or receives from, each once.
    case neighbours
    /// Those it gives to and those it receives from: one of both kinds counts twice.
    case total
    case incoming
    case outgoing
  }

  /// For every node the largest *k* such that it is in a part whose nodes all have degree *k* or more within it.
  ///
  /// - Complexity: O(*n* + *m*).
  /// - SeeAlso: Batagelj, V. & Zaveršnik, M. (2003). An O(m) algorithm for cores decomposition of networks.
  ///   arXiv:cs/0310049.
  package func coreNumbers(_ kind: CoreDegree = .neighbours) -> NodeColumn<Int32> {
    let graph = kind == .neighbours ? undirected : self
    let countsIn = kind == .total || kind == .incoming
    let countsOut = kind != .incoming
    var degree = [Int32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      if countsOut { degree[node] += graph.outStart[node + 1] - graph.outStart[node] }
      if countsIn { degree[node] += graph.inStart[node + 1] - graph.inStart[node] }
    }
    // Nodes in the order of their degree; `first` is where each degree begins.
    var first = [Int32](repeating: 0, count: Int(degree.max() ?? 0) + 2)
    for value in degree { first[Int(value) + 1] += 1 }
    for value in 1..<first.count { first[value] += first[value - 1] }
    var fill = first
    var order = [Int32](repeating: 0, count: nodeCount)
    var place = order
    for node in 0..<nodeCount {
      let value = Int(degree[node])
      place[node] = fill[value]
      order[Int(fill[value])] = Int32(node)
      fill[value] += 1
    }
    func lower(_ other: Int, below limit: Int32) {
      let value = Int(degree[other])
      guard degree[other] > limit else { return }
      let (from, to) = (place[other], first[value])
      let swapped = order[Int(to)]
      order[Int(from)] = swapped
      place[Int(swapped)] = from
      order[Int(to)] = Int32(other)
      place[other] = to
      first[value] += 1
      degree[other] -= 1
    }
    for step in 0..<nodeCount {
      let node = Int(order[step])
      let limit = degree[node]
      // Who loses a link when this node goes: the receivers lose an incoming one, the givers an outgoing one.
      if countsIn || kind == .neighbours {
        for edge in graph.outStart[node]..<graph.outStart[node + 1] {
          lower(Int(graph.targets[Int(edge)]), below: limit)
        }
      }
      if kind == .total || kind == .outgoing {
        for position in graph.inStart[node]..<graph.inStart[node + 1] {
          lower(Int(graph.sources[Int(graph.inEdges[Int(position)])]), below: limit)
        }
      }
    }
    return NodeColumn(degree)
  }
}
