// The shortest way from one node to some others, step by step.

/// Looks for shortest chains along the edges of a graph, many times over: its lists are made once.
///
/// - SeeAlso: Moore, E. F. (1959). The shortest path through a maze. *Proceedings of an International Symposium on the
///   Theory of Switching*, 285–292. Harvard University Press.
package struct ShortestChains: Sendable {
  private let graph: Digraph
  /// The node before each on the way from the start. Holds only for nodes in ``queue``.
  private var before: [Int32]
  private var queue: [Int32] = []
  private var isReached: [Bool]

  package init(_ graph: Digraph) {
    self.graph = graph
    before = [Int32](repeating: -1, count: graph.nodeCount)
    isReached = [Bool](repeating: false, count: graph.nodeCount)
  }

  /// One chain for each goal, both ends included; `nil` when the edges lead to none.
  ///
  /// Of chains that are as short it is the one whose nodes come first in the order of the graph, looked at from the
  /// start on.
  ///
  /// - Complexity: O(*n* + *m*); less where all goals are near.
  package mutating func chains(from start: NodeIndex, to goals: [NodeIndex]) -> [[NodeIndex]?] {
    var open: Set<Int32> = []
    for goal in goals where goal != start { open.insert(goal.raw) }
    queue.append(start.raw)
    isReached[start.position] = true
    before[start.position] = -1
    var next = 0
    while next < queue.count && !open.isEmpty {
      let node = queue[next]
      next += 1
      // A queue filled in this order holds, at each distance, the first chains first.
      for edge in graph.outEdges(of: NodeIndex(Int(node))) {
        let target = graph.targets[edge]
        if isReached[Int(target)] { continue }
        isReached[Int(target)] = true
        before[Int(target)] = node
        queue.append(target)
        open.remove(target)
      }
    }
    let found = goals.map { chain(to: $0) }
    for node in queue { isReached[Int(node)] = false }
    queue.removeAll(keepingCapacity: true)
    return found
  }

  private func chain(to goal: NodeIndex) -> [NodeIndex]? {
    guard isReached[goal.position] else { return nil }
    var chain = [goal]
    var node = before[goal.position]
    while node >= 0 {
      chain.append(NodeIndex(Int(node)))
      node = before[Int(node)]
    }
    return chain.reversed()
  }
}
