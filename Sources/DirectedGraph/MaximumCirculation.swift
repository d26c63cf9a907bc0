// How much of the weight can be seen as going round in circles?

extension Digraph {
  /// A largest circulation: at each node as much flows in as out, and no edge carries more than its weight.
  ///
  /// The sum over all edges is unique; how it is shared among the edges need not be. It is 0 exactly when there is no
  /// directed cycle, and the whole weight exactly when every node gives as much as it receives.
  ///
  /// - Returns: The flow on each edge. Weights that are whole multiples of a power of ten down to a millionth are
  ///   worked with exactly; others are rounded to 1/2⁵⁰ of their sum.
  /// - Complexity: One maximum flow for each length of the ways by which too much is sent back, at most *n*.
  /// - SeeAlso: Ford, L. & Fulkerson, D. (1962). *Flows in Networks*, ch. 3 (primal-dual); Ahuja, R., Magnanti, T. &
  ///   Orlin, J. (1993). *Network Flows*, §§ 2.4, 9.8.
  package func maximumCirculation() -> EdgeColumn<Double> {
    let components = strongComponents()
    let inside = (0..<edgeCount).filter {
      components.number.values[Int(sources[$0])] == components.number.values[Int(targets[$0])]
    }
    var flow = [Double](repeating: 0, count: edgeCount)
    guard !inside.isEmpty else { return EdgeColumn(flow) }
    let whole = WholeWeights(inside.map { weights[$0] })
    var way = SendingBack(
      nodeCount: nodeCount, sources: inside.map { sources[$0] }, targets: inside.map { targets[$0] },
      capacities: whole.values)
    way.run()
    for (place, edge) in inside.enumerated() {
      let kept = way.capacity[2 * place]
      // An edge that keeps its whole weight keeps it to the last digit.
      flow[edge] = kept == whole.values[place] ? weights[edge] : Double(kept) / whole.scale
    }
    return EdgeColumn(flow)
  }
}

/// Starts with every edge full and sends back, along the edges, the least that balances every node.
///
/// Arc 2*e* runs against edge *e* and has a length of 1 for each unit sent back; arc 2*e* + 1 undoes it. What capacity
/// arc 2*e* has left is the flow on edge *e*.
private struct SendingBack {
  var capacity: [Int64]
  private let nodeCount: Int
  private let head: [Int32]
  /// Where the arcs out of each node begin in `arcs`.
  private let start: [Int32]
  private let arcs: [Int32]
  /// What a node receives beyond what it gives; negative when it gives more.
  private var excess: [Int64]
  private var potential: [Int32]
  private var level: [Int32]
  private var next: [Int32]

  init(nodeCount: Int, sources: [Int32], targets: [Int32], capacities: [Int64]) {
    self.nodeCount = nodeCount
    let count = sources.count
    var capacity = [Int64](repeating: 0, count: 2 * count)
    var head = [Int32](repeating: 0, count: 2 * count)
    var excess = [Int64](repeating: 0, count: nodeCount)
    var start = [Int32](repeating: 0, count: nodeCount + 1)
    for edge in 0..<count {
      capacity[2 * edge] = capacities[edge]
      head[2 * edge] = sources[edge]
      head[2 * edge + 1] = targets[edge]
      excess[Int(targets[edge])] += capacities[edge]
      excess[Int(sources[edge])] -= capacities[edge]
      start[Int(targets[edge]) + 1] += 1
      start[Int(sources[edge]) + 1] += 1
    }
    for node in 0..<nodeCount { start[node + 1] += start[node] }
    var place = start
    var arcs = [Int32](repeating: 0, count: 2 * count)
    for arc in 0..<2 * count {
      let tail = Int(head[arc ^ 1])
      arcs[Int(place[tail])] = Int32(arc)
      place[tail] += 1
    }
    self.capacity = capacity
    self.head = head
    self.start = start
    self.arcs = arcs
    self.excess = excess
    potential = [Int32](repeating: 0, count: nodeCount)
    level = potential
    next = potential
  }

  mutating func run() {
    while shorten() {
      while rank() { push() }
    }
  }

  private func length(_ arc: Int, from tail: Int) -> Int32 {
    (arc & 1 == 0 ? 1 : -1) + potential[tail] - potential[Int(head[arc])]
  }

  /// Makes the shortest ways from nodes with too much to nodes with too little ones of length 0.
  ///
  /// - Returns: `false` when every node is balanced.
  private mutating func shorten() -> Bool {
    var distance = [Int32](repeating: .max, count: nodeCount)
    // Lengths are small whole numbers: nodes wait in one list for each distance.
    var waiting: [[Int32]] = [[]]
    for node in 0..<nodeCount where excess[node] > 0 {
      distance[node] = 0
      waiting[0].append(Int32(node))
    }
    var reached: Int32?
    var far = 0
    search: while far < waiting.count {
      var place = 0
      while place < waiting[far].count {
        let node = Int(waiting[far][place])
        place += 1
        guard distance[node] == Int32(far) else { continue }
        if excess[node] < 0 {
          reached = Int32(far)
          break search
        }
        for position in Int(start[node])..<Int(start[node + 1]) {
          let arc = Int(arcs[position])
          guard capacity[arc] > 0 else { continue }
          let other = Int(head[arc])
          let through = Int32(far) + length(arc, from: node)
          guard through < distance[other] else { continue }
          distance[other] = through
          while waiting.count <= Int(through) { waiting.append([]) }
          waiting[Int(through)].append(Int32(other))
        }
      }
      waiting[far] = []
      far += 1
    }
    guard let reached else { return false }
    for node in 0..<nodeCount { potential[node] += min(distance[node], reached) }
    return true
  }

  /// Ranks the nodes by steps along ways of length 0. `false` when no such way ends at a node with too little.
  private mutating func rank() -> Bool {
    for node in 0..<nodeCount {
      level[node] = -1
      next[node] = start[node]
    }
    var queue: [Int32] = []
    for node in 0..<nodeCount where excess[node] > 0 {
      level[node] = 0
      queue.append(Int32(node))
    }
    var found = false
    var place = 0
    while place < queue.count {
      let node = Int(queue[place])
      place += 1
      if excess[node] < 0 { found = true }
      for position in Int(start[node])..<Int(start[node + 1]) {
        let arc = Int(arcs[position])
        let other = Int(head[arc])
        if capacity[arc] > 0, level[other] < 0, length(arc, from: node) == 0 {
          level[other] = level[node] + 1
          queue.append(Int32(other))
        }
      }
    }
    return found
  }

  /// Sends as much as the ranked ways carry.
  private mutating func push() {
    var path: [Int32] = []
    for origin in 0..<nodeCount {
      while excess[origin] > 0 {
        let node = path.last.map { Int(head[Int($0)]) } ?? origin
        if excess[node] < 0 {
          var amount = min(excess[origin], -excess[node])
          for arc in path { amount = min(amount, capacity[Int(arc)]) }
          for arc in path {
            capacity[Int(arc)] -= amount
            capacity[Int(arc) ^ 1] += amount
          }
          excess[origin] -= amount
          excess[node] += amount
          path.removeAll(keepingCapacity: true)
          continue
        }
        if let arc = step(from: node) {
          path.append(arc)
        } else if let arc = path.popLast() {
          next[Int(head[Int(arc) ^ 1])] += 1
        } else {
          break
        }
      }
      path.removeAll(keepingCapacity: true)
    }
  }

  private mutating func step(from node: Int) -> Int32? {
    while next[node] < start[node + 1] {
      let arc = arcs[Int(next[node])]
      let other = Int(head[Int(arc)])
      if capacity[Int(arc)] > 0, level[other] == level[node] + 1, length(Int(arc), from: node) == 0 { return arc }
      next[node] += 1
    }
    return nil
  }
}
