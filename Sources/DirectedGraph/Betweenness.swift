// How many shortest ways between others lead through a node?

extension Digraph {
  /// For every node the share of the shortest ways between each two others that lead through it, added up.
  ///
  /// Not normalised, ends excluded, each ordered pair of ends counted once.
  ///
  /// - Parameters:
  ///   - weighted: Whether an edge is as long as 1 / its weight instead of 1. Ways are equally long when they are so
  ///     exactly, where the weights allow whole numbers; otherwise when they differ by less than 1 in 10¹⁰.
  ///   - sources: The nodes from which ways start; all when `nil`. The sums are not scaled up.
  /// - Complexity: O(*k* *m*) for *k* sources, weighted O(*k* *m* log *n*).
  /// - SeeAlso: Brandes, U. (2001). A faster algorithm for betweenness centrality. *J. Math. Sociol.* 25(2), 163–177.
  public func betweenness(weighted: Bool = false, sources: [NodeIndex]? = nil) -> NodeColumn<Double> {
    if weighted && weights.contains(0) {
      return withoutWeightlessEdges().betweenness(weighted: true, sources: sources)
    }
    var ways = ShortestWays(self, lengths: weighted ? EdgeLengths(inverseOf: weights, nodeCount: nodeCount) : nil)
    for source in sources ?? nodes { ways.addUp(from: source.position) }
    return NodeColumn(ways.sums)
  }
}

/// Lengths 1 / weight, as whole numbers where that is exact.
private struct EdgeLengths {
  var values: [Double]
  /// Two ways are equally long when they differ by less than this share.
  var slack: Double

  init(inverseOf weights: [Double], nodeCount: Int) {
    values = weights.map { 1 / $0 }
    slack = 1e-10
    let whole = WholeWeights(weights)
    guard whole.isExact, let least = whole.values.min() else { return }
    // The lengths are L / weight, L the least common multiple: whole, and exact in a Double up to 2^53.
    let limit = 9_007_199_254_740_992 / Double(max(nodeCount, 1)) * Double(least)
    var multiple: Int64 = 1
    for weight in whole.values {
      let (factor, overflow) = multiple.multipliedReportingOverflow(by: weight / commonDivisor(multiple, weight))
      if overflow || Double(factor) > limit { return }
      multiple = factor
    }
    values = whole.values.map { Double(multiple / $0) }
    slack = 0
  }

  private func commonDivisor(_ a: Int64, _ b: Int64) -> Int64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// The shortest ways from one node after another, in arrays that are used again.
private struct ShortestWays {
  var sums: [Double]
  private let graph: Digraph
  private let lengths: EdgeLengths?
  private var distance: [Double]
  private var ways: [Double]
  private var share: [Double]
  private var isDone: [Bool]
  private var order: [Int32] = []
  private var heap = Heap()

  init(_ graph: Digraph, lengths: EdgeLengths?) {
    self.graph = graph
    self.lengths = lengths
    sums = [Double](repeating: 0, count: graph.nodeCount)
    distance = [Double](repeating: .infinity, count: graph.nodeCount)
    ways = sums
    share = sums
    isDone = [Bool](repeating: false, count: graph.nodeCount)
    order.reserveCapacity(graph.nodeCount)
  }

  mutating func addUp(from source: Int) {
    order.removeAll(keepingCapacity: true)
    if let lengths { reachWeighted(from: source, lengths) } else { reach(from: source) }
    for place in stride(from: order.count - 1, to: 0, by: -1) {
      let node = Int(order[place])
      sums[node] += share[node]
      let each = (1 + share[node]) / ways[node]
      for edge in graph.inEdges[Int(graph.inStart[node])..<Int(graph.inStart[node + 1])] {
        let before = Int(graph.sources[Int(edge)])
        if isDone[before], precedes(before, node, by: Int(edge)) { share[before] += ways[before] * each }
      }
      isDone[node] = false
      // Nothing later in this sweep reads a node that has been swept.
      distance[node] = .infinity
      share[node] = 0
      ways[node] = 0
    }
    isDone[source] = false
    distance[source] = .infinity
    share[source] = 0
    ways[source] = 0
  }

  /// Whether a shortest way to `node` comes along `edge` from `before`.
  private func precedes(_ before: Int, _ node: Int, by edge: Int) -> Bool {
    guard let lengths else { return distance[before] + 1 == distance[node] }
    return abs(distance[before] + lengths.values[edge] - distance[node]) <= lengths.slack * distance[node]
  }

  private mutating func reach(from source: Int) {
    distance[source] = 0
    ways[source] = 1
    isDone[source] = true
    order.append(Int32(source))
    var place = 0
    while place < order.count {
      let node = Int(order[place])
      place += 1
      let far = distance[node] + 1
      for edge in Int(graph.outStart[node])..<Int(graph.outStart[node + 1]) {
        let other = Int(graph.targets[edge])
        if !isDone[other] {
          isDone[other] = true
          distance[other] = far
          order.append(Int32(other))
        }
        if distance[other] == far { ways[other] += ways[node] }
      }
    }
  }

  private mutating func reachWeighted(from source: Int, _ lengths: EdgeLengths) {
    distance[source] = 0
    ways[source] = 1
    heap.push(0, Int32(source))
    while let (_, nearest) = heap.pop() {
      let node = Int(nearest)
      if isDone[node] { continue }
      isDone[node] = true
      order.append(nearest)
      for edge in Int(graph.outStart[node])..<Int(graph.outStart[node + 1]) {
        let other = Int(graph.targets[edge])
        let far = distance[node] + lengths.values[edge]
        if isDone[other] || far.isInfinite { continue }
        if distance[other].isInfinite || far < distance[other] * (1 - lengths.slack) {
          distance[other] = far
          ways[other] = ways[node]
          heap.push(far, Int32(other))
        } else if far <= distance[other] * (1 + lengths.slack) {
          ways[other] += ways[node]
        }
      }
    }
  }
}

/// Nodes that wait, the nearest first, equal ones by number.
private struct Heap {
  private var keys: [Double] = []
  private var nodes: [Int32] = []

  mutating func push(_ key: Double, _ node: Int32) {
    keys.append(key)
    nodes.append(node)
    var place = keys.count - 1
    while place > 0, isBefore(place, (place - 1) / 2) {
      exchange(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> (Double, Int32)? {
    guard let key = keys.first else { return nil }
    let node = nodes[0]
    exchange(0, keys.count - 1)
    keys.removeLast()
    nodes.removeLast()
    var place = 0
    while true {
      var least = place
      for below in [2 * place + 1, 2 * place + 2] where below < keys.count && isBefore(below, least) { least = below }
      if least == place { return (key, node) }
      exchange(place, least)
      place = least
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    keys[a] < keys[b] || keys[a] == keys[b] && nodes[a] < nodes[b]
  }
  private mutating func exchange(_ a: Int, _ b: Int) {
    keys.swapAt(a, b)
    nodes.swapAt(a, b)
  }
}
