// What `--help` shows, made from the declaration.

import PlainText

extension CommandDeclaration {
  /// `kith draw <dataset> [options]`
  var usage: String {
    let words = ["kith", name] + arguments.map { $0.usage } + (options.isEmpty ? [] : ["[options]"])
    return words.joined(separator: " ")
  }

  /// The help screen of this command.
  var help: String {
    var lines = [summary, "", "USAGE: \(usage)", ""]
    for paragraph in details { lines += wrapped(paragraph, indent: 2) + [""] }
    if !arguments.isEmpty {
      lines.append("ARGUMENTS:")
      lines += arguments.flatMap { entry("<\($0.name)>", $0.help) }
      lines.append("")
    }
    lines.append("OPTIONS:")
    lines += allOptions.flatMap { entry($0.synopsis, $0.helpWithUsual) }
    if !examples.isEmpty {
      lines += ["", "EXAMPLES:"] + examples.map { "  \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension OptionDeclaration {
  /// `-o, --output <file>`
  var synopsis: String {
    let names = [short, name].compactMap { $0 }.joined(separator: ", ")
    return value.map { "\(names) <\($0)>" } ?? names
  }

  var helpWithUsual: String {
    var text = help
    if !choices.isEmpty { text += " One of: \(choices.joined(separator: ", "))." }
    if repeats { text += " May be repeated." }
    if let usual { text += " (default: \(usual))" }
    return text
  }
}

/// The help of the program as a whole.
func programHelp(_ commands: [CommandDeclaration]) -> String {
  var lines = [
    "Map what people, groups and resources give each other, and see whether it is",
    "mutual, fair and lasting.", "",
    "USAGE: kith <command> [arguments] [options]", "",
    "COMMANDS:",
  ]
  lines += commands.filter { !$0.isHidden }.flatMap { entry($0.name, $0.summary) }
  lines += ["", "OPTIONS:"]
  lines += entry("--version", "Show the version.")
  lines += entry("-h, --help", "Show this text; 'kith <command> --help' shows a command's.")
  lines += ["", "EXIT CODES:"]
  lines += ExitCode.allCases.flatMap { entry(String($0.rawValue), $0.meaning) }
  lines += ["", "EXAMPLES:"]
  lines += ["kith demo", "kith new our-street", "kith check our-street", "kith report our-street"].map { "  \($0)" }
  return lines.joined(separator: "\n") + "\n"
}

/// What `kith` alone shows.
let shortHelp = """
  kith maps what people, groups and resources give each other.

    kith demo               see a finished report
    kith new our-street     start a dataset of your own
    kith report our-street  make its report
    kith help               all commands

  """

private let helpColumn = 25
private let helpWidth = 80

/// A name and its explanation in two columns; a long name has a line of its own.
private func entry(_ name: String, _ help: String) -> [String] {
  var lines = wrapped(help, indent: helpColumn)
  let head = "  \(name)"
  if head.count + 2 > helpColumn { return [head] + lines }
  let first = lines.isEmpty ? "" : lines.removeFirst().dropFirst(helpColumn)
  return [head + String(repeating: " ", count: helpColumn - head.count) + first] + lines
}

private func wrapped(_ text: String, indent: Int) -> [String] {
  let margin = String(repeating: " ", count: indent)
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty && indent + line.count + 1 + word.count > helpWidth {
      lines.append(margin + line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " \(word)"
  }
  if !line.isEmpty { lines.append(margin + line) }
  return lines
}

func formatOption(_ choices: [String], usual: String) -> OptionDeclaration {
  OptionDeclaration("--format", value: "format", usual: usual, choices: choices, "How the answer is written.")
}
