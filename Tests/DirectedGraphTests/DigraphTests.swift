// Arcs in any order make the edges that adding them up by hand makes.

import DirectedGraph
import Testing

@Suite struct DigraphTests {
  @Test("Arcs added up one by one", arguments: 0..<12)
  func asByHand(seed: Int) {
    var draws = Draws(seed: UInt64(seed))
    let size = 1 + draws.below(40)
    // Every other graph has a hub with many arcs.
    let arcs = (0..<draws.below(400)).map { _ in
      (
        seed % 2 == 0 && draws.below(2) == 0 ? Int32(0) : Int32(draws.below(size)), Int32(draws.below(size)),
        Double(1 + draws.below(1 << 20)) / 3
      )
    }
    var sums: [Int: Double] = [:]
    var loops = [Double](repeating: 0, count: size)
    for (from, to, weight) in arcs {
      if from == to { loops[Int(from)] += weight } else { sums[Int(from) * size + Int(to), default: 0] += weight }
    }
    let (graph, edgeOfArc) = Digraph.tracing(
      nodeCount: size, from: arcs.map { $0.0 }, to: arcs.map { $0.1 }, weights: arcs.map { $0.2 })
    let keys = sums.keys.sorted()
    #expect(graph.edges.map { graph.source(of: $0).position * size + graph.target(of: $0).position } == keys)
    // The same bits: parallel arcs are added in the order in which they came.
    #expect(graph.weights == keys.map { sums[$0]! })
    #expect(graph.loops.values == loops)
    for (arc, edge) in edgeOfArc.enumerated() {
      let (from, to, _) = arcs[arc]
      #expect((edge < 0) == (from == to))
      if edge >= 0 { #expect(graph.sources[Int(edge)] == from && graph.targets[Int(edge)] == to) }
    }
    for node in graph.nodes {
      #expect(
        graph.inEdges(of: node).map { graph.sources[Int($0)] }
          == keys.compactMap {
            $0 % size == node.position ? Int32($0 / size) : nil
          })
    }
  }
}
