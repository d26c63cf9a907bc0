// What have we got?

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// Assets by kind, what nobody uses yet, what is missing.
  static func have(_ facts: inout Facts, _ pictures: [ReportPicture]) -> Question {
    var question = Question("have", Words.haveTitle)
    let kinds = facts.community.elements.kind
    let activities = facts.ledger.elements.filter { kinds[$0].isActivity }.count
    let byType = question.ask("assets-by-type", &facts)
    let unused = question.ask("unused-offers", &facts)
    let unmet = question.ask("unmet-needs", &facts)
    _ = question.ask("matches", &facts)
    let unconnected = question.ask("unconnected", &facts)
    _ = question.ask("size", &facts)

    question.headline = Words.haveHeadline(
      things: facts.ledger.elements.count - activities, activities: activities,
      unused: unused?.value.map { Int($0) })
    let isList = facts.isOnlyAList
    if isList, activities == 0, unused?.value == nil {
      question.headline = Words.listFound(
        facts.ledger.elements.count, of: facts.grouped(by: ["category"])?.groups.count ?? 0)
    }
    question.show("assets", reading: Words.haveReading, pictures)

    if let byType, !byType.parts.isEmpty {
      var table = Table(
        "have-kinds", Words.kindsCaption,
        [Table.Column(Words.kindsColumns[0]), Table.Column(Words.kindsColumns[1], number: true)])
      let isKindOpen = byType.parts.contains { $0.name == "notSaid" && ($0.answer.number ?? 0) > 0 }
      for part in byType.parts {
        if part.answer.number == 0, part.name == "notSaid" || isList { continue }
        table.rows.append([
          Words.kind(part.name), part.answer.number.map { readableNumber($0) } ?? MeasureTable.plain(part.answer),
        ])
        if part.answer.number == 0, part.name != "notSaid", !isKindOpen {
          question.asks.append(Words.askKind(part.name))
        }
      }
      question.blocks.append(.table(table))
    }
    if isList { question.addList(facts) }
    let offers = unused.map { facts.words(in: $0) } ?? []
    let needs = unmet.map { facts.words(in: $0) } ?? []
    question.addUse(&facts)
    question.add("have-matches", Words.matchesCaption, Words.matchesColumns, facts.matchesInWords(), facts)
    if let unconnected, !isList {
      let alone = (unconnected.perElement ?? []).filter { ($0.answer.number ?? 0) > 0 }.map { $0.element }
      if !alone.isEmpty {
        question.blocks.append(.paragraph(Words.noConnection(Words.some(facts.names(alone), at: 12))))
      }
    }
    if pictures.contains(where: { $0.name == "network" }) {
      question.blocks.append(.heading(Words.networkHeading, id: "have-links"))
      question.show("network", reading: Words.networkReading, pictures)
    }
    var asks: [String] = []
    for item in needs.prefix(3) {
      if let need = item.words.first { asks.append(Words.askNeed(need, facts.name(item.element))) }
    }
    for item in offers.prefix(2) {
      if let offer = item.words.first { asks.append(Words.askOffer(offer, facts.name(item.element))) }
    }
    if !isList { asks += Question.prompts(unconnected, facts) }
    question.asks = asks + question.asks.prefix(2)
    question.limits = [Words.haveLimits]
    question.sources.append(
      (Words.haveTitle, facts.ledger.elements.map { facts.community.reference(to: $0) }))
    return question
  }

  private mutating func add(
    _ name: String, _ caption: String, _ columns: [String], _ items: [(element: ElementIndex, words: [String])],
    _ facts: Facts
  ) {
    if items.isEmpty { return }
    blocks.append(
      .table(
        Table(
          name, caption, columns.map { Table.Column($0) },
          items.map { [facts.name($0.element), joined($0.words, by: ", ")] })))
  }
}
