// What would a scenario cost, and whom?

import CommunityModel

/// The money that one element would give in rows that are not there today.
package struct NewCost: Sendable {
  package let by: ElementIndex
  package let unit: String
  /// With its least and its most, where amounts are ranges or unknown.
  package internal(set) var sum = AmountSum()
  package internal(set) var rows = 0

  /// The cost; the least it can be while some of it is unknown.
  package var amount: Double { sum.known ?? sum.low }
  /// Rows of which nobody knows how much.
  package var unknownRows: Int { sum.unknownRows }
  /// Whether it lies between two numbers.
  package var isRange: Bool { sum.unknownRows == 0 && sum.low < sum.high }
}

/// The money of connections from number `today` on, by who gives it and in which unit, in the order of the file.
///
/// - Complexity: O(entries × payers).
package func newCosts(in ledger: Ledger, after today: Int) -> [NewCost] {
  var costs: [NewCost] = []
  for position in 0..<ledger.count {
    let entry = ledger[position]
    guard entry.row.position >= today, entry.isMoneyForm, entry.status.countsAsGiven,
      entry.kind == .contribution || entry.kind == .reward
    else { continue }
    let known = costs.firstIndex { $0.by == entry.from && $0.unit == entry.unit }
    let place = known ?? costs.count
    if known == nil { costs.append(NewCost(by: entry.from, unit: entry.unit)) }
    costs[place].sum.add(entry.amount)
    costs[place].rows += 1
  }
  return costs
}
