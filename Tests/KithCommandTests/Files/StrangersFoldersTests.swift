// A dataset from a stranger reads nothing but itself.

import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite("Folders from strangers")
struct StrangersFoldersTests {
  @Test(
    "A link inside a folder is not followed",
    arguments: ["connections.csv", "community.json", "scenarios", "scenarios/a.json"])
  func links(name: String) throws {
    try withFolder { folder throws in
      try write("Label\nAna\n", to: "\(folder)/d/elements.csv")
      try write("From,To\nAna,secret\n", to: "\(folder)/secret")
      if name.contains("/") { try write("{}", to: "\(folder)/d/scenarios/b.json") }
      symlink("\(folder)/secret", "\(folder)/d/\(name)")
      let run = TestRun("check", "d", in: folder)
      #expect(run.code == 3)
      #expect(run.talk.contains("d/\(name) is a link to another place"))
      #expect(!run.output.contains("secret"))
    }
  }

  @Test("A path that somebody types may be a link")
  func typed() throws {
    try withFolder { folder throws in
      try write("From,To\nAna,Ben\n", to: "\(folder)/d/connections.csv")
      symlink("d", "\(folder)/here")
      symlink("d/connections.csv", "\(folder)/file.csv")
      #expect(TestRun("check", "here", in: folder).code == 0)
      #expect(TestRun("check", "file.csv", in: folder).code == 0)
    }
  }

  @Test("A file with a terabyte of nothing, and one without end, are refused", .timeLimit(.minutes(5)))
  func endless() throws {
    try withFolder { folder throws in
      try write("From,To\n", to: "\(folder)/holes.csv")
      truncate("\(folder)/holes.csv", 1 << 40)
      let run = TestRun("check", "holes.csv", in: folder)
      #expect(run.code == 3)
      #expect(run.talk.contains("holes.csv holds more than 1,000,000,000 bytes"))
    }
  }

  @Test("Standard input without end is refused")
  func input() {
    var talk = ""
    let console = Console(
      writeOutput: { _ in .written }, writeError: { talk += $0 }, readInput: { nil }, directory: "/")
    #expect(run(["check", "-"], console: console) == 3)
    #expect(talk.contains("Standard input holds more than"))
  }

  @Test("More files than anybody has in a folder are refused")
  func files() throws {
    try withFolder { folder throws in
      try write("Label\nAna\n", to: "\(folder)/d/elements.csv")
      for number in 0...Limits.folderFiles.most {
        try Data().write(to: URL(fileURLWithPath: "\(folder)/d/\(number).csv"))
      }
      let run = TestRun("check", "d", in: folder)
      #expect(run.code == 3)
      #expect(run.talk.contains("more than 1,000 files"))
    }
  }
}
