// Which sums of money may be told, so that what one or two people are paid cannot be worked out?

import CommunityMeasures
import CommunityModel

extension Facts {
  /// Whether a sum that holds these rows may stand in a report.
  ///
  /// Yes when none of them is a reward in money of a person; or when all such rewards on the map are among them and at
  /// least three people share them: then it is the total that is told anyway, and nothing can be taken away from it.
  func tellsPay(_ isIn: (Entry) -> Bool) -> Bool {
    var inside: [ElementIndex] = []
    var isAnyOutside = false
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard isPay(entry) else { continue }
      if isIn(entry) { inside.append(entry.to) } else { isAnyOutside = true }
    }
    return inside.isEmpty || !isAnyOutside && heads(inside) >= fewest
  }

  /// Whether what a body pays out in all may be told.
  func tellsSpending(of body: ElementIndex) -> Bool { tellsPay { $0.from == body } }

  /// A reward in money that a person gets.
  func isPay(_ entry: Entry) -> Bool {
    entry.kind == .reward && entry.isMoneyForm && entry.status.countsAsGiven && isPerson(entry.to)
      && entry.amount.high > 0
  }

  /// How many people these are, at least.
  private func heads(_ people: [ElementIndex]) -> Double {
    var sum = 0.0
    var last: ElementIndex?
    for person in people.sorted() where person != last {
      sum += community.elements.headCount[person].low
      last = person
    }
    return sum
  }

  /// The same of what is asked for.
  func isIndex(_ request: String) -> Bool {
    let id = String(request.prefix { $0 != ":" })
    return Measure.named(id, among: measures)?.family == .equity && id != "reward-ratio"
  }

  /// Whether a measure says how amounts differ from one person to the next; a sum by a sum does not.
  static func isIndex(_ result: MeasureResult) -> Bool {
    result.measure?.family == .equity && result.id != "reward-ratio"
  }

  /// Whether figures of pay here and in `then`, side by side, tell nothing of one or two people.
  ///
  /// Yes when nobody's pay differs; when something is only added, to at least three people, for what is added stands in
  /// the scenario; or when the pay of everybody who gets any differs.
  func tellsPayChange(to then: Facts) -> Bool {
    guard people.showsMoney, then.people.showsMoney else { return false }
    let (today, later) = (payOfEach(), then.payOfEach())
    let changed = Array(later.keys.filter { today[$0] != later[$0] })
    let isLess = today.contains { person, pay in later[person].map { !$0.starts(with: pay) } ?? true }
    if !isLess { return changed.isEmpty || then.heads(changed) >= fewest }
    let isSameForSomebody = today.contains { later[$0.key] == $0.value }
    return !isSameForSomebody && (later.isEmpty || then.heads(Array(later.keys)) >= fewest)
  }

  private struct Pay: Equatable {
    let unit: String
    let amount: Amount
  }

  private func payOfEach() -> [ElementIndex: [Pay]] {
    var pay: [ElementIndex: [Pay]] = [:]
    for position in 0..<ledger.count {
      let entry = ledger[position]
      if isPay(entry) { pay[entry.to, default: []].append(Pay(unit: entry.unit, amount: entry.amount)) }
    }
    return pay
  }
}
