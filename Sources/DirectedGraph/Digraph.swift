// A weighted directed graph in compressed sparse rows.

/// A directed graph without parallel edges: those are added up when it is built.
///
/// Loops are kept apart in ``loops``: most measures drop them, flow measures want them.
/// Edges are numbered in the order of giver and then receiver, so the edges out of a node are a range.
package struct Digraph: Sendable {
  package let nodeCount: Int
  /// Where the edges out of each node begin. Count: `nodeCount + 1`.
  package let outStart: [Int32]
  /// The receiver of each edge, ascending within a giver. Count: `edgeCount`.
  package let targets: [Int32]
  /// The giver of each edge. Count: `edgeCount`.
  package let sources: [Int32]
  /// The sum of the weights of the parallel edges, finite and not negative; 0 only where 0 was given: an edge that may
  /// be there. Count: `edgeCount`.
  package let weights: [Double]
  /// Where the edges into each node begin in ``inEdges``. Count: `nodeCount + 1`.
  package let inStart: [Int32]
  /// Edge numbers, by receiver and then giver. Count: `edgeCount`.
  package let inEdges: [Int32]
  /// The weight of each node's loop, 0 for none.
  package let loops: NodeColumn<Double>
  /// How many nodes have a loop.
  package let loopCount: Int

  package var edgeCount: Int { targets.count }
  package var nodes: [NodeIndex] { (0..<nodeCount).map { NodeIndex($0) } }
  package var edges: [EdgeIndex] { (0..<edgeCount).map { EdgeIndex($0) } }

  /// The graph of the given arcs, parallel ones added up.
  ///
  /// - Parameters:
  ///   - nodeCount: Any number of nodes, also none.
  ///   - arcs: Giver, receiver and weight of each arc, in parallel arrays. Weights are finite and not negative.
  /// - Complexity: O(*n* + *m* log *d*), where *d* is the most arcs of one giver: a counting sort by giver, then each
  ///   giver's arcs by receiver.
  package init(nodeCount: Int, from: [Int32], to: [Int32], weights: [Double]) {
    self.init(nodeCount: nodeCount, from: from, to: to, weights: weights) { _ in }
  }

  /// The same, and the edge that each arc went into: -1 for a loop. Count: that of the arcs.
  package static func tracing(
    nodeCount: Int, from: [Int32], to: [Int32], weights: [Double]
  ) -> (graph: Digraph, edgeOfArc: [Int32]) {
    var edgeOfArc: [Int32] = []
    let graph = Digraph(nodeCount: nodeCount, from: from, to: to, weights: weights) { edgeOfArc = $0 }
    return (graph, edgeOfArc)
  }

  private init(
    nodeCount: Int, from: [Int32], to: [Int32], weights: [Double], trace: ([Int32]) -> Void
  ) {
    precondition(from.count == to.count && to.count == weights.count, "three parallel arrays")
    let arcCount = from.count
    // By giver, then by receiver, then as they came: neighbours come out ascending and parallel arcs adjacent.
    let order = Digraph.order(from, to, nodeCount: nodeCount)

    var outStart = [Int32](repeating: 0, count: nodeCount + 1)
    var targets: [Int32] = []
    var sources: [Int32] = []
    var merged: [Double] = []
    targets.reserveCapacity(arcCount)
    sources.reserveCapacity(arcCount)
    merged.reserveCapacity(arcCount)
    var loops = [Double](repeating: 0, count: nodeCount)
    var edgeOfArc = [Int32](repeating: -1, count: arcCount)
    for key in order {
      let arc = Int(truncatingIfNeeded: key & 0xFFFF_FFFF)
      let (source, target) = (from[arc], Int32(truncatingIfNeeded: key >> 32))
      if source == target {
        loops[Int(source)] += weights[arc]
        continue
      }
      if let last = targets.last, last == target, sources[sources.count - 1] == source {
        merged[merged.count - 1] += weights[arc]
      } else {
        targets.append(target)
        sources.append(source)
        merged.append(weights[arc])
        outStart[Int(source) + 1] += 1
      }
      edgeOfArc[arc] = Int32(targets.count - 1)
    }
    for node in 0..<nodeCount { outStart[node + 1] += outStart[node] }

    var inStart = [Int32](repeating: 0, count: nodeCount + 1)
    for target in targets { inStart[Int(target) + 1] += 1 }
    for node in 0..<nodeCount { inStart[node + 1] += inStart[node] }
    var next = inStart
    var inEdges = [Int32](repeating: 0, count: targets.count)
    for edge in 0..<targets.count {
      let target = Int(targets[edge])
      inEdges[Int(next[target])] = Int32(edge)
      next[target] += 1
    }

    self.nodeCount = nodeCount
    self.outStart = outStart
    self.targets = targets
    self.sources = sources
    self.weights = merged
    self.inStart = inStart
    self.inEdges = inEdges
    self.loops = NodeColumn(loops)
    self.loopCount = loops.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
    trace(edgeOfArc)
  }

  /// The arcs by giver, receiver and place: in the upper half of each number the receiver, in the lower the place.
  private static func order(_ from: [Int32], _ to: [Int32], nodeCount: Int) -> [UInt64] {
    var next = [Int32](repeating: 0, count: nodeCount + 1)
    for giver in from { next[Int(giver) + 1] += 1 }
    for node in 0..<nodeCount { next[node + 1] += next[node] }
    var order = [UInt64](repeating: 0, count: from.count)
    for arc in 0..<from.count {
      let giver = Int(from[arc])
      order[Int(next[giver])] = UInt64(UInt32(bitPattern: to[arc])) << 32 | UInt64(arc)
      next[giver] += 1
    }
    // By now `next` says where the arcs of each giver end.
    var start = 0
    for node in 0..<nodeCount {
      let end = Int(next[node])
      if end - start > 24 {
        order[start..<end].sort()
      } else {
        for i in start..<end where i > start {
          let key = order[i]
          var k = i
          while k > start, order[k - 1] > key {
            order[k] = order[k - 1]
            k -= 1
          }
          order[k] = key
        }
      }
      start = end
    }
    return order
  }

  // MARK: Reading

  /// The edges out of a node: consecutive numbers, receivers ascending.
  package func outEdges(of node: NodeIndex) -> Range<Int> {
    Int(outStart[node.position])..<Int(outStart[node.position + 1])
  }
  /// The edges into a node, givers ascending.
  package func inEdges(of node: NodeIndex) -> ArraySlice<Int32> {
    inEdges[Int(inStart[node.position])..<Int(inStart[node.position + 1])]
  }
  package func source(of edge: EdgeIndex) -> NodeIndex { NodeIndex(Int(sources[edge.position])) }
  package func target(of edge: EdgeIndex) -> NodeIndex { NodeIndex(Int(targets[edge.position])) }
  package func weight(of edge: EdgeIndex) -> Double { weights[edge.position] }

  /// The edge between two nodes. O(log of the giver's edges).
  package func edge(from: NodeIndex, to: NodeIndex) -> EdgeIndex? {
    let range = outEdges(of: from)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if targets[middle] < to.raw { low = middle + 1 } else { high = middle }
    }
    return low < range.upperBound && targets[low] == to.raw ? EdgeIndex(low) : nil
  }
}
