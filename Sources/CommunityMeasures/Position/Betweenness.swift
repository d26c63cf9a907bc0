// Betweenness: who lies on the shortest ways between others?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The shares of shortest ways between each two others that lead through an element, added up; ends excluded, not
  /// normalised, each pair once where no row says who gives.
  ///
  /// - SeeAlso: Freeman, L. (1977). A set of measures of centrality based on betweenness. *Sociometry* 40(1), 35–41;
  ///   Brandes, U. (2001). *J. Math. Sociol.* 25(2), 163–177.
  static let betweenness = Measure(
    id: "betweenness", question: "Who lies on the shortest ways between others?", family: .network, answer: "largest",
    unit: "pairs",
    options: [
      Measure.Option("weighted", "true: a connection is as long as 1 / its amount", usual: "false"),
      Measure.Option("sources", "only ways from so many elements, evenly spread over the file"),
    ],
    plain: { result in
      result.value.map {
        $0 == 0
          ? "Nobody lies between others: every way is direct."
          : "The element most often between others lies on the shortest way of \(readableNumber($0, places: 1)) pairs."
      }
    },
    calculation: .links { links, options throws(MeasureFailure) in
      let isWeighted = try options.flag("weighted", usual: false)
      let network = isWeighted ? try Network.amounts(links.ledger, unit: options["unit"]) : links
      let graph = network.graph
      guard graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
      let sources = try sources(options, of: graph)
      if isWeighted, let unknown = network.unknownWords() {
        return network.result(nil, unit: "pairs", undefined: unknown)
      }
      // An undirected network holds each way in both directions.
      let factor = network.isUndirected ? 0.5 : 1
      let sums = graph.betweenness(weighted: isWeighted, sources: sources, loop: network.ledger.loop)
      var result = network.result((sums.values.max() ?? 0) * factor, unit: "pairs")
      result.perElement = network.perElement { Answer(sums[$0] * factor) }
      if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
      return result
    })

  /// The elements number *i*·*n*/K that `sources=K` means; `nil` for all.
  static func sources(
    _ options: MeasureOptions, of graph: Digraph
  ) throws(MeasureFailure) -> [NodeIndex]? {
    guard let text = options["sources"] else { return nil }
    let number = try options.number("sources", usual: 0)
    guard number >= 1, number < 2e9, let count = Int(exactly: number) else {
      throw .wrongUse("sources=\(text) must be a whole number from 1.")
    }
    guard count < graph.nodeCount else { return nil }
    return (0..<count).map { NodeIndex(Int(Int64($0) * Int64(graph.nodeCount) / Int64(count))) }
  }
}
