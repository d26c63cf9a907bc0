// Does kith gather write a dataset whole or not at all, and say what a person needs to know?

import Foundation
import Testing

@testable import KithCommand

@Suite struct GatherCommandTests {
  private static let elements = "Label,Type,Consent\nAna,person,named\nBen,person,\nCafé,activity,\n"
  private static let connections = "From,To,Type,Form,Amount,Unit\nAna,Café,contribution,time,40,hours\n"

  private static func answers(_ by: String, _ amount: String, _ more: String = "") -> String {
    """
    {"kith": "answers", "version": 1, "on": "2026-11-23T14:05:09", "by": "\(by)"\(more), "rows": [
      {"From": "\(by)", "To": "Café", "Type": "contribution", "Form": "time", "Amount": "\(amount)", "Unit": "hours"}]}
    """
  }

  /// A folder with a dataset and answers of two people.
  private func withAnswers(_ body: (String) throws -> Void) throws {
    try withFolder { folder throws in
      try write(Self.elements, to: "\(folder)/data/elements.csv")
      try write(Self.connections, to: "\(folder)/data/connections.csv")
      try write("for us", to: "\(folder)/data/README.md")
      try write(Self.answers("Ana", "44"), to: "\(folder)/in/answers-aaaaaaaa.json")
      try write(Self.answers("Ben", "9"), to: "\(folder)/in/answers-bbbbbbbb.json")
      try body(folder)
    }
  }

  private func files(_ folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try names(in: folder) { files[name] = try readText("\(folder)/\(name)") }
    return files
  }

  @Test("Files or their folder: the same dataset, the list to talk about, and what was left")
  func gathers() throws {
    try withAnswers { folder throws in
      let run = TestRun("gather", "data", "in", "-o", "one", in: folder)
      #expect(run.code == 0, "\(run.talk)")
      #expect(run.output.contains("Answers of 2 people came in."))
      #expect(
        run.output.contains(
          "- Ana to Café: time (connections.csv:2): the sheet says 40; Ana says 44. The row holds the range."))
      #expect(run.talk.contains("Left where they are: README.md."))
      #expect(try names(in: "\(folder)/one") == ["connections.csv", "elements.csv", "said.csv"])
      let other = TestRun(
        "gather", "data", "in/answers-bbbbbbbb.json", "in/answers-aaaaaaaa.json", "-o", "two", in: folder)
      #expect(other.code == 0)
      #expect(try files("\(folder)/one") == files("\(folder)/two"))
    }
  }

  @Test("Withdrawing writes the gathered folder anew, and no copy of before is left beside it")
  func withdraws() throws {
    try withAnswers { folder throws in
      #expect(TestRun("gather", "data", "in", "-o", "both", in: folder).code == 0)
      #expect(TestRun("gather", "data", "in/answers-aaaaaaaa.json", "-o", "ana", in: folder).code == 0)
      let run = TestRun("gather", "both", "--withdraw", "ben", in: folder)
      #expect(run.code == 0 && run.output.contains("Answers of 1 person were taken back."), "\(run.talk)")
      #expect(try files("\(folder)/both") == files("\(folder)/ana"))
      #expect(try names(in: folder) == ["ana", "both", "data", "in"])
    }
  }

  @Test("A refused file is told with its reason, the others come in, and the exit code says so")
  func refuses() throws {
    try withAnswers { folder throws in
      try write(Self.answers("Ana", "5", #", "evil": 1"#), to: "\(folder)/in/answers-cccccccc.json")
      let run = TestRun("gather", "data", "in", "-o", "out", "--format", "json", in: folder)
      #expect(run.code == 1)
      #expect(run.talk.contains("Not taken: in/answers-cccccccc.json. \"evil\" is no part of an answer"))
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.output)")
      #expect(json["people"] as? Int == 2 && (json["refused"] as? [Any])?.count == 1)
    }
  }

  @Test("An answer dated later than tomorrow of this machine's clock is refused")
  func clock() throws {
    try withAnswers { folder throws in
      let console = Console(
        writeOutput: { _ in .written }, writeError: { _ in }, directory: folder, lastDay: { "2026-11-22" })
      #expect(run(["gather", "data", "in", "-o", "out", "-q"], console: console) == 1)
      #expect(try readText("\(folder)/out/connections.csv").contains("40"))
    }
    #expect(tomorrow().wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil)
  }

  @Test("A folder of the group's own is never written over, not even the dataset")
  func keepsOthers() throws {
    try withAnswers { folder throws in
      let before = try files("\(folder)/data")
      for out in ["data", "in"] {
        let run = TestRun("gather", "data", "in", "-o", out, in: folder)
        #expect(run.code == 4 && run.talk.contains("already holds other files"), "\(out): \(run.talk)")
      }
      #expect(try files("\(folder)/data") == before)
      #expect(TestRun("gather", "data", "in", in: folder).code == 0)
      #expect(try names(in: folder).contains("data-gathered"))
      // A file of somebody's own in the gathered folder is not taken away.
      try write("mine", to: "\(folder)/data-gathered/notes.txt")
      #expect(TestRun("gather", "data", "in", "-o", "data-gathered", in: folder).code == 4)
    }
  }

  @Test("What was asked wrongly is said, and nothing is written")
  func wrongUse() throws {
    try withAnswers { folder throws in
      #expect(TestRun("gather", "data", in: folder).code == 2)
      #expect(TestRun("gather", "data", "in", "--withdraw", "Ana", in: folder).code == 2)
      #expect(TestRun("gather", "data", "--withdraw", "Ana", in: folder).code == 2)
      #expect(TestRun("gather", "data", "in", "-o", "-", in: folder).code == 2)
      #expect(TestRun("gather", "data", "nowhere.json", in: folder).code == 3)
      #expect(TestRun("gather", "data", "data", in: folder).code == 3)
      #expect(try names(in: folder) == ["data", "in"])
    }
  }

  @Test("Who said what leaves in no copy and in no other format")
  func staysAtHome() throws {
    try withAnswers { folder throws in
      #expect(TestRun("gather", "data", "in", "-o", "out", in: folder).code == 0)
      #expect(TestRun("share", "out", "copy", "--level", "partners", in: folder).code == 0)
      #expect(!(try names(in: "\(folder)/copy")).contains("said.csv"))
      for text in try files("\(folder)/copy").values { #expect(!text.contains("Said by") && !text.contains("said-")) }
      #expect(TestRun("convert", "out", "map.gexf", in: folder).code == 0)
      #expect(!(try readText("\(folder)/map.gexf").contains("Said by")))
    }
  }
}
