// How many circles are there, by length?

/// The simple directed circles up to a length.
package struct SimpleCycles: Sendable {
  /// How many circles have each length, from length 0. Count: the longest length + 1.
  package let counts: [Int64]
  /// The length of the shortest circle that each edge is on, 0 where none is short enough. Count: `edgeCount`.
  package let shortest: EdgeColumn<Int32>
  /// How many there are altogether.
  package var total: Int64 { counts.reduce(0, +) }
}

extension Digraph {
  /// The circles that visit no node twice, of lengths from 2 to `length`.
  ///
  /// Each is met once, from its first node: a walk goes on only where the way back is short enough.
  ///
  /// - Parameters:
  ///   - length: At least 2.
  ///   - steps: How many steps the search may take.
  /// - Returns: `nil` when the search would take more steps. The number of circles grows with the power of the length.
  /// - SeeAlso: Johnson, D. (1975). Finding all the elementary circuits of a directed graph. *SIAM J. Comput.* 4(1),
  ///   77–84; Gupta, A. & Suzumura, T. (2021). Finding all bounded-length simple cycles in a directed graph.
  package func simpleCycles(upTo length: Int, steps: Int) -> SimpleCycles? {
    var search = CycleSearch(self, length: length, steps: steps)
    let components = strongComponents()
    for first in 0..<nodeCount where components.sizes[Int(components.number.values[first])] > 1 {
      guard search.run(from: Int32(first), components.number.values) else { return nil }
    }
    return SimpleCycles(counts: search.counts, shortest: EdgeColumn(search.shortest))
  }
}

private struct CycleSearch {
  private let graph: Digraph
  private let length: Int32
  /// How far back from the first node distances are known: half-way for short circles, all the way for long ones.
  private let known: Int32
  private var stepsLeft: Int
  var counts: [Int64]
  var shortest: [Int32]
  /// The distance to the first node, -1 where it is beyond ``known`` or not possible.
  private var distance: [Int32]
  private var isOnPath: [Bool]

  init(_ graph: Digraph, length: Int, steps: Int) {
    self.graph = graph
    self.length = Int32(length)
    known = Int32(length <= 6 ? length / 2 : length - 1)
    stepsLeft = steps
    counts = [Int64](repeating: 0, count: length + 1)
    shortest = [Int32](repeating: 0, count: graph.edgeCount)
    distance = [Int32](repeating: -1, count: graph.nodeCount)
    isOnPath = [Bool](repeating: false, count: graph.nodeCount)
  }

  /// The circles whose lowest node is `first`. `false` when the steps are used up.
  mutating func run(from first: Int32, _ component: [Int32]) -> Bool {
    let own = component[Int(first)]
    var near = [first]
    distance[Int(first)] = 0
    var place = 0
    while place < near.count {
      let node = near[place]
      place += 1
      guard distance[Int(node)] < known else { continue }
      for edge in graph.inEdges(of: NodeIndex(Int(node))) {
        let source = graph.sources[Int(edge)]
        guard source > first, distance[Int(source)] < 0, component[Int(source)] == own else { continue }
        distance[Int(source)] = distance[Int(node)] + 1
        near.append(source)
      }
    }
    stepsLeft -= near.count
    let isDone = near.count < 2 || walk(from: first, component)
    for node in near { distance[Int(node)] = -1 }
    return isDone
  }

  private mutating func walk(from first: Int32, _ component: [Int32]) -> Bool {
    let own = component[Int(first)]
    // The nodes of the path and, for each, the next edge to try.
    var path = [first]
    var next = [graph.outStart[Int(first)]]
    while let last = path.last {
      let edge = Int(next[next.count - 1])
      guard edge < Int(graph.outStart[Int(last) + 1]) else {
        isOnPath[Int(last)] = false
        path.removeLast()
        next.removeLast()
        continue
      }
      next[next.count - 1] += 1
      stepsLeft -= 1
      guard stepsLeft > 0 else {
        return false
      }
      let target = graph.targets[edge]
      if target == first {
        if path.count > 1 { close(next) }
        continue
      }
      guard target > first, component[Int(target)] == own, !isOnPath[Int(target)] else { continue }
      // What is left of the length once the target is reached.
      let rest = length - Int32(path.count)
      let back = distance[Int(target)]
      guard back >= 0 ? back <= rest : rest > known else { continue }
      isOnPath[Int(target)] = true
      path.append(target)
      next.append(graph.outStart[Int(target)])
    }
    return true
  }

  /// The path is a circle: each `next` stands one beyond the edge taken.
  private mutating func close(_ next: [Int32]) {
    counts[next.count] += 1
    for after in next {
      let edge = Int(after) - 1
      if shortest[edge] == 0 || shortest[edge] > Int32(next.count) { shortest[edge] = Int32(next.count) }
    }
  }
}
