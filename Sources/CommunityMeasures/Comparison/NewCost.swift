// What would a scenario cost, and whom?

public import CommunityModel

/// The money that one element would give in rows that are not there today.
public struct NewCost: Sendable {
  public let by: ElementIndex
  public let unit: String
  /// What is known of it.
  public let amount: Double
  public let rows: Int
  /// Rows of which nobody knows how much: the cost is at least ``amount``.
  public let unknownRows: Int
}

/// The money of connections from number `today` on, by who gives it and in which unit, in the order of the file.
///
/// - Complexity: O(entries × payers).
public func newCosts(in ledger: Ledger, after today: Int) -> [NewCost] {
  var costs: [NewCost] = []
  for position in 0..<ledger.count {
    let entry = ledger[position]
    guard entry.row.position >= today, entry.isMoneyForm, entry.status.countsAsGiven,
      entry.kind == .contribution || entry.kind == .reward
    else { continue }
    let place = costs.firstIndex { $0.by == entry.from && $0.unit == entry.unit }
    let known = place.map { costs[$0] }
    let value = entry.amount.value
    let cost = NewCost(
      by: entry.from, unit: entry.unit, amount: (known?.amount ?? 0) + (value ?? entry.amount.low),
      rows: (known?.rows ?? 0) + 1, unknownRows: (known?.unknownRows ?? 0) + (value == nil ? 1 : 0))
    if let place { costs[place] = cost } else { costs.append(cost) }
  }
  return costs
}
