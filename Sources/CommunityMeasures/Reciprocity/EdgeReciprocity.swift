// Edge reciprocity: how many links are returned directly?

import CommunityModel
import DirectedGraph
import PlainText

extension Digraph {
  /// The pairs of nodes that are linked: both ways, and one way only. Loops apart.
  ///
  /// - Complexity: O(*n* + *m*).
  func dyads(loop: ChunkLoop = .serial) -> (mutual: Int, asymmetric: Int) {
    let mutual = returnedWeight(loop: loop).mutual
    return (mutual, edgeCount - 2 * mutual)
  }
}

extension Measure {
  /// Of all links, the share of those whose receiver links back: 2M / (2M + A).
  ///
  /// - SeeAlso: Wasserman, S. & Faust, K. (1994). *Social Network Analysis*, ch. 13.
  static let edgeReciprocity = Measure(
    id: "edge-reciprocity", question: "How many links are returned directly?", family: .reciprocity,
    answer: "links that are returned / links", unit: "share", parts: ["returned", "links"],
    plain: { result in
      result.value.map { "\(percentText($0)) of the links are returned directly by the one who received." }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let dyads = network.graph.dyads(loop: network.ledger.loop)
      let links = 2 * dyads.mutual + dyads.asymmetric
      guard links > 0 else { throw .undefined("There is no link between two elements.") }
      var result = network.result(Double(2 * dyads.mutual) / Double(links), unit: "share")
      result.parts = [
        Answer.Field("returned", Double(2 * dyads.mutual)), Answer.Field("links", Double(links)),
      ]
      return result
    })
}
