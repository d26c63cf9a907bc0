// The rows of requirements.csv, as the rules of "what stops" read them.

import CommunityModel
import PlainText

/// One need of an activity or group: a row, or several rows that are alternatives.
struct StopNeed {
  /// One row.
  struct Alternative {
    enum Looks {
      /// At an element: it must be there, and not stopped.
      case element(Int)
      /// At what is given, by form.
      case form(String)
      case role(String)
      /// At an element that is not on this map (any more).
      case missing
    }
    /// The place of the row among the requirements.
    var requirement: Int
    var looks: Looks
    /// The contributions it counts.
    var flows: [Int32]
    /// Whether people are counted, not amounts.
    var countsPeople: Bool
  }
  var element: Int
  var alternatives: [Alternative]
  var isWeaker: Bool
  /// Met with nothing taken away, at least for some of the possible amounts.
  var isMetToday = true
}

extension StopModel {
  /// Reads the requirements of what can stop: activities, and groups that have needs.
  mutating func readNeeds() {
    var needOfWord: [String: Int] = [:]
    for (number, row) in community.requirements.enumerated() {
      guard let element = ledger.names[row.element], ledger.takes(element) else { continue }
      let kind = community.elements.kind[element]
      guard kind.isActivity || kind.isGroup else { continue }
      canStop[element.position] = true
      let alternative = read(row, number: number, of: element.position)
      let word = folded(row.anyOf)
      let key = "\(element.position) \(word)"
      if !word.isEmpty, let known = needOfWord[key] {
        needs[known].alternatives.append(alternative)
        needs[known].isWeaker = needs[known].isWeaker && row.ifMissing == .weaker
      } else {
        if !word.isEmpty { needOfWord[key] = needs.count }
        needsOf[element.position].append(Int32(needs.count))
        needs.append(
          StopNeed(element: element.position, alternatives: [alternative], isWeaker: row.ifMissing == .weaker))
      }
      if case .element(let needed) = alternative.looks { neededBy[needed].append(Int32(element.position)) }
    }
    let amounts = amounts(asRanges: false)
    for number in needs.indices {
      let alternatives = needs[number].alternatives
      needs[number].isMetToday = alternatives.contains { alternative in
        switch alternative.looks {
        case .missing: return false
        default: return levels(of: alternative, amounts: amounts, left: { _ in 1 }).allSatisfy { $0.canBeMetToday }
        }
      }
    }
  }

  private func read(_ row: Requirement, number: Int, of element: Int) -> StopNeed.Alternative {
    let cell = folded(row.needs)
    var looks: StopNeed.Alternative.Looks
    if cell.hasPrefix("role:") {
      looks = .role(trimmed(String(cell.dropFirst(5))))
    } else if cell.hasPrefix("form:") {
      looks = .form(form(trimmed(String(cell.dropFirst(5)))))
    } else if let needed = ledger.names[row.needs] {
      looks = ledger.takes(needed) ? .element(needed.position) : .missing
    } else {
      looks = .form(form(cell))
    }
    var flows = contributions[element]
    var countsPeople = false
    switch looks {
    case .element(let needed): flows = flows.filter { self.flows[Int($0)].from == needed }
    case .form(let form): flows = flows.filter { self.flows[Int($0)].form == form }
    case .role(let role):
      flows = flows.filter { isPerson(self.flows[Int($0)].from, inRole: role) }
      countsPeople = true
    case .missing: flows = []
    }
    if case .amount(_, let unit) = row.atLeast {
      if countsPeople && !["", "people", "person", "persons", "count"].contains(folded(unit)) { countsPeople = false }
      if !countsPeople {
        let unit = unit.isEmpty ? usualUnit(of: flows) : unit
        flows = flows.filter { folded(self.flows[Int($0)].unit) == folded(unit) }
      }
    }
    return StopNeed.Alternative(requirement: number, looks: looks, flows: flows, countsPeople: countsPeople)
  }

  /// A form in Kith's word: `hrs` is `time` where the community said so.
  private func form(_ word: String) -> String {
    let own = community.settings.words.first {
      folded($0.column) == "connections.form" && folded($0.word) == word
    }
    return own.map { folded($0.means) } ?? word
  }

  private func isPerson(_ element: Int, inRole role: String) -> Bool {
    let kind = kind(element)
    guard kind.isPerson || kind == .other else { return false }
    let cell = community.elements.role[ElementIndex(element)]
    return community.words.parts(of: cell).contains { folded(community.words[$0]) == role }
  }

  /// The unit of an `At least` that names none: the only one, else hours or money.
  private func usualUnit(of flows: [Int32]) -> String {
    var units: [String] = []
    for flow in flows where !units.contains(self.flows[Int(flow)].unit) { units.append(self.flows[Int(flow)].unit) }
    if units.count == 1 { return units[0] }
    return units.contains("hours") ? "hours" : community.currency
  }

  /// What a row counts, in each unit: all of them must be reached.
  ///
  /// - Parameters:
  ///   - amounts: The ends of each flow's amount.
  ///   - left: The remaining share of a flow.
  func levels(
    of alternative: StopNeed.Alternative, amounts: [(low: Double, high: Double)], left: (Int32) -> Double
  ) -> [StopLevel] {
    let enough = community.requirements[alternative.requirement].atLeast
    let target: StopLevel.Target
    switch enough {
    case .any:
      // An element that is needed as such need not give anything.
      if case .element = alternative.looks { return [] }
      target = .any
    case .amount(let amount, _): target = .amount(amount)
    case .share(let share): target = .share(share)
    }
    if alternative.countsPeople { return [people(alternative.flows, target: target, left: left)] }
    if case .any = target { return [givenAtAll(alternative.flows, left: left)] }
    var units: [String] = []
    for flow in alternative.flows where flows[Int(flow)].amount.state != .notMeasured {
      if !units.contains(flows[Int(flow)].unit) { units.append(flows[Int(flow)].unit) }
    }
    if units.isEmpty {
      // Nothing of it is measured: a share of it is a share of the rows.
      var level = StopLevel(target: target)
      if case .share = target {
        level.items = alternative.flows.map { StopLevel.Item(low: 1, high: 1, left: left($0)) }
      }
      return [level]
    }
    return units.map { unit in
      var level = StopLevel(target: target)
      for flow in alternative.flows where flows[Int(flow)].unit == unit {
        if flows[Int(flow)].amount.state == .notMeasured { continue }
        let (low, high) = amounts[Int(flow)]
        level.items.append(StopLevel.Item(low: low, high: high, left: left(flow)))
      }
      return level
    }
  }

  /// More than nothing, whatever the unit.
  func givenAtAll(_ flows: [Int32], left: (Int32) -> Double) -> StopLevel {
    StopLevel(target: .any, items: flows.map { StopLevel.Item(low: 1, high: 1, left: left($0)) })
  }

  /// How many people give, each counted once and a crowd by its number.
  private func people(_ flows: [Int32], target: StopLevel.Target, left: (Int32) -> Double) -> StopLevel {
    var level = StopLevel(target: target)
    var givers: [Int] = []
    for flow in flows {
      let giver = self.flows[Int(flow)].from
      let stays = left(flow) > StopLevel.slack ? 1.0 : 0
      if let known = givers.firstIndex(of: giver) {
        level.items[known].left = max(level.items[known].left, stays)
      } else {
        givers.append(giver)
        let heads = community.elements.headCount[ElementIndex(giver)]
        level.items.append(StopLevel.Item(low: heads.low, high: heads.high, left: stays))
      }
    }
    return level
  }
}
