// Eigenvector, Katz and PageRank: who counts much because of those who give to them?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  static let weightedOption = Measure.Option("weighted", "true: amounts count, not only who gives", usual: "false")

  /// In proportion to the sum over those who give to an element; the largest is 1.
  ///
  /// - SeeAlso: Bonacich, P. (1987). Power and centrality: a family of measures. *Am. J. Sociol.* 92(5), 1170–1182.
  static let eigenvector = Measure(
    id: "eigenvector", question: "Who receives from those who themselves receive much?", family: .network,
    answer: "1, the largest", unit: "index", options: [weightedOption],
    calculation: .links { links, options throws(MeasureFailure) in
      let (network, isWeighted) = try network(links, options)
      if isWeighted, let unknown = network.unknownWords() {
        return network.result(nil, unit: "index", undefined: unknown)
      }
      let graph = network.graph.withoutWeightlessEdges()
      guard graph.edgeCount > 0 else { throw .undefined("There are no connections between different elements.") }
      let isolated = graph.nodes.count { graph.outEdges(of: $0).isEmpty && graph.inEdges(of: $0).isEmpty }
      let weak = graph.weakComponents().count - isolated
      if weak > 1 {
        throw .undefined("The map is in \(weak) pieces besides elements in no connection: it must hang together.")
      }
      if graph.strongComponents().count - isolated > 1 {
        throw .undefined(
          "Not every element is reached from every other along the arrows: the map must be strongly connected.")
      }
      guard let values = graph.eigenvector(weighted: isWeighted) else {
        throw .undefined("The calculation does not settle: the two largest eigenvalues are too near to each other.")
      }
      var result = network.result(1, unit: "index")
      result.perElement = network.perElement { Answer(values[$0.position]) }
      if isolated > 0 {
        let words = isolated == 1 ? "1 element is" : "\(isolated) elements are"
        result.findings.append(Finding(.note, "\(words) in no connection: left out."))
      }
      if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
      return result
    })

  /// x = alpha · the sum of x over those who give to an element + beta, as it comes out.
  ///
  /// - SeeAlso: Katz, L. (1953). A new status index derived from sociometric analysis. *Psychometrika* 18(1), 39–43.
  static let katz = Measure(
    id: "katz", question: "Who receives over short and long chains, long ones counting less?", family: .network,
    answer: "largest", unit: "index",
    options: [
      Measure.Option("alpha", "what each further step is worth", usual: "0.05"),
      Measure.Option("beta", "what each element has of itself", usual: "1"), weightedOption,
    ],
    calculation: .links { links, options throws(MeasureFailure) in
      let alpha = try options.number("alpha", usual: 0.05)
      let beta = try options.number("beta", usual: 1)
      guard alpha > 0, alpha.isFinite else { throw .wrongUse("alpha=\(options["alpha"] ?? "") must be more than 0.") }
      let (network, isWeighted) = try network(links, options)
      func bound(_ result: inout MeasureResult) {
        guard isWeighted && beta >= 0 else { return }
        network.boundRising(&result) { graph in
          graph.katz(alpha: alpha, beta: beta, weighted: true)?.values.map { Optional($0) }
        }
      }
      if isWeighted, let unknown = network.unknownWords() {
        var result = network.result(nil, unit: "index", undefined: unknown)
        bound(&result)
        return result
      }
      guard let values = network.graph.katz(alpha: alpha, beta: beta, weighted: isWeighted) else {
        throw .undefined(
          "alpha must be below 1 / the largest eigenvalue of this map, so that long chains count less: choose a "
            + "smaller one.")
      }
      var result = network.result(values.values.max(), unit: "index")
      result.perElement = network.perElement { Answer(values[$0]) }
      if isWeighted && beta < 0 && !network.isExact { network.leaveShareOpen(&result) }
      bound(&result)
      return result
    })

  /// Damping 0.85; who gives nothing spreads evenly over all; adds up to 1.
  ///
  /// - SeeAlso: Page, L., Brin, S., Motwani, R. & Winograd, T. (1999). *The PageRank citation ranking*.
  static let pagerank = Measure(
    id: "pagerank", question: "Where does something passed on at random end up most often?", family: .network,
    answer: "largest", unit: "share",
    options: [
      Measure.Option("tolerance", "it stops when the summed change of a step is below", usual: "1e-12"),
      weightedOption,
    ],
    calculation: .links { links, options throws(MeasureFailure) in
      let tolerance = try options.number("tolerance", usual: 1e-12)
      guard tolerance > 0, tolerance <= 1 else {
        throw .wrongUse("tolerance=\(options["tolerance"] ?? "") must be more than 0 and at most 1.")
      }
      let (network, isWeighted) = try network(links, options)
      if isWeighted, let unknown = network.unknownWords() {
        return network.result(nil, unit: "share", undefined: unknown)
      }
      let values = network.graph.pageRank(
        weighted: isWeighted, tolerance: tolerance, loop: network.ledger.loop)
      var result = network.result(values.values.max(), unit: "share")
      result.perElement = network.perElement { Answer(values[$0]) }
      if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}
