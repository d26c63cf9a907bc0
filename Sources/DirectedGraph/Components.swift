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
  /// Two edges of each node show the largest piece nearly whole; after that only edges of nodes outside it are looked at.
  ///
  /// - Complexity: O(*n* + *m* α(*n*)): joined sets with halved paths.
  /// - SeeAlso: Sutton, M., Ben-Nun, T. & Barak, A. (2018). Optimizing parallel graph connectivity computation via
  ///   subgraph sampling. *IPDPS* 2018.
  package func weakComponents() -> Components {
    let parent = Places<Int32>(nodeCount) { Int32($0) }
    defer { parent.free() }
    withFlat { flat in
      for node in 0..<nodeCount {
        for edge in flat.out(node).prefix(2) { join(Int32(node), flat.targets[edge], parent) }
      }
      flatten(parent)
      let most = commonest(parent)
      for node in 0..<nodeCount where parent[node] != most {
        for edge in flat.out(node).dropFirst(2) { join(Int32(node), flat.targets[edge], parent) }
        for place in flat.into(node) { join(Int32(node), flat.givers[place], parent) }
      }
      flatten(parent)
    }
    return Components(labels: parent.array, count: nodeCount)
  }

  /// Joins the sets of two nodes: the smaller root becomes that of both.
  @inline(__always)
  private func join(_ a: Int32, _ b: Int32, _ parent: Places<Int32>) {
    var (a, b) = (parent[a], parent[b])
    while a != b {
      let (low, high) = (min(a, b), max(a, b))
      let above = parent[high]
      if above == high {
        parent[high] = low
        return
      }
      if above == low { return }
      (a, b) = (parent[above], low)
    }
  }

  /// Every node right below its root.
  private func flatten(_ parent: Places<Int32>) {
    // A parent is never larger than its node, so it lies right below its root already.
    for node in 0..<parent.count { parent[node] = parent[parent[node]] }
  }

  /// The root of most of a thousand nodes that are evenly spread.
  private func commonest(_ parent: Places<Int32>) -> Int32 {
    let step = max(1, parent.count / 1024)
    let roots = stride(from: 0, to: parent.count, by: step).map { parent[$0] }.sorted()
    var (best, most, same) = (Int32(-1), 0, 0)
    for place in roots.indices {
      same = place > 0 && roots[place] == roots[place - 1] ? same + 1 : 1
      if same > most { (best, most) = (roots[place], same) }
    }
    return best
  }

  /// The largest sets in which every node reaches every other and is reached by it.
  ///
  /// An edge lies on some directed cycle exactly when both its ends are in one such set. The set of a node with many
  /// links is found first, as what it reaches and is reached by; a depth-first search finds the rest.
  ///
  /// - Complexity: O(*n* + *m*), without recursion.
  /// - SeeAlso: Tarjan, R. (1972). Depth-first search and linear graph algorithms. *SIAM J. Comput.* 1(2), 146–160.
  package func strongComponents() -> Components {
    let label = Places<Int32>(nodeCount, -1)
    defer { label.free() }
    var found: Int32 = 0
    withFlat { flat in
      if let hub = hub { found = labelSet(of: hub, label, flat) }
      found = labelRest(from: found, label, flat)
    }
    return Components(labels: label.array, count: Int(found))
  }

  /// The node with the most ways through it, when there is any.
  private var hub: Int? {
    var (best, most): (Int, Int64) = (-1, 0)
    for node in 0..<nodeCount {
      let ways = Int64(outStart[node + 1] - outStart[node]) * Int64(inStart[node + 1] - inStart[node])
      if ways > most { (best, most) = (node, ways) }
    }
    return best < 0 ? nil : best
  }

  /// Gives the set of one node the label 0.
  ///
  /// - Returns: How many labels there are now.
  private func labelSet(of hub: Int, _ label: Places<Int32>, _ flat: FlatGraph) -> Int32 {
    // 1: reached from the hub; 2: also reaches it.
    let state = Places<UInt8>(nodeCount, 0)
    defer { state.free() }
    for mark in [UInt8(1), 2] {
      state[hub] = mark
      let edges = mark == 1 ? flat.out(hub) : flat.into(hub)
      for edge in edges {
        let other = mark == 1 ? flat.targets[edge] : flat.givers[edge]
        if state[other] == mark - 1 { state[other] = mark }
      }
      spread(mark, state, flat)
    }
    for node in 0..<nodeCount where state[node] == 2 { label[node] = 0 }
    return 1
  }

  /// Marks every node that an edge leads to from a marked one: 1 along the edges, 2 against them.
  ///
  /// Nodes are asked in the order of memory whether one beside them is marked. That takes a few rounds where nearly all
  /// hang together; when it takes more, what is left is followed from node to node.
  private func spread(_ mark: UInt8, _ state: Places<UInt8>, _ flat: FlatGraph) {
    var looks = 0
    var hasFound = true
    while hasFound && looks < 2 * (edgeCount + nodeCount) {
      hasFound = false
      looks += nodeCount / 4
      for node in 0..<nodeCount where state[node] == mark - 1 {
        let edges = mark == 1 ? flat.into(node) : flat.out(node)
        for edge in edges {
          looks &+= 1
          guard state[mark == 1 ? flat.givers[edge] : flat.targets[edge]] == mark else { continue }
          state[node] = mark
          hasFound = true
          break
        }
      }
    }
    if !hasFound { return }
    var waiting = (0..<Int32(nodeCount)).filter { state[$0] == mark }
    while let node = waiting.popLast() {
      let edges = mark == 1 ? flat.out(Int(node)) : flat.into(Int(node))
      for edge in edges {
        let other = mark == 1 ? flat.targets[edge] : flat.givers[edge]
        if state[other] != mark - 1 { continue }
        state[other] = mark
        waiting.append(other)
      }
    }
  }

  /// Labels all that has none yet.
  private func labelRest(from first: Int32, _ label: Places<Int32>, _ flat: FlatGraph) -> Int32 {
    let order = Places<Int32>(nodeCount, -1)
    let low = Places<Int32>(nodeCount, 0)
    let next = Places<Int32>(nodeCount, 0)
    defer {
      order.free()
      low.free()
      next.free()
    }
    var path: [Int32] = []
    var open: [Int32] = []
    var visited: Int32 = 0
    var found = first
    for start in 0..<nodeCount where label[start] < 0 {
      path.append(Int32(start))
      while let last = path.last {
        let node = Int(last)
        if order[node] < 0 {
          order[node] = visited
          low[node] = visited
          next[node] = flat.outStart[node]
          visited += 1
          open.append(last)
        }
        var edge = next[node]
        let end = flat.outStart[node + 1]
        var least = low[node]
        var below: Int32 = -1
        while edge < end {
          let target = flat.targets[edge]
          edge &+= 1
          if label[target] >= 0 { continue }
          if order[target] < 0 {
            below = target
            break
          }
          least = min(least, order[target])
        }
        next[node] = edge
        low[node] = least
        if below >= 0 {
          path.append(below)
          continue
        }
        path.removeLast()
        if let parent = path.last { low[parent] = min(low[parent], least) }
        guard least == order[node] else { continue }
        while let member = open.popLast() {
          label[member] = found
          if member == last { break }
        }
        found += 1
      }
    }
    return found
  }
}
