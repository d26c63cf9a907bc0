import Testing

@testable import KithCommand

@Suite struct HelpTextTests {
  static let commandNames = allCommands.filter { !$0.isHidden }.map { $0.name }

  @Test("What is made from the declaration is up to date, and nothing else lies beside it", arguments: [0, 1, 2])
  func made(number: Int) throws {
    let folder = madeFolders(allCommands)[number]
    for file in folder.files {
      let written = try readText(TestRun.repository + "/docs/\(folder.name)/\(file.name)")
      #expect(written == file.text, "run 'make docs': \(file.name)")
    }
    #expect(try names(in: TestRun.repository + "/docs/\(folder.name)") == folder.files.map { $0.name }.sorted())
  }

  @Test("--help, -h and help show the screen that the page shows", arguments: commandNames)
  func screens(name: String) throws {
    let page = try readText(TestRun.repository + "/docs/commands/\(name).md")
    for arguments in [[name, "--help"], [name, "-h"], ["help", name], ["--help", name]] {
      let run = TestRun(arguments: arguments, in: TestRun.repository)
      if arguments[0] == "--help" {
        // Before a command's name it asks for the program's own help.
        #expect(run.output.contains("COMMANDS:") || page.contains(run.output))
      } else {
        #expect(page.contains("```console\n$ kith \(name) --help\n\(run.output)```"))
      }
      #expect(run.code == 0)
      #expect(run.talk.isEmpty)
    }
  }

  @Test("No line of a help screen is wider than 80 columns", arguments: commandNames + [""])
  func width(name: String) {
    let text = TestRun(arguments: ["help", name].filter { !$0.isEmpty }, in: TestRun.repository).output
    #expect(
      text.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("  kith ") || $0.hasPrefix("USAGE") })
  }

  @Test("The overview names every command and every exit code")
  func overview() {
    let text = TestRun("help").output
    for name in Self.commandNames { #expect(text.contains("\n  \(name) ")) }
    for code in 0...4 { #expect(text.contains("\n  \(code)   ")) }
    #expect(TestRun("--help").output == text)
  }

  @Test("kith alone says what to do first")
  func bare() {
    let run = TestRun()
    #expect(run.code == 0)
    #expect(run.output == shortHelp)
  }

  @Test("Every example of a help screen is a command line that is understood", arguments: commandNames)
  func examples(name: String) throws {
    let command = try #require(allCommands.first { $0.name == name })
    #expect(!command.examples.isEmpty)
    for example in command.examples {
      let words = shellWords(example)
      #expect(words[0] == "kith" && words[1] == name)
      let console = Console(writeOutput: { _ in .written }, writeError: { _ in }, directory: ".")
      _ = try Invocation(command, Array(words.dropFirst(2)), console: console)
    }
  }
}
