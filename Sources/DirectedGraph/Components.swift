// Which nodes hang together, and which can reach each other and come back?

/// Nodes parted into components, numbered by their first node.
package struct Components: Sendable {
  /// The component of each node, from 0. Count: the graph's `nodeCount`.
  package let number: NodeColumn<Int32>
  /// How many nodes each component has. Count: the number of components.
  package let sizes: [Int32]

  package var count: Int { sizes.count }
  /// Whether two nodes are in one component.
  package func joins(_ a: NodeIndex, _ b: NodeIndex) -> Bool { number[a] == number[b] }

  /// - Parameter labels: Equal for nodes of one component, in any numbering from 0 to `count` - 1.
  init(labels: [Int32], count: Int) {
    var renamed = [Int32](repeating: -1, count: count)
    var sizes: [Int32] = []
    var number = labels
    for node in labels.indices {
      let label = Int(labels[node])
      if renamed[label] < 0 {
        renamed[label] = Int32(sizes.count)
        sizes.append(0)
      }
      number[node] = renamed[label]
      sizes[Int(renamed[label])] += 1
    }
    self.number = NodeColumn(number)
    self.sizes = sizes
  }
}

extension Digraph {
  /// The pieces that are left when directions are ignored. A node without edges is a piece of its own.
  ///
  /// - Complexity: O(*n* + *m* α(*n*)): joined sets with halved paths.
  package func weakComponents() -> Components {
    var parent = (0..<nodeCount).map { Int32($0) }
    func root(_ node: Int32) -> Int32 {
      var node = node
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    for edge in 0..<edgeCount {
      let (a, b) = (root(sources[edge]), root(targets[edge]))
      if a < b { parent[Int(b)] = a } else { parent[Int(a)] = b }
    }
    return Components(labels: (0..<nodeCount).map { root(Int32($0)) }, count: nodeCount)
  }

  /// The largest sets in which every node reaches every other and is reached by it.
  ///
  /// An edge lies on some directed cycle exactly when both its ends are in one such set.
  ///
  /// - Complexity: O(*n* + *m*), without recursion.
  /// - SeeAlso: Tarjan, R. (1972). Depth-first search and linear graph algorithms. *SIAM J. Comput.* 1(2), 146–160.
  package func strongComponents() -> Components {
    var order = [Int32](repeating: -1, count: nodeCount)
    var low = order
    var label = order
    var next = outStart
    var path: [Int32] = []
    var open: [Int32] = []
    var visited: Int32 = 0
    var found: Int32 = 0
    for start in 0..<nodeCount where order[start] < 0 {
      path.append(Int32(start))
      while let last = path.last {
        let node = Int(last)
        if order[node] < 0 {
          order[node] = visited
          low[node] = visited
          visited += 1
          open.append(last)
        }
        if next[node] < outStart[node + 1] {
          let target = targets[Int(next[node])]
          next[node] += 1
          if order[Int(target)] < 0 {
            path.append(target)
          } else if label[Int(target)] < 0 {
            low[node] = min(low[node], order[Int(target)])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last { low[Int(parent)] = min(low[Int(parent)], low[node]) }
        guard low[node] == order[node] else { continue }
        while let member = open.popLast() {
          label[Int(member)] = found
          if member == last { break }
        }
        found += 1
      }
    }
    return Components(labels: label, count: Int(found))
  }
}
