// Are links returned more often than chance alone would return them?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// (r − a) / (1 − a), with r the share of links returned and a the share of all possible links that there are.
  ///
  /// The correlation of the links with the links back, over all ordered pairs.
  ///
  /// - SeeAlso: Garlaschelli, D. & Loffredo, M. (2004). Patterns of link reciprocity in directed networks. *Phys. Rev.
  ///   Lett.* 93, 268701.
  static let garlaschelliLoffredoRho = Measure(
    id: "garlaschelli-loffredo-rho", question: "Are links returned more often than by chance?", family: .reciprocity,
    answer: "(share returned − density) / (1 − density)", unit: "index", parts: ["reciprocity", "density"],
    plain: { result in
      result.value.map {
        if $0 == 0 { return "Links are returned as often as if the same number of links were placed at random." }
        return "Links are returned \($0 > 0 ? "more" : "less") often than if the same number of links were placed at "
          + "random."
      }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let dyads = network.graph.dyads()
      let count = Double(network.graph.nodeCount)
      let (links, possible) = (Double(network.graph.edgeCount), count * (count - 1))
      guard links > 0 else { throw .undefined("There is no link between two elements.") }
      guard links < possible else {
        throw .undefined("Every element is linked with every other: chance would return every link too.")
      }
      let returned = Double(2 * dyads.mutual) / links
      let density = links / possible
      var result = network.result((returned - density) / (1 - density), unit: "index")
      result.parts = [Answer.Field("reciprocity", returned), Answer.Field("density", density)]
      return result
    })

  /// (M − E M) / (L/2 − E M), where E M is the number of mutual pairs expected when everyone chooses at random as many
  /// others as they are linked to: (L² − Σ out²) / (2(*n* − 1)²).
  ///
  /// - SeeAlso: Katz, L. & Powell, J. (1955). Measurement of the tendency toward reciprocation of choice. *Sociometry*
  ///   18(4), 659–665.
  static let katzPowell = Measure(
    id: "katz-powell", question: "Do people choose those who chose them, more than by chance?", family: .reciprocity,
    answer: "tendency to return a choice", unit: "index", parts: ["mutual", "expected"],
    calculation: .links { network, _ throws(MeasureFailure) in
      let graph = network.graph
      let mutual = Double(graph.dyads().mutual)
      let links = Double(graph.edgeCount)
      guard links > 0 else { throw .undefined("There is no link between two elements.") }
      var squares = 0.0
      for node in graph.nodes {
        let degree = Double(graph.outEdges(of: node).count)
        squares += degree * degree
      }
      let others = Double(graph.nodeCount - 1) * Double(graph.nodeCount - 1)
      let below = links * others - links * links + squares
      guard below > 0 else {
        throw .undefined("Everyone with a choice could only choose as they did: nothing is left to chance.")
      }
      var result = network.result((2 * others * mutual - links * links + squares) / below, unit: "index")
      result.parts = [
        Answer.Field("mutual", mutual), Answer.Field("expected", (links * links - squares) / (2 * others)),
      ]
      result.findings.append(
        Finding(
          .note, "Made for questions in which everyone names others freely; a map of what is given is seldom that."))
      return result
    })
}
