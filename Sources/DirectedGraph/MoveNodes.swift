// Nodes move to the group next to them, as long as that raises modularity.

extension GroupedGraph {
  /// Moves nodes to the group next to them that raises modularity most, or to none, until no move does. After the first
  /// look at all only the neighbours of what moved are looked at again.
  ///
  /// - Parameters:
  ///   - least: Looking ends when as many looks as there are nodes raised modularity by less than this.
  ///   - random: The order of the first look.
  /// - Returns: By how much modularity rose, `nil` when no node moved.
  mutating func moveNodes(resolution: Double, least: Double, random: inout some RandomNumberGenerator) -> Double? {
    let moves = Moves(self, resolution: resolution)
    defer { moves.free() }
    // A ring: each node stands in it at most once.
    let queue = Places<Int32>(count, 0)
    for (place, node) in random.order(of: count, runs: count > 100_000 ? 64 : 1).enumerated() { queue[place] = node }
    let waits = Places<Bool>(count, true)
    defer {
      queue.free()
      waits.free()
    }
    var (head, waiting, looks) = (0, count, 0)
    var (gained, gainedBefore) = (0.0, 0.0)
    var hasMoved = false
    withFlat { flat in
      while waiting > 0 {
        let node = queue[head]
        waits[node] = false
        waiting -= 1
        let gain = moves.move(Int(node), flat)
        if gain > 0 {
          hasMoved = true
          gained += gain
          let group = moves.group[node]
          for edge in flat.edges(Int(node)) {
            let other = flat.neighbours[edge]
            if waits[other] || moves.group[other] == group { continue }
            waits[other] = true
            let end = head + 1 + waiting
            queue[end < count ? end : end - count] = other
            waiting += 1
          }
        }
        head = head + 1 < count ? head + 1 : 0
        looks += 1
        if looks == count {
          if 2 * (gained - gainedBefore) < least * total { break }
          (looks, gainedBefore) = (0, gained)
        }
      }
    }
    group = moves.group.array
    return hasMoved ? 2 * gained / total : nil
  }
}

/// What is known while nodes move.
private struct Moves {
  /// The group of each node.
  let group: Places<Int32>
  private let weightOfGroup: Places<Double>
  private let size: Places<Int32>
  /// Groups without a node, the next to be taken at the end, and how many there are.
  private let empty: Places<Int32>
  private let emptyCount = Places<Int>(1, 0)
  private let near: NearGroups
  private let scale: Double
  private let slack: Double

  init(_ graph: GroupedGraph, resolution: Double) {
    let count = graph.count
    group = Places(count) { graph.group[$0] }
    weightOfGroup = Places(count, 0)
    size = Places(count, 0)
    empty = Places(count, 0)
    near = NearGroups(count)
    scale = resolution / graph.total
    slack = graph.slack
    for node in 0..<count {
      weightOfGroup[group[node]] += graph.strength[node]
      size[group[node]] += 1
    }
    for group in 0..<count where size[group] == 0 {
      empty[emptyCount[0]] = Int32(group)
      emptyCount[0] += 1
    }
  }

  func free() {
    group.free()
    weightOfGroup.free()
    size.free()
    empty.free()
    emptyCount.free()
    near.free()
  }

  /// Moves a node where it gains most.
  ///
  /// - Returns: What it gained in links beyond chance, 0 when it stays.
  @inline(__always)
  func move(_ node: Int, _ flat: GroupedGraph.Flat) -> Double {
    let edges = flat.edges(node)
    let old = group[node]
    let own = flat.strength[node]
    let pull = scale * own
    let count = near.add(edges, flat, group)
    let stays = near.sum(of: old) - pull * (weightOfGroup[old] - own)
    var best = old
    var most = stays
    for place in 0..<count {
      let linked = near.sums[place]
      // Most need no look at the weight of their group.
      if linked <= most + slack || near.groups[place] == old { continue }
      let gain = linked - pull * weightOfGroup[near.groups[place]]
      if gain > most + slack { (best, most) = (near.groups[place], gain) }
    }
    near.empty()
    if 0 > most + slack, size[old] > 1, emptyCount[0] > 0 { (best, most) = (empty[emptyCount[0] - 1], 0) }
    if best == old { return 0 }
    if size[best] == 0 { emptyCount[0] -= 1 }
    group[node] = best
    weightOfGroup[old] -= own
    weightOfGroup[best] += own
    size[old] -= 1
    size[best] += 1
    if size[old] == 0 {
      weightOfGroup[old] = 0
      empty[emptyCount[0]] = old
      emptyCount[0] += 1
    }
    return most - stays
  }
}
