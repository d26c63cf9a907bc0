// Krackhardt's four dimensions of hierarchy: how far is the map from a tree with one at the top?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// Connectedness, hierarchy, efficiency and least upper bounds of the simple directed graph, loops left out.
  ///
  /// - SeeAlso: Krackhardt, D. (1994). Graph theoretical dimensions of informal organizations. In *Computational
  ///   Organization Theory*, 89–111. Lawrence Erlbaum.
  static let krackhardt = Measure(
    id: "krackhardt", question: "Does influence go one way only, from one at the top?", family: .network,
    answer: "pairs linked by ways in one direction only / pairs linked by ways", unit: "share",
    parts: ["connectedness", "efficiency", "lubness"],
    plain: { result in
      result.value.map { "In \(percentText($0)) of the pairs that are linked by a chain, it goes one way only." }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let graph = network.graph
      guard graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
      let pieces = graph.weakComponents()
      var result = network.result(nil, unit: "share")
      let (ways, bounds) = hierarchy(of: graph, pieces, &result)
      if let ways {
        result.value = ways
        result.low = ways
        result.high = ways
      }
      result.parts = [
        Answer.Field("connectedness", connectedness(pieces)), Answer.Field("efficiency", efficiency(graph, pieces)),
        Answer.Field("lubness", bounds),
      ]
      return result
    })

  /// Beyond so many elements that do not reach each other, ways are not followed.
  private static let mostForWays = 20_000
  /// Beyond so many, pairs are not compared.
  private static let mostForBounds = 3_000

  private static func hierarchy(
    of graph: Digraph, _ pieces: Components, _ result: inout MeasureResult
  ) -> (hierarchy: Double?, lubness: Double?) {
    guard graph.strongComponents().count <= mostForWays else {
      result.undefined = "More than \(mostForWays) elements do not reach each other: too many ways to follow."
      return (nil, nil)
    }
    let reach = Reachability(graph)
    let mutual = reach.mutualPairs
    let either = reach.reachablePairs - mutual
    if either == 0 { result.undefined = "Nobody can be reached from anybody." }
    var most: Int64 = 0
    for size in pieces.sizes where size > 2 { most += Int64(size - 1) * Int64(size - 2) / 2 }
    var lubness: Double?
    if reach.components.count > mostForBounds {
      result.findings.append(
        Finding(.note, "Least upper bounds are not looked for among more than \(mostForBounds) elements."))
    } else if most > 0 {
      lubness = 1 - Double(reach.pairsWithoutLeastUpperBound(pieces: pieces)) / Double(most)
    }
    return (either == 0 ? nil : Double(either - mutual) / Double(either), lubness)
  }

  /// The share of pairs that are in one piece. `nil` for one element.
  private static func connectedness(_ pieces: Components) -> Double? {
    let count = Int64(pieces.number.count)
    guard count > 1 else { return nil }
    let joined = pieces.sizes.reduce(Int64(0)) { $0 + Int64($1) * Int64($1 - 1) }
    return Double(joined) / Double(count * (count - 1))
  }

  /// 1 less the share of connections that no piece needs to hang together, of all that there could be. `nil` where no
  /// piece could have one too many.
  private static func efficiency(_ graph: Digraph, _ pieces: Components) -> Double? {
    var (needed, most): (Int64, Int64) = (0, 0)
    for size in pieces.sizes {
      needed += Int64(size) - 1
      most += Int64(size) * Int64(size - 1) - Int64(size - 1)
    }
    return most > 0 ? 1 - Double(Int64(graph.edgeCount) - needed) / Double(most) : nil
  }
}
