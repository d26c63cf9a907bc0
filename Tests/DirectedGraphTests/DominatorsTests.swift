// Which single node does every path pass?

import DirectedGraph
import Testing

@Suite struct DominatorsTests {
  /// Lengauer & Tarjan (1979), ACM TOPLAS 1(1), figure 1.
  static let names = Array("RABCDEFGHIJKL")
  static let figure: Digraph = {
    let arcs = [
      "RA", "RB", "RC", "AD", "BA", "BD", "BE", "CF", "CG", "DL", "EH", "FI", "GI", "GJ", "HE", "HK", "IK", "JI",
      "KI", "KR", "LH",
    ]
    return Digraph(13, arcs.map { (names.firstIndex(of: $0.first!)!, names.firstIndex(of: $0.last!)!) })
  }()

  @Test("The tree printed by Lengauer and Tarjan")
  func published() {
    let found = Self.figure.dominators(from: [NodeIndex(0)])
    let tree = Self.figure.nodes.map { node in
      found.immediate[node].map { "\(Self.names[node.position])<\(Self.names[$0.position])" } ?? "-"
    }
    #expect(tree == ["-", "A<R", "B<R", "C<R", "D<R", "E<R", "F<C", "G<C", "H<R", "I<R", "J<G", "K<R", "L<D"])
    // C cuts off F, G and, through G, J.
    #expect(found.cutOff()[NodeIndex(3)].map { Self.names[$0.position] } == ["F", "G", "J"])
    // Twelve hang on R, and F, G, J, L on one more each, J on a third: 12 + 4 + 1 = 17 names.
    #expect(found.cutOffTotal() == 17)
  }

  @Test("Two roots: what both reach hangs on neither")
  func twoRoots() {
    let graph = Digraph(5, [(0, 2), (1, 2), (2, 3)])
    let found = graph.dominators(from: [NodeIndex(0), NodeIndex(1)])
    #expect(found.immediate.values.map { $0?.position } == [nil, nil, nil, 2, nil])
    #expect(found.isReached.values == [true, true, true, true, false])
  }

  @Test("Nobody, and no root")
  func limits() {
    #expect(Digraph(0, [(Int, Int)]()).dominators(from: []).immediate.count == 0)
    #expect(Digraph(2, [(0, 1)]).dominators(from: []).isReached.values == [false, false])
  }

  @Test("What hangs on a node is what no root reaches without it", arguments: 1...40)
  func byRemoval(seed: Int) {
    let graph = Digraph.random(11, chance: 0.14, seed: UInt64(seed))
    let roots = seed % 3 == 0 ? [0, 5] : [0]
    let found = graph.dominators(from: roots.map { NodeIndex($0) })
    let before = graph.reached(from: roots)
    #expect(found.isReached.values == before)
    let cutOff = found.cutOff()
    for node in 0..<11 {
      let after = graph.without(node).reached(from: roots.filter { $0 != node })
      let lost = (0..<11).filter { before[node] && before[$0] && !after[$0] && $0 != node }
      #expect(cutOff[NodeIndex(node)].map { $0.position } == lost)
    }
    #expect(found.cutOffTotal() == Int64(cutOff.values.reduce(0) { $0 + $1.count }))
  }
}
