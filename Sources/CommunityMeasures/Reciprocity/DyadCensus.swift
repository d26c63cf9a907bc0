// Dyad census: how many pairs are linked both ways, one way, not at all?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The numbers of mutual, asymmetric and null pairs. Together they are all pairs, *n*(*n* − 1)/2.
  ///
  /// - SeeAlso: Holland, P. & Leinhardt, S. (1970). A method for detecting structure in sociometric data.
  ///   *Am. J. Sociology* 76(3), 492–513.
  static let dyadCensus = Measure(
    id: "dyad-census", question: "How many pairs are linked both ways, one way, or not at all?", family: .reciprocity,
    answer: "pairs linked both ways", unit: "pairs", parts: ["mutual", "asymmetric", "null"],
    plain: { result in
      guard let mutual = result.part("mutual"), let oneWay = result.part("asymmetric"), let none = result.part("null")
      else { return nil }
      return "\(readableNumber(mutual)) \(mutual == 1 ? "pair helps" : "pairs help") each other, "
        + "\(readableNumber(oneWay)) \(oneWay == 1 ? "is" : "are") linked one way, "
        + "\(readableNumber(none)) \(none == 1 ? "has" : "have") no link recorded."
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let dyads = network.graph.dyads(loop: network.ledger.loop)
      let count = Double(network.graph.nodeCount)
      var result = network.result(Double(dyads.mutual), unit: "pairs")
      result.parts = [
        Answer.Field("mutual", Double(dyads.mutual)), Answer.Field("asymmetric", Double(dyads.asymmetric)),
        Answer.Field("null", count * (count - 1) / 2 - Double(dyads.mutual + dyads.asymmetric)),
      ]
      return result
    })
}
