// What each group of people gave and what came back to it, unit by unit, as bars.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

extension Facts {
  /// The bars of every unit in which people give or get. `nil` where nobody does.
  func equityPicture() -> ReportPicture? {
    let groups = people.groups
    var units: [String] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.amount.state != .notMeasured, !entry.isUndirected, !entry.unit.isEmpty
      else { continue }
      let isOfPeople =
        entry.kind == .contribution && people.group(of: entry.from) != nil
        || entry.kind == .reward && people.group(of: entry.to) != nil
      if isOfPeople && !units.contains(entry.unit) { units.append(entry.unit) }
    }
    units =
      units.filter { $0 == "hours" } + units.filter { $0 != "hours" && isMoney($0) }
      + units.filter { $0 != "hours" && !isMoney($0) }
    guard !groups.isEmpty, !units.isEmpty else { return nil }
    let panels = units.prefix(Facts.mostPanels).map { panel($0) }
    let left = units.count - panels.count
    guard
      let chart = Chart.equity(
        groups: groups.map {
          Chart.EquityGroup(
            name: Words.short($0.name), people: Words.people(low: $0.count.low, high: $0.count.high))
        },
        panels: panels, title: equityTitle(units),
        subtitle: Words.equitySubtitle + (left > 0 ? " " + Words.equityLeft(left) : ""), words: Words.equityWords)
    else { return nil }
    return ReportPicture(chart, name: "equity")
  }

  private static let mostPanels = 4

  private func equityTitle(_ units: [String]) -> String {
    let given = units.lazy.map { unit in
      (unit: unit, tally: self.tally(unit) { $0.kind == .contribution && people.group(of: $0.from) != nil })
    }.first { !$0.tally.isEmpty }
    let hasReward = ledger.entries.contains {
      $0.kind == .reward && $0.status.countsAsGiven && people.group(of: $0.to) != nil
    }
    if let given, given.tally.sum.unknownRows > 0, given.tally.sum.low == 0 { return Words.notKnownHowMany(given.unit) }
    return Words.equityTitle(given.map { headline($0.tally, $0.unit) }, comesBack: hasReward)
  }

  /// How much it is, without a count of what is open: the hatched bars tell that.
  private func headline(_ tally: Tally, _ unit: String) -> String {
    if tally.sum.unknownRows == 0 { return text(tally, unit) }
    return Words.leastOf(
      Facts.amount(Facts.whole(tally.sum.low), unit) + (tally.illustrative > 0 ? Words.dagger : ""))
  }

  private func panel(_ unit: String) -> Chart.EquityPanel {
    let groups = people.groups
    var gave = [Tally](repeating: Tally(), count: groups.count)
    var got = gave
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.amount.state != .notMeasured, entry.unit == unit, !entry.isUndirected
      else { continue }
      if entry.kind == .contribution, let group = people.group(of: entry.from) { gave[group].add(entry) }
      if entry.kind == .reward, let group = people.group(of: entry.to) { got[group].add(entry) }
    }
    let money = isMoney(unit)
    let unrecorded =
      money
      ? groups.map { ExchangeOfGroup(ledger, $0.members, unit: "hours", money: unit).unrecordedMoney.count }
      : groups.map { _ in 0 }
    return Chart.EquityPanel(
      title: Words.equityPanel(unit),
      pairs: groups.indices.map { number in
        let isKept = money && !people.showsMoney && groups[number].paid > 0
        return (
          gave: bar(gave[number], unit),
          got: isKept ? .keptBack(Words.keptBack) : bar(got[number], unit, unrecorded[number])
        )
      })
  }

  private func bar(_ tally: Tally, _ unit: String, _ unrecorded: Int = 0) -> Chart.EquityBar {
    let unknown = tally.sum.unknownRows + unrecorded
    let mark = tally.illustrative > 0 ? Words.dagger : ""
    if tally.isEmpty && unrecorded == 0 { return Chart.EquityBar(low: 0, high: 0, text: Words.nothingRecorded) }
    var text = self.text(tally, unit)
    if unknown > 0 {
      text =
        tally.sum.low > 0
        ? Words.leastOf(Facts.amount(Facts.whole(tally.sum.low), unit) + mark) : Words.unknownAmount
    } else if tally.sum.low < tally.sum.high {
      text =
        Words.fromTo(
          Facts.amount(Facts.whole(tally.sum.low), unit), Facts.amount(Facts.whole(tally.sum.high), unit)) + mark
    }
    return Chart.EquityBar(
      low: tally.sum.low, high: unknown > 0 ? nil : tally.sum.high, text: text,
      isIllustrative: tally.illustrative > 0)
  }
}

extension Question {
  mutating func addPicture(_ facts: Facts) {
    guard let picture = facts.equityPicture() else { return }
    show(picture.name, reading: Words.equityReading, [picture])
  }
}
