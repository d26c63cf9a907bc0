// Decision share: who decides, compared with who contributes?

import CommunityModel
import PlainText

extension Measure {
  /// Shares of decisions by group and stage, and how far they are from shares of contributions.
  ///
  /// - SeeAlso: The distance is that of ``disproportionality``.
  static let decisionShare = Measure(
    id: "decision-share", question: "Who decides, compared with who contributes?", family: .power,
    answer: "half the sum of |share of decisions - share of contributions| by group", unit: "share",
    parts: ["decisions", "unknown", "takesPart", "advises"],
    options: [groupOption],
    plain: { result in
      result.value.map {
        "\(percentText($0)) of the decisions would have to move for each group's share of the decisions to equal its "
          + "share of the contributions."
      }
    },
    calculation: .ledger(decisionShareAnswer))

  private static let decisionShareAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    let decisions = Decisions(ledger)
    guard !decisions.known.isEmpty || !decisions.uncertain.isEmpty else {
      throw .undefined("No row says who decides.")
    }
    let power = try DecisionPower(decisions, groups, in: ledger)
    var result = MeasureResult(nil, unit: "share")
    result.basis = decisions.basis

    var given = [Figure](repeating: .known(0), count: groups.count)
    var reason: String?
    do throws(MeasureFailure) {
      let (unit, valuation) = try ledger.measuredUnit(of: .contributions, options, named: nil)
      var takes = [Bool](repeating: false, count: ledger.community.elements.count)
      for element in ledger.elements { takes[element.position] = true }
      let amounts = AmountsOfElements(.contribution, unit: unit, valuation: valuation, in: ledger, takes: takes)
      for element in ledger.elements {
        let group = groups.group(of: element)
        given[group] = given[group] + Figure(amounts.sums[element.position])
      }
      result.basis.add(amounts.basis)
      let unknown = amounts.basis.unknownAmounts
      if unknown > 0 {
        reason = unknownWords(unknown, nil, nil)
      } else if !given.contains(where: { $0.high > 0 }) {
        reason = "No contributions\(unit.isEmpty ? "" : " in \(unit)") are recorded."
      }
    } catch {
      guard case .undefined(let words) = error else { throw error }
      reason = words
    }
    let hasContributions = given.allSatisfy { $0.value != nil } && given.contains { $0.high > 0 }
    let total = given.reduce(Figure.known(0)) { $0 + $1 }
    let contributionShares: [Double]? =
      hasContributions && (total.value ?? 0) > 0 ? given.map { ($0.value ?? 0) / (total.value ?? 1) } : nil
    let areContributionsKnown = reason == nil && given.allSatisfy { $0.isKnown }

    if let contributionShares, reason == nil {
      if decisions.uncertain.isEmpty, let shares = power.shares() {
        result.value = distance(shares, contributionShares)
      }
      if areContributionsKnown {
        let ends = power.ends { distance($0, contributionShares) }
        (result.low, result.high) = (ends?.low, ends?.high)
      } else if result.value != nil, let shares = power.shares() {
        let bounds = DisproportionalityBounds(got: shares.map { .known($0) }, given: given)
        (result.low, result.high) = (bounds.least(), bounds.greatest())
      }
    }
    let areUnknown = given.contains { $0.value == nil }
    if areUnknown, decisions.uncertain.isEmpty, total.high > 0, let shares = power.shares() {
      let bounds = DisproportionalityBounds(got: shares.map { .known($0) }, given: given)
      (result.low, result.high) = (bounds.least(), bounds.greatest())
      reason = unknownWords(max(1, result.basis.unknownAmounts), result.low, result.high)
    }
    if result.value == nil {
      let count = decisions.unknownRows.count
      let words =
        "\(count) \(count == 1 ? "decision is" : "decisions are") not fully told: who has the last word, or when?"
      result.undefined =
        decisions.uncertain.isEmpty ? reason ?? "Nothing to compare." : reason ?? "Cannot say. \(words)"
    }

    result.perGroup = groups.names.indices.filter { power.isPresent($0) || given[$0].high > 0 }.map { group in
      var fields = Stage.inOrder.map { Answer.Field($0.rawValue, power.share(of: group, at: $0)) }
      fields.append(Answer.Field("overall", power.share(of: group, at: nil)))
      let share: Answer = areContributionsKnown ? Answer(contributionShares?[group]) : .none
      fields.append(Answer.Field("contributions", share))
      return Answer.Field(groups.names[group], .fields(fields))
    }
    result.parts = [
      Answer.Field("decisions", Double(decisions.known.count)),
      Answer.Field("unknown", Double(decisions.unknownRows.count)),
      Answer.Field("takesPart", Double(decisions.takesPart)), Answer.Field("advises", Double(decisions.advises)),
    ]
    if !decisions.unknownRows.isEmpty {
      let count = decisions.unknownRows.count
      result.findings.append(
        Finding(
          .question,
          "\(count) \(count == 1 ? "row does" : "rows do") not say who has the last word, or at which stage.",
          rows: decisions.unknownRows.map { ledger.community.reference(to: $0) }))
    }
    if !decisions.rows.isEmpty {
      let count = decisions.known.count
      result.findings.append(
        Finding(
          .note, "\(count) \(count == 1 ? "decision has" : "decisions have") somebody with the last word.",
          rows: decisions.rows.map { ledger.community.reference(to: $0) }))
    }
    return result
  }

  private static func distance(_ a: [Double], _ b: [Double]) -> Double {
    zip(a, b).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / 2
  }
}
