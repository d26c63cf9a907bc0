// Structural holes: do an element's contacts know each other already?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  private static let weightOption = Measure.Option("weighted", "true: by amounts", usual: "false")

  /// The mean of Burt's constraint: the sum over contacts *j* of (p_ij + Σ p_iq p_qj)².
  ///
  /// - SeeAlso: Burt, R. (1992). *Structural Holes*. Harvard University Press.
  static let constraint = Measure(
    id: "constraint", question: "Whose contacts mostly know each other already?", family: .network,
    answer: "mean of the elements", unit: "index", options: [weightOption],
    calculation: .links { links, options throws(MeasureFailure) in
      try holes(links, options, unit: "index") { graph, _ in graph.constraint() }
    })

  /// The mean of the contacts that are not reached through another: n − 2t/n (Borgatti), by amounts as Burt has it.
  ///
  /// - SeeAlso: Burt (1992); Borgatti, S. (1997). Structural holes. *Connections* 20(1), 35–38.
  static let effectiveSize = Measure(
    id: "effective-size", question: "How many separate contacts does each element have?", family: .network,
    answer: "mean of the elements", unit: "contacts", options: [weightOption],
    calculation: .links { links, options throws(MeasureFailure) in
      try holes(links, options, unit: "contacts") { graph, isWeighted in
        isWeighted ? graph.effectiveSizes() : graph.plainEffectiveSizes()
      }
    })

  private static func holes(
    _ links: Network, _ options: MeasureOptions, unit: String, _ values: (Digraph, Bool) -> [Double?]
  ) throws(MeasureFailure) -> MeasureResult {
    let isWeighted = try options.flag("weighted", usual: false)
    let network = isWeighted ? try Network.amounts(links.ledger, unit: options["unit"]) : links
    if isWeighted, let unknown = network.unknownWords() { return network.result(nil, unit: unit, undefined: unknown) }
    let all = values((isWeighted ? network.graph : network.graph.unweighted).undirected, isWeighted)
    let known = all.compactMap { $0 }
    guard !known.isEmpty else { throw .undefined("Nobody is linked with anybody.") }
    var result = network.result(known.reduce(0, +) / Double(known.count), unit: unit)
    result.perElement = network.perElement { Answer(all[$0.position]) }
    if known.count < all.count {
      let alone = all.count - known.count
      result.findings.append(
        Finding(.note, "\(alone) \(alone == 1 ? "element" : "elements") without a link left out of the mean."))
    }
    if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
    return result
  }
}
