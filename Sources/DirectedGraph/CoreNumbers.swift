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
  /// Level by level: nodes of the least degree go first, and with them those that have no more left because they went.
  ///
  /// - Complexity: O(*n* + *m*): before each level the nodes that are left are looked through, and a node is left for at
  ///   most as many levels as it has links.
  /// - SeeAlso: Batagelj, V. & Zaveršnik, M. (2003). An O(m) algorithm for cores decomposition of networks.
  ///   arXiv:cs/0310049.
  package func coreNumbers(_ kind: CoreDegree = .neighbours, loop: ChunkLoop = .serial) -> NodeColumn<Int32> {
    if kind == .neighbours {
      let neighbours = Neighbours(self, loop: loop)
      defer { neighbours.free() }
      return NodeColumn(
        peeled(degree: { neighbours.degree($0) }) { node, lower in
          for place in neighbours.places(node) { lower(neighbours[place]) }
        })
    }
    let countsIn = kind != .outgoing
    let countsOut = kind != .incoming
    return withFlat { flat in
      NodeColumn(
        peeled(degree: { node in
          Int32((countsOut ? flat.out(node).count : 0) + (countsIn ? flat.into(node).count : 0))
        }) { node, lower in
          // Who loses a link when this node goes: the receivers lose an incoming one, the givers an outgoing one.
          if countsIn { for edge in flat.out(node) { lower(flat.targets[edge]) } }
          if countsOut { for place in flat.into(node) { lower(flat.givers[place]) } }
        })
    }
  }

  /// - Parameter losers: Calls its second argument for each node that loses a link when the first goes.
  @inline(__always)
  private func peeled(degree: (Int) -> Int32, losers: (Int, (Int32) -> Void) -> Void) -> [Int32] {
    let degree = Places<Int32>(nodeCount, degree)
    // Nodes that are left, those of each level taken out when the next begins.
    let left = Places<Int32>(nodeCount) { Int32($0) }
    // Nodes that go at this level and whose links were not taken away yet.
    let waiting = Places<Int32>(nodeCount, 0)
    defer {
      degree.free()
      left.free()
      waiting.free()
    }
    var leftCount = nodeCount
    var level: Int32 = -1
    while true {
      var kept = 0
      var least = Int32.max
      for place in 0..<leftCount {
        let node = left[place]
        if degree[node] > level {
          left[kept] = node
          kept += 1
          least = min(least, degree[node])
        }
      }
      leftCount = kept
      if leftCount == 0 { break }
      level = least
      var waitingCount = 0
      for place in 0..<leftCount where degree[left[place]] == level {
        waiting[waitingCount] = left[place]
        waitingCount += 1
      }
      while waitingCount > 0 {
        waitingCount -= 1
        losers(Int(waiting[waitingCount])) { other in
          let links = degree[other]
          // What has gone or goes at this level keeps its number.
          if links <= level { return }
          degree[other] = links &- 1
          if links &- 1 == level {
            waiting[waitingCount] = other
            waitingCount += 1
          }
        }
      }
    }
    return degree.array
  }
}
