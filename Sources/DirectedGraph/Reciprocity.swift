// What comes back from the same node?

/// What each node gives and gets back, gives for nothing back, and gets without giving back.
package struct ReturnedWeights: Sendable {
  /// How many pairs are linked both ways.
  package let mutual: Int
  /// Of what a node gives to another, as much as comes back from it.
  package let returned: [Double]
  package let unreturnedGiven: [Double]
  package let unreturnedReceived: [Double]
  /// All that is given, loops apart, and what of it comes back.
  package let total: Double
  package let returnedTotal: Double
}

extension Digraph {
  /// How many pairs are linked both ways, how much of the weight comes back, and the weight of all; loops apart.
  ///
  /// - Complexity: O(*n* + *m*), the weight of an edge looked up only where there is one back.
  package func returnedWeight(loop: ChunkLoop = .serial) -> (mutual: Int, returned: Double, total: Double) {
    let chunks = nodeChunks()
    let mutual = Places<Int>(chunks.count, 0)
    let sums = Places<Double>(2 * chunks.count, 0)
    defer {
      mutual.free()
      sums.free()
    }
    withFlat { flat in
      loop.run(chunks.count) { chunk in
        var (pairs, back, all) = (0, 0.0, 0.0)
        for node in chunks[chunk] {
          for edge in flat.out(node) { all += flat.weights[edge] }
          var (edge, place) = (flat.out(node).lowerBound, flat.into(node).lowerBound)
          let (edgeEnd, placeEnd) = (flat.out(node).upperBound, flat.into(node).upperBound)
          while edge < edgeEnd && place < placeEnd {
            let (receiver, giver) = (flat.targets[edge], flat.givers[place])
            if receiver == giver {
              pairs &+= 1
              back += min(flat.weights[edge], flat.weights[flat.inEdges[place]])
            }
            edge &+= receiver <= giver ? 1 : 0
            place &+= giver <= receiver ? 1 : 0
          }
        }
        (mutual[chunk], sums[2 * chunk], sums[2 * chunk + 1]) = (pairs, back, all)
      }
    }
    var found = (mutual: 0, returned: 0.0, total: 0.0)
    for chunk in chunks.indices {
      found.mutual += mutual[chunk]
      found.returned += sums[2 * chunk]
      found.total += sums[2 * chunk + 1]
    }
    // Each such pair was met from both ends.
    found.mutual /= 2
    return found
  }

  /// What comes back, pair by pair; loops apart.
  ///
  /// - Parameter loop: How the work is spread over cores; the bits of the answer are the same with any.
  /// - Complexity: O(*n* + *m*): the edges out of a node and into it are both in order.
  package func returnedWeights(loop: ChunkLoop = .serial) -> ReturnedWeights {
    let returned = Places<Double>(nodeCount, 0)
    let given = Places<Double>(nodeCount, 0)
    let received = Places<Double>(nodeCount, 0)
    let chunks = nodeChunks()
    let mutual = Places<Int>(chunks.count, 0)
    defer {
      for places in [returned, given, received] { places.free() }
      mutual.free()
    }
    withFlat { flat in
      loop.run(chunks.count) { chunk in
        for node in chunks[chunk] {
          var (edge, place) = (Int(flat.outStart[node]), Int(flat.inStart[node]))
          let (edgeEnd, placeEnd) = (Int(flat.outStart[node + 1]), Int(flat.inStart[node + 1]))
          while edge < edgeEnd && place < placeEnd {
            let (receiver, giver) = (flat.targets[edge], flat.givers[place])
            if receiver == giver {
              let (there, back) = (flat.weights[edge], flat.weights[flat.inEdges[place]])
              returned[node] += min(there, back)
              given[node] += max(0, there - back)
              received[node] += max(0, back - there)
              mutual[chunk] &+= 1
              edge &+= 1
              place &+= 1
            } else if receiver < giver {
              given[node] += flat.weights[edge]
              edge &+= 1
            } else {
              received[node] += flat.weights[flat.inEdges[place]]
              place &+= 1
            }
          }
          while edge < edgeEnd {
            given[node] += flat.weights[edge]
            edge &+= 1
          }
          while place < placeEnd {
            received[node] += flat.weights[flat.inEdges[place]]
            place &+= 1
          }
        }
      }
    }
    var (all, back) = (0.0, 0.0)
    for node in 0..<nodeCount {
      all += returned[node] + given[node]
      back += returned[node]
    }
    // Each such pair was met from both ends.
    let pairs = (0..<chunks.count).reduce(0) { $0 + mutual[$1] } / 2
    return ReturnedWeights(
      mutual: pairs, returned: returned.array, unreturnedGiven: given.array, unreturnedReceived: received.array,
      total: all, returnedTotal: back)
  }
}
