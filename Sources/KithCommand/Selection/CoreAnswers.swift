// What `kith measure` answers when nobody says which: the few measures that a small community needs.

import CommunityMeasures
import CommunityModel
import CommunityReports

/// Measures that add amounts: answered for each unit in turn.
let coreOfEachUnit = ["weighted-reciprocity", "balance", "cyclic-share", "circulation-share", "trophic-incoherence"]

/// The same, in the unit that most contributions are in.
let coreOfContributions = ["decision-share"]

/// The same, where anything comes back in that unit.
let coreOfRewards = ["disproportionality", "reward-ratio", "hoover", "gini", "theil", "kakwani", "group-gap"]

/// Measures of the whole dataset, and of who is linked with whom.
let coreOfAll = [
  "assets-by-type", "unused-offers", "unmet-needs", "matches", "dyad-census", "garlaschelli-loffredo-rho", "dominators",
  "articulation-points", "funding-concentration", "runway", "leverage", "absence-factor", "criticality",
  "freely-given-share", "coproduction-level",
]

/// Some answers that belong under one heading.
struct AnswerGroup {
  /// `nil`: the whole dataset.
  var unit: String?
  var requests: [MeasureRequest]
}

/// The core set for `selection`: one group for each unit, then what is of no unit.
func coreGroups(_ community: Community, _ selection: Selection) -> [AnswerGroup] {
  func requests(_ ids: [String]) -> [MeasureRequest] {
    ids.compactMap { Measure.named($0) }.map { MeasureRequest($0) }
  }
  if selection.valuation != nil {
    let all = coreOfEachUnit + coreOfContributions + coreOfRewards + coreOfAll
    return [AnswerGroup(unit: nil, requests: requests(all))]
  }
  let ledger = Ledger(community, selection)
  let named = ledger.units(in: ledger.layer).map { $0.unit }.filter { !$0.isEmpty }
  // Decisions are set beside contributions in the unit that most of these are in.
  let contributions = ledger.units(in: .contributions)
  let most = contributions.map { $0.rows }.max()
  let contributed = contributions.first { $0.rows == most }?.unit
  let rewarded = ledger.units(in: .rewards).map { $0.unit }
  let decides = ledger.community.connections.indices.contains { ledger.community.connections.kind[$0] == .decision }
  return (selection.unit.map { [$0] } ?? named).map { unit in
    AnswerGroup(
      unit: unit,
      requests: requests(
        coreOfEachUnit + (decides && contributed == unit ? coreOfContributions : [])
          + (rewarded.contains(unit) ? coreOfRewards : [])))
  } + [AnswerGroup(unit: nil, requests: requests(coreOfAll))]
}

extension MeasureRequest {
  /// The same request with one more option, where the measure takes it and nobody has set it.
  func adding(_ name: String, _ value: String) -> MeasureRequest {
    guard measure.options.contains(where: { $0.name == name }), options[name] == nil else { return self }
    let given = options.given.map { (name: $0.name, value: options[$0.name] ?? "") }
    return MeasureRequest(measure, options: given + [(name: name, value: value)])
  }
}

extension MeasureSession {
  /// The answers to `requests`; a wrong request ends the command.
  mutating func answers(
    _ requests: [MeasureRequest], _ invocation: Invocation
  ) throws(CommandFailure) -> [MeasureResult] {
    var results: [MeasureResult] = []
    let bar = invocation.progressBar("Measuring")
    defer { bar.end() }
    for (number, request) in requests.enumerated() {
      bar.show(Double(number) / Double(requests.count))
      if invocation.has("--timings") { try invocation.timed("freeze") { freeze(for: request) } }
      let result = try invocation.timed("measure:\(request.measure.id)") { () throws(CommandFailure) in
        do throws(MeasureFailure) {
          return try answer(request)
        } catch {
          throw wrongUse(error)
        }
      }
      results.append(SmallNumbers.kept(result, ledger))
    }
    return results
  }
}

/// What a measure says about a wrong request.
func wrongUse(_ failure: MeasureFailure) -> CommandFailure {
  switch failure {
  case .wrongUse(let words), .undefined(let words): .wrongUse(words)
  }
}
