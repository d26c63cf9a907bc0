// The page docs/commands/NAME.md of a command, made from the declaration.

extension CommandDeclaration {
  /// The page of this command. It holds the help screen word for word.
  var page: String {
    """
    # kith \(name)

    \(summary)

    ```console
    $ kith \(name) --help
    \(help)```

    \(ExitCode.sentence)

    [All commands](README.md)

    """
  }
}

extension ExitCode {
  static var sentence: String {
    "Exit codes: " + allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: ", ") + "."
  }
}

/// The files of docs/commands, by name.
func commandPages(_ commands: [CommandDeclaration]) -> [(name: String, text: String)] {
  let listed = commands.filter { !$0.isHidden }
  let rows = listed.map { "| [`kith \($0.name)`](\($0.name).md) | \($0.summary) |" }
  let overview = """
    # Commands

    | Command | Does |
    |---|---|
    \(rows.joined(separator: "\n"))

    Data goes to standard output, talk to standard error. \(ExitCode.sentence)

    """
  return [("README.md", overview)] + listed.map { ("\($0.name).md", $0.page) }
}
