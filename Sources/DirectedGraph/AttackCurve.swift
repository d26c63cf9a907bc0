// What is left together when the best linked go one after the other?

extension Digraph {
  /// Takes the node with most neighbours away, again and again; directions and loops are ignored.
  ///
  /// - Parameter isAdaptive: Whether degrees are counted anew after each loss; else those of the whole graph decide.
  ///   Of equal ones the first goes first.
  /// - Returns: The nodes in the order they go, and how large the largest piece is after each. Count: `nodeCount`.
  /// - Complexity: O((*n* + *m*) log *m*): the pieces are joined backwards.
  /// - SeeAlso: Schneider, C. M. et al. (2011). Mitigation of malicious attacks on networks. *PNAS* 108(10), 3838–3841.
  package func attackCurve(isAdaptive: Bool) -> (order: [NodeIndex], largest: [Int32]) {
    let graph = undirected
    let order = graph.attackOrder(isAdaptive: isAdaptive)
    var parent = (0..<nodeCount).map { Int32($0) }
    var size = [Int32](repeating: 1, count: nodeCount)
    var isBack = [Bool](repeating: false, count: nodeCount)
    func root(_ node: Int32) -> Int32 {
      var node = node
      while parent[Int(node)] != node {
        parent[Int(node)] = parent[Int(parent[Int(node)])]
        node = parent[Int(node)]
      }
      return node
    }
    var largest = [Int32](repeating: 0, count: nodeCount)
    var best: Int32 = 0
    for step in stride(from: nodeCount - 1, through: 0, by: -1) {
      largest[step] = best
      let node = Int(order[step])
      isBack[node] = true
      best = max(best, 1)
      for edge in graph.outStart[node]..<graph.outStart[node + 1] {
        let other = graph.targets[Int(edge)]
        guard isBack[Int(other)] else { continue }
        var (a, b) = (root(Int32(node)), root(other))
        if a == b { continue }
        if size[Int(a)] < size[Int(b)] { (a, b) = (b, a) }
        parent[Int(b)] = a
        size[Int(a)] += size[Int(b)]
        best = max(best, size[Int(a)])
      }
    }
    return (order.map { NodeIndex(Int($0)) }, largest)
  }

  /// The order in which the nodes of an undirected graph go.
  private func attackOrder(isAdaptive: Bool) -> [Int32] {
    var degree = (0..<nodeCount).map { outStart[$0 + 1] - outStart[$0] }
    guard isAdaptive else {
      let all = (0..<nodeCount).map { Int32($0) }
      return all.sorted { (degree[Int($1)], $0) < (degree[Int($0)], $1) }
    }
    // The front of the heap has most neighbours, of equal ones the lowest number; what is out of date is passed over.
    var heap: [(degree: Int32, node: Int32)] = []
    func isBefore(_ a: Int, _ b: Int) -> Bool { (heap[b].degree, heap[a].node) < (heap[a].degree, heap[b].node) }
    func add(_ node: Int32) {
      heap.append((degree[Int(node)], node))
      var place = heap.count - 1
      while place > 0, isBefore(place, (place - 1) / 2) {
        heap.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    }
    func take() -> (degree: Int32, node: Int32) {
      heap.swapAt(0, heap.count - 1)
      let front = heap.removeLast()
      var place = 0
      while 2 * place + 1 < heap.count {
        var child = 2 * place + 1
        if child + 1 < heap.count, isBefore(child + 1, child) { child += 1 }
        guard isBefore(child, place) else { break }
        heap.swapAt(child, place)
        place = child
      }
      return front
    }
    for node in 0..<nodeCount { add(Int32(node)) }
    var isGone = [Bool](repeating: false, count: nodeCount)
    var order: [Int32] = []
    while !heap.isEmpty {
      let front = take()
      let node = Int(front.node)
      if isGone[node] || front.degree != degree[node] { continue }
      isGone[node] = true
      order.append(front.node)
      for edge in outStart[node]..<outStart[node + 1] {
        let other = targets[Int(edge)]
        if isGone[Int(other)] { continue }
        degree[Int(other)] -= 1
        add(other)
      }
    }
    return order
  }
}
