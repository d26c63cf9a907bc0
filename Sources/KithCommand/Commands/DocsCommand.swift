// kith docs: the pages of docs/commands, for people who work on Kith.

let docsCommand = CommandDeclaration(
  name: "docs",
  summary: "Write the pages of docs/commands.",
  details: ["Run by 'make docs' after a change to a command. A test fails while a page is stale."],
  arguments: [ArgumentDeclaration("dir", "The folder of the pages.")],
  options: [],
  examples: ["kith docs docs/commands"],
  isHidden: true
) { invocation throws(CommandFailure) in
  let typed = invocation.arguments[0]
  let pages = commandPages(allCommands).map { OutputFile(name: $0.name, bytes: Array($0.text.utf8)) }
  try writeFolder(pages, to: invocation.console.path(typed), named: typed) { names in
    names.allSatisfy { $0.hasSuffix(".md") }
  }
  invocation.say("Wrote \(pages.count) pages to \(terminalText(typed)).")
  return .done
}
