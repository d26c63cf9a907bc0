// Where a command reads from and speaks to. Tests hand in one of their own.

import PlainText

/// The world around a command: its streams, folder and environment.
public struct Console {
  /// Takes data for standard output. `false`: nobody can take it.
  public var writeOutput: ([UInt8]) -> OutputState
  /// Takes talk for standard error.
  public var writeError: (String) -> Void
  /// All of standard input. `nil` when there is more than ``Limits/fileBytes``.
  public var readInput: () -> [UInt8]?
  /// What relative paths start from.
  public var directory: String
  public var environment: [String: String]
  public var errorIsTerminal: Bool
  /// How wide the terminal is that standard output goes to. `nil`: it goes elsewhere.
  public var outputColumns: Int?
  /// The last day that a file may be dated, `2026-11-24`: tomorrow, for a clock elsewhere.
  public var lastDay: () -> String

  public enum OutputState: Sendable {
    case written
    /// The reader has gone away, as `head` does: no reason to complain.
    case readerGone
    case failed(String)
  }

  public init(
    writeOutput: @escaping ([UInt8]) -> OutputState, writeError: @escaping (String) -> Void,
    readInput: @escaping () -> [UInt8]? = { [] }, directory: String, environment: [String: String] = [:],
    errorIsTerminal: Bool = false, outputColumns: Int? = nil, lastDay: @escaping () -> String = { "9999-12-31" }
  ) {
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.readInput = readInput
    self.directory = directory
    self.environment = environment
    self.errorIsTerminal = errorIsTerminal
    self.outputColumns = outputColumns
    self.lastDay = lastDay
  }

  /// Whether talk may be coloured: on a terminal that wants colours.
  func wantsColor(_ invocation: Invocation?) -> Bool {
    guard errorIsTerminal, environment["TERM"] != "dumb", (environment["NO_COLOR"] ?? "").isEmpty else { return false }
    return invocation?.has("--no-color") != true
  }

  /// A path as somebody typed it, from the folder they are in.
  func path(_ typed: String) -> String { typed.hasPrefix("/") ? typed : "\(directory)/\(typed)" }
}

extension Invocation {
  /// Data for standard output.
  func output(_ text: String) throws(CommandFailure) { try output(Array(text.utf8)) }

  /// A text for people: on a terminal its lines are broken between words, elsewhere they stay whole.
  func outputText(_ text: String) throws(CommandFailure) {
    try output(console.outputColumns.map { fitted(text, to: max(40, $0)) } ?? text)
  }

  /// Data for standard output. A terminal shows it and obeys no sign in it.
  func output(_ bytes: [UInt8]) throws(CommandFailure) {
    let isTerminal = console.outputColumns != nil
    let safe = isTerminal ? Array(terminalText(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
    if case .failed(let reason) = console.writeOutput(safe) {
      throw CommandFailure(.cannotWrite, "Cannot write to standard output: \(reason).")
    }
  }

  /// Talk: what was done and what to do next. Not said with `--quiet`.
  func say(_ text: String) {
    if !has("--quiet") { console.writeError(text + "\n") }
  }

  /// Something the reader must know even with `--quiet`.
  func warn(_ text: String) { console.writeError(text + "\n") }
}
