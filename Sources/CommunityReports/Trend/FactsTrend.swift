// What the report knows of the periods: which figures it may show, and what moved.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

/// The figures that are shown of a trend.
struct ShownTrend {
  let trend: Trend
  /// The short list, then whatever else slipped.
  var headlines: [TrendFigure]
  var participation: [TrendFigure]
  /// What each side holds of the decisions.
  var decisions: [TrendFigure]
  var cameAndWent: [TrendFigure]
  /// Whether a drop is not told because it is about the pay of too few.
  var isPayKeptBack = false
  /// Whether money that people got may be told in every period.
  var showsMoney: Bool
  /// Whether an index of that money may be told in every period.
  var showsIndices: Bool
  /// What slipped in each step, as `kith compare` says it.
  var flags: [[String]]

  var flagCount: Int { flags.reduce(0) { $0 + $1.count } }

  func isHidden(_ change: MeasureChange) -> Bool {
    change.isInMoney && !(Facts.isIndex(change.before) ? showsIndices : showsMoney)
  }
}

extension Facts {
  /// Every period of the rows. `nil` where they tell of fewer than two.
  mutating func trend() -> Trend? {
    if let knownTrend { return knownTrend }
    let trend = Trend(
      community, ledger.selection, periods: DistinctPeriods(ledger).periods, also: ["freely-given-share"],
      measures: measures,
      loop: ledger.loop)
    knownTrend = .some(trend)
    return trend
  }

  /// What may be shown of it: nothing about pay while fewer than three people are paid in some period.
  mutating func shownTrend() -> ShownTrend? {
    guard let trend = trend() else { return nil }
    let groups = [people] + trend.ledgers.map { PeopleGroups($0) }
    var shown = ShownTrend(
      trend: trend, headlines: [], participation: TrendFigure.participation(trend),
      decisions: TrendFigure.decisionShares(trend), cameAndWent: [],
      showsMoney: groups.allSatisfy { $0.showsMoney }, showsIndices: groups.allSatisfy { $0.showsIndices }, flags: [])
    shown.flags = trend.steps.map { step in
      step.measures.filter { !shown.isHidden($0) }.compactMap { $0.slippedText }
        + step.participation.compactMap { $0.slippedText }
    }
    shown.isPayKeptBack = trend.steps.contains { $0.measures.contains { $0.flag != nil && shown.isHidden($0) } }
    let units = contributedUnits
    let money = units.first { isMoney($0) }
    var given = units.contains("hours") ? ["hours"] : []
    given += [money ?? units.first { $0 != "hours" }].compactMap { $0 }
    for unit in given { shown.headlines.append(TrendFigure.given(unit, trend)) }
    let hours = units.contains("hours") ? "hours" : nil
    var used: [String] = []
    for (id, unit) in [
      ("freely-given-share", nil), ("weighted-reciprocity", hours ?? units.first), ("decision-share", nil),
      ("coproduction-level", nil),
    ] as [(String, String?)] {
      guard let series = trend.series(id, unit: unit) else { continue }
      let figure = TrendFigure.measure(series)
      used.append(figure.id)
      shown.headlines.append(figure)
    }
    if let largest = TrendFigure.largestShare(trend), !largest.isEmpty { shown.headlines.append(largest) }
    for series in trend.series {
      let figure = TrendFigure.measure(series)
      if figure.isFlagged, !used.contains(figure.id), !series.changes.contains(where: { shown.isHidden($0) }) {
        shown.headlines.append(figure)
      }
    }
    shown.cameAndWent = [
      TrendFigure.steps(Words.joinedRow, trend) { $0.joiners.count },
      TrendFigure.steps(Words.leftRow, trend) { $0.leavers.count },
      TrendFigure.steps(Words.gainedRow, trend) { $0.gained.count },
      TrendFigure.steps(Words.lostRow, trend) { $0.lost.count },
    ]
    return shown
  }

  /// The picture of the trend. `nil` where there is nothing to draw.
  mutating func trendPicture() -> ReportPicture? {
    guard let shown = shownTrend() else { return nil }
    // What slipped comes before what only moved; a figure that stands still has no picture among who takes part.
    let parts =
      shown.participation.filter { $0.isFlagged }
      + shown.participation.filter { figure in
        !figure.isFlagged && figure.cells.contains { $0.point != figure.cells[0].point }
      }
    // What is unknown or nothing in every period stands in the table alone.
    let drawn = shown.headlines.filter { $0.tellsSomething }
    let figures = drawn + parts.prefix(max(2, 8 - drawn.count))
    let names = shown.trend.periods.map { $0.name }
    guard
      let chart = Chart.trend(
        figures.map { $0.panel }, periods: names, title: Words.asTitle(shown.headline),
        subtitle: Words.trendSubtitle(shown.flagCount),
        isIllustrative: figures.contains { $0.cells.contains { $0.isIllustrative } })
    else { return nil }
    return ReportPicture(chart, name: "trend")
  }
}

extension ShownTrend {
  /// The periods as a sentence names them.
  var names: [String] { trend.periods.map { Words.period($0.name) } }

  /// What slipped, and where it did not.
  var headline: String {
    let names = self.names
    let steps = flags.indices.filter { !flags[$0].isEmpty }
    if steps.isEmpty { return Words.changeCalm(names[0], names[names.count - 1]) }
    if steps.count > 2 {
      return Words.changeSlippedOften(names[0], names[names.count - 1], steps.count, of: flags.count)
    }
    if steps.count == 2 {
      return Words.changeSlippedTwice(
        joined(steps.map { Words.step(names[$0], names[$0 + 1]) }, by: "; "))
    }
    let step = steps[0]
    let first = Words.changeSlipped(names[step], names[step + 1], flags[step].count)
    return step + 2 < names.count
      ? first + " " + Words.changeThenCalm(names[step + 1], names[names.count - 1]) : first
  }
}

extension ParticipationChange {
  /// `nil` where nothing is flagged.
  fileprivate var slippedText: String? {
    isFlagged
      ? Words.slippedPart(name, String(before), after == 0 ? Words.nobody : String(after)) : nil
  }
}

extension MeasureChange {
  /// What slipped, in words for a meeting. `nil` where nothing is flagged.
  fileprivate var slippedText: String? {
    guard let flag, let change else { return nil }
    var unit = ""
    if case .text(let own)? = before.options.first(where: { $0.name == "unit" })?.answer { unit = own }
    let size = change.magnitude
    return Words.slippedText(
      Words.trendName(id, unit: unit), isRise: change > 0,
      by: before.unit == "share" ? Words.points(of: size) : readableNumber(size), flag.meaning)
  }

  /// Whether rewards in money may have gone into it.
  fileprivate var isInMoney: Bool {
    let isExchange = id == "weighted-reciprocity" || id == "circulation-share"
    guard isExchange || before.measure?.family == .equity else { return false }
    guard case .text(let unit)? = before.options.first(where: { $0.name == "unit" })?.answer else { return true }
    return Facts.isMoneyCode(unit)
  }
}
