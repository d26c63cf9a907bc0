// What if? The scenarios that lie beside the data, each set beside today.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

extension Question {
  /// A block for each scenario, in the order of their names.
  ///
  /// - Returns: `nil` where no scenario is kept with the data.
  static func whatIf(_ facts: inout Facts) -> Question? {
    if facts.community.scenarios.isEmpty { return nil }
    var question = Question("what-if", Words.whatIfTitle)
    var stopping = 0
    for answer in facts.scenarioAnswers() {
      question.tell(answer, &facts)
      if answer.isWhole && answer.whatStops.most > 0 { stopping += 1 }
    }
    question.headline = Words.whatIfHeadline(facts.community.scenarios.count, stopping: stopping)
    question.limits = Words.whatIfLimits
    question.asks.append(Words.askScenario)
    return question
  }

  private mutating func tell(_ answer: ScenarioAnswer, _ facts: inout Facts) {
    let scenario = answer.scenario
    let key = "what-if-\(slug(scenario.name))"
    let title = scenario.title.isEmpty ? scenario.name : scenario.title
    blocks.append(.heading(title, id: key))
    if !answer.isWhole {
      blocks.append(.paragraph(Words.notWhole))
      blocks.append(.list(answer.problems.map { $0.text }))
      return
    }
    var then = Facts(answer.remaining, facts.ledger.selection, loop: facts.ledger.loop, measures: facts.measures)
    let tellsPay = facts.tellsPayChange(to: then)
    blocks.append(.key(joined(sentences(answer, facts), by: " ")))
    let changes = Words.changes(answer)
    if !changes.isEmpty {
      blocks.append(.note(label: Words.changesLabel, text: joined(changes, by: " "), kind: .plain))
    }
    addStops(answer, key)
    addMeasures(answer, &facts, &then, tellsPay: tellsPay, key)
    addUnknown(answer, tellsPay: tellsPay)
    for payer in answer.unfunded { asks.append(Words.askWhere(answer.then.community.label(of: payer))) }
    if !scenario.pay.isEmpty { asks.append(Words.askFree) }
  }

  /// What stops, what it costs, what the money in hand does.
  private func sentences(_ answer: ScenarioAnswer, _ facts: Facts) -> [String] {
    let stops = answer.whatStops
    var sentences = [Words.stopsThen(fewest: stops.fewest, most: stops.most, isTaken: !answer.gone.isEmpty)]
    for cost in answer.costs {
      let name = answer.then.community.label(of: cost.by)
      let amount =
        (cost.isRange
          ? Words.between(Facts.amount(cost.sum.low, cost.unit), Facts.amount(cost.sum.high, cost.unit))
          : Facts.amount(cost.amount, cost.unit)) + Words.dagger
      sentences.append(
        answer.tells(cost)
          ? Words.costs(name, (cost.unknownRows > 0 ? Words.atLeastWord : "") + amount)
          : Words.costs(name, Words.amountKeptBack))
    }
    var today = facts
    var payingOn = Facts(answer.payingOn, facts.ledger.selection, loop: facts.ledger.loop, measures: facts.measures)
    if facts.tellsRunway, payingOn.tellsRunway, let before = today.ask("runway"), let after = payingOn.ask("runway"),
      before.value != after.value || before.low != after.low
    {
      sentences.append(Words.runwayThen(months(before), months(after)))
    }
    return sentences
  }

  private func months(_ result: MeasureResult) -> String {
    if let value = result.value { return Words.months(.number(value)) ?? Words.cannotSay }
    return result.perElement == nil ? Words.cannotSay : Words.notShrinking
  }

  private mutating func addStops(_ answer: ScenarioAnswer, _ key: String) {
    let stops = answer.whatStops
    let community = answer.then.community
    if !stops.stops.isEmpty {
      blocks.append(
        .table(
          Table(
            "\(key)-stops", Words.whatIfStopsCaption, Words.whatIfStopsColumns.map { Table.Column($0) },
            stops.stops.map { [community.label(of: $0.element), Words.why($0, community)] })))
    }
    let unmet = answer.newlyUnmet
    if !unmet.isEmpty { blocks.append(.list(unmet.map { Words.newlyUnmet($0.text) })) }
    for stop in stops.stops {
      sources.append(("\(answer.scenario.name), \(community.label(of: stop.element))", stop.rows))
    }
  }

  /// The measures that moved: today, then, and in words.
  private mutating func addMeasures(
    _ answer: ScenarioAnswer, _ facts: inout Facts, _ then: inout Facts, tellsPay: Bool, _ key: String
  ) {
    let changes = Question.changes(answer, &facts, &then, tellsPay: tellsPay)
    let moved = changes.filter { $0.isChanged && ($0.before.value != nil || $0.after.value != nil) }
    if moved.isEmpty {
      blocks.append(.paragraph(Words.nothingMoved))
    } else {
      blocks.append(
        .table(
          Table(
            key, Words.whatIfCaption,
            Words.whatIfColumns.enumerated().map {
              Table.Column($0.element, number: $0.offset == 1 || $0.offset == 2)
            },
            moved.map { change in
              let after = change.after
              return [
                change.before.measure?.question ?? change.id, facts.figure(change.before), then.figure(after),
                MeasureTable.plainSentence(of: after) ?? after.undefined ?? "",
              ]
            })))
    }
  }

  /// What the scenario leaves open.
  private mutating func addUnknown(_ answer: ScenarioAnswer, tellsPay: Bool) {
    var items = answer.whatStops.undecided.map { Words.undecided($0.text) }
    for payer in answer.unfunded { items.append(Words.unfunded(answer.then.community.label(of: payer))) }
    if !tellsPay && !answer.fairness.isEmpty { items.append(Words.fairnessKeptBack) }
    if answer.gone.isEmpty && !answer.scenario.set.isEmpty { items.append(Words.smallerIsNotGone) }
    if items.isEmpty { return }
    blocks.append(.paragraph(Words.staysUnknown))
    blocks.append(.list(items))
  }

  /// What is asked of today and of then.
  static func changes(
    _ answer: ScenarioAnswer, _ facts: inout Facts, _ then: inout Facts, tellsPay: Bool
  ) -> [MeasureChange] {
    let tellsIndices = facts.people.showsIndices && then.people.showsIndices
    var requests = tellsPay ? answer.fairness : []
    if !tellsIndices { requests.removeAll { facts.isIndex($0) } }
    requests += ["freely-given-share", "funding-concentration"]
    requests += ["absence-factor", "coproduction-level"]
    if facts.contributedUnits.contains("hours") { requests.append("weighted-reciprocity:unit=hours") }
    var changes: [MeasureChange] = []
    for request in requests {
      if let before = facts.ask(request), let after = then.ask(request) {
        changes.append(MeasureChange(before: before, after: after))
      }
    }
    var payingOn = Facts(answer.payingOn, facts.ledger.selection, loop: facts.ledger.loop, measures: facts.measures)
    if facts.tellsRunway, payingOn.tellsRunway, let before = facts.ask("runway"), let after = payingOn.ask("runway") {
      changes.append(MeasureChange(before: before, after: after))
    }
    return changes
  }
}
