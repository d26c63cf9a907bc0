import PlainText
import Testing

@testable import KithCommand

@Suite struct CheckCommandTests {
  static let elements = "Label,Type\nVillage Hall,resource\nAna,person\n"

  @Test("A problem is told with its row, column and what was meant, and ends with 1")
  func problem() throws {
    try withFolder { folder throws in
      try write(Self.elements, to: "\(folder)/d/elements.csv")
      try write(
        "From,To,Type,Form,Amount,Unit\nAna,Vilage Hall,contribution,time,4,hours\n", to: "\(folder)/d/connections.csv")
      let run = TestRun("check", "d", in: folder)
      #expect(run.code == 1)
      #expect(
        run.output.hasPrefix(
          "connections.csv row 2, column B (To): \"Vilage Hall\" is not in elements.csv. "
            + "Did you mean \"Village Hall\" (row 2)? [unknown-element]\n"))
      let json = try readJSON(Array(TestRun("check", "d", "--format", "json", in: folder).output.utf8))
      #expect(json["kith"]?.text == "0.1.0")
      let first = try #require(json["problems"]?.items?.first)
      #expect(first["code"]?.text == "unknown-element")
      #expect(first["severity"]?.text == "problem")
      #expect(first["file"]?.text == "connections.csv")
      #expect(first["row"]?.double == 2)
      #expect(first["column"]?.text == "To")
      #expect(first["found"]?.text == "Vilage Hall")
    }
  }

  @Test("One file, or standard input, is a dataset")
  func oneFile() throws {
    let sheet = "Source;Target;Weight\na;b;2\nb;c;1\n"
    try withFolder { folder throws in
      try write(sheet, to: "\(folder)/links.csv")
      let file = TestRun("measure", "links.csv", "dyad-census", "--format", "json", in: folder)
      let input = TestRun("measure", "-", "dyad-census", "--format", "json", in: folder, input: sheet)
      #expect(file.code == 0 && input.code == 0)
      #expect(file.output == input.output)
      let json = try readJSON(Array(file.output.utf8))
      #expect(json["dataset"]?["elements"]?.double == 3)
      #expect(json["dataset"]?["connections"]?.double == 2)
    }
  }

  @Test("What cannot be read ends with 3", arguments: ["nowhere", "empty", "elements.csv/x"])
  func unreadable(name: String) throws {
    try withFolder { folder throws in
      try write("", to: "\(folder)/empty/notes.txt")
      try write(Self.elements, to: "\(folder)/elements.csv")
      for command in ["check", "measure"] {
        let run = TestRun(command, name, in: folder)
        #expect(run.code == 3)
        #expect(run.talk.contains(name))
      }
    }
  }

  @Test("Notes count as problems with --strict only")
  func strict() {
    #expect(TestRun("check", "Datasets/garden").code == 0)
    #expect(TestRun("check", "Datasets/garden", "--strict").code == 1)
  }

  @Test("Any bytes give an answer", arguments: 0..<40)
  func anyBytes(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let letters = Array("From,To;\"\n\r\t=0192.-\u{FEFF}é|".utf8) + [0, 0xFF, 0xFE, 0x80]
    let bytes = (0..<200).map { _ in letters[random.below(letters.count)] }
    let console = Console(
      writeOutput: { _ in .written }, writeError: { _ in }, readInput: { bytes }, directory: TestRun.repository)
    #expect((0...3).contains(run(["check", "-"], console: console)))
  }
}
