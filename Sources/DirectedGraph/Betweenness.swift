// How many shortest ways between others lead through a node?

extension Digraph {
  /// For every node the share of the shortest ways between each two others that lead through it, added up.
  ///
  /// Not normalised, ends excluded, each ordered pair of ends counted once.
  ///
  /// - Parameters:
  ///   - weighted: Whether an edge is as long as 1 / its weight instead of 1. Ways are equally long when they are so
  ///     exactly, where the weights allow whole numbers; otherwise when they differ by less than 1 in 10¹⁰.
  ///   - loop: How the sources are spread over cores; the bits of the answer are the same with any.
  ///   - sources: The nodes from which ways start; all when `nil`. The sums are not scaled up.
  /// - Complexity: O(*k* *m*) for *k* sources, weighted O(*k* *m* log *n*).
  /// - SeeAlso: Brandes, U. (2001). A faster algorithm for betweenness centrality. *J. Math. Sociol.* 25(2), 163–177.
  package func betweenness(
    weighted: Bool = false, sources: [NodeIndex]? = nil, loop: ChunkLoop = .serial
  ) -> NodeColumn<Double> {
    if weighted && weights.contains(0) {
      return withoutWeightlessEdges().betweenness(weighted: true, sources: sources, loop: loop)
    }
    let sources = sources ?? nodes
    let chunks = ChunkLoop.chunks(of: sources.count, columns: nodeCount)
    let lengths = weighted ? EdgeLengths(inverseOf: weights, nodeCount: nodeCount) : nil
    return NodeColumn(
      loop.sums(nodeCount, chunks: chunks) { chunk, sums in
        let own = ChunkLoop.items(chunk, of: chunks, in: sources.count)
        if let lengths {
          var ways = WeightedWays(self, lengths: lengths)
          for source in own { ways.addUp(from: sources[source].position, to: sums) }
        } else {
          let ways = ShortestWays(nodeCount)
          for source in own { ways.addUp(from: sources[source].raw, in: self, to: sums) }
          ways.deallocate()
        }
      })
  }
}

/// The shortest ways from one node after another, in memory that is used again.
///
/// Levels are swept from the farthest to the nearest along the same edges, without lists of who came before: a node's
/// share is written only after its level is done, so a neighbour has one exactly when it is a level farther.
private struct ShortestWays {
  /// Nodes in the order they were reached. Count: nodes + 1, the last to write beyond the end without asking.
  private let queue: UnsafeMutablePointer<Int32>
  /// -1: not reached.
  private let distance: UnsafeMutablePointer<Int32>
  private let ways: UnsafeMutablePointer<Double>
  /// (1 + share) / ways, once the level is done.
  private let each: UnsafeMutablePointer<Double>
  private let share: UnsafeMutablePointer<Double>

  init(_ count: Int) {
    queue = .allocate(capacity: count + 1)
    distance = .allocate(capacity: count)
    ways = .allocate(capacity: count)
    each = .allocate(capacity: count)
    share = .allocate(capacity: count)
    queue.initialize(repeating: 0, count: count + 1)
    distance.initialize(repeating: -1, count: count)
    ways.initialize(repeating: 0, count: count)
    each.initialize(repeating: 0, count: count)
    share.initialize(repeating: 0, count: count)
  }

  func deallocate() {
    queue.deallocate()
    distance.deallocate()
    ways.deallocate()
    each.deallocate()
    share.deallocate()
  }

  func addUp(from source: Int32, in graph: Digraph, to sums: UnsafeMutablePointer<Double>) {
    graph.outStart.withUnsafeBufferPointer { start in
      graph.targets.withUnsafeBufferPointer { targets in
        let count = reach(from: source, start, targets)
        sweep(count, start, targets, to: sums)
        for place in 0..<count {
          let node = Int(queue[place])
          distance[node] = -1
          ways[node] = 0
          each[node] = 0
        }
      }
    }
  }

  /// - Returns: How many nodes were reached.
  private func reach(
    from source: Int32, _ start: UnsafeBufferPointer<Int32>, _ targets: UnsafeBufferPointer<Int32>
  ) -> Int {
    distance[Int(source)] = 0
    ways[Int(source)] = 1
    queue[0] = source
    var (place, end) = (0, 1)
    while place < end {
      let node = Int(queue[place])
      place += 1
      let far = distance[node] &+ 1
      let led = ways[node]
      var edge = Int(start[node])
      let last = Int(start[node + 1])
      // No branches inside: which neighbours are new cannot be guessed.
      while edge < last {
        let other = targets[edge]
        let known = distance[Int(other)]
        let isNew = known < 0
        queue[end] = other
        end &+= isNew ? 1 : 0
        let now = isNew ? far : known
        distance[Int(other)] = now
        ways[Int(other)] += now == far ? led : 0
        edge &+= 1
      }
    }
    return end
  }

  private func sweep(
    _ count: Int, _ start: UnsafeBufferPointer<Int32>, _ targets: UnsafeBufferPointer<Int32>,
    to sums: UnsafeMutablePointer<Double>
  ) {
    var end = count
    // Down to the neighbours of the source, which itself has no share.
    while end > 1 {
      let level = distance[Int(queue[end - 1])]
      var place = end
      while place > 1 && distance[Int(queue[place - 1])] == level {
        place -= 1
        let node = Int(queue[place])
        var edge = Int(start[node])
        let last = Int(start[node + 1])
        var (even, odd) = (0.0, 0.0)
        while edge &+ 1 < last {
          even += each[Int(targets[edge])]
          odd += each[Int(targets[edge &+ 1])]
          edge &+= 2
        }
        if edge < last { even += each[Int(targets[edge])] }
        share[node] = (even + odd) * ways[node]
      }
      for place in place..<end {
        let node = Int(queue[place])
        sums[node] += share[node]
        each[node] = (1 + share[node]) / ways[node]
      }
      end = place
    }
  }
}
