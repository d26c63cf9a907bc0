// Closeness: how near is an element to all others?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  private static let distanceOptions = [
    Measure.Option("direction", "out: along the arrows from the element; in: to it", usual: "out"),
    Measure.Option("weighted", "true: a connection is as long as 1 / its amount", usual: "false"),
  ]

  /// (n − 1) / the sum of the distances to all others; only where everybody hangs together.
  ///
  /// - SeeAlso: Freeman, L. (1978). Centrality in social networks: conceptual clarification. *Social Networks* 1(3),
  ///   215–239.
  static let closeness = Measure(
    id: "closeness", question: "Who is nearest to all others?", family: .network, answer: "largest", unit: "index",
    options: distanceOptions,
    calculation: .links { links, options throws(MeasureFailure) in
      let (network, isWeighted) = try network(links, options)
      let graph = try directed(network, options)
      guard graph.nodeCount > 1 else { throw .undefined("One element alone has no distance to others.") }
      let others = graph.nodeCount - 1
      func nearness(_ graph: Digraph) -> [Double?] {
        graph.distanceSums(weighted: isWeighted, loop: network.ledger.loop)
          .map { Int($0.reached) == others ? Double(others) / $0.sum : nil }
      }
      func bound(_ result: inout MeasureResult) {
        if isWeighted { network.boundRising(&result) { nearness(options["direction"] == "in" ? $0.reversed : $0) } }
      }
      if isWeighted, let unknown = network.unknownWords() {
        var result = network.result(nil, unit: "index", undefined: unknown)
        bound(&result)
        return result
      }
      let pieces = graph.weakComponents().count
      if pieces > 1 {
        throw .undefined("The map is in \(pieces) pieces, so some distances do not end: use harmonic-closeness.")
      }
      let values = nearness(graph)
      let known = values.compactMap { $0 }
      guard let largest = known.max() else {
        throw .undefined("No element reaches all others along the arrows: use harmonic-closeness.")
      }
      var result = network.result(largest, unit: "index")
      result.perElement = network.perElement { Answer(values[$0.position]) }
      if known.count < values.count {
        let left = values.count - known.count
        let words = left == 1 ? "1 element does" : "\(left) elements do"
        result.findings.append(Finding(.note, "\(words) not reach all others along the arrows: undefined there."))
      }
      bound(&result)
      return result
    })

  /// The sum of 1 / distance to all others; whoever is out of reach adds nothing.
  ///
  /// - SeeAlso: Marchiori, M. & Latora, V. (2000). Harmony in the small-world. *Physica A* 285(3–4), 539–546.
  static let harmonicCloseness = Measure(
    id: "harmonic-closeness", question: "Who is near to many others, in however many pieces the map is?",
    family: .network, answer: "largest", unit: "index",
    options: distanceOptions + [
      Measure.Option("sources", "only for so many elements, evenly spread over the file")
    ],
    calculation: .links { links, options throws(MeasureFailure) in
      let (network, isWeighted) = try network(links, options)
      let graph = try directed(network, options)
      let sources = try sources(options, of: graph)
      func nearness(_ graph: Digraph) -> [Double?] {
        let sums = graph.distanceSums(weighted: isWeighted, sources: sources, loop: network.ledger.loop)
        var values = [Double?](repeating: nil, count: graph.nodeCount)
        for (source, sum) in zip(sources ?? graph.nodes, sums) { values[source.position] = sum.inverse }
        return values
      }
      func bound(_ result: inout MeasureResult) {
        if isWeighted { network.boundRising(&result) { nearness(options["direction"] == "in" ? $0.reversed : $0) } }
      }
      if isWeighted, let unknown = network.unknownWords() {
        var result = network.result(nil, unit: "index", undefined: unknown)
        bound(&result)
        return result
      }
      let values = nearness(graph)
      var result = network.result(values.compactMap { $0 }.max(), unit: "index")
      result.perElement = network.perElement { Answer(values[$0.position]) }
      bound(&result)
      return result
    })

  /// The network that `weighted=` asks for.
  static func network(
    _ links: Network, _ options: MeasureOptions
  ) throws(MeasureFailure) -> (network: Network, isWeighted: Bool) {
    let isWeighted = try options.flag("weighted", usual: false)
    let network = isWeighted ? try Network.amounts(links.ledger, unit: options["unit"]) : links
    guard network.graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
    return (network, isWeighted)
  }

  /// The graph, turned round for `direction=in`. An amount of 0 leads nowhere.
  private static func directed(_ network: Network, _ options: MeasureOptions) throws(MeasureFailure) -> Digraph {
    switch options["direction"] {
    case nil, "out": return network.graph.withoutWeightlessEdges()
    case "in": return network.graph.withoutWeightlessEdges().reversed
    case .some(let text): throw .wrongUse("direction=\(text) must be out or in.")
    }
  }
}
