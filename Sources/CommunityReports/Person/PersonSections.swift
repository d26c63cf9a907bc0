// The chapters of one person's own page.

import CommunityMeasures
import CommunityModel
import PlainText

extension PersonPart {
  func intro() -> [Block] {
    var blocks: [Block] = [.paragraph(Words.yourIntro)]
    let count = facts.community.elements.headCount[person]
    if count.isCrowd {
      blocks.append(
        .key(
          count.high.isFinite || count.low > 2
            ? Words.yourCrowd(Words.people(low: count.low, high: count.high)) : Words.yourCrowdOpen))
    }
    let selection = facts.ledger.selection
    if selection.from != .unsaid || selection.to != .unsaid {
      let (from, to) = (facts.community.text(of: selection.from), facts.community.text(of: selection.to))
      blocks.append(
        .paragraph(Words.yourPeriod(from.isEmpty ? Words.periodOpen : from, to.isEmpty ? Words.periodOpen : to)))
    }
    if Appendix.warning(facts) != nil { blocks.append(.paragraph(Words.daggerLegend)) }
    if facts.ledger.period.isYearAtThisRate,
      (gives + gets).contains(where: { facts.community.connections.per[$0.row] != .none })
    {
      blocks.append(.paragraph(Words.yearAtThisRate))
    }
    blocks.append(.paragraph(Words.yourCare))
    return blocks
  }

  func sections() -> [Section] {
    [giving(), comingBack(), withWhom(), resting(), open(), shown(), correcting()]
  }

  private func giving() -> Section {
    var section = Section("give", .question, Words.yourGiving)
    let sums = sums(gives)
    section.headline =
      gives.isEmpty
      ? Words.yourGivingNone
      : sums.isEmpty ? Words.yourGivingUnmeasured : Words.yourGivingSum(Words.listed(sums))
    section.add("your-giving", Words.yourGivingCaption, Words.yourGivingColumns, numbers: [2], of: gives) { entry in
      [
        what(entry), facts.name(entry.to),
        entry.status == .promised ? Words.promised(amount(entry)) : amount(entry), when(entry), payer(entry),
        row(entry),
      ]
    }
    let help = others.filter { $0.kind == .benefit && $0.from == person }
    section.add("your-benefits-to-others", Words.yourBenefitsOut, Words.yourBenefitsOutColumns, of: help) {
      [what($0), facts.name($0.to), row($0)]
    }
    let elements = facts.community.elements
    var lines: [String] = []
    let offers = words(elements.offers[person]).map { $0.hasSuffix("*") ? Words.beyondJob(String($0.dropLast())) : $0 }
    let needs = words(elements.needs[person])
    if !offers.isEmpty { lines.append(Words.youOffer(Words.listed(offers))) }
    if !needs.isEmpty { lines.append(Words.youAsked(Words.listed(needs))) }
    if !lines.isEmpty {
      section.blocks.append(.heading(Words.yourOffers, id: "give-offers"))
      section.blocks.append(.list(lines))
    }
    return section
  }

  private func comingBack() -> Section {
    var section = Section("back", .question, Words.yourBack)
    let sums = sums(gets)
    let isGiven = gets.contains { $0.status.countsAsGiven }
    section.headline =
      !isGiven
      ? Words.yourBackNone
      : sums.isEmpty ? Words.yourBackUnmeasured : Words.yourBackSum(Words.listed(sums))
    section.add("your-rewards", Words.yourBackCaption, Words.yourBackColumns, numbers: [2], of: gets) { entry in
      [
        what(entry), facts.name(entry.from), entry.status.countsAsGiven ? amount(entry) : "–", when(entry),
        Words.statusWords(entry.status.rawValue), row(entry),
      ]
    }
    let benefits = others.filter { $0.kind == .benefit && $0.to == person }
    section.add("your-benefits", Words.yourBenefits, Words.yourBenefitsColumns, of: benefits) {
      [what($0), facts.name($0.from), row($0)]
    }
    return section
  }

  private func withWhom() -> Section {
    var section = Section("with", .question, Words.yourPeople)
    let company = company()
    if company.isEmpty { section.blocks = [.paragraph(Words.noneFound)] }
    section.add("your-people", Words.yourPeople, Words.yourPeopleColumns, of: company) {
      [$0.name, joined($0.how, by: ", "), facts.places($0.rows)]
    }
    let decisions = others.filter { $0.kind == .decision && $0.from == person }
    section.add("your-decisions", Words.yourDecisions, Words.yourDecisionsColumns, of: decisions) { entry in
      [
        facts.name(entry.to), entry.stage == .unsaid ? Words.stageNames[4] : entry.stage.rawValue,
        entry.part == .unsaid ? Words.yourPartNotSaid : entry.part.rawValue, row(entry),
      ]
    }
    return section
  }

  private func resting() -> Section {
    var section = Section("break", .question, Words.yourBreak)
    let names = facts.names(stops.stops.map { $0.element })
    if names.isEmpty {
      section.headline = stops.undecided.isEmpty ? Words.yourBreakNothing : Words.yourBreakOpen
    } else {
      section.headline = Words.yourBreakStops(Words.listed(names))
      section.blocks.append(.paragraph(Words.yourBreakQuestion))
      section.blocks.append(.list(stops.stops.map { "\($0.reason) (\(facts.places($0.rows)))" }))
    }
    if !stops.undecided.isEmpty { section.blocks.append(.list(stops.undecided.map { Words.undecided($0.text) })) }
    var less: [ElementIndex] = []
    for shrink in stops.shrinks where !facts.isPerson(shrink.element) && !less.contains(shrink.element) {
      less.append(shrink.element)
    }
    if !less.isEmpty { section.blocks.append(.paragraph(Words.yourBreakLess(Words.listed(facts.names(less))))) }
    return section
  }

  private func open() -> Section {
    var section = Section("open", .question, Words.yourUnknown)
    let unknowns = unknowns()
    section.blocks = unknowns.isEmpty ? [.paragraph(Words.yourUnknownNothing)] : [.list(unknowns)]
    return section
  }

  private func shown() -> Section {
    var section = Section("shown", .question, Words.yourConsent)
    let consent = facts.community.elements.consent[person]
    section.blocks = [
      .key(Words.consentWords(consent.rawValue)), .paragraph(Words.consentChange),
      .paragraph(ownRow.map { Words.consentWhere($0) } ?? Words.consentNowhere),
    ]
    return section
  }

  private func correcting() -> Section {
    var section = Section("correct", .question, Words.yourCorrect)
    let settings = facts.settings
    section.blocks = [.paragraph(Words.correctText)]
    if let ownRow { section.blocks.append(.paragraph(Words.yourRow(ownRow))) }
    section.blocks.append(
      .paragraph(
        settings.contact.isEmpty ? Words.correctNoContact : Words.correctContact(settings.contact)))
    if !settings.deleteAfter.isEmpty {
      section.blocks.append(.paragraph(Words.correctDelete(settings.deleteAfter)))
    }
    return section
  }

  /// `elements.csv:7`. `nil` for somebody whom only connections name.
  var ownRow: String? {
    let row = facts.community.reference(to: person)
    return row.sheetRow > 0 ? facts.community.text(of: row) : nil
  }

  func words(_ cell: Word) -> [String] {
    facts.community.words.parts(of: cell).map { facts.community.words[$0] }
  }
}

extension Section {
  /// A table with one row for each of some things. Nothing where there are none.
  fileprivate mutating func add<Thing>(
    _ name: String, _ caption: String, _ titles: [String], numbers: [Int] = [], of things: [Thing],
    row: (Thing) -> [String]
  ) {
    if things.isEmpty { return }
    let columns = titles.enumerated().map { Table.Column($0.element, number: numbers.contains($0.offset)) }
    blocks.append(.table(Table(name, caption, columns, things.map(row))))
  }
}
