// What did each outcome take, and how much is said to come back, on which assumptions?

import CommunityDiagrams
import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// What was put in for each one of an outcome.
  mutating func addOutcomes(_ facts: inout Facts) {
    if facts.community.outcomes.isEmpty {
      blocks.append(.paragraph(Words.noOutcomes))
      return
    }
    guard let result = ask("cost-per-outcome", &facts), let groups = result.perGroup, !groups.isEmpty else { return }
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    var table = Table(
      "value-outcomes", Words.outcomesCaption,
      Words.outcomesColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) })
    for (place, group) in groups.enumerated() where facts.community.outcomes.indices.contains(place) {
      let outcome = facts.community.outcomes[place]
      let unit = outcome.unit.isEmpty ? facts.community.currency : outcome.unit
      var text = Facts.amount(group.answer, unit)
      if text != Words.cannotSay { text += mark }
      table.rows.append([group.name, outcome.quantity.map { readableNumber($0) } ?? Words.cannotSay, text])
    }
    blocks.append(.heading(Words.outcomesHeading, id: "value-outcomes-heading"))
    blocks.append(.table(table))
    blocks.append(.paragraph(Words.outcomesText))
    sources.append((Words.outcomesCaption, result.findings.flatMap { $0.rows }))
  }

  /// The social return with every adjustment, its formula in both ways, break-even and the picture of assumptions.
  mutating func addReturn(_ facts: inout Facts, _ pictures: [ReportPicture]) {
    if facts.community.outcomes.isEmpty { return }
    guard let result = ask("social-return", &facts) else { return }
    blocks.append(.heading(Words.returnHeading, id: "value-return-heading"))
    if let line = facts.socialReturnLine() {
      blocks.append(.key(line.text))
      sources.append((Words.returnHeading, line.rows))
    } else {
      blocks.append(.paragraph(Words.returnCannotSay(result.undefined ?? Words.cannotSay)))
    }
    let mark = facts.returnMark(result)
    if let ratio = result.value, let added = ask("social-return:adjustments=added", &facts)?.value {
      blocks.append(
        .paragraph(
          Words.bothWays(
            multiplied: Facts.amount(ratio, facts.returnUnit) + mark,
            added: Facts.amount(added, facts.returnUnit) + mark,
            one: Facts.amount(1, facts.returnUnit))))
    }
    blocks.append(.table(adjustments(result, facts, mark)))
    let rate = result.table?.rows.first { row in
      if case .text("rate") = row[0] { true } else { false }
    }
    var steps = [Words.formulaMultiplied, Words.formulaAdded, Words.formulaYears]
    if let used = rate?[2].number { steps.append(Words.formulaDiscount(Words.rate(used))) }
    steps.append(Words.formulaRatio)
    if let even = result.part("breakEven") { steps.append(Words.breakEven(percentText(even) + mark)) }
    blocks.append(.list(steps))
    if result.value != nil {
      show("tornado", reading: Words.tornadoReading, pictures)
      if let table = facts.tornadoTable(result) {
        blocks.append(.details(summary: Words.tornadoSummary, [.table(table)]))
      }
    }
    asks.append(Words.askAssumption)
  }

  /// The assumptions down the side, an outcome in each column.
  private func adjustments(_ result: MeasureResult, _ facts: Facts, _ mark: String) -> Table {
    let outcomes = facts.community.outcomes
    let names = outcomes.map { $0.outcome }
    var table = Table(
      "value-return", Words.returnCaption,
      [Table.Column(Words.returnColumn)] + names.map { Table.Column($0, number: true) })
    func unit(_ place: Int) -> String {
      outcomes[place].unit.isEmpty ? facts.community.currency : outcomes[place].unit
    }
    func add(_ name: String, _ cell: (Int) -> String?) {
      table.rows.append([name] + names.indices.map { cell($0) ?? Words.blankCell })
    }
    func share(_ share: Double?) -> String? { share.map { percentText($0) } }
    add(Words.assumption("quantity")) { place in
      guard let quantity = outcomes[place].quantity else { return nil }
      guard let low = outcomes[place].low, let high = outcomes[place].high else { return readableNumber(quantity) }
      return readableNumber(quantity) + Words.inRange(readableNumber(low), readableNumber(high))
    }
    add(Words.assumption("proxy")) { place in outcomes[place].proxy.map { Facts.amount($0, unit(place)) } }
    add(Words.assumption("deadweight")) { share(outcomes[$0].deadweight) }
    add(Words.assumption("displacement")) { share(outcomes[$0].displacement) }
    add(Words.assumption("attribution")) { share(outcomes[$0].attribution) }
    add(Words.assumption("drop-off")) { share(outcomes[$0].dropOff) }
    add(Words.assumption("years")) { outcomes[$0].years.map { readableNumber($0) } }
    for (name, title) in [("impact", Words.firstYear), ("presentValue", Words.allYears)] {
      add(title) { place in
        result.perGroup.flatMap { $0.indices.contains(place) ? $0[place].answer[name]?.number : nil }.map {
          Facts.amount($0, unit(place)) + mark
        }
      }
    }
    add(Words.returnSource) { outcomes[$0].source.isEmpty ? nil : outcomes[$0].source }
    return table
  }
}

extension Facts {
  /// The assumptions of the social return as bars. `nil` where it cannot be said, or nothing moves it.
  mutating func tornado() -> ReportPicture? {
    guard !community.outcomes.isEmpty, let result = ask("social-return"), let ratio = result.value,
      let rows = result.table?.rows
    else { return nil }
    let bars = rows.compactMap { row -> Chart.TornadoBar? in
      guard row.count == 8, let low = row[5].number, let high = row[6].number else { return nil }
      let (label, note) = assumption(row)
      return Chart.TornadoBar(label: label, note: note, low: low, high: high)
    }
    guard
      let chart = Chart.tornado(
        of: bars, used: ratio, what: Words.comesBack(Facts.amount(1, returnUnit)), even: (1, Words.evenWords),
        isIllustrative: !returnMark(result).isEmpty)
    else { return nil }
    return ReportPicture(chart, name: "tornado")
  }

  /// `how many: People who feel less alone` and `5 to 10, now 8`.
  private func assumption(_ row: [Answer]) -> (label: String, note: String) {
    var (name, outcome) = ("", "")
    if case .text(let text) = row[0] { name = text }
    if case .text(let text) = row[1], community.outcomes.count > 1 { outcome = text }
    let label = Words.assumption(name) + (outcome.isEmpty ? "" : ": \(outcome)")
    func value(_ answer: Answer) -> String { answer.number.map { valueText($0, of: name) } ?? Words.cannotSay }
    return (label, Words.varied(value(row[3]), value(row[4]), used: value(row[2])))
  }

  private func valueText(_ value: Double, of assumption: String) -> String {
    switch assumption {
    case "quantity", "years": readableNumber(value)
    case "deadweight", "displacement", "attribution", "drop-off": percentText(value)
    case "rate": Words.rate(value)
    default: Facts.amount(value, returnUnit)
    }
  }

  /// The unit of the proxies: a return is told for one of it.
  var returnUnit: String { community.outcomes.first { !$0.unit.isEmpty }?.unit ?? community.currency }

  /// The bars as a table, each with its own break-even.
  func tornadoTable(_ result: MeasureResult) -> Table? {
    guard let rows = result.table?.rows, !rows.isEmpty else { return nil }
    var table = Table(
      "value-tornado", Words.tornadoCaption,
      Words.tornadoColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 1) })
    let mark = returnMark(result)
    for row in rows where row.count == 8 {
      let (label, note) = assumption(row)
      guard case .text(let name) = row[0] else { continue }
      func ratio(_ answer: Answer) -> String {
        answer.number.map { Facts.amount($0, returnUnit) + mark } ?? Words.cannotSay
      }
      table.rows.append([
        label, note, ratio(row[5]), ratio(row[6]),
        row[7].number.map { valueText($0, of: name) } ?? Words.neverEven,
      ])
    }
    return table
  }
}
