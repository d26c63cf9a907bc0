// The match-funding claim for programs: in report.json beside the questions.

import CommunityMeasures
import CommunityModel
import PlainText

enum MatchFundingJSON {
  /// What could be claimed, what not and why, and the rules. `null` where no time is recorded. Nobody is named.
  static func value(_ facts: Facts) -> JSONValue {
    let match = MatchFunding(facts.ledger)
    if match.items.isEmpty { return .null }
    return .object([
      JSONMember("hours", sum(match.hours)),
      JSONMember("rows", .number(Double(match.claimed.count))),
      JSONMember("illustrativeRows", .number(Double(match.claimed.filter { $0.isIllustrative }.count))),
      JSONMember(
        "worth",
        .array(
          match.worths.map { worth in
            .object(
              [JSONMember("valuation", .string(worth.valuation)), JSONMember("unit", .string(worth.unit))]
                + members(worth.sum) + [
                  JSONMember("source", MeasureJSON.text(worth.source.isEmpty ? nil : worth.source))
                ])
          })),
      JSONMember("claimed", .array(match.claimed.map { item($0, facts) })),
      JSONMember("refused", .array(match.refused.map { item($0, facts) })),
      JSONMember(
        "rules",
        .array(
          Thresholds.matchFunding.map {
            .object([
              JSONMember("reason", .string($0.refusal.rawValue)), JSONMember("words", .string($0.reason)),
              JSONMember("rule", .string($0.rule)),
            ])
          })),
    ])
  }

  private static func item(_ item: MatchFunding.Item, _ facts: Facts) -> JSONValue {
    let community = facts.community
    let to = facts.isPerson(item.receiver) ? nil : community.key(of: item.receiver)
    var members = [
      JSONMember("row", .string(community.text(of: item.row))), JSONMember("to", MeasureJSON.text(to)),
      JSONMember("amount", item.amount.value.map { .number($0) } ?? .null), JSONMember("unit", .string(item.unit)),
    ]
    if let refusal = item.refusal {
      members.append(JSONMember("reason", .string(refusal.rawValue)))
      members.append(JSONMember("because", MeasureJSON.text(item.because.map { community.text(of: $0) })))
    }
    return .object(members)
  }

  private static func sum(_ sum: AmountSum) -> JSONValue { .object(members(sum)) }

  private static func members(_ sum: AmountSum) -> [JSONMember] {
    [
      JSONMember("value", sum.known.map { .number($0) } ?? .null), JSONMember("low", .number(sum.low)),
      JSONMember("high", sum.high.isFinite ? .number(sum.high) : .null),
      JSONMember("unknownRows", .number(Double(sum.unknownRows))),
    ]
  }
}
