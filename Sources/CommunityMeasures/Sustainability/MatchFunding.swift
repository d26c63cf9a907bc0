// How many hours could stand beside a funder's money as match funding, and what are they worth?

import CommunityModel
import PlainText

/// Time given freely that a bid may count, and the time it may not, each with its reason.
///
/// Not a measure: which rows count is a rule of funders, told in ``Thresholds/matchFunding``, and the worth of an hour is
/// whatever the named valuations say.
package struct MatchFunding: Sendable {
  /// A row of time.
  package struct Item: Sendable {
    package let row: RowReference
    package let giver: ElementIndex
    package let receiver: ElementIndex
    package let amount: Amount
    package let unit: String
    package let isIllustrative: Bool
    /// Why it does not count; `nil` when it does.
    package let refusal: Thresholds.MatchRefusal?
    /// The row that refuses it: a benefit, a pay, or the same hours elsewhere.
    package let because: RowReference?
    /// What it is worth under each of ``MatchFunding/worths``, in their order. Empty when it does not count.
    package let worths: [Amount]
  }
  /// All that counts, under one valuation.
  package struct Worth: Sendable {
    package let valuation: String
    package let unit: String
    package let sum: AmountSum
    /// The rates for an hour of time: role (blank for any), least and most.
    package let rates: [(role: String, worth: Double, low: Double, high: Double)]
    package let source: String
  }

  /// Every row of time, in the order of the file.
  package let items: [Item]
  /// One for each name of valuations.csv that values an hour, in the order of the file.
  package let worths: [Worth]

  package var claimed: [Item] { items.filter { $0.refusal == nil } }
  package var refused: [Item] { items.filter { $0.refusal != nil } }
  /// The hours that count.
  package var hours: AmountSum { MatchFunding.sum(claimed) }

  package static func sum(_ items: [Item]) -> AmountSum {
    var sum = AmountSum()
    for item in items { sum.add(item.amount) }
    return sum
  }

  /// - Complexity: O(entries × valuation rows), and O(*r*²) for the *r* rows from one giver to one activity.
  package init(_ ledger: Ledger) {
    let community = ledger.community
    let valuations = MatchFunding.hourValuations(community)
    var reader = MatchReader(ledger)
    items = reader.times.map { number in
      let entry = ledger[number]
      let (refusal, because) = reader.refusal(of: number)
      return Item(
        row: entry.reference, giver: entry.from, receiver: entry.to, amount: entry.amount, unit: entry.unit,
        isIllustrative: entry.provenance == .illustrative, refusal: refusal, because: because,
        worths: refusal == nil ? valuations.map { $0.worth(entry.amount, of: entry, in: community) } : [])
    }
    var worths: [Worth] = []
    for (place, valuation) in valuations.enumerated() {
      var sum = AmountSum()
      for item in items where item.refusal == nil { sum.add(item.worths[place]) }
      let rows = community.valuations.filter { folded($0.valuation) == folded(valuation.name) }
      var sources: [String] = []
      for row in rows where !row.source.isEmpty && !sources.contains(row.source) { sources.append(row.source) }
      var rates: [(role: String, worth: Double, low: Double, high: Double)] = []
      for row in rows where MatchFunding.valuesHours(row) {
        if let worth = row.worth { rates.append((row.role, worth, row.low ?? worth, row.high ?? worth)) }
      }
      worths.append(
        Worth(
          valuation: valuation.name, unit: valuation.unit, sum: sum, rates: rates,
          source: sources.joined(separator: "; ")))
    }
    self.worths = worths
  }

  private static func hourValuations(_ community: Community) -> [Valuation] {
    var found: [Valuation] = []
    for row in community.valuations
    where valuesHours(row) && !found.contains(where: { folded($0.name) == folded(row.valuation) }) {
      do throws(MeasureFailure) {
        found.append(try Valuation(named: row.valuation, in: community))
      } catch {
        continue
      }
    }
    return found
  }

  private static func valuesHours(_ row: ValuationRow) -> Bool {
    row.unit.isEmpty || folded(row.unit) == "hours"
  }
}

/// Applies the table of rules to the rows of time, in the order of the file.
private struct MatchReader {
  let ledger: Ledger
  /// The entries of time, by number.
  let times: [Int]
  private let payers: Payers
  /// Rows of pay by who receives them.
  private var pay: [ElementIndex: [Int]] = [:]
  private var benefits: [Way: [Int]] = [:]
  /// Rows of time: those that are paid, and those in the claim so far.
  private var paid: [Way: [Int]] = [:]
  private var claimed: [Way: [Int]] = [:]

  private struct Way: Hashable {
    let from: ElementIndex
    let to: ElementIndex
    init(_ entry: Entry) { (from, to) = (entry.from, entry.to) }
    init(from: ElementIndex, to: ElementIndex) { (self.from, self.to) = (from, to) }
  }

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let payers = Payers(ledger)
    self.payers = payers
    var times: [Int] = []
    for number in 0..<ledger.count {
      let entry = ledger[number]
      switch entry.kind {
      case .contribution
      where entry.form == "time" || entry.unit == "hours" && !MatchReader.things.contains(entry.form):
        // A promise is no time given yet.
        guard entry.status.countsAsGiven, entry.from != entry.to else { continue }
        if entry.amount.state == .known && entry.amount.high == 0 { continue }
        times.append(number)
        if MatchReader.isPaid(payers.payer(of: entry)) {
          paid[Way(entry), default: []].append(number)
        }
      case .benefit where entry.status.countsAsGiven: benefits[Way(entry), default: []].append(number)
      case .reward where entry.status.countsAsGiven && entry.form == "pay" && entry.amount.high > 0:
        pay[entry.to, default: []].append(number)
      default: continue
      }
    }
    self.times = times
  }

  /// An hour of these is no hour of anybody's time.
  private static let things = ["space", "equipment", "in-kind"]

  private static func isPaid(_ payer: Payer) -> Bool {
    switch payer {
    case .element, .unknownPayer, .outsideTheMap: true
    case .freely, .notKnown: false
    }
  }

  /// The first rule of the table that refuses an entry, and the row that shows it. One that none refuses is in the claim.
  mutating func refusal(of number: Int) -> (Thresholds.MatchRefusal?, RowReference?) {
    for rule in Thresholds.matchFunding {
      let (holds, because) = holds(rule.refusal, for: number)
      if holds { return (rule.refusal, because) }
    }
    claimed[Way(ledger[number]), default: []].append(number)
    return (nil, nil)
  }

  private func holds(_ refusal: Thresholds.MatchRefusal, for number: Int) -> (Bool, RowReference?) {
    let entry = ledger[number]
    func first(_ numbers: [Int]?, _ takes: (Entry) -> Bool) -> (Bool, RowReference?) {
      let found = (numbers ?? []).first { $0 != number && takes(ledger[$0]) && isAtTheSameTime($0, number) }
      return (found != nil, found.map { ledger[$0].reference })
    }
    switch refusal {
    case .giverNotSaid: return (entry.isUndirected, nil)
    case .paid: return (MatchReader.isPaid(payers.payer(of: entry)), nil)
    case .payNotSaid:
      if case .notKnown = payers.payer(of: entry) { return (true, nil) }
      if ledger.community.connections.paidByNobody[entry.row] { return (false, nil) }
      return first(pay[entry.from]) { _ in true }
    case .ownTime: return first(benefits[Way(from: entry.to, to: entry.from)]) { _ in true }
    case .notHours: return (entry.unit != "hours", nil)
    case .amountUnknown: return (entry.amount.value == nil, nil)
    case .noEvidence:
      return (ledger.community.connections.evidence[entry.row].isBlank && entry.factProvenance != .recorded, nil)
    case .countedTwice:
      func isSame(_ other: Entry) -> Bool {
        other.unit == entry.unit && other.amount == entry.amount
      }
      let twice = first(paid[Way(entry)], isSame)
      return twice.0 ? twice : first(claimed[Way(entry)], isSame)
    }
  }

  private func isAtTheSameTime(_ a: Int, _ b: Int) -> Bool {
    let connections = ledger.community.connections
    let (one, other) = (ledger[a].row, ledger[b].row)
    return ledger.period.isShared(
      (connections.start[one], connections.end[one]), (connections.start[other], connections.end[other]))
  }
}
