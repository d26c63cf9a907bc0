// Vertex cut: how few must go before nothing gets there any more?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The smallest number of elements whose loss cuts some elements off from all sources.
  ///
  /// - SeeAlso: Menger, K. (1927). Zur allgemeinen Kurventheorie. *Fundamenta Mathematicae* 10, 96–115.
  static let vertexCut = Measure(
    id: "vertex-cut", question: "How few elements must go before nothing gets from here to there?",
    family: .sustainability, answer: "smallest number of elements", unit: "elements",
    options: [
      Measure.Option("from", "the sources: A+B"), Measure.Option("to", "what is to be cut off: C"),
    ],
    plain: { result in
      result.value.map {
        switch $0 {
        case 0: "Nothing gets there as it is."
        case 1: "One element is enough: without it nothing gets there any more."
        default: "It would take the loss of \(readableNumber($0)) elements before nothing gets there any more."
        }
      }
    },
    calculation: .links { network, options throws(MeasureFailure) in
      let from = try network.nodes("from", options)
      let to = try network.nodes("to", options)
      guard !from.contains(where: { to.contains($0) }) else {
        throw .undefined("An element is named in both from and to: it cannot be cut off from itself.")
      }
      let cut = network.graph.smallestVertexCut(from: from, to: to)
      var isCut = NodeColumn(repeating: false, count: network.graph.nodeCount)
      for node in cut { isCut[node] = true }
      var result = network.result(Double(cut.count), unit: "elements")
      result.perElement = network.perElement { .number(isCut[$0] ? 1 : 0) }
      if !cut.isEmpty {
        result.findings.append(
          Finding(.note, "The number is unique; of several such sets the one nearest to the sources is shown."))
      }
      return result
    })
}
