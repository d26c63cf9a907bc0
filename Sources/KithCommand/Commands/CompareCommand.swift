// kith compare: what changed?

import CommunityMeasures
import CommunityModel
import CommunityReports
import PlainText

let compareCommand = CommandDeclaration(
  name: "compare",
  summary: "Set two periods, or two datasets, side by side: what changed, and what slipped?",
  details: [
    "Two periods of one dataset: --at twice, each a day, month, quarter, year or phase. Phases need no dates. Two "
      + "datasets: their names, first the earlier; elements are the same by ID, where there is none by label.",
    "A fall further than the table of drops allows is told first. A change that hangs on amounts that nobody recorded "
      + "is never called a fall: it cannot be said.",
    "Whoever joined has connections in the second only, whoever left in the first only.",
  ],
  arguments: [
    datasetArgument, ArgumentDeclaration("after", isOptional: true, "A second dataset, set beside the first."),
  ],
  options: [
    OptionDeclaration(
      "--at", value: "date", repeats: true, "A period to compare: twice, the earlier first. A date or a phase."),
    OptionDeclaration(
      "--measure", value: "id", repeats: true, "These measures in place of the core set; 'kith measures' lists them."),
    formatOption(["table", "json", "csv"], usual: "table"),
  ] + sharingOptions + selectionOptions.filter { $0.name != "--at" },
  examples: [
    "kith compare Datasets/garden --at 2024 --at 2025",
    "kith compare Datasets/sussex-evaluation --at 'early development' --at 'process slipped'",
    "kith compare last-year this-year --measure gini --unit hours",
  ]
) { invocation throws(CommandFailure) in
  let times = invocation.all("--at")
  let isOne = invocation.arguments.count == 1
  if times.count > 2 { throw .wrongUse("--at is given \(times.count) times: two periods are compared.") }
  if isOne && times.count < 2 {
    throw .wrongUse(
      "Say which two periods: --at <date> --at <date>, or name a second dataset.",
      hint: "'kith compare --help' shows examples.")
  }
  var asked: [MeasureRequest] = []
  for text in invocation.all("--measure") { asked.append(try measureRequest(text)) }
  let first = try invocation.usableCommunity().community
  var second = first
  if !isOne {
    second = try invocation.usableCommunity(1).community
    guard first.shared.level == second.shared.level else {
      throw .wrongUse("The two datasets are for different eyes.", hint: "Give --share for both.")
    }
    if first.shared.isShared, invocation.value("--key") == nil {
      throw .wrongUse(
        "People have new numbers in each shared copy, so nobody could be found again in the other.",
        hint: "With --key they have the same ones.")
    }
  }
  let selections = (
    before: try invocation.selection(of: first, at: times.first),
    after: try invocation.selection(of: second, at: times.last)
  )
  let requests =
    asked.isEmpty
    ? merged(CoreMeasures.groups(first, selections.before), CoreMeasures.groups(second, selections.after)) : asked
  let loop = try invocation.loop()
  var before = try invocation.timed("freeze") { MeasureSession(first, selections.before, loop: loop) }
  var after = try invocation.timed("freeze") { MeasureSession(second, selections.after, loop: loop) }
  let answersBefore = try before.answers(requests, invocation)
  let answersAfter = try after.answers(requests, invocation)
  let comparison = Comparison(
    before: before.ledger, after: after.ledger, answers: zip(answersBefore, answersAfter).map { ($0, $1) })

  let names = (
    before: sideName(invocation.arguments[0], times.first, isOne: isOne),
    after: sideName(invocation.arguments.last ?? "", times.last, isOne: isOne)
  )
  for (name, ledger) in [(names.before, before.ledger), (names.after, after.ledger)] where ledger.count == 0 {
    invocation.warn("No connection lies in \(terminalText(name)).")
  }
  if let (short, long) = lengths(before.ledger.period, after.ledger.period) {
    invocation.warn("The periods differ in length, \(short) and \(long) days: amounts stand as they are recorded.")
  }
  switch invocation.value("--format") ?? "table" {
  case "json": try invocation.output(jsonText(ComparisonJSON.document(comparison, version: kithVersion)))
  case "csv": try invocation.output(ComparisonTable.csv(comparison))
  default:
    try invocation.outputText(marked(text: ComparisonTable.text(comparison, names: names), first.shared))
  }
  return .done
}

/// The requests of both sides, each once: unit by unit, those of no unit last.
func merged(_ first: [CoreMeasures.Group], _ second: [CoreMeasures.Group]) -> [MeasureRequest] {
  var units: [String] = []
  for group in first + second {
    if let unit = group.unit, !units.contains(unit) { units.append(unit) }
  }
  var requests: [MeasureRequest] = []
  for unit in units.map({ Optional($0) }) + [nil] {
    var ids: [String] = []
    for request in (first + second).filter({ $0.unit == unit }).flatMap({ $0.requests })
    where !ids.contains(request.measure.id) {
      ids.append(request.measure.id)
      requests.append(unit.map { request.adding("unit", $0) } ?? request)
    }
  }
  return requests
}

private func sideName(_ dataset: String, _ time: String?, isOne: Bool) -> String {
  if isOne { return time ?? dataset }
  return time.map { "\(dataset) at \($0)" } ?? dataset
}

/// The whole days of two chosen periods where they differ by more than a leap day and the lengths of months.
private func lengths(_ before: Period, _ after: Period) -> (Int, Int)? {
  guard before.isChosen, after.isChosen, let first = before.days, let second = after.days else { return nil }
  let gap = first < second ? second - first : first - second
  return gap > 3 ? (Int(first), Int(second)) : nil
}
