// Will it last? Where money comes from, on how few it hangs, how long what is in hand lasts, and what keeping costs.

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// Money by who gives it: to the work, and to people only where at least three share it.
  mutating func addMoney(_ facts: Facts) {
    for money in facts.contributedUnits.filter({ facts.isMoney($0) }) {
      var table = Table(
        "last-money-\(slug(money))", Words.moneyCaption,
        Words.moneyColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) })
      for source in facts.moneySources.sorted(by: { folded(facts.name($0)) < folded(facts.name($1)) }) {
        let given = facts.tally(money) { $0.kind == .contribution && $0.from == source }
        let pays = facts.ledger.entries.contains {
          $0.kind == .reward && $0.from == source && $0.unit == money && $0.status.countsAsGiven
        }
        if given.isEmpty && !pays { continue }
        table.rows.append([facts.name(source), facts.text(given, money), pays ? Words.keptBack : Words.nothingRecorded])
        sources.append(("\(Words.moneyCaption), \(facts.name(source))", given.rows))
      }
      if !table.rows.isEmpty { blocks.append(.table(table)) }
    }
  }

  /// On how few givers the money hangs.
  mutating func addConcentration(_ facts: inout Facts) {
    guard let result = ask("funding-concentration", &facts), let largest = result.value else { return }
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    let even = result.part("effectiveFunders").map { readableNumber($0, places: 1) }
    blocks.append(.paragraph(Words.concentration(percentText(largest) + mark, even: even, isOne: largest == 1)))
  }

  /// How long the money in hand lasts, for each body that has some.
  mutating func addRunway(_ facts: inout Facts) {
    guard let table = facts.runwayTable() else { return }
    blocks.append(.table(table))
    if facts.tellsRunway, let result = facts.ask("runway") { measures.append(result) }
    for body in facts.reserveHolders {
      sources.append((Words.inHand(facts.name(body)), [facts.community.reference(to: body)]))
    }
    asks.append(Words.askReserve)
  }

  /// The least that would keep all of it going, by what is paid today, and what has no price here.
  mutating func addKeep(_ story: SourceStory, _ facts: inout Facts) {
    guard let line = facts.keepLine(without: story.source) else { return }
    let key = slug(facts.community.key(of: story.source))
    blocks.append(.heading(Words.keepHeading, id: "last-keep-\(key)"))
    blocks.append(.key(line.text))
    blocks.append(.paragraph(Words.keepReading))
    sources.append(("\(Words.keepHeading), \(Words.without(facts.name(story.source)))", line.rows))
    if facts.tellsKeep(without: story.source), let name = option(facts.community.key(of: story.source)) {
      _ = ask("keep-cost:without=\(name)", &facts)
    }
    let open = facts.keepUnpriced(without: story.source)
    if !open.isEmpty {
      blocks.append(.list(open.map { Words.noPrice($0) }))
      asks.append(Words.askUnpriced(open[0]))
    }
  }
}

extension Facts {
  /// Bodies with money in hand, by name.
  var reserveHolders: [ElementIndex] {
    ledger.elements.filter { community.elements.reserve(of: $0) != nil && !isPerson($0) }
      .sorted { (folded(name($0)), $0) < (folded(name($1)), $1) }
  }

  /// Whether the months of everybody with money in hand may be told.
  var tellsRunway: Bool {
    ledger.elements.allSatisfy { community.elements.reserve(of: $0) == nil || !isPerson($0) && tellsSpending(of: $0) }
  }

  /// Who has how much in hand, and how long it lasts. `nil` where nobody has any.
  mutating func runwayTable() -> Table? {
    let holders = reserveHolders
    guard !holders.isEmpty, let result = ask("runway") else { return nil }
    let mark = result.basis.illustrative > 0 ? Words.dagger : ""
    return Table(
      "last-runway", Words.runwayCaption,
      Words.runwayColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) },
      holders.map { body in
        let cell = community.words[community.elements.reserveUnit[body]]
        let unit = cell.isEmpty ? community.currency : cell
        let isMade = community.elements.provenance[body].amount == .illustrative
        let reserve = Facts.amount(community.elements.reserve(of: body) ?? 0, unit) + (isMade ? Words.dagger : "")
        guard tellsSpending(of: body) else { return [name(body), reserve, Words.keptBackMonths] }
        let months = result.answer(for: body).map { Words.months($0) } ?? nil
        return [
          name(body), reserve,
          months.map { $0 + mark } ?? (result.perElement == nil ? Words.cannotSay : Words.notShrinking),
        ]
      })
  }
}

extension Words {
  /// `9 months`, `at least 4 months`; `nil` where it cannot be said.
  static func months(_ answer: Answer) -> String? {
    switch answer {
    case .number(let months): monthCount(months)
    case .bounds(let low?, let high?): between(readableNumber(low, places: 1), monthCount(high))
    case .bounds(let low?, nil) where low > 0: atLeast(monthCount(low))
    default: nil
    }
  }

  private static func monthCount(_ months: Double) -> String {
    "\(readableNumber(months, places: months < 10 ? 1 : 0)) \(months == 1 ? "month" : "months")"
  }
}
