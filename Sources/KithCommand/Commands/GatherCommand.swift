// kith gather: what people said of their own part comes into the dataset.

import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let gatherCommand = CommandDeclaration(
  name: "gather",
  summary: "Put people's answers into a dataset, and list where they tell it differently.",
  details: [
    "Takes the answers-….json files that 'kith form' made and writes a dataset in which each row tells who said it. The "
      + "newest answers of each person count, whole. Where two tell one exchange differently, the row holds the range and "
      + "stands in a list to talk about. Nothing is merged by likeness.",
    "Gathering again changes nothing, and the order of the files decides nothing. --withdraw takes one person's answers "
      + "back: the dataset is then as if they had never been given.",
    "An answer file is a claim: whoever gathers vouches for who handed it over. A file with anything wrong in it is "
      + "refused whole, and told. Exit 1: a file was refused.",
  ],
  arguments: [
    datasetArgument,
    ArgumentDeclaration("answers", isOptional: true, repeats: true, "Files of answers, or folders that hold some."),
  ],
  options: [
    OptionDeclaration(
      "--output", short: "-o", value: "dir",
      usual: "the dataset, if it was gathered before, else its name and -gathered",
      "The folder to write: a new one, or one that was gathered before."),
    OptionDeclaration(
      "--withdraw", value: "label", repeats: true, "Take this person's answers back, by their label or ID."),
    formatOption(["text", "json"], usual: "text"),
    asOption,
  ],
  examples: [
    "kith gather Datasets/garden answers-*.json -o garden-gathered",
    "kith gather garden-gathered --withdraw Treasurer",
  ]
) { invocation throws(CommandFailure) in
  let withdrawn = invocation.all("--withdraw")
  let files = Array(invocation.arguments.dropFirst())
  if files.isEmpty && withdrawn.isEmpty {
    throw .wrongUse(
      "Say which answers come in: the files answers-….json, or a folder that holds them.",
      hint: "'kith gather --help' shows examples.")
  }
  if !files.isEmpty && !withdrawn.isEmpty {
    throw .wrongUse("Take answers back and put answers in one after the other: --withdraw goes without files.")
  }
  let typed = try outputFolder(invocation)
  let answers = try answerFiles(files, invocation)
  let community = try invocation.timed("read") { () throws(CommandFailure) in
    try invocation.usableDataset(withRefused: true).community
  }
  let gathered = try invocation.timed("gather") { () throws(CommandFailure) in
    do throws(GatherFailure) {
      return try gather(community, files: answers, lastDay: invocation.console.lastDay(), withdrawing: withdrawn)
    } catch {
      throw CommandFailure(error.isWrongUse ? .wrongUse : .problems, error.message, hint: error.advice)
    }
  }
  let written = writeDataset(gathered.community).map { OutputFile(name: $0.name, bytes: $0.bytes) }
  let left = unwritten(invocation, typed)
  try invocation.timed("write") { () throws(CommandFailure) in
    try writeFolder(written, to: invocation.console.path(typed), named: typed, isOurs: isGathered)
  }
  try tell(gathered, invocation)
  if !left.isEmpty { invocation.say("Left where they are: \(terminalText(left.joined(separator: ", "))).") }
  invocation.say("Wrote \(terminalText(typed)). It holds names and what people said: keep it to yourselves.")
  invocation.say("Next: kith report \(shellWord(typed))")
  return gathered.refused.isEmpty ? .done : .problems
}

private func tell(_ gathered: Gathered, _ invocation: Invocation) throws(CommandFailure) {
  for one in gathered.refused { invocation.warn(terminalText(AnswerWords.refused(one))) }
  if invocation.value("--format") == "json" {
    return try invocation.output(jsonText(AnswerWords.json(gathered)))
  }
  var text = AnswerWords.told(gathered).joined(separator: "\n") + "\n"
  if !gathered.conversation.isEmpty {
    text += "\n" + AnswerWords.heading(gathered.conversation.count) + "\n"
    for point in gathered.conversation { text += "- " + AnswerWords.text(point) + "\n" }
  }
  try invocation.outputText(terminalText(text))
}

/// What names a folder that gathering wrote.
private let ownNames =
  TableName.allCases.map { "\($0.rawValue).csv" }
  + ["nodes.csv", "edges.csv", "said.csv", "community.json", "scenarios"]

/// Whether a folder holds what gathering writes and nothing else.
private func isGathered(_ names: [String]) -> Bool {
  names.contains("said.csv") && names.allSatisfy { ownNames.contains($0) }
}

private func outputFolder(_ invocation: Invocation) throws(CommandFailure) -> String {
  if let typed = invocation.value("--output") {
    if typed == "-" { throw .wrongUse("A dataset is a folder and cannot go to standard output.") }
    return typed
  }
  let dataset = invocation.arguments[0]
  if dataset != "-", let names = folderNames(invocation.console.path(dataset)), isGathered(names) { return dataset }
  return "\(datasetName(dataset))-gathered"
}

/// The files of the dataset's folder that gathering does not write: they stay where they are.
private func unwritten(_ invocation: Invocation, _ output: String) -> [String] {
  let path = invocation.console.path(invocation.arguments[0])
  if isSamePlace(path, invocation.console.path(output)) { return [] }
  return (folderNames(path) ?? []).filter { !$0.hasPrefix(".") && !ownNames.contains($0.lowercased()) }.sorted()
}

/// The files that were named, and those in the folders that were named.
private func answerFiles(_ typed: [String], _ invocation: Invocation) throws(CommandFailure) -> [SourceFile] {
  var names: [String] = []
  for name in typed {
    let path = invocation.console.path(name)
    guard pathKind(path) == .folder else {
      names.append(name)
      continue
    }
    let inside = (folderNames(path) ?? []).filter {
      $0.hasPrefix("answers-") && $0.hasSuffix(".json") && !isLink("\(path)/\($0)")
    }
    if inside.isEmpty {
      throw CommandFailure(.cannotRead, "\(name) holds no files answers-….json.", hint: "Name the files themselves.")
    }
    names += inside.sorted().map { name.hasSuffix("/") ? name + $0 : "\(name)/\($0)" }
  }
  if names.count > Limits.answerFiles.most {
    throw CommandFailure(.cannotRead, "There are \(Limits.answerFiles.words): none is read.", hint: "Gather in parts.")
  }
  var files: [SourceFile] = []
  for name in names {
    let path = invocation.console.path(name)
    switch pathKind(path) {
    case .file: break
    case .missing: throw CommandFailure(.cannotRead, "There is no \(name).")
    default: throw CommandFailure(.cannotRead, "\(name) is no file.")
    }
    switch fileBytes(path, most: Limits.answerBytes.most + 1) {
    case .bytes(let bytes): files.append(SourceFile(name: name, bytes: bytes))
    case .tooMany:
      // One byte more than is taken is enough to be refused in words.
      files.append(SourceFile(name: name, bytes: [UInt8](repeating: 0x20, count: Limits.answerBytes.most + 1)))
    case .failed: throw CommandFailure(.cannotRead, "Cannot read \(name): \(systemReason()).")
    }
  }
  return files
}
