// Who was asked and who answered, and what do those who did not answer leave open?

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

/// What the answers that were gathered say about the rows, and what they cannot.
struct WhoAnswered {
  struct Part {
    var name: String
    var count: HeadCount
    var answered: Int
  }

  /// By constituency, small groups inside the next larger one, as in every table of the report.
  private(set) var parts: [Part] = []
  /// How many people are on the map or were asked, at least.
  let asked: Int
  /// Whether nobody knows how many exactly.
  let isAtLeast: Bool
  /// Rows of people whose own answers are there.
  let people: Int
  /// Bodies whose own answers are there.
  let bodies: Int
  /// Rows that giver and receiver told, that one of them told, and that nobody told.
  private(set) var (both, one, sheet) = (0, 0, 0)
  /// Rows in which amounts differ.
  private(set) var ranges = 0
  private let told: Set<String>

  /// `nil` where nobody's answers were gathered.
  init?(_ facts: Facts) {
    let community = facts.community
    let given = community.said.filter { $0.sheet == .answers && $0.isOfSomebody }
    if given.isEmpty { return nil }
    var element: [String: ElementIndex] = [:]
    for row in community.elements.indices where element[community.key(of: row)] == nil {
      element[community.key(of: row)] = row
    }
    let answered = Set(given.compactMap { element[$0.saidBy] })
    let kinds = community.elements.kind
    people = answered.count { kinds[$0].isPerson }
    bodies = answered.count - people
    var (low, high) = (0.0, 0.0)
    for group in facts.people.groups {
      parts.append(
        Part(name: group.name, count: group.count, answered: group.members.count { answered.contains($0) }))
      low += group.count.low
      high += group.count.high
    }
    asked = max(Int(low), facts.settings.asked ?? 0)
    isAtLeast = high > low && high > Double(asked)

    var sayers: [String: Set<String>] = [:]
    var amounts: [String: Set<String>] = [:]
    for one in community.said where one.sheet == .connections && one.column == ConnectionColumn.amount.rawValue {
      if one.isOfSomebody { sayers[one.row, default: []].insert(one.saidBy) }
      if !one.said.isEmpty { amounts[one.row, default: []].insert(WhoAnswered.plain(one.said)) }
    }
    told = Set(sayers.keys)
    var previous: ConnectionIndex?
    for position in 0..<facts.ledger.count {
      let row = facts.ledger[position].row
      if row == previous { continue }
      previous = row
      let id = community.words[community.connections.id[row]]
      let by = sayers[id] ?? []
      let ends = [community.connections.from(row), community.connections.to(row)].map { community.key(of: $0) }
      switch ends.count(where: { by.contains($0) }) {
      case 0: sheet += 1
      case 1: one += 1
      default: both += 1
      }
      if !by.isEmpty, (amounts[id]?.count ?? 0) > 1 { ranges += 1 }
    }
  }

  private static func plain(_ amount: String) -> String { SaidAmount.withoutAbout(amount) }

  /// One sentence for the side of the map that tells about itself.
  var sentence: String { Words.answersOf(people, of: asked, isAtLeast: isAtLeast) }

  /// The chapter's part about it.
  func blocks(_ facts: Facts) -> [Block] {
    var blocks: [Block] = [.heading(Words.answeredTitle, id: "sure-answered"), .key(sentence)]
    if parts.count > 1 {
      var table = Table(
        "sure-answered", Words.answeredCaption,
        Words.answeredColumns.enumerated().map { Table.Column($0.element, number: $0.offset > 0) })
      for part in parts {
        table.rows.append([
          part.name, Words.people(low: part.count.low, high: part.count.high), readableNumber(Double(part.answered)),
        ])
      }
      blocks.append(.table(table))
    }
    var sentences: [String] = []
    if parts.contains(where: { $0.count.low > 0 && !$0.count.isExact }) || hasCrowds(facts) {
      sentences.append(Words.answeredCrowd)
    }
    if bodies > 0 { sentences.append(Words.bodiesAnswered(bodies)) }
    sentences += [Words.toldByBoth(both), Words.toldByOne(one), Words.toldByNobody(sheet)]
    if ranges > 0 { sentences.append(Words.toldDifferently(ranges)) }
    blocks.append(.list(sentences))
    return blocks + nonResponse(facts)
  }

  private func hasCrowds(_ facts: Facts) -> Bool {
    facts.people.groups.contains { group in
      group.members.contains { facts.community.elements.headCount[$0].isCrowd }
    }
  }

  /// The figures of all rows beside those that somebody who answered told.
  private func nonResponse(_ facts: Facts) -> [Block] {
    guard facts.contributedUnits.contains("hours") else { return [.paragraph(Words.othersCouldChange)] }
    if Double(people) < facts.fewest { return [.paragraph(Words.tooFewAnswered)] }
    if both + one + sheet > EvidenceTable.mostRows { return [.paragraph(Words.evidenceTooMany)] }
    let community = facts.community
    let fewer = community.keeping(
      elements: { _ in true },
      connections: { told.contains(community.words[community.connections.id[$0]]) })
    var sides = [facts, Facts(fewer, facts.ledger.selection, loop: facts.ledger.loop, measures: facts.measures)]
    var hours = [Words.evidenceGiven("hours")]
    var freely = [Words.evidenceFree]
    for side in sides.indices {
      let tally = sides[side].tally("hours") { $0.kind == .contribution }
      hours.append(tally.isEmpty ? Words.changeNothing : sides[side].text(tally, "hours"))
      let share = sides[side].ask("freely-given-share")
      freely.append(share.flatMap { Words.saysNothing($0) ? nil : sides[side].figure($0) } ?? Words.cannotSay)
    }
    let table = Table(
      "sure-answers", Words.nonResponseCaption, Words.nonResponseColumns.map { Table.Column($0) }, [hours, freely])
    return [.table(table), .note(label: Words.limitsLabel, text: Words.othersCouldChange, kind: .limits)]
  }

  /// For report.json.
  var json: JSONValue {
    func number(_ name: String, _ count: Int) -> JSONMember { JSONMember(name, .number(Double(count))) }
    return .object([
      number("asked", asked), number("people", people), number("bodies", bodies),
      JSONMember("rows", .object([number("both", both), number("one", one), number("sheet", sheet)])),
      number("ranges", ranges),
    ])
  }
}
