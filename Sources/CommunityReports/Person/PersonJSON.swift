// One person's own page for programs: your-part.json.

import CommunityMeasures
import CommunityModel
import PlainText

extension PersonPart {
  func json(version: String) -> JSONValue {
    let community = facts.community
    let count = community.elements.headCount[person]
    return .object([
      JSONMember("kith", MeasureJSON.text(version)),
      JSONMember("selection", MeasureJSON.selection(facts.ledger)),
      JSONMember("share", .string("private")),
      JSONMember("person", .string(community.key(of: person))),
      JSONMember("label", .string(community.label(of: person))),
      JSONMember(
        "people",
        .object([JSONMember("low", .number(count.low)), JSONMember("high", number(count.high))])),
      JSONMember("row", ownRow.map { .string($0) } ?? .null),
      JSONMember("consent", .string(community.elements.consent[person].rawValue)),
      JSONMember("gives", .array(gives.map { json($0, other: $0.to, payer: payer($0)) })),
      JSONMember("comesBack", .array(gets.map { json($0, other: $0.from, payer: nil) })),
      JSONMember(
        "decides",
        .array(
          others.filter { $0.kind == .decision && $0.from == person }.map { entry in
            .object([
              JSONMember("about", .string(community.key(of: entry.to))),
              JSONMember("stage", .string(entry.stage.rawValue)), JSONMember("part", .string(entry.part.rawValue)),
              JSONMember("row", .string(row(entry))),
            ])
          })),
      JSONMember(
        "with",
        .array(
          company().map { item in
            .object([
              JSONMember("name", .string(item.name)), JSONMember("how", .array(item.how.map { .string($0) })),
              JSONMember("rows", .array(item.rows.map { .string(community.text(of: $0)) })),
            ])
          })),
      JSONMember("offers", .array(words(community.elements.offers[person]).map { .string($0) })),
      JSONMember("needs", .array(words(community.elements.needs[person]).map { .string($0) })),
      JSONMember(
        "ifYouTookABreak",
        .object([
          JSONMember("stops", .array(stops.stops.map { .string(community.key(of: $0.element)) })),
          JSONMember("undecided", .array(stops.undecided.map { .string($0.text) })),
        ])),
      JSONMember("notKnown", .array(unknowns().map { .string($0) })),
    ])
  }

  private func json(_ entry: Entry, other: ElementIndex, payer: String?) -> JSONValue {
    let amount = entry.amount
    let isMeasured = amount.state != .notMeasured && entry.status.countsAsGiven || entry.status == .promised
    var members = [
      JSONMember("form", .string(entry.form)),
      JSONMember(entry.kind == .reward ? "from" : "to", .string(facts.community.key(of: other))),
      JSONMember("amount", isMeasured ? amount.value.map { .number($0) } ?? .null : .null),
      JSONMember("low", isMeasured ? .number(amount.low) : .null),
      JSONMember("high", isMeasured ? number(amount.high) : .null),
      JSONMember("unit", MeasureJSON.text(entry.unit)),
      JSONMember("status", .string(Words.statusWords(entry.status.rawValue))),
      JSONMember("provenance", .string(entry.provenance.rawValue)),
    ]
    if let payer { members.append(JSONMember("paidBy", MeasureJSON.text(payer))) }
    members.append(JSONMember("row", .string(row(entry))))
    return .object(members)
  }

  /// `null` for no end.
  private func number(_ value: Double) -> JSONValue { value.isFinite ? .number(value) : .null }
}
