// What does a row say when the sheet and several people speak of it?

import CommunityModel

/// What a row says once the sheet and everybody who spoke of it are heard.
struct MergedRow {
  var amount: SaidAmount
  var differs: Bool
  var provenance: ProvenancePair

  /// - Parameters:
  ///   - people: What each said.
  ///   - sheet: What stood in the sheet; `nil` where no row did.
  ///   - provenance: Where that came from.
  init(_ people: [SaidAmount], sheet: SaidAmount?, provenance old: ProvenancePair) {
    var all = people
    if var sheet {
      sheet.isAbout = old.amount == .estimated
      all.append(sheet)
    }
    let merged = MergedAmount(all)
    amount = merged.amount
    differs = merged.differs
    let stated: Provenance = merged.isAbout ? .estimated : .stated
    guard let sheet else {
      provenance = ProvenancePair(fact: .stated, amount: stated)
      return
    }
    let fact: Provenance = old.fact == .recorded ? .recorded : .stated
    if amount.isUnknown {
      provenance = ProvenancePair(fact: fact, amount: fact)
    } else if people.allSatisfy({ $0.isUnknown }) || (!differs && !sheet.isUnknown && old.amount == .recorded) {
      provenance = ProvenancePair(fact: fact, amount: old.amount)
    } else if old.amount == .illustrative, !sheet.isUnknown, !people.contains(where: { $0.saysTheSame(as: sheet) }) {
      // One end of the range is a figure that was made up, and stays marked as such.
      provenance = ProvenancePair(fact: fact, amount: .illustrative)
    } else {
      provenance = ProvenancePair(fact: fact, amount: stated)
    }
  }
}
