// What the rules of "what stops" read: who gives what, who pays for it, and what each activity needs.

import CommunityModel
import PlainText

/// One thing that passes, as the rules see it. A mutual row is two.
struct StopFlow {
  var row: RowReference
  var connection: ConnectionIndex
  var provenance: Provenance
  var kind: ConnectionKind
  var from: Int
  var to: Int
  /// The element that pays for it, or -1.
  var payer: Int
  var form: String
  var unit: String
  /// What is known of the amount: low = value = high, a range, or from `low` without end.
  var amount: Amount
  var isMoney: Bool
  /// Its remaining share is at most that of each of these incomes.
  var incomes: [Int32] = []
  /// The income that it is a part of, or -1.
  var income: Int32 = -1
}

/// What an element receives in money in one unit.
struct StopIncome {
  var element: Int
  var unit: String
  /// The flows that it is made of.
  var parts: [Int32] = []
  /// The flows that shrink with it.
  var limits: [Int32] = []
}

/// The rules' view of a ledger. Made once; cascades run on it.
struct StopModel {
  let ledger: Ledger
  let community: Community
  let elementCount: Int
  private(set) var flows: [StopFlow] = []
  private(set) var incomes: [StopIncome] = []
  /// Flows out of, into and paid by each element.
  private(set) var touching: [[Int32]]
  /// Contributions into each element.
  private(set) var contributions: [[Int32]]
  private(set) var incomesOf: [[Int32]]
  var needs: [StopNeed] = []
  /// The needs of each element, and the elements that need it.
  var needsOf: [[Int32]]
  var neededBy: [[Int32]]
  var canStop: [Bool]
  /// Rows without a known giver, left out.
  private(set) var undirected: [RowReference] = []
  /// Hours whose payer is not on the map or not known: they go on.
  private(set) var restsOnUnknownPayer: [Int32] = []
  /// Whether some amount is unknown, or known as a range only.
  let hasUnknown: Bool
  let hasRange: Bool

  /// - Complexity: O(entries + requirements).
  init(_ ledger: Ledger) {
    self.ledger = ledger
    community = ledger.community
    let count = community.elements.count
    elementCount = count
    touching = Array(repeating: [], count: count)
    contributions = touching
    incomesOf = touching
    needsOf = touching
    neededBy = touching
    canStop = community.elements.indices.map { ledger.takes($0) && ledger.community.elements.kind[$0].isActivity }
    let payers = Payers(ledger)
    var hasUnknown = false
    var hasRange = false
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard StopModel.counts(entry) else { continue }
      if community.connections.direction[entry.row] == .undirected {
        undirected.append(entry.reference)
        continue
      }
      let amount = entry.amount
      // Known to be nothing.
      if amount.state == .known && amount.low == 0 { continue }
      hasUnknown = hasUnknown || amount.state == .unknown
      hasRange = hasRange || amount.state == .ranged
      var payer = -1
      if entry.kind == .contribution || entry.kind == .benefit {
        switch payers.payer(of: entry) {
        case .element(let element): payer = element.position
        case .freely: break
        case .unknownPayer, .outsideTheMap, .notKnown:
          if entry.kind == .contribution && entry.unit == "hours" { restsOnUnknownPayer.append(Int32(flows.count)) }
        }
      }
      flows.append(
        StopFlow(
          row: entry.reference, connection: entry.row, provenance: entry.provenance, kind: entry.kind,
          from: entry.from.position,
          to: entry.to.position, payer: payer, form: entry.form, unit: entry.unit, amount: amount,
          isMoney: entry.isMoneyForm))
    }
    self.hasUnknown = hasUnknown
    self.hasRange = hasRange
    indexFlows()
    limitFlows()
    readNeeds()
  }

  /// Ties, decisions, promises, offers, what was declined, and rewards that were not given do not count.
  private static func counts(_ entry: Entry) -> Bool {
    switch entry.kind {
    case .contribution: entry.status.countsAsGiven || entry.status == .unknown
    case .reward: entry.status.countsAsGiven
    case .benefit: true
    case .decision, .tie, .other: false
    }
  }

  private mutating func indexFlows() {
    for number in flows.indices {
      let flow = flows[number]
      let mark = Int32(number)
      touching[flow.from].append(mark)
      if flow.to != flow.from { touching[flow.to].append(mark) }
      if flow.payer >= 0 && flow.payer != flow.from && flow.payer != flow.to { touching[flow.payer].append(mark) }
      if flow.kind == .contribution { contributions[flow.to].append(mark) }
      guard flow.isMoney && flow.amount.state != .notMeasured else { continue }
      let known = incomesOf[flow.to].first { incomes[Int($0)].unit == flow.unit }
      let income = known ?? Int32(incomes.count)
      if known == nil {
        incomes.append(StopIncome(element: flow.to, unit: flow.unit))
        incomesOf[flow.to].append(income)
      }
      incomes[Int(income)].parts.append(mark)
      flows[number].income = income
    }
  }

  /// The incomes of `element` that a payment in `unit` follows: that of its own unit, else each of them.
  private func followed(by element: Int, in unit: String) -> [Int32] {
    let all = incomesOf[element]
    return all.first { incomes[Int($0)].unit == unit }.map { [$0] } ?? all
  }

  /// Rules 3 and 4: which incomes hold each flow down.
  private mutating func limitFlows() {
    // What each payer gives each person in money: the units, by payer and person.
    var paid: [Int: [Int: [String]]] = [:]
    for flow in flows where flow.kind == .reward && flow.isMoney {
      if paid[flow.from]?[flow.to]?.contains(flow.unit) != true {
        paid[flow.from, default: [:]][flow.to, default: []].append(flow.unit)
      }
    }
    for number in flows.indices {
      let flow = flows[number]
      var limits: [Int32] = []
      if flow.isMoney { limits += followed(by: flow.from, in: flow.unit) }
      if flow.payer >= 0 {
        let units = paid[flow.payer]?[flow.from] ?? []
        if units.isEmpty || units.contains(flow.unit) {
          limits += followed(by: flow.payer, in: flow.unit)
        } else {
          for unit in units { limits += followed(by: flow.payer, in: unit) }
        }
      }
      var once: [Int32] = []
      for limit in limits where !once.contains(limit) {
        once.append(limit)
        incomes[Int(limit)].limits.append(Int32(number))
      }
      flows[number].incomes = once
    }
  }

  func label(_ element: Int) -> String { community.label(of: ElementIndex(element)) }
  func kind(_ element: Int) -> ElementKind { community.elements.kind[ElementIndex(element)] }
}
