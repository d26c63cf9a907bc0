// What is typed from a wall becomes what stood there: no more, and nothing lost.

import Testing

@testable import KithCommand

@Suite struct StickyNotesTests {
  static let wall = """
    # The wall in the hall

    - Ana: can offer cooking, Arabic; needs a reference
    Ben
    • Village Hall: offers a kitchen | a hall; open on Fridays
     ana : Needs company, a reference ; can sew
    : can offer nothing with a name
    """

  @Test("Offers, needs and what else was said go under the name; a name that comes again adds to its note")
  func read() {
    let wall = StickyNotes(Self.wall)
    #expect(wall.notes.map(\.name) == ["Ana", "Ben", "Village Hall"])
    #expect(wall.notes[0].offers == ["cooking", "Arabic", "sew"])
    #expect(wall.notes[0].needs == ["a reference", "company"])
    #expect(wall.notes[1].offers.isEmpty && wall.notes[1].needs.isEmpty && wall.notes[1].remarks.isEmpty)
    #expect(wall.notes[2].offers == ["a kitchen", "a hall"] && wall.notes[2].remarks == ["open on Fridays"])
    #expect(wall.nameless == [7])
  }

  @Test("Lines may end as any system ends them, and there may be none", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) {
    #expect(StickyNotes(["Ana: needs rest", "", "Ben"].joined(separator: end)).notes.map(\.name) == ["Ana", "Ben"])
    #expect(StickyNotes("").notes.isEmpty && StickyNotes(end).nameless.isEmpty)
  }

  @Test("kith new --notes writes sheets that check finds nothing wrong with, with the kind left blank, and a card each")
  func command() throws {
    try withFolder { folder throws in
      try write(Self.wall, to: "\(folder)/wall.txt")
      let made = TestRun("new", "street", "--notes", "wall.txt", in: folder)
      #expect(made.code == 0)
      #expect(made.talk.contains("Line 7 of wall.txt has no name and is left out."))
      #expect(made.talk.contains("Read 3 names from wall.txt."))
      #expect(
        try names(in: "\(folder)/street")
          == ["README.md", "cards.html", "community.json", "connections.csv", "elements.csv"])
      #expect(
        try readText("\(folder)/street/elements.csv") == """
          Label,Type,Role,Payment,Offers,Needs,Consent,Description
          Ana,,,,"cooking|Arabic|sew","a reference|company",,
          Ben,,,,,,,
          Village Hall,,,,"a kitchen|a hall",,,open on Fridays

          """)
      #expect(try !readText("\(folder)/street/README.md").contains("made up"))
      let checked = TestRun("check", "street", in: folder)
      #expect(checked.code == 0 && checked.output.contains("Type is blank in 3 rows"), "\(checked.output)")
      #expect(try readText("\(folder)/street/cards.html").matches(of: /<h2>/).count == 3)
    }
  }

  @Test("Notes from standard input; a name stays a text in a card and a cell")
  func hostile() throws {
    try withFolder { folder throws in
      let run = TestRun("new", "street", "--notes", "-", in: folder, input: "=1+1 <img src=x>: needs \"a\" & b\n")
      #expect(run.code == 0)
      #expect(try readText("\(folder)/street/cards.html").contains("<h2>=1+1 &lt;img src=x&gt;</h2>"))
      #expect(try readText("\(folder)/street/elements.csv").contains("\n'=1+1 <img src=x>,"))
    }
  }

  @Test("Nothing on the wall, a folder and a file that is missing are told in words")
  func nothing() throws {
    try withFolder { folder throws in
      try write("# nobody came\n", to: "\(folder)/wall.txt")
      for source in ["wall.txt", ".", "no.txt"] {
        let run = TestRun("new", "street", "--notes", source, in: folder)
        #expect(run.code == 3 && !run.talk.isEmpty, "\(source): \(run.talk)")
      }
      #expect(try names(in: folder) == ["wall.txt"])
    }
  }
}
