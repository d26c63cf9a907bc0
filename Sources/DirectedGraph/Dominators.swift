// Which single node does every path from the roots to another node pass?

/// The tree of immediate dominators.
package struct Dominators: Sendable {
  /// The last node that every path from the roots to this one passes, itself apart. `nil` where there is no such
  /// node: roots, nodes reached by separate ways from the roots, and nodes that are not reached.
  package let immediate: NodeColumn<NodeIndex?>
  /// Whether some root reaches the node. Roots reach themselves.
  package let isReached: NodeColumn<Bool>

  /// The nodes that lose every path from the roots when `node` goes, in the order of their numbers: everything
  /// below it in the tree.
  ///
  /// - Returns: One list per node. Together the lists are as long as the depths of all nodes in the tree.
  package func cutOff() -> NodeColumn<[NodeIndex]> {
    var lists = [[NodeIndex]](repeating: [], count: immediate.count)
    for position in 0..<immediate.count {
      let node = NodeIndex(position)
      var above = immediate[node]
      while let dominator = above {
        lists[dominator.position].append(node)
        above = immediate[dominator]
      }
    }
    return NodeColumn(lists)
  }

  /// How many names ``cutOff()`` would hold.
  ///
  /// - Complexity: O(*n*).
  package func cutOffTotal() -> Int64 {
    var depth = [Int64](repeating: -1, count: immediate.count)
    var total: Int64 = 0
    var path: [Int] = []
    for start in 0..<immediate.count {
      var node = start
      while depth[node] < 0 {
        path.append(node)
        guard let above = immediate.values[node] else { break }
        node = above.position
      }
      while let last = path.popLast() {
        depth[last] = immediate.values[last].map { depth[$0.position] + 1 } ?? 0
        total += depth[last]
      }
    }
    return total
  }
}

extension Digraph {
  /// The immediate dominators when support flows in from `roots`.
  ///
  /// - Complexity: O(*n* + *m* log *n*) for the semidominators, and a climb of the tree for each node that is short in
  ///   practice; without recursion.
  /// - SeeAlso: Lengauer, T. & Tarjan, R. (1979). A fast algorithm for finding dominators in a flowgraph.
  ///   *ACM TOPLAS* 1(1), 121–141; Georgiadis, L., Tarjan, R. & Werneck, R. (2006). Finding dominators in practice.
  ///   *J. Graph Algorithms Appl.* 10(1), 69–94 (the variant used: semidominators, then nearest common ancestors).
  package func dominators(from roots: [NodeIndex]) -> Dominators {
    var isRoot = [Bool](repeating: false, count: nodeCount)
    for root in roots { isRoot[root.position] = true }
    // Numbers in the order of a depth-first search; 0 is the source that joins all roots.
    var number = [Int32](repeating: 0, count: nodeCount)
    var node: [Int32] = [-1]
    var parent: [Int32] = [0]
    search(from: roots, number: &number, node: &node, parent: &parent)

    let count = node.count
    var semi = (0..<count).map { Int32($0) }
    var best = semi
    var ancestor = [Int32](repeating: -1, count: count)
    var path: [Int32] = []
    /// The number with the least semidominator on the way up through what is already linked.
    func least(_ start: Int32) -> Int32 {
      if ancestor[Int(start)] < 0 { return start }
      path.removeAll(keepingCapacity: true)
      var above = start
      while ancestor[Int(ancestor[Int(above)])] >= 0 {
        path.append(above)
        above = ancestor[Int(above)]
      }
      while let below = path.popLast() {
        let up = ancestor[Int(below)]
        if semi[Int(best[Int(up)])] < semi[Int(best[Int(below)])] { best[Int(below)] = best[Int(up)] }
        ancestor[Int(below)] = ancestor[Int(up)]
      }
      return best[Int(start)]
    }
    for w in stride(from: count - 1, to: 0, by: -1) {
      let position = Int(node[w])
      if isRoot[position] {
        semi[w] = 0
      } else {
        for edge in inEdges(of: NodeIndex(position)) {
          let v = number[Int(sources[Int(edge)])]
          if v > 0 { semi[w] = min(semi[w], semi[Int(least(v))]) }
        }
      }
      ancestor[w] = parent[w]
    }

    var above = parent
    var immediate = [NodeIndex?](repeating: nil, count: nodeCount)
    for w in 1..<max(count, 1) {
      while above[w] > semi[w] { above[w] = above[Int(above[w])] }
      if above[w] > 0 { immediate[Int(node[w])] = NodeIndex(Int(node[Int(above[w])])) }
    }
    return Dominators(immediate: NodeColumn(immediate), isReached: NodeColumn(number.map { $0 > 0 }))
  }

  private func search(from roots: [NodeIndex], number: inout [Int32], node: inout [Int32], parent: inout [Int32]) {
    var next = outStart
    var path: [Int32] = []
    func enter(_ position: Int32, below: Int32) {
      number[Int(position)] = Int32(node.count)
      node.append(position)
      parent.append(below)
      path.append(position)
    }
    for root in roots where number[root.position] == 0 {
      enter(root.raw, below: 0)
      while let last = path.last {
        let position = Int(last)
        guard next[position] < outStart[position + 1] else {
          path.removeLast()
          continue
        }
        let target = targets[Int(next[position])]
        next[position] += 1
        if number[Int(target)] == 0 { enter(target, below: number[position]) }
      }
    }
  }
}
