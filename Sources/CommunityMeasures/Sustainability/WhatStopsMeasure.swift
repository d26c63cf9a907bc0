// What stops: the entry of the catalogue.

import CommunityModel
import PlainText

extension Measure {
  static let whatStops = Measure(
    id: "what-stops",
    question: "If this leaves, what stops, and why?",
    family: .sustainability,
    answer: "number of activities and groups that stop",
    unit: "elements", parts: ["rounds", "naiveShare", "goesOn", "undecided"],
    options: [Option("without", "what is taken away, by ID or label; several with +")],
    plain: { result in
      guard let value = result.value else { return nil }
      if result.options.isEmpty { return "Nothing was taken away, so nothing stops." }
      if value == 0 { return "Nothing on this map stops." }
      let share =
        result.part("naiveShare").map { "; a count of the hours alone would say that \(percentText($0)) survive" } ?? ""
      return "\(readableNumber(value)) \(value == 1 ? "activity stops" : "activities stop")\(share)."
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in
      WhatStops(ledger, without: try options.elements("without", in: ledger)).result(in: ledger)
    })
}

extension WhatStops {
  /// The answer as the catalogue gives it.
  func result(in ledger: Ledger) -> MeasureResult {
    let isDecided = fewest == most
    let surely = stops.count
    var result = MeasureResult(
      undecided.isEmpty ? Double(surely) : nil, unit: "elements",
      undefined: "\(undecided.count) hang on amounts that nobody recorded: at least \(surely) stop.")
    result.low = Double(fewest)
    result.high = Double(isDecided ? fewest : most)
    let hours = naiveShare.first { $0.unit == "hours" }
    result.parts = [
      Answer.Field("rounds", Double(rounds)),
      Answer.Field("naiveShare", hours?.share),
      Answer.Field(
        "naiveShareByUnit",
        .fields(
          naiveShare.map { share in
            if share.share == nil, let low = share.low, let high = share.high {
              return Answer.Field(share.unit, .bounds(low: low, high: high))
            }
            return Answer.Field(share.unit, share.share)
          })),
      Answer.Field("goesOn", Double(goesOn.count)),
      Answer.Field("undecided", Double(undecided.count)),
    ]
    var rounds: [ElementIndex: Double] = [:]
    for stop in stops { rounds[stop.element] = Double(stop.round) }
    for element in without { rounds[element] = 0 }
    result.perElement = ledger.elements.map { MeasureResult.ElementAnswer($0, rounds[$0]) }
    result.findings = findings(in: ledger)
    result.basis = basis(of: ledger)
    return result
  }

  private func findings(in ledger: Ledger) -> [Finding] {
    let community = ledger.community
    var findings = stops.map { stop in
      var text = stop.reason
      if let set = stop.keepSets.first {
        let many = stop.keepSetsAreExact ? "" : "at most "
        text += " To keep it going, somebody else would have to take over \(many)\(set.joined(separator: "; "))."
      }
      return Finding(.note, text, rows: stop.rows)
    }
    findings += undecided.map { Finding(.question, $0.text, rows: $0.rows) }
    findings += weakened.map { Finding(.note, $0.text, rows: $0.rows) }
    for shrink in shrinks {
      let more = shrink.unknownRows > 0 ? ", beside \(shrink.unknownRows) unknown" : ""
      findings.append(
        Finding(
          .note,
          "\(community.label(of: shrink.element)) goes on with \(readableNumber(shrink.after)) of "
            + "\(stopFigure(shrink.before, shrink.unit)) that come in today\(more).",
          rows: []))
    }
    findings += reserves.map { Finding(.note, $0.text) }
    let ends = benefitsEnd.map { "\(community.label(of: $0.activity)) for \(community.label(of: $0.for))" }
    if !ends.isEmpty {
      findings.append(
        Finding(.note, "Benefits that end: \(ends.joined(separator: "; ")).", rows: benefitsEnd.map { $0.row }))
    }
    if !losesEveryReward.isEmpty {
      let count = losesEveryReward.count
      findings.append(
        Finding(.note, "\(count) \(count == 1 ? "giver loses" : "givers lose") every reward recorded today."))
    }
    findings += notMetToday.map { Finding(.question, $0.text, rows: $0.rows) }
    findings += assumptions.map { Finding(.note, $0) }
    return findings
  }

  /// Contributions, rewards and benefits, and the needs.
  private func basis(of ledger: Ledger) -> Basis {
    var basis = needsBasis
    for flow in StopModel(ledger).flows {
      basis.count(flow.provenance)
      if flow.amount.state == .unknown { basis.unknownAmounts += 1 }
    }
    return basis
  }
}
