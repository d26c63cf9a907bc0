// kith convert: from one program's files to another's.

import CommunityFormats
import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let convertCommand = CommandDeclaration(
  name: "convert",
  summary: "Turn files of one program into those of another.",
  details: [
    "Reads: dataset (a folder of Kith's own), "
      + listed(FormatReader.all.map { "\($0.format.rawValue) (\($0.format.title))" }, "and") + ".",
    "Writes: " + listed(FormatWriter.all.map { "\($0.format.rawValue) (\($0.format.title))" }, "and")
      + ". The format follows the ending of the name, and a name without one is a folder; --to says it in words.",
    "Without --share it is private, whatever community.json says: it hides nobody but those whose Consent is none, and "
      + "keeps sensitive columns. The level is written into every format that has a place for it; what is made of a copy "
      + "that 'kith share' wrote has the level of that copy.",
    "What was understood and what the new format cannot hold is said before anything is lost.",
  ],
  arguments: [
    ArgumentDeclaration("in", "The files to read: a folder, a file, or - for standard input."),
    ArgumentDeclaration("out", "The file or folder to write, or - for standard output."),
  ],
  options: [
    OptionDeclaration(
      "--to", value: "format", choices: FormatWriter.all.map { $0.format.rawValue },
      "The format to write, where the name does not say it."),
    OptionDeclaration(
      "--share", value: "level", usual: "private", choices: ShareLevel.allCases.map { $0.rawValue },
      "Who will see it, as in kith share: partners, public or private."),
  ] + hidingOptions + [asOption],
  examples: [
    "kith convert Datasets/garden garden.gexf", "kith convert map.json our-map",
    "kith convert Datasets/garden garden.gexf --share partners",
  ]
) { invocation throws(CommandFailure) in
  var dataset = try invocation.dataset()
  dataset.community = dataset.community.withoutRefused()
  let refused = dataset.community.shared.refused
  if refused > 0 {
    invocation.warn(
      "Not kept: \(refused) \(refused == 1 ? "row of somebody" : "rows of people") who asked not to be on the map.")
  }
  if dataset.unusable {
    throw CommandFailure(
      .cannotRead, "There is nothing to convert in \(invocation.arguments[0]).",
      hint: "'kith check \(shellWord(invocation.arguments[0]))' shows what is wrong.")
  }
  let level = try shareLevel(&dataset.community, invocation)
  let elements = dataset.community.elements
  if !level.isShared, !elements.consent.isUnused,
    elements.indices.contains(where: { elements.kind[$0].isPerson && elements.consent[$0] != .named })
  {
    invocation.warn("Private: this hides nobody. For other eyes, 'kith share' makes a copy first.")
  }
  let typed = invocation.arguments[1]
  let writer = try formatWriter(for: typed, invocation.value("--to"))
  let stem = typed == "-" ? "kith" : fileStem(of: typed)
  // Who said what stays in datasets of ours.
  let isOwn = writer.format == FormatWriter.folder.format
  var export = writer.write(isOwn ? dataset.community : dataset.community.withoutSaid(), stem)
  if let marked = marked(export, writer, dataset.community.settings.title, level) {
    export = marked
  } else {
    invocation.warn("\(writer.format.title) has no place for who may see it. \(ShareWords.line(level))")
  }
  for diagnostic in dataset.diagnostics where diagnostic.code == "imported" { invocation.say(diagnostic.message) }
  let problems = dataset.diagnostics.count { $0.severity == .problem }
  if problems > 0 {
    invocation.warn("\(problems) \(problems == 1 ? "problem" : "problems") in the data: 'kith check' shows where.")
  }
  for loss in export.losses { invocation.warn("Not kept: \(loss)") }
  try write(export, writer, to: typed, invocation)
  return problems > 0 ? .problems : .done
}

/// For whose eyes the files are: fit for them when that was asked for.
private func shareLevel(_ community: inout Community, _ invocation: Invocation) throws(CommandFailure) -> SharedAs {
  if ["--share", "--merge-by", "--key"].contains(where: { invocation.value($0) != nil }) || invocation.has("--health") {
    let sharing = try invocation.sharing(of: community)
    community = try invocation.usable(community, sharing: sharing, outputs: [invocation.arguments[1]]).community
    return community.shared
  }
  let readMe = invocation.console.path(invocation.arguments[0]) + "/README.md"
  if invocation.arguments[0] != "-", pathKind(readMe) == .file,
    case .bytes(let text) = fileBytes(readMe, follows: false),
    let known = ShareWords.level(ofReadMe: String(decoding: text.prefix(20_000), as: UTF8.self))
  {
    return known
  }
  return SharedAs()
}

private func write(
  _ export: Export, _ writer: FormatWriter, to typed: String, _ invocation: Invocation
) throws(CommandFailure) {
  if typed == "-" {
    guard export.files.count == 1 else {
      throw .wrongUse("\(writer.format.title) is several files and cannot go to standard output.")
    }
    return try invocation.output(export.files[0].bytes)
  }
  let path = invocation.console.path(typed)
  if writer.endings.isEmpty {
    let files = export.files.map { OutputFile(name: $0.name, bytes: $0.bytes) }
    try writeFolder(files, to: path, named: typed) { _ in false }
  } else {
    try writeWhole(export.files[0].bytes, to: path, named: typed)
  }
  invocation.say("Wrote \(terminalText(typed)) as \(writer.format.title).")
}

/// By `--to`, else by the ending of the name.
private func formatWriter(for typed: String, _ format: String?) throws(CommandFailure) -> FormatWriter {
  if let format, let writer = FormatWriter.named(format) { return writer }
  let name = fileName(of: typed).lowercased()
  guard let dot = name.lastIndex(of: "."), typed != "-" else {
    if typed == "-" { throw .wrongUse("Say which format to write: --to.") }
    return .folder
  }
  let ending = String(name[name.index(after: dot)...])
  if let writer = FormatWriter.all.first(where: { $0.endings.contains(ending) }) { return writer }
  let known = FormatWriter.all.flatMap { $0.endings }
  throw .wrongUse(
    "Kith writes no .\(ending) files.\(didYouMean(ending, among: known))",
    hint: "It writes \(listed(known.map { "." + $0 })), a folder of spreadsheets, or what --to says.")
}

/// `map` for `out/map.gexf`
private func fileStem(of path: String) -> String {
  let name = fileName(of: path)
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}
