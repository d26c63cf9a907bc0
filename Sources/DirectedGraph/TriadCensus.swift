// How often does each of the sixteen kinds of three nodes occur?

/// The numbers of the sixteen isomorphism classes of three nodes.
///
/// - SeeAlso: Holland, P. & Leinhardt, S. (1970). *Am. J. Sociology* 76(3), 492–513. Davis, J. & Leinhardt, S. (1972).
///   The structure of positive interpersonal relations in small groups. Ortmann, M. & Brandes, U. (2017). Efficient
///   orbit-aware triad and quad census in directed and undirected graphs. *Applied Network Science* 2, 13.
package struct TriadCensus: Equatable, Sendable {
  /// The classes by name: mutual, asymmetric and null pairs, then down, up, cyclic or transitive.
  package static let names = [
    "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C", "210",
    "300",
  ]
  /// One for each of ``names``; together *n*(*n* − 1)(*n* − 2)/6.
  package let counts: [Int64]

  /// The number of a class. `nil` for a name that is none.
  package subscript(name: String) -> Int64? { TriadCensus.names.firstIndex(of: name).map { counts[$0] } }
}

/// How one end of a joined pair stands to the other.
private enum Dyad {
  static let gives = 0
  static let receives = 1
  static let mutual = 2
  static func turned(_ dyad: Int) -> Int { dyad == mutual ? mutual : 1 - dyad }
}

/// Places in ``TriadCensus/names``.
private enum Triad {
  /// The open class of a middle node by its two dyads.
  static func open(_ a: Int, _ b: Int) -> Int {
    switch (min(a, b), max(a, b)) {
    case (Dyad.gives, Dyad.gives): 3
    case (Dyad.receives, Dyad.receives): 4
    case (Dyad.gives, Dyad.receives): 5
    case (Dyad.receives, Dyad.mutual): 6
    case (Dyad.gives, Dyad.mutual): 7
    default: 10
    }
  }
  /// The closed class of *u*, *v*, *x* by how *u* stands to *v*, *u* to *x* and *v* to *x*.
  static func closed(_ uv: Int, _ ux: Int, _ vx: Int) -> Int {
    let mutual = [uv, ux, vx].filter { $0 == Dyad.mutual }.count
    switch mutual {
    case 3: return 15
    case 2: return 14
    case 0:
      let givenTimes = [[uv, ux], [Dyad.turned(uv), vx], [Dyad.turned(ux), Dyad.turned(vx)]]
        .map { dyads in dyads.filter { $0 == Dyad.gives }.count }
      return givenTimes == [1, 1, 1] ? 9 : 8
    default:
      // The node that is in no mutual pair.
      let third =
        uv == Dyad.mutual
        ? (Dyad.turned(ux), Dyad.turned(vx)) : ux == Dyad.mutual ? (Dyad.turned(uv), vx) : (uv, ux)
      return third.0 != third.1 ? 13 : third.0 == Dyad.gives ? 11 : 12
    }
  }
  static let asymmetricPairs: [Int64] = [0, 1, 0, 2, 2, 2, 1, 1, 3, 3, 0, 2, 2, 2, 1, 0]
  static let mutualPairs: [Int64] = [0, 0, 1, 0, 0, 0, 1, 1, 0, 0, 2, 1, 1, 1, 2, 3]
}

extension Digraph {
  /// The sixteen classes of three nodes. Weights and loops are ignored.
  ///
  /// Only closed classes are listed. The open ones follow from how many pairs of each kind a node is in, the rest from
  /// the number of pairs.
  ///
  /// - Complexity: O(*n* + *a* *m*), where *a* is the arboricity: the triangles are listed from the end with fewer
  ///   neighbours.
  /// - Parameter loop: How the work is spread over cores; the numbers are the same with any.
  package func triadCensus(loop: ChunkLoop = .serial) -> TriadCensus {
    var counts = [Int64](repeating: 0, count: 16)
    let pairs = OrientedPairs(self, loop)
    defer { pairs.free() }
    // Middle nodes of two joined pairs, closed ones too: the open classes by their two dyads, see Triad.open.
    var (asymmetric, mutual): (Int64, Int64) = (0, 0)
    for node in 0..<nodeCount {
      let (given, received, both) = pairs.kinds(of: node)
      counts[3] += given * (given - 1) / 2
      counts[4] += received * (received - 1) / 2
      counts[10] += both * (both - 1) / 2
      counts[5] += given * received
      counts[6] += received * both
      counts[7] += given * both
      (asymmetric, mutual) = (asymmetric + given, mutual + both)
    }
    // Both ends of a mutual pair have counted it.
    mutual /= 2
    let closed = pairs.closedTriples(loop)
    for code in 0..<27 where closed[code] > 0 {
      let (uv, ux, vx) = (code / 9, code / 3 % 3, code % 3)
      counts[Triad.closed(uv, ux, vx)] += closed[code]
      counts[Triad.open(uv, ux)] -= closed[code]
      counts[Triad.open(Dyad.turned(uv), vx)] -= closed[code]
      counts[Triad.open(Dyad.turned(ux), Dyad.turned(vx))] -= closed[code]
    }
    // Every pair is in n − 2 triads: those not met yet hold no other pair.
    let n = Int64(nodeCount)
    counts[1] = asymmetric * max(0, n - 2)
    counts[2] = mutual * max(0, n - 2)
    for triad in 3..<16 {
      counts[1] -= Triad.asymmetricPairs[triad] * counts[triad]
      counts[2] -= Triad.mutualPairs[triad] * counts[triad]
    }
    counts[0] = n < 3 ? 0 : n * (n - 1) / 2 * (n - 2) / 3 - counts.reduce(0, +)
    return TriadCensus(counts: counts)
  }
}

/// Every joined pair once, from the end with fewer neighbours to the one with more.
private struct OrientedPairs: Sendable {
  /// How many neighbours a node only gives to, only receives from, and both. Count: 3 for each node.
  private let kindCounts: Places<Int32>
  /// Where the pairs of each node begin; nodes are numbered by rank. Each has room for all its neighbours.
  private let start: Places<Int32>
  /// How many each has.
  private let count: Places<Int32>
  /// The end of higher rank and the kind of pair: `rank * 4 + kind`.
  private let ends: Places<Int32>
  private let ranked: Int

  func kinds(of node: Int) -> (given: Int64, received: Int64, both: Int64) {
    (Int64(kindCounts[3 * node]), Int64(kindCounts[3 * node + 1]), Int64(kindCounts[3 * node + 2]))
  }

  func free() {
    kindCounts.free()
    start.free()
    count.free()
    ends.free()
  }

  init(_ graph: Digraph, _ loop: ChunkLoop) {
    let nodes = graph.nodeCount
    let kindCounts = Places<Int32>(3 * nodes, 0)
    let chunks = graph.nodeChunks()
    let start = Places<Int32>(nodes + 1, 0)
    let count = Places<Int32>(nodes, 0)
    let nodeOfRank = Places<Int32>(nodes, 0)
    let rankOfNode = Places<Int32>(nodes, 0)
    defer {
      nodeOfRank.free()
      rankOfNode.free()
    }
    let ends = graph.withFlat { flat in
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          var kinds: (Int32, Int32, Int32) = (0, 0, 0)
          flat.forPairs(of: node) { _, kind in
            kinds.0 &+= kind == Dyad.gives ? 1 : 0
            kinds.1 &+= kind == Dyad.receives ? 1 : 0
            kinds.2 &+= kind == Dyad.mutual ? 1 : 0
          }
          (kindCounts[3 * node], kindCounts[3 * node + 1], kindCounts[3 * node + 2]) = kinds
        }
      }
      // The fewest neighbours come first: a counting sort.
      @Sendable func degree(_ node: Int) -> Int32 {
        kindCounts[3 * node] + kindCounts[3 * node + 1] + kindCounts[3 * node + 2]
      }
      _ = Buckets.order(
        nodes, keys: nodes + 1, loop: .serial, key: { degree($0) },
        put: { node, rank in
          nodeOfRank[rank] = Int32(truncatingIfNeeded: node)
          rankOfNode[node] = Int32(truncatingIfNeeded: rank)
        })
      for rank in 0..<nodes { start[rank + 1] = start[rank] + degree(Int(nodeOfRank[rank])) }
      let ends = Places<Int32>(Int(start[nodes]), 0)
      // Nodes of high rank have the most neighbours: small chunks share them out.
      let parts = max(1, min(256, nodes / 256))
      loop.run(parts) { part in
        for rank in ChunkLoop.items(part, of: parts, in: nodes) {
          let first = Int(start[rank])
          var place = first
          flat.forPairs(of: Int(nodeOfRank[rank])) { other, kind in
            let above = rankOfNode[other]
            if above > Int32(rank) {
              ends[place] = above << 2 | Int32(kind)
              place &+= 1
            }
          }
          count[rank] = Int32(truncatingIfNeeded: place - first)
        }
      }
      return ends
    }
    (self.kindCounts, self.start, self.count, self.ends) = (kindCounts, start, count, ends)
    ranked = nodes
  }

  /// How many triples have all three pairs joined, by kinds: 9 × that of *uv* + 3 × that of *ux* + that of *vx*.
  func closedTriples(_ loop: ChunkLoop) -> [Int64] {
    let parts = max(1, min(64, ranked / 256))
    let counts = Places<Int64>(27 * parts, 0)
    defer { counts.free() }
    loop.run(parts) { part in
      // For the node at hand: 1 + the kind of its pair with each node of higher rank, 0 where there is none.
      let kindWith = Places<Int8>(ranked, 0)
      // Every so many: the work of a node grows with its rank.
      for u in stride(from: part, to: ranked, by: parts) where count[u] > 1 {
        let pairs = places(of: u)
        for pair in pairs { kindWith[ends[pair] >> 2] = Int8(truncatingIfNeeded: 1 + ends[pair] & 3) }
        for pair in pairs {
          let uv = 27 * part + 9 * Int(ends[pair] & 3)
          for other in places(of: Int(ends[pair] >> 2)) {
            let ux = Int(kindWith[ends[other] >> 2])
            if ux > 0 { counts[uv + 3 * (ux - 1) + Int(ends[other] & 3)] += 1 }
          }
        }
        for pair in pairs { kindWith[ends[pair] >> 2] = 0 }
      }
      kindWith.free()
    }
    return (0..<27).map { code in (0..<parts).reduce(0) { $0 + counts[27 * $1 + code] } }
  }

  @inline(__always)
  private func places(of rank: Int) -> Range<Int> {
    let first = Int(start[rank])
    return Range(uncheckedBounds: (first, first &+ Int(count[rank])))
  }
}

extension FlatGraph {
  /// Calls `body` with each neighbour of a node and how the node stands to it, ascending.
  @inline(__always)
  fileprivate func forPairs(of node: Int, _ body: (_ other: Int32, _ kind: Int) -> Void) {
    var (edge, place) = (Int(outStart[node]), Int(inStart[node]))
    let (edgeEnd, placeEnd) = (Int(outStart[node + 1]), Int(inStart[node + 1]))
    while edge < edgeEnd && place < placeEnd {
      let (receiver, giver) = (targets[edge], givers[place])
      body(min(receiver, giver), receiver == giver ? Dyad.mutual : receiver < giver ? Dyad.gives : Dyad.receives)
      edge &+= receiver <= giver ? 1 : 0
      place &+= giver <= receiver ? 1 : 0
    }
    while edge < edgeEnd {
      body(targets[edge], Dyad.gives)
      edge &+= 1
    }
    while place < placeEnd {
      body(givers[place], Dyad.receives)
      place &+= 1
    }
  }
}
