// One line of the trend: the same figure in every period, in words and as a point of a picture.

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

/// A figure over all periods.
struct TrendFigure {
  struct Cell {
    var point: TrendPanel.Point
    /// `962 hours`, `not known`; without marks.
    var text: String
    var isFlagged = false
    var isIllustrative = false
    var rows: [RowReference] = []

    /// With the marks of a table.
    var tableText: String {
      let marked = isIllustrative ? text + Words.dagger : text
      return isFlagged ? Words.slippedCell(marked) : marked
    }
    /// The one number, when it is known.
    var known: Double? { if case .known(let number) = point { number } else { nil } }
  }
  /// `hours`, or the measure's id with its unit: the same figure has the same name in every report.
  var id: String
  var title: String
  var cells: [Cell]
  /// Where the scale of its picture ends.
  var top: Double?
  /// Whether every cell says that nothing is known or recorded.
  var isEmpty: Bool { !cells.contains { $0.point != .unknown && $0.point != .absent } }
  var isFlagged: Bool { cells.contains { $0.isFlagged } }
  /// Whether a picture of it would show more than noughts and question marks.
  var tellsSomething: Bool {
    cells.contains { cell in
      switch cell.point {
      case .known(let number): number != 0
      case .range: true
      case .unknown, .absent: false
      }
    }
  }

  var panel: TrendPanel {
    TrendPanel(
      id.hasPrefix("part-") ? Words.countOfRows(title) : title,
      cells.map {
        TrendPanel.Value(
          $0.point, $0.isIllustrative ? Words.illustrativeFigure($0.text) : $0.text, isFlagged: $0.isFlagged)
      }, top: top)
  }

  // MARK: Amounts

  /// What is given in one unit. A count that grows with the map: never flagged.
  static func given(_ unit: String, _ trend: Trend) -> TrendFigure {
    TrendFigure(
      id: "given-\(slug(unit))", title: Words.trendGiven(unit),
      cells: trend.ledgers.map { ledger in
        var tally = Tally()
        for position in 0..<ledger.count {
          let entry = ledger[position]
          if entry.kind == .contribution, entry.status.countsAsGiven, entry.unit == unit,
            entry.amount.state != .notMeasured
          {
            tally.add(entry)
          }
        }
        return cell(tally, unit)
      })
  }

  private static func cell(_ tally: Tally, _ unit: String) -> Cell {
    if tally.isEmpty { return Cell(point: .absent, text: Words.noneShort) }
    let sum = tally.sum
    var cell = Cell(point: .unknown, text: Words.unknownShort, isIllustrative: tally.illustrative > 0, rows: tally.rows)
    if sum.unknownRows > 0 {
      guard sum.low > 0 else {
        cell.isIllustrative = false
        return cell
      }
      cell.point = .range(low: sum.low, high: nil)
      cell.text = Words.atLeastShort(Facts.amount(sum.low, unit))
    } else if sum.low < sum.high {
      cell.point = .range(low: sum.low, high: sum.high)
      cell.text = Words.rangeShort(Facts.amount(sum.low, unit), Facts.amount(sum.high, unit))
    } else {
      cell.point = .known(sum.value)
      cell.text = Facts.amount(sum.value, unit)
    }
    return cell
  }

  // MARK: Measures

  static func measure(_ series: Trend.Series) -> TrendFigure {
    let id = series.request.measure.id
    let unit = series.request.options["unit"] ?? ""
    var cells = series.answers.map { cell($0) }
    for (place, change) in series.changes.enumerated() where change.flag != nil { cells[place + 1].isFlagged = true }
    return TrendFigure(
      id: unit.isEmpty ? id : "\(id)-\(slug(unit))", title: Words.trendName(id, unit: unit), cells: cells,
      top: id == "coproduction-level"
        ? Double(Thresholds.coproductionLevels[0].level) : series.request.measure.unit == "share" ? 1 : nil)
  }

  private static func cell(_ result: MeasureResult) -> Cell {
    cell(result.value, result.low, result.high, of: result, unit: result.unit)
  }

  /// A number of a result: its own, or one of its parts.
  private static func cell(
    _ value: Double?, _ low: Double?, _ high: Double?, of result: MeasureResult, unit: String
  ) -> Cell {
    func text(_ number: Double) -> String {
      unit == "share" ? percentText(number) : readableNumber(number, places: 1)
    }
    var cell = Cell(
      point: .unknown, text: Words.unknownShort, isIllustrative: result.basis.illustrative > 0,
      rows: result.findings.flatMap { $0.rows })
    switch (value, low, high) {
    case (let value?, let low, let high) where low == high || low == nil && high == nil:
      cell.point = .known(value)
      cell.text = text(value)
    case (_, let low?, let high?) where low < high:
      // A range that says nothing: a share between none and all.
      if unit == "share" && low <= 0 && high >= 1 { break }
      cell.point = .range(low: low, high: high)
      cell.text = text(low) == text(high) ? Words.about(text(low)) : Words.rangeShort(text(low), text(high))
    case (_, let low?, nil) where low > 0:
      cell.point = .range(low: low, high: nil)
      cell.text = Words.atLeastShort(text(low))
    case (_, nil, let high?):
      cell.point = .range(low: 0, high: high)
      cell.text = Words.atMostShort(text(high))
    default: break
    }
    if cell.point == .unknown { cell.isIllustrative = false }
    return cell
  }

  // MARK: Who decides

  /// How much of the decisions the side holds that holds most: the same when one side takes another's place.
  static func largestShare(_ trend: Trend) -> TrendFigure? {
    guard let series = trend.series("coproduction-level") else { return nil }
    return TrendFigure(
      id: "largest-share", title: Words.largestShareRow,
      cells: series.answers.map { result in
        let share = result.part("largestShare")
        // Rows that do not say who has the last word leave it open.
        guard (result.part("unknown") ?? 0) == 0 else {
          return Cell(point: .unknown, text: Words.unknownShort)
        }
        guard share != nil else { return Cell(point: .absent, text: Words.noneShort) }
        return cell(share, share, share, of: result, unit: "share")
      }, top: 1)
  }

  /// What each side holds of the decisions, over all stages.
  static func decisionShares(_ trend: Trend) -> [TrendFigure] {
    guard let series = trend.series("decision-share") else { return [] }
    var names: [String] = []
    for result in series.answers {
      for field in result.perGroup ?? [] where !names.contains(field.name) { names.append(field.name) }
    }
    names.sort { (($0 == Groups.notSaid ? 1 : 0), folded($0)) < (($1 == Groups.notSaid ? 1 : 0), folded($1)) }
    let figures = names.map { name in
      TrendFigure(
        id: "decides-\(slug(name))", title: Words.side(name),
        cells: series.answers.map { result in
          // Where decisions are told and this side holds none of them, it is not among the groups.
          let isTold = (result.part("decisions") ?? 0) > 0 && (result.part("unknown") ?? 0) == 0
          let nothing = isTold ? Answer.number(0) : Answer.none
          switch result.perGroup?.first(where: { $0.name == name })?.answer["overall"] ?? nothing {
          case .number(let share): return cell(share, share, share, of: result, unit: "share")
          case .bounds(let low, let high): return cell(nil, low, high, of: result, unit: "share")
          default: return Cell(point: .unknown, text: Words.unknownShort)
          }
        }, top: 1)
    }
    return figures.filter { figure in figure.cells.contains { $0.point != .unknown && $0.known != 0 } }
  }

  // MARK: Counts

  /// How many of each side give, or take part at a stage, as `kith compare` counts them.
  static func participation(_ trend: Trend) -> [TrendFigure] {
    let made = trend.ledgers.map { illustrativeParts($0) }
    var found: [TrendFigure] = []
    let nothing = [Cell](repeating: Cell(point: .known(0), text: "0"), count: trend.periods.count)
    var order: [ParticipationChange] = []
    for step in trend.steps {
      for change in step.participation where !order.contains(where: { $0.name == change.name }) { order.append(change) }
    }
    // Those who give first, then stage by stage; a side that comes later keeps its place in the alphabet.
    let parts = [ParticipationChange.Part.gives] + (Stage.inOrder + [.unsaid]).map { .decides($0) }
    for part in parts {
      for item in order.filter({ $0.part == part }).sorted(by: { $0.constituency < $1.constituency }) {
        var figure = TrendFigure(id: "part-\(slug(item.name))", title: item.name, cells: nothing)
        for (place, step) in trend.steps.enumerated() {
          guard let change = step.participation.first(where: { $0.name == item.name }) else { continue }
          func count(_ number: Int) -> Cell {
            Cell(point: .known(Double(number)), text: readableNumber(Double(number)))
          }
          if place == 0 { figure.cells[0] = count(change.before) }
          figure.cells[place + 1] = count(change.after)
          figure.cells[place + 1].isFlagged = change.isFlagged
        }
        for place in figure.cells.indices { figure.cells[place].isIllustrative = made[place].contains(item.name) }
        found.append(figure)
      }
    }
    return found
  }

  /// Names of ``ParticipationChange`` that rest on rows made up to show the form.
  private static func illustrativeParts(_ ledger: Ledger) -> Set<String> {
    var found: Set<String> = []
    let community = ledger.community
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.factProvenance == .illustrative, entry.status.countsAsGiven,
        entry.kind == .contribution || entry.kind == .decision
      else { continue }
      for cell in community.words.parts(of: community.elements.constituency[entry.from]) {
        let part = entry.kind == .contribution ? ParticipationChange.Part.gives : .decides(entry.stage)
        found.insert(ParticipationChange.name(part, community.words[cell]))
      }
    }
    return found
  }

  /// A number for each step; there is none for the first period.
  static func steps(_ title: String, _ trend: Trend, _ number: (Comparison) -> Int) -> TrendFigure {
    TrendFigure(
      id: slug(title), title: title,
      cells: [Cell(point: .absent, text: Words.firstPeriod)]
        + trend.steps.map {
          let count = Double(number($0))
          return Cell(point: .known(count), text: readableNumber(count))
        })
  }
}
