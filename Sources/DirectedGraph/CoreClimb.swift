// One core made better, a node at a time.

/// Kernighan and Lin's passes: each node changes sides once, the best first, and the best core on the way is kept.
///
/// Only the node with most links into the rim can best join the core, and the one with fewest best leave it: buckets by
/// that number hold both, so that a pass is O(*n* + *m*).
struct CoreSearch {
  private let pairs: LinkedPairs
  private(set) var best: [Bool]
  private(set) var most = -2.0

  init(_ pairs: LinkedPairs) {
    self.pairs = pairs
    best = [Bool](repeating: false, count: pairs.count)
  }

  /// Passes from one core until none is better, at most 30; kept when better than all before.
  mutating func climb(from core: [Bool]) {
    var core = core
    var reached = -2.0
    for _ in 0..<30 {
      let next = pass(core)
      if next.correlation <= reached + 1e-12 { break }
      (core, reached) = (next.core, next.correlation)
    }
    if reached > most + 1e-12 { (best, most) = (core, reached) }
  }

  private func pass(_ first: [Bool]) -> (core: [Bool], correlation: Double) {
    let count = pairs.count
    var core = first
    // How many links into the rim each node has.
    var links = [Int32](repeating: 0, count: count)
    var size = 0
    var inRim = 0
    for node in 0..<count {
      var sum: Int32 = 0
      for edge in Int(pairs.start[node])..<Int(pairs.start[node + 1]) where !core[Int(pairs.neighbours[edge])] {
        sum += 1
      }
      links[node] = sum
      if !core[node] {
        size += 1
        inRim += Int(sum)
      }
    }
    inRim /= 2
    var most = pairs.correlation(rim: size, inRim: inRim)
    var kept = 0
    var order: [Int32] = []
    order.reserveCapacity(count)
    let widest = Int(links.indices.reduce(Int32(0)) { max($0, pairs.start[$1 + 1] - pairs.start[$1]) })
    // Doubly linked lists: those of the rim first, those of the core after them.
    var lists = BucketLists(buckets: 2 * (widest + 1), items: count)
    func bucket(_ node: Int) -> Int { (core[node] ? widest + 1 : 0) + Int(links[node]) }
    for node in stride(from: count - 1, through: 0, by: -1) { lists.add(node, to: bucket(node)) }
    var (top, bottom) = (widest, widest + 1)
    while order.count < count {
      while top > 0 && lists.first(of: top) < 0 { top -= 1 }
      while bottom < 2 * widest + 1 && lists.first(of: bottom) < 0 { bottom += 1 }
      let (join, leave) = (lists.first(of: top), lists.first(of: bottom))
      let joined = join < 0 ? -3 : pairs.correlation(rim: size - 1, inRim: inRim - Int(links[join]))
      let left = leave < 0 ? -3 : pairs.correlation(rim: size + 1, inRim: inRim + Int(links[leave]))
      let node = joined >= left ? join : leave
      let change: Int32 = core[node] ? 1 : -1
      lists.remove(node, from: bucket(node))
      inRim += Int(change) * Int(links[node])
      size += Int(change)
      order.append(Int32(node))
      lists.lock(node)
      for edge in Int(pairs.start[node])..<Int(pairs.start[node + 1]) {
        let other = Int(pairs.neighbours[edge])
        if lists.isLocked(other) {
          links[other] += change
          continue
        }
        lists.remove(other, from: bucket(other))
        links[other] += change
        lists.add(other, to: bucket(other))
        if core[other] { bottom = min(bottom, bucket(other)) } else { top = max(top, bucket(other)) }
      }
      core[node].toggle()
      let correlation = max(joined, left)
      if correlation > most + 1e-12 { (most, kept) = (correlation, order.count) }
    }
    for node in order[kept...] { core[Int(node)].toggle() }
    return (core, most)
  }
}

/// Items in buckets, put in and taken out in O(1).
private struct BucketLists {
  private var heads: [Int32]
  private var next: [Int32]
  private var previous: [Int32]
  private var locked: [Bool]

  init(buckets: Int, items: Int) {
    heads = [Int32](repeating: -1, count: buckets)
    next = [Int32](repeating: -1, count: items)
    previous = next
    locked = [Bool](repeating: false, count: items)
  }

  /// -1 where it is empty.
  func first(of bucket: Int) -> Int { Int(heads[bucket]) }
  func isLocked(_ item: Int) -> Bool { locked[item] }
  mutating func lock(_ item: Int) { locked[item] = true }

  mutating func add(_ item: Int, to bucket: Int) {
    let old = heads[bucket]
    next[item] = old
    previous[item] = -1
    if old >= 0 { previous[Int(old)] = Int32(item) }
    heads[bucket] = Int32(item)
  }

  mutating func remove(_ item: Int, from bucket: Int) {
    let (before, after) = (previous[item], next[item])
    if before >= 0 { next[Int(before)] = after } else { heads[bucket] = after }
    if after >= 0 { previous[Int(after)] = before }
  }
}
