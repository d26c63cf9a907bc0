// kith check: what is wrong, and what could be said if one more column were filled?

import CommunityMeasures
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let checkCommand = CommandDeclaration(
  name: "check",
  summary: "Find everything that is wrong in a dataset, in one run.",
  details: [
    "Every problem with its file, row and column as a spreadsheet program counts them, and a suggestion; then what a "
      + "report could say if one more column were filled. Nothing is changed.",
    "Exit 0: no problems. Exit 1: problems.",
  ],
  arguments: [datasetArgument],
  options: [
    formatOption(["text", "json"], usual: "text"),
    OptionDeclaration("--strict", "Notes count as problems."),
    OptionDeclaration("--suggest-merges", "List pairs of names that may be one thing, for a person to decide."),
    asOption,
  ],
  examples: ["kith check Datasets/garden", "kith check Datasets/garden --format json"]
) { invocation throws(CommandFailure) in
  let dataset = try invocation.dataset()
  if invocation.has("--suggest-merges") { return try suggestMerges(dataset.community.withoutRefused(), invocation) }
  let found = withoutRefusedNames(check(dataset), of: dataset.community)
  if invocation.value("--format") == "json" {
    try invocation.output(jsonText(checkJSON(dataset, found)))
  } else {
    let text = printedDiagnostics(found, rows: dataset.rowCount)
    try invocation.outputText(terminalText(marked(text: text, dataset.community.shared)))
  }
  let counts =
    invocation.has("--strict") ? found.count { $0.code != "imported" } : found.count { $0.severity == .problem }
  if counts > 0 || dataset.unusable { return .problems }
  invocation.say("Next: kith report \(shellWord(invocation.arguments[0]))")
  return .done
}

/// Nothing is merged: the list is for somebody who knows the people and places.
private func suggestMerges(_ community: Community, _ invocation: Invocation) throws(CommandFailure) -> ExitCode {
  let pairs = suggestedMerges(community)
  func place(_ element: ElementIndex) -> String {
    community.elements.sheetRow[element] == 0 ? "" : community.text(of: community.reference(to: element))
  }
  if invocation.value("--format") == "json" {
    let list = pairs.map { pair -> JSONValue in
      func side(_ element: ElementIndex, _ rows: Int) -> JSONValue {
        .object([
          JSONMember("label", .string(community.label(of: element))), JSONMember("row", .string(place(element))),
          JSONMember("connections", .number(Double(rows))),
        ])
      }
      return .object([
        JSONMember("first", side(pair.first, pair.firstRows)), JSONMember("second", side(pair.second, pair.secondRows)),
        JSONMember("reason", .string(pair.reason)),
      ])
    }
    try invocation.output(
      jsonText(
        .object([
          JSONMember("kith", .string(kithVersion)), JSONMember("share", .string(community.shared.level.rawValue)),
          JSONMember("pairs", .array(list)),
        ])))
    return .done
  }
  var text = ""
  for pair in pairs {
    func side(_ element: ElementIndex, _ rows: Int) -> String {
      let origin = place(element)
      return "\"\(community.label(of: element))\" (\(origin.isEmpty ? "" : origin + ", ")"
        + "\(counted(rows, "connection", "connections")))"
    }
    text += "\(side(pair.first, pair.firstRows)) and \(side(pair.second, pair.secondRows)): \(pair.reason).\n"
  }
  text +=
    pairs.isEmpty
    ? "No two names look like one thing.\n"
    : "\(counted(pairs.count, "pair", "pairs")). Nothing was merged: write the same Label, or put one name into a column "
      + "\"Also known as\" of the other.\n"
  try invocation.outputText(terminalText(marked(text: text, community.shared)))
  return .done
}

private func checkJSON(_ dataset: Dataset, _ found: [Diagnostic]) -> JSONValue {
  .object([
    JSONMember("kith", .string(kithVersion)),
    JSONMember("dataset", MeasureJSON.dataset(Ledger(dataset.community))),
    JSONMember("share", .string(dataset.community.shared.level.rawValue)),
    JSONMember("problems", .array(found.map { diagnosticJSON($0) })),
  ])
}

private func diagnosticJSON(_ diagnostic: Diagnostic) -> JSONValue {
  func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
  return .object([
    JSONMember("code", .string(diagnostic.code)),
    JSONMember("severity", .string(diagnostic.severity.rawValue)),
    JSONMember("file", .string(diagnostic.file)),
    JSONMember("row", diagnostic.row.map { .number(Double($0)) } ?? .null),
    JSONMember("column", text(diagnostic.column)),
    JSONMember("found", text(diagnostic.found)),
    JSONMember("message", .string(diagnostic.message)),
    JSONMember("suggestion", text(diagnostic.suggestion)),
  ])
}
