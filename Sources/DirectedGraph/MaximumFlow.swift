// How much can flow from here to there, and where is it held up?

/// The largest flow between some nodes, and a smallest cut that holds it there.
package struct MaximumFlow: Sendable {
  package let value: Double
  /// The edges from the source side of the cut to the rest, ascending: together they carry ``value``.
  package let cut: [EdgeIndex]
}

extension Digraph {
  /// The most that can flow from `sources` (with unlimited supply) to `sinks` when no edge carries more than its weight.
  ///
  /// Of the smallest cuts it is the one nearest to the sources. Loops carry nothing.
  ///
  /// - Parameters:
  ///   - sources: None of them is among `sinks`.
  ///   - capacities: In place of the weights, if given. Finite, not negative. Count: `edgeCount`.
  /// - Complexity: O(*n*² *m*) at worst, in practice far less.
  package func maximumFlow(
    from origins: [NodeIndex], to sinks: [NodeIndex], capacities: [Double]? = nil
  ) -> MaximumFlow {
    let capacities = capacities ?? weights
    let whole = WholeWeights(capacities)
    let all = whole.values.reduce(0, +) + 1
    let (source, sink) = (Int32(nodeCount), Int32(nodeCount + 1))
    let starts = origins.map { $0.raw }
    let ends = sinks.map { $0.raw }
    var paths = FlowPaths(
      nodeCount: nodeCount + 2,
      from: self.sources + starts.map { _ in source } + ends,
      to: targets + starts + ends.map { _ in sink },
      capacities: whole.values + starts.map { _ in all } + ends.map { _ in all })
    let flow = paths.send(from: source, to: sink)
    let isNear = paths.isReached
    let cut = edges.filter {
      isNear[self.source(of: $0).position] && !isNear[target(of: $0).position] && capacities[$0.position] > 0
    }
    // What was rounded away is put back: a largest flow is as much as its cut.
    let value = whole.isExact ? Double(flow) / whole.scale : cut.reduce(0) { $0 + capacities[$1.position] }
    return MaximumFlow(value: value, cut: cut)
  }

  /// The sum of the largest flows over all ordered pairs of different nodes.
  ///
  /// - Complexity: One maximum flow for each pair of a node that gives and one that receives.
  package func sumOfMaximumFlows() -> Double {
    let whole = WholeWeights(weights)
    var paths = FlowPaths(nodeCount: nodeCount, from: sources, to: targets, capacities: whole.values)
    var sum = 0.0
    for from in nodes where !outEdges(of: from).isEmpty {
      for to in nodes where to != from && !inEdges(of: to).isEmpty {
        paths.reset(whole.values)
        sum += Double(paths.send(from: from.raw, to: to.raw))
      }
    }
    return sum / whole.scale
  }

  /// A smallest set of nodes without which nothing gets from `origins` to `sinks`; origins may be in it.
  ///
  /// - Parameter origins: None of them is among `sinks`.
  /// - Returns: The set nearest to the origins, ascending; empty when nothing gets there anyway.
  /// - SeeAlso: Menger, K. (1927). *Fundamenta Mathematicae* 10, 96–115.
  package func smallestVertexCut(from origins: [NodeIndex], to sinks: [NodeIndex]) -> [NodeIndex] {
    let count = Int32(nodeCount)
    let all = Int64(nodeCount) + 1
    var isSink = [Bool](repeating: false, count: nodeCount)
    for sink in sinks { isSink[sink.position] = true }
    // A node is split in two: v receives, v + n gives, and the arc between them is the node.
    let inside = (0..<count).map { $0 }
    let (source, sink) = (2 * count, 2 * count + 1)
    var paths = FlowPaths(
      nodeCount: 2 * nodeCount + 2,
      from: inside + sources.map { $0 + count } + origins.map { _ in source } + sinks.map { $0.raw + count },
      to: inside.map { $0 + count } + targets + origins.map { $0.raw } + sinks.map { _ in sink },
      capacities: inside.map { isSink[Int($0)] ? all : 1 } + weights.map { $0 > 0 ? all : 0 }
        + origins.map { _ in all } + sinks.map { _ in all })
    _ = paths.send(from: source, to: sink)
    let isNear = paths.isReached
    return nodes.filter { isNear[$0.position] && !isNear[$0.position + nodeCount] }
  }
}
