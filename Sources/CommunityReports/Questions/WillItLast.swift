// Will it last, and what stops if something leaves?

import CommunityMeasures
import CommunityModel
import PlainText

/// What stops without one source of support.
struct SourceStory {
  let source: ElementIndex
  let answer: WhatStops
}

extension Facts {
  /// Activities, and groups that have needs: what can stop.
  var canStop: Int {
    var names: [String] = []
    for requirement in community.requirements { names.append(requirement.element) }
    let kinds = community.elements.kind
    let needy = names.compactMap { ledger.names[$0] }
    return ledger.elements.filter { kinds[$0].isActivity || kinds[$0].isGroup && needy.contains($0) }.count
  }

  /// Whoever gives or pays money and gets none on this map, without people: in the order of the file.
  var moneySources: [ElementIndex] {
    var gives = [Bool](repeating: false, count: community.elements.count)
    var gets = gives
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.isMoneyForm, entry.status.countsAsGiven, entry.kind == .contribution || entry.kind == .reward
      else { continue }
      gives[entry.from.position] = true
      gets[entry.to.position] = true
    }
    return ledger.elements.filter { gives[$0.position] && !gets[$0.position] && !isPerson($0) }
  }

  /// A story for each source of money whose loss stops something, most first; without money, for the bodies on which
  /// most hangs. At most four.
  func sourceStories() -> (stories: [SourceStory], harmless: [ElementIndex]) {
    var sources = moneySources
    if sources.isEmpty {
      let kinds = community.elements.kind
      sources = Array(ledger.elements.filter { !kinds[$0].isPerson && !kinds[$0].isActivity }.prefix(40))
    }
    var stories: [SourceStory] = []
    var harmless: [ElementIndex] = []
    for source in sources {
      let answer = WhatStops(ledger, without: [source])
      if answer.most > 0 {
        stories.append(SourceStory(source: source, answer: answer))
      } else {
        harmless.append(source)
      }
    }
    stories.sort {
      ($1.answer.fewest, $1.answer.most, $0.source.position) < ($0.answer.fewest, $0.answer.most, $1.source.position)
    }
    // Where nothing could stop, that nothing does says nothing.
    let kinds = community.elements.kind
    let couldStop = !community.requirements.isEmpty || ledger.elements.contains { kinds[$0].isActivity }
    return (Array(stories.prefix(4)), couldStop ? harmless : [])
  }
}

extension Question {
  static func last(_ facts: inout Facts, _ pictures: [ReportPicture]) -> Question {
    var question = Question("last", Words.lastTitle)
    let (stories, harmless) = facts.sourceStories()
    let hangs = facts.bodiesOnWhichSomethingHangs()
    question.headline =
      stories.first.map { Words.headline($0, facts) }
      ?? (hangs.isEmpty
        ? Words.lastNothing : Words.lastHangs(Words.some(facts.names(hangs), at: 4), isOne: hangs.count == 1))
    for story in stories {
      question.tell(story, facts, pictures)
      question.addKeep(story, &facts)
      if let key = option(facts.community.key(of: story.source)) {
        _ = question.ask("what-stops:without=\(key)", &facts)
      }
    }
    if !harmless.isEmpty {
      question.blocks.append(.paragraph(Words.nothingStops(Words.some(facts.names(harmless), at: 12))))
    }
    question.addMoney(facts)
    question.addConcentration(&facts)
    question.addRunway(&facts)
    if let critical = question.ask("criticality", &facts) { question.addCritical(critical, facts) }
    if let few = question.ask("absence-factor", &facts) { question.addFew(few, facts) }
    for request in ["articulation-points", "dominators"] { _ = question.ask(request, &facts) }
    if let story = stories.first {
      question.blocks.append(
        .details(summary: Words.assumptionsSummary, [.list(story.answer.assumptions)]))
      let basis = story.answer.needsBasis
      question.blocks.append(.paragraph(Words.needsRestOn(basis.rows, Words.basis(basis))))
    }
    question.limits = [Words.lastLimits, Words.lastLimitsMoney]
    return question
  }

  private mutating func tell(_ story: SourceStory, _ facts: Facts, _ pictures: [ReportPicture]) {
    let source = facts.name(story.source)
    let key = slug(facts.community.key(of: story.source))
    let answer = story.answer
    blocks.append(.heading(Words.without(source), id: "last-\(key)"))
    // The headline of the question has said it of the first.
    if Words.headline(story, facts) != headline { blocks.append(.key(Words.headline(story, facts))) }
    for naive in answer.naiveShare {
      guard let share = naive.share else { continue }
      blocks.append(.paragraph(Words.naive(percentText(share), naive.unit)))
      break
    }
    show("dependency-\(key)", reading: Words.lastReading, pictures)
    let columns = Words.storyColumns
    var table = Table(
      "last-\(key)", Words.storyCaption(source),
      [
        Table.Column(columns[0]), Table.Column(columns[1], number: true), Table.Column(columns[2]),
        Table.Column(columns[3]),
      ])
    for stop in answer.stops {
      table.rows.append([
        facts.name(stop.element), Words.round(stop.round), Words.why(stop, facts.community),
        Words.keepText(stop, facts),
      ])
      sources.append(("\(Words.without(source)), \(facts.name(stop.element))", stop.rows))
    }
    blocks.append(.table(table))
    var items: [String] = []
    let shrinks = answer.shrinks.filter { !facts.isPerson($0.element) }.map { $0.element }
    if !answer.goesOn.isEmpty { items.append(Words.goesOn(Words.some(facts.names(answer.goesOn), at: 12))) }
    if !shrinks.isEmpty { items.append(Words.shrinks(Words.some(facts.names(unique(shrinks)), at: 12))) }
    if !answer.benefitsEnd.isEmpty {
      var ends: [String] = []
      for end in answer.benefitsEnd {
        let text = Words.benefit(facts.name(end.activity), to: facts.name(end.for))
        // Help of two years ends once.
        if !ends.contains(text) { ends.append(text) }
      }
      items.append(Words.benefitsEnd(Words.some(ends, at: 8)))
    }
    for unmet in answer.weakened { items.append(Words.weaker(unmet.text)) }
    for open in answer.undecided { items.append(Words.undecided(open.text)) }
    for reserve in answer.reserves
    where !facts.isPerson(reserve.element) && facts.tellsSpending(of: reserve.element) {
      items.append(Words.runwayText(reserve.text))
    }
    if !items.isEmpty { blocks.append(.list(items)) }
    asks.append(Words.askSource(source))
    if let stop = answer.stops.first(where: { !$0.keepSets.isEmpty }) {
      asks.append(Words.askKeep(facts.name(stop.element), Words.listed(Words.keepSets(stop, facts)[0])))
    }
  }

  private func unique(_ elements: [ElementIndex]) -> [ElementIndex] {
    var out: [ElementIndex] = []
    for element in elements where !out.contains(element) { out.append(element) }
    return out
  }
}

extension Words {
  static func headline(_ story: SourceStory, _ facts: Facts) -> String {
    let source = facts.name(story.source)
    let answer = story.answer
    return answer.fewest == answer.most
      ? lastHeadline(source, stops: answer.most, of: facts.canStop)
      : lastHeadlineRange(source, fewest: answer.fewest, most: answer.most, of: facts.canStop)
  }

  /// The reason, where the name of what stops stands beside it already.
  static func why(_ stop: WhatStops.Stop, _ community: Community) -> String {
    let start = stopsBecause(community.label(of: stop.element))
    return stop.reason.hasPrefix(start) ? sentence(String(stop.reason.dropFirst(start.count))) : stop.reason
  }

  /// `pay from A; or rent from B`
  static func keepText(_ stop: WhatStops.Stop, _ facts: Facts) -> String {
    let text = joined(keepSets(stop, facts).map { listed($0) }, by: "; \(or) ")
    return stop.keepSetsAreExact || text.isEmpty ? text : "\(atMost) \(text)"
  }

  /// The sets in words, without what one person is paid. Of sets that differ in amounts alone, the least.
  static func keepSets(_ stop: WhatStops.Stop, _ facts: Facts) -> [[String]] {
    let least = leastSets(stop, facts)
    return stop.keepSets.enumerated().filter { least.contains($0.offset) }.map { number, inputs in
      inputs.enumerated().map { place, input in
        guard number < stop.keepRows.count, place < stop.keepRows[number].count else { return input }
        let row = stop.keepRows[number][place]
        let paid = facts.ledger.entries.first {
          $0.reference == row && $0.kind == .reward && $0.isMoneyForm && facts.isPerson($0.to)
        }
        return paid.map { payOf(facts.name($0.to)) } ?? readable(input, row, facts)
      }
    }
  }

  /// `£6,000† from A to B` for `6,000 GBP of money from A to B`: money and hours need no form, and a made-up sum its mark.
  private static func readable(_ input: String, _ row: RowReference, _ facts: Facts) -> String {
    guard let entry = facts.ledger.entries.first(where: { $0.reference == row }), let value = entry.amount.value,
      !entry.unit.isEmpty
    else { return input }
    let figure = stopFigure(value, entry.unit)
    guard input.hasPrefix(figure + " ") else { return input }
    var rest = input.dropFirst(figure.count)
    let form = ofFormStart(entry.form)
    let needsNone = entry.isMoneyForm && facts.isMoney(entry.unit) || entry.form == "time" && entry.unit == "hours"
    if needsNone && rest.hasPrefix(form) { rest = rest.dropFirst(form.count) }
    return Facts.amount(value, entry.unit) + (entry.provenance == .illustrative ? dagger : "") + rest
  }

  /// The places of sets none of which asks for the same things as another, only more of them.
  private static func leastSets(_ stop: WhatStops.Stop, _ facts: Facts) -> [Int] {
    var kept: [(place: Int, entries: [Entry])] = []
    for place in stop.keepSets.indices {
      guard place < stop.keepRows.count else { return Array(stop.keepSets.indices) }
      let entries = stop.keepRows[place].compactMap { row in facts.ledger.entries.first { $0.reference == row } }
      let isWhole = entries.count == stop.keepRows[place].count && entries.allSatisfy { $0.amount.state == .known }
      let same = kept.firstIndex { other in
        isWhole && other.entries.count == entries.count
          && zip(other.entries, entries).allSatisfy {
            $0.from == $1.from && $0.to == $1.to && $0.kind == $1.kind && $0.form == $1.form && $0.unit == $1.unit
          }
      }
      guard let same else {
        kept.append((place, isWhole ? entries : []))
        continue
      }
      if zip(entries, kept[same].entries).allSatisfy({ $0.amount.low <= $1.amount.low }) {
        kept[same] = (place, entries)
      } else if !zip(entries, kept[same].entries).allSatisfy({ $0.amount.low >= $1.amount.low }) {
        kept.append((place, entries))
      }
    }
    return kept.map { $0.place }
  }
}
