// How few people give half of what an activity gets?

import CommunityModel
import PlainText

extension Measure {
  static let absenceFactor = Measure(
    id: "absence-factor",
    question: "How few people give half of what an activity gets?",
    family: .sustainability,
    answer: "fewest contributors who give at least half, the lowest over the activities",
    unit: "contributors",
    options: [Option("unit", "where no hours are recorded, measure this unit; without it, rows are counted")],
    plain: { result in
      result.value.map { value in
        "Some activity gets half of what it is given from \(readableNumber(value)) "
          + "\(value == 1 ? "contributor" : "contributors")."
      }
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in
      try absenceFactor(ledger, unit: options["unit"] ?? ledger.selection.unit)
    })

  private static func absenceFactor(_ ledger: Ledger, unit: String?) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    var into: [[Entry]] = Array(repeating: [], count: community.elements.count)
    for entry in ledger.entries where entry.kind == .contribution && entry.status.countsAsGiven {
      if community.connections.direction[entry.row] == .undirected || entry.from == entry.to { continue }
      if community.elements.kind[entry.to].isActivity { into[entry.to.position].append(entry) }
    }
    var lowest: Int?
    var cannotSay: [String] = []
    var basis = Basis()
    var findings: [Finding] = []
    var answers: [MeasureResult.ElementAnswer] = []
    for activity in ledger.elements where !into[activity.position].isEmpty {
      let gifts = ActivityGifts(into[activity.position], unit: unit, in: community)
      for entry in gifts.entries { basis.count(entry.provenance) }
      basis.unknownAmounts += gifts.unknownRows
      let name = community.label(of: activity)
      let rows = gifts.entries.map { $0.reference }
      guard let half = gifts.half() else {
        if gifts.total == 0 && gifts.unknownRows == 0 { continue }
        cannotSay.append(name)
        answers.append(.init(activity, gifts.unknownRows > 0 ? Answer.bounds(low: 1, high: nil) : .none))
        findings.append(Finding(.question, "\(name): cannot say, \(gifts.reason).", rows: rows))
        continue
      }
      answers.append(.init(activity, Double(half.count)))
      lowest = min(lowest ?? half.count, half.count)
      var text = "\(name) gets half of its \(gifts.what) from \(half.count)"
      if !half.bodies.isEmpty {
        text += ", of which bodies: \(half.bodies.map { community.label(of: $0) }.joined(separator: ", "))"
      }
      findings.append(Finding(.note, text + ".", rows: rows))
    }
    if answers.isEmpty { throw .undefined("Nothing is recorded as given to any activity.") }
    // What cannot be said could be as low as one.
    let isOpen = !cannotSay.isEmpty && lowest != 1
    var result = MeasureResult(
      isOpen ? nil : lowest.map { Double($0) }, unit: "contributors",
      undefined: "Cannot say for \(cannotSay.joined(separator: ", ")).")
    if isOpen { (result.low, result.high) = (1, lowest.map { Double($0) }) }
    result.perElement = answers
    result.basis = basis
    result.findings = findings
    return result
  }
}

/// What one activity is given, in hours, else in a chosen unit, else as rows.
private struct ActivityGifts {
  let entries: [Entry]
  let what: String
  private let isCounted: Bool
  private let community: Community
  private(set) var total = 0.0
  private(set) var unknownRows = 0
  private(set) var reason = ""

  init(_ all: [Entry], unit: String?, in community: Community) {
    self.community = community
    let hours = all.filter { $0.unit == "hours" && $0.amount.state != .notMeasured }
    let chosen = all.filter { $0.unit == unit && $0.amount.state != .notMeasured }
    isCounted = hours.isEmpty && chosen.isEmpty
    entries = isCounted ? all.filter { $0.amount.state != .known || $0.amount.low > 0 } : hours.isEmpty ? chosen : hours
    what = isCounted ? "contributions" : hours.isEmpty ? unit ?? "" : "hours"
    for entry in entries {
      if isCounted {
        total += 1
      } else if let value = entry.amount.value {
        total += value
      } else {
        unknownRows += 1
      }
    }
    if unknownRows > 0 {
      reason = "\(unknownRows) \(unknownRows == 1 ? "amount is" : "amounts are") unknown"
    } else if entries.contains(where: { !community.elements.headCount[$0.from].isExact && isPeople($0.from) }) {
      reason = "how many people a crowd stands for is not known"
    }
  }

  private func isPeople(_ element: ElementIndex) -> Bool {
    let kind = community.elements.kind[element]
    return kind.isPerson || kind == .other
  }

  /// The fewest who give half, largest first. `nil` when nobody can say.
  func half() -> (count: Int, bodies: [ElementIndex])? {
    guard reason.isEmpty, total > 0 else { return nil }
    var givers: [(element: ElementIndex, amount: Double)] = []
    var places: [ElementIndex: Int] = [:]
    for entry in entries {
      let amount = isCounted ? 1 : entry.amount.value ?? 0
      if let known = places[entry.from] {
        givers[known].amount += amount
      } else {
        places[entry.from] = givers.count
        givers.append((entry.from, amount))
      }
    }
    // A crowd is as many equal givers as it counts; a body is one.
    var shares = givers.map { giver in
      let heads = isPeople(giver.element) ? max(1, community.elements.headCount[giver.element].exact ?? 1) : 1
      return (element: giver.element, each: giver.amount / heads, heads: Int(heads))
    }
    shares.sort { ($0.each, $1.element) > ($1.each, $0.element) }
    var missing = total / 2
    var count = 0
    var bodies: [ElementIndex] = []
    for share in shares {
      if missing <= total * 1e-9 { break }
      let needed = min(share.heads, max(1, Int((missing / share.each - 1e-9).rounded(.up))))
      count += needed
      missing -= Double(needed) * share.each
      if !isPeople(share.element) { bodies.append(share.element) }
    }
    return (count, bodies.sorted())
  }
}
