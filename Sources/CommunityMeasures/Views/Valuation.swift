// Named rates of exchange, each with its source.

import CommunityModel
import PlainText

/// One named valuation: what an amount is worth in its unit.
struct Valuation: Sendable {
  let name: String
  /// The unit that everything is converted into.
  let unit: String
  /// The rows of this valuation with their words folded.
  private let rows: [(row: ValuationRow, unit: String, form: String, role: String)]

  init(named name: String, in community: Community) throws(MeasureFailure) {
    let key = folded(name)
    let chosen = community.valuations.filter { folded($0.valuation) == key }
    rows = chosen.map { ($0, folded($0.unit), folded($0.form), folded($0.role)) }
    guard let first = chosen.first else {
      let near = nearNames(to: name, among: community.valuations.map { $0.valuation })
      throw .wrongUse(
        "There is no valuation \"\(name)\" in valuations.csv." + (near.first.map { " Did you mean \"\($0)\"?" } ?? ""))
    }
    self.name = first.valuation
    unit = first.in
  }

  /// The worth of an entry. An amount that no row values is unknown, not 0.
  ///
  /// - Parameter amount: What `entry` says in its own unit.
  func worth(_ amount: Amount, of entry: Entry, in community: Community) -> Amount {
    if amount.state == .notMeasured || entry.unit == unit { return amount }
    guard let rate = rate(of: entry, in: community), let worth = rate.worth else { return .unknown() }
    guard let low = rate.low, let high = rate.high, low < high else { return amount.times(worth) }
    switch amount.state {
    case .known, .ranged:
      return .ranged(amount.low * low, amount.high * high, value: amount.value.map { $0 * worth })
    case .unknown: return .unknown(atLeast: amount.low * low)
    case .notMeasured: return amount
    }
  }

  /// The row that applies: the one with most of Role, Form, Unit filled, Role before Form. Of two that apply equally
  /// with different worths neither is chosen.
  private func rate(of entry: Entry, in community: Community) -> ValuationRow? {
    let person = entry.kind == .reward ? entry.to : entry.from
    let hasRoles = rows.contains { !$0.role.isEmpty }
    let roles =
      !hasRoles ? [] : community.words.parts(of: community.elements.role[person]).map { folded(community.words[$0]) }
    var best: (weight: Int, row: ValuationRow)?
    var isTied = false
    let unit = folded(entry.unit)
    let form = entry.form
    for candidate in rows {
      let row = candidate.row
      guard row.unit.isEmpty || candidate.unit == unit, row.form.isEmpty || candidate.form == form,
        row.role.isEmpty || roles.contains(candidate.role)
      else { continue }
      let filled = (row.unit.isEmpty ? 0 : 1) + (row.form.isEmpty ? 0 : 1) + (row.role.isEmpty ? 0 : 1)
      let weight = filled * 4 + (row.role.isEmpty ? 0 : 2) + (row.form.isEmpty ? 0 : 1)
      if best == nil || weight > best!.weight {
        best = (weight, row)
        isTied = false
      } else if weight == best!.weight, best!.row.worth != row.worth {
        isTied = true
      }
    }
    return isTied ? nil : best?.row
  }
}
