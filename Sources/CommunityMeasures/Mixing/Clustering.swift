// Clustering: are those whom an element is linked with linked with each other?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// Three times the triangles, divided by the pairs of neighbours of each element, added up; without directions.
  static let transitivity = Measure(
    id: "transitivity", question: "How often are two contacts of one element linked with each other?",
    family: .network, answer: "3 × triangles / connected triples", unit: "share",
    plain: { result in
      result.value.map { "Of 100 pairs of contacts of the same element, \(readableNumber($0 * 100)) are linked." }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let local = LocalClustering(network.graph.unweighted.undirected, kind: .plain)
      let closed = local.closed.reduce(0, +)
      let open = local.possible.reduce(0, +)
      guard open > 0 else { throw .undefined("Nobody is linked with two others.") }
      var result = network.result(closed / open, unit: "share")
      result.perElement = network.perElement { node in
        let possible = local.possible[node.position]
        return Answer(possible > 0 ? local.closed[node.position] / possible : nil)
      }
      return result
    })

  /// The mean over all elements of their own clustering, 0 for those with fewer than two neighbours.
  ///
  /// - SeeAlso: Watts, D. & Strogatz, S. (1998). *Nature* 393, 440–442; Barrat, A. et al. (2004). *PNAS* 101,
  ///   3747–3752; Onnela, J.-P. et al. (2005). *Phys. Rev. E* 71, 065103; Fagiolo, G. (2007). *Phys. Rev. E* 76, 026107.
  static let clustering = Measure(
    id: "clustering", question: "How closely are each element's contacts linked with each other?",
    family: .network, answer: "mean of the elements", unit: "share",
    options: [
      Measure.Option("kind", "plain, barrat, onnela or fagiolo", usual: "plain"),
      Measure.Option("weighted", "true: fagiolo counts amounts", usual: "false"),
    ],
    calculation: .links { links, options throws(MeasureFailure) in
      let word = options["kind"] ?? LocalClustering.Kind.plain.rawValue
      guard let kind = LocalClustering.Kind(rawValue: word) else {
        throw .wrongUse("kind=\(word) must be plain, barrat, onnela or fagiolo.")
      }
      let asked = try options.flag("weighted", usual: false)
      if asked && kind == .plain { throw .wrongUse("weighted=true needs kind=barrat, onnela or fagiolo.") }
      let isWeighted = kind == .barrat || kind == .onnela || kind == .fagiolo && asked
      let network = isWeighted ? try Network.amounts(links.ledger, unit: options["unit"]) : links
      guard network.graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
      if isWeighted, let unknown = network.unknownWords() {
        return network.result(nil, unit: "share", undefined: unknown)
      }
      let graph = isWeighted ? network.graph : network.graph.unweighted
      let local = LocalClustering(kind == .fagiolo ? graph.cubeRooted() : graph.undirected, kind: kind, of: graph)
      let values = graph.nodes.map {
        local.possible[$0.position] > 0 ? local.closed[$0.position] / local.possible[$0.position] : 0
      }
      var result = network.result(values.reduce(0, +) / Double(values.count), unit: "share")
      result.perElement = network.perElement { Answer(values[$0.position]) }
      if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}

/// What each node's triangles weigh, and what they would weigh were all its neighbours linked.
private struct LocalClustering {
  enum Kind: String { case plain, barrat, onnela, fagiolo }

  var closed: [Double]
  var possible: [Double]

  /// - Parameters:
  ///   - both: Without directions, as `Digraph.undirected` makes it; for Fagiolo of cube roots.
  ///   - directed: For Fagiolo, the graph with its directions.
  init(_ both: Digraph, kind: Kind, of directed: Digraph? = nil) {
    let count = both.nodeCount
    var closed = [Double](repeating: 0, count: count)
    var possible = closed
    let weights = both.weights
    let most = weights.max() ?? 1
    let roots = kind == .onnela ? weights.map { cubeRoot($0 / most) } : []
    both.forEachTriangle { ab, bc, ac in
      let (a, b, c) = (Int(both.sources[ab]), Int(both.targets[ab]), Int(both.targets[bc]))
      switch kind {
      case .plain:
        closed[a] += 1
        closed[b] += 1
        closed[c] += 1
      case .barrat:
        closed[a] += weights[ab] + weights[ac]
        closed[b] += weights[ab] + weights[bc]
        closed[c] += weights[ac] + weights[bc]
      case .onnela, .fagiolo:
        let product =
          kind == .onnela ? roots[ab] * roots[bc] * roots[ac] : 2 * weights[ab] * weights[bc] * weights[ac]
        closed[a] += product
        closed[b] += product
        closed[c] += product
      }
    }
    for node in 0..<count {
      let edges = both.outEdges(of: NodeIndex(node))
      let degree = Double(edges.count)
      switch kind {
      case .plain, .onnela: possible[node] = degree * (degree - 1) / 2
      case .barrat: possible[node] = edges.reduce(0) { $0 + weights[$1] } * (degree - 1)
      case .fagiolo:
        guard let directed else { continue }
        let ends = directed.outEdges(of: NodeIndex(node)).count + directed.inEdges(of: NodeIndex(node)).count
        let total = Double(ends)
        possible[node] = 2 * (total * (total - 1) - 2 * (total - degree))
      }
    }
    self.closed = closed
    self.possible = possible
  }
}

private func cubeRoot(_ number: Double) -> Double { number > 0 ? power(number, 1.0 / 3) : 0 }

extension Digraph {
  /// Without directions: the cube root of each direction's share of the largest weight, the two added up.
  fileprivate func cubeRooted() -> Digraph {
    let most = weights.max() ?? 1
    return Digraph(
      nodeCount: nodeCount, from: sources, to: targets, weights: weights.map { cubeRoot($0 / most) }
    ).undirected
  }
}
