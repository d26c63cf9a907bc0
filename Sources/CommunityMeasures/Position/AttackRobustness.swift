// Attack robustness: how long does the map hold together when the best linked go first?

import CommunityModel
import DirectedGraph

extension Measure {
  /// The mean, over 1 … n losses of the best linked, of the largest piece's share of all elements.
  ///
  /// - SeeAlso: Schneider, C. M., Moreira, A. A., Andrade, J. S., Havlin, S. & Herrmann, H. J. (2011). Mitigation of
  ///   malicious attacks on networks. *PNAS* 108(10), 3838–3841.
  static let attackRobustness = Measure(
    id: "attack-robustness", question: "How long does the map hold together when the best linked go first?",
    family: .sustainability, answer: "R", unit: "share",
    options: [
      Measure.Option(
        "order", "adaptive: links counted anew after each loss; initial: those of today decide", usual: "adaptive")
    ],
    calculation: .links { network, options throws(MeasureFailure) in
      let isAdaptive: Bool
      switch options["order"] {
      case nil, "adaptive": isAdaptive = true
      case "initial": isAdaptive = false
      case .some(let text): throw .wrongUse("order=\(text) must be adaptive or initial.")
      }
      let count = network.graph.nodeCount
      guard count > 0 else { throw .undefined("There are no elements.") }
      let curve = network.graph.attackCurve(isAdaptive: isAdaptive)
      let sum = curve.largest.reduce(Int64(0)) { $0 + Int64($1) }
      var result = network.result(Double(sum) / Double(count) / Double(count), unit: "share")
      let community = network.ledger.community
      result.table = ResultTable(
        columns: ["lost", "element", "largest"],
        rows: curve.order.indices.map { place in
          [
            .number(Double(place + 1)), .text(community.key(of: network.elements[curve.order[place]])),
            .number(Double(curve.largest[place])),
          ]
        })
      return result
    })
}
