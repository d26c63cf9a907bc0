// Does more come back than the amounts alone would bring back by chance?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// (r − ⟨r⟩) / (1 − ⟨r⟩), with r that of `weighted-reciprocity` and ⟨r⟩ what a null model expects of it.
  ///
  /// - SeeAlso: Squartini, T., Picciolo, F., Ruzzenenti, F. & Garlaschelli, D. (2013). Reciprocity of weighted
  ///   networks. *Scientific Reports* 3, 2729.
  static let weightedReciprocityRho = Measure(
    id: "weighted-reciprocity-rho", question: "Does more come back than chance would bring back?",
    family: .reciprocity, answer: "(returned share − expected) / (1 − expected)", unit: "index",
    parts: ["reciprocity", "expected", "p", "residual"],
    options: [
      Measure.Option("null", "wrg, dwcm or permutation: what is left to chance", usual: "wrg")
    ],
    plain: { result in
      result.value.map {
        if $0 == 0 { return "As much comes back from the same element as chance alone would bring back." }
        return "\($0 > 0 ? "More" : "Less") comes back from the same element than chance alone would bring back."
      }
    },
    calculation: .amounts { network, options throws(MeasureFailure) in
      let word = options["null"] ?? "wrg"
      guard let null = NullModel(rawValue: word) else {
        throw .wrongUse("null=\(word) must be wrg, dwcm or permutation.")
      }
      let graph = network.graph.withoutWeightlessEdges()
      let total = graph.totalWeight
      let unknown = network.unknownWords()
      guard total > 0 || unknown != nil else { throw .undefined("Nothing was given between two elements.") }
      var chance = ChanceOfReturn()
      if unknown == nil { chance = network.chance(null, graph) } else { chance.undefined = unknown }
      let returned = unknown == nil ? graph.returnedWeight() / total : nil
      var value: Double?
      if let returned, let expected = chance.expected {
        if expected < 1 {
          value = (returned - expected) / (1 - expected)
        } else {
          chance.undefined = "Chance would return everything too."
        }
      }
      var result = network.result(value, unit: "index", undefined: chance.undefined)
      result.parts = [
        Answer.Field("reciprocity", returned), Answer.Field("expected", chance.expected), Answer.Field("p", chance.p),
        Answer.Field("residual", chance.residual),
      ]
      result.findings += chance.findings
      if !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}

extension Digraph {
  /// The sum of min(wᵢⱼ, wⱼᵢ) over all ordered pairs.
  fileprivate func returnedWeight() -> Double {
    let reverse = reverseEdges().values
    var sum = 0.0
    for edge in 0..<edgeCount where reverse[edge] >= 0 { sum += min(weights[edge], weights[Int(reverse[edge])]) }
    return sum
  }
}

/// What is left to chance.
enum NullModel: String {
  /// Each unit that is given goes to any ordered pair.
  case wrg
  /// What each element gives and what it receives stay as they are on average.
  case dwcm
  /// Each element's amounts go to others drawn at random.
  case permutation
}

/// What a null model expects.
struct ChanceOfReturn {
  /// The share returned.
  var expected: Double?
  /// Of `wrg` the parameter of its geometric weights; of `permutation` how often chance is at least as far off.
  var p: Double?
  /// How far `dwcm` misses the strengths, in shares of the largest.
  var residual: Double?
  var undefined: String?
  var findings: [Finding] = []
}

extension Network {
  fileprivate func chance(_ null: NullModel, _ graph: Digraph) -> ChanceOfReturn {
    switch null {
    case .wrg: notWhole(null, graph) ?? wholeAtRandom(graph)
    case .dwcm: notWhole(null, graph) ?? strengthsKept(graph)
    case .permutation: graph.receiversAtRandom(seed: ledger.selection.seed)
    }
  }

  private func wholeAtRandom(_ graph: Digraph) -> ChanceOfReturn {
    let (total, count) = (graph.totalWeight, Double(graph.nodeCount))
    let p = total / (total + count * (count - 1))
    var chance = ChanceOfReturn(expected: p / (1 + p), p: p)
    chance.findings = [
      Finding(.note, "p is the parameter of the geometric weights; what is expected depends on the unit.")
    ]
    return chance
  }

  private func strengthsKept(_ graph: Digraph) -> ChanceOfReturn {
    var chance = ChanceOfReturn()
    switch graph.strengthModel() {
    case .found(let returned, let residual):
      chance.expected = returned / graph.totalWeight
      chance.residual = residual
      chance.findings = [Finding(.note, "What is expected depends on the unit.")]
    case .allThrough(let node):
      let name = ledger.community.label(of: elements[node])
      chance.undefined =
        "null=dwcm has no solution: every connection begins or ends at \(name), so that what the others give each "
        + "other could only be 0. Use null=permutation."
      chance.findings = [
        Finding(.question, "Every connection begins or ends at \(name).", rows: rowsBehind(connectionsOf: node))
      ]
    case .unsettled(let residual, let worst):
      let name = ledger.community.label(of: elements[worst])
      chance.residual = residual
      chance.undefined = "null=dwcm did not converge: furthest off at \(name). Use null=permutation."
      chance.findings = [
        Finding(
          .question, "What \(name) gives and receives is not met by the null model.",
          rows: rowsBehind(connectionsOf: worst))
      ]
    case .tooMany(let limit):
      chance.undefined =
        "null=dwcm is worked out for at most \(limit) elements that give or receive. Use null=wrg or permutation."
    }
    return chance
  }

  /// The analytic models count whole units: which connections have none.
  private func notWhole(_ null: NullModel, _ graph: Digraph) -> ChanceOfReturn? {
    let broken = graph.edges.filter { edge in
      let weight = graph.weight(of: edge)
      guard weight < 9e15 else { return false }
      let nearest = Double(Int64(weight + 0.5))
      return abs(weight - nearest) > 1e-9 * max(1, nearest)
    }
    guard let first = broken.first else { return nil }
    let others = broken.count - 1
    var chance = ChanceOfReturn()
    chance.undefined =
      "null=\(null.rawValue) needs whole amounts; \(connectionWords(first, graph))"
      + (others == 0
        ? "" : ", and \(others) other \(others == 1 ? "connection is" : "connections are") not whole either")
      + ". Use a smaller unit or null=permutation."
    let rows = rowsBehindEdges()
    chance.findings = broken.prefix(20).map { edge in
      let own = self.graph.edge(from: graph.source(of: edge), to: graph.target(of: edge))
      return Finding(
        .question, "\(connectionWords(edge, graph)): not a whole amount.", rows: own.map { references(rows[$0]) } ?? [])
    }
    if broken.count > 20 { chance.findings.append(Finding(.note, "\(broken.count - 20) more are not whole.")) }
    return chance
  }

  private func connectionWords(_ edge: EdgeIndex, _ graph: Digraph) -> String {
    let community = ledger.community
    let from = community.label(of: elements[graph.source(of: edge)])
    let to = community.label(of: elements[graph.target(of: edge)])
    return "\(from) → \(to) is \(readableNumber(graph.weight(of: edge), places: 6))"
  }

  private func rowsBehind(connectionsOf node: NodeIndex) -> [RowReference] {
    let rows = rowsBehindEdges()
    return references(
      graph.edges.filter { graph.source(of: $0) == node || graph.target(of: $0) == node }.flatMap { rows[$0] }.sorted {
        $0.position < $1.position
      })
  }
}
