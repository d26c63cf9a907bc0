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
    var start = [Int32](repeating: 0, count: sets + 1)
    var strength = [Double](repeating: 0, count: sets)
    let neighbours = Places<Int32>(self.neighbours.count, 0)
    let sums = Places<Double>(self.neighbours.count, 0)
    let place = Places<Int32>(sets, -1)
    defer {
      neighbours.free()
      sums.free()
      place.free()
    }
    var end = 0
    withFlat { flat in
      set.withUnsafeBufferPointer { set in
        let set = ReadPlaces(set)
        for one in 0..<sets {
          let begin = end
          for position in Int(first[one])..<Int(first[one + 1]) {
            let node = Int(members[position])
            strength[one] += flat.strength[node]
            for edge in flat.edges(node) {
              let other = set[flat.neighbours[edge]]
              if other == Int32(truncatingIfNeeded: one) { continue }
              let known = place[other]
              if known >= 0 {
                sums[known] += flat.weights[edge]
              } else {
                place[other] = Int32(truncatingIfNeeded: end)
                neighbours[end] = other
                sums[end] = flat.weights[edge]
                end &+= 1
              }
            }
          }
          for position in begin..<end { place[neighbours[position]] = -1 }
          start[one + 1] = Int32(end)
        }
      }
    }
    return GroupedGraph(
      start: start, neighbours: neighbours.array(first: end), weights: sums.array(first: end), strength: strength,
      total: total, group: group)
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

  // MARK: Reading

  /// The arrays, to be read without counting references.
  struct Flat {
    let start: ReadPlaces<Int32>
    let neighbours: ReadPlaces<Int32>
    let weights: ReadPlaces<Double>
    let strength: ReadPlaces<Double>

    @inline(__always)
    func edges(_ node: Int) -> Range<Int> {
      Range(uncheckedBounds: (Int(start[node]), Int(start[node + 1])))
    }
  }

  func withFlat<Result>(_ body: (Flat) -> Result) -> Result {
    start.withUnsafeBufferPointer { start in
      neighbours.withUnsafeBufferPointer { neighbours in
        weights.withUnsafeBufferPointer { weights in
          strength.withUnsafeBufferPointer { strength in
            body(
              Flat(
                start: ReadPlaces(start), neighbours: ReadPlaces(neighbours), weights: ReadPlaces(weights),
                strength: ReadPlaces(strength)))
          }
        }
      }
    }
  }
}
