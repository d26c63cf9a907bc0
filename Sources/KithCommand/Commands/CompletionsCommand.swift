// kith completions: what a shell offers while somebody types.

let completionsCommand = CommandDeclaration(
  name: "completions",
  summary: "Print what a shell needs to complete kith's commands and options.",
  details: [
    "bash: source the output, or save it where your bash-completion looks. zsh: save it as _kith in a folder of $fpath. "
      + "fish: save it as ~/.config/fish/completions/kith.fish."
  ],
  arguments: [ArgumentDeclaration("shell", choices: Shell.allCases.map { $0.rawValue }, "bash, zsh or fish.")],
  options: [],
  examples: ["kith completions bash", "kith completions fish"]
) { invocation throws(CommandFailure) in
  guard let shell = Shell(rawValue: invocation.arguments[0]) else {
    throw .wrongUse(
      "There are no completions for \"\(invocation.arguments[0])\"."
        + didYouMean(invocation.arguments[0], among: Shell.allCases.map { $0.rawValue }),
      hint: "There are some for \(listed(Shell.allCases.map { $0.rawValue }, "and")).")
  }
  try invocation.output(shell.completions(allCommands))
  return .done
}
