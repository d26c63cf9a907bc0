// What the answer takes for granted, in words.

import CommunityModel
import PlainText

extension StopTelling {
  /// How many needs there are, by what is known of them.
  func needsBasis() -> Basis {
    var basis = Basis()
    for need in model.needs {
      for alternative in need.alternatives {
        basis.count(model.community.requirements[alternative.requirement].provenance.fact)
      }
    }
    return basis
  }

  /// Money in hand of payers that go on with less, against what would be missing each month.
  func reserves() -> [WhatStops.ReserveMonths] {
    let period = model.ledger.period
    guard let days = period.days, days > 0 else { return [] }
    let months = days / (365.25 / 12)
    var told: [WhatStops.ReserveMonths] = []
    for income in model.incomes.indices where ends.least.share[income] < 1 - StopLevel.slack {
      let element = model.incomes[income].element
      let unit = model.incomes[income].unit
      let index = ElementIndex(element)
      guard !ends.least.isDead(element), let reserve = model.community.elements.reserve(of: index), reserve > 0
      else { continue }
      let reserveUnit = model.community.words[model.community.elements.reserveUnit[index]]
      guard (reserveUnit.isEmpty ? model.community.currency : reserveUnit) == unit else { continue }
      let out = model.touching[element].filter {
        let flow = model.flows[Int($0)]
        return flow.from == element && flow.isMoney && flow.unit == unit
      }
      var missing = 0.0
      var isKnown = true
      for flow in out {
        if let value = model.flows[Int(flow)].amount.value { missing += value } else { isKnown = false }
      }
      for flow in model.incomes[income].parts {
        let left = ends.least.left(flow)
        if let value = model.flows[Int(flow)].amount.value {
          missing -= value * left
        } else {
          isKnown = isKnown && left == 0
        }
      }
      guard isKnown, missing > 0 else { continue }
      let carried = reserve / (missing / months)
      let atThisRate = period.isYearAtThisRate ? ", if the amounts are for one year" : ""
      told.append(
        WhatStops.ReserveMonths(
          element: index, months: carried,
          text: "\(model.label(element)) has \(stopFigure(reserve, unit)) in hand: it could carry what it pays for "
            + "\(readableNumber(carried, places: 1)) months\(atThisRate)."))
    }
    return told
  }

  func assumptions() -> [String] {
    var said = [
      "Whoever loses income cuts all they pay alike; they have no surplus and find no other money.",
      "People do not step in for what is lost.",
    ]
    var outside: [String] = []
    var pays = [Bool](repeating: false, count: model.elementCount)
    for flow in model.flows {
      if flow.isMoney { pays[flow.from] = true }
      if flow.payer >= 0 { pays[flow.payer] = true }
    }
    for element in 0..<model.elementCount where pays[element] && model.incomesOf[element].isEmpty {
      if !model.kind(element).isPerson && !gone.contains(element) { outside.append(model.label(element)) }
    }
    if !outside.isEmpty {
      said.append(
        "No income is recorded for \(words.joined(outside, "and")): their money comes from outside the map and goes on."
      )
    }
    let unclear = model.restsOnUnknownPayer.filter { ends.least.left($0) > StopLevel.slack }
    if !unclear.isEmpty {
      let rows = unclear.count
      let total = words.total(of: unclear)
      said.append(
        "\(rows) \(rows == 1 ? "contribution goes" : "contributions go") on although who pays is unknown or not on this "
          + "map\(total.isEmpty ? "" : ": \(total) rest on that").")
    }
    if !model.undirected.isEmpty {
      let rows = model.undirected.count
      said.append("\(rows) \(rows == 1 ? "row" : "rows") without a known giver \(rows == 1 ? "is" : "are") left out.")
    }
    let basis = needsBasis()
    if basis.rows > 0 {
      let parts = [
        (basis.recorded, "recorded"), (basis.stated, "stated"), (basis.estimated, "estimated"),
        (basis.illustrative, "illustrative"), (basis.unsaid, "not said"),
      ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
      said.append("It rests on \(basis.rows) \(basis.rows == 1 ? "need" : "needs"): \(parts.joined(separator: ", ")).")
    } else {
      said.append("Nobody has said what the activities need: each stops only when nothing given to it is left.")
    }
    return said
  }
}
