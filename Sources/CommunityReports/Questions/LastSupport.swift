// Will it last? On whom and on what activities hang: bodies alone, bodies in pairs, and how few people.

import CommunityMeasures
import CommunityModel
import PlainText

extension Question {
  /// Bodies, resources and activities on which something hangs, and pairs of them. People are never listed.
  mutating func addCritical(_ result: MeasureResult, _ facts: Facts) {
    var rows: [(name: String, stops: Double, element: ElementIndex)] = []
    for item in result.perElement ?? [] {
      let number = item.answer.number ?? item.answer["stops"]?.number ?? 0
      if number > 0, !facts.isPerson(item.element) { rows.append((facts.name(item.element), number, item.element)) }
    }
    rows.sort { (folded($0.name), $0.element) < (folded($1.name), $1.element) }
    if !rows.isEmpty {
      blocks.append(
        .table(
          Table(
            "last-critical", Words.supportCaption,
            Words.supportColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) },
            rows.map { [$0.name, readableNumber($0.stops), hoursLost($0.element, result, facts)] })))
    }
    // A row that stands for several people is not one person.
    for areSeveral in [false, true] {
      let alone = (result.perElement ?? []).filter {
        facts.isPerson($0.element) && facts.community.elements.headCount[$0.element].isCrowd == areSeveral
      }.map { $0.answer.number ?? $0.answer["stops"]?.number ?? 0 }
      guard let most = alone.max(), most > 0 else { continue }
      let words = areSeveral ? Words.crowdCritical(Int(most)) : Words.personCritical(Int(most))
      // Where no body's leaving stops anything this is the news.
      if headline == Words.lastNothing, most > 1 { headline = words } else { blocks.append(.paragraph(words)) }
    }
    addPairs(facts)
  }

  /// The hours of contributions that go with it.
  private func hoursLost(_ element: ElementIndex, _ result: MeasureResult, _ facts: Facts) -> String {
    let key = facts.community.key(of: element)
    for row in result.table?.rows ?? [] {
      guard row.count == 4, case .text(key) = row[0], case .text("hours") = row[2], let hours = row[3].number else {
        continue
      }
      return Facts.amount(hours, "hours") + (result.basis.illustrative > 0 ? Words.dagger : "")
    }
    return Words.noneLost
  }

  /// Two together that stop more than each alone.
  private mutating func addPairs(_ facts: Facts) {
    let pairs = JointLoss.all(in: facts.ledger)
    let bodies = pairs.filter { !facts.isPerson($0.first) && !facts.isPerson($0.second) }
    if pairs.isEmpty { return }
    blocks.append(.heading(Words.pairsHeading, id: "last-pairs"))
    if !bodies.isEmpty {
      blocks.append(.paragraph(Words.pairsText))
      blocks.append(
        .list(
          bodies.prefix(8).map {
            Words.pair(
              facts.name($0.first), facts.name($0.second), stop: Words.some($0.stops.map { facts.name($0) }, at: 4))
          } + (bodies.count > 8 ? [Words.morePairs(bodies.count - 8)] : [])))
      let first = bodies[0]
      asks.append(Words.askPair(facts.name(first.first), facts.name(first.second)))
    }
    if pairs.count > bodies.count { blocks.append(.paragraph(Words.pairsOfPeople(pairs.count - bodies.count))) }
  }

  mutating func addFew(_ result: MeasureResult, _ facts: Facts) {
    var rows: [[String]] = []
    var alone: [String] = []
    for item in result.perElement ?? [] {
      let few = item.answer.number ?? item.answer["factor"]?.number
      if let few {
        rows.append([facts.name(item.element), readableNumber(few)])
        if few == 1 { alone.append(facts.name(item.element)) }
      } else {
        rows.append([facts.name(item.element), Words.cannotSay])
      }
    }
    if rows.isEmpty { return }
    rows.sort { folded($0[0]) < folded($1[0]) }
    blocks.append(
      .table(
        Table(
          "last-few", Words.hangCaption,
          [Table.Column(Words.hangColumns[0]), Table.Column(Words.hangColumns[1], number: true)], rows)))
    alone.sort { folded($0) < folded($1) }
    if !alone.isEmpty { asks.append(Words.askFew(Words.some(alone, at: 4))) }
  }
}
