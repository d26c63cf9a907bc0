// The same graph without directions.

extension Digraph {
  /// Each pair that is joined in either direction, as an edge both ways whose weight is u = w(i, j) + w(j, i).
  ///
  /// Loops keep their weight. The edges out of a node are then all its neighbours, ascending.
  ///
  /// - Complexity: O(*n* + *m*).
  package var undirected: Digraph { undirected() }

  /// - Parameter loop: How the work is spread over cores; the graph is the same with any.
  package func undirected(loop: ChunkLoop = .serial) -> Digraph {
    let count = Places<Int32>(nodeCount, 0)
    defer { count.free() }
    let chunks = nodeChunks()
    return withFlat { flat in
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          var neighbours: Int32 = 0
          flat.forNeighbours(of: node) { _, _ in neighbours &+= 1 }
          count[node] = neighbours
        }
      }
      var start = [Int32](repeating: 0, count: nodeCount + 1)
      for node in 0..<nodeCount { start[node + 1] = start[node] + count[node] }
      let ends = Places<Int32>(Int(start[nodeCount]), 0)
      let sources = Places<Int32>(ends.count, 0)
      let sums = Places<Double>(ends.count, 0)
      let turned = Places<Int32>(ends.count, 0)
      defer {
        ends.free()
        sources.free()
        sums.free()
        turned.free()
      }
      let starts = start
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          var place = Int(starts[node])
          flat.forNeighbours(of: node) { other, weight in
            ends[place] = other
            sources[place] = Int32(node)
            sums[place] = weight
            place &+= 1
          }
        }
      }
      // The edges into a node are those out of it, turned.
      _ = Buckets.order(
        ends.count, keys: nodeCount, loop: loop, key: { ends[$0] },
        put: { edge, place in turned[place] = Int32(truncatingIfNeeded: edge) })
      let neighbours = ends.array
      return Digraph(
        start: start, targets: neighbours, sources: sources.array, weights: sums.array, inStart: start,
        inEdges: turned.array, givers: neighbours, loops: loops, loopCount: loopCount)
    }
  }
}

extension FlatGraph {
  /// Calls `body` with each neighbour of a node and the weight of both directions together, ascending.
  @inline(__always)
  func forNeighbours(of node: Int, _ body: (_ other: Int32, _ weight: Double) -> Void) {
    var (edge, place) = (Int(outStart[node]), Int(inStart[node]))
    let (edgeEnd, placeEnd) = (Int(outStart[node + 1]), Int(inStart[node + 1]))
    while edge < edgeEnd && place < placeEnd {
      let (receiver, giver) = (targets[edge], givers[place])
      if receiver == giver {
        body(receiver, weights[edge] + weights[inEdges[place]])
        edge &+= 1
        place &+= 1
      } else if receiver < giver {
        body(receiver, weights[edge])
        edge &+= 1
      } else {
        body(giver, weights[inEdges[place]])
        place &+= 1
      }
    }
    while edge < edgeEnd {
      body(targets[edge], weights[edge])
      edge &+= 1
    }
    while place < placeEnd {
      body(givers[place], weights[inEdges[place]])
      place &+= 1
    }
  }
}
