// Which rows move money, and what of it is in which unit?

import CommunityModel
import PlainText

extension Ledger {
  /// Whether a row moves money: given, of a form of money, from one to another, and not known to be nothing.
  func movesMoney(_ entry: Entry) -> Bool {
    (entry.kind == .contribution || entry.kind == .reward || entry.kind == .benefit) && entry.isMoneyForm
      && entry.status.countsAsGiven && entry.from != entry.to && entry.amount.high > 0
      && community.connections.direction[entry.row] != .undirected
  }

  /// Whether a row is something given, by somebody known, to somebody else.
  func isGift(_ entry: Entry) -> Bool {
    entry.kind == .contribution && entry.status.countsAsGiven && entry.from != entry.to
      && community.connections.direction[entry.row] != .undirected
  }
}

extension MeasureOptions {
  /// The valuation of `valuation=`, else the one of the selection.
  func valuation(in ledger: Ledger) throws(MeasureFailure) -> Valuation? {
    guard let name = self["valuation"] ?? ledger.selection.valuation else { return nil }
    return try Valuation(named: name, in: ledger.community)
  }
}

extension Measure {
  static let valuationOption = Option("valuation", "a name of valuations.csv; without it, that of the selection")
}

/// Amounts by unit, in the order first met.
struct AmountsByUnit {
  private(set) var units: [String] = []
  private(set) var sums: [AmountSum] = []

  mutating func add(_ amount: Amount, in unit: String) {
    guard amount.state != .notMeasured else { return }
    let place = units.firstIndex(of: unit) ?? units.count
    if place == units.count {
      units.append(unit)
      sums.append(AmountSum())
    }
    sums[place].add(amount)
  }

  var isEmpty: Bool { units.isEmpty }

  /// The sum in one unit: 0 where nothing is in it.
  func sum(in unit: String) -> AmountSum { units.firstIndex(of: unit).map { sums[$0] } ?? AmountSum() }

  /// `20,000 GBP and at least 40 hours`
  var words: String {
    let parts = units.indices.map { place in
      let sum = sums[place]
      return (sum.unknownRows > 0 ? "at least " : "")
        + stopFigure(sum.unknownRows > 0 ? sum.low : sum.value, units[place])
    }
    guard let last = parts.last else { return "nothing" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and \(last)"
  }
}

extension Figure {
  /// The number where it is used as one, else its ends.
  var usedAnswer: Answer { value.map { Answer($0) } ?? answer }
}

extension Basis {
  /// Counts a row by where its amount comes from.
  mutating func count(_ entry: Entry, _ amount: Amount) {
    count(entry.provenance)
    if amount.state == .unknown { unknownAmounts += 1 }
  }
}

/// `1 row`, `3 rows`
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
