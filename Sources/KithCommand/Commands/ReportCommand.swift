// kith report: the report that a meeting can argue over.

import CommunityMeasures
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let reportCommand = CommandDeclaration(
  name: "report",
  summary: "Write a report: one page to read, print or send, with its tables and pictures.",
  details: [
    "Writes a folder with report.html (one file, no network, prints on A4), report.md, report.json, every picture as "
      + "SVG and DOT, and every table as CSV. A folder that Kith wrote before is replaced; any other is left alone.",
    "The report is private unless --share says otherwise: then names go by the column Consent, and its level stands on "
      + "every page and picture. Names hidden does not mean that nobody can be recognised.",
    "--person makes a page for one person instead, on their request: what the rows say they give and what comes back, who "
      + "with, what rests on it, what is not known, how they may be shown, how to put it right. It is theirs: pay stands in "
      + "it in full. The folder holds your-part.html, your-part.md and your-part.json.",
  ],
  arguments: [datasetArgument],
  options: [
    OptionDeclaration(
      "--output", short: "-o", value: "dir", usual: "the dataset's name and -report", "The folder to write."),
    OptionDeclaration(
      "--for", value: "reader", usual: "all", choices: Report.Reader.allCases.map { $0.rawValue }, repeats: true,
      "Whose first page it opens with."),
    OptionDeclaration(
      "--person", value: "label", "A page for this person alone, by label or ID, in place of the report."),
    OptionDeclaration(
      "--language", value: "code", usual: "en", "The language of the report. Only en, English, is there so far."),
  ] + sharingOptions + selectionOptions,
  examples: [
    "kith report Datasets/garden",
    "kith report Datasets/garden -o garden-report --for funder --from 2025-01 --to 2025-12",
    "kith report Datasets/garden --person 'Seed keeper'",
  ]
) { invocation throws(CommandFailure) in
  try refuseLanguage(invocation.value("--language"))
  let readers = invocation.all("--for").compactMap { Report.Reader(rawValue: $0) }
  if let person = invocation.value("--person") {
    guard readers.isEmpty else {
      throw .wrongUse("--for chooses a page of the report, --person a page of its own: take one.")
    }
    if let level = invocation.value("--share"), level != ShareLevel.private.rawValue {
      throw .wrongUse("--person makes a page for one person's own eyes: it cannot be shared.")
    }
    for option in hidingOptions where invocation.has(option.name) {
      throw .wrongUse("\(option.name) has nothing to do on a person's own page.")
    }
    let dataset = try invocation.timed("read") { () throws(CommandFailure) in
      try invocation.usableDataset(withRefused: true)
    }
    try checkIsOnTheMap(person, dataset.community)
    let community = dataset.community.withoutRefused()
    let selection = try invocation.selection(of: community)
    let typed = invocation.value("--output") ?? "\(datasetName(invocation.arguments[0]))-your-part"
    try writePersonReport(community, selection, person, to: typed, invocation)
    return .done
  }
  let typed = invocation.value("--output") ?? "\(datasetName(invocation.arguments[0]))-report"
  let community = try invocation.usableCommunity(outputs: [typed]).community
  let selection = try invocation.selection(of: community)
  try writeReport(community, selection, readers, to: typed, invocation)
  return .done
}

/// `garden` for `Datasets/garden`.
func datasetName(_ dataset: String) -> String {
  var name = dataset == "-" ? "kith" : fileName(of: dataset)
  if name.lowercased().hasSuffix(".csv") { name.removeLast(4) }
  return name == "." || name == ".." ? "kith" : name
}

/// English is the only language so far. What another one needs is told, not half done.
func refuseLanguage(_ code: String?) throws(CommandFailure) {
  guard let code, code != "en" else { return }
  throw .wrongUse(
    "There is nothing in \"\(code)\" yet: Kith writes English (en).",
    hint: "docs/explanation/translation.md says where a translation goes and what it is made of.")
}

/// Draws, writes the folder and says where the page is.
func writeReport(
  _ community: Community, _ selection: Selection, _ readers: [Report.Reader],
  with beside: [OutputFile] = [], to typed: String, _ invocation: Invocation
) throws(CommandFailure) {
  let loop = try invocation.loop()
  let ledger = try invocation.timed("freeze") { Ledger(community, selection, loop: loop) }
  var files = beside
  var pictures: [ReportPicture] = []
  var draft = Report.Draft(ledger)
  let wantedPictures = try invocation.timed("measure:pictures") { draft.wantedPictures() }
  let bar = invocation.progressBar("Drawing and writing the report")
  defer { bar.end() }
  for (number, wanted) in wantedPictures.enumerated() {
    // Half of the time goes into the pictures.
    bar.show(0.5 * Double(number) / Double(wantedPictures.count))
    guard let picture = drawnPicture(wanted, ledger, invocation) else { continue }
    pictures.append(picture.shown)
    files += picture.files
  }
  bar.show(0.5)
  let report = try invocation.timed("measure:report") {
    Report(draft, for: readers, pictures: pictures, engine: pageEngine, version: kithVersion)
  }
  files += report.tables().map { OutputFile(name: "tables/\($0.name)", bytes: marked(csv: $0.bytes, community.shared)) }
  files.append(OutputFile(name: "report.html", bytes: Array(report.html().utf8)))
  files.append(OutputFile(name: "report.md", bytes: Array(report.markdown().utf8)))
  files.append(OutputFile(name: "report.json", bytes: Array(jsonText(report.json()).utf8)))
  let path = invocation.console.path(typed)
  try invocation.timed("write") { () throws(CommandFailure) in
    try writeFolder(files, to: path, named: typed) { isReportFolder($0) }
  }
  bar.end()
  invocation.say("Wrote \(terminalText(typed)). Open \(terminalText(typed))/report.html in a browser.")
}

/// Whether these are the names in a folder that a report was written to, and nothing else.
private func isReportFolder(_ names: [String]) -> Bool {
  names.contains("report.html")
    && names.allSatisfy { ["report.html", "report.md", "report.json", "tables", "diagrams", "dataset"].contains($0) }
}
