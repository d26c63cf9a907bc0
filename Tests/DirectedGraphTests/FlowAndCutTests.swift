// Flows, cuts, blocks, cores and attacks on graphs.

import DirectedGraph
import Testing

@Suite struct FlowAndCutTests {
  /// Cormen et al., *Introduction to Algorithms*, fig. 26.1: s v1 v2 v3 v4 t are 0 … 5.
  static let cormen = Digraph(
    6,
    [
      (0, 1, 16.0), (0, 2, 13), (1, 3, 12), (2, 1, 4), (2, 4, 14), (3, 2, 9), (3, 5, 20), (4, 3, 7), (4, 5, 4),
    ])

  @Test("The printed network carries 23, held up by v1-v3, v4-v3 and v4-t")
  func cormen() {
    let flow = Self.cormen.maximumFlow(from: [NodeIndex(0)], to: [NodeIndex(5)])
    #expect(flow.value == 23)
    #expect(
      flow.cut.map { [Self.cormen.source(of: $0).position, Self.cormen.target(of: $0).position] }
        == [[1, 3], [4, 3], [4, 5]])
  }

  @Test("Ten arcs of 0.1 carry 1, not a little less")
  func decimals() {
    let graph = Digraph(12, (1...10).flatMap { [(0, $0, 0.1), ($0, 11, 0.1)] })
    #expect(graph.maximumFlow(from: [NodeIndex(0)], to: [NodeIndex(11)]).value == 1)
  }

  /// networkx 3.6.1, `maximum_flow_value` and `minimum_cut`.
  @Test("The flows of networkx on a drawn graph")
  func peers() {
    let graph = Digraph.drawn
    #expect(graph.maximumFlow(from: [NodeIndex(0)], to: [NodeIndex(4)]).value == 11)
    #expect(graph.maximumFlow(from: [NodeIndex(5), NodeIndex(7)], to: [NodeIndex(4)]).value == 11)
    #expect(graph.maximumFlow(from: [NodeIndex(5)], to: [NodeIndex(3)]).value == 10)
    #expect(graph.sumOfMaximumFlows() == 614)
  }

  @Test("The flow is the weight of its cut, and without the cut nothing gets there", arguments: 1...30)
  func duality(seed: Int) {
    let graph = Digraph.random(12, chance: 0.2, seed: UInt64(seed))
    let flow = graph.maximumFlow(from: [NodeIndex(0), NodeIndex(1)], to: [NodeIndex(11)])
    #expect(flow.value == flow.cut.reduce(0) { $0 + graph.weight(of: $1) }, "whole weights add up exactly")
    let isCut = Set(flow.cut)
    let rest = graph.edges.filter { !isCut.contains($0) }
      .map { (graph.source(of: $0).position, graph.target(of: $0).position) }
    #expect(!Digraph(12, rest).reached(from: [0, 1])[11])
  }

  @Test("A vertex cut cuts, and no smaller set of elements does", arguments: 1...20)
  func vertexCuts(seed: Int) {
    let graph = Digraph.random(8, chance: 0.3, seed: UInt64(seed))
    let cut = graph.smallestVertexCut(from: [NodeIndex(0), NodeIndex(1)], to: [NodeIndex(7)])
    /// Whether the sink is reached from a source when the nodes of a set of bits are gone.
    func isReached(without set: Int) -> Bool {
      var rest = graph
      for node in 0..<7 where set & 1 << node != 0 { rest = rest.without(node) }
      return rest.reached(from: [0, 1].filter { set & 1 << $0 == 0 })[7]
    }
    let smallest = (0..<128).filter { !isReached(without: $0) }.map { $0.nonzeroBitCount }.min()
    #expect(cut.count == smallest)
    #expect(!isReached(without: cut.reduce(0) { $0 | 1 << $1.position }))
  }

  @Test("Two triangles joined by a link: three blocks, one bridge")
  func blocks() {
    let graph = Digraph(7, [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 5), (5, 3), (3, 2), (6, 6)])
    let blocks = graph.blocks()
    #expect(blocks.sizes == [3, 1, 3])
    #expect(blocks.bridges.map { [blocks.pairs[$0].a.position, blocks.pairs[$0].b.position] } == [[2, 3]])
    #expect(blocks.blocksOfNodes(7) == [1, 1, 2, 2, 1, 1, 0])
  }

  @Test("Without a bridge there is a piece more, without another link there is not", arguments: 1...20)
  func bridgesByRemoval(seed: Int) {
    let graph = Digraph.random(12, chance: 0.1, seed: UInt64(seed))
    let blocks = graph.blocks()
    let before = graph.weakComponents().count
    let byRemoval = blocks.pairs.indices.filter { left in
      let rest = blocks.pairs.indices.filter { $0 != left }
        .map { (blocks.pairs[$0].a.position, blocks.pairs[$0].b.position) }
      return Digraph(12, rest).weakComponents().count > before
    }
    #expect(blocks.bridges == byRemoval)
    // A node in k blocks leaves k - 1 pieces more when it goes.
    #expect(blocks.blocksOfNodes(12).map { max(0, $0 - 1) } == graph.piecesLeftMore().values)
  }

  /// networkx 3.6.1 `core_number` (undirected, and directed for `total`); igraph 1.0.0 `coreness(mode=)`.
  @Test("The cores of networkx and igraph on a drawn graph")
  func cores() {
    let graph = Digraph.drawn
    #expect(graph.coreNumbers().values == [3, 3, 3, 3, 2, 3, 3, 1, 3, 3])
    #expect(graph.coreNumbers(.total).values == [4, 4, 3, 4, 2, 3, 3, 1, 4, 4])
    #expect(graph.coreNumbers(.incoming).values == [1, 1, 1, 1, 1, 1, 1, 0, 1, 1])
    #expect(graph.coreNumbers(.outgoing).values == [1, 1, 0, 1, 0, 1, 1, 1, 1, 1])
    #expect(Digraph.complete(6).coreNumbers().values == [5, 5, 5, 5, 5, 5])
    #expect(Digraph(0, [(Int, Int)]()).coreNumbers().values == [])
    #expect(Digraph(2, [(0, 0)]).coreNumbers().values == [0, 0])
  }

  @Test("Each step of an attack takes the best linked and leaves the largest piece", arguments: 1...15)
  func attack(seed: Int) {
    var graph = Digraph.random(15, chance: 0.12, seed: UInt64(seed))
    let curve = graph.attackCurve(isAdaptive: true)
    var isGone = [Bool](repeating: false, count: 15)
    for (step, node) in curve.order.enumerated() {
      let links = graph.undirected
      let degrees = (0..<15).map { isGone[$0] ? -1 : links.outEdges(of: NodeIndex($0)).count }
      #expect(node.position == degrees.firstIndex(of: degrees.max()!))
      isGone[node.position] = true
      graph = graph.without(node.position)
      let largest = step == 14 ? 0 : graph.weakComponents().sizes.max()!
      #expect(curve.largest[step] == largest)
    }
  }
}
