import Foundation
import Testing

@testable import KithCommand

@Suite struct ReportCommandTests {
  @Test("The built-in example is Datasets/garden")
  func garden() throws {
    let folder = TestRun.repository + "/Datasets/garden"
    let there = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".json") }.sorted()
    #expect(gardenFiles.map { $0.name }.sorted() == there)
    for file in gardenFiles { #expect(try readText("\(folder)/\(file.name)") == file.text, "run 'make docs'") }
  }

  @Test("kith demo writes a report and its dataset, and writes over its own")
  func demo() throws {
    try withFolder { folder throws in
      for _ in 0..<2 {
        let run = TestRun("demo", "-o", "demo", in: folder)
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.talk.contains("Open demo/report.html"))
        #expect(
          try names(in: "\(folder)/demo") == [
            "dataset", "diagrams", "report.html", "report.json", "report.md", "tables",
          ])
      }
      try write("mine", to: "\(folder)/demo/notes.txt")
      #expect(TestRun("demo", "-o", "demo", in: folder).code == 4)
      #expect(try readText("\(folder)/demo/notes.txt") == "mine")
    }
  }

  @Test("One person's own page is three files, and is written over itself alone")
  func person() throws {
    try withFolder { folder throws in
      let garden = TestRun.repository + "/Datasets/garden"
      for _ in 0..<2 {
        let run = TestRun("report", garden, "--person", "seed keeper", in: folder)
        #expect(run.code == 0, "\(run.talk)")
        #expect(run.talk.contains("garden-your-part/your-part.html"))
      }
      #expect(
        try names(in: "\(folder)/garden-your-part") == ["your-part.html", "your-part.json", "your-part.md"])
      #expect(TestRun("report", garden, "-o", "garden-your-part", in: folder).code == 4)
    }
  }

  @Test(
    "No page for a body, for a name that is not there, for nobody in particular",
    arguments: [
      ("Garden group", "is not a person but of the type group"), ("Seed keepr", "Did you mean \"Seed keeper\"?"),
      ("Growing", "is not a person"),
    ])
  func noPage(name: String, words: String) throws {
    try withFolder { folder throws in
      let run = TestRun("report", TestRun.repository + "/Datasets/garden", "--person", name, in: folder)
      #expect(run.code == 2)
      #expect(run.talk.contains(words), "\(run.talk)")
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test("Somebody who is not on the map has no page, and is suggested to nobody")
  func leftOff() throws {
    try withFolder { folder throws in
      try FileManager.default.createDirectory(atPath: "\(folder)/d", withIntermediateDirectories: true)
      try write("Label,Type,Consent\nMara,person,none\nOli,person,named\n", to: "\(folder)/d/elements.csv")
      let gone = TestRun("report", "d", "--person", "Mara", in: folder)
      #expect(gone.code == 2 && gone.talk.contains("asked not to be on the map"))
      let near = TestRun("report", "d", "--person", "Marta", in: folder)
      #expect(near.code == 2 && !near.talk.contains("Mara\""))
      #expect(TestRun("report", "d", "--person", "Oli", "--for", "group", in: folder).code == 2)
      #expect(try names(in: folder) == ["d"])
    }
  }
}
