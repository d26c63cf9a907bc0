// Which core do the links follow? All tried, or flipped one node at a time.

/// Who is linked with whom, without directions, weights and loops.
struct LinkedPairs {
  let count: Int
  /// Count: `count + 1`.
  let start: [Int32]
  let neighbours: [Int32]
  /// How many pairs are linked, and how many there are.
  let links: Double
  let pairs: Double

  /// - Parameter graph: As `undirected` makes it.
  init(_ graph: Digraph) {
    self.init(graph.nodeCount, start: graph.outStart, neighbours: graph.targets)
  }

  private init(_ count: Int, start: [Int32], neighbours: [Int32]) {
    self.count = count
    self.start = start
    self.neighbours = neighbours
    links = Double(neighbours.count / 2)
    pairs = Double(count) * Double(count - 1) / 2
  }

  /// Whether some pair is linked and some is not.
  var hasPattern: Bool { count >= 3 && links > 0 && links < pairs }

  /// Pearson's correlation of the links with the ideal pattern.
  ///
  /// - Parameters:
  ///   - rim: How many nodes are outside the core.
  ///   - inRim: How many pairs of these are linked.
  /// - Returns: −2 where the pattern is the same for all pairs.
  func correlation(rim: Int, inRim: Int) -> Double {
    if rim < 2 || rim >= count { return -2 }
    let empty = Double(rim) * Double(rim - 1) / 2
    let ideal = pairs - empty
    let both = links - Double(inRim)
    return (pairs * both - links * ideal)
      / ((links * (pairs - links)).squareRoot() * (ideal * empty).squareRoot())
  }

  // MARK: All

  /// Every rim, one node changed at a time.
  func tryingAll() -> (rim: UInt32, correlation: Double, equals: Int) {
    let near = (0..<count).map { node in
      (Int(start[node])..<Int(start[node + 1])).reduce(UInt32(0)) { $0 | 1 << UInt32(neighbours[$1]) }
    }
    var rim: UInt32 = 0
    var size = 0
    var inRim = 0
    var best: (rim: UInt32, size: Int, correlation: Double, equals: Int) = (0, 0, -2, 0)
    for step in 1..<(UInt32(1) << UInt32(count)) {
      // Gray's order: the lowest bit of the step says who changes sides.
      let node = step.trailingZeroBitCount
      let bit = UInt32(1) << UInt32(node)
      let linked = (near[node] & rim).nonzeroBitCount
      if rim & bit == 0 {
        inRim += linked
        size += 1
      } else {
        inRim -= linked
        size -= 1
      }
      rim ^= bit
      let correlation = correlation(rim: size, inRim: inRim)
      if correlation > best.correlation + 1e-12 {
        best = (rim, size, correlation, 1)
      } else if correlation >= best.correlation - 1e-12 {
        best.equals += 1
        // The smallest core; of two as small the one with the earlier members.
        if size > best.size || size == best.size && LinkedPairs.isEarlier(~rim, ~best.rim) {
          (best.rim, best.size) = (rim, size)
        }
      }
    }
    return (best.rim, best.correlation, best.equals)
  }

  private static func isEarlier(_ a: UInt32, _ b: UInt32) -> Bool {
    let differ = a ^ b
    return differ != 0 && a & (differ & (0 &- differ)) != 0
  }

  // MARK: Search

  /// The best of several searches: from the nodes with most links, then from cores drawn at random.
  func searched(restarts: Int, random: inout some RandomNumberGenerator) -> (isCore: [Bool], correlation: Double) {
    var search = CoreSearch(self)
    search.climb(from: coreOfBestLinked())
    for _ in 0..<restarts {
      let size = 1 + random.whole(below: max(1, count / 2))
      var isCore = [Bool](repeating: false, count: count)
      for node in random.order(of: count).prefix(size) { isCore[Int(node)] = true }
      search.climb(from: isCore)
    }
    return (search.best, search.most)
  }

  /// The nodes with most links, as many of them as fit best.
  private func coreOfBestLinked() -> [Bool] {
    let degree = (0..<count).map { start[$0 + 1] - start[$0] }
    let order = (0..<count).sorted { (degree[$1], $0) < (degree[$0], $1) }
    var isCore = [Bool](repeating: false, count: count)
    var inRim = neighbours.count / 2
    var (most, size) = (-2.0, 0)
    for (place, node) in order.enumerated() {
      for edge in Int(start[node])..<Int(start[node + 1]) where !isCore[Int(neighbours[edge])] { inRim -= 1 }
      isCore[node] = true
      let correlation = correlation(rim: count - place - 1, inRim: inRim)
      if correlation > most + 1e-12 { (most, size) = (correlation, place + 1) }
    }
    for node in order[size...] { isCore[node] = false }
    return isCore
  }

  /// As many links, dealt out among all pairs.
  func dealtAgain(_ random: inout some RandomNumberGenerator) -> LinkedPairs {
    // Where most pairs are linked, those that are not are drawn.
    let wanted = neighbours.count / 2
    let isSparse = Double(wanted) <= pairs / 2
    let drawn = isSparse ? wanted : Int(pairs) - wanted
    var from: [Int32] = []
    var to: [Int32] = []
    var taken = TakenPairs(drawn)
    while from.count < drawn {
      let a = Int32(random.whole(below: count))
      let b = Int32(random.whole(below: count))
      if a == b || !taken.insert(min(a, b), max(a, b)) { continue }
      from.append(min(a, b))
      to.append(max(a, b))
    }
    if !isSparse {
      (from, to) = ([], [])
      for a in 0..<Int32(count) {
        for b in a + 1..<max(a + 1, Int32(count)) where !taken.contains(a, b) {
          from.append(a)
          to.append(b)
        }
      }
    }
    var start = [Int32](repeating: 0, count: count + 1)
    for node in from + to { start[Int(node) + 1] += 1 }
    for node in 0..<count { start[node + 1] += start[node] }
    var next = start
    var neighbours = [Int32](repeating: 0, count: 2 * from.count)
    for (a, b) in zip(from, to) {
      neighbours[Int(next[Int(a)])] = b
      next[Int(a)] += 1
      neighbours[Int(next[Int(b)])] = a
      next[Int(b)] += 1
    }
    return LinkedPairs(count, start: start, neighbours: neighbours)
  }
}

/// A set of pairs, in one array with open places.
private struct TakenPairs {
  private var places: [UInt64]
  private let mask: Int

  init(_ count: Int) {
    var size = 16
    while size < 2 * count { size *= 2 }
    places = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// Takes the pair. Returns whether it is new.
  mutating func insert(_ a: Int32, _ b: Int32) -> Bool {
    let key = UInt64(UInt32(a)) << 32 | UInt64(UInt32(b))
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33) & mask
    while places[place] != 0 {
      if places[place] == key { return false }
      place = (place + 1) & mask
    }
    places[place] = key
    return true
  }

  /// Whether the pair is there.
  func contains(_ a: Int32, _ b: Int32) -> Bool {
    let key = UInt64(UInt32(a)) << 32 | UInt64(UInt32(b))
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33) & mask
    while places[place] != 0 {
      if places[place] == key { return true }
      place = (place + 1) & mask
    }
    return false
  }
}
