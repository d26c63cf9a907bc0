// The same answer on one thread and on three.

import Dispatch
import Testing

@testable import DirectedGraph

@Suite struct SameOnThreadsTests {
  /// Chunks side by side on as many threads as there are.
  static let three = ChunkLoop(workers: 3) { count, work in
    DispatchQueue.concurrentPerform(iterations: count) { work($0) }
  }

  /// Large enough to be cut into chunks: every fourth arc answers the one before it.
  static let graph: Digraph = drawn(loop: .serial)

  static func drawn(loop: ChunkLoop) -> Digraph {
    var random = Draws(seed: 11)
    let nodes = 6_000
    var (from, to, weights): ([Int32], [Int32], [Double]) = ([], [], [])
    for arc in 0..<90_000 {
      if arc % 4 == 3 {
        from.append(to[arc - 1])
        to.append(from[arc - 1])
      } else {
        from.append(Int32(random.whole(below: random.whole(below: nodes) + 1)))
        to.append(Int32(random.whole(below: nodes)))
      }
      weights.append(Double(1 + random.whole(below: 4000)) / 100)
    }
    return Digraph(nodeCount: nodes, from: from, to: to, weights: weights, loop: loop)
  }

  @Test("Building a graph, and its projection")
  func building() {
    let (one, three) = (Self.graph, Self.drawn(loop: Self.three))
    for (a, b) in [(one, three), (one.undirected, one.undirected(loop: Self.three))] {
      #expect(a.outStart == b.outStart)
      #expect(a.targets == b.targets)
      #expect(a.sources == b.sources)
      #expect(a.weights == b.weights)
      #expect(a.inStart == b.inStart)
      #expect(a.inEdges == b.inEdges)
      #expect(a.givers == b.givers)
      #expect(a.loops.values == b.loops.values)
      #expect(a.givers == a.inEdges.map { a.sources[Int($0)] })
    }
  }

  @Test("Core numbers", arguments: [Digraph.CoreDegree.neighbours, .total, .incoming, .outgoing])
  func cores(kind: Digraph.CoreDegree) {
    #expect(Self.graph.coreNumbers(kind).values == Self.graph.coreNumbers(kind, loop: Self.three).values)
  }

  @Test("PageRank, to the last bit", arguments: [false, true])
  func pageRank(weighted: Bool) {
    let one = Self.graph.pageRank(weighted: weighted).values
    #expect(one == Self.graph.pageRank(weighted: weighted, loop: Self.three).values)
    #expect(abs(one.reduce(0, +) - 1) < 1e-12, "it is divided by its sum")
  }

  @Test("Triads, betweenness, distances, what comes back")
  func others() {
    let (graph, three) = (Self.graph, Self.three)
    #expect(graph.triadCensus() == graph.triadCensus(loop: three))
    let sources = (0..<40).map { NodeIndex($0 * 150) }
    #expect(
      graph.betweenness(sources: sources).values == graph.betweenness(sources: sources, loop: three).values)
    let far = (0..<300).map { NodeIndex($0 * 20) }
    let distances = graph.distanceSums(sources: far).map { $0.inverse }
    #expect(distances == graph.distanceSums(sources: far, loop: three).map { $0.inverse })
    let (one, many) = (graph.returnedWeights(), graph.returnedWeights(loop: three))
    #expect(one.returned == many.returned)
    #expect(one.unreturnedGiven == many.unreturnedGiven)
    #expect(one.unreturnedReceived == many.unreturnedReceived)
    let (total, totals) = (graph.returnedWeight(), graph.returnedWeight(loop: three))
    #expect(total == totals)
    #expect(total.mutual == one.mutual)
    // Both sums have the same addends in another order.
    #expect(abs(total.returned - one.returnedTotal) < 1e-9 * total.returned)
    #expect(abs(total.total - graph.totalWeight) < 1e-9 * total.total)
  }

  @Test("A large graph is worked on level by level: the same as source by source")
  func levels() {
    // A ring in which every node gives to those 1, 18, 324 and 5,832 places on: at most 68 steps to any other.
    let nodes = 104_976
    let from = (0..<4 * nodes).map { Int32($0 % nodes) }
    let to = (0..<4 * nodes).map { Int32(($0 % nodes + [1, 18, 324, 5832][$0 / nodes]) % nodes) }
    let graph = Digraph(nodeCount: nodes, from: from, to: to, weights: from.map { _ in 1 })
    let sources = [NodeIndex(0), NodeIndex(70_000)]
    let one = graph.betweenness(sources: sources).values
    #expect(one == graph.betweenness(sources: sources, loop: Self.three).values)
    // In a ring that looks the same from everywhere the second source sees what the first sees, turned.
    let first = graph.betweenness(sources: [sources[0]]).values
    for node in stride(from: 0, to: nodes, by: 997) {
      let both = first[node] + first[(node - 70_000 + nodes) % nodes]
      #expect(abs(one[node] - both) <= 1e-9 * max(1, both))
    }
  }

  @Test("Groups")
  func groups() throws {
    for method in [CommunityMethod.leiden, .louvain] {
      var (first, second) = (Draws(seed: 3), Draws(seed: 3))
      let one = try #require(Self.graph.communities(method, random: &first, searches: 1))
      let three = try #require(Self.graph.communities(method, random: &second, searches: 1, loop: Self.three))
      #expect(one.group == three.group)
    }
  }
}
