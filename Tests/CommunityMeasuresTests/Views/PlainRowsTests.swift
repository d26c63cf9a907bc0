// Rows that are read without an entry give the network that entries give.

import CommunityMeasures
import CommunityModel
import DirectedGraph
import PlainText
import Testing

@Suite struct PlainRowsTests {
  /// What a network holds, as text.
  private func story(_ network: Network) -> [String] {
    let graph = network.graph
    let edges = graph.edges.map { "\(graph.source(of: $0).raw) \(graph.target(of: $0).raw) \(graph.weight(of: $0))" }
    let behind = network.rowsBehindEdges().values.map { "\($0.map { $0.raw })" }
    return edges + behind + graph.loops.values.map { "\($0)" } + [
      "\(network.rows.map { $0.raw })", "\(network.unknownRows.map { $0.raw })", "\(network.otherUnits)",
      "\(network.notMeasuredRows.map { $0.raw })", "\(network.isUndirected) \(network.unit) \(network.simpleEdgeCount)",
      "\(network.unknownArcs.map { "\($0.from.raw) \($0.to.raw) \($0.low)" })",
    ]
  }

  @Test("One range anywhere changes nothing else", arguments: 0..<40)
  func sameWithRange(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(7 + seed))
    func any<T>(_ list: [T]) -> T { list[random.below(list.count)] }
    let names = ["a", "b", "c", "d", "e"]
    let hasForms = seed % 2 == 0
    let isPlain = seed % 5 == 0
    var rows = (0..<60).map { _ in
      TestCommunity.Row(
        any(names), any(names), any(isPlain ? [.contribution] : [.contribution, .reward, .tie, .decision, .other]),
        hasForms ? any(["time", "pay", "", "recognition"]) : "", any([1, 2.5, 0, nil, 4]),
        any(isPlain ? ["hours"] : ["hours", "", "GBP", "count"]),
        direction: any(isPlain ? [.directed] : [.directed, .undirected, .mutual]),
        status: any([.unsaid, .given, .promised]))
    }
    let plain = TestCommunity.make(elements: ["a", "b", "c", "d", "e"], rows: rows)
    // A declined row with a range is in no network, but then every amount may be a range.
    rows.append(TestCommunity.Row("a", "b", .contribution, "", 2, "hours", low: 1, high: 3, status: .declined))
    let ranged = TestCommunity.make(elements: ["a", "b", "c", "d", "e"], rows: rows)
    for layer in [Selection.Layer.all, .contributions, .ties] {
      var selection = Selection()
      selection.layer = layer
      let (first, second) = (Ledger(plain, selection), Ledger(ranged, selection))
      #expect(story(.links(first)) == story(.links(second)))
      for unit in ["hours", "GBP", "count", ""] {
        #expect(story(.links(first, unit: unit)) == story(.links(second, unit: unit)))
        #expect(try story(.amounts(first, unit: unit)) == story(.amounts(second, unit: unit)))
      }
    }
  }

  @Test("Ends of ranges are kept beside amounts that are known, whatever comes first", arguments: [false, true])
  func rangeAmongKnown(rangeFirst: Bool) throws {
    let range = TestCommunity.Row("a", "b", .contribution, "time", nil, "hours", low: 1, high: 3)
    let known = TestCommunity.Row("a", "c", .contribution, "time", 5, "hours")
    let ledger = Ledger(TestCommunity.make(rows: rangeFirst ? [range, known] : [known, range]))
    let network = try Network.amounts(ledger)
    // Either order: one edge of 1 to 3 hours, one of 5 and 5.
    #expect(network.lowWeights?.values.sorted() == [1, 5])
    #expect(network.highWeights?.values.sorted() == [3, 5])
  }
}
