// From the words that were typed to a command with its options.

import PlainText

/// A command as somebody asked for it.
struct Invocation {
  let command: CommandDeclaration
  let console: Console
  private(set) var arguments: [String] = []
  private var values: [String: [String]] = [:]
  private var switches: Set<String> = []

  /// Reads `words`, which follow the command's name.
  ///
  /// - Throws: Wrong use, with the nearest option that exists.
  init(_ command: CommandDeclaration, _ words: [String], console: Console) throws(CommandFailure) {
    self.command = command
    self.console = console
    var rest = words[...]
    var onlyArguments = false
    while let word = rest.popFirst() {
      if onlyArguments || word == "-" || !word.hasPrefix("-") {
        arguments.append(word)
      } else if word == "--" {
        onlyArguments = true
      } else {
        try readOption(word, &rest)
      }
    }
    if !has("--help") { try checkArguments() }
  }

  func has(_ name: String) -> Bool { switches.contains(name) || values[name] != nil }
  /// The value given last.
  func value(_ name: String) -> String? { values[name]?.last }
  func all(_ name: String) -> [String] { values[name] ?? [] }

  private mutating func readOption(_ word: String, _ rest: inout ArraySlice<String>) throws(CommandFailure) {
    var name = word
    var attached: String?
    if word.hasPrefix("--") {
      if let equals = word.firstIndex(of: "=") {
        name = String(word[..<equals])
        attached = String(word[word.index(after: equals)...])
      }
    } else if word.count > 2 {
      name = String(word.prefix(2))
      attached = String(word.dropFirst(2))
    }
    guard let option = command.allOptions.first(where: { $0.name == name || $0.short == name }) else {
      throw unknownOption(name)
    }
    guard option.value != nil else {
      if attached != nil {
        if name == option.short { throw unknownOption(word) }
        throw .wrongUse("\(option.name) takes no value.")
      }
      switches.insert(option.name)
      return
    }
    var given = attached
    if given == nil, let next = rest.first, next == "-" || !next.hasPrefix("-") {
      given = next
      rest = rest.dropFirst()
    }
    guard let given, !given.isEmpty else {
      throw .wrongUse("\(option.name) needs a value: \(option.name) <\(option.value ?? "")>.", hint: helpHint)
    }
    if !option.choices.isEmpty && !option.choices.contains(given) {
      throw .wrongUse(
        "\(option.name) cannot be \"\(given)\".\(didYouMean(given, among: option.choices))",
        hint: "It takes \(listed(option.choices)).")
    }
    if values[option.name] != nil && !option.repeats {
      throw .wrongUse("\(option.name) is given twice.")
    }
    values[option.name, default: []].append(given)
  }

  private func checkArguments() throws(CommandFailure) {
    let needed = command.arguments.filter { !$0.isOptional }
    if arguments.count < needed.count {
      let missing = needed[arguments.count].name
      throw .wrongUse("kith \(command.name) needs a <\(missing)>.", hint: helpHint)
    }
    if !command.arguments.contains(where: { $0.repeats }) && arguments.count > command.arguments.count {
      let extra = arguments[command.arguments.count]
      throw .wrongUse("kith \(command.name) does not know what to do with \"\(extra)\".", hint: helpHint)
    }
  }

  private func unknownOption(_ name: String) -> CommandFailure {
    let known = command.allOptions.map { $0.name }
    return .wrongUse(
      "kith \(command.name) has no option \(name).\(didYouMean(name, among: known))", hint: helpHint)
  }

  private var helpHint: String { "'kith \(command.name) --help' shows what it takes." }
}

/// ` Did you mean "hours"?`, or nothing. A name of which `name` is the beginning counts as near.
func didYouMean(_ name: String, among names: [String]) -> String {
  let key = folded(name)
  let near = nearNames(to: name, among: names).first ?? names.first { key.count > 2 && folded($0).hasPrefix(key) }
  return near.map { " Did you mean \"\($0)\"?" } ?? ""
}

/// `svg, png, pdf or dot`
func listed(_ words: [String], _ joint: String = "or") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(joint) " + last
}
