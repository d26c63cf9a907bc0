// What is timed: one job each, on a graph that is there already.

import DirectedGraph
import PlainText

/// Something to do with a graph. The answer says enough to see that another program has the same.
struct Job: Sendable {
  let name: String
  /// How many sources ways start from; all when `nil`.
  var sources: Int?
  let work: @Sendable (_ graph: Digraph, _ sources: [NodeIndex]?, _ loop: ChunkLoop) -> () -> JSONValue

  func sources(of graph: Digraph) -> [NodeIndex]? {
    sources.map { count in (0..<count).map { NodeIndex($0 * graph.nodeCount / count) } }
  }

  static func named(_ name: String) -> Job? {
    let parts = name.split(separator: ":")
    guard var job = all.first(where: { $0.name == parts.first ?? "" }) else { return nil }
    if parts.count == 2 { job.sources = Int(parts[1]) }
    return job
  }

  static let all: [Job] = [
    Job(name: "reciprocity") { graph, _, loop in
      let found = graph.returnedWeight(loop: loop)
      return {
        result([
          ("mutual", Double(found.mutual)), ("asymmetric", Double(graph.edgeCount - 2 * found.mutual)),
          ("weighted_reciprocity", found.returned / found.total),
        ])
      }
    },
    Job(name: "triads") { graph, _, loop in
      let census = graph.triadCensus(loop: loop)
      return { result(zip(TriadCensus.names, census.counts).map { ($0, Double($1)) }) }
    },
    Job(name: "pagerank") { graph, _, loop in
      let ranks = graph.pageRank(weighted: true, tolerance: 1e-10, loop: loop).values
      return { sums(ranks) }
    },
    Job(name: "louvain") { graph, _, loop in communities(graph, .louvain, loop) },
    Job(name: "leiden") { graph, _, loop in communities(graph, .leiden, loop) },
    Job(name: "kcore") { graph, _, loop in
      let cores = graph.coreNumbers(loop: loop).values
      return {
        let most = cores.max() ?? 0
        return result([
          ("max_core", Double(most)), ("sum_core", cores.reduce(0) { $0 + Double($1) }),
          ("in_max_core", Double(cores.count { $0 == most })),
        ])
      }
    },
    Job(name: "wcc") { graph, _, loop in components(graph.weakComponents()) },
    Job(name: "scc") { graph, _, _ in components(graph.strongComponents()) },
    Job(name: "articulation") { graph, _, loop in
      let cuts = graph.cuts()
      return {
        result([
          ("articulation_points", Double(cuts.piecesLeftMore.values.count { $0 > 0 })),
          ("bridges", Double(cuts.bridges.count)),
        ])
      }
    },
    Job(name: "betweenness") { graph, sources, loop in
      let values = graph.betweenness(sources: sources, loop: loop).values
      return { sums(values) }
    },
    Job(name: "closeness") { graph, sources, loop in
      let values = graph.distanceSums(sources: sources, loop: loop).map { $0.inverse }
      return { sums(values) }
    },
    Job(name: "dominators") { graph, _, _ in
      var root = 0
      for node in 0..<graph.nodeCount
      where graph.outStart[node + 1] - graph.outStart[node] > graph.outStart[root + 1] - graph.outStart[root] {
        root = node
      }
      let found = graph.dominators(from: [NodeIndex(root)])
      return {
        let reached = found.isReached.values.count { $0 }
        let below = found.immediate.values.compactMap { $0 }.filter { $0.position != root }
        return result([("reached", Double(reached)), ("not_directly_under_root", Double(below.count))])
      }
    },
    Job(name: "circulation") { graph, _, _ in
      let found = graph.maximumCirculation()
      return { result([("circulation", found.flow.values.reduce(0, +)), ("most", found.most)]) }
    },
  ]

  private static func communities(_ graph: Digraph, _ method: CommunityMethod, _ loop: ChunkLoop) -> () -> JSONValue {
    var random = SeededRandom(seed: 1)
    let found = graph.communities(method, random: &random, searches: 1, loop: loop)
    return { result([("modularity", found?.modularity ?? 0), ("communities", Double(found?.groupCount ?? 0))]) }
  }

  private static func components(_ found: Components) -> () -> JSONValue {
    { result([("components", Double(found.count)), ("largest", Double(found.sizes.max() ?? 0))]) }
  }

  private static func sums(_ values: [Double]) -> JSONValue {
    result([("sum", values.reduce(0, +)), ("max", values.max() ?? 0)])
  }

  private static func result(_ fields: [(String, Double)]) -> JSONValue {
    .object(fields.map { JSONMember($0.0, .number($0.1)) })
  }
}
