// kith docs: what is made from the declaration of the commands, for people who work on Kith.

let docsCommand = CommandDeclaration(
  name: "docs",
  summary: "Write docs/commands, docs/man, docs/completions and the page of limits.",
  details: ["Run by 'make docs' after a change to a command or a limit. A test fails while a file is stale."],
  arguments: [ArgumentDeclaration("dir", "The folder docs.")],
  options: [],
  examples: ["kith docs docs"],
  isHidden: true
) { invocation throws(CommandFailure) in
  let typed = invocation.arguments[0]
  for folder in madeFolders(allCommands) {
    let files = folder.files.map { OutputFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let path = "\(typed)/\(folder.name)"
    try writeFolder(files, to: invocation.console.path(path), named: path) { names in
      names.allSatisfy { folder.owns($0) }
    }
    invocation.say("Wrote \(counted(files.count, "file")) to \(terminalText(path)).")
  }
  let limits = "\(typed)/explanation/limits.md"
  try writeWhole(Array(limitsPage.utf8), to: invocation.console.path(limits), named: limits)
  invocation.say("Wrote \(terminalText(limits)).")
  return .done
}

/// A folder of docs that nobody writes by hand.
struct MadeFolder: Sendable {
  let name: String
  let files: [(name: String, text: String)]
  /// Whether a file of this name may be replaced or taken away.
  let owns: @Sendable (String) -> Bool
}

func madeFolders(_ commands: [CommandDeclaration]) -> [MadeFolder] {
  [
    MadeFolder(name: "commands", files: commandPages(commands)) { $0.hasSuffix(".md") },
    MadeFolder(name: "man", files: [("kith.1", manualPage(commands))]) { $0 == "kith.1" },
    MadeFolder(name: "completions", files: Shell.allCases.map { ($0.fileName, $0.completions(commands)) }) { name in
      Shell.allCases.contains { $0.fileName == name }
    },
  ]
}

private func counted(_ count: Int, _ one: String) -> String { count == 1 ? "1 \(one)" : "\(count) \(one)s" }
