// As much flow as whole capacities carry, by ranked ways.

/// Dinic's algorithm over whole numbers: no remainder of a subtraction is ever mistaken for capacity.
///
/// Arc 2*e* is the *e*-th one given, arc 2*e* + 1 runs against it.
///
/// - SeeAlso: Dinic, E. A. (1970). *Soviet Math. Doklady* 11, 1277–1280.
struct FlowPaths {
  private(set) var capacity: [Int64] = []
  private var head: [Int32] = []
  private var start: [Int32]
  private var arcs: [Int32] = []
  private var level: [Int32]
  private var next: [Int32]

  init(nodeCount: Int, from: [Int32], to: [Int32], capacities: [Int64]) {
    start = [Int32](repeating: 0, count: nodeCount + 1)
    level = [Int32](repeating: -1, count: nodeCount)
    next = level
    capacity = [Int64](repeating: 0, count: 2 * from.count)
    head = [Int32](repeating: 0, count: 2 * from.count)
    for arc in 0..<from.count {
      capacity[2 * arc] = capacities[arc]
      head[2 * arc] = to[arc]
      head[2 * arc + 1] = from[arc]
      start[Int(from[arc]) + 1] += 1
      start[Int(to[arc]) + 1] += 1
    }
    for node in 0..<nodeCount { start[node + 1] += start[node] }
    var place = start
    arcs = [Int32](repeating: 0, count: head.count)
    for arc in 0..<head.count {
      let tail = Int(head[arc ^ 1])
      arcs[Int(place[tail])] = Int32(arc)
      place[tail] += 1
    }
  }

  /// Puts the capacities back that were given.
  mutating func reset(_ capacities: [Int64]) {
    for arc in 0..<capacities.count {
      capacity[2 * arc] = capacities[arc]
      capacity[2 * arc + 1] = 0
    }
  }

  /// Sends as much as there is room for and returns how much that was.
  mutating func send(from source: Int32, to sink: Int32) -> Int64 {
    var total: Int64 = 0
    while rank(from: source), level[Int(sink)] >= 0 { total += push(from: source, to: sink) }
    return total
  }

  /// The nodes that more could still be sent to, after ``send(from:to:)``: the side of the source of a smallest cut.
  var isReached: [Bool] { level.map { $0 >= 0 } }

  /// Ranks the nodes by steps from the source.
  private mutating func rank(from source: Int32) -> Bool {
    for node in level.indices {
      level[node] = -1
      next[node] = start[node]
    }
    level[Int(source)] = 0
    var queue = [source]
    var place = 0
    while place < queue.count {
      let node = Int(queue[place])
      place += 1
      for position in Int(start[node])..<Int(start[node + 1]) {
        let arc = Int(arcs[position])
        let other = head[arc]
        if capacity[arc] > 0, level[Int(other)] < 0 {
          level[Int(other)] = level[node] + 1
          queue.append(other)
        }
      }
    }
    return true
  }

  private mutating func push(from source: Int32, to sink: Int32) -> Int64 {
    var total: Int64 = 0
    var path: [Int32] = []
    while true {
      let node = path.last.map { head[Int($0)] } ?? source
      if node == sink {
        var amount = Int64.max
        for arc in path { amount = min(amount, capacity[Int(arc)]) }
        var full = path.count
        for (place, arc) in path.enumerated() {
          capacity[Int(arc)] -= amount
          capacity[Int(arc) ^ 1] += amount
          if capacity[Int(arc)] == 0 { full = min(full, place) }
        }
        total += amount
        // Go on from before the first arc that is full now.
        path.removeLast(path.count - full)
      } else if let arc = step(from: Int(node)) {
        path.append(arc)
      } else if let arc = path.popLast() {
        next[Int(head[Int(arc) ^ 1])] += 1
      } else {
        return total
      }
    }
  }

  private mutating func step(from node: Int) -> Int32? {
    while next[node] < start[node + 1] {
      let arc = Int(arcs[Int(next[node])])
      if capacity[arc] > 0, level[Int(head[arc])] == level[node] + 1 { return Int32(arc) }
      next[node] += 1
    }
    return nil
  }
}
