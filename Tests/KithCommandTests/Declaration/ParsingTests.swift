import Testing

@testable import KithCommand

@Suite struct ParsingTests {
  struct Misspelt: Sendable, CustomStringConvertible {
    var line: String
    var hint: String
    var code: Int32 = 2
    var description: String { line }
  }

  @Test(
    "A word that is nearly right gets the right one",
    arguments: [
      Misspelt(line: "measre Datasets/garden", hint: "Did you mean \"measure\"?"),
      Misspelt(line: "help chekc", hint: "Did you mean \"check\"?"),
      Misspelt(line: "--versoin", hint: "Did you mean \"--version\"?"),
      Misspelt(line: "measure Datasets/garden --unti hours", hint: "Did you mean \"--unit\"?"),
      Misspelt(line: "measure Datasets/garden --unit hour", hint: "Did you mean \"hours\"?"),
      Misspelt(line: "measure Datasets/garden --layer exchanges", hint: "Did you mean \"exchange\"?"),
      Misspelt(line: "measure Datasets/garden gni", hint: "Did you mean \"gini\"?"),
      Misspelt(line: "measures weighted-reciprocty", hint: "Did you mean \"weighted-reciprocity\"?"),
      Misspelt(line: "measure Datasets/garden theil --by Rol", hint: "Did you mean \"Role\"?"),
      Misspelt(line: "measure Datasets/garden --where elements.Rol=x", hint: "Did you mean \"Role\"?"),
      Misspelt(line: "measure Datasets/garden --where Frm=time", hint: "Did you mean \"From\"?"),
      Misspelt(line: "measure Datasets/garden --format jsn", hint: "Did you mean \"json\"?"),
      Misspelt(line: "draw Datasets/garden --diagram asets", hint: "Did you mean \"assets\"?"),
      Misspelt(line: "draw Datasets/garden -o map.jpg", hint: ".svg, .png, .pdf or .dot"),
      Misspelt(line: "whatif Datasets/garden --without 'Town councl'", hint: "Did you mean \"Town council\"?"),
      Misspelt(line: "whatif Datasets/garden --scenario half-grnt", hint: "Did you mean \"half-grant\"?", code: 3),
      Misspelt(line: "check Datasets/gardn", hint: "Did you mean \"garden\"?", code: 3),
    ])
  func suggestion(misspelt: Misspelt) {
    let run = TestRun(arguments: shellWords(misspelt.line), in: TestRun.repository)
    #expect(run.talk.contains(misspelt.hint))
    #expect(run.code == misspelt.code)
    #expect(run.output.isEmpty)
  }

  @Test(
    "Wrong use ends with 2 and says what is wrong",
    arguments: [
      ("check", "needs a <dataset>"),
      ("check a b", "does not know what to do with \"b\""),
      ("measure Datasets/garden --unit", "--unit needs a value"),
      ("measure Datasets/garden --unit hours --unit GBP", "--unit is given twice"),
      ("check Datasets/garden --strict=yes", "--strict takes no value"),
      ("measure Datasets/garden --seed one", "not a whole number"),
      ("measure Datasets/garden --at 2025 --from 2024", "--at stands for --from and --to"),
      ("measure Datasets/garden --from 2025 --to 2024", "is later than"),
      ("measure Datasets/garden --at someday", "neither a date nor a phase"),
      ("measure Datasets/garden --where Type=person", "Both sheets have a column Type"),
      ("measure Datasets/garden --where Type", "COLUMN=VALUE"),
      ("measure Datasets/garden gini:of", "name=value"),
      ("whatif Datasets/garden", "Say what leaves"),
    ])
  func wrongUse(line: String, words: String) {
    let run = TestRun(arguments: shellWords(line), in: TestRun.repository)
    #expect(run.talk.contains(words), "\(run.talk)")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
  }

  @Test("A value may be joined to its option, and -- ends the options")
  func forms() throws {
    let command = try #require(allCommands.first { $0.name == "measure" })
    let console = Console(writeOutput: { _ in .written }, writeError: { _ in }, directory: ".")
    let parsed = try Invocation(
      command, ["--unit=hours", "a", "--where", "Role=x", "--where=Form=time", "-q", "--", "--odd"], console: console)
    #expect(parsed.value("--unit") == "hours")
    #expect(parsed.all("--where") == ["Role=x", "Form=time"])
    #expect(parsed.has("--quiet"))
    #expect(parsed.arguments == ["a", "--odd"])
  }

  @Test("Red only on a terminal that wants it")
  func colour() {
    #expect(TestRun("nothing", terminal: true).talk.hasPrefix("\u{1B}[31m"))
    for run in [
      TestRun("nothing"), TestRun("nothing", environment: ["NO_COLOR": "1"], terminal: true),
      TestRun("nothing", environment: ["TERM": "dumb"], terminal: true),
      TestRun("check", "nowhere", "--no-color", terminal: true),
    ] {
      #expect(run.talk.hasPrefix("kith: "))
    }
    #expect(TestRun("nothing", environment: ["NO_COLOR": ""], terminal: true).talk.hasPrefix("\u{1B}[31m"))
  }

  @Test("A name cannot send commands to a terminal")
  func controlCharacters() {
    #expect(!TestRun("\u{1B}[2Jnothing").talk.contains("\u{1B}"))
  }

  @Test("The version")
  func version() {
    #expect(TestRun("--version").output == "kith 0.1.0\n")
  }
}
