// Does it depend on what an hour is worth? Every named valuation side by side.

import CommunityMeasures
import CommunityModel
import PlainText

/// A valuation of the data as a report names it: never a figure without both.
struct NamedRate {
  let name: String
  let unit: String
  /// `real living wage (an hour: £12.60)`
  let title: String
  let source: String
  /// Whether its own source says that it was made up to show the form.
  let isIllustrative: Bool
  /// What an hour is worth whoever gives it, when the valuation says so.
  let hour: (worth: Figure, title: String)?
}

extension Facts {
  /// In the order of the file.
  var namedRates: [NamedRate] {
    community.namedValuations.map { named in
      let rows = community.valuations.filter { folded($0.valuation) == folded(named.name) }
      var worths: [String] = []
      var sources: [String] = []
      var hour: (worth: Figure, title: String)?
      for row in rows {
        if !row.source.isEmpty && !sources.contains(row.source) { sources.append(row.source) }
        guard let worth = row.worth else { continue }
        var text = Facts.signed(worth, row.in)
        var figure = Figure(value: worth, low: worth, high: worth)
        if let low = row.low, let high = row.high, low < high {
          text += Words.inRange(Facts.signed(low, row.in), Facts.signed(high, row.in))
          figure = Figure(value: worth, low: low, high: high)
        }
        let words = Words.oneIsWorth(row.unit, text, row.role)
        worths.append(words)
        let isTime = row.form.isEmpty || folded(row.form) == "time"
        if row.role.isEmpty, isTime, row.unit.isEmpty || folded(row.unit) == "hours" {
          hour = (figure, Words.rateNamed(named.name, words))
        }
      }
      return NamedRate(
        name: named.name, unit: named.unit, title: Words.rateNamed(named.name, joined(worths, by: "; ")),
        source: sources.isEmpty ? noSource : joined(sources, by: "; "),
        isIllustrative: sources.contains { folded($0) == Provenance.illustrative.rawValue }, hour: hour)
    }
  }

  /// Both sides under one valuation. `nil` when it cannot be read.
  func worth(of members: [ElementIndex], under name: String) -> WorthOfExchange? {
    do throws(MeasureFailure) {
      return try WorthOfExchange(ledger, members, under: name)
    } catch {
      return nil
    }
  }

  /// Whether anybody of these gives or gets an amount in a unit that is neither hours nor `money`.
  fileprivate func usesOtherUnits(_ members: [ElementIndex], than money: String) -> Bool {
    var takes = [Bool](repeating: false, count: community.elements.count)
    for member in members { takes[member.position] = true }
    return (0..<ledger.count).contains { position in
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.amount.state != .notMeasured, entry.amount.high > 0 else { return false }
      let isTheirs =
        entry.kind == .contribution && takes[entry.from.position] || entry.kind == .reward && takes[entry.to.position]
      return isTheirs && entry.unit != money && entry.unit != "hours"
    }
  }
}

/// What the named rates say of some people, and where that turns.
struct WorthStory {
  struct Line {
    let rate: NamedRate
    let worth: WorthOfExchange
    let side: Side
  }
  let lines: [Line]
  let exchange: ExchangeOfGroup
  let isHoursAlone: Bool

  init(_ facts: Facts, _ members: [ElementIndex], _ rates: [NamedRate], _ money: String) {
    lines = rates.compactMap { rate in
      facts.worth(of: members, under: rate.name).map { worth in
        Line(rate: rate, worth: worth, side: Side(worth.difference, size: worth.given.high + worth.got.high))
      }
    }
    exchange = ExchangeOfGroup(facts.ledger, members, unit: "hours", money: money)
    isHoursAlone = !facts.usesOtherUnits(members, than: money)
  }

  /// The one side on which every rate lies. `nil` when they differ or one cannot say.
  var oneSide: Side? {
    guard let first = lines.first?.side, first != .open, lines.allSatisfy({ $0.side == first }) else { return nil }
    return first
  }

  /// Whether the finding survives, and where it turns.
  func sentence(_ who: String) -> String {
    var text: String
    if let side = oneSide {
      text = Words.survives(who, side)
    } else {
      text = lines.contains { $0.side == .open } ? Words.survivesOpen(who) : Words.survivesNot(who)
    }
    // An hour in hours is worth itself: there is no rate that could turn it.
    if exchange.money == exchange.unit { return text }
    text += " " + turn
    if !isHoursAlone { text += " " + Words.flipsOnlyHours }
    return text
  }

  /// The rate at which it turns, when it is one number.
  var flip: String? {
    guard exchange.money != exchange.unit, case .at(let rate) = exchange.turn, let value = rate.value, rate.isKnown
    else { return nil }
    return Facts.signed(value, exchange.money)
  }

  /// At which rate it turns, as a sentence.
  var turn: String {
    let money = exchange.money
    switch exchange.turn {
    case .at(let rate):
      if let flip { return Words.flipsAt(flip, moreBelow: exchange.moreComesBackBelow) }
      if rate.low.isFinite && rate.high.isFinite {
        return Words.flipsBetween(Facts.signed(rate.low, money), Facts.signed(rate.high, money))
      }
      return rate.low.isFinite && rate.low > 0
        ? Words.flipsAbove(Facts.signed(rate.low, money)) : Words.flipsUnknown
    case .never: return Words.flipsNowhere
    case .equal: return Words.flipsEqual
    case .unknown: return Words.flipsUnknown
    }
  }

  /// Rate, source, given, came back, difference, in words.
  func rows(keptBack: Bool, isShort: Bool = false) -> [[String]] {
    lines.map { line in
      let (worth, unit) = (line.worth, line.rate.unit)
      let title = isShort ? line.rate.name : line.rate.title
      let mark = worth.isIllustrative || line.rate.isIllustrative ? Words.dagger : ""
      let missing =
        (worth.unvalued.isEmpty ? "" : Words.andUnvalued(worth.unvalued.count))
        + (worth.unknown == 0 ? "" : Words.andUnknown(worth.unknown))
      func text(_ figure: Figure) -> String {
        if figure.low == 0 && figure.high == 0 { return Words.nothingRecorded }
        let text = Facts.text(figure, unit)
        return text == Words.cannotSay ? text : text + mark
      }
      if keptBack {
        return [
          title, line.rate.source, text(worth.given) + missing, Words.keptBack, Words.keptBack,
          Words.keptBack,
        ]
      }
      return [
        title, line.rate.source, text(worth.given), text(worth.got),
        line.side == .equal ? Words.nothingBetween : text(worth.difference),
        Words.worthSide(line.side) + missing,
      ]
    }
  }
}

extension Question {
  /// Tables of both sides at every named rate, and whether the finding survives. Without named rates: one line, and no
  /// converted number.
  mutating func addWorth(_ facts: inout Facts) {
    let rates = facts.namedRates
    let people = facts.people.groups.flatMap { $0.members }
    guard !people.isEmpty, !facts.contributedUnits.isEmpty else { return }
    blocks.append(.heading(Words.worthHeading, id: "fair-worth"))
    if rates.isEmpty {
      blocks.append(.paragraph(Words.worthNone))
      return
    }
    blocks.append(.paragraph(Words.worthIntro(rates.count)))
    var units: [String] = []
    for rate in rates where !rate.unit.isEmpty && !units.contains(rate.unit) { units.append(rate.unit) }
    for unit in units { addWorth(unit, rates.filter { $0.unit == unit }, people, &facts) }
    limits.append(Words.worthLimits)
    asks.append(Words.askRate)
  }

  private mutating func addWorth(
    _ unit: String, _ rates: [NamedRate], _ people: [ElementIndex], _ facts: inout Facts
  ) {
    let isKeptBack = !facts.people.showsMoney && facts.people.groups.contains { $0.paid > 0 }
    let all = WorthStory(facts, people, rates, unit)
    let columns = Words.worthColumns.enumerated().map { Table.Column($0.element, number: (2...4).contains($0.offset)) }
    blocks.append(
      .table(Table("fair-worth-\(slug(unit))", Words.worthCaption(unit), columns, all.rows(keptBack: isKeptBack))))
    for line in all.lines { sources.append(("\(Words.worthHeading) \(line.rate.name)", line.worth.rows)) }
    if isKeptBack {
      blocks.append(.paragraph(Words.worthKeptBack))
      return
    }
    blocks.append(.note(label: Words.readingLabel, text: Words.worthReading, kind: .reading))
    blocks.append(.key(all.sentence(Words.allPeople)))
    if let flip = all.flip { asks.append(Words.askFlip(flip)) }
    if let text = option(unit), unit != "hours" { _ = ask("valuation-flip:unit=hours,in=\(text)", &facts) }
    if facts.people.groups.count > 1 { addWorthOfGroups(unit, rates, columns, &facts) }
    addRatio(unit, rates, facts)
  }

  private mutating func addWorthOfGroups(
    _ unit: String, _ rates: [NamedRate], _ columns: [Table.Column], _ facts: inout Facts
  ) {
    var table = Table(
      "fair-worth-groups-\(slug(unit))", Words.worthGroupsCaption(unit), [Table.Column(Words.worthWho)] + columns)
    var sentences: [String] = []
    let constituencies = facts.groups(by: "Constituency")?.names ?? []
    for group in facts.people.groups {
      let story = WorthStory(facts, group.members, rates, unit)
      table.rows += story.rows(keptBack: false, isShort: true).map { [Words.short(group.name)] + $0 }
      sentences.append(story.sentence(Words.short(group.name)))
      // A group of the report that is one group of the data has its answer in the JSON too.
      if let word = option(group.name), let text = option(unit), unit != "hours", constituencies.contains(group.name) {
        _ = ask("valuation-flip:group=\(word),unit=hours,in=\(text)", &facts)
      }
    }
    blocks.append(.details(summary: Words.worthGroupsSummary, [.list(sentences), .table(table)]))
  }

  /// What comes back for each one given, to those whose time is paid and to those whose is not.
  private mutating func addRatio(_ unit: String, _ rates: [NamedRate], _ facts: Facts) {
    var shield = MoneyShield(facts)
    guard let parts = facts.paidAndNot(&shield), parts.told else { return }
    var table = Table(
      "fair-ratio-\(slug(unit))", Words.ratioCaption(Facts.amount(1, unit)),
      Words.ratioColumns.enumerated().map { Table.Column($0.element, number: (2...4).contains($0.offset)) })
    var sides: [Side] = []
    for rate in rates {
      guard let paid = facts.worth(of: parts.paid.members, under: rate.name),
        let not = facts.worth(of: parts.not.members, under: rate.name), let first = paid.ratio, let second = not.ratio
      else { continue }
      let mark = paid.isIllustrative || not.isIllustrative || rate.isIllustrative ? Words.dagger : ""
      let side = Side(first - second, size: first.high + second.high)
      sides.append(side)
      func text(_ figure: Figure) -> String {
        let text = Facts.text(figure, unit)
        return text == Words.cannotSay ? text : text + mark
      }
      table.rows.append([
        rate.title, rate.source, text(first), text(second), text(first - second), Words.ratioSide(side),
      ])
    }
    guard let side = sides.first else { return }
    blocks.append(.table(table))
    var text = Words.ratioSurvivesNot
    if sides.contains(.open) {
      text = Words.ratioOpen
    } else if sides.allSatisfy({ $0 == side }) {
      text = Words.ratioSurvives(side)
    }
    if let turns = ratioTurns(
      ExchangeOfGroup(facts.ledger, parts.paid.members, unit: "hours", money: unit),
      ExchangeOfGroup(facts.ledger, parts.not.members, unit: "hours", money: unit))
    {
      text +=
        " "
        + (turns.isEmpty
          ? Words.flipsNowhere : Words.ratioFlips(Words.listed(turns.map { Facts.signed($0, unit) })))
    }
    blocks.append(.paragraph(text))
  }
}

/// The worths of an hour above 0 at which as much comes back for what is given to both: the roots of
/// (g + w·r)(m′ + w·h′) = (g′ + w·r′)(m + w·h), where g and r are money and hours that came back, m and h those given.
///
/// `nil` while an amount is unsure.
func ratioTurns(_ first: ExchangeOfGroup, _ second: ExchangeOfGroup) -> [Double]? {
  func known(_ exchange: ExchangeOfGroup) -> (money: Double, hours: Double, gotMoney: Double, gotHours: Double)? {
    guard exchange.given.isKnown, exchange.got.isKnown, exchange.givenMoney.isKnown, exchange.gotMoney.isKnown,
      let hours = exchange.given.value, let gotHours = exchange.got.value, let money = exchange.givenMoney.value,
      let gotMoney = exchange.gotMoney.value
    else { return nil }
    return (money, hours, gotMoney, gotHours)
  }
  guard let a = known(first), let b = known(second) else { return nil }
  return positiveRoots(
    a.gotHours * b.hours - b.gotHours * a.hours,
    a.gotMoney * b.hours + a.gotHours * b.money - b.gotMoney * a.hours - b.gotHours * a.money,
    a.gotMoney * b.money - b.gotMoney * a.money)
}

/// Where a·w² + b·w + c changes its sign for w above 0, ascending.
func positiveRoots(_ a: Double, _ b: Double, _ c: Double) -> [Double] {
  if a == 0 { return b == 0 || -c / b <= 0 ? [] : [-c / b] }
  let inside = b * b - 4 * a * c
  // Where both roots meet the sign does not change.
  guard inside > 0 else { return [] }
  let q = -(b + (b < 0 ? -inside.squareRoot() : inside.squareRoot())) / 2
  return [q / a, c / q].filter { $0 > 0 }.sorted()
}
