// Of the pairs, how many are linked both ways? Two ways to count them that are also called reciprocity.

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// Of the pairs that are linked at all, the share linked both ways: M / (M + A).
  ///
  /// - SeeAlso: Wasserman, S. & Faust, K. (1994). *Social Network Analysis*, ch. 13.
  static let dyadReciprocity = Measure(
    id: "dyad-reciprocity", question: "How many of the linked pairs are linked both ways?", family: .reciprocity,
    answer: "pairs linked both ways / linked pairs", unit: "share", parts: ["mutual", "linked"],
    plain: { result in
      result.value.map { "Of the pairs that are linked at all, \(percentText($0)) are linked both ways." }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let dyads = network.graph.dyads(loop: network.ledger.loop)
      let linked = dyads.mutual + dyads.asymmetric
      guard linked > 0 else { throw .undefined("There is no link between two elements.") }
      var result = network.result(Double(dyads.mutual) / Double(linked), unit: "share")
      result.parts = [Answer.Field("mutual", Double(dyads.mutual)), Answer.Field("linked", Double(linked))]
      return result
    })

  /// Of all pairs, the share in which both do the same, also nothing: (M + N) / (M + A + N).
  ///
  /// Near 1 wherever few are linked, so that it is not told to a meeting.
  static let symmetricDyads = Measure(
    id: "symmetric-dyads", question: "In how many pairs do both do the same, linked or not?", family: .reciprocity,
    answer: "pairs linked both ways or not at all / pairs", unit: "share", parts: ["mutual", "null", "pairs"],
    calculation: .links { network, _ throws(MeasureFailure) in
      let count = Double(network.graph.nodeCount)
      let pairs = count * (count - 1) / 2
      guard pairs > 0 else { throw .undefined("There are fewer than two elements, so there is no pair.") }
      let dyads = network.graph.dyads(loop: network.ledger.loop)
      let none = pairs - Double(dyads.mutual + dyads.asymmetric)
      var result = network.result((Double(dyads.mutual) + none) / pairs, unit: "share")
      result.parts = [
        Answer.Field("mutual", Double(dyads.mutual)), Answer.Field("null", none), Answer.Field("pairs", pairs),
      ]
      return result
    })
}
