// kith measure: numbers.

import CommunityMeasures
import CommunityModel
import CommunityReports
import PlainText

let measureCommand = CommandDeclaration(
  name: "measure",
  summary: "Measure a dataset.",
  details: [
    "Without an id: the measures that a small community needs, for each unit in turn, since hours and pounds have no "
      + "sum. With ids: these, with their parts. An option of a measure follows a colon: gini:of=rewards. A value with a comma stands "
      + "in double quotes: 'max-flow:from=\"Lee, Ann\",to=Café'.",
    "What cannot be worked out is said in words. A blank amount is unknown, not zero.",
  ],
  arguments: [
    datasetArgument,
    ArgumentDeclaration("id", isOptional: true, repeats: true, "Measures; 'kith measures' lists them."),
  ],
  options: [
    OptionDeclaration("--by", value: "column", "Groups: a column of the elements, such as Constituency or Role."),
    formatOption(["table", "json", "csv"], usual: "table"),
  ] + sharingOptions + selectionOptions,
  examples: [
    "kith measure Datasets/garden",
    "kith measure Datasets/garden weighted-reciprocity --unit hours",
    "kith measure Datasets/garden gini:of=rewards --by Role --format json",
  ]
) { invocation throws(CommandFailure) in
  var requests: [MeasureRequest] = []
  for text in invocation.arguments.dropFirst() { requests.append(try measureRequest(text)) }
  let community = try invocation.usableCommunity().community
  let selection = try invocation.selection(of: community)
  let loop = try invocation.loop()
  var groups: [CoreMeasures.Group]
  if requests.isEmpty {
    groups = CoreMeasures.groups(community, selection)
  } else {
    groups = [CoreMeasures.Group(unit: nil, requests: requests)]
  }
  if let typed = invocation.value("--by") {
    let column = try groupColumn(typed, of: community)
    if !requests.isEmpty && !requests.contains(where: { $0.takes("by") }) {
      let ids = listed(requests.map { $0.measure.id }, "and")
      throw .wrongUse("--by has nothing to do: groups make no difference to \(ids).")
    }
    groups = groups.map { group in
      CoreMeasures.Group(unit: group.unit, requests: group.requests.map { $0.adding("by", column) })
    }
  }
  switch invocation.value("--format") ?? "table" {
  case "table":
    let text = marked(
      text: try table(groups, community, selection, details: !requests.isEmpty, invocation), community.shared)
    try invocation.timed("write") { () throws(CommandFailure) in try invocation.outputText(text) }
    invocation.say("Next: kith report \(shellWord(invocation.arguments[0]))")
  case let format:
    let flat = groups.flatMap { group in
      group.requests.map { request in group.unit.map { request.adding("unit", $0) } ?? request }
    }
    var session = try invocation.timed("freeze") { MeasureSession(community, selection, loop: loop) }
    let results = try session.answers(flat, invocation)
    let ledger = session.ledger
    try invocation.timed("write") { () throws(CommandFailure) in
      if format == "csv" {
        try invocation.output(MeasureTable.csv(results, of: community))
      } else {
        try invocation.output(jsonText(MeasureJSON.document(results, of: ledger, version: kithVersion)))
      }
    }
  }
  return .done
}

private func table(
  _ groups: [CoreMeasures.Group], _ community: Community, _ selection: Selection, details: Bool,
  _ invocation: Invocation
) throws(CommandFailure) -> String {
  var text = ""
  for group in groups where !group.requests.isEmpty {
    var selection = selection
    if let unit = group.unit { selection.unit = unit }
    var session = try invocation.timed("freeze") { () throws(CommandFailure) in
      MeasureSession(community, selection, loop: try invocation.loop())
    }
    let results = try session.answers(group.requests, invocation)
    if !details {
      let heading = group.unit.map { "In \($0)" } ?? selection.valuation.map { "Under \($0)" } ?? "The whole dataset"
      text += (text.isEmpty ? "" : "\n") + terminalText(heading) + "\n\n"
    }
    text += MeasureTable.text(results, of: community, details: details)
  }
  return text
}

/// A request as it was typed, with the nearest measure when there is none of that name.
func measureRequest(_ text: String) throws(CommandFailure) -> MeasureRequest {
  do throws(MeasureFailure) {
    return try MeasureRequest(text)
  } catch {
    throw wrongUse(error)
  }
}

private func groupColumn(_ typed: String, of community: Community) throws(CommandFailure) -> String {
  let columns = elementColumnNames(community)
  if let known = columns.first(where: { folded($0) == folded(typed) }) { return known }
  throw .wrongUse(
    "\(community.fileName(of: .elements)) has no column \"\(typed)\".\(didYouMean(typed, among: columns))",
    hint: columns.isEmpty ? nil : "It has \(listed(columns, "and")).")
}

extension MeasureRequest {
  func takes(_ option: String) -> Bool { measure.options.contains { $0.name == option } }
}
