// The manual page kith(1), made from the declaration.

/// The day of the version, for the foot of the manual page.
let kithVersionDay = "2026-11-23"

/// The page of the program and all its commands, for `man`.
func manualPage(_ commands: [CommandDeclaration]) -> String {
  let listed = commands.filter { !$0.isHidden }
  var page = Roff()
  page.line(".\\\" Made by 'make docs' from the declaration of the commands.")
  page.line(".TH KITH 1 \(kithVersionDay) \"kith \(kithVersion)\"")
  page.section("NAME")
  page.line("kith \\- map what people, groups and resources in a community give each other")
  page.section("SYNOPSIS")
  page.line(".B kith")
  page.line(".I command")
  page.line("[\\fIarguments\\fR] [\\fIoptions\\fR]")
  page.section("DESCRIPTION")
  page.text(
    "Reads spreadsheets, measures who gives, what comes back and what lasts, and draws pictures and reports that a meeting "
      + "can argue over. Data goes to standard output, talk to standard error. Nothing leaves the machine.")
  page.section("COMMANDS")
  for command in listed { page.item("kith \(command.name)", command.summary) }
  for command in listed {
    page.section("kith \(command.name)".uppercased())
    page.line(".B \(Roff.escaped(command.usage))")
    for paragraph in command.details {
      page.line(".PP")
      page.text(paragraph)
    }
    for argument in command.arguments { page.item("<\(argument.name)>", argument.help) }
    for option in command.options { page.item(option.synopsis, option.helpWithUsual) }
    if !command.examples.isEmpty {
      page.line(".PP")
      page.line(".EX")
      for example in command.examples { page.text(example) }
      page.line(".EE")
    }
  }
  page.section("OPTIONS OF EVERY COMMAND")
  for option in CommandDeclaration.everywhere { page.item(option.synopsis, option.help) }
  page.item("--version", "Show the version.")
  page.section("ENVIRONMENT")
  page.item("NO_COLOR", "When set and not empty: no colours. So does TERM=dumb.")
  page.section("EXIT STATUS")
  for code in ExitCode.allCases { page.item("\(code.rawValue)", code.meaning) }
  return page.out
}

/// Text in the language of manual pages.
private struct Roff {
  private(set) var out = ""

  mutating func line(_ text: String) { out += text + "\n" }
  mutating func section(_ title: String) { line(".SH \(Roff.escaped(title))") }
  mutating func text(_ text: String) { line(Roff.escaped(text)) }
  mutating func item(_ term: String, _ text: String) {
    line(".TP")
    line(".B \(Roff.escaped(term))")
    self.text(text)
  }

  /// A hyphen is a minus, which can be copied; no line begins with a request.
  static func escaped(_ text: String) -> String {
    var out = ""
    for letter in text {
      switch letter {
      case "\\": out += "\\e"
      case "-": out += "\\-"
      case "'": out += "\\(aq"
      case "\"": out += "\\(dq"
      default: out.append(letter)
      }
    }
    return out.hasPrefix(".") ? "\\&" + out : out
  }
}
