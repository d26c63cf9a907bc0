// The sentences of the funder's first page, each with the rows it rests on.

import CommunityMeasures
import CommunityModel
import PlainText

/// A short sentence and its rows.
struct FunderLine {
  var text: String
  var rows: [RowReference]
}

extension Facts {
  /// Hours that could stand beside a funder's money, and their worth. `nil` where no time is recorded.
  mutating func matchFundingLine() -> FunderLine? {
    let match = MatchFunding(ledger)
    let claimed = match.claimed
    if match.items.isEmpty { return nil }
    if claimed.isEmpty {
      let waiting = match.refused.filter { $0.refusal == .noEvidence }
      if waiting.isEmpty { return nil }
      return FunderLine(
        text: Words.sentence(Words.matchWaits(text(tally(of: waiting), "hours"))), rows: waiting.map { $0.row })
    }
    let hours = text(tally(of: claimed), "hours")
    guard let worth = match.worths.first else {
      return FunderLine(text: Words.sentence(Words.matchHours(hours)), rows: claimed.map { $0.row })
    }
    return FunderLine(
      text: Words.sentence(
        Words.matchWorth(hours, worth: text(tally(of: claimed, worth.sum), worth.unit), at: worth.valuation)),
      rows: claimed.map { $0.row })
  }

  /// How long the money in hand lasts. `nil` where nobody has any, or where it would tell what somebody is paid.
  mutating func runwayLine() -> FunderLine? {
    guard tellsRunway, let result = ask("runway"), let months = result.value ?? result.low else { return nil }
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    guard let words = Words.months(result.value == nil ? .bounds(low: months, high: nil) : .number(months)) else {
      return nil
    }
    return FunderLine(
      text: Words.runwayLine(words + mark), rows: reserveHolders.map { community.reference(to: $0) })
  }

  /// What it would take to keep everything going that stops without a source. `nil` where nothing stops.
  mutating func keepLine(without source: ElementIndex) -> FunderLine? {
    guard let keep = keepCost(without: source), let activities = keep.part("activities"), activities > 0 else {
      return nil
    }
    let rows = keep.findings.first { !$0.rows.isEmpty }?.rows ?? []
    let unpriced = keepUnpriced(without: source).count
    let count = keep.table?.rows.count ?? 0
    let mark = keep.basis.illustrative > 0 ? Words.dagger : ""
    if !tellsKeep(without: source) {
      // Money given to the work is no pay, and can be told beside what is kept back.
      let given = tallies { $0.kind == .contribution && $0.isMoneyForm && rows.contains($0.reference) }
      let amounts = given.map { text($0.tally, $0.unit) }
      let inputs = count - unpriced - given.reduce(0) { $0 + $1.tally.rows.count }
      return FunderLine(
        text: Words.keepKeptBack(
          name(source), amounts: amounts.isEmpty ? nil : Words.listed(amounts), inputs: inputs, open: unpriced),
        rows: rows)
    }
    let isMost = keep.findings.contains { holds($0.text, "at most,") }
    let amount: String
    if let value = keep.value {
      amount = (isMost ? Words.atMostWord : "") + Facts.amount(value, keep.unit) + mark
    } else if let low = keep.low, low > 0 {
      amount = Words.atLeastWord + Facts.amount(low, keep.unit) + mark
    } else {
      return FunderLine(text: Words.keepCannotSay(name(source)), rows: rows)
    }
    // What has no price here costs no pounds, and that is not the same as nothing.
    let isUnpriced = keep.value == 0 && unpriced > 0
    return FunderLine(
      text: Words.keepLine(name(source), amount: isUnpriced ? nil : amount, open: unpriced), rows: rows)
  }

  /// What is said to come back, never without what it hangs on. `nil` where outcomes.csv does not let it be said.
  mutating func socialReturnLine() -> FunderLine? {
    guard let result = ask("social-return"), let ratio = result.value, !community.outcomes.isEmpty else { return nil }
    var assumed: [String] = []
    for row in result.table?.rows.prefix(2) ?? [] {
      if case .text(let assumption) = row[0] { assumed.append(Words.assumption(assumption)) }
    }
    return FunderLine(
      text: Words.returnLine(
        Facts.amount(ratio, returnUnit) + returnMark(result), one: Facts.amount(1, returnUnit),
        assumed: Words.quoted(assumed)),
      rows: result.findings.flatMap { $0.rows })
  }

  // MARK: What keeping costs

  private mutating func keepCost(without source: ElementIndex) -> MeasureResult? {
    option(community.key(of: source)).flatMap { ask("keep-cost:without=\($0)") }
  }

  /// Whether no pay of a person is among what would have to be taken over for money.
  mutating func tellsKeep(without source: ElementIndex) -> Bool {
    guard let keep = keepCost(without: source) else { return false }
    let priced = (keep.table?.rows ?? []).compactMap { row -> String? in
      guard row.count == 3, case .text(let place) = row[1], case .text("yes") = row[2] else { return nil }
      return place
    }
    return !ledger.entries.contains { entry in
      (isPay(entry) || entry.kind == .contribution && !entry.isMoneyForm)
        && priced.contains(community.text(of: entry.reference))
    }
  }

  /// Inputs of what left that nobody is paid for today, in words.
  mutating func keepUnpriced(without source: ElementIndex) -> [String] {
    (keepCost(without: source)?.table?.rows ?? []).compactMap { row in
      guard row.count == 3, case .text(let input) = row[0], case .text("no") = row[2] else { return nil }
      return input
    }
  }

  // MARK: Sums of time

  func tally(of items: [MatchFunding.Item], _ sum: AmountSum? = nil) -> Tally {
    var tally = Tally()
    tally.sum = sum ?? MatchFunding.sum(items)
    tally.rows = items.map { $0.row }
    tally.illustrative = items.filter { $0.isIllustrative }.count
    return tally
  }

  /// † where money put in, or an outcome by its own source, is made up.
  func returnMark(_ result: MeasureResult) -> String {
    result.basis.illustrative > 0 || community.outcomes.contains { folded($0.source) == "illustrative" }
      ? Words.dagger : ""
  }
}
