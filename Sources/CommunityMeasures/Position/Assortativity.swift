// Like with like: by group, and by how many links each has.

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// Newman's coefficient of mixing by group, each link counted once in its direction.
  ///
  /// - SeeAlso: Newman, M. E. J. (2003). Mixing patterns in networks. *Physical Review E* 67, 026126.
  static let assortativity = Measure(
    id: "assortativity", question: "Are links mostly between elements of the same group?", family: .network,
    answer: "(links inside - expected) / (1 - expected)", unit: "coefficient", parts: ["expected", "p"],
    options: [groupOption],
    plain: { result in
      guard let value = result.value else { return nil }
      if value > 0.05 { return "Links stay inside groups more often than the number of links of each would make them." }
      if value < -0.05 {
        return "Links cross between groups more often than the number of links of each would make them."
      }
      return "Groups make about no difference to who is linked with whom."
    },
    calculation: .links { network, options throws(MeasureFailure) in
      let groups = try MixingGroups(network, by: options["by"] ?? "Constituency")
      let graph = network.graph
      guard graph.edgeCount > 0 else { throw .undefined("There are no links.") }
      guard let value = coefficient(graph, groups.group, count: groups.names.count) else {
        throw .undefined("All links are inside one group: there is nothing to mix.")
      }
      let times = Shuffles.count(connections: graph.edgeCount)
      let seed = network.ledger.selection.seed
      let values = shuffled(groups.group, times: times, seed: seed) {
        coefficient(graph, $0, count: groups.names.count)
      }
      let expected = values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
      var result = network.result(value, unit: "coefficient")
      result.parts = [
        Answer.Field("expected", expected),
        Answer.Field("p", expected.flatMap { permutationP(value, values, around: $0) }),
      ]
      result.tellShuffles(times, seed: seed, of: "the groups among the elements")
      return result
    })

  /// The correlation of the giver's out-degree with the receiver's in-degree over the links.
  ///
  /// - SeeAlso: Newman, M. E. J. (2002). Assortative mixing in networks. *Physical Review Letters* 89, 208701; (2003).
  ///   *Physical Review E* 67, 026126.
  static let degreeAssortativity = Measure(
    id: "degree-assortativity", question: "Do those with many links give to those with many?", family: .network,
    answer: "correlation of out-degree and in-degree over links", unit: "correlation", parts: ["expected", "p"],
    calculation: .links { network, _ throws(MeasureFailure) in
      let graph = network.graph
      guard graph.edgeCount > 1 else { throw .undefined("There are fewer than two links.") }
      let giver = graph.sources.map { Double(graph.outStart[Int($0) + 1] - graph.outStart[Int($0)]) }
      let receiver = graph.targets.map { Double(graph.inStart[Int($0) + 1] - graph.inStart[Int($0)]) }
      guard let value = Correlation(giver, receiver).value else {
        throw .undefined("All givers, or all receivers, have the same number of links.")
      }
      let times = Shuffles.count(connections: graph.edgeCount)
      let seed = network.ledger.selection.seed
      var random = SeededRandom(seed: seed)
      var values: [Double] = []
      if network.isUndirected {
        // Ends of links are paired anew.
        var ends = giver
        for _ in 0..<times {
          for place in stride(from: ends.count - 1, to: 0, by: -1) { ends.swapAt(place, random.below(place + 1)) }
          let half = ends.count / 2
          let (first, second) = (Array(ends[..<half]), Array(ends[half...]))
          if let value = Correlation(first + second, second + first).value { values.append(value) }
        }
      } else {
        let fixed = Correlation(giver, receiver)
        var deck = receiver
        for _ in 0..<times {
          for place in stride(from: deck.count - 1, to: 0, by: -1) { deck.swapAt(place, random.below(place + 1)) }
          if let value = fixed.with(deck) { values.append(value) }
        }
      }
      // Ends drawn without putting back repel each other a little.
      let expected = network.isUndirected ? -1 / Double(graph.edgeCount - 1) : 0
      var result = network.result(value, unit: "correlation")
      result.parts = [
        Answer.Field("expected", expected), Answer.Field("p", permutationP(value, values, around: expected)),
      ]
      result.tellShuffles(times, seed: seed, of: "receivers among the links")
      return result
    })

  /// `nil` when all links begin and end in one group.
  private static func coefficient(_ graph: Digraph, _ group: [Int32], count: Int) -> Double? {
    var out = [Double](repeating: 0, count: count)
    var into = out
    var inside = 0.0
    for edge in 0..<graph.edgeCount {
      let (a, b) = (Int(group[Int(graph.sources[edge])]), Int(group[Int(graph.targets[edge])]))
      out[a] += 1
      into[b] += 1
      if a == b { inside += 1 }
    }
    let all = Double(graph.edgeCount)
    var expected = 0.0
    for place in 0..<count { expected += out[place] / all * (into[place] / all) }
    return 1 - expected > 1e-12 ? (inside / all - expected) / (1 - expected) : nil
  }
}

/// Pearson's correlation, with one side kept for many others of the same values.
private struct Correlation {
  private let first: [Double]
  private let firstSquares: Double
  private let secondMean: Double
  private let secondSquares: Double
  let value: Double?

  init(_ first: [Double], _ second: [Double]) {
    let count = Double(first.count)
    let firstMean = first.reduce(0, +) / count
    secondMean = second.reduce(0, +) / count
    self.first = first.map { $0 - firstMean }
    firstSquares = self.first.reduce(0) { $0 + $1 * $1 }
    var squares = 0.0
    var product = 0.0
    for place in second.indices {
      let distance = second[place] - secondMean
      squares += distance * distance
      product += self.first[place] * distance
    }
    secondSquares = squares
    let scale = firstSquares * squares
    value = scale > 0 ? product / scale.squareRoot() : nil
  }

  /// With the second side in another order.
  func with(_ second: [Double]) -> Double? {
    var product = 0.0
    for place in second.indices { product += first[place] * (second[place] - secondMean) }
    let scale = firstSquares * secondSquares
    return scale > 0 ? product / scale.squareRoot() : nil
  }
}
