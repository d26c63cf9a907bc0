// Hubs and authorities: who gives where many give, who receives from those who give there?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// An element that gives to authorities is a hub; the largest is 1.
  ///
  /// - SeeAlso: Kleinberg, J. (1999). Authoritative sources in a hyperlinked environment. *J. ACM* 46(5), 604–632.
  static let hubs = side(id: "hubs", question: "Who gives to those to whom many give?") { $0.hubs }

  /// An element that receives from hubs is an authority; the largest is 1.
  static let authorities = side(
    id: "authorities", question: "Who receives from those who give to many others that receive much?"
  ) { $0.authorities }

  private static func side(
    id: String, question: String, _ column: @escaping @Sendable (HubsAndAuthorities) -> NodeColumn<Double>
  ) -> Measure {
    Measure(
      id: id, question: question, family: .network, answer: "1, the largest", unit: "index",
      options: [weightedOption],
      calculation: .links { links, options throws(MeasureFailure) in
        let (network, isWeighted) = try network(links, options)
        if isWeighted, let unknown = network.unknownWords() {
          return network.result(nil, unit: "index", undefined: unknown)
        }
        let both: HubsAndAuthorities
        do throws(HubsFailure) {
          both = try network.graph.withoutWeightlessEdges().hubsAndAuthorities(weighted: isWeighted)
        } catch {
          throw .undefined(words(error))
        }
        var result = network.result(1, unit: "index")
        result.perElement = network.perElement { Answer(column(both)[$0]) }
        if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
        return result
      })
  }

  private static func words(_ failure: HubsFailure) -> String {
    switch failure {
    case .noEdges: "There are no connections between different elements."
    case .severalParts:
      "Several parts of the map have the same largest eigenvalue, so that any mixture of them would do."
    case .doesNotSettle: "The calculation does not settle: the two largest eigenvalues are too near to each other."
    }
  }
}
