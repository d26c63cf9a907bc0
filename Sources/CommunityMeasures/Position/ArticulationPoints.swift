// Articulation points: whose loss leaves the map in more pieces?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The elements without which the map falls into more pieces; directions ignored, a link of two kinds is one link.
  ///
  /// - SeeAlso: Hopcroft, J. & Tarjan, R. (1973). *Comm. ACM* 16(6), 372–378.
  static let articulationPoints = Measure(
    id: "articulation-points", question: "Without whom does the map fall into more pieces?", family: .sustainability,
    answer: "elements without which there are more pieces", unit: "elements",
    plain: { result in
      result.value.map {
        switch $0 {
        case 0: "No single element holds the map together."
        case 1: "1 element holds the map together: without it there are more separate pieces."
        default: "\(readableNumber($0)) elements hold the map together: without any one there are more separate pieces."
        }
      }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let more = network.graph.piecesLeftMore()
      let count = more.values.reduce(0) { $0 + ($1 > 0 ? 1 : 0) }
      var result = network.result(Double(count), unit: "elements")
      result.perElement = network.perElement { Answer(Double(more[$0])) }
      return result
    })
}
