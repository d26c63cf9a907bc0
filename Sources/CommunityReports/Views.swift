// One printed side for each kind of reader, before anything else.

import CommunityMeasures
import CommunityModel
import PlainText

enum Views {
  static func mappers(_ facts: inout Facts, _ questions: [Question]) -> Section {
    var section = Section("for-mappers", .view, Words.mappersTitle)
    section.blocks.append(.heading(Words.mappersHave, id: "mappers-have"))
    let byType = facts.ask("assets-by-type")
    let parts = byType?.parts ?? []
    let present = parts.filter { ($0.answer.number ?? 0) > 0 }
    let isShared = facts.community.shared.isShared
    section.blocks.append(
      .paragraph(
        present.isEmpty
          ? Words.elements(facts.ledger.elements.count)
          : Words.listed(
            present.map { part in
              // In a copy for everybody a row of people is a whole side of them.
              part.name == "individual" && facts.community.shared.level == .public
                ? facts.peopleCounted : Words.kindCount(part.name, Int(part.answer.number ?? 0))
            }) + "."))

    var offers: [String] = []
    if let unused = facts.ask("unused-offers") {
      // One of each in turn, so that the five come from as many as possible.
      let found = facts.words(in: unused)
      var turn = 0
      while offers.count < 5, found.contains(where: { $0.words.count > turn }) {
        for item in found where item.words.count > turn && offers.count < 5 {
          offers.append(Words.offer(item.words[turn], from: facts.name(item.element)))
        }
        turn += 1
      }
    }
    section.blocks.append(
      .heading(offers.count == 5 ? Words.mappersOffers : Words.mappersSomeOffers, id: "mappers-offers"))
    let isOffered = facts.isFilled(facts.community.elements.offers)
    section.blocks.append(
      offers.isEmpty
        ? .paragraph(isOffered ? Words.allOffersUsed : isShared ? Words.notInCopy : Words.noOffers) : .list(offers))

    section.blocks.append(.heading(Words.mappersIntroductions, id: "mappers-introductions"))
    let introductions = Introduction.varied(facts.introductions(), most: 5).map {
      Words.introduction(
        facts.name($0.needs), needs: $0.word, from: facts.name($0.offers), through: $0.through.map { facts.name($0) })
    }
    section.blocks.append(
      introductions.isEmpty
        ? .paragraph(
          facts.isFilled(facts.community.elements.needs)
            ? Words.noIntroduction : isShared ? Words.notInCopy : Words.noNeeds)
        : .list(Array(introductions)))

    section.blocks.append(.heading(Words.mappersBlank, id: "mappers-blank"))
    let absent = parts.filter { $0.answer.number == 0 && $0.name != "notSaid" }.map { Words.kindExplained($0.name) }
    var blanks = absent.isEmpty ? [] : [Words.noRowOfKind(joined(absent, by: ", "))]
    if let open = present.first(where: { $0.name == "notSaid" })?.answer.number {
      blanks = [Words.kindsNotSaid(Int(open))]
    }
    blanks += Appendix.openQuestions(facts, questions).prefix(3).map { $0.inContext }
    section.blocks.append(blanks.isEmpty ? .paragraph(Words.noneFound) : .list(blanks))

    section.blocks.append(.heading(Words.mappersAsked, id: "mappers-asked"))
    section.blocks.append(.paragraph(Appendix.asked(facts) ?? Words.askedNotSaid))
    return section
  }

  static func group(_ facts: inout Facts, _ questions: [Question]) -> Section {
    var section = Section("for-group", .view, Words.groupTitle)
    let settings = facts.settings
    section.blocks.append(.heading(Words.groupSetOut, id: "group-set-out"))
    section.blocks.append(.paragraph(settings.purpose.isEmpty ? Words.notSaidYet : settings.purpose))

    section.blocks.append(.heading(Words.groupGives, id: "group-gives"))
    var thanks: [String] = []
    for (number, group) in facts.people.groups.enumerated() {
      let given = facts.tallies { $0.kind == .contribution && facts.people.group(of: $0.from) == number }
      let texts = facts.texts(given) + facts.unmeasuredForms { facts.people.group(of: $0) == number }
      if !texts.isEmpty {
        let name = group.name == Words.notSaidShort ? Words.thoseNotSaid : group.name
        // A long row of sides is all of them, in one group so that nobody stands alone.
        let isAll = facts.people.groups.count == 1 && group.name.contains(",")
        thanks.append(Words.thanks(isAll ? Words.peopleTogether : name, Words.listed(texts)))
      }
    }
    let bodies = facts.tallies { $0.kind == .contribution && facts.people.group(of: $0.from) == nil }
    let kinds = facts.community.elements.kind
    let bodiesGive =
      facts.texts(bodies) + facts.unmeasuredForms { facts.people.group(of: $0) == nil && !kinds[$0].isActivity }
    if !bodiesGive.isEmpty { thanks.append(Words.thanks(facts.bodiesName, Words.listed(bodiesGive))) }
    section.blocks.append(thanks.isEmpty ? .paragraph(Words.nothingGiven) : .list(thanks))

    section.blocks.append(.heading(Words.groupBack, id: "group-back"))
    let rewards = facts.rewardForms().filter { !$0.given.isEmpty }
    section.blocks.append(
      rewards.isEmpty
        ? .paragraph(Words.nothingRecorded)
        : .list(rewards.map { Words.back($0.form, Words.some($0.given)) }))

    section.blocks.append(.heading(Words.groupQuestion, id: "group-question"))
    section.blocks.append(.key(rewards.isEmpty ? Words.groupQuestionNothing : Words.groupQuestionText))
    section.blocks.append(.list(Words.lenses(facts)))

    section.blocks.append(.heading(Words.groupUnknown, id: "group-unknown"))
    let open = Appendix.openQuestions(facts, questions).prefix(4).map { $0.inContext }
    section.blocks.append(open.isEmpty ? .paragraph(Words.noQuestions) : .list(Array(open)))

    section.blocks.append(.heading(Words.groupAgreed, id: "group-agreed"))
    section.blocks.append(
      settings.agreed.isEmpty
        ? .paragraph(facts.community.shared.isShared ? Words.notInCopy : Words.groupNothingAgreed)
        : .list(facts.agreedSentences()))
    section.blocks.append(.writingRoom(label: Words.groupRoom, lines: 3))
    return section
  }

  static func funder(_ facts: inout Facts) -> Section {
    var section = Section("for-funder", .view, Words.funderTitle)
    let (stories, harmless) = facts.sourceStories()
    section.blocks.append(.heading(Words.funderBuys, id: "funder-buys"))
    if !facts.settings.purpose.isEmpty { section.blocks.append(.paragraph(facts.settings.purpose)) }
    if facts.settings.purpose.isEmpty && stories.isEmpty { section.blocks.append(.paragraph(Words.notSaidYet)) }
    for story in stories.prefix(3) {
      let paid = facts.paidFor(by: story.source)
      section.blocks.append(
        .paragraph(
          paid.isEmpty
            ? Words.buysNotSaid(facts.name(story.source))
            : Words.buys(facts.name(story.source), Words.some(paid, at: 8))))
    }

    section.blocks.append(.heading(Words.funderStops, id: "funder-stops"))
    var countsAlone = false
    for (number, story) in stories.prefix(3).enumerated() {
      let answer = story.answer
      section.blocks.append(.key(Words.headline(story, facts)))
      var items = [Words.stopsList(Words.some(answer.stops.map { facts.name($0.element) }, at: 12))]
      if answer.stops.isEmpty { items = answer.undecided.map { Words.undecided($0.text) } }
      if !answer.goesOn.isEmpty {
        // By name for the first: what goes on without the others would fill the side.
        items.append(
          number == 0
            ? Words.goesOn(Words.some(facts.names(answer.goesOn), at: 12)) : Words.othersGoOn(answer.goesOn.count))
      }
      if let naive = answer.naiveShare.first, let share = naive.share {
        items.append(Words.liveSimple(percentText(share), naive.unit))
        countsAlone = true
      }
      section.blocks.append(.list(items))
    }
    if countsAlone { section.blocks.append(.paragraph(Words.countAlone)) }
    let hangs = facts.bodiesOnWhichSomethingHangs().filter { body in !stories.contains { $0.source == body } }
    if !hangs.isEmpty {
      section.blocks.append(.paragraph(Words.alsoStops(Words.some(facts.names(hangs), at: 6), isOne: hangs.count == 1)))
    }
    if stories.isEmpty && harmless.isEmpty && hangs.isEmpty {
      section.blocks.append(.paragraph(facts.canStop > 0 ? Words.noBodyGives : Words.noActivityYet))
    }
    if !harmless.isEmpty {
      section.blocks.append(.paragraph(Words.nothingStops(Words.some(facts.names(harmless), at: 6))))
    }

    section.blocks.append(.heading(Words.funderKeep, id: "funder-keep"))
    // What keeps several going is told once.
    var told: [(names: [String], inputs: String)] = []
    for story in stories.prefix(3) {
      for stop in story.answer.stops where !stop.keepSets.isEmpty {
        let inputs = Words.keepText(stop, facts)
        let name = facts.name(stop.element)
        if let place = told.firstIndex(where: { $0.inputs == inputs }) {
          if !told[place].names.contains(name) { told[place].names.append(name) }
        } else {
          told.append(([name], inputs))
        }
      }
    }
    let hasMoney = (facts.contributedUnits + facts.rewardedUnits).contains { facts.isMoney($0) }
    let keeps = told.prefix(5).map { Words.keeps(Words.some($0.names, at: 8), $0.inputs) }
    section.blocks.append(
      keeps.isEmpty
        ? .paragraph(facts.canStop == 0 ? Words.keepUnknown : hasMoney ? Words.noneNeeded : Words.noMoney)
        : .list(keeps + (told.count > 5 ? [Words.moreBelow(told.count - 5)] : [])))
    var whole: [String] = []
    for story in stories.prefix(2) {
      if let line = facts.keepLine(without: story.source) { whole.append(line.text) }
    }
    if let line = facts.runwayLine() { whole.append(line.text) }
    for line in whole { section.blocks.append(.paragraph(line)) }

    section.blocks.append(.heading(Words.funderOthers, id: "funder-others"))
    let sources = stories.map { $0.source }
    var others: [String] = []
    for unit in facts.contributedUnits {
      let tally = facts.tally(unit) { entry in
        let payer = facts.community.connections.paidByElement[entry.row]
        return entry.kind == .contribution && !sources.contains(entry.from)
          && !(payer.map { sources.contains($0) } ?? false)
      }
      if !tally.isEmpty { others.append(Words.sentence(facts.text(tally, unit, named: true))) }
    }
    section.blocks.append(others.isEmpty ? .paragraph(Words.nothingRecorded) : .list(others))
    for line in [facts.matchFundingLine(), facts.socialReturnLine()].compactMap({ $0 }) {
      section.blocks.append(.paragraph(line.text))
    }

    section.blocks.append(.heading(Words.funderSure, id: "funder-sure"))
    section.blocks.append(.paragraph(Appendix.basisSentence(facts)))
    section.blocks.append(.heading(Words.funderAsked, id: "funder-asked"))
    section.blocks.append(.writingRoom(label: Words.roomToSay, lines: 2))
    return section
  }
}

extension Facts {
  /// Sums in words, hours first; what has no unit is told as things whose amount is not known.
  func texts(_ tallies: [(unit: String, tally: Tally)]) -> [String] {
    let hours = tallies.filter { $0.unit == "hours" }
    let others = tallies.filter { $0.unit != "hours" && !$0.unit.isEmpty }
    let bare = tallies.filter { $0.unit.isEmpty }
    return (hours + others).map { text($0.tally, $0.unit, named: true) }
      + bare.map { Words.unitless($0.tally.rows.count) }
  }

  /// How many people the rows stand for, all together.
  var peopleCounted: String {
    Words.people(
      low: people.groups.reduce(0) { $0 + $1.count.low }, high: people.groups.reduce(0) { $0 + $1.count.high })
  }

  /// Bodies and places without which some activity stops, by name; people are never listed.
  mutating func bodiesOnWhichSomethingHangs() -> [ElementIndex] {
    (ask("criticality")?.perElement ?? []).filter { item in
      !isPerson(item.element) && !community.elements.kind[item.element].isActivity
        && (item.answer.number ?? item.answer["stops"]?.number ?? 0) > 0
    }.map { $0.element }
  }

  /// Whether anybody wrote something in a column of the elements.
  func isFilled(_ column: Column<ElementTable, Word>) -> Bool {
    ledger.elements.contains { column[$0] != .blank }
  }

  /// What a source pays for, by name: activities it gives money to, and work done by those it pays. No amounts.
  func paidFor(by source: ElementIndex) -> [String] {
    var found: [ElementIndex] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.kind == .contribution else { continue }
      let pays = community.connections.paidByElement[entry.row] == source
      if (pays || entry.from == source && entry.isMoneyForm) && !found.contains(entry.to) { found.append(entry.to) }
    }
    return names(found)
  }
}
