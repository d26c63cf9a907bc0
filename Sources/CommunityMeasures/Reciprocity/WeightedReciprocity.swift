// Weighted reciprocity: how much of what is given comes back from the same element?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The sum of min(w_ij, w_ji) over all ordered pairs, divided by the sum of all w_ij, *i* ≠ *j*.
  ///
  /// - SeeAlso: Squartini, T., Picciolo, F., Ruzzenenti, F. & Garlaschelli, D. (2013). Reciprocity of weighted
  ///   networks. *Scientific Reports* 3, 2729.
  static let weightedReciprocity = Measure(
    id: "weighted-reciprocity", question: "How much of what is given comes back from those who received it?",
    family: .reciprocity, answer: "returned weight / weight", unit: "share", parts: ["total", "returned"],
    plain: { result in
      result.value.map { "\(percentText($0)) of what was given was matched by something back from the same element." }
    },
    calculation: .amounts { network, _ throws(MeasureFailure) in
      let known = PairSums(network.graph.returnedWeights(loop: network.ledger.loop))
      let unknown = network.unknownWords()
      guard known.total.low > 0 || unknown != nil else {
        throw .undefined("Nothing was given between two elements.")
      }
      var result = network.result(
        unknown == nil ? known.returnedTotal.low / known.total.low : nil, unit: "share", undefined: unknown)
      var sums = known
      if !network.isExact {
        let bounds = WeightBounds(network)
        sums = PairSums(bounds.graph, low: bounds.low, high: bounds.high)
        (result.low, result.high) = bounds.reciprocity()
      }
      result.parts = [
        Answer.Field("total", .between(sums.total.low, sums.total.high, value: known.total.low)),
        Answer.Field(
          "returned", .between(sums.returnedTotal.low, sums.returnedTotal.high, value: known.returnedTotal.low)),
      ]
      result.perElement = network.perElement { node in
        func field(_ name: String, _ column: (PairSums) -> (low: [Double], high: [Double])) -> Answer.Field {
          let ends = column(sums)
          return Answer.Field(
            name,
            .between(
              ends.low[node.position], ends.high[node.position], value: column(known).low[node.position]))
        }
        return .fields([
          field("returned") { $0.returned }, field("unreturnedGiven") { $0.unreturnedGiven },
          field("unreturnedReceived") { $0.unreturnedReceived },
        ])
      }
      return result
    })
}

/// What each node gives and gets back, gives for nothing back, and gets without giving back: least and most.
private struct PairSums {
  var returned: (low: [Double], high: [Double])
  var unreturnedGiven: (low: [Double], high: [Double])
  var unreturnedReceived: (low: [Double], high: [Double])
  var total: (low: Double, high: Double)
  var returnedTotal: (low: Double, high: Double)

  /// Both ends alike: every amount is known.
  init(_ known: ReturnedWeights) {
    returned = (known.returned, known.returned)
    unreturnedGiven = (known.unreturnedGiven, known.unreturnedGiven)
    unreturnedReceived = (known.unreturnedReceived, known.unreturnedReceived)
    total = (known.total, known.total)
    returnedTotal = (known.returnedTotal, known.returnedTotal)
  }

  /// Each pair is free of the others, so that the sums of the pairs' ends are the ends of the sums.
  init(_ graph: Digraph, low: [Double], high: [Double]) {
    let zeros = [Double](repeating: 0, count: graph.nodeCount)
    returned = (zeros, zeros)
    unreturnedGiven = (zeros, zeros)
    unreturnedReceived = (zeros, zeros)
    total = (0, 0)
    returnedTotal = (0, 0)
    let reverse = graph.reverseEdges().values
    for edge in 0..<graph.edgeCount {
      let (giver, receiver) = (Int(graph.sources[edge]), Int(graph.targets[edge]))
      let back = Int(reverse[edge])
      let (backLow, backHigh) = back < 0 ? (0, 0) : (low[back], high[back])
      let both = (low: min(low[edge], backLow), high: min(high[edge], backHigh))
      returned.low[giver] += both.low
      returned.high[giver] += both.high
      // Never infinite minus infinite: an open end stands against the other side's least.
      let more = (low: backHigh < low[edge] ? low[edge] - backHigh : 0, high: max(0, high[edge] - backLow))
      unreturnedGiven.low[giver] += more.low
      unreturnedGiven.high[giver] += more.high
      unreturnedReceived.low[receiver] += more.low
      unreturnedReceived.high[receiver] += more.high
      total.low += low[edge]
      total.high += high[edge]
      returnedTotal.low += both.low
      returnedTotal.high += both.high
    }
  }
}

extension WeightBounds {
  /// The least and greatest returned share that any filling gives; `nil` where nothing can be given.
  ///
  /// Most comes back when the two sides of a pair are as equal, and then as large, as they can be. The least is that
  /// of the corners: Dinkelbach's iteration (1967, *Management Science* 13:492) for a quotient of sums.
  fileprivate func reciprocity() -> (low: Double?, high: Double?) {
    let reverse = graph.reverseEdges().values
    var pairs: [(a: (Double, Double), b: (Double, Double))] = []
    for edge in 0..<graph.edgeCount {
      let back = Int(reverse[edge])
      if back >= 0 && graph.sources[edge] > graph.targets[edge] { continue }
      pairs.append(((low[edge], high[edge]), back < 0 ? (0, 0) : (low[back], high[back])))
    }
    return (least(pairs), most(pairs))
  }

  private func most(_ pairs: [(a: (Double, Double), b: (Double, Double))]) -> Double? {
    var (returned, total) = (0.0, 0.0)
    for pair in pairs {
      let top = min(pair.a.1, pair.b.1)
      if top == .infinity { return 1 }
      let (a, b) = (max(top, pair.a.0), max(top, pair.b.0))
      returned += 2 * min(a, b)
      total += a + b
    }
    return total > 0 ? returned / total : nil
  }

  private func least(_ pairs: [(a: (Double, Double), b: (Double, Double))]) -> Double? {
    if pairs.contains(where: { $0.a.1 == .infinity || $0.b.1 == .infinity }) { return 0 }
    var share = 1.0
    while true {
      var (returned, total) = (0.0, 0.0)
      for pair in pairs {
        var best: (worth: Double, returned: Double, total: Double)?
        for a in [pair.a.0, pair.a.1] {
          for b in [pair.b.0, pair.b.1] {
            let worth = 2 * min(a, b) - share * (a + b)
            if best == nil || worth < best!.worth { best = (worth, 2 * min(a, b), a + b) }
          }
        }
        returned += best!.returned
        total += best!.total
      }
      guard total > 0 else { return nil }
      // Each round is nearer; when it is not, the least is found.
      guard returned / total < share else { return share }
      share = returned / total
    }
  }
}
