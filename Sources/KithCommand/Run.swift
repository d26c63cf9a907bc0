// One run of the program, from its arguments to its exit code.

import PlainText

/// The version of Kith.
public let kithVersion = "0.1.0"

/// Does what `arguments` (without the program's name) ask for.
///
/// - Returns: 0 done, 1 problems in the data, 2 wrong use, 3 cannot read, 4 cannot write.
public func run(_ arguments: [String], console: Console) -> Int32 {
  var invocation: Invocation?
  do throws(CommandFailure) {
    return try dispatch(arguments, console, &invocation).rawValue
  } catch {
    let color = console.wantsColor(invocation)
    console.writeError((color ? "\u{1B}[31mkith:\u{1B}[0m " : "kith: ") + terminalText(error.message) + "\n")
    if let hint = error.hint { console.writeError("  \(terminalText(hint))\n") }
    return error.code.rawValue
  }
}

private func dispatch(
  _ arguments: [String], _ console: Console, _ invocation: inout Invocation?
) throws(CommandFailure) -> ExitCode {
  // Options that every command has may stand before its name.
  let common = CommandDeclaration.everywhere.flatMap { [$0.name, $0.short].compactMap { $0 } }
  let first = arguments.firstIndex { !common.contains($0) }
  let wantsHelp = arguments[..<(first ?? arguments.endIndex)].contains { $0 == "--help" || $0 == "-h" }
  guard let first else {
    try write(wantsHelp ? programHelp(allCommands) : shortHelp, console)
    return .done
  }
  let leading = Array(arguments[..<first])
  let rest = Array(arguments[(first + 1)...])
  switch arguments[first] {
  case "--version":
    try write("kith \(kithVersion)\n", console)
    return .done
  case "help":
    guard let name = rest.first(where: { !common.contains($0) }) else {
      try write(programHelp(allCommands), console)
      return .done
    }
    try write(command(named: name).help, console)
    return .done
  case let name:
    let command = try command(named: name)
    let parsed = try Invocation(command, leading + rest, console: console)
    invocation = parsed
    if parsed.has("--help") {
      try write(command.help, console)
      return .done
    }
    let code = try command.run(parsed)
    parsed.tellPeakMemory()
    return code
  }
}

private func command(named name: String) throws(CommandFailure) -> CommandDeclaration {
  if let command = allCommands.first(where: { $0.name == name }) { return command }
  let known = allCommands.filter { !$0.isHidden }.map { $0.name } + ["help"]
  if name.hasPrefix("-") {
    throw .wrongUse(
      "There is no option \(name) before a command.\(didYouMean(name, among: ["--version", "--help"]))",
      hint: "'kith help' lists the commands.")
  }
  throw .wrongUse(
    "There is no command \"\(name)\".\(didYouMean(name, among: known))", hint: "'kith help' lists the commands.")
}

private func write(_ text: String, _ console: Console) throws(CommandFailure) {
  if case .failed(let reason) = console.writeOutput(Array(text.utf8)) {
    throw CommandFailure(.cannotWrite, "Cannot write to standard output: \(reason).")
  }
}

/// Text from data or a command line, made harmless for a terminal.
func terminalText(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
}

private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: true
  case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: false
  default: !isDirectionMark(scalar)
  }
}
