// The report for programs: report.json.

import CommunityMeasures
import CommunityModel
import PlainText

enum ReportJSON {
  static func document(_ facts: inout Facts, _ questions: [Question], sure: JSONValue, version: String) -> JSONValue {
    let shown = questions.map { question($0, facts) }
    let scenarios = ScenarioJSON.value(&facts)
    return .object([
      JSONMember("kith", MeasureJSON.text(version)),
      JSONMember("dataset", MeasureJSON.dataset(facts.ledger)),
      JSONMember("selection", MeasureJSON.selection(facts.ledger)),
      JSONMember("share", .string(facts.community.shared.level.rawValue)),
      JSONMember("questions", .array(shown)),
      JSONMember("matchFunding", MatchFundingJSON.value(facts)),
      JSONMember("scenarios", scenarios),
      JSONMember("sure", sure),
    ])
  }

  private static func question(_ question: Question, _ facts: Facts) -> JSONValue {
    var members = [
      JSONMember("id", .string(question.id)),
      JSONMember("headline", .string(question.headline)),
      JSONMember(
        "measures", .array(question.measures.map { MeasureJSON.measure(withoutPeople($0, facts), of: facts.community) })
      ),
      JSONMember("diagram", MeasureJSON.text(question.diagrams.first)),
      JSONMember("table", MeasureJSON.text(question.tableName.map { "\($0).csv" })),
      JSONMember("limits", .string(joined(question.limits, by: " "))),
      JSONMember("ask", .array(question.asks.map { .string($0) })),
    ]
    members += question.extra
    return .object(members)
  }

  /// The same answer without a figure for one person: what somebody is paid, or hangs on them, is not in a report.
  /// A measure that lists words (offers, needs) keeps them.
  static func withoutPeople(_ result: MeasureResult, _ facts: Facts) -> MeasureResult {
    var kept = SmallNumbers.kept(result, facts.ledger)
    kept.perElement = kept.perElement?.filter { !facts.isPerson($0.element) || isWords($0.answer) }
    kept.perConnection = kept.perConnection?.filter { !facts.isPerson($0.from) && !facts.isPerson($0.to) }
    let isEquity = result.measure?.family == .equity
    if isEquity {
      // Groups here are by constituency, however small, and a curve over few people tells each one's part.
      kept.perGroup = nil
      kept.table = nil
    }
    if isInMoneyOfRewards(result, facts) {
      // What a payer gives tells what its one payee gets; what passes between two groups does the same.
      kept.perElement = nil
      kept.perGroup = nil
      kept.perConnection = nil
      kept.parts = kept.parts.filter { part in
        // The Gini of a ratio is an index as well.
        if part.name == "gini", !facts.people.showsIndices { return false }
        if case .fields = part.answer { return false }
        return true
      }
      // The sum of all that passes, less what is told of the rest, is the pay of one or two people.
      if !facts.tellsPay({ _ in true }) { kept.parts = kept.parts.map { Answer.Field($0.name, Answer.none) } }
    }
    return kept
  }

  /// Whether amounts of a unit in which people are paid went into an answer.
  private static func isInMoneyOfRewards(_ result: MeasureResult, _ facts: Facts) -> Bool {
    let ledger = facts.ledger
    let asked = result.options.first { $0.name == "unit" }?.answer
    var unit = ledger.selection.unit
    if case .text(let named) = asked { unit = named }
    if unit == nil {
      guard case .amounts = result.measure?.calculation else { return false }
    }
    let wanted = unit.map { folded($0) }
    return ledger.entries.contains {
      $0.kind == .reward && $0.isMoneyForm && (wanted == nil || folded($0.unit) == wanted)
    }
  }

  private static func isWords(_ answer: Answer) -> Bool {
    switch answer {
    case .text, .list: true
    case .none, .number, .bounds, .fields: false
    }
  }
}
