// The scenarios of a dataset beside each other and beside today.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

extension PageAnswers {
  /// What stops in each, and every figure that moves in at least one: a column for today and one for each scenario.
  ///
  /// - Complexity: that of asking the measures once for each scenario.
  mutating func scenarios() -> JSONValue {
    var facts = facts
    var beside = ScenariosBeside()
    for answer in facts.scenarioAnswers() { beside.add(answer, &facts) }
    self.facts = facts
    return .object([
      JSONMember(
        "scenarios",
        .array(
          beside.scenarios.map { one in
            .object([
              JSONMember("title", .string(one.title)), JSONMember("text", .string(one.text)),
              JSONMember("problems", PageAnswers.texts(one.problems)),
            ])
          })),
      JSONMember("rows", .array(beside.rows.map { PageAnswers.texts([$0.question, $0.today] + $0.then) })),
    ])
  }
}

/// Gathers what scenarios change, measure by measure.
struct ScenariosBeside {
  struct Tried {
    var title: String
    var text: String
    var problems: [String]
  }
  struct Row {
    var request: String
    var question: String
    var today: String
    /// One for each scenario so far.
    var then: [String]
    var moves = false
  }
  private(set) var scenarios: [Tried] = []
  private var all: [Row] = []

  /// Only what is seen to move somewhere.
  var rows: [Row] { all.filter { row in row.moves && row.then.contains { $0 != row.today } } }

  mutating func add(_ answer: ScenarioAnswer, _ facts: inout Facts) {
    let scenario = answer.scenario
    var tried = Tried(title: scenario.title.isEmpty ? scenario.name : scenario.title, text: "", problems: [])
    let column = scenarios.count
    for place in all.indices { all[place].then.append(Words.cannotSay) }
    guard answer.isWhole else {
      tried.problems = answer.problems.map { $0.text }
      scenarios.append(tried)
      return
    }
    var then = Facts(answer.remaining, facts.ledger.selection, loop: facts.ledger.loop, measures: facts.measures)
    let stops = answer.whatStops
    tried.text = Words.stopsThen(fewest: stops.fewest, most: stops.most, isTaken: !answer.gone.isEmpty)
    let names = stops.stops.map { answer.then.community.label(of: $0.element) }
    if !names.isEmpty { tried.text += " " + Words.listed(names) + "." }
    scenarios.append(tried)
    let tellsPay = facts.tellsPayChange(to: then)
    for change in Question.changes(answer, &facts, &then, tellsPay: tellsPay) {
      let request = MeasureTable.name(of: change.before)
      let place = all.firstIndex { $0.request == request } ?? all.count
      if place == all.count {
        all.append(
          Row(
            request: request, question: change.before.measure?.question ?? change.id,
            today: facts.figure(change.before), then: [String](repeating: Words.cannotSay, count: column + 1)))
      }
      all[place].then[column] = then.figure(change.after)
      if change.isChanged { all[place].moves = true }
    }
  }
}
