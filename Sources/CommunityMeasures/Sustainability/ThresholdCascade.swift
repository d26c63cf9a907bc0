// Threshold cascade: who would follow, if each goes that has lost too much of its support?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// How many elements fall, one after the other, when some are taken away and each falls that has too little left.
  ///
  /// - SeeAlso: Granovetter, M. (1978). Threshold models of collective behavior. *Am. J. Sociology* 83(6), 1420–1443;
  ///   Watts, D. (2002). A simple model of global cascades on random networks. *PNAS* 99(9), 5766–5771.
  static let thresholdCascade = Measure(
    id: "threshold-cascade", question: "Who would follow, if each goes that has lost too much of its support?",
    family: .sustainability, answer: "elements lost", unit: "elements",
    options: [
      Measure.Option("without", "what is taken away: A+B"),
      Measure.Option("threshold", "falls when the share of support that is left is below this", usual: "0.5"),
      Measure.Option("lost", "in place of threshold: falls when the share of support lost is this or more"),
      Measure.Option("weighted", "true: support is the amounts; false: the number of supporters", usual: "false"),
    ],
    plain: { result in
      guard let value = result.value else { return nil }
      let rule =
        if let share = result.options.first(where: { $0.name == "lost" })?.answer.number {
          "once it has lost \(percentText(share)) of its support"
        } else {
          "once less than \(percentText(result.options.first { $0.name == "threshold" }?.answer.number ?? 0.5)) of its "
            + "support is left"
        }
      return value == 0
        ? "If this ends and everyone goes \(rule), nobody would follow."
        : "If this ends and everyone goes \(rule), \(readableNumber(value)) would follow."
    },
    calculation: .links { links, options throws(MeasureFailure) in
      let isWeighted = try options.flag("weighted", usual: false)
      let network = isWeighted ? try Network.amounts(links.ledger, unit: options["unit"]) : links
      let gone = try network.nodes("without", options)
      guard options["threshold"] == nil || options["lost"] == nil else {
        throw .wrongUse("threshold-cascade takes threshold= or lost=, not both.")
      }
      let isLost = options["lost"] != nil
      let level = try options.number(isLost ? "lost" : "threshold", usual: 0.5)
      guard level >= 0, level <= 1, !(isLost && level == 0) else {
        throw .wrongUse(
          isLost ? "lost= must be more than 0 and at most 1." : "threshold= must lie between 0 and 1.")
      }
      if isWeighted, let unknown = network.unknownWords() {
        return network.result(nil, unit: "elements", undefined: unknown)
      }
      func rounds(_ level: Double) -> NodeColumn<Int32?> {
        network.graph.cascade(without: gone, isWeighted: isWeighted) { lost, all in
          // The slack takes up the rounding of sums: what is exactly at the threshold is treated as such.
          isLost ? lost >= (level - 1e-9) * all : all - lost < (level - 1e-9) * all
        }
      }
      let fallen = rounds(level)
      var result = network.result(Double(fallen.followers), unit: "elements")
      result.perElement = network.perElement { Answer(fallen[$0].map { Double($0) }) }
      result.table = ResultTable(
        columns: [isLost ? "lost" : "threshold", "fallen"],
        rows: (1...20).map { step in
          let level = Double(step) / 20
          return [.number(level), .number(Double(rounds(level).followers))]
        })
      if options["threshold"] == nil && !isLost {
        result.findings.append(
          Finding(.question, "Nobody knows how much loss each can bear: half is assumed, the table has other levels."))
      }
      if isWeighted && !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}

extension NodeColumn where Value == Int32? {
  /// How many fall after what was taken away.
  fileprivate var followers: Int { values.reduce(0) { $0 + (($1 ?? 0) > 0 ? 1 : 0) } }
}
