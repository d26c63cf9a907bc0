// Degrees: with how many others is each element linked?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// From how many others each element receives.
  ///
  /// - SeeAlso: Wasserman, S. & Faust, K. (1994). *Social Network Analysis*, ch. 4.
  static let inDegree = degree(
    id: "in-degree", question: "From how many others does each element receive?", verb: "receives from"
  ) { $0.inEdges(of: $1).count }

  /// To how many others each element gives.
  static let outDegree = degree(
    id: "out-degree", question: "To how many others does each element give?", verb: "gives to"
  ) { $0.outEdges(of: $1).count }

  private static func degree(
    id: String, question: String, verb: String, of count: @escaping @Sendable (Digraph, NodeIndex) -> Int
  ) -> Measure {
    Measure(
      id: id, question: question, family: .network, answer: "mean", unit: "elements",
      plain: { result in result.value.map { "On average an element \(verb) \(readableNumber($0, places: 1)) others." }
      },
      calculation: .links { network, _ throws(MeasureFailure) in
        let graph = network.graph
        guard graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
        var result = network.result(Double(graph.edgeCount) / Double(graph.nodeCount), unit: "elements")
        result.perElement = network.perElement { Answer(Double(count(graph, $0))) }
        return result
      })
  }
}
