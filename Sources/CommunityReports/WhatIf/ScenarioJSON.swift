// The scenarios for programs: in report.json beside the questions.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

enum ScenarioJSON {
  /// Each scenario with what stops, what it costs and the measures of today and then; amounts kept back are `null`.
  static func value(_ facts: inout Facts) -> JSONValue {
    var scenarios: [JSONValue] = []
    for answer in facts.scenarioAnswers() { scenarios.append(scenario(answer, &facts)) }
    return .array(scenarios)
  }

  private static func scenario(_ answer: ScenarioAnswer, _ facts: inout Facts) -> JSONValue {
    let community = answer.then.community
    var members = [
      JSONMember("name", .string(answer.scenario.name)), JSONMember("title", .string(answer.scenario.title)),
      JSONMember("problems", .array(answer.problems.map { .string($0.text) })),
    ]
    guard answer.isWhole else { return .object(members) }
    var then = Facts(answer.remaining, facts.ledger.selection, loop: facts.ledger.loop)
    let tellsPay = facts.tellsPayChange(to: then)
    let changes = Question.changes(answer, &facts, &then, tellsPay: tellsPay)
    members.append(
      JSONMember(
        "costs",
        .array(
          answer.costs.map { cost in
            let isTold = answer.tells(cost)
            return .object([
              JSONMember("by", .string(community.key(of: cost.by))),
              JSONMember("amount", isTold ? .number(cost.amount) : .null),
              JSONMember("low", isTold ? .number(cost.sum.low) : .null),
              JSONMember("high", isTold && cost.sum.high.isFinite ? .number(cost.sum.high) : .null),
              JSONMember("unit", .string(cost.unit)),
              JSONMember("rows", .number(Double(cost.rows))),
              JSONMember("unknownRows", .number(Double(cost.unknownRows))), JSONMember("keptBack", .bool(!isTold)),
            ])
          })))
    members.append(
      JSONMember("stops", .array(answer.whatStops.stops.map { .string(community.key(of: $0.element)) })))
    members.append(
      JSONMember(
        "today",
        .array(
          changes.map {
            MeasureJSON.measure(ReportJSON.withoutPeople($0.before, facts), of: facts.community)
          })))
    members.append(
      JSONMember(
        "then",
        .array(
          changes.map {
            MeasureJSON.measure(ReportJSON.withoutPeople($0.after, then), of: then.community)
          })))
    return .object(members)
  }
}
