// What shells and man read: complete, and understood by those that are installed.

import Foundation
import Testing

@testable import KithCommand

@Suite struct CompletionsTests {
  static func path(_ name: String) -> String? {
    ["/usr/bin/\(name)", "/bin/\(name)", "/usr/local/bin/\(name)", "/opt/homebrew/bin/\(name)"]
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a program; what it printed, and how it ended.
  static func output(_ program: String, _ arguments: [String]) throws -> (text: String, code: Int32) {
    let run = Process()
    run.executableURL = URL(fileURLWithPath: program)
    run.arguments = arguments
    run.currentDirectoryURL = URL(fileURLWithPath: TestRun.repository)
    let pipe = Pipe()
    run.standardOutput = pipe
    run.standardError = pipe
    try run.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    run.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), run.terminationStatus)
  }

  @Test("Every command and every option is in each of them", arguments: Shell.allCases)
  func complete(shell: Shell) {
    let text = shell.completions(allCommands)
    for command in allCommands where !command.isHidden {
      #expect(text.contains(command.name))
      for option in command.allOptions {
        #expect(text.contains(shell == .fish ? "-l \(option.name.dropFirst(2)) " : option.name), "\(option.name)")
        for choice in option.choices { #expect(text.contains(choice)) }
      }
    }
    #expect(!text.contains("docs/commands"), "a command for people who work on Kith is not offered")
  }

  @Test("kith completions prints what lies in docs", arguments: Shell.allCases)
  func command(shell: Shell) throws {
    let run = TestRun("completions", shell.rawValue)
    #expect(run.code == 0)
    #expect(run.output == (try readText(TestRun.repository + "/docs/completions/\(shell.fileName)")))
    #expect(TestRun("completions", "fisch").talk.contains("Did you mean \"fish\"?"))
  }

  @Test(
    "bash offers commands, options, choices and measures", .enabled(if: path("bash") != nil, "needs bash"),
    arguments: [
      ("kith dr", "draw"), ("kith draw x --diagram ne", "network"), ("kith draw x --port", "--portrait"),
      ("kith measure x weighted-reciprocity-", "weighted-reciprocity-rho"), ("kith completions z", "zsh"),
      ("kith help comp", "compare completions"),
    ])
  func bash(typed: String, offered: String) throws {
    let words = typed.split(separator: " ").map { "'\($0)'" }.joined(separator: " ")
    let script =
      "source docs/completions/kith.bash; COMP_WORDS=(\(words)); COMP_CWORD=$((${#COMP_WORDS[@]}-1)); _kith; "
      + "echo \"${COMPREPLY[*]}\""
    let told = try Self.output(try #require(Self.path("bash")), ["--norc", "-c", script])
    #expect(told.code == 0)
    #expect(told.text == offered + "\n")
  }

  @Test("zsh and fish read theirs without complaint", arguments: [Shell.zsh, .fish])
  func syntax(shell: Shell) throws {
    guard let program = Self.path(shell.rawValue) else { return }
    let told = try Self.output(program, ["-n", "docs/completions/\(shell.fileName)"])
    #expect(told.code == 0 && told.text.isEmpty, "\(told.text)")
  }

  @Test("fish offers the choices of an option", .enabled(if: path("fish") != nil, "needs fish"))
  func fish() throws {
    let told = try Self.output(
      try #require(Self.path("fish")),
      ["--no-config", "-c", "source docs/completions/kith.fish; complete -C 'kith draw x --diagram ne'"])
    #expect(told.text.hasPrefix("network\t"), "\(told.text)")
  }

  @Test("The manual page has every command and option, and mandoc finds nothing wrong with it")
  func manual() throws {
    let page = manualPage(allCommands)
    for command in allCommands where !command.isHidden {
      #expect(page.contains(".B kith \(command.name)"))
      for option in command.options {
        #expect(page.contains(option.name.replacingOccurrences(of: "-", with: "\\-")), "\(option.name)")
      }
    }
    guard let mandoc = Self.path("mandoc") else { return }
    let told = try Self.output(mandoc, ["-Tlint", "-Wwarning", "docs/man/kith.1"])
    #expect(told.code == 0 && told.text.isEmpty, "\(told.text)")
  }
}
