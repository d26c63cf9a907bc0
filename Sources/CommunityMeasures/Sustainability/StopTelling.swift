// What follows from a cascade: the lists of the answer.

import CommunityModel
import PlainText

/// Turns the state of a cascade into the parts of a ``WhatStops``.
struct StopTelling {
  let model: StopModel
  let ends: StopEnds
  let words: StopWords
  let gone: [Int]

  private var cascade: Cascade { ends.least }

  func stops() -> [WhatStops.Stop] {
    var search = KeepSets(model, without: gone)
    return cascade.records.map { record in
      let needs = record.needs.map { words.failed($0, in: record) }
      let lost = record.left.filter { $0.share < 1 }
      var rows: [RowReference] = []
      var causes: [Int] = []
      if needs.isEmpty {
        rows = lost.map { model.flows[Int($0.flow)].row }
        causes = words.causes(of: lost)
      }
      for row in needs.flatMap({ $0.rows }) where !rows.contains(row) { rows.append(row) }
      for cause in record.needs.flatMap({ self.causes(of: $0, in: record) }) where !causes.contains(cause) {
        causes.append(cause)
      }
      let found = search.find(for: record.element)
      return WhatStops.Stop(
        element: ElementIndex(record.element), round: record.round, reason: words.reason(of: record, needs: needs),
        failedNeeds: needs, rows: rows, keepSets: found.sets.map { $0.map { search.inputs[$0].text } },
        keepRows: found.sets.map { $0.map { search.inputs[$0].row } }, keepSetsAreExact: found.isExact,
        causes: causes.map { ElementIndex($0) })
    }
  }

  /// What a need that failed hung on.
  private func causes(of need: Int, in record: StopRecord) -> [Int] {
    var causes: [Int] = []
    for alternative in model.needs[need].alternatives {
      if case .element(let element) = alternative.looks, cascade.isDead(element) {
        causes.append(element)
      } else {
        causes += words.causes(of: record.left.filter { alternative.flows.contains($0.flow) })
      }
    }
    return causes
  }

  /// Of the two ways of a mutual row the one of which less is left.
  func less() -> [WhatStops.Less] {
    var less: [WhatStops.Less] = []
    for flow in cascade.touchedFlows {
      let share = cascade.left(flow)
      let connection = model.flows[Int(flow)].connection
      if share >= 1 - StopLevel.slack { continue }
      if let last = less.indices.last, less[last].connection == connection {
        if share < less[last].share { less[last] = WhatStops.Less(connection: connection, share: share) }
      } else {
        less.append(WhatStops.Less(connection: connection, share: share))
      }
    }
    return less
  }

  func shrinks() -> [WhatStops.Shrink] {
    var pays = [Bool](repeating: false, count: model.elementCount)
    for flow in model.flows {
      if flow.payer >= 0 { pays[flow.payer] = true }
      if flow.isMoney { pays[flow.from] = true }
    }
    var into: [[Int32]] = Array(repeating: [], count: model.elementCount)
    for (number, flow) in model.flows.enumerated() where flow.kind == .contribution || flow.income >= 0 {
      into[flow.to].append(Int32(number))
    }
    var shrinks: [WhatStops.Shrink] = []
    for element in 0..<model.elementCount where !cascade.isDead(element) {
      let kind = model.kind(element)
      guard pays[element] || kind.isActivity || kind.isGroup else { continue }
      var units: [String] = []
      for flow in into[element] where !units.contains(model.flows[Int(flow)].unit) {
        units.append(model.flows[Int(flow)].unit)
      }
      for unit in units {
        var (before, after, unknown, isLess) = (0.0, 0.0, 0, false)
        for flow in into[element] where model.flows[Int(flow)].unit == unit {
          let given = model.flows[Int(flow)]
          let left = cascade.left(flow)
          if given.amount.state != .notMeasured && left < 1 - StopLevel.slack { isLess = true }
          if let value = given.amount.value {
            before += value
            after += value * left
          } else if given.amount.state == .unknown {
            unknown += 1
          }
        }
        if isLess {
          shrinks.append(
            WhatStops.Shrink(
              element: ElementIndex(element), unit: unit, before: before, after: after, unknownRows: unknown))
        }
      }
    }
    return shrinks
  }

  func goesOn() -> [ElementIndex] {
    (0..<model.elementCount).filter { model.canStop[$0] && !cascade.isDead($0) && !ends.most.isDead($0) }
      .map { ElementIndex($0) }
  }

  func losesEveryReward() -> [ElementIndex] {
    var today = [Bool](repeating: false, count: model.elementCount)
    var then = today
    for (number, flow) in model.flows.enumerated() where flow.kind == .reward {
      today[flow.to] = true
      if cascade.left(Int32(number)) > StopLevel.slack { then[flow.to] = true }
    }
    return (0..<model.elementCount).filter { today[$0] && !then[$0] && !cascade.isGone($0) }.map { ElementIndex($0) }
  }

  func benefitsEnd() -> [WhatStops.BenefitEnd] {
    model.flows.indices.filter { model.flows[$0].kind == .benefit && cascade.left(Int32($0)) <= StopLevel.slack }
      .map { number in
        let flow = model.flows[number]
        return WhatStops.BenefitEnd(
          activity: ElementIndex(flow.from), for: ElementIndex(flow.to), form: flow.form, row: flow.row)
      }
  }

  func weakened() -> [WhatStops.Unmet] {
    model.needs.indices.filter {
      model.needs[$0].isWeaker && !cascade.isDead(model.needs[$0].element) && cascade.fails($0)
    }
    .map { number in
      let failed = words.failed(number, in: nil)
      let element = model.needs[number].element
      return WhatStops.Unmet(
        element: ElementIndex(element), need: failed.need,
        text: "\(model.label(element)) goes on, but weaker: \(failed.text).", rows: failed.rows)
    }
  }

  func notMetToday() -> [WhatStops.Unmet] {
    model.needs.filter { !$0.isMetToday }.map { need in
      let name = words.name(of: need)
      return WhatStops.Unmet(
        element: ElementIndex(need.element), need: name,
        text: "\(model.label(need.element)): its need for \(name) is not met today, with nothing taken away; "
          + "it is left out here.",
        rows: need.alternatives.map {
          RowReference(.requirements, model.community.requirements[$0.requirement].sheetRow)
        })
    }
  }

  func naiveShare() -> [WhatStops.NaiveShare] {
    var units = ["hours"]
    for flow in model.flows where flow.kind == .contribution && flow.isMoney && !units.contains(flow.unit) {
      units.append(flow.unit)
    }
    return units.map { unit in
      var (today, low, high, unknown) = (0.0, 0.0, 0.0, 0)
      for (number, flow) in model.flows.enumerated() where flow.kind == .contribution && flow.unit == unit {
        if flow.amount.state == .unknown { unknown += 1 }
        guard let value = flow.amount.value else { continue }
        today += value
        low += value * ends.naiveMost.left(Int32(number))
        high += value * ends.naiveLeast.left(Int32(number))
      }
      guard today > 0 else {
        return WhatStops.NaiveShare(unit: unit, share: nil, low: nil, high: nil, unknownRows: unknown)
      }
      let isOne = high - low <= StopLevel.slack * today
      return WhatStops.NaiveShare(
        unit: unit, share: isOne ? high / today : nil, low: low / today, high: high / today, unknownRows: unknown)
    }
  }

  func undecided() -> [WhatStops.Undecided] {
    let elements = ends.undecided
    if elements.isEmpty { return [] }
    let search = UndecidedSearch(model, without: gone)
    // Each search runs many cascades: beyond some, the rows alone are named.
    return elements.enumerated().map { number, element in
      search.answer(for: element, looksForThreshold: number < 20)
    }
  }
}
