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
    if !weighted && nodeCount > 100_000 {
      // Each level of a large graph is work enough for all cores.
      return withFlat { flat in
        var ways = ShortestWays(flat, sourcesAtOnce: min(16, sources.count))
        for batch in stride(from: 0, to: sources.count, by: 16) {
          ways.addUp(from: sources[batch..<min(batch + 16, sources.count)], loop: loop)
        }
        defer { ways.free() }
        return NodeColumn(ways.sums.array)
      }
    }
    let chunks = ChunkLoop.chunks(of: sources.count, columns: nodeCount)
    let lengths = weighted ? EdgeLengths(inverseOf: weights, nodeCount: nodeCount) : nil
    return NodeColumn(
      loop.sums(nodeCount, chunks: chunks) { chunk, sums in
        let own = ChunkLoop.items(chunk, of: chunks, in: sources.count)
        if let lengths {
          var ways = WeightedWays(self, lengths: lengths)
          for source in own { ways.addUp(from: sources[source].position, to: sums) }
          return
        }
        withFlat { flat in
          var ways = ShortestWays(flat, sourcesAtOnce: min(64, own.count))
          for batch in stride(from: own.lowerBound, to: own.upperBound, by: 64) {
            ways.addUp(from: sources[batch..<min(batch + 64, own.upperBound)], loop: .serial)
          }
          for node in 0..<nodeCount { sums[node] = ways.sums[node] }
          ways.free()
        }
      })
  }
}

/// The shortest ways from one node after another, in memory that is used again.
///
/// What reaches each level is found for many sources at once. Then the ways are counted from the nearest level on, and
/// shared out from the farthest: both times a node adds up what its neighbours have. A number is written only after its
/// level is done, so a neighbour has one exactly when it is a level nearer, and farther on the way back.
private struct ShortestWays {
  private let flat: FlatGraph
  /// The nodes of each source in the order of their levels. Count: nodes for each source at once.
  private let queue: Places<Int32>
  /// How many each source has.
  private let filled = Places<Int>(64, 0)
  private let ways: Places<Double>
  /// (1 + share) / ways, once the level is done.
  private let each: Places<Double>
  /// What a level's nodes get, in the order of the queue.
  private let fresh: Places<Double>
  let sums: Places<Double>

  init(_ flat: FlatGraph, sourcesAtOnce: Int) {
    self.flat = flat
    queue = Places(flat.nodeCount * sourcesAtOnce, 0)
    ways = Places(flat.nodeCount, 0)
    each = Places(flat.nodeCount, 0)
    fresh = Places(flat.nodeCount, 0)
    sums = Places(flat.nodeCount, 0)
  }

  func free() {
    queue.free()
    filled.free()
    ways.free()
    each.free()
    fresh.free()
    sums.free()
  }

  mutating func addUp(from sources: ArraySlice<NodeIndex>, loop: ChunkLoop) {
    let count = flat.nodeCount
    var borders = [[Int]](repeating: [0, 1], count: sources.count)
    for (bit, source) in sources.enumerated() {
      queue[bit * count] = source.raw
      filled[bit] = 1
    }
    flat.reach(from: sources) { bit, node in
      queue[bit * count + filled[bit]] = Int32(truncatingIfNeeded: node)
      filled[bit] &+= 1
    } levelEnds: { _ in
      for bit in borders.indices where filled[bit] > borders[bit][borders[bit].count - 1] {
        borders[bit].append(filled[bit])
      }
    }
    for bit in borders.indices { addUp(bit * count, borders[bit], loop) }
  }

  /// - Parameters:
  ///   - first: Where the source's nodes begin in the queue.
  ///   - borders: Where its levels begin among them, and where the last ends.
  private func addUp(_ first: Int, _ borders: [Int], _ loop: ChunkLoop) {
    let (flat, queue, ways, each, fresh, sums) = (flat, queue, ways, each, fresh, sums)
    ways[queue[first]] = 1
    for level in 1..<borders.count - 1 {
      let nodes = borders[level]..<borders[level + 1]
      ShortestWays.run(nodes, loop) { place in
        let node = Int(queue[first + place])
        fresh[place] = flat.sum(ways, flat.givers, flat.into(node))
      } then: { place in
        ways[queue[first + place]] = fresh[place]
      }
    }
    // Down to the neighbours of the source, which itself has no share.
    for level in stride(from: borders.count - 2, to: 0, by: -1) {
      let nodes = borders[level]..<borders[level + 1]
      ShortestWays.run(nodes, loop) { place in
        let node = Int(queue[first + place])
        fresh[place] = flat.sum(each, flat.targets, flat.out(node)) * ways[node]
      } then: { place in
        let node = queue[first + place]
        sums[node] += fresh[place]
        each[node] = (1 + fresh[place]) / ways[node]
      }
    }
    for place in 0..<borders[borders.count - 1] {
      let node = queue[first + place]
      ways[node] = 0
      each[node] = 0
    }
  }

  /// First one, then the other for every place, those of a long level side by side.
  @inline(__always)
  private static func run(
    _ places: Range<Int>, _ loop: ChunkLoop, _ work: @Sendable (Int) -> Void, then end: @Sendable (Int) -> Void
  ) {
    guard places.count > 20_000 else {
      for place in places { work(place) }
      for place in places { end(place) }
      return
    }
    loop.run(32) { chunk in
      for place in ChunkLoop.items(chunk, of: 32, in: places.count) { work(places.lowerBound + place) }
    }
    loop.run(32) { chunk in
      for place in ChunkLoop.items(chunk, of: 32, in: places.count) { end(places.lowerBound + place) }
    }
  }
}

extension FlatGraph {
  /// The sum of what the ends of some edges have.
  @inline(__always)
  fileprivate func sum(_ values: Places<Double>, _ ends: ReadPlaces<Int32>, _ edges: Range<Int>) -> Double {
    var (even, odd) = (0.0, 0.0)
    var edge = edges.lowerBound
    while edge &+ 1 < edges.upperBound {
      even += values[ends[edge]]
      odd += values[ends[edge &+ 1]]
      edge &+= 2
    }
    if edge < edges.upperBound { even += values[ends[edge]] }
    return even + odd
  }
}
