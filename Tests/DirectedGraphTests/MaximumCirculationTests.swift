// How much of the weight can be seen as going round?

import DirectedGraph
import Testing

@Suite struct MaximumCirculationTests {
  private func total(_ graph: Digraph) -> Double { graph.maximumCirculation().flow.values.reduce(0, +) }

  @Test("A circle carries its least weight; what leads out of it carries nothing")
  func circle() {
    let graph = Digraph(4, [(0, 1, 3), (1, 2, 2), (2, 0, 7), (2, 3, 5)])
    #expect(graph.maximumCirculation().flow.values == [2, 2, 2, 0])
  }

  @Test("Nothing goes round where there is no circle; everything where each gives what it receives")
  func limits() {
    #expect(Digraph(0, [(Int, Int)]()).maximumCirculation().flow.values == [])
    #expect(total(Digraph(3, [(0, 1, 4), (0, 2, 1), (1, 2, 9)])) == 0)
    let balanced = Digraph(4, [(0, 1, 5), (1, 2, 2), (1, 3, 3), (2, 0, 2), (3, 0, 3)])
    #expect(balanced.maximumCirculation().flow.values == balanced.weights)
  }

  /// 0→1 1.5, 1→2 1.2, 2→0 0.7, 1→0 0.4, 2→3 0.6, 3→1 0.25: f(2,3) = f(3,1) ≤ 0.25; what 1 passes on is
  /// ≤ 1.2 to 2 and ≤ 0.4 to 0, of which 2 returns ≤ 0.7 and 0.25: 1→2 0.95, 0→1 0.7 + 0.4 = 1.1.
  /// Sum 1.1 + 0.95 + 0.7 + 0.4 + 0.25 + 0.25 = 3.65.
  @Test("Tenths and hundredths are exact")
  func decimals() {
    let graph = Digraph(4, [(0, 1, 1.5), (1, 2, 1.2), (2, 0, 0.7), (1, 0, 0.4), (2, 3, 0.6), (3, 1, 0.25)])
    #expect(graph.maximumCirculation().flow.values == [1.1, 0.4, 0.95, 0.7, 0.25, 0.25])
  }

  /// scipy 1.17.1: `linprog(-ones, A_eq=incidence, b_eq=0, bounds=(0, w), method="highs")` gives 45;
  /// networkx 3.6.1: `network_simplex` with weight -1 and these capacities gives -45.
  @Test("Two other solvers agree on a drawn graph")
  func peers() { #expect(total(.drawn) == 45) }

  @Test("It is a circulation, and no circle of changes would add to it", arguments: 1...40)
  func optimal(seed: Int) {
    let graph = Digraph.random(10, chance: 0.25, seed: UInt64(seed))
    let flow = graph.maximumCirculation().flow.values
    var balance = [Double](repeating: 0, count: 10)
    for edge in 0..<graph.edgeCount {
      #expect(flow[edge] >= 0 && flow[edge] <= graph.weights[edge])
      balance[Int(graph.sources[edge])] += flow[edge]
      balance[Int(graph.targets[edge])] -= flow[edge]
    }
    #expect(balance.allSatisfy { $0 == 0 }, "whole numbers are exact")
    // Optimal exactly when no circle in the residual graph has more steps that add than steps that take away:
    // longest ways by Bellman and Ford stop growing within n rounds.
    var far = [Int](repeating: 0, count: 10)
    var grew = true
    for _ in 0...10 where grew {
      grew = false
      for edge in 0..<graph.edgeCount {
        let (a, b) = (Int(graph.sources[edge]), Int(graph.targets[edge]))
        if flow[edge] < graph.weights[edge], far[a] + 1 > far[b] { (far[b], grew) = (far[a] + 1, true) }
        if flow[edge] > 0, far[b] - 1 > far[a] { (far[a], grew) = (far[b] - 1, true) }
      }
    }
    #expect(!grew)
  }

  @Test("Weights that are no decimal fractions come out to the last digits")
  func thirds() {
    let graph = Digraph(3, [(0, 1, 1.0 / 3), (1, 2, 2.0 / 7), (2, 0, 5)])
    #expect(abs(total(graph) - 6.0 / 7) < 1e-14, "1/2^50 of a sum of about 5.6")
  }
}

@Suite struct EndedEarlyTests {
  @Test("A search that ends early has a circulation and a bound around the largest", arguments: 1...40)
  func bounds(seed: Int) {
    let graph = Digraph.random(12, chance: 0.3, seed: UInt64(seed))
    let whole = graph.maximumCirculation()
    let largest = whole.flow.values.reduce(0, +)
    #expect(whole.isLargest)
    #expect(whole.most == largest)
    for patience in [0, 1, 200] as [Int64] {
      let found = graph.maximumCirculation(patience: patience)
      var balance = [Double](repeating: 0, count: graph.nodeCount)
      for edge in 0..<graph.edgeCount {
        let flow = found.flow.values[edge]
        #expect(flow >= 0 && flow <= graph.weights[edge])
        balance[Int(graph.sources[edge])] -= flow
        balance[Int(graph.targets[edge])] += flow
      }
      #expect(balance.allSatisfy { $0 == 0 }, "whole weights: sums are exact")
      let sum = found.flow.values.reduce(0, +)
      #expect(sum <= largest)
      #expect(found.most >= largest)
      #expect(!found.isLargest || sum == largest)
    }
  }
}
