// Do links cross between groups, or stay inside?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// External less internal links, over all links.
  ///
  /// - SeeAlso: Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises: an experimental
  ///   simulation. *Social Psychology Quarterly* 51(2), 123–140.
  static let eiIndex = Measure(
    id: "ei-index", question: "Do links cross between groups, or stay inside them?", family: .network,
    answer: "(links between groups - links inside) / links", unit: "index",
    parts: ["external", "internal", "expected", "p"],
    options: [groupOption, Option("weighted", "true: by amount", usual: "false")],
    plain: { result in
      guard let value = result.value else { return nil }
      let crossing = percentText((value + 1) / 2)
      guard let expected = result.part("expected") else { return "\(crossing) of the links cross between groups." }
      return "\(crossing) of the links cross between groups; with groups of these sizes, chance alone would make it "
        + "\(percentText((expected + 1) / 2))."
    },
    calculation: .links { links, options throws(MeasureFailure) in
      let isWeighted = try options.flag("weighted", usual: false)
      let network = isWeighted ? try Network.amounts(links.ledger, unit: options["unit"]) : links
      let groups = try MixingGroups(network, by: options["by"] ?? "Constituency")
      if isWeighted, let unknown = network.unknownWords() {
        var result = network.result(nil, unit: "index", undefined: unknown)
        result.parts = ["external", "internal", "expected", "p"].map { Answer.Field($0, nil as Double?) }
        let bounds = WeightBounds(network)
        let least = Crossing(bounds.graph, groups.group, external: bounds.low, internal: bounds.high)
        let most = Crossing(bounds.graph, groups.group, external: bounds.high, internal: bounds.low)
        result.low = least.internal == .infinity ? -1 : least.index
        result.high = most.external == .infinity ? 1 : most.index
        return result
      }
      let graph = network.graph
      let weights = isWeighted ? graph.weights : [Double](repeating: 1, count: graph.edgeCount)
      let seen = Crossing(graph, groups.group, external: weights, internal: weights)
      guard let value = seen.index else { throw .undefined("There are no links.") }
      var result = network.result(value, unit: "index")
      if isWeighted, let low = network.lowWeights?.values, let high = network.highWeights?.values {
        // More across and less inside never lowers the index.
        result.low = Crossing(graph, groups.group, external: low, internal: high).index
        result.high = Crossing(graph, groups.group, external: high, internal: low).index
      }
      let half = network.isUndirected ? 0.5 : 1
      let expected = expectedIndex(groups.sizes)
      let times = Shuffles.count(connections: graph.edgeCount)
      let seed = network.ledger.selection.seed
      let values = shuffled(groups.group, times: times, seed: seed) {
        Crossing(graph, $0, external: weights, internal: weights).index
      }
      result.parts = [
        Answer.Field("external", seen.external * half), Answer.Field("internal", seen.internal * half),
        Answer.Field("expected", expected),
        Answer.Field("p", expected.flatMap { permutationP(value, values, around: $0) }),
      ]
      result.tellShuffles(times, seed: seed, of: "the groups among the elements")
      return result
    })

  /// Two elements drawn at random are in different groups with this chance, twice, less 1. `nil` for one element.
  private static func expectedIndex(_ sizes: [Int]) -> Double? {
    let count = sizes.reduce(0, +)
    guard count > 1 else { return nil }
    let inside = sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) } / (Double(count) * Double(count - 1))
    return 1 - 2 * inside
  }
}

/// The sums of links across and inside groups.
private struct Crossing {
  private(set) var external = 0.0
  private(set) var `internal` = 0.0

  init(_ graph: Digraph, _ group: [Int32], external across: [Double], internal inside: [Double]) {
    var (external, within) = (0.0, 0.0)
    for edge in 0..<graph.edgeCount {
      if group[Int(graph.sources[edge])] == group[Int(graph.targets[edge])] {
        within += inside[edge]
      } else {
        external += across[edge]
      }
    }
    self.external = external
    self.internal = within
  }

  var index: Double? {
    let all = external + self.internal
    return all > 0 ? (external - self.internal) / all : nil
  }
}
