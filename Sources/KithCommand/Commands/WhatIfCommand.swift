// kith whatif: if this leaves, what stops?

import CommunityMeasures
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let whatIfCommand = CommandDeclaration(
  name: "whatif",
  summary: "Take something away, or try a scenario, and see what stops and why.",
  details: [
    "Follows who pays whom, who gives what, and what each activity needs (requirements.csv), round by round, to the "
      + "end. Beside it stands the share of hours that a simple count would say survives.",
    "A scenario is a small file kept in the dataset's folder scenarios/; its name is enough. What it would cost and the "
      + "measures of today and then stand side by side.",
    "--keep adds the least that would have to be taken over to keep everything going, priced by what is paid for it "
      + "today, and what has no price here and would have to be found.",
  ],
  arguments: [datasetArgument],
  options: [
    OptionDeclaration("--without", value: "element", repeats: true, "Take this away, by its label or ID."),
    OptionDeclaration("--scenario", value: "file", "A scenario: its file, or its name in the dataset."),
    OptionDeclaration("--keep", "Also the least that would keep everything going, and what is paid for it today."),
    formatOption(["text", "json"], usual: "text"),
  ] + sharingOptions + selectionOptions,
  examples: [
    "kith whatif Datasets/garden --without 'Town council'",
    "kith whatif Datasets/garden --without 'Town council' --keep",
    "kith whatif Datasets/garden --scenario half-grant",
  ]
) { invocation throws(CommandFailure) in
  let names = invocation.all("--without")
  if names.isEmpty && invocation.value("--scenario") == nil {
    throw .wrongUse(
      "Say what leaves: --without <element>, or --scenario <file>.", hint: "'kith whatif --help' shows examples.")
  }
  let usable = try invocation.usableCommunity()
  let community = usable.community
  let selection = try invocation.selection(of: community)
  let loop = try invocation.loop()
  let today = try invocation.timed("freeze") { Ledger(community, selection, loop: loop) }
  var scenario = Scenario()
  if let typed = invocation.value("--scenario") { scenario = try readScenario(typed, community, invocation) }
  let asked = try elements(named: try usable.names(names), in: today).map { community.key(of: $0) }
  scenario.without += asked.filter { !scenario.without.contains($0) }
  let answer = try invocation.timed("measure:what-stops") { ScenarioAnswer(scenario, today: today) }
  for problem in answer.problems { invocation.warn(terminalText(problem.text)) }
  if !answer.isWhole { return .problems }
  if invocation.value("--format") == "json" {
    try invocation.output(jsonText(try json(answer, invocation)))
  } else {
    let then = answer.then
    var text = whatStopsText(
      answer.whatStops, then, title: scenario.title, changesAmounts: scenario.changesAmounts)
    if invocation.has("--keep") {
      if let keep = try keepCost(answer, invocation) { text += KeepText.text(keep) }
    }
    if invocation.value("--scenario") != nil {
      text += ScenarioText.text(answer)
      text += try changes(answer, invocation)
    }
    try invocation.outputText(terminalText(marked(text: text, community.shared)))
    let word = shellWord(invocation.arguments[0])
    let without = answer.gone.map { " --without \(shellWord(then.community.key(of: $0)))" }.joined()
    if !answer.gone.isEmpty { invocation.say("Next: kith draw \(word) --diagram dependency\(without)") }
  }
  return .done
}

private func readScenario(
  _ typed: String, _ community: Community, _ invocation: Invocation
) throws(CommandFailure) -> Scenario {
  var key = fileName(of: typed)
  if key.hasSuffix(".json") { key.removeLast(5) }
  if pathKind(invocation.console.path(typed)) == .file {
    let bytes = try bytes(of: invocation.console.path(typed), typed)
    let read = readDataset([SourceFile(name: "scenarios/\(key).json", bytes: bytes)])
    if let scenario = read.community.scenarios.first { return scenario }
    throw CommandFailure(.cannotRead, read.diagnostics.first?.text ?? "\(typed) is not a scenario.")
  }
  if let known = community.scenarios.first(where: { folded($0.name) == folded(key) }) { return known }
  let names = community.scenarios.map { $0.name }
  throw CommandFailure(
    .cannotRead, "There is no scenario \(typed).\(didYouMean(key, among: names))",
    hint: names.isEmpty ? "The dataset has no folder scenarios/." : "The dataset has \(listed(names, "and")).")
}

private func json(_ answer: ScenarioAnswer, _ invocation: Invocation) throws(CommandFailure) -> JSONValue {
  let scenario = answer.scenario
  let then = answer.then
  var members: [JSONMember] = [
    JSONMember("share", .string(answer.today.community.shared.level.rawValue)),
    JSONMember(
      "scenario",
      .object([
        JSONMember("name", .string(scenario.name)), JSONMember("title", .string(scenario.title)),
        JSONMember("without", .array(scenario.without.map { .string($0) })),
      ])),
  ]
  for (name, community) in [("today", answer.today.community), ("then", answer.remaining)] {
    let requests = try coreRequests(community, answer) + fairnessRequests(answer)
    let results = try answers(requests, isThen: name == "then", answer, invocation)
    members.append(JSONMember(name, .array(results.map { MeasureJSON.measure($0, of: community) })))
  }
  var stops: JSONValue = .null
  if let measure = Measure.named("what-stops"), !answer.gone.isEmpty {
    let results = try answers(measure, answer, invocation)
    stops = results.first.map { MeasureJSON.measure($0, of: then.community) } ?? .null
  }
  members += [JSONMember("whatStops", stops), JSONMember("costs", ScenarioText.json(answer))]
  members.append(JSONMember("newlyUnmet", .array(answer.newlyUnmet.map { .string($0.text) })))
  members.append(JSONMember("unfunded", .array(answer.unfunded.map { .string(then.community.key(of: $0)) })))
  if invocation.has("--keep") {
    let keep = try keepCost(answer, invocation)
    members.append(JSONMember("keep", keep.map { MeasureJSON.measure($0, of: then.community) } ?? .null))
  }
  return .object(members)
}

/// The answers of today. Those of then ask how long money in hand lasts as if everybody paid on as today.
private func answers(
  _ requests: [MeasureRequest], isThen: Bool, _ answer: ScenarioAnswer, _ invocation: Invocation
) throws(CommandFailure) -> [MeasureResult] {
  let today = answer.today
  var session = MeasureSession(
    isThen ? answer.remaining : today.community, today.selection, loop: today.loop)
  var results = try session.answers(requests, invocation)
  guard isThen, let place = requests.firstIndex(where: { $0.measure.id == "runway" }) else { return results }
  var payingOn = MeasureSession(answer.payingOn, today.selection, loop: today.loop)
  results[place] = try payingOn.answers([requests[place]], invocation)[0]
  return results
}

/// The core set, unit by unit.
private func coreRequests(_ community: Community, _ answer: ScenarioAnswer) -> [MeasureRequest] {
  CoreMeasures.groups(community, answer.today.selection).flatMap { group in
    group.requests.map { request in group.unit.map { request.adding("unit", $0) } ?? request }
  }
}

/// Pay against hours: the core set asks for one unit at a time. Not where a valuation makes one of all.
private func fairnessRequests(_ answer: ScenarioAnswer) throws(CommandFailure) -> [MeasureRequest] {
  if answer.today.selection.valuation != nil { return [] }
  var requests: [MeasureRequest] = []
  for text in answer.fairness where text.contains("againstUnit=") {
    do throws(MeasureFailure) {
      requests.append(try MeasureRequest(text))
    } catch {
      throw wrongUse(error)
    }
  }
  return requests
}

/// The core set of today beside that of the scenario.
private func changes(_ answer: ScenarioAnswer, _ invocation: Invocation) throws(CommandFailure) -> String {
  let today = answer.today
  let requests =
    merged(
      CoreMeasures.groups(today.community, today.selection), CoreMeasures.groups(answer.remaining, today.selection))
    + (try fairnessRequests(answer))
  let answersBefore = try answers(requests, isThen: false, answer, invocation)
  let answersAfter = try answers(requests, isThen: true, answer, invocation)
  let changes = zip(answersBefore, answersAfter).map { MeasureChange(before: $0, after: $1) }
  return ComparisonTable.measures(changes, columns: ("today", "then"))
    + ComparisonTable.cannotSay(changes, sides: ("today", "then"))
}

private func keepCost(_ answer: ScenarioAnswer, _ invocation: Invocation) throws(CommandFailure) -> MeasureResult? {
  guard let measure = Measure.named("keep-cost") else { return nil }
  return try answers(measure, answer, invocation).first
}

private func answers(
  _ measure: Measure, _ answer: ScenarioAnswer, _ invocation: Invocation
) throws(CommandFailure) -> [MeasureResult] {
  let then = answer.then
  let keys = answer.gone.map { then.community.key(of: $0) }.joined(separator: "+")
  var session = MeasureSession(then.community, then.selection, loop: then.loop)
  let request = MeasureRequest(measure, options: answer.gone.isEmpty ? [] : [(name: "without", value: keys)])
  return try session.answers([request], invocation)
}
