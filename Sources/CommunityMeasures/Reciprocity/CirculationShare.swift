// Circulation share: how much of the giving can be explained as going round in circles?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The largest flow that leaves nobody with more or less than before, divided by all that is given.
  ///
  /// - SeeAlso: Ford, L. & Fulkerson, D. (1962). *Flows in Networks*; Ahuja, R., Magnanti, T. & Orlin, J. (1993).
  ///   *Network Flows*.
  static let circulationShare = Measure(
    id: "circulation-share", question: "How much of the giving can be seen as going round in circles?",
    family: .reciprocity, answer: "maximum circulation / weight", unit: "share", parts: ["circulation", "total"],
    plain: { result in
      result.value.map {
        $0 == 0
          ? "None of the giving goes round in circles: all of it ends with someone who has nothing recorded as passed on."
          : "Up to \(percentText($0)) of the giving can be seen as going round in circles. The rest ends with someone who "
            + "has nothing recorded as passed on."
      }
    },
    calculation: .amounts { network, _ throws(MeasureFailure) in
      let graph = network.graph
      let total = graph.totalWeight
      let unknown = network.unknownWords()
      guard total > 0 || unknown != nil else { throw .undefined("Nothing was given between two elements.") }
      guard unknown == nil else { return network.result(nil, unit: "share", undefined: unknown) }
      let found = graph.maximumCirculation()
      let flow = found.flow
      let circulation = flow.values.reduce(0, +)
      guard found.isLargest else {
        // A large network: the circulation that was found is one, and no other is larger than the bound.
        var result = network.result(nil, unit: "share", undefined: "The network is too large to find the largest.")
        (result.low, result.high) = (circulation / total, found.most / total)
        result.parts = [
          Answer.Field("circulation", .between(circulation, found.most)), Answer.Field("total", total),
        ]
        return result
      }
      var result = network.result(circulation / total, unit: "share")
      result.parts = [Answer.Field("circulation", circulation), Answer.Field("total", total)]
      result.perConnection = graph.edges.map {
        MeasureResult.ConnectionAnswer(
          from: network.elements[graph.source(of: $0)], to: network.elements[graph.target(of: $0)], value: flow[$0])
      }
      result.findings.append(
        Finding(.note, "The whole is unique; which connection carries which part of it need not be."))
      if !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}
