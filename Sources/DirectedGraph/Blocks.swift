// In which largest parts does no single node hold things together?

/// The biconnected components of a graph without directions, and with them its bridges.
package struct Blocks: Sendable {
  /// Each pair that is joined, once: the earlier node first, in ascending order.
  package let pairs: [(a: NodeIndex, b: NodeIndex)]
  /// The block of each pair, from 0, numbered by their first pair. Count: that of ``pairs``.
  package let number: [Int32]
  /// How many pairs each block has. Count: the number of blocks.
  package let sizes: [Int32]

  package var count: Int { sizes.count }
  /// The places of the pairs that are a block by themselves: without that link there is a piece more.
  package var bridges: [Int] { pairs.indices.filter { sizes[Int(number[$0])] == 1 } }

  /// In how many blocks each node is: 0 for one without links. Count: `nodeCount`.
  package func blocksOfNodes(_ nodeCount: Int) -> [Int32] {
    var counts = [Int32](repeating: 0, count: nodeCount)
    var members: [(block: Int32, node: Int32)] = []
    for (place, pair) in pairs.enumerated() {
      members.append((number[place], pair.a.raw))
      members.append((number[place], pair.b.raw))
    }
    members.sort { ($0.block, $0.node) < ($1.block, $1.node) }
    for (place, member) in members.enumerated()
    where place == 0 || members[place - 1].block != member.block || members[place - 1].node != member.node {
      counts[Int(member.node)] += 1
    }
    return counts
  }
}

extension Digraph {
  /// The blocks; directions, loops and the number of links of a pair are ignored.
  ///
  /// - Complexity: O(*n* + *m*), without recursion; the numbering sorts nothing but what is found in order.
  /// - SeeAlso: Hopcroft, J. & Tarjan, R. (1973). *Comm. ACM* 16(6), 372–378.
  package func blocks() -> Blocks {
    let graph = undirected
    let twin = graph.reverseEdges().values
    var order = [Int32](repeating: -1, count: nodeCount)
    var low = order
    var next = graph.outStart
    var found = [Int32](repeating: -1, count: graph.edgeCount)
    var path: [Int32] = []
    var arrival: [Int32] = []
    var open: [Int32] = []
    var visited: Int32 = 0
    var blockCount: Int32 = 0
    for start in 0..<nodeCount where order[start] < 0 {
      path.append(Int32(start))
      arrival.append(-1)
      order[start] = visited
      low[start] = visited
      visited += 1
      while let last = path.last {
        let node = Int(last)
        if next[node] < graph.outStart[node + 1] {
          let edge = next[node]
          next[node] += 1
          let other = graph.targets[Int(edge)]
          if order[Int(other)] < 0 {
            open.append(edge)
            path.append(other)
            arrival.append(edge)
            order[Int(other)] = visited
            low[Int(other)] = visited
            visited += 1
          } else if twin[Int(edge)] != arrival[arrival.count - 1], order[Int(other)] < order[node] {
            open.append(edge)
            low[node] = min(low[node], order[Int(other)])
          }
          continue
        }
        path.removeLast()
        let edge = arrival.removeLast()
        guard let above = path.last else { continue }
        low[Int(above)] = min(low[Int(above)], low[node])
        guard low[node] >= order[Int(above)] else { continue }
        while let member = open.popLast() {
          found[Int(member)] = blockCount
          found[Int(twin[Int(member)])] = blockCount
          if member == edge { break }
        }
        blockCount += 1
      }
    }
    var pairs: [(a: NodeIndex, b: NodeIndex)] = []
    var number: [Int32] = []
    var renamed = [Int32](repeating: -1, count: Int(blockCount))
    var sizes: [Int32] = []
    for edge in 0..<graph.edgeCount where graph.sources[edge] < graph.targets[edge] {
      pairs.append((NodeIndex(Int(graph.sources[edge])), NodeIndex(Int(graph.targets[edge]))))
      let block = Int(found[edge])
      if renamed[block] < 0 {
        renamed[block] = Int32(sizes.count)
        sizes.append(0)
      }
      number.append(renamed[block])
      sizes[Int(renamed[block])] += 1
    }
    return Blocks(pairs: pairs, number: number, sizes: sizes)
  }
}
