// What would it cost to close the gap, by three named rules?

import CommunityMeasures
import CommunityModel
import PlainText

/// The costs of three rules, reckoned for groups.
///
/// The rules person by person are `equality-cost`, `proportional-cost` and `floor-cost`. Their exact answers would tell
/// what the person with most is paid: the number of people times that, less the total. Over the sums of groups each rule
/// costs no more than person by person, because each is a convex function of what people have: so these are floors.
struct GroupCosts {
  let equal: Double?
  let proportional: Double?
  private let sums: GroupSums

  /// `nil` when an amount is unsure.
  init?(_ sums: GroupSums) {
    guard sums.isKnown, sums.people.count > 1, !sums.people.contains(0), sums.allMoney > 0 else { return nil }
    self.sums = sums
    let most = sums.people.indices.map { sums.got[$0].sum.value / sums.people[$0] }.max() ?? 0
    equal = sums.people.indices.reduce(0) { $0 + most * sums.people[$1] - sums.got[$1].sum.value }
    let working = sums.people.indices.filter { sums.hours[$0].sum.value > 0 }
    let rate = working.map { sums.got[$0].sum.value / sums.hours[$0].sum.value }.max()
    proportional = rate.map { rate in
      working.reduce(0) { $0 + max(0, rate * sums.hours[$1].sum.value - sums.got[$1].sum.value) }
    }
  }

  /// At least `worth` for each hour.
  func floor(_ worth: Double) -> Double {
    sums.people.indices.reduce(0) { $0 + max(0, worth * sums.hours[$1].sum.value - sums.got[$1].sum.value) }
  }
}

extension Question {
  mutating func addCosts(_ money: String, _ facts: Facts) {
    guard facts.people.showsMoney, facts.people.groups.count > 1 else { return }
    let sums = GroupSums(facts, facts.people, money)
    guard sums.got.contains(where: { !$0.isEmpty }) else { return }
    blocks.append(.heading(Words.costHeading(money), id: "fair-cost-\(slug(money))"))
    guard let costs = GroupCosts(sums) else {
      blocks.append(.paragraph(Words.costNotSaid))
      return
    }
    let mark = sums.isIllustrative ? Words.dagger : ""
    var table = Table(
      "fair-cost-\(slug(money))", Words.costCaption(money),
      Words.costColumns.enumerated().map { Table.Column($0.element, number: $0.offset == 1) })
    func add(_ rule: String, _ cost: String, _ id: String) { table.rows.append([rule, cost, Words.formulaPage(id)]) }
    if let cost = costs.equal { add(Words.costEqual, Facts.signed(cost, money) + mark, "equality-cost") }
    if let cost = costs.proportional {
      add(Words.costProportional, Facts.signed(cost, money) + mark, "proportional-cost")
    }
    for rate in facts.namedRates where rate.unit == money {
      guard let hour = rate.hour, let worth = hour.worth.value else { continue }
      let cost =
        hour.worth.low < hour.worth.high
        ? Words.between(
          Facts.signed(costs.floor(hour.worth.low), money), Facts.signed(costs.floor(hour.worth.high), money))
        : Facts.signed(costs.floor(worth), money)
      add(
        Words.costFloor(hour.title, rate.source), cost + (rate.isIllustrative ? Words.dagger : mark), "floor-cost")
    }
    blocks.append(.table(table))
    blocks.append(.note(label: Words.readingLabel, text: Words.costReading, kind: .reading))
    sources.append((Words.costHeading(money), (sums.hours + sums.got).flatMap { $0.rows }))
    if !limits.contains(Words.costLimits) { limits.append(Words.costLimits) }
    if !asks.contains(Words.askCost) { asks.append(Words.askCost) }
  }
}
