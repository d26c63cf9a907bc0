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
    let isRoot = Places<Bool>(nodeCount, false)
    for root in roots { isRoot[root.position] = true }
    // Numbers in the order of a depth-first search; 0 is the source that joins all roots.
    let number = Places<Int32>(nodeCount, 0)
    let node = Places<Int32>(nodeCount + 1, -1)
    let parent = Places<Int32>(nodeCount + 1, 0)
    var immediate = [NodeIndex?](repeating: nil, count: nodeCount)
    withFlat { flat in
      let count = flat.search(from: roots, number, node, parent)
      let semi = flat.semidominators(isRoot, roots: roots.count, number, node, parent, count)
      // The nearest common ancestor in what is there of the tree: the dominator of the parent, climbed from.
      for w in 1..<max(count, 1) {
        var above = parent[w]
        while above > semi[w] { above = parent[above] }
        parent[w] = above
        if above > 0 { immediate[Int(node[w])] = NodeIndex(Int(node[above])) }
      }
      semi.free()
    }
    let isReached = (0..<nodeCount).map { number[$0] > 0 }
    for places in [number, node, parent] { places.free() }
    isRoot.free()
    return Dominators(immediate: NodeColumn(immediate), isReached: NodeColumn(isReached))
  }
}

extension FlatGraph {
  /// Numbers what the roots reach, in the order of a depth-first search.
  ///
  /// - Returns: How many numbers there are, with 0.
  fileprivate func search(
    from roots: [NodeIndex], _ number: Places<Int32>, _ node: Places<Int32>, _ parent: Places<Int32>
  ) -> Int {
    var count: Int32 = 1
    // The edges that are still to be followed, of the nodes on the way.
    var path: [(edge: Int32, end: Int32, number: Int32)] = []
    for root in roots where number[root.position] == 0 {
      var (edge, end) = (outStart[root.position], outStart[root.position + 1])
      var here = count
      number[root.position] = here
      node[here] = root.raw
      parent[here] = 0
      count += 1
      while true {
        while edge < end && number[targets[edge]] != 0 { edge &+= 1 }
        if edge < end {
          let target = targets[edge]
          path.append((edge &+ 1, end, here))
          parent[count] = here
          here = count
          number[target] = here
          node[here] = target
          count += 1
          (edge, end) = (outStart[target], outStart[target + 1])
        } else {
          guard let last = path.popLast() else { break }
          (edge, end, here) = last
        }
      }
    }
    return Int(count)
  }

  /// The semidominator of each number.
  fileprivate func semidominators(
    _ isRoot: Places<Bool>, roots: Int, _ number: Places<Int32>, _ node: Places<Int32>, _ parent: Places<Int32>,
    _ count: Int
  ) -> Places<Int32> {
    let semi = Places<Int32>(count) { Int32($0) }
    let forest = Forest(semi: semi)
    defer { forest.free() }
    // Below a single root none is less than the root's own number.
    let first: Int32 = roots == 1 ? 1 : 0
    for w in stride(from: count - 1, to: 0, by: -1) {
      let position = Int(node[w])
      var least = Int32(w)
      if isRoot[position] {
        least = 0
      } else {
        for place in into(position) {
          let v = number[givers[place]]
          if v == 0 { continue }
          // What comes before in the search is not linked yet and speaks for itself.
          least = min(least, v <= Int32(w) ? v : semi[forest.best(above: v)])
          if least <= first { break }
        }
      }
      semi[w] = least
      forest.link(w, below: parent[w])
    }
    return semi
  }
}

/// The part of the search tree that has been looked at, with shortened ways up.
private struct Forest {
  private let semi: Places<Int32>
  private let bests: Places<Int32>
  /// -1: a root of the forest.
  private let ancestor: Places<Int32>
  private let path: Places<Int32>

  init(semi: Places<Int32>) {
    self.semi = semi
    bests = Places(semi.count) { Int32($0) }
    ancestor = Places(semi.count, -1)
    path = Places(semi.count, 0)
  }

  func free() {
    bests.free()
    ancestor.free()
    path.free()
  }

  @inline(__always)
  func link(_ number: Int, below parent: Int32) { ancestor[number] = parent }

  /// The number with the least semidominator on the way up from one that is linked.
  @inline(__always)
  func best(above start: Int32) -> Int32 {
    var above = start
    var count = 0
    while true {
      let next = ancestor[above]
      if ancestor[next] < 0 { break }
      path[count] = above
      count &+= 1
      above = next
    }
    while count > 0 {
      count &-= 1
      let below = path[count]
      let up = ancestor[below]
      if semi[bests[up]] < semi[bests[below]] { bests[below] = bests[up] }
      ancestor[below] = ancestor[up]
    }
    return bests[start]
  }
}
