// What people gave and what came back, under one named valuation, every unit counted.

import CommunityModel
import PlainText

/// The sums of both sides under a valuation that somebody named. An amount that no row values is unknown, never 0.
package struct WorthOfExchange: Sendable {
  package let valuation: String
  /// What everything is converted into.
  package let unit: String
  package let given: Figure
  package let got: Figure
  /// The rows that were added up, in the order of the file.
  package let rows: [RowReference]
  /// Rows with an amount and no rate.
  package let unvalued: [RowReference]
  /// Rows whose amount nobody said, and people who are or may be paid with no money recorded.
  package let unknown: Int
  /// Whether a figure made up to show the form is among them.
  package let isIllustrative: Bool

  /// - Parameters:
  ///   - members: Whose contributions and rewards are counted, from and to anyone.
  ///   - name: A valuation of `valuations.csv`.
  /// - Throws: ``MeasureFailure/wrongUse(_:)`` when there is none of that name.
  /// - Complexity: O(entries · rows of the valuation).
  package init(_ ledger: Ledger, _ members: [ElementIndex], under name: String) throws(MeasureFailure) {
    let valuation = try Valuation(named: name, in: ledger.community)
    self.valuation = valuation.name
    unit = valuation.unit
    var takes = [Bool](repeating: false, count: ledger.community.elements.count)
    for member in members { takes[member.position] = true }
    let gives = AmountsOfElements(.contribution, unit: unit, valuation: valuation, in: ledger, takes: takes)
    let gets = AmountsOfElements(.reward, unit: unit, valuation: valuation, in: ledger, takes: takes)
    given = members.reduce(.known(0)) { $0 + Figure(gives.sums[$1.position]) }
    got = members.reduce(.known(0)) { $0 + Figure(gets.sums[$1.position]) }
    rows = (gives.rows + gets.rows).sorted().map { ledger.community.reference(to: $0) }
    var unvalued: [RowReference] = []
    var unknown = members.reduce(0) { $0 + (gets.unrecordedMoney[$1.position] ? 1 : 0) }
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, !entry.isUndirected else { continue }
      let isTaken =
        entry.kind == .contribution && takes[entry.from.position] || entry.kind == .reward && takes[entry.to.position]
      guard isTaken, entry.amount.state != .notMeasured else { continue }
      if entry.amount.state == .unknown {
        unknown += 1
      } else if valuation.worth(entry.amount, of: entry, in: ledger.community).state == .unknown {
        unvalued.append(entry.reference)
      }
    }
    self.unvalued = unvalued
    self.unknown = unknown
    isIllustrative = gives.basis.illustrative + gets.basis.illustrative > 0
  }

  /// What came back less what was given.
  package var difference: Figure { got - given }

  /// What came back for each one given. `nil` where nothing was surely given.
  package var ratio: Figure? {
    guard given.low > 0 else { return nil }
    var value: Double?
    if let got = got.value, let given = given.value { value = got / given }
    return Figure(
      value: value, low: given.high.isFinite ? got.low / given.high : 0, high: got.high / given.low)
  }
}

extension Community {
  /// The valuations that somebody named, in the order of the file, each with the unit it converts into.
  package var namedValuations: [(name: String, unit: String)] {
    var found: [(name: String, unit: String)] = []
    for row in valuations where !row.valuation.isEmpty {
      if !found.contains(where: { folded($0.name) == folded(row.valuation) }) { found.append((row.valuation, row.in)) }
    }
    return found
  }
}
