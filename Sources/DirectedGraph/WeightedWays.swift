// The shortest ways where edges have lengths.

/// Lengths 1 / weight, as whole numbers where that is exact.
struct EdgeLengths {
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
struct WeightedWays {
  private let graph: Digraph
  private let lengths: EdgeLengths
  private var distance: [Double]
  private var ways: [Double]
  private var share: [Double]
  private var isDone: [Bool]
  private var order: [Int32] = []
  private var heap = NearestFirst()

  init(_ graph: Digraph, lengths: EdgeLengths) {
    self.graph = graph
    self.lengths = lengths
    distance = [Double](repeating: .infinity, count: graph.nodeCount)
    ways = [Double](repeating: 0, count: graph.nodeCount)
    share = ways
    isDone = [Bool](repeating: false, count: graph.nodeCount)
    order.reserveCapacity(graph.nodeCount)
  }

  mutating func addUp(from source: Int, to sums: UnsafeMutablePointer<Double>) {
    order.removeAll(keepingCapacity: true)
    reach(from: source)
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
    abs(distance[before] + lengths.values[edge] - distance[node]) <= lengths.slack * distance[node]
  }

  private mutating func reach(from source: Int) {
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
