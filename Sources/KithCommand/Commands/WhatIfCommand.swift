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
  ] + selectionOptions,
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
  let community = try invocation.timed("read") { () throws(CommandFailure) in try invocation.usableDataset().community }
  let selection = try invocation.selection(of: community)
  let loop = try invocation.loop()
  let today = try invocation.timed("freeze") { Ledger(community, selection, loop: loop) }
  var scenario = Scenario()
  if let typed = invocation.value("--scenario") { scenario = try readScenario(typed, community, invocation) }
  let asked = try elements(named: names, in: today).map { community.key(of: $0) }
  scenario.without += asked.filter { !scenario.without.contains($0) }
  let applied = community.applying(scenario)
  for problem in applied.problems { invocation.warn(terminalText(problem.text)) }
  if applied.problems.contains(where: { $0.severity == .problem }) { return .problems }
  let then = try invocation.timed("freeze") { Ledger(applied.community, selection, loop: loop) }
  let gone = try elements(named: applied.without, in: then)
  let answer = try invocation.timed("measure:what-stops") { WhatStops(then, without: gone) }
  if invocation.value("--format") == "json" {
    try invocation.output(jsonText(try json(scenario, community, selection, then, gone, answer, invocation)))
  } else {
    var text = whatStopsText(answer, then, title: scenario.title)
    if invocation.has("--keep") {
      if let keep = try keepCost(of: gone, then, invocation) { text += KeepText.text(keep) }
    }
    if invocation.value("--scenario") != nil {
      text += CostText.text(newCosts(in: then, after: community.connections.count), of: then.community)
      text += try changes(today, remaining(then, gone, answer), invocation)
    }
    try invocation.output(terminalText(text))
    let word = shellWord(invocation.arguments[0])
    let without = gone.map { " --without \(shellWord(then.community.key(of: $0)))" }.joined()
    if !gone.isEmpty { invocation.say("Next: kith draw \(word) --diagram dependency\(without)") }
  }
  return .done
}

private func readScenario(
  _ typed: String, _ community: Community, _ invocation: Invocation
) throws(CommandFailure) -> Scenario {
  var key = fileName(of: typed)
  if key.hasSuffix(".json") { key.removeLast(5) }
  if pathKind(invocation.console.path(typed)) == .file {
    guard let bytes = fileBytes(invocation.console.path(typed)) else {
      throw CommandFailure(.cannotRead, "Cannot read \(typed): \(systemReason()).")
    }
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

private func json(
  _ scenario: Scenario, _ community: Community, _ selection: Selection, _ then: Ledger, _ gone: [ElementIndex],
  _ answer: WhatStops, _ invocation: Invocation
) throws(CommandFailure) -> JSONValue {
  let remaining = remaining(then, gone, answer)
  var members: [JSONMember] = [
    JSONMember(
      "scenario",
      .object([
        JSONMember("name", .string(scenario.name)), JSONMember("title", .string(scenario.title)),
        JSONMember("without", .array(scenario.without.map { .string($0) })),
      ]))
  ]
  for (name, community) in [("today", community), ("then", remaining)] {
    let groups = coreGroups(community, selection)
    let requests = groups.flatMap { group in
      group.requests.map { request in group.unit.map { request.adding("unit", $0) } ?? request }
    }
    var session = MeasureSession(community, selection, loop: then.loop)
    let results = try session.answers(requests, invocation)
    members.append(JSONMember(name, .array(results.map { MeasureJSON.measure($0, of: community) })))
  }
  var stops: JSONValue = .null
  if let measure = Measure.named("what-stops"), !gone.isEmpty {
    let results = try answers(measure, without: gone, then, invocation)
    stops = results.first.map { MeasureJSON.measure($0, of: then.community) } ?? .null
  }
  let costs = newCosts(in: then, after: community.connections.count)
  members += [JSONMember("whatStops", stops), JSONMember("costs", CostText.json(costs, of: then.community))]
  if invocation.has("--keep") {
    let keep = try keepCost(of: gone, then, invocation)
    members.append(JSONMember("keep", keep.map { MeasureJSON.measure($0, of: then.community) } ?? .null))
  }
  return .object(members)
}

/// The community in which neither what left nor what stopped gives or receives anything.
private func remaining(_ then: Ledger, _ gone: [ElementIndex], _ answer: WhatStops) -> Community {
  var remaining = then.community
  for element in gone + answer.stops.map({ $0.element }) { remaining.elements.consent[element] = .none }
  return remaining
}

/// The core set of today beside that of the scenario.
private func changes(
  _ today: Ledger, _ remaining: Community, _ invocation: Invocation
) throws(CommandFailure) -> String {
  let selection = today.selection
  let requests = merged(coreGroups(today.community, selection), coreGroups(remaining, selection))
  var before = MeasureSession(today.community, selection, loop: today.loop)
  var after = MeasureSession(remaining, selection, loop: today.loop)
  let answersBefore = try before.answers(requests, invocation)
  let answersAfter = try after.answers(requests, invocation)
  let changes = zip(answersBefore, answersAfter).map { MeasureChange(before: $0, after: $1) }
  return ComparisonTable.measures(changes, columns: ("today", "then"))
    + ComparisonTable.cannotSay(changes, sides: ("today", "then"))
}

private func keepCost(
  of gone: [ElementIndex], _ then: Ledger, _ invocation: Invocation
) throws(CommandFailure) -> MeasureResult? {
  guard let measure = Measure.named("keep-cost") else { return nil }
  return try answers(measure, without: gone, then, invocation).first
}

private func answers(
  _ measure: Measure, without gone: [ElementIndex], _ then: Ledger, _ invocation: Invocation
) throws(CommandFailure) -> [MeasureResult] {
  let keys = gone.map { then.community.key(of: $0) }.joined(separator: "+")
  var session = MeasureSession(then.community, then.selection, loop: then.loop)
  let request = MeasureRequest(measure, options: gone.isEmpty ? [] : [(name: "without", value: keys)])
  return try session.answers([request], invocation)
}
