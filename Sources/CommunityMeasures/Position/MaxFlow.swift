// Max flow: how much can get from here to there at most?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The largest flow from some elements to others, no connection carrying more than its amount.
  ///
  /// - SeeAlso: Ford, L. & Fulkerson, D. (1962). *Flows in Networks*; Dinic, E. A. (1970). *Soviet Math. Doklady* 11,
  ///   1277–1280.
  static let maxFlow = Measure(
    id: "max-flow", question: "How much can get from here to there at most, and where is it held up?",
    family: .sustainability, answer: "flow", unit: "unit",
    options: [
      Measure.Option("from", "where it comes from, with unlimited supply: A+B"),
      Measure.Option("to", "where it is to get: C"),
      Measure.Option("pairs", "all: the sum over all ordered pairs, in place of from and to"),
    ],
    plain: { result in
      guard let value = result.value, result.perConnection != nil else { return nil }
      let unit = result.unit.isEmpty ? "" : " \(result.unit)"
      return value == 0
        ? "Nothing can get there by the connections of this map."
        : "At most \(readableNumber(value))\(unit) can get there, whatever else changes; the connections listed are the "
          + "bottleneck."
    },
    calculation: .amounts { network, options throws(MeasureFailure) in
      if let pairs = options["pairs"] {
        guard pairs == "all", options["from"] == nil, options["to"] == nil else {
          throw .wrongUse("max-flow takes pairs=all alone, or from= and to=.")
        }
        return try flowOfAllPairs(network)
      }
      let from = try network.nodes("from", options)
      let to = try network.nodes("to", options)
      guard !from.contains(where: { to.contains($0) }) else {
        throw .undefined("An element is named in both from and to: nothing limits the flow to itself.")
      }
      let flow = network.graph.maximumFlow(from: from, to: to)
      let unknown = network.unknownWords()
      var result = network.result(unknown == nil ? flow.value : nil, unit: network.unit, undefined: unknown)
      if !network.isExact {
        let bounds = WeightBounds(network)
        let finite = bounds.high.reduce(0) { $0 + ($1.isFinite ? $1 : 0) }
        result.low = bounds.graph.maximumFlow(from: from, to: to, capacities: bounds.low).value
        // An unknown amount may carry more than all others together.
        let roomy = bounds.high.map { $0.isFinite ? $0 : 2 * finite + 1 }
        let high = bounds.graph.maximumFlow(from: from, to: to, capacities: roomy).value
        result.high = high > finite ? nil : high
      }
      if unknown == nil {
        let graph = network.graph
        result.perConnection = flow.cut.map {
          network.connection(graph.source(of: $0), graph.target(of: $0), graph.weight(of: $0))
        }
        result.findings.append(
          Finding(.note, "The amount is unique; of several bottlenecks the one nearest to the start is listed."))
      }
      return result
    })

  /// Pairs times connections stay at or below this.
  private static let mostSteps: Int64 = 300_000_000

  private static func flowOfAllPairs(_ network: Network) throws(MeasureFailure) -> MeasureResult {
    let graph = network.graph
    let givers = graph.nodes.reduce(0) { $0 + (graph.outEdges(of: $1).isEmpty ? 0 : 1) }
    let receivers = graph.nodes.reduce(0) { $0 + (graph.inEdges(of: $1).isEmpty ? 0 : 1) }
    guard Int64(givers) * Int64(receivers) <= mostSteps / Int64(max(1, graph.edgeCount)) else {
      throw .undefined("More than 300,000,000 pairs times connections: ask for single pairs with from= and to=.")
    }
    let unknown = network.unknownWords()
    var result = network.result(
      unknown == nil ? graph.sumOfMaximumFlows() : nil, unit: network.unit, undefined: unknown)
    if !network.isExact {
      let bounds = WeightBounds(network)
      result.low = bounds.least.sumOfMaximumFlows()
      result.high = bounds.greatest?.sumOfMaximumFlows()
    }
    return result
  }
}
