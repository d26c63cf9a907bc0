// What came of what was promised?

import CommunityModel
import PlainText

extension Measure {
  /// Promises that what was given reaches, by the same rule for every constituency.
  ///
  /// Contributions of Status `promised` and given ones with the same giver, receiver, form and unit are a pair.
  static let promisedAndGiven = Measure(
    id: "promised-and-given", question: "Did what was given reach what was promised?", family: .sustainability,
    answer: "pairs where what was given reaches the promise / pairs", unit: "share",
    parts: ["promises", "pairs", "reached", "cannotSay", "withoutGiven"],
    options: [groupOption],
    plain: { result in
      result.value.map {
        "Of the promises with a record of what was given, \(percentText($0)) were reached. The same was asked of everybody."
      }
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in try promisedAndGivenAnswer(ledger, options) })

  private static func promisedAndGivenAnswer(
    _ ledger: Ledger, _ options: MeasureOptions
  ) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    let (pairs, basis) = PromisedPair.read(ledger, unit: options["unit"])
    guard !pairs.isEmpty else { throw .undefined("No contribution has the Status promised.") }

    let met = pairs.filter { !$0.gifts.isEmpty }
    let waiting = pairs.filter { $0.gifts.isEmpty }
    let reached = met.filter { $0.isReached == true }.count
    let unclear = met.filter { $0.isReached == nil }
    let count = Double(met.count)
    var result = MeasureResult(
      met.isEmpty || !unclear.isEmpty ? nil : Double(reached) / count, unit: "share",
      undefined: met.isEmpty
        ? "\(counted(waiting.count, "promise", "promises")) and no row of what was given: cannot say yet."
        : "Cannot say for \(counted(unclear.count, "pair", "pairs")): amounts are unknown.")
    if !met.isEmpty {
      result.low = Double(met.filter { $0.isSurelyReached }.count) / count
      result.high = Double(met.filter { $0.mayBeReached }.count) / count
    }
    result.parts = [
      Answer.Field("promises", Double(pairs.count)), Answer.Field("pairs", count),
      Answer.Field("reached", Double(reached)), Answer.Field("cannotSay", Double(unclear.count)),
      Answer.Field("withoutGiven", Double(waiting.count)),
    ]
    result.perGroup = groups.names.indices.compactMap { group in
      let own = met.filter { groups.group(of: $0.from) == group }
      if own.isEmpty { return nil }
      let low = Double(own.filter { $0.isSurelyReached }.count) / Double(own.count)
      let high = Double(own.filter { $0.mayBeReached }.count) / Double(own.count)
      return Answer.Field(groups.names[group], .between(low, high))
    }
    result.table = ResultTable(
      columns: ["from", "to", "form", "unit", "promised", "given", "reached"],
      rows: pairs.map { pair in
        let words = pair.gifts.isEmpty ? "nothing recorded" : pair.isReached.map { $0 ? "yes" : "no" } ?? "cannot say"
        return [
          .text(community.key(of: pair.from)), .text(community.key(of: pair.to)), .text(pair.form), .text(pair.unit),
          pair.isMeasured ? Figure(pair.promised).usedAnswer : .none,
          pair.gifts.isEmpty || !pair.isMeasured ? .none : Figure(pair.given).usedAnswer, .text(words),
        ]
      })
    result.basis = basis
    result.findings = pairs.map { finding($0, community) }
    return result
  }

  private static func finding(_ pair: PromisedPair, _ community: Community) -> Finding {
    func words(_ sum: AmountSum) -> String {
      if !pair.isMeasured { return "not measured" }
      return sum.unknownRows > 0 ? "an unknown amount" : stopFigure(sum.value, pair.unit)
    }
    let what = pair.form.isEmpty ? "" : " of \(pair.form)"
    let start =
      "\(community.label(of: pair.from)) to \(community.label(of: pair.to))\(what): promised \(words(pair.promised))"
    if pair.gifts.isEmpty {
      return Finding(.question, "\(start), and nothing is recorded as given yet. What came of it?", rows: pair.promises)
    }
    return Finding(.note, "\(start), given \(words(pair.given)).", rows: pair.promises + pair.gifts)
  }
}
