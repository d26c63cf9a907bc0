// The data that a page carries, so that its engine can answer: no more than the page tells anyway.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

/// A copy of what a report was made from, fit to stand in the page.
///
/// Nobody who asked not to be on the map is in it; no note, evidence, description or tag; and nobody's own pay: each
/// reward in money of a person is an even share of what their group got together, or blank where that is kept back.
enum LiveDataset {
  /// The files, as `kith` reads them.
  static func files(_ facts: Facts) -> [SourceFile] { writeDataset(copy(facts)) }

  static func copy(_ facts: Facts) -> Community {
    let ledger = facts.ledger
    var isTaken = [Bool](repeating: false, count: facts.community.connections.count)
    for position in 0..<ledger.count { isTaken[ledger[position].row.position] = true }
    var whole = facts.community
    spread(&whole, facts)
    var copy = whole.keeping(elements: { ledger.takes($0) }, connections: { isTaken[$0.position] })
    strip(&copy)
    if ledger.selection.from != .unsaid || ledger.selection.to != .unsaid {
      copy.settings.periodFrom = ledger.selection.from
      copy.settings.periodTo = ledger.selection.to
    }
    return copy
  }

  /// Shares what each group of people got in money evenly among its rows, unit by unit.
  private static func spread(_ community: inout Community, _ facts: Facts) {
    struct Pot {
      let group: Int?
      let unit: String
      var rows: [ConnectionIndex]
      var sum: AmountSum
    }
    var pots: [Pot] = []
    for position in 0..<facts.ledger.count {
      let entry = facts.ledger[position]
      guard entry.kind == .reward, entry.isMoneyForm, facts.isPerson(entry.to) else { continue }
      let row = entry.row
      let isShared =
        facts.people.showsMoney && entry.status.countsAsGiven
        && (entry.amount.state == .known || entry.amount.state == .ranged)
      community.connections.amountValue[row] = .nan
      community.connections.lowValue[row] = .nan
      community.connections.highValue[row] = .nan
      community.connections.per[row] = .none
      guard isShared else { continue }
      let group = facts.people.group(of: entry.to)
      let place = pots.firstIndex { $0.group == group && $0.unit == entry.unit } ?? pots.count
      if place == pots.count { pots.append(Pot(group: group, unit: entry.unit, rows: [], sum: AmountSum())) }
      pots[place].rows.append(row)
      pots[place].sum.add(entry.amount)
    }
    for pot in pots {
      let count = Double(pot.rows.count)
      for row in pot.rows {
        community.connections.amountValue[row] = pot.sum.value / count
        guard pot.sum.low < pot.sum.high else { continue }
        community.connections.lowValue[row] = pot.sum.low / count
        community.connections.highValue[row] = pot.sum.high / count
      }
    }
  }

  private static func strip(_ copy: inout Community) {
    copy.elements.description = Column(usual: .blank)
    copy.elements.tags = Column(usual: .blank)
    copy.elements.evidence = Column(usual: .blank)
    copy.elements.extras = []
    copy.elements.unread = []
    copy.connections.note = Column(usual: .blank)
    copy.connections.tags = Column(usual: .blank)
    copy.connections.evidence = Column(usual: .blank)
    copy.connections.extras = []
    copy.connections.unread = []
    copy.outcomes = []
    copy.scenarios = []
    copy.said = []
    copy.valuations = []
    for number in copy.requirements.indices {
      copy.requirements[number].why = ""
      copy.requirements[number].evidence = ""
      copy.requirements[number].extras = []
    }
    var settings = Settings()
    settings.currency = copy.settings.currency
    settings.periodFrom = copy.settings.periodFrom
    settings.periodTo = copy.settings.periodTo
    settings.phases = copy.settings.phases
    settings.assetTypes = copy.settings.assetTypes
    settings.words = copy.settings.words
    settings.share = copy.settings.share
    copy.settings = settings
  }
}
