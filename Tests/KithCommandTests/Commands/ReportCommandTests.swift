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

  @Test("No report is made to be shared before names can be hidden", arguments: ["partners", "public", "privat"])
  func share(level: String) throws {
    try withFolder { folder throws in
      let run = TestRun("report", TestRun.repository + "/Datasets/garden", "--share", level, "-o", "r", in: folder)
      #expect(run.code == 2)
      #expect(try names(in: folder).isEmpty)
    }
  }
}
