// Why something stops, in words for a meeting.

import CommunityModel
import PlainText

/// Sentences about one cascade.
struct StopWords {
  let model: StopModel
  let cascade: Cascade

  func label(_ element: Int) -> String { model.label(element) }

  /// `which left`, `which stopped in round 1`
  private func fate(of element: Int) -> String {
    let round = cascade.round[element]
    return round > 0 ? "stopped in round \(round)" : "left"
  }

  /// `Café stops: it needs Coordination, which stopped in round 1.`
  func reason(of record: StopRecord, needs: [WhatStops.FailedNeed]) -> String {
    let name = label(record.element)
    if !needs.isEmpty { return "\(name) stops: " + needs.map { $0.text }.joined(separator: "; and ") + "." }
    let causes = causes(of: record.left)
    let total = total(of: record.left.map { $0.flow })
    let isAllPaid = record.left.allSatisfy { flow, _ in
      let given = model.flows[Int(flow)]
      return given.payer >= 0 && causes == [given.payer] && given.payer != given.from
    }
    if isAllPaid, let payer = causes.first {
      let what = total.isEmpty ? "all that was given to it was" : "all its \(total) were"
      return "\(name) stops: nobody is paid to give it any more; \(what) paid by \(label(payer))."
    }
    let what = total.isEmpty ? "all that was given to it" : "all its \(total)"
    return "\(name) stops: nothing is given to it any more; \(what) hung on \(joined(causes.map { label($0) }, "and"))."
  }

  /// What the lost contributions hung on: the payer that is gone or short of money, else the giver.
  func causes(of lost: [(flow: Int32, share: Double)]) -> [Int] {
    var causes: [Int] = []
    for (flow, share) in lost where share < 1 {
      let given = model.flows[Int(flow)]
      let cause = given.payer >= 0 && !(cascade.isGone(given.from)) ? given.payer : given.from
      if !causes.contains(cause) { causes.append(cause) }
    }
    return causes
  }

  /// What a need is called: `Coordination`, `money`, `role volunteer lead`.
  func name(of need: StopNeed) -> String { joined(need.alternatives.map { name(of: $0) }, "or") }

  private func name(of alternative: StopNeed.Alternative) -> String {
    switch alternative.looks {
    case .element(let element): label(element)
    case .form(let form): form
    case .role(let role): "role \(role)"
    case .missing: "somebody or something that is not on this map"
    }
  }

  /// The need that failed, in words, with its rows.
  func failed(_ number: Int, in record: StopRecord?) -> WhatStops.FailedNeed {
    let need = model.needs[number]
    var left: [Int32: Double] = [:]
    for (flow, share) in record?.left ?? [] { left[flow] = share }
    let leftOf = { (flow: Int32) in left[flow] ?? cascade.left(flow) }
    let text: String
    if need.alternatives.count == 1 {
      text = "it needs " + phrase(need.alternatives[0], leftOf)
    } else {
      let states = need.alternatives.map { state($0, leftOf) }.joined(separator: "; ")
      text = "it needs \(name(of: need)): \(states)"
    }
    var rows: [RowReference] = []
    var why: [String] = []
    for alternative in need.alternatives {
      let row = model.community.requirements[alternative.requirement]
      rows.append(RowReference(.requirements, row.sheetRow))
      if !row.why.isEmpty { why.append(row.why) }
    }
    for alternative in need.alternatives {
      for flow in alternative.flows where leftOf(flow) < 1 && !rows.contains(model.flows[Int(flow)].row) {
        rows.append(model.flows[Int(flow)].row)
      }
    }
    return WhatStops.FailedNeed(need: name(of: need), text: text, rows: rows, why: why)
  }

  /// `Coordination, which stopped in round 1`; `at least 400 hours of time: 350 of 700 hours are left`
  private func phrase(_ alternative: StopNeed.Alternative, _ left: (Int32) -> Double) -> String {
    if case .element(let element) = alternative.looks, cascade.isDead(element) {
      return "\(label(element)), \(model.kind(element).isPerson ? "who" : "which") \(fate(of: element))"
    }
    return "\(wanted(alternative))\(isAny(alternative) ? ", and" : ":") \(state(alternative, left))"
  }

  private func isAny(_ alternative: StopNeed.Alternative) -> Bool {
    model.community.requirements[alternative.requirement].atLeast == .any
  }

  private func wanted(_ alternative: StopNeed.Alternative) -> String {
    let of: String
    switch alternative.looks {
    case .element(let element): of = "from \(label(element))"
    case .form(let form): of = "of \(form)"
    case .role(let role): of = "in the role \(role)"
    case .missing: of = ""
    }
    switch model.community.requirements[alternative.requirement].atLeast {
    case .any:
      if case .role(let role) = alternative.looks { return "somebody in the role \(role)" }
      return name(of: alternative)
    case .amount(let amount, let unit):
      let unit = alternative.countsPeople ? (amount == 1 ? "person" : "people") : unit
      return "at least \(stopFigure(amount, unit)) \(of)"
    case .share(let share):
      return "at least \(percentText(share)) of today's \(alternative.countsPeople ? "people " : "")\(of)"
    }
  }

  /// `none of the 3,000 GBP is left`
  private func state(_ alternative: StopNeed.Alternative, _ left: (Int32) -> Double) -> String {
    switch alternative.looks {
    case .element(let element) where cascade.isDead(element): return "\(label(element)) \(fate(of: element))"
    case .missing: return "\(name(of: alternative)) is not there"
    default: break
    }
    if alternative.countsPeople {
      var staying: [Int] = []
      var heads = 0.0
      for flow in alternative.flows where left(flow) > StopLevel.slack {
        let giver = model.flows[Int(flow)].from
        if staying.contains(giver) { continue }
        staying.append(giver)
        heads += model.community.elements.headCount[ElementIndex(giver)].low
      }
      if heads == 0, case .role(let role) = alternative.looks {
        return "nobody in the role \(role) gives to it any more"
      }
      return "\(readableNumber(heads)) \(heads == 1 ? "is" : "are") left"
    }
    let before = total(of: alternative.flows)
    let after = total(of: alternative.flows, left: left)
    if before.isEmpty { return "no \(name(of: alternative)) is left" }
    if after.isEmpty { return "none of its \(before) is left" }
    // In one unit the unit is said once.
    let unit = alternative.flows.first.map { " " + model.flows[Int($0)].unit } ?? ""
    let short =
      unit.count > 1 && before.hasSuffix(unit) && after.hasSuffix(unit) ? String(after.dropLast(unit.count)) : after
    return "\(short) of \(before) are left"
  }

  /// `3,000 GBP and 40 hours`; unknown amounts are told as such. Empty when nothing is measured.
  func total(of flows: [Int32], left: (Int32) -> Double = { _ in 1 }) -> String {
    var units: [String] = []
    var sums: [Double] = []
    var unknown = 0
    for flow in flows {
      let given = model.flows[Int(flow)]
      if given.amount.state == .notMeasured { continue }
      guard let value = given.amount.value else {
        if left(flow) > StopLevel.slack { unknown += 1 }
        continue
      }
      let rest = value * left(flow)
      if rest <= value * StopLevel.slack { continue }
      if let known = units.firstIndex(of: given.unit) {
        sums[known] += rest
      } else {
        units.append(given.unit)
        sums.append(rest)
      }
    }
    var parts = units.indices.map { stopFigure(sums[$0], units[$0]) }
    if unknown > 0 { parts.append(unknown == 1 ? "1 unknown amount" : "\(unknown) unknown amounts") }
    return joined(parts, "and")
  }

  /// `a`, `a and b`, `a, b and c`
  func joined(_ parts: [String], _ word: String) -> String {
    guard let last = parts.last else { return "" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }
}

/// `3,000 GBP`, as it begins what would keep something going.
package func stopFigure(_ amount: Double, _ unit: String) -> String {
  unit.isEmpty ? readableNumber(amount) : "\(readableNumber(amount)) \(unit)"
}
