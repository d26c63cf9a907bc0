// Cycles: how many circles does giving go round, and how short are they?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// Simple directed circles by length, and the share of what is given that lies on one of at most each length.
  ///
  /// - SeeAlso: Johnson, D. (1975). Finding all the elementary circuits of a directed graph. *SIAM J. Comput.* 4(1),
  ///   77–84.
  static let cycles = Measure(
    id: "cycles", question: "How many circles does giving go round, by length?", family: .reciprocity,
    answer: "circles of at most the length", unit: "circles",
    options: [Measure.Option("length", "the longest circle to count", usual: "5")],
    plain: { result in
      guard let value = result.value else { return nil }
      return value == 1
        ? "There is 1 short circle along which something can come back."
        : "There are \(readableNumber(value)) short circles along which something can come back."
    },
    calculation: .links { network, options throws(MeasureFailure) in
      let length = try longest(options, elements: network.graph.nodeCount)
      let whole = network.graph.simpleCycles(upTo: length, steps: mostSteps)
      // Too many: what can still be told of shorter ones.
      let found = whole ?? shorter(than: length, in: network.graph)
      let told = (found?.counts.count ?? 1) - 1
      let advice = told >= 2 ? "ask for length=\(told)" : "measure a smaller part of the map"
      var result = network.result(
        whole.map { Double($0.total) }, unit: "circles",
        undefined: "Counting circles of up to \(length) takes more than 100 million steps: \(advice).")
      result.parts = (2...length).map { size in
        Answer.Field("length\(size)", size <= told ? found.map { Double($0.counts[size]) } : nil)
      }
      let shares = found.map { network.weightOnCircles($0, unit: options["unit"]) }
      result.parts += (2...length).map { size in
        Answer.Field("share\(size)", size <= told ? shares?.upTo[size] : nil)
      }
      result.findings.append(
        Finding(.note, "Circles of up to \(length) elements are counted; the search stops after 100 million steps."))
      if let reason = shares?.undefined {
        result.findings.append(Finding(.note, "No share by length: \(reason)"))
      }
      return result
    })

  /// About a second's work.
  private static let mostSteps = 100_000_000

  private static func longest(_ options: MeasureOptions, elements: Int) throws(MeasureFailure) -> Int {
    let usual = 5
    guard let text = options["length"] else { return usual }
    let most = max(usual, elements)
    guard let length = Int(text), length >= 2, length <= most else {
      throw .wrongUse("length=\(text) must be a whole number from 2 to \(most).")
    }
    return length
  }

  private static func shorter(than length: Int, in graph: Digraph) -> SimpleCycles? {
    var found: SimpleCycles?
    for size in 2..<max(2, length) {
      guard let next = graph.simpleCycles(upTo: size, steps: mostSteps) else { break }
      found = next
    }
    return found
  }
}

extension Network {
  /// The share of what is given that lies on a circle of at most each length, or why there is none.
  fileprivate func weightOnCircles(
    _ circles: SimpleCycles, unit: String?
  ) -> (upTo: [Double?], undefined: String?) {
    let none = [Double?](repeating: nil, count: circles.counts.count)
    let amounts: Network
    do throws(MeasureFailure) {
      amounts = try Network.amounts(ledger, unit: unit)
    } catch {
      switch error {
      case .undefined(let reason), .wrongUse(let reason): return (none, reason)
      }
    }
    if let unknown = amounts.unknownWords() { return (none, unknown) }
    let total = amounts.graph.totalWeight
    guard total > 0 else { return (none, "nothing was given between two elements.") }
    var weightOfLength = [Double](repeating: 0, count: circles.counts.count)
    for edge in amounts.graph.edges {
      let (from, to) = (amounts.graph.source(of: edge), amounts.graph.target(of: edge))
      guard let link = graph.edge(from: from, to: to) else { continue }
      weightOfLength[Int(circles.shortest[link])] += amounts.graph.weight(of: edge)
    }
    var sum = 0.0
    var shares = none
    for size in 2..<max(2, weightOfLength.count) {
      sum += weightOfLength[size]
      shares[size] = sum / total
    }
    return (shares, nil)
  }
}
