// The report for programs: report.json.

import CommunityMeasures
import CommunityModel
import PlainText

enum ReportJSON {
  static func document(_ facts: Facts, _ questions: [Question], version: String) -> JSONValue {
    .object([
      JSONMember("kith", MeasureJSON.text(version)),
      JSONMember("dataset", MeasureJSON.dataset(facts.ledger)),
      JSONMember("selection", MeasureJSON.selection(facts.ledger)),
      JSONMember("share", .string("private")),
      JSONMember("questions", .array(questions.map { question($0, facts) })),
    ])
  }

  private static func question(_ question: Question, _ facts: Facts) -> JSONValue {
    .object([
      JSONMember("id", .string(question.id)),
      JSONMember("headline", .string(question.headline)),
      JSONMember(
        "measures", .array(question.measures.map { MeasureJSON.measure(withoutPeople($0, facts), of: facts.community) })
      ),
      JSONMember("diagram", MeasureJSON.text(question.diagrams.first)),
      JSONMember("table", MeasureJSON.text(question.tableName.map { "\($0).csv" })),
      JSONMember("limits", .string(joined(question.limits, by: " "))),
      JSONMember("ask", .array(question.asks.map { .string($0) })),
    ])
  }

  /// The same answer without a figure for one person: what somebody is paid, or hangs on them, is not in a report.
  /// A measure that lists words (offers, needs) keeps them.
  static func withoutPeople(_ result: MeasureResult, _ facts: Facts) -> MeasureResult {
    var kept = result
    kept.perElement = result.perElement?.filter { !facts.isPerson($0.element) || isWords($0.answer) }
    kept.perConnection = result.perConnection?.filter { !facts.isPerson($0.from) && !facts.isPerson($0.to) }
    let isEquity = Measure.named(result.id)?.family == .equity
    if isEquity {
      // Groups here are by constituency, however small, and a curve over few people tells each one's part.
      kept.perGroup = nil
      kept.table = nil
    }
    return kept
  }

  private static func isWords(_ answer: Answer) -> Bool {
    switch answer {
    case .text, .list: true
    case .none, .number, .bounds, .fields: false
    }
  }
}
