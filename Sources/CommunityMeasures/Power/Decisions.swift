// Who decides what, and at which stage: each decision once.

import CommunityModel

/// A decision: one element with the last word on one element at one stage.
struct Decision: Hashable, Sendable {
  let decider: ElementIndex
  let about: ElementIndex
  /// ``Stage/unsaid`` when nobody said.
  let stage: Stage
}

/// The decisions of a ledger.
struct Decisions: Sendable {
  /// In the order of the file, each once.
  private(set) var known: [Decision] = []
  /// With a last word that nobody spoke about, or at a stage that nobody named: there may be so many more.
  private(set) var uncertain: [Decision] = []
  /// Rows of Part `decides` or `can veto`.
  private(set) var rows: [ConnectionIndex] = []
  private(set) var unknownRows: [ConnectionIndex] = []
  private(set) var takesPart = 0
  private(set) var advises = 0
  private(set) var basis = Basis()

  /// - Complexity: O(entries).
  init(_ ledger: Ledger) {
    var seen: Set<Decision> = []
    var withoutStage: [Decision] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind == .decision, entry.status.countsAsGiven, !entry.isUndirected else { continue }
      basis.count(entry.factProvenance)
      let decision = Decision(decider: entry.from, about: entry.to, stage: entry.stage)
      if entry.part == .unsaid || entry.part.hasLastWord && entry.stage == .unsaid { unknownRows.append(entry.row) }
      switch entry.part {
      case .takesPart: takesPart += 1
      case .advises: advises += 1
      case .unsaid: uncertain.append(decision)
      case .decides, .canVeto:
        rows.append(entry.row)
        if entry.stage == .unsaid {
          withoutStage.append(decision)
        } else if seen.insert(decision).inserted {
          known.append(decision)
        }
      }
    }
    let told = Set(known.map { Decision(decider: $0.decider, about: $0.about, stage: .unsaid) })
    for decision in withoutStage where seen.insert(decision).inserted {
      // At a stage that is not named it may be one that is known already.
      if told.contains(decision) {
        uncertain.append(decision)
      } else {
        known.append(decision)
      }
    }
    var kept: [Decision] = []
    var isKept: Set<Decision> = []
    for decision in uncertain {
      let isKnown = decision.stage != .unsaid && seen.contains(decision)
      if !isKnown && isKept.insert(decision).inserted { kept.append(decision) }
    }
    uncertain = kept
  }
}

/// Who stands behind a body: the members that share its decisions.
package struct Memberships {
  private var membersOfBody: [ElementIndex: [ElementIndex]] = [:]

  /// Ties of Form `member`, from the member to the body; a person is the member whichever way the row runs.
  package init(_ ledger: Ledger) {
    let kinds = ledger.community.elements.kind
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind.isTie, entry.form == "member", entry.status.countsAsGiven else { continue }
      let (from, to) = (entry.from, entry.to)
      if kinds[to].isGroup {
        add(from, to: to)
      } else if kinds[from].isGroup {
        add(to, to: from)
      }
    }
  }

  private mutating func add(_ member: ElementIndex, to body: ElementIndex) {
    if member != body, membersOfBody[body]?.contains(member) != true { membersOfBody[body, default: []].append(member) }
  }

  /// In the order of the file; empty for a person, and for a body whose members nobody named.
  package func members(of element: ElementIndex) -> [ElementIndex] { membersOfBody[element] ?? [] }
}
