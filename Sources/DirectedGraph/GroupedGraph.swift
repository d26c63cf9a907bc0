// A graph whose nodes are put into groups, and moved while that raises modularity.

/// The undirected graph of one level of a search for communities: its nodes stand for one or more of the level below.
struct GroupedGraph {
  let count: Int
  /// Where the neighbours of each node begin. Count: `count + 1`.
  let start: [Int32]
  let neighbours: [Int32]
  let weights: [Double]
  /// All that ends at a node, what lies inside it included. Count: `count`.
  let strength: [Double]
  /// The sum of the strengths, the same at all levels.
  let total: Double
  /// The group of each node. Count: `count`.
  var group: [Int32]

  /// Each node of an undirected graph, loops left out, in a group of its own or the one given.
  init(_ graph: Digraph, group: [Int32]? = nil) {
    count = graph.nodeCount
    start = graph.outStart
    neighbours = graph.targets
    weights = graph.weights
    strength = graph.outStrength().values
    total = strength.reduce(0, +)
    self.group = group ?? (0..<Int32(graph.nodeCount)).map { $0 }
  }

  private init(
    start: [Int32], neighbours: [Int32], weights: [Double], strength: [Double], total: Double, group: [Int32]
  ) {
    count = strength.count
    self.start = start
    self.neighbours = neighbours
    self.weights = weights
    self.strength = strength
    self.total = total
    self.group = group
  }

  /// Every set of nodes as one node.
  ///
  /// - Parameters:
  ///   - set: The set of each node, below `sets`.
  ///   - group: The group of each set.
  func merged(_ set: [Int32], sets: Int, group: [Int32]) -> GroupedGraph {
    let (first, members) = GroupedGraph.members(of: set, sets: sets)
    var start: [Int32] = [0]
    start.reserveCapacity(sets + 1)
    var neighbours: [Int32] = []
    var sums: [Double] = []
    neighbours.reserveCapacity(self.neighbours.count)
    sums.reserveCapacity(self.neighbours.count)
    var strength = [Double](repeating: 0, count: sets)
    var place = [Int32](repeating: -1, count: sets)
    for one in 0..<sets {
      let begin = neighbours.count
      for position in Int(first[one])..<Int(first[one + 1]) {
        let node = Int(members[position])
        strength[one] += self.strength[node]
        for edge in Int(self.start[node])..<Int(self.start[node + 1]) {
          let other = Int(set[Int(self.neighbours[edge])])
          if other == one { continue }
          if place[other] >= 0 {
            sums[Int(place[other])] += weights[edge]
          } else {
            place[other] = Int32(neighbours.count)
            neighbours.append(Int32(other))
            sums.append(weights[edge])
          }
        }
      }
      for position in begin..<neighbours.count { place[Int(neighbours[position])] = -1 }
      start.append(Int32(neighbours.count))
    }
    return GroupedGraph(
      start: start, neighbours: neighbours, weights: sums, strength: strength, total: total, group: group)
  }

  /// The nodes of each set, ascending, and where each set begins.
  static func members(of set: [Int32], sets: Int) -> (first: [Int32], members: [Int32]) {
    var first = [Int32](repeating: 0, count: sets + 1)
    for one in set { first[Int(one) + 1] += 1 }
    for one in 0..<sets { first[one + 1] += first[one] }
    var next = first
    var members = [Int32](repeating: 0, count: set.count)
    for (node, one) in set.enumerated() {
      members[Int(next[Int(one)])] = Int32(node)
      next[Int(one)] += 1
    }
    return (first, members)
  }

  /// The same groups, numbered from 0 in the order of their first members.
  static func numbered(_ group: [Int32]) -> (group: [Int32], count: Int) {
    var number = [Int32](repeating: -1, count: (group.max() ?? -1) < 0 ? 0 : Int(group.max() ?? 0) + 1)
    var count: Int32 = 0
    let numbered = group.map { old in
      if number[Int(old)] < 0 {
        number[Int(old)] = count
        count += 1
      }
      return number[Int(old)]
    }
    return (numbered, Int(count))
  }

  /// A gain below this is none: sums of numbers differ in their last digits.
  var slack: Double { total * 1e-12 }

  // MARK: Moving

  /// Moves nodes to the group next to them that raises modularity most, or to none, until no move does.
  ///
  /// - Parameters:
  ///   - again: Whether only the neighbours of what moved are looked at again (Leiden), else all in turn (Louvain).
  ///   - random: The order of the first look.
  /// - Returns: Whether any moved.
  mutating func moveNodes(resolution: Double, onlyNeighboursAgain again: Bool, random: inout some RandomNumberGenerator)
    -> Bool
  {
    let scale = resolution / total
    let slack = slack
    var group = self.group
    var weightOfGroup = [Double](repeating: 0, count: count)
    var size = [Int32](repeating: 0, count: count)
    for node in 0..<count {
      weightOfGroup[Int(group[node])] += strength[node]
      size[Int(group[node])] += 1
    }
    var empty = (0..<Int32(count)).filter { size[Int($0)] == 0 }
    var linked = [Double](repeating: 0, count: count)
    var near: [Int32] = []
    // A ring: each node stands in it at most once.
    var queue = random.order(of: count)
    var waits = [Bool](repeating: true, count: count)
    var (head, waiting) = (0, count)
    var hasMoved = false
    var movedThisRound = false
    while waiting > 0 {
      let node = Int(queue[head])
      waits[node] = false
      waiting -= 1
      let edges = Int(start[node])..<Int(start[node + 1])
      let old = group[node]
      near.removeAll(keepingCapacity: true)
      for edge in edges {
        let other = group[Int(neighbours[edge])]
        if linked[Int(other)] == 0 { near.append(other) }
        linked[Int(other)] += weights[edge]
      }
      let own = strength[node]
      var best = old
      var most = linked[Int(old)] - scale * own * (weightOfGroup[Int(old)] - own)
      for other in near where other != old {
        let gain = linked[Int(other)] - scale * own * weightOfGroup[Int(other)]
        if gain > most + slack { (best, most) = (other, gain) }
      }
      if 0 > most + slack, size[Int(old)] > 1, let free = empty.last { best = free }
      for other in near { linked[Int(other)] = 0 }
      if best != old {
        (hasMoved, movedThisRound) = (true, true)
        if size[Int(best)] == 0 { empty.removeLast() }
        group[node] = best
        weightOfGroup[Int(old)] -= own
        weightOfGroup[Int(best)] += own
        size[Int(old)] -= 1
        size[Int(best)] += 1
        if size[Int(old)] == 0 {
          weightOfGroup[Int(old)] = 0
          empty.append(old)
        }
        if again {
          for edge in edges {
            let other = Int(neighbours[edge])
            if waits[other] || group[other] == best { continue }
            waits[other] = true
            let end = head + 1 + waiting
            queue[end < count ? end : end - count] = Int32(other)
            waiting += 1
          }
        }
      }
      head = head + 1 < count ? head + 1 : 0
      if !again, waiting == 0, movedThisRound {
        (head, waiting, movedThisRound) = (0, count, false)
      }
    }
    self.group = group
    return hasMoved
  }
}
