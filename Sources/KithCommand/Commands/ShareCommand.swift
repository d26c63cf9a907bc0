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
    "The names are hidden; that does not make anybody impossible to recognise. Read the copy before you send it.",
  ],
  arguments: [datasetArgument, ArgumentDeclaration("out", "The folder to write.")],
  options: [
    OptionDeclaration(
      "--level", value: "level", choices: [ShareLevel.partners.rawValue, ShareLevel.public.rawValue],
      "Who will see it: partners or public.")
  ] + hidingOptions + [asOption],
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
  let community = try invocation.usableCommunity(outputs: [typed]).community
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

/// Whether a folder holds a shared copy and nothing else.
private func isSharedCopy(_ names: [String], in path: String) -> Bool {
  let ours = TableName.allCases.map { "\($0.rawValue).csv" } + ["community.json", "scenarios", "README.md"]
  guard names.allSatisfy({ ours.contains($0) }), case .bytes(let readMe) = fileBytes("\(path)/README.md") else {
    return false
  }
  return readMe.starts(with: Array(ShareWords.readMeStart.utf8))
}
