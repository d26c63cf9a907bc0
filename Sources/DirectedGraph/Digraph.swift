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
  /// The giver of each of ``inEdges``. Count: `edgeCount`.
  package let givers: [Int32]
  /// The weight of each node's loop, 0 for none.
  package let loops: NodeColumn<Double>
  /// How many nodes have a loop.
  package let loopCount: Int

  package var edgeCount: Int { targets.count }
  package var nodes: [NodeIndex] { (0..<nodeCount).map { NodeIndex($0) } }
  package var edges: [EdgeIndex] { (0..<edgeCount).map { EdgeIndex($0) } }

  /// The graph of the given arcs, parallel ones added up in the order they come.
  ///
  /// - Parameters:
  ///   - nodeCount: Any number of nodes, also none.
  ///   - arcs: Giver, receiver and weight of each arc, in parallel arrays. Weights are finite and not negative.
  ///   - loop: How the work is spread over cores; the graph is the same with any.
  /// - Complexity: O(*n* + *m*): the arcs are counted into place by receiver and then by giver.
  package init(nodeCount: Int, from: [Int32], to: [Int32], weights: [Double], loop: ChunkLoop = .serial) {
    self.init(nodeCount: nodeCount, from: from, to: to, weights: weights, edgeOfArc: nil, loop: loop)
  }

  /// The same, and the edge that each arc went into: -1 for a loop. Count: that of the arcs.
  package static func tracing(
    nodeCount: Int, from: [Int32], to: [Int32], weights: [Double], loop: ChunkLoop = .serial
  ) -> (graph: Digraph, edgeOfArc: [Int32]) {
    let edgeOfArc = Places<Int32>(from.count, -1)
    defer { edgeOfArc.free() }
    let graph = Digraph(
      nodeCount: nodeCount, from: from, to: to, weights: weights, edgeOfArc: edgeOfArc, loop: loop)
    return (graph, edgeOfArc.array)
  }

  private init(
    nodeCount: Int, from: [Int32], to: [Int32], weights: [Double], edgeOfArc: Places<Int32>?, loop: ChunkLoop
  ) {
    precondition(from.count == to.count && to.count == weights.count, "three parallel arrays")
    let order = Places<UInt64>(from.count, 0)
    defer { order.free() }
    let arcStart = Digraph.sort(from, to, nodeCount: nodeCount, into: order, loop)
    let arcs = ReadArcs(order: order, start: arcStart, weights: weights)

    var outStart = [Int32](repeating: 0, count: nodeCount + 1)
    for node in 0..<nodeCount { outStart[node + 1] = arcs.differentReceivers(of: node) }
    for node in 0..<nodeCount { outStart[node + 1] += outStart[node] }
    let edgeCount = Int(outStart[nodeCount])
    let targets = Places<Int32>(edgeCount, 0)
    let sources = Places<Int32>(edgeCount, 0)
    let merged = Places<Double>(edgeCount, 0)
    let loops = Places<Double>(nodeCount, 0)
    let givers = Places<Int32>(edgeCount, 0)
    let inEdges = Places<Int32>(edgeCount, 0)
    defer {
      targets.free()
      sources.free()
      merged.free()
      loops.free()
      givers.free()
      inEdges.free()
    }
    let chunks = max(1, min(64, nodeCount / 1024))
    let starts = outStart
    loop.run(chunks) { chunk in
      for node in ChunkLoop.items(chunk, of: chunks, in: nodeCount) {
        arcs.merge(node, from: Int(starts[node]), targets, sources, merged, loops, edgeOfArc)
      }
    }
    let inStart = Buckets.order(
      edgeCount, keys: nodeCount, loop: loop, key: { targets[$0] },
      put: { edge, place in
        inEdges[place] = Int32(truncatingIfNeeded: edge)
        givers[place] = sources[edge]
      })

    self.nodeCount = nodeCount
    self.outStart = outStart
    self.targets = targets.array
    self.sources = sources.array
    self.weights = merged.array
    self.inStart = inStart
    self.inEdges = inEdges.array
    self.givers = givers.array
    self.loops = NodeColumn(loops.array)
    self.loopCount = (0..<nodeCount).count { loops[$0] > 0 }
  }

  /// A graph whose arrays are there already, in the order and of the counts that are said above.
  init(
    start: [Int32], targets: [Int32], sources: [Int32], weights: [Double], inStart: [Int32], inEdges: [Int32],
    givers: [Int32], loops: NodeColumn<Double>, loopCount: Int
  ) {
    nodeCount = loops.count
    outStart = start
    self.targets = targets
    self.sources = sources
    self.weights = weights
    self.inStart = inStart
    self.inEdges = inEdges
    self.givers = givers
    self.loops = loops
    self.loopCount = loopCount
  }

  /// Arcs by giver, receiver and place: in the upper half of each number the receiver, in the lower the place.
  ///
  /// - Returns: Where the arcs of each giver begin.
  private static func sort(
    _ from: [Int32], _ to: [Int32], nodeCount: Int, into order: Places<UInt64>, _ loop: ChunkLoop
  ) -> [Int32] {
    from.withUnsafeBufferPointer { from in
      to.withUnsafeBufferPointer { to in
        let (from, to) = (ReadPlaces(from), ReadPlaces(to))
        let byReceiver = Places<UInt64>(from.count, 0)
        let receivers = Places<Int32>(from.count, 0)
        defer {
          byReceiver.free()
          receivers.free()
        }
        _ = Buckets.order(
          from.count, keys: nodeCount, loop: loop, key: { to[$0] },
          put: { arc, place in
            byReceiver[place] = UInt64(UInt32(bitPattern: from[arc])) << 32 | UInt64(truncatingIfNeeded: arc)
            receivers[place] = to[arc]
          })
        return Buckets.order(
          from.count, keys: nodeCount, loop: loop, key: { Int32(truncatingIfNeeded: byReceiver[$0] >> 32) },
          put: { item, place in
            order[place] = UInt64(UInt32(bitPattern: receivers[item])) << 32 | byReceiver[item] & 0xFFFF_FFFF
          })
      }
    }
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

/// Arcs in order, on their way to become edges.
private struct ReadArcs: Sendable {
  let order: Places<UInt64>
  let start: [Int32]
  let weights: [Double]

  /// How many nodes a node gives to, itself apart.
  func differentReceivers(of node: Int) -> Int32 {
    var count: Int32 = 0
    var last = Int32(node)
    for place in Int(start[node])..<Int(start[node + 1]) {
      let receiver = Int32(truncatingIfNeeded: order[place] >> 32)
      if receiver != last, receiver != Int32(node) { count += 1 }
      last = receiver
    }
    return count
  }

  /// Writes the edges out of a node.
  func merge(
    _ node: Int, from first: Int, _ targets: Places<Int32>, _ sources: Places<Int32>, _ merged: Places<Double>,
    _ loops: Places<Double>, _ edgeOfArc: Places<Int32>?
  ) {
    var edge = first - 1
    var last = Int32(node)
    weights.withUnsafeBufferPointer { weights in
      for place in Int(start[node])..<Int(start[node + 1]) {
        let receiver = Int32(truncatingIfNeeded: order[place] >> 32)
        let arc = Int(truncatingIfNeeded: order[place] & 0xFFFF_FFFF)
        if receiver == Int32(node) {
          loops[node] += weights[arc]
        } else {
          if receiver != last {
            edge += 1
            targets[edge] = receiver
            sources[edge] = Int32(node)
          }
          merged[edge] += weights[arc]
          if let edgeOfArc { edgeOfArc[arc] = Int32(edge) }
        }
        last = receiver
      }
    }
  }
}
