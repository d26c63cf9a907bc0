// Strengths: how much does each element give and receive?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// How much each element receives, in one unit.
  ///
  /// - SeeAlso: Barrat, A., Barthélemy, M., Pastor-Satorras, R. & Vespignani, A. (2004). The architecture of complex
  ///   weighted networks. *PNAS* 101(11), 3747–3752.
  static let inStrength = strength(
    id: "in-strength", question: "How much does each element receive?", verb: "receives"
  ) { $0.inStrength($1) }

  /// How much each element gives, in one unit.
  static let outStrength = strength(
    id: "out-strength", question: "How much does each element give?", verb: "gives"
  ) { $0.outStrength($1) }

  private static func strength(
    id: String, question: String, verb: String,
    of sums: @escaping @Sendable (Digraph, [Double]) -> NodeColumn<Double>
  ) -> Measure {
    Measure(
      id: id, question: question, family: .network, answer: "mean", unit: "unit",
      options: [Measure.Option("loops", "keep: count what an element gives to itself", usual: "drop")],
      plain: { result in
        let unit = result.unit.isEmpty ? "" : " \(result.unit)"
        return result.value.map { "On average an element \(verb) \(readableNumber($0))\(unit)." }
      },
      calculation: .amounts { network, options throws(MeasureFailure) in
        let keepsLoops = try loops(options)
        let graph = network.graph
        guard graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
        var value = sums(graph, graph.weights).values
        var (low, high) = (value, value)
        if !network.isExact {
          let bounds = WeightBounds(network)
          low = sums(bounds.graph, bounds.low).values
          high = sums(bounds.graph, bounds.high).values
        }
        if keepsLoops {
          // A loop without a direction has both its ends here.
          let ends: Double = network.isUndirected ? 2 : 1
          for node in value.indices {
            value[node] += ends * graph.loops.values[node]
            low[node] += ends * (network.lowLoops?.values[node] ?? graph.loops.values[node])
            high[node] += ends * (network.highLoops?.values[node] ?? graph.loops.values[node])
          }
          for arc in network.unknownArcs where arc.from == arc.to {
            low[arc.from.position] += ends * arc.low
            high[arc.from.position] = .infinity
          }
        }
        let count = Double(graph.nodeCount)
        let mean = (low: low.reduce(0, +) / count, high: high.reduce(0, +) / count)
        let unknown = network.unknownWords(atLeast: mean.low, loops: keepsLoops)
        var result = network.result(
          unknown == nil ? value.reduce(0, +) / count : nil, unit: network.unit, undefined: unknown,
          dropsLoops: !keepsLoops)
        if low != high {
          result.low = mean.low
          result.high = mean.high.isFinite ? mean.high : nil
        }
        result.perElement = network.perElement {
          .between(low[$0.position], high[$0.position], value: value[$0.position])
        }
        return result
      })
  }

  private static func loops(_ options: MeasureOptions) throws(MeasureFailure) -> Bool {
    switch options["loops"] {
    case nil, "drop": return false
    case "keep": return true
    case .some(let text): throw .wrongUse("loops=\(text) must be keep or drop.")
    }
  }
}
