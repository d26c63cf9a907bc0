// What was agreed, and what do the rows show since?

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

extension Facts {
  /// What the rows show since something was agreed: known figures of the last period that had begun by then beside those
  /// of the last one that began later.
  mutating func since(_ agreement: Agreement) -> String {
    guard let shown = shownTrend() else { return Words.sincePeriods }
    let moment = readMoment(agreement.on, in: settings)
    guard let moment, moment != .unsaid else { return Words.sinceUnread }
    let periods = shown.trend.periods
    let isLater: [Bool]
    if case .phase(let number) = moment, case .phase = periods[0].from {
      isLater = periods.map { period in if case .phase(let own) = period.from { own > number } else { false } }
    } else if let day = days(of: moment)?.last {
      var later: [Bool] = []
      for period in periods {
        guard let first = days(of: period.from)?.first else { return Words.sinceNoOrder }
        later.append(first > day)
      }
      isLater = later
    } else {
      return Words.sinceNoOrder
    }
    guard let after = isLater.lastIndex(of: true) else { return Words.sinceNothing }
    guard let before = isLater.lastIndex(of: false), before < after else { return Words.sinceNoBefore }
    var changes: [String] = []
    for figure in shown.headlines + shown.participation where changes.count < 3 {
      let (old, new) = (figure.cells[before], figure.cells[after])
      guard let was = old.known, let now = new.known, was != now else { continue }
      changes.append(Words.moved(figure.title, plain(old), plain(new)))
    }
    let names = (periods[before].name, periods[after].name)
    return changes.isEmpty
      ? Words.sinceSame(names.0, names.1) : Words.since(names.0, names.1, joined(changes, by: "; "))
  }

  private func plain(_ cell: TrendFigure.Cell) -> String { cell.isIllustrative ? cell.text + Words.dagger : cell.text }

  /// The days of a moment; of a phase those it was given.
  private func days(of moment: Moment) -> DaySpan? {
    guard case .phase(let number) = moment else { return moment.days }
    guard settings.phases.indices.contains(number) else { return nil }
    let phase = settings.phases[number]
    guard let from = phase.from.days ?? phase.to.days, let to = phase.to.days ?? phase.from.days else { return nil }
    return DaySpan(first: from.first, last: to.last)
  }

  /// For a first page: what was agreed last, when to look again, and what the rows show since. At most four sentences;
  /// none where nothing is written down.
  mutating func agreedSentences() -> [String] {
    guard let latest = settings.agreed.last else { return [] }
    var sentences = [Words.agreedOn(latest.on, latest.text)]
    if !latest.lookAgain.isEmpty { sentences.append(Words.lookAgain(latest.lookAgain)) }
    sentences.append(since(latest))
    if settings.agreed.count > 1 { sentences.append(Words.moreAgreed(settings.agreed.count - 1)) }
    return sentences
  }

  /// Everything that was agreed, in the order of community.json.
  mutating func agreedTable() -> Table? {
    if settings.agreed.isEmpty { return nil }
    var table = Table("agreed", Words.agreedCaption, Words.agreedColumns.map { Table.Column($0) })
    for item in settings.agreed {
      table.rows.append([
        item.on.isEmpty ? Words.notSaidShort : item.on, item.text,
        item.lookAgain.isEmpty ? Words.notSaidShort : item.lookAgain, since(item),
      ])
    }
    return table
  }
}
