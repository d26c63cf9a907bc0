// What a reader of the page asks of the map: what if this leaves, what if an hour is worth so much?

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

/// Answers in the words of the report, as JSON. The engine in the page and the program at the desk give the same.
package enum LiveAnswer {
  /// What stops when these leave, round by round, and which findings move.
  ///
  /// - Parameter keys: IDs or labels; those that are not on the map are passed over.
  /// - Complexity: that of ``WhatStops`` and a few measures.
  package static func leaves(_ community: Community, without keys: [String]) -> JSONValue {
    var scenario = Scenario()
    scenario.without = keys
    return leaves(ScenarioAnswer(scenario, today: Ledger(community)))
  }

  /// The same of a scenario that only takes away.
  static func leaves(_ answer: ScenarioAnswer) -> JSONValue {
    let facts = Facts(answer.today, measures: [])
    let community = facts.community
    let stops = answer.whatStops
    let gone = Words.listed(answer.gone.map { facts.name($0) })
    var lists: [JSONValue] = []
    func add(_ heading: String, _ items: [String]) {
      // Rows of several years say the same once.
      var told: [String] = []
      for item in items where !told.contains(where: { $0 == item }) { told.append(item) }
      if told.isEmpty { return }
      lists.append(.object([JSONMember("heading", .string(heading)), JSONMember("items", texts(told))]))
    }
    add(Words.liveGoesOn, facts.names(stops.goesOn))
    add(Words.liveLess, facts.names(unique(stops.shrinks.map { $0.element })))
    add(Words.liveEnds, stops.benefitsEnd.map { Words.benefit(facts.name($0.activity), to: facts.name($0.for)) })
    add(Words.liveWeaker, stops.weakened.map { $0.text })
    add(Words.liveOpen, stops.undecided.map { $0.text })
    return .object([
      JSONMember("headline", .string(headline(stops, gone, facts))),
      JSONMember("simple", .string(simple(stops))),
      JSONMember(
        "stops",
        .array(
          stops.stops.map { stop in
            .object([
              JSONMember("key", .string(community.key(of: stop.element))),
              JSONMember("round", .number(Double(stop.round))), JSONMember("why", .string(stop.reason)),
              JSONMember("keep", .string(stop.keepSets.isEmpty ? "" : Words.liveKeep(Words.keepText(stop, facts)))),
            ])
          })),
      JSONMember("less", texts(unique(stops.shrinks.map { $0.element }).map { community.key(of: $0) })),
      JSONMember("lists", .array(lists)),
      JSONMember("findings", findings(answer)),
      JSONMember("assumptions", texts(stops.assumptions)),
    ])
  }

  /// What people give and what comes back when an hour is worth `worth`, whoever gives it.
  ///
  /// - Complexity: O(connections · groups of people).
  package static func hour(_ community: Community, worth: Double, in unit: String) -> JSONValue {
    var community = community
    var rate = ValuationRow()
    rate.valuation = Words.liveRate(Facts.signed(worth, unit))
    rate.unit = "hours"
    rate.worth = worth
    rate.in = unit
    community.valuations = [rate]
    let facts = Facts(Ledger(community), measures: [])
    let groups = facts.people.groups
    let isKeptBack = !facts.people.showsMoney && groups.contains { $0.paid > 0 }
    func story(_ members: [ElementIndex]) -> WorthStory { WorthStory(facts, members, facts.namedRates, unit) }
    let all = story(groups.flatMap { $0.members })
    var rows: [JSONValue] = []
    func add(_ name: String, _ story: WorthStory) {
      for row in story.rows(keptBack: isKeptBack, isShort: true) {
        // Without the rate and its source, which are the reader's own.
        rows.append(texts([name] + row.dropFirst(2)))
      }
    }
    add(Words.allPeople, all)
    if groups.count > 1 {
      for group in groups { add(Words.short(group.name), story(group.members)) }
    }
    var sentence = isKeptBack ? Words.worthKeptBack : Words.liveHour(rate.valuation, all.lines.first?.side ?? .open)
    if !isKeptBack, all.exchange.money != all.exchange.unit { sentence += " " + all.turn }
    return .object([
      JSONMember("headline", .string(sentence)),
      JSONMember("columns", texts([Words.worthWho] + Words.worthColumns.dropFirst(2))),
      JSONMember("rows", .array(rows)),
    ])
  }

  private static func headline(_ stops: WhatStops, _ gone: String, _ facts: Facts) -> String {
    if stops.without.isEmpty { return Words.liveNobody }
    if stops.most == 0 { return Words.liveNothing(gone) }
    let all = facts.canStop
    return stops.fewest == stops.most
      ? Words.lastHeadline(gone, stops: stops.most, of: all)
      : Words.lastHeadlineRange(gone, fewest: stops.fewest, most: stops.most, of: all)
  }

  /// The simple count, beside which the answer stands.
  private static func simple(_ stops: WhatStops) -> String {
    for naive in stops.naiveShare {
      if let share = naive.share { return Words.liveSimple(percentText(share), naive.unit) }
    }
    return ""
  }

  /// The sentences of a few measures, today and then, where they differ.
  private static func findings(_ answer: ScenarioAnswer) -> JSONValue {
    var today = MeasureSession(answer.today, measures: Measure.askedInPages)
    var then = MeasureSession(Ledger(answer.remaining), measures: Measure.askedInPages)
    var moved: [JSONValue] = []
    for measure in Measure.askedInPages {
      let options = measure.id == "weighted-reciprocity" ? [(name: "unit", value: "hours")] : []
      let before = sentence(measure, MeasureRequest(measure, options: options), &today)
      let after = sentence(measure, MeasureRequest(measure, options: options), &then)
      if before == after { continue }
      moved.append(
        .object([
          JSONMember("question", .string(measure.question)), JSONMember("today", .string(before)),
          JSONMember("then", .string(after)),
        ]))
    }
    return .array(moved)
  }

  private static func sentence(_ measure: Measure, _ request: MeasureRequest, _ session: inout MeasureSession) -> String
  {
    do throws(MeasureFailure) {
      let result = try session.answer(request)
      if result.value != nil, let text = measure.plain?(result) { return text }
      return result.value == nil && result.low == nil
        ? result.undefined ?? Words.cannotSay : MeasureTable.value(of: result)
    } catch {
      return Words.cannotSay
    }
  }

  private static func unique(_ elements: [ElementIndex]) -> [ElementIndex] {
    var out: [ElementIndex] = []
    for element in elements where !out.contains(element) { out.append(element) }
    return out
  }

  private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
