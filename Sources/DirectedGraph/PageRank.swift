// Where does a walk along the edges end up?

extension Digraph {
  /// Where a walk stands that follows an edge with chance `damping` and otherwise, or where there is none, starts
  /// anywhere. Adds up to 1.
  ///
  /// Of two nodes the later counts with what the earlier has just become (Gauss and Seidel), by small parts of the
  /// nodes, so that several cores can work on one part. Each round begins from that mixture of the last three whose
  /// changes cancel best (Anderson), which takes half as many rounds.
  ///
  /// - Parameters:
  ///   - tolerance: It stops when the summed change of a round is below.
  ///   - loop: How the work is spread over cores; the bits of the answer are the same with any.
  /// - Complexity: O(*n* + *m*) for each round.
  /// - SeeAlso: Page, L., Brin, S., Motwani, R. & Winograd, T. (1999). *The PageRank citation ranking*. Stanford
  ///   InfoLab 1999-66; Del Corso, G., Gullí, A. & Romani, F. (2005). Fast PageRank computation via a sparse linear
  ///   system. *Internet Mathematics* 2(3), 251–273: a walk that starts anew where there is no edge need not be told
  ///   from any other, but for a factor; Walker, H. F. & Ni, P. (2011). Anderson acceleration for fixed-point iterations.
  ///   *SIAM J. Numer. Anal.* 49(4), 1715–1735.
  package func pageRank(
    weighted: Bool = false, damping: Double = 0.85, tolerance: Double = 1e-12, loop: ChunkLoop = .serial
  ) -> NodeColumn<Double> {
    guard nodeCount > 0 else { return NodeColumn([]) }
    let chunks = nodeChunks()
    let walk = Walk(self, chunks, weighted: weighted, damping: damping, loop)
    defer { walk.free() }
    var mixture = Mixture(nodeCount, chunks, loop)
    defer { mixture.free() }
    return withFlat { flat in
      // By then 0.85 to that power is far below what a Double can tell.
      for _ in 0..<1000 {
        walk.round(mixture.rank, flat)
        let (change, sum) = mixture.measured()
        if change < tolerance * abs(sum) { break }
        mixture.mix()
      }
      let rank = mixture.rank
      var sum = 0.0
      for node in 0..<nodeCount { sum += rank[node] }
      return NodeColumn((0..<nodeCount).map { rank[$0] / sum })
    }
  }
}

/// One round of the walk after another.
private struct Walk {
  private let chunks: [Range<Int>]
  private let loop: ChunkLoop
  /// What each edge hands on of its giver's rank, in the order of `FlatGraph.into`.
  private let share: Places<Double>
  private let fresh: Places<Double>

  init(_ graph: Digraph, _ chunks: [Range<Int>], weighted: Bool, damping: Double, _ loop: ChunkLoop) {
    (self.chunks, self.loop) = (chunks, loop)
    let share = Places<Double>(graph.edgeCount, 0)
    fresh = Places(graph.nodeCount, 0)
    let scale = Places<Double>(graph.nodeCount, 0)
    defer { scale.free() }
    graph.withFlat { flat in
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          var given = 0.0
          for edge in flat.out(node) { given += weighted ? flat.weights[edge] : 1 }
          scale[node] = given > 0 ? damping / given : 0
        }
      }
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          for place in flat.into(node) {
            share[place] = scale[flat.givers[place]] * (weighted ? flat.weights[flat.inEdges[place]] : 1)
          }
        }
      }
    }
    self.share = share
  }

  func free() {
    share.free()
    fresh.free()
  }

  /// The rank of each node anew: 1 for starting anywhere, and what comes from its givers.
  func round(_ rank: Places<Double>, _ flat: FlatGraph) {
    let (chunks, fresh, share) = (chunks, fresh, share)
    let parts = (chunks.count + 1) / 2
    for part in 0..<parts {
      let own = ChunkLoop.items(part, of: parts, in: chunks.count)
      loop.run(own.count) { number in
        for node in chunks[own.lowerBound + number] {
          var sum = 1.0
          for place in flat.into(node) { sum += share[place] * rank[flat.givers[place]] }
          fresh[node] = sum
        }
      }
      for node in chunks[own.lowerBound].lowerBound..<chunks[own.upperBound - 1].upperBound { rank[node] = fresh[node] }
    }
  }
}

/// The last three rounds, and where the next begins.
private struct Mixture {
  private let chunks: [Range<Int>]
  private let loop: ChunkLoop
  /// Where this round began.
  private let start: Places<Double>
  /// Where each of the last rounds ended, and by how much it had changed: this one's, then those before it.
  private var ends: [Places<Double>]
  private var changes: [Places<Double>]
  /// How many rounds there were, three at most.
  private var rounds = 0
  /// The products of the changes of this round and those before it with each other.
  private var products = [[Double]](repeating: [0, 0, 0], count: 3)

  init(_ count: Int, _ chunks: [Range<Int>], _ loop: ChunkLoop) {
    (self.chunks, self.loop) = (chunks, loop)
    start = Places(count, 1)
    ends = (0..<3).map { _ in Places(count, 1) }
    changes = (0..<3).map { _ in Places(count, 0) }
  }

  func free() { for places in [start] + ends + changes { places.free() } }

  /// What a round works on: where it begins, and when it is done where it ends.
  var rank: Places<Double> { ends[0] }

  /// How much the round has changed, and the sum of the ranks.
  mutating func measured() -> (change: Double, sum: Double) {
    let (end, start, chunks) = (ends[0], start, chunks)
    let (own, before, twoBefore) = (changes[0], changes[1], changes[2])
    rounds = min(3, rounds + 1)
    // Change, sum, and the products of this change with itself and the two before.
    let told = Places<Double>(5 * chunks.count, 0)
    defer { told.free() }
    loop.run(chunks.count) { chunk in
      var (all, sum, same, first, second) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for node in chunks[chunk] {
        let change = end[node] - start[node]
        own[node] = change
        all += abs(change)
        sum += end[node]
        same += change * change
        first += change * before[node]
        second += change * twoBefore[node]
      }
      for (place, value) in [all, sum, same, first, second].enumerated() { told[5 * chunk + place] = value }
    }
    let sums = (0..<5).map { place in chunks.indices.reduce(0.0) { $0 + told[5 * $1 + place] } }
    products = [
      [sums[2], sums[3], sums[4]], [sums[3], products[0][0], products[0][1]],
      [sums[4], products[0][1], products[1][1]],
    ]
    return (sums[0], sums[1])
  }

  /// Begins the next round from the mixture of the last ends whose mixed changes are smallest.
  mutating func mix() {
    let parts = parts
    let (first, second, third, start, chunks) = (ends[0], ends[1], ends[2], start, chunks)
    loop.run(chunks.count) { chunk in
      for node in chunks[chunk] {
        let mixed = parts.0 * first[node] + parts.1 * second[node] + parts.2 * third[node]
        start[node] = mixed
        third[node] = mixed
      }
    }
    ends = [third, first, second]
    changes = [changes[2], changes[0], changes[1]]
  }

  /// How much of each end, together 1.
  private var parts: (Double, Double, Double) {
    let alone = (1.0, 0.0, 0.0)
    if rounds < 2 { return alone }
    // The change when some of this round is given up for the ones before: least squares with two unknowns.
    let (p, a) = (products[0], products[1])
    let nearer = (p[0] - 2 * p[1] + a[1], p[0] - p[1])
    if rounds == 2 {
      guard nearer.0 > 1e-12 * p[0] else { return alone }
      let part = nearer.1 / nearer.0
      return (1 - part, part, 0)
    }
    let further = (p[0] - 2 * p[2] + products[2][2], p[0] - p[2])
    let both = p[0] - p[1] - p[2] + a[2]
    let determinant = nearer.0 * further.0 - both * both
    guard determinant > 1e-12 * nearer.0 * further.0 else { return alone }
    let one = (nearer.1 * further.0 - further.1 * both) / determinant
    let two = (further.1 * nearer.0 - nearer.1 * both) / determinant
    return (1 - one - two, one, two)
  }
}
