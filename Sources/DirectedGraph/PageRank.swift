// Where does a walk along the edges end up?

extension Digraph {
  /// Where a walk stands that follows an edge with chance `damping` and otherwise, or where there is none, starts
  /// anywhere. Adds up to 1.
  ///
  /// Of two nodes the later counts with what the earlier has just become (Gauss and Seidel), which takes about half as
  /// many rounds. It is done by eighths of the nodes, so that several cores can work on one eighth.
  ///
  /// - Parameters:
  ///   - tolerance: It stops when the summed change of a round is below.
  ///   - loop: How the work is spread over cores; the bits of the answer are the same with any.
  /// - Complexity: O(*n* + *m*) for each round.
  /// - SeeAlso: Page, L., Brin, S., Motwani, R. & Winograd, T. (1999). *The PageRank citation ranking*. Stanford
  ///   InfoLab 1999-66; Del Corso, G., Gullí, A. & Romani, F. (2005). Fast PageRank computation via a sparse linear
  ///   system. *Internet Mathematics* 2(3), 251–273: a walk that starts anew where there is no edge need not be told
  ///   from any other, but for a factor.
  package func pageRank(
    weighted: Bool = false, damping: Double = 0.85, tolerance: Double = 1e-12, loop: ChunkLoop = .serial
  ) -> NodeColumn<Double> {
    guard nodeCount > 0 else { return NodeColumn([]) }
    let chunks = nodeChunks()
    let rank = Places<Double>(nodeCount, 1)
    // What each node hands on along an edge, for each unit of the edge's weight, and what its rank is multiplied by.
    let share = Places<Double>(nodeCount, 0)
    let scale = Places<Double>(nodeCount, 0)
    let fresh = Places<Double>(nodeCount, 0)
    let weight = Places<Double>(weighted ? edgeCount : 0, 0)
    let changes = Places<Double>(chunks.count, 0)
    defer {
      rank.free()
      share.free()
      scale.free()
      fresh.free()
      weight.free()
      changes.free()
    }
    withFlat { flat in
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          var given = 0.0
          if weighted {
            for edge in flat.out(node) { given += flat.weights[edge] }
            for place in flat.into(node) { weight[place] = flat.weights[flat.inEdges[place]] }
          } else {
            given = Double(flat.out(node).count)
          }
          scale[node] = given > 0 ? damping / given : 0
          share[node] = scale[node]
        }
      }
      let parts = min(8, chunks.count)
      // By then 0.85 to that power is far below what a Double can tell.
      for _ in 0..<1000 {
        for part in 0..<parts {
          let own = ChunkLoop.items(part, of: parts, in: chunks.count)
          loop.run(own.count) { number in
            let chunk = own.lowerBound + number
            for node in chunks[chunk] {
              fresh[node] = 1 + (weighted ? flat.pull(share, weight, node) : flat.pull(share, node))
            }
          }
          loop.run(own.count) { number in
            let chunk = own.lowerBound + number
            var change = 0.0
            for node in chunks[chunk] {
              change += abs(fresh[node] - rank[node])
              rank[node] = fresh[node]
              share[node] = fresh[node] * scale[node]
            }
            changes[chunk] = change
          }
        }
        // Ranks ascend from 1: their sum is at least the number of nodes.
        var (change, sum) = (0.0, 0.0)
        for chunk in chunks.indices { change += changes[chunk] }
        for node in 0..<nodeCount { sum += rank[node] }
        if change < tolerance * sum { break }
      }
    }
    var sum = 0.0
    for node in 0..<nodeCount { sum += rank[node] }
    return NodeColumn((0..<nodeCount).map { rank[$0] / sum })
  }
}

extension FlatGraph {
  /// What comes to a node from those who give to it.
  @inline(__always)
  fileprivate func pull(_ share: Places<Double>, _ node: Int) -> Double {
    var sum = 0.0
    for place in into(node) { sum += share[givers[place]] }
    return sum
  }

  @inline(__always)
  fileprivate func pull(_ share: Places<Double>, _ weight: Places<Double>, _ node: Int) -> Double {
    var sum = 0.0
    for place in into(node) { sum += weight[place] * share[givers[place]] }
    return sum
  }
}
