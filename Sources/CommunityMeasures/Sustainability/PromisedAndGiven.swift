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

  /// A promise and what came of it.
  private struct Pair {
    let from: ElementIndex
    let to: ElementIndex
    let form: String
    let unit: String
    var promised = AmountSum()
    var given = AmountSum()
    /// Whether it is of a kind that is not measured: then a row is enough.
    var isMeasured = false
    var promises: [RowReference] = []
    var gifts: [RowReference] = []

    /// Whether what was given reaches the promise: `nil` when nobody can say.
    var isReached: Bool? {
      if !isMeasured { return true }
      if promised.unknownRows == 0 && given.unknownRows == 0 { return Self.reaches(given.value, promised.value) }
      return isSurelyReached ? true : mayBeReached ? nil : false
    }
    var isSurelyReached: Bool { !isMeasured || promised.high.isFinite && Self.reaches(given.low, promised.high) }
    var mayBeReached: Bool { !isMeasured || given.high == .infinity || Self.reaches(given.high, promised.low) }

    private static func reaches(_ given: Double, _ promised: Double) -> Bool { given >= promised * (1 - 1e-9) }
  }

  private struct Key: Hashable {
    var from: ElementIndex
    var to: ElementIndex
    var form: String
    var unit: String
  }

  private static func promisedAndGivenAnswer(
    _ ledger: Ledger, _ options: MeasureOptions
  ) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    var pairs: [Pair] = []
    var places: [Key: Int] = [:]
    var basis = Basis()
    func isCounted(_ entry: Entry) -> Bool {
      entry.kind == .contribution && community.connections.direction[entry.row] != .undirected
        && (options["unit"].map { folded($0) == folded(entry.unit) } ?? true)
    }
    func key(_ entry: Entry) -> Key { Key(from: entry.from, to: entry.to, form: entry.form, unit: entry.unit) }
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.status == .promised, isCounted(entry) else { continue }
      let place = places[key(entry)] ?? pairs.count
      if place == pairs.count {
        places[key(entry)] = place
        pairs.append(Pair(from: entry.from, to: entry.to, form: entry.form, unit: entry.unit))
      }
      let amount = entry.amount
      if amount.state != .notMeasured { pairs[place].isMeasured = true }
      pairs[place].promised.add(amount)
      pairs[place].promises.append(entry.reference)
      basis.count(entry, amount)
    }
    guard !pairs.isEmpty else { throw .undefined("No contribution has the Status promised.") }
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.status.countsAsGiven, isCounted(entry), let place = places[key(entry)] else { continue }
      let amount = entry.amount
      pairs[place].given.add(amount)
      pairs[place].gifts.append(entry.reference)
      basis.count(entry, amount)
    }

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
      let low = Double(own.filter { $0.isReached == true }.count) / Double(own.count)
      let high = Double(own.filter { $0.isReached != false }.count) / Double(own.count)
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

  private static func finding(_ pair: Pair, _ community: Community) -> Finding {
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
