// How far is a node from all others?

/// What the distances from a node add up to.
package struct DistanceSums: Sendable {
  /// How many others it reaches.
  package var reached: Int32 = 0
  /// Of the distances to those it reaches.
  package var sum = 0.0
  /// Of 1 / distance, from the nearest on.
  package var inverse = 0.0
}

extension Digraph {
  /// The same nodes with every edge turned round.
  package var reversed: Digraph {
    var (from, to, all) = (targets, sources, weights)
    for (node, loop) in loops.values.enumerated() where loop > 0 {
      from.append(Int32(node))
      to.append(Int32(node))
      all.append(loop)
    }
    return Digraph(nodeCount: nodeCount, from: from, to: to, weights: all)
  }

  /// The sums of the distances along the edges from each of `sources` (all nodes when `nil`), in their order.
  ///
  /// - Parameter weighted: Whether an edge is as long as 1 / its weight instead of 1. One of weight 0 leads nowhere.
  /// - Complexity: O(*k* *m*) for *k* sources, but 64 of them at once; weighted O(*k* *m* log *n*).
  /// - SeeAlso: Then, M. et al. (2014). The more the merrier: efficient multi-source graph traversal. *PVLDB* 8(4).
  package func distanceSums(
    weighted: Bool = false, sources: [NodeIndex]? = nil, loop: ChunkLoop = .serial
  ) -> [DistanceSums] {
    let sources = sources ?? nodes
    let none = DistanceSums()
    var found = [DistanceSums](repeating: none, count: sources.count)
    // Whole batches to each chunk; every source has a place of its own, so nothing is added up between chunks.
    let batches = (sources.count + 63) / 64
    let chunks = min(batches, 64)
    found.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let place = Place(base: base)
      loop.run(chunks) { chunk in
        for batch in ChunkLoop.items(chunk, of: chunks, in: batches) {
          let own = batch * 64..<min(batch * 64 + 64, sources.count)
          if weighted {
            for number in own { place.base[number] = weightedSums(from: sources[number]) }
          } else {
            reachTogether(sources[own], place.base + own.lowerBound)
          }
        }
      }
    }
    return found
  }

  private struct Place: @unchecked Sendable {
    let base: UnsafeMutablePointer<DistanceSums>
  }

  private func reachTogether(_ sources: ArraySlice<NodeIndex>, _ found: UnsafeMutablePointer<DistanceSums>) {
    let counts = Places<Int32>(64, 0)
    defer { counts.free() }
    withFlat { flat in
      flat.reach(from: sources) { bit, _ in
        counts[bit] &+= 1
      } levelEnds: { level in
        for bit in 0..<sources.count where counts[bit] > 0 {
          found[bit].reached += counts[bit]
          found[bit].sum += Double(level) * Double(counts[bit])
          found[bit].inverse += Double(counts[bit]) / Double(level)
          counts[bit] = 0
        }
      }
    }
  }

  private func weightedSums(from source: NodeIndex) -> DistanceSums {
    var distance = [Double](repeating: .infinity, count: nodeCount)
    var isDone = [Bool](repeating: false, count: nodeCount)
    var heap = NearestFirst()
    var found = DistanceSums()
    distance[source.position] = 0
    heap.push(0, source.raw)
    while let (far, nearest) = heap.pop() {
      let node = Int(nearest)
      if isDone[node] { continue }
      isDone[node] = true
      if far > 0 {
        found.reached += 1
        found.sum += far
        found.inverse += 1 / far
      }
      for edge in Int(outStart[node])..<Int(outStart[node + 1]) {
        let other = Int(targets[edge])
        let way = far + 1 / weights[edge]
        if way < distance[other] {
          distance[other] = way
          heap.push(way, Int32(other))
        }
      }
    }
    return found
  }
}
