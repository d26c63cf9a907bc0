// What is answered when nobody says which measures: the few that a small community needs.

import CommunityMeasures
import CommunityModel

/// The core set of measures.
package enum CoreMeasures {
  /// Measures that add amounts: answered for each unit in turn.
  static let ofEachUnit = [
    "weighted-reciprocity", "balance", "cyclic-share", "circulation-share", "trophic-incoherence",
  ]

  /// The same, in the unit that most contributions are in.
  static let ofContributions = ["decision-share"]

  /// The same, where anything comes back in that unit.
  static let ofRewards = ["disproportionality", "reward-ratio", "hoover", "gini", "theil", "kakwani", "group-gap"]

  /// Measures of the whole dataset, and of who is linked with whom.
  static let ofAll = [
    "assets-by-type", "unused-offers", "unmet-needs", "matches", "dyad-census", "garlaschelli-loffredo-rho",
    "dominators",
    "articulation-points", "funding-concentration", "runway", "leverage", "absence-factor", "criticality",
    "freely-given-share", "coproduction-level",
  ]

  /// Some measures whose answers belong under one heading.
  package struct Group: Sendable {
    /// `nil`: the whole dataset.
    package var unit: String?
    package var requests: [MeasureRequest]

    package init(unit: String?, requests: [MeasureRequest]) {
      self.unit = unit
      self.requests = requests
    }
  }

  /// The core set for `selection`: one group for each unit, then what is of no unit.
  package static func groups(
    _ community: Community, _ selection: Selection, among measures: [Measure] = Measure.all
  ) -> [Group] {
    func requests(_ ids: [String]) -> [MeasureRequest] {
      ids.compactMap { Measure.named($0, among: measures) }.map { MeasureRequest($0) }
    }
    if selection.valuation != nil {
      let all = ofEachUnit + ofContributions + ofRewards + ofAll
      return [Group(unit: nil, requests: requests(all))]
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
      Group(
        unit: unit,
        requests: requests(
          ofEachUnit + (decides && contributed == unit ? ofContributions : [])
            + (rewarded.contains(unit) ? ofRewards : [])))
    } + [Group(unit: nil, requests: requests(ofAll))]
  }
}

extension MeasureRequest {
  /// The same request with one more option, where the measure takes it and nobody has set it.
  package func adding(_ name: String, _ value: String) -> MeasureRequest {
    guard measure.options.contains(where: { $0.name == name }), options[name] == nil else { return self }
    let given = options.given.map { (name: $0.name, value: options[$0.name] ?? "") }
    return MeasureRequest(measure, options: given + [(name: name, value: value)])
  }
}
