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
  package func triadCensus() -> TriadCensus {
    var counts = [Int64](repeating: 0, count: 16)
    let pairs = OrientedPairs(self)
    // Middle nodes of two joined pairs, closed ones too.
    for node in 0..<nodeCount {
      let kinds = pairs.kinds(of: node)
      for a in 0..<3 {
        counts[Triad.open(a, a)] += kinds[a] * (kinds[a] - 1) / 2
        for b in (a + 1)..<3 { counts[Triad.open(a, b)] += kinds[a] * kinds[b] }
      }
    }
    let closed = pairs.closedTriples()
    for code in 0..<27 where closed[code] > 0 {
      let (uv, ux, vx) = (code / 9, code / 3 % 3, code % 3)
      counts[Triad.closed(uv, ux, vx)] += closed[code]
      counts[Triad.open(uv, ux)] -= closed[code]
      counts[Triad.open(Dyad.turned(uv), vx)] -= closed[code]
      counts[Triad.open(Dyad.turned(ux), Dyad.turned(vx))] -= closed[code]
    }
    // Every pair is in n − 2 triads: those not met yet hold no other pair.
    let n = Int64(nodeCount)
    counts[1] = pairs.asymmetric * max(0, n - 2)
    counts[2] = pairs.mutual * max(0, n - 2)
    for triad in 3..<16 {
      counts[1] -= Triad.asymmetricPairs[triad] * counts[triad]
      counts[2] -= Triad.mutualPairs[triad] * counts[triad]
    }
    counts[0] = n < 3 ? 0 : n * (n - 1) / 2 * (n - 2) / 3 - counts.reduce(0, +)
    return TriadCensus(counts: counts)
  }
}

/// Every joined pair once, from the end with fewer neighbours to the one with more.
private struct OrientedPairs {
  private(set) var asymmetric: Int64 = 0
  private(set) var mutual: Int64 = 0
  private var kindCounts: [Int64]
  /// Where the pairs of each node begin; nodes are numbered by rank.
  private let start: [Int32]
  /// The end of higher rank and the kind of pair: `rank * 4 + kind`.
  private let ends: [Int32]

  /// How many neighbours a node only gives to, only receives from, and both.
  func kinds(of node: Int) -> [Int64] { Array(kindCounts[3 * node..<3 * node + 3]) }

  init(_ graph: Digraph) {
    let count = graph.nodeCount
    let reverse = graph.reverseEdges().values
    var kindCounts = [Int64](repeating: 0, count: 3 * count)
    var pairs: [(from: Int32, to: Int32, kind: Int32)] = []
    pairs.reserveCapacity(graph.edgeCount)
    for edge in 0..<graph.edgeCount {
      let (from, to) = (graph.sources[edge], graph.targets[edge])
      if reverse[edge] < 0 {
        kindCounts[3 * Int(from) + Dyad.gives] += 1
        kindCounts[3 * Int(to) + Dyad.receives] += 1
        asymmetric += 1
        pairs.append((from, to, Int32(Dyad.gives)))
      } else if from < to {
        kindCounts[3 * Int(from) + Dyad.mutual] += 1
        kindCounts[3 * Int(to) + Dyad.mutual] += 1
        mutual += 1
        pairs.append((from, to, Int32(Dyad.mutual)))
      }
    }
    let degrees = (0..<count).map { node -> Int64 in
      kindCounts[3 * node] + kindCounts[3 * node + 1] + kindCounts[3 * node + 2]
    }
    let rank = OrientedPairs.ranks(of: degrees)
    var start = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { start[Int(min(rank[Int(pair.from)], rank[Int(pair.to)])) + 1] += 1 }
    for node in 0..<count { start[node + 1] += start[node] }
    var next = start
    var ends = [Int32](repeating: 0, count: pairs.count)
    for pair in pairs {
      let (a, b) = (rank[Int(pair.from)], rank[Int(pair.to)])
      let kind = a < b ? pair.kind : Int32(Dyad.turned(Int(pair.kind)))
      let place = Int(next[Int(min(a, b))])
      ends[place] = max(a, b) << 2 | kind
      next[Int(min(a, b))] += 1
    }
    self.kindCounts = kindCounts
    self.start = start
    self.ends = ends
  }

  /// The place of each node when the fewest neighbours come first: a counting sort.
  private static func ranks(of degrees: [Int64]) -> [Int32] {
    var next = [Int32](repeating: 0, count: degrees.count + 1)
    for degree in degrees { next[Int(degree) + 1] += 1 }
    for degree in degrees.indices { next[degree + 1] += next[degree] }
    return degrees.map { degree in
      next[Int(degree)] += 1
      return next[Int(degree)] - 1
    }
  }

  /// How many triples have all three pairs joined, by kinds: 9 × that of *uv* + 3 × that of *ux* + that of *vx*.
  func closedTriples() -> [Int64] {
    var counts = [Int64](repeating: 0, count: 27)
    // For the node at hand: 1 + the kind of its pair with each node of higher rank, 0 where there is none.
    var kindWith = [Int8](repeating: 0, count: start.count)
    start.withUnsafeBufferPointer { start in
      ends.withUnsafeBufferPointer { ends in
        kindWith.withUnsafeMutableBufferPointer { kindWith in
          counts.withUnsafeMutableBufferPointer { counts in
            for u in 0..<(start.count - 1) {
              let pairs = Int(start[u])..<Int(start[u + 1])
              guard pairs.count > 1 else { continue }
              for pair in pairs { kindWith[Int(ends[pair] >> 2)] = Int8(1 + ends[pair] & 3) }
              for pair in pairs {
                let v = Int(ends[pair] >> 2)
                let uv = 9 * Int(ends[pair] & 3)
                for other in Int(start[v])..<Int(start[v + 1]) {
                  let ux = Int(kindWith[Int(ends[other] >> 2)])
                  if ux > 0 { counts[uv + 3 * (ux - 1) + Int(ends[other] & 3)] += 1 }
                }
              }
              for pair in pairs { kindWith[Int(ends[pair] >> 2)] = 0 }
            }
          }
        }
      }
    }
    return counts
  }
}
