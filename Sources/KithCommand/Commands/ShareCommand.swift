// kith share: a copy of a dataset that can leave the room.

import CommunityModel
import CommunityReports
import CommunityTables
import PlainText

let shareCommand = CommandDeclaration(
  name: "share",
  summary: "Write a copy of a dataset that can leave the room.",
  details: [
    "partners: people who agreed to be named keep their names, others are a role and a number. What one person is paid is "
      + "kept back. public: no person stands alone; each constituency of at least 5 people is one element with its "
      + "connections added up, smaller ones together are \"others\" or are left out and counted.",
    "Notes, evidence, reasons, contacts and columns that Kith does not know stay at home. A hidden name in another cell "
      + "is taken out. Rows are in an order of their own.",
    "Columns whose header speaks of health, contact, benefits, ethnicity and the like are named when they are left out. "
      + "--keep-column takes a column along; of people it tells only what at least 5 of them share.",
    "The names are hidden; that does not make anybody impossible to recognise. Read the copy before you send it.",
  ],
  arguments: [datasetArgument, ArgumentDeclaration("out", "The folder to write.")],
  options: [
    OptionDeclaration(
      "--level", value: "level", choices: [ShareLevel.partners.rawValue, ShareLevel.public.rawValue],
      "Who will see it: partners or public.")
  ] + hidingOptions + [
    OptionDeclaration(
      "--keep-column", value: "header", repeats: true,
      "A column of your own to take along, sensitive or not."), asOption,
  ],
  examples: [
    "kith share Datasets/garden garden-for-partners --level partners",
    "kith share Datasets/garden garden-for-everybody --level public",
  ]
) { invocation throws(CommandFailure) in
  guard invocation.value("--level") != nil else {
    throw .wrongUse("Say who will see the copy: --level partners, or --level public.")
  }
  let typed = invocation.arguments[1]
  let path = invocation.console.path(typed)
  if invocation.arguments[0] != "-", isSamePlace(invocation.console.path(invocation.arguments[0]), path) {
    throw .wrongUse("The copy cannot take the place of the dataset itself.", hint: "Name another folder.")
  }
  let source = try invocation.timed("read") { () throws(CommandFailure) in try invocation.usableDataset().community }
  var sharing = try invocation.sharing(of: source)
  sharing.keptColumns = try keptColumns(invocation.all("--keep-column"), of: source)
  let community = try invocation.usable(source, sharing: sharing, outputs: [typed]).community
  let left = source.withoutRefused().sensitiveColumns.map { $0.header }.filter { header in
    !sharing.keptColumns.contains { folded($0) == folded(header) }
  }
  if !left.isEmpty {
    invocation.warn("Left out as sensitive: \(terminalText(listed(left, "and"))). --keep-column takes one along.")
  }
  var files = writeDataset(community).map { OutputFile(name: $0.name, bytes: $0.bytes) }
  let readMe = ShareWords.readMe(community.settings.title, community.shared)
  files.append(OutputFile(name: "README.md", bytes: Array(readMe.utf8)))
  try invocation.timed("write") { () throws(CommandFailure) in
    try writeFolder(files, to: path, named: typed) { isSharedCopy($0, in: path) }
  }
  for sentence in ShareWords.told(community.shared) { invocation.say(sentence) }
  invocation.say("Wrote \(terminalText(typed)). Read it before you send it.")
  return .done
}

/// Columns that the dataset has and Kith does not know; those that it knows follow the rules of the level.
private func keptColumns(_ typed: [String], of community: Community) throws(CommandFailure) -> [String] {
  let own = community.elements.extras.map { $0.name } + community.connections.extras.map { $0.name }
  for name in typed where !own.contains(where: { folded($0) == folded(name) }) {
    let known = ElementColumn.allCases.map { $0.rawValue } + ConnectionColumn.allCases.map { $0.rawValue }
    if known.contains(where: { folded($0) == folded(name) }) {
      throw .wrongUse("\"\(name)\" is a column of Kith's: whether it goes along follows from --level.")
    }
    throw .wrongUse(
      "There is no column \"\(name)\" of your own.\(didYouMean(name, among: own))",
      hint: own.isEmpty ? "The dataset has none." : "There are: \(listed(own, "and")).")
  }
  return typed
}

/// Whether a folder holds a shared copy and nothing else.
private func isSharedCopy(_ names: [String], in path: String) -> Bool {
  let ours = TableName.allCases.map { "\($0.rawValue).csv" } + ["community.json", "scenarios", "README.md"]
  guard names.allSatisfy({ ours.contains($0) }), case .bytes(let readMe) = fileBytes("\(path)/README.md") else {
    return false
  }
  return readMe.starts(with: Array(ShareWords.readMeStart.utf8))
}
