// What changed?

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// The trend over all periods of the rows; with one period, the line that says what would let it be told.
  static func change(_ facts: inout Facts, _ pictures: [ReportPicture]) -> Question {
    var question = Question("change", Words.changeTitle)
    guard let shown = facts.shownTrend() else {
      let found = DistinctPeriods(facts.ledger)
      question.headline =
        found.periods.first.map { Words.changeOnePeriod($0.name) }
        ?? (found.isDated ? Words.changeNoPeriod : Words.changeNoDates)
      question.blocks.append(.paragraph(Words.changePhaseHint))
      question.asks = [Words.askDates]
      return question
    }
    let trend = shown.trend
    let names = shown.names
    question.headline = shown.headline
    for (place, step) in trend.steps.enumerated() {
      if trend.steps.count <= question.mostSentences {
        question.blocks.append(
          .key(
            Words.cameAndWent(
              names[place], names[place + 1], joined: facts.counted(step.joiners), left: facts.counted(step.leavers))))
      }
      if let move = step.moveOfPower {
        question.blocks.append(
          .paragraph(
            Words.moveOfPower(
              Words.step(names[place], names[place + 1]), Words.side(move.before.name), Words.side(move.after.name))
              + " " + Words.moveOfPowerNote))
        if !question.asks.contains(Words.askMove) { question.asks.append(Words.askMove) }
      }
    }
    question.blocks.append(.paragraph(Words.slippedMeans))
    if let picture = facts.trendPicture() { question.show(picture.name, reading: Words.trendReading, [picture]) }
    question.showIfDrawn("story", reading: Words.storyReading, pictures)
    question.addFlags(shown, names)
    let columns = trend.periods.map { $0.name }
    question.addTable("change-trend", Words.trendCaption, shown.headlines + shown.cameAndWent, columns)
    if !shown.decisions.isEmpty {
      question.addTable("change-decisions", Words.decisionsByPeriod, shown.decisions, columns)
    }
    if !shown.participation.isEmpty {
      question.addTable("change-parts", Words.partsCaption, shown.participation, columns)
      question.blocks.append(.paragraph(Words.partsNote))
    }
    question.addNames(shown, columns, facts)
    question.blocks.append(.details(summary: Words.dropsSummary, [.table(dropsTable())]))
    let leftOut = DistinctPeriods(facts.ledger).leftOut
    if leftOut > 0 { question.blocks.append(.paragraph(Words.earlierLeftOut(leftOut))) }
    if trend.ledgers.contains(where: { !$0.rowsBeyondPeriod.isEmpty }) {
      question.blocks.append(.paragraph(Words.beyondPeriods))
    }
    question.limits = [Words.changeLimits]
    if trend.steps.contains(where: { !$0.leavers.isEmpty }) { question.asks.append(Words.askLeft) }
    if trend.steps.contains(where: { !$0.joiners.isEmpty }) { question.asks.append(Words.askJoined) }
    question.extra = [
      JSONMember("comparisons", .array(trend.steps.map { ComparisonJSON.step($0) { !shown.isHidden($0) } }))
    ]
    for figure in shown.headlines {
      for (place, cell) in figure.cells.enumerated() {
        question.sources.append(("\(figure.title), \(names[place])", cell.rows))
      }
    }
    return question
  }

  /// More steps than this have no sentence each, more drops no list in sight.
  private var mostSentences: Int { 3 }
  private var mostDrops: Int { 8 }

  private mutating func addFlags(_ shown: ShownTrend, _ names: [String]) {
    var items: [String] = []
    for (place, flags) in shown.flags.enumerated() where !flags.isEmpty {
      let step = Words.step(names[place], names[place + 1])
      items += flags.map { Words.slippedIn(step, $0) }
      if asks.count < mostSentences { asks.append(Words.askSlipped(names[place], names[place + 1])) }
    }
    if !items.isEmpty {
      blocks.append(.heading(Words.slippedHeading, id: "change-slipped"))
      blocks.append(
        items.count <= mostDrops ? .list(items) : .details(summary: Words.slippedSummary(items.count), [.list(items)]))
    }
    if shown.isPayKeptBack { blocks.append(.paragraph(Words.payKeptBack)) }
  }

  /// Periods stand side by side, or under each other when there are many.
  private mutating func addTable(_ name: String, _ caption: String, _ figures: [TrendFigure], _ periods: [String]) {
    var table = Table(name, caption, [])
    if periods.count <= 5 {
      table.columns = [Table.Column(Words.trendFirstColumn)] + periods.map { Table.Column($0, number: true) }
      table.rows = figures.map { [$0.title] + $0.cells.map { $0.tableText } }
    } else {
      table.columns = [Table.Column(Words.periodColumn)] + figures.map { Table.Column($0.title, number: true) }
      table.rows = periods.indices.map { place in [periods[place]] + figures.map { $0.cells[place].tableText } }
    }
    blocks.append(.table(table))
  }

  private mutating func addNames(_ shown: ShownTrend, _ names: [String], _ facts: Facts) {
    var table = Table(
      "change-names", Words.namesCaption,
      Words.namesColumns.enumerated().map { Table.Column($0.element, number: $0.offset == 3) })
    for (place, step) in shown.trend.steps.enumerated() {
      let lists = [
        facts.peopleFirst(step.joiners), facts.peopleFirst(step.leavers), facts.texts(step.gained),
        facts.texts(step.lost),
      ]
      for (kind, list) in lists.enumerated() where !list.isEmpty {
        table.rows.append([
          names[place], names[place + 1], Words.namesKinds[kind], readableNumber(Double(list.count)),
          kind < 2 ? Words.some(list, at: 40) : Words.some(list, at: 20, by: "; "),
        ])
      }
      let step = Words.step(names[place], names[place + 1])
      sources.append(("\(step), \(Words.namesKinds[2])", shown.trend.steps[place].gained.map { $0.row }))
      sources.append(("\(step), \(Words.namesKinds[3])", shown.trend.steps[place].lost.map { $0.row }))
    }
    if !table.rows.isEmpty { blocks.append(.details(summary: Words.namesSummary, [.table(table)])) }
  }

  /// The table that the program, this page and the picture all read.
  private static func dropsTable() -> Table {
    var table = Table("change-drops", Words.dropsCaption, Words.dropsColumns.map { Table.Column($0) })
    for drop in Thresholds.drops {
      table.rows.append([
        drop.measure, drop.worse == .lower ? Words.dropsLower : Words.dropsHigher,
        drop.isShareOfBefore ? Words.dropsOfBefore(percentText(drop.by)) : readableNumber(drop.by), drop.meaning,
      ])
    }
    table.rows.append([
      Words.dropsPart, Words.dropsLower,
      Words.dropsPartMore + Words.dropsOfBefore(percentText(Thresholds.participationDrop)), Words.dropsPartMeaning,
    ])
    return table
  }
}

extension Facts {
  /// People first, by role, then bodies and things; each in alphabetical order.
  func peopleFirst(_ elements: [ElementIndex]) -> [String] {
    names(elements.filter { isPerson($0) }) + names(elements.filter { !isPerson($0) })
  }

  func counted(_ elements: [ElementIndex]) -> String {
    Words.counted(elements.count, people: elements.filter { isPerson($0) }.count)
  }

  func texts(_ ties: [Comparison.Tie]) -> [String] {
    ties.map { text($0) }.sorted { (folded($0), $0) < (folded($1), $1) }
  }

  /// `Site coordinator to Coordination, contribution of time`, people by role first.
  func text(_ tie: Comparison.Tie) -> String {
    var text = Words.tie(name(tie.from), name(tie.to), isUndirected: tie.isUndirected)
    if !tie.kind.rawValue.isEmpty { text += ", \(tie.kind.rawValue)" }
    if !tie.form.isEmpty { text += " \(Words.form(tie.form, isTie: tie.kind.isTie))" }
    if tie.stage != .unsaid { text += ", \(tie.stage.rawValue)" }
    return text
  }
}
