// What a command takes: the one declaration from which parsing, help and pages are made.

/// `--unit <unit>` and the like.
struct OptionDeclaration: Sendable {
  /// `--output`
  var name: String
  /// `-o`
  var short: String?
  /// What stands for the value in a help screen; `nil` for a switch.
  var value: String?
  var help: String
  /// What holds when it is not given, as it would be typed.
  var usual: String?
  /// The values it takes; empty for any.
  var choices: [String]
  var repeats: Bool

  init(
    _ name: String, short: String? = nil, value: String? = nil, usual: String? = nil, choices: [String] = [],
    repeats: Bool = false, _ help: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.usual = usual
    self.choices = choices
    self.repeats = repeats
  }
}

/// `<dataset>` and the like.
struct ArgumentDeclaration: Sendable {
  var name: String
  var help: String
  var isOptional: Bool
  var repeats: Bool
  /// The words it may be; empty for any.
  var choices: [String]

  init(
    _ name: String, isOptional: Bool = false, repeats: Bool = false, choices: [String] = [], _ help: String
  ) {
    self.name = name
    self.choices = choices
    self.help = help
    self.isOptional = isOptional
    self.repeats = repeats
  }

  /// `[<id> ...]`
  var usage: String {
    let word = repeats ? "<\(name)> ..." : "<\(name)>"
    return isOptional ? "[\(word)]" : word
  }
}

/// A command: its words, what it takes and what it does.
struct CommandDeclaration: Sendable {
  var name: String
  /// One sentence.
  var summary: String
  /// Paragraphs for a first-time user.
  var details: [String]
  var arguments: [ArgumentDeclaration]
  var options: [OptionDeclaration]
  var examples: [String]
  /// For people who work on Kith; not listed.
  var isHidden = false
  var run: @Sendable (Invocation) throws(CommandFailure) -> ExitCode

  /// Its own options, then those that every command has.
  var allOptions: [OptionDeclaration] { options + CommandDeclaration.everywhere }

  static let everywhere: [OptionDeclaration] = [
    OptionDeclaration("--quiet", short: "-q", "Say only what went wrong."),
    OptionDeclaration("--no-color", "No colours. NO_COLOR and TERM=dumb do the same."),
    OptionDeclaration("--help", short: "-h", "Show this text."),
  ]
}

/// How a command ended.
enum ExitCode: Int32, Sendable, CaseIterable {
  case done = 0
  case problems = 1
  case wrongUse = 2
  case cannotRead = 3
  case cannotWrite = 4

  var meaning: String {
    switch self {
    case .done: "done"
    case .problems: "problems in the data"
    case .wrongUse: "wrong use"
    case .cannotRead: "cannot read"
    case .cannotWrite: "cannot write"
    }
  }
}

/// Why a command could not do what was asked, in words for the person who asked.
struct CommandFailure: Error, Sendable {
  var code: ExitCode
  var message: String
  /// What to try next.
  var hint: String?

  init(_ code: ExitCode, _ message: String, hint: String? = nil) {
    self.code = code
    self.message = message
    self.hint = hint
  }

  static func wrongUse(_ message: String, hint: String? = nil) -> CommandFailure {
    CommandFailure(.wrongUse, message, hint: hint)
  }
}
