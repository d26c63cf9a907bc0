// How much of the weight can be seen as going round in circles?

/// A circulation: at each node as much flows in as out, and no edge carries more than its weight.
package struct Circulation: Sendable {
  /// What flows on each edge.
  package let flow: EdgeColumn<Double>
  /// No circulation has a larger sum over all edges. The sum of ``flow``, unless the search ended early.
  package let most: Double
  /// Whether ``flow`` is a largest one.
  package let isLargest: Bool
}

extension Digraph {
  /// A largest circulation, or a large one and by how much a larger one could exceed it.
  ///
  /// The sum over all edges is unique; how it is shared among the edges need not be. It is 0 exactly when there is no
  /// directed cycle, and the whole weight exactly when every node gives as much as it receives.
  ///
  /// - Parameter patience: How many edges may be looked at before the search for the largest ends.
  /// - Returns: The flow on each edge. Weights that are whole multiples of a power of ten down to a millionth are
  ///   worked with exactly; others are rounded to 1/2⁵⁰ of their sum.
  /// - Complexity: One maximum flow for each length of the ways by which too much is sent back, at most *n*.
  /// - SeeAlso: Ford, L. & Fulkerson, D. (1962). *Flows in Networks*, ch. 3 (primal-dual); Ahuja, R., Magnanti, T. &
  ///   Orlin, J. (1993). *Network Flows*, §§ 2.4, 9.8.
  package func maximumCirculation(patience: Int64 = 300_000_000) -> Circulation {
    let components = strongComponents()
    let inside = (0..<edgeCount).filter {
      components.number.values[Int(sources[$0])] == components.number.values[Int(targets[$0])]
    }
    var flow = [Double](repeating: 0, count: edgeCount)
    guard !inside.isEmpty else { return Circulation(flow: EdgeColumn(flow), most: 0, isLargest: true) }
    let whole = WholeWeights(inside.map { weights[$0] })
    var way = SendingBack(
      nodeCount: nodeCount, sources: inside.map { sources[$0] }, targets: inside.map { targets[$0] },
      capacities: whole.values)
    let most = way.run(patience: patience)
    var sum: Int64 = 0
    for (place, edge) in inside.enumerated() {
      let kept = way.flow(place)
      sum += kept
      // An edge that keeps its whole weight keeps it to the last digit.
      flow[edge] = kept == whole.values[place] ? weights[edge] : Double(kept) / whole.scale
    }
    way.free()
    let added = flow.reduce(0, +)
    return Circulation(
      flow: EdgeColumn(flow), most: sum < most ? added + Double(most - sum) / whole.scale : added,
      isLargest: sum == most)
  }
}

/// Starts with every edge full and sends back, along the edges, the least that balances every node.
///
/// One arc runs against each edge and has a length of 1 for each unit sent back; another undoes it. What capacity the
/// first has left is the flow on the edge. The arcs out of a node stand together, so that they are read in a row.
private struct SendingBack {
  /// Where each arc leads, twice the node, and 1 more for an arc that undoes.
  private let ends: Places<Int32>
  private let capacity: Places<Int64>
  /// The arc that undoes each.
  private let mates: Places<Int32>
  /// The arc that runs against each edge.
  private let back: Places<Int32>
  /// Where the arcs out of each node begin.
  private let start: Places<Int32>
  private let nodeCount: Int
  /// What a node receives beyond what it gives; negative when it gives more.
  private let excess: Places<Int64>
  private let potential: Places<Int32>
  /// -1: not ranked.
  private let level: Places<Int32>
  private let next: Places<Int32>
  /// The nodes that are ranked, in the order of their levels.
  private let queue: Places<Int32>
  private var ranked = 0
  /// The nodes that still receive more than they give.
  private var givers: [Int32]
  /// How long the shortest way from one of them to a node with too little is.
  private var shortest: Int32 = 0
  /// Whether any way will do.
  private var takesAnyWay = false

  init(nodeCount: Int, sources: [Int32], targets: [Int32], capacities: [Int64]) {
    self.nodeCount = nodeCount
    let count = sources.count
    excess = Places(nodeCount, 0)
    // Arc 2e runs against edge e, arc 2e + 1 along it.
    let place = Places<Int32>(2 * count, 0)
    let start = Buckets.order(
      2 * count, keys: nodeCount, loop: .serial, key: { $0 & 1 == 0 ? targets[$0 / 2] : sources[$0 / 2] },
      put: { arc, at in place[arc] = Int32(truncatingIfNeeded: at) })
    self.start = Places(nodeCount + 1) { start[$0] }
    ends = Places(2 * count, 0)
    capacity = Places(2 * count, 0)
    mates = Places(2 * count, 0)
    back = Places(count) { place[2 * $0] }
    for edge in 0..<count {
      let (there, along) = (place[2 * edge], place[2 * edge + 1])
      (ends[there], ends[along]) = (sources[edge] << 1, targets[edge] << 1 | 1)
      (mates[there], mates[along]) = (along, there)
      capacity[there] = capacities[edge]
    }
    place.free()
    for edge in 0..<count {
      excess[targets[edge]] += capacities[edge]
      excess[sources[edge]] -= capacities[edge]
    }
    potential = Places(nodeCount, 0)
    level = Places(nodeCount, -1)
    next = Places(nodeCount, 0)
    queue = Places(nodeCount, 0)
    givers = []
    for node in 0..<nodeCount where excess[node] > 0 { givers.append(Int32(node)) }
  }

  func free() {
    capacity.free()
    excess.free()
    for places in [ends, mates, back, start, potential, level, next, queue] { places.free() }
  }

  /// What flows on an edge.
  func flow(_ edge: Int) -> Int64 { capacity[back[edge]] }

  /// - Returns: How much the largest circulation carries at most: what is left when the search came to its end.
  mutating func run(patience: Int64) -> Int64 {
    let looks = Int64(nodeCount + ends.count)
    var left = patience
    while left > 0, shorten() {
      while left > 0, rank() {
        push()
        givers.removeAll { excess[$0] <= 0 }
        left -= looks
      }
    }
    // What is still too much goes at least the shortest way, whichever way it takes in the end.
    var most: Int64 = 0
    for edge in 0..<back.count { most += flow(edge) }
    for node in givers { most -= excess[node] * Int64(shortest) }
    takesAnyWay = true
    while !givers.isEmpty, rank() {
      push()
      givers.removeAll { excess[$0] <= 0 }
    }
    return most
  }

  @inline(__always)
  private func arcs(of node: Int32) -> Range<Int> {
    Range(uncheckedBounds: (Int(start[node]), Int(start[node + 1])))
  }

  @inline(__always)
  private func head(_ arc: Int) -> Int32 { ends[arc] >> 1 }

  @inline(__always)
  private func length(_ arc: Int, from tail: Int32) -> Int32 {
    takesAnyWay ? 0 : 1 &- 2 &* (ends[arc] & 1) &+ potential[tail] &- potential[head(arc)]
  }

  /// Makes the shortest ways from nodes with too much to nodes with too little ones of length 0.
  ///
  /// - Returns: `false` when every node is balanced.
  private mutating func shorten() -> Bool {
    if givers.isEmpty { return false }
    let distance = Places<Int32>(nodeCount, .max)
    defer { distance.free() }
    // Lengths are small whole numbers: nodes wait in one list for each distance.
    var waiting: [[Int32]] = [givers]
    for node in givers { distance[node] = 0 }
    var reached: Int32?
    var far: Int32 = 0
    search: while Int(far) < waiting.count {
      var place = 0
      while place < waiting[Int(far)].count {
        let node = waiting[Int(far)][place]
        place += 1
        guard distance[node] == far else { continue }
        if excess[node] < 0 {
          reached = far
          break search
        }
        for arc in arcs(of: node) where capacity[arc] > 0 {
          let other = head(arc)
          if distance[other] <= far { continue }
          let through = far &+ length(arc, from: node)
          guard through < distance[other] else { continue }
          distance[other] = through
          while waiting.count <= Int(through) { waiting.append([]) }
          waiting[Int(through)].append(other)
        }
      }
      waiting[Int(far)] = []
      far += 1
    }
    guard let reached else { return false }
    for node in 0..<nodeCount { potential[node] += min(distance[node], reached) }
    shortest += reached
    return true
  }

  /// Ranks the nodes by steps along ways of length 0, as far as the nearest with too little.
  ///
  /// - Returns: `false` when no such way ends at a node with too little.
  private mutating func rank() -> Bool {
    for place in 0..<ranked { level[queue[place]] = -1 }
    ranked = 0
    for node in givers { reach(node, 0) }
    var last = Int32.max
    var place = 0
    while place < ranked {
      let node = queue[place]
      place += 1
      let own = level[node]
      if excess[node] < 0 { last = min(last, own) }
      // Farther ways are ranked when the near ones are full.
      if own >= last { continue }
      for arc in arcs(of: node) {
        let other = head(arc)
        if level[other] < 0, capacity[arc] > 0, length(arc, from: node) == 0 { reach(other, own &+ 1) }
      }
    }
    return last < .max
  }

  @inline(__always)
  private mutating func reach(_ node: Int32, _ rank: Int32) {
    level[node] = rank
    next[node] = start[node]
    queue[ranked] = node
    ranked &+= 1
  }

  /// Sends as much as the ranked ways carry.
  private func push() {
    var path: [Int32] = []
    for origin in givers {
      while excess[origin] > 0 {
        let node = path.last.map { head(Int($0)) } ?? origin
        if excess[node] < 0 {
          var amount = min(excess[origin], -excess[node])
          for arc in path { amount = min(amount, capacity[arc]) }
          // Back to where the way is full: what leads there may carry more.
          var kept = path.count
          for (place, arc) in path.enumerated() {
            capacity[arc] -= amount
            capacity[mates[arc]] += amount
            if capacity[arc] == 0 { kept = min(kept, place) }
          }
          excess[origin] -= amount
          excess[node] += amount
          path.removeLast(path.count - (excess[node] < 0 ? kept : min(kept, path.count - 1)))
          continue
        }
        if let arc = step(from: node) {
          path.append(arc)
        } else if let arc = path.popLast() {
          next[head(Int(mates[arc]))] += 1
        } else {
          break
        }
      }
      path.removeAll(keepingCapacity: true)
    }
  }

  @inline(__always)
  private func step(from node: Int32) -> Int32? {
    let end = start[node + 1]
    let above = level[node] &+ 1
    var place = next[node]
    while place < end {
      let arc = Int(place)
      if level[head(arc)] == above, capacity[arc] > 0, length(arc, from: node) == 0 { break }
      place &+= 1
    }
    next[node] = place
    return place < end ? place : nil
  }
}
