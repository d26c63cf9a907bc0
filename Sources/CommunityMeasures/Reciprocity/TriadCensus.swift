// Triad census: how often do the sixteen kinds of three elements occur?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The numbers of the sixteen classes of three elements; together all triples, *n*(*n* − 1)(*n* − 2)/6.
  ///
  /// - SeeAlso: Davis, J. & Leinhardt, S. (1972). The structure of positive interpersonal relations in small groups.
  static let triadCensus = Measure(
    id: "triad-census", question: "How often does giving go round three, and how else are threes linked?",
    family: .reciprocity, answer: "circles of three (030C)", unit: "triads",
    plain: { result in
      result.value.map {
        $0 == 1
          ? "There is 1 circle of three where help goes round."
          : "There are \(readableNumber($0)) circles of three where help goes round."
      }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let census = network.graph.triadCensus(loop: network.ledger.loop)
      var result = network.result(census["030C"].map { Double($0) }, unit: "triads")
      result.parts = TriadCensus.names.indices.map {
        Answer.Field(TriadCensus.names[$0], Double(census.counts[$0]))
      }
      return result
    })
}
