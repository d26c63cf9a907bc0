// What does a scenario change? Today and then, side by side.

public import CommunityMeasures
public import CommunityModel
public import CommunityTables
public import DirectedGraph
import PlainText

/// A scenario applied to a community: what stops, what it costs, and the community that is left to measure.
public struct ScenarioAnswer: Sendable {
  /// What is tried.
  public let scenario: Scenario
  /// Names and columns in it that match nothing.
  public let problems: [Diagnostic]
  /// The rows as they are.
  public let today: Ledger
  /// With its changes made, and what it takes away still there: *what stops* needs to know what hangs on it.
  public let then: Ledger
  /// What it takes away.
  public let gone: [ElementIndex]
  /// What stops, and why.
  public let whatStops: WhatStops
  /// Where neither what left nor what stopped gives or receives anything, and payers that lost income pay less.
  public let remaining: Community
  /// The same with everybody paying on as today: how long money in hand lasts is asked of this.
  public let payingOn: Community
  /// The money of rows that are not there today.
  package let costs: [NewCost]

  /// - Complexity: that of `WhatStops` and of two ledgers.
  public init(
    _ scenario: Scenario, of community: Community, _ selection: Selection = Selection(), loop: ChunkLoop = .serial
  ) {
    self.init(scenario, today: Ledger(community, selection, loop: loop))
  }

  /// Made of what is given.
  public init(_ scenario: Scenario, today: Ledger) {
    self.scenario = scenario
    self.today = today
    let applied = today.community.applying(scenario)
    problems = applied.problems
    then = Ledger(applied.community, today.selection, loop: today.loop)
    var gone: [ElementIndex] = []
    for name in applied.without {
      if let element = then.names[name], then.takes(element), !gone.contains(element) { gone.append(element) }
    }
    self.gone = gone
    whatStops = WhatStops(then, without: gone)
    var remaining = then.community
    for element in gone + whatStops.stops.map({ $0.element }) { remaining.elements.consent[element] = .none }
    payingOn = remaining
    for less in whatStops.less { remaining.connections.scale(less.connection, by: less.share) }
    self.remaining = remaining
    costs = newCosts(in: then, after: today.community.connections.count)
  }

  /// Whether it could be tried as it stands.
  public var isWhole: Bool { !problems.contains { $0.severity == .problem } }

  /// Needs that hold today and would not, although nothing they name has left: an amount became too small.
  public var newlyUnmet: [WhatStops.Unmet] {
    let before = WhatStops(today, without: []).notMetToday.map { $0.text }
    return whatStops.notMetToday.filter { unmet in !before.contains(unmet.text) }
  }

  /// Who pays what is new, without any more coming in to them: where the money comes from is not said.
  public var unfunded: [ElementIndex] {
    func income(_ ledger: Ledger, _ element: ElementIndex) -> Double {
      var sum = 0.0
      for position in 0..<ledger.count {
        let entry = ledger[position]
        if entry.to == element, entry.isMoneyForm, entry.status.countsAsGiven { sum += entry.amount.low }
      }
      return sum
    }
    var found: [ElementIndex] = []
    for cost in costs where cost.amount > 0 || cost.unknownRows > 0 {
      let isNew = cost.by.position >= today.community.elements.count
      if !isNew, !found.contains(cost.by), income(then, cost.by) <= income(today, cost.by) { found.append(cost.by) }
    }
    return found
  }

  /// New rewards of one or two people are not told in a report: what they get today may be read off them.
  func tells(_ cost: NewCost) -> Bool {
    let kinds = then.community.elements.kind
    var seen: [ElementIndex] = []
    var people = 0.0
    for position in 0..<then.count {
      let entry = then[position]
      guard entry.row.position >= today.community.connections.count, entry.from == cost.by, entry.unit == cost.unit,
        entry.kind == .reward, kinds[entry.to].isPerson, !seen.contains(entry.to)
      else { continue }
      seen.append(entry.to)
      people += then.community.elements.headCount[entry.to].low
    }
    return seen.isEmpty || people >= PeopleGroups.fewest(then.community)
  }

  /// The questions of fairness that a scenario is asked: for each unit of money that people are rewarded in, how even it
  /// is, and how it stands against the hours that are given.
  public var fairness: [String] {
    var units: [String] = []
    for ledger in [today, then] {
      for position in 0..<ledger.count {
        let entry = ledger[position]
        if entry.kind == .reward, entry.isMoneyForm, entry.status.countsAsGiven, !units.contains(entry.unit) {
          units.append(entry.unit)
        }
      }
    }
    let hasHours = then.units(in: .contributions).contains { $0.unit == "hours" }
    return units.flatMap { unit -> [String] in
      guard let unit = option(unit) else { return [] }
      let against = "ofUnit=\(unit),againstUnit=hours"
      return ["hoover:of=rewards,unit=\(unit)", "gini:of=rewards,unit=\(unit)"]
        + (hasHours ? ["reward-ratio:\(against)", "disproportionality:\(against)"] : [])
    }
  }
}

extension ConnectionTable {
  /// Leaves a share of an amount; of an unknown one only nothing is known.
  fileprivate mutating func scale(_ row: ConnectionIndex, by share: Double) {
    if let amount = amount(of: row) { amountValue[row] = amount * share }
    if let low = low(of: row) { lowValue[row] = low * share }
    if let high = high(of: row) { highValue[row] = high * share }
    if share <= 1e-9, amount(of: row) == nil, low(of: row) == nil { amountValue[row] = 0 }
  }
}
