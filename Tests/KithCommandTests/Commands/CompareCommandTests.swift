// What changed, on the command line.

import PlainText
import Testing

@testable import KithCommand

@Suite struct CompareCommandTests {
  static let sussex = "Datasets/sussex-evaluation"

  static func json(_ arguments: [String]) throws -> JSONValue {
    let run = TestRun(arguments: ["compare"] + arguments + ["--format", "json"], in: TestRun.repository)
    #expect(run.code == 0, "\(run.talk)")
    return try readJSON(Array(run.output.utf8))
  }

  static func flags(_ json: JSONValue) -> [String] {
    ((json["measures"]?.items ?? []) + (json["participation"]?.items ?? [])).compactMap { $0["flag"]?.text }
  }

  // The paper: first service users, students and peer trainers take part at design; "the co-production process
  // slipped"; then a monthly meeting decides together.
  @Test("The phase that slipped is flagged, and the one after it is cleared")
  func slipped() throws {
    let fell = try Self.json([Self.sussex, "--at", "early development", "--at", "process slipped"])
    let design = try #require(
      fell["participation"]?.items?.first {
        $0["stage"]?.text == "design" && $0["constituency"]?.text == "lived experience"
      })
    #expect(design["before"]?.double == 3 && design["after"]?.double == 0 && design["flag"]?.text != nil)
    #expect(Self.flags(fell).contains { $0.hasPrefix("coproduction-level fell by 1") })
    let mended = try Self.json([Self.sussex, "--at", "process slipped", "--at", "monthly meeting"])
    #expect(Self.flags(mended) == [])
    #expect(mended["joiners"]?.items?.contains { $0.text == "Monthly meeting" } == true)
    #expect(mended["leavers"]?.items?.isEmpty == true)
  }

  @Test(
    "The report flags what the command flags, and nothing else",
    arguments: ["garden", "rushcliffe", "sussex-evaluation"])
  func sameFlags(name: String) throws {
    try withFolder { folder in
      let run = TestRun("report", "Datasets/\(name)", "-o", "\(folder)/report")
      #expect(run.code == 0, "\(run.talk)")
      let report = try readJSON(Array(try readText("\(folder)/report/report.json").utf8))
      let change = try #require(report["questions"]?.items?.first { $0["id"]?.text == "change" })
      let steps = try #require(change["comparisons"]?.items)
      #expect(!steps.isEmpty)
      for step in steps {
        let times = ["before", "after"].map { step[$0]?["selection"]?["from"]?.text ?? "" }
        let json = try Self.json(["Datasets/\(name)", "--at", times[0], "--at", times[1]])
        #expect(Self.flags(json).sorted() == Self.flags(step).sorted())
        for key in ["joiners", "leavers", "gained", "lost"] {
          #expect(json[key]?.items?.count == step[key]?.items?.count, "\(key)")
        }
      }
    }
  }

  @Test("No line of the table is wider than a terminal")
  func width() {
    for times in [["early development", "process slipped"], ["process slipped", "monthly meeting"]] {
      let run = TestRun("compare", Self.sussex, "--at", times[0], "--at", times[1])
      #expect(run.output.hasPrefix("\(times[0]), then \(times[1])\n"))
      for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  // By the rules alone the level goes from 1 to 2; 4 of 4 decisions are professionals', then 4 of 4 carers'.
  @Test("One dominant side in place of another is not told as a rise, in text, JSON and CSV")
  func moveOfPower() throws {
    var rows = "From,To,Type,Form,Amount,Unit,Stage,Part,Start,End\n"
    for (who, year) in [("Nia", 2021), ("Ana", 2022)] {
      rows += "Ana,Work,contribution,time,5,hours,,,\(year),\(year)\n"
      for stage in ["commission", "design", "deliver", "assess"] {
        rows += "\(who),Work,decision,,,,\(stage),decides,\(year),\(year)\n"
      }
    }
    try withFolder { folder in
      try write(
        "Label,Type,Constituency\nAna,person,carer\nNia,person,professional\nWork,activity,\n",
        to: "\(folder)/elements.csv")
      try write(rows, to: "\(folder)/connections.csv")
      let text = TestRun("compare", folder, "--at", "2021", "--at", "2022")
      #expect(text.code == 0, "\(text.talk)")
      #expect(text.output.contains("Who decides\n- most decisions were with professional (100\u{202F}%)"))
      let line = text.output.split(separator: "\n").first { $0.hasPrefix("coproduction-level") }
      #expect(line?.split(separator: " ") == ["coproduction-level", "1", "2", "not", "shared"])
      let json = try Self.json([folder, "--at", "2021", "--at", "2022", "--measure", "coproduction-level"])
      let level = try #require(json["measures"]?.items?.first)
      #expect(level["after"]?.double == 2 && level["change"]?.double == nil)
      #expect(level["undefined"]?.text?.contains("moved to another side, not shared") == true)
    }
  }

  @Test("The same period twice has nothing to tell, in a dataset and in two")
  func same() throws {
    let once = TestRun("compare", "Datasets/garden", "--at", "2024", "--at", "2024")
    #expect(once.code == 0 && once.output.contains("Nothing changed."))
    let twice = try Self.json(["Datasets/garden", "Datasets/garden"])
    for key in ["joiners", "leavers", "gained", "lost"] { #expect(twice[key]?.items?.isEmpty == true) }
    #expect(twice["measures"]?.items?.allSatisfy { ($0["change"]?.double ?? 0) == 0 } == true)
    #expect(Self.flags(twice) == [])
  }

  // In 2024 nobody gives the newcomer anything, in 2025 the seed keeper does: connections.csv, rows of 2025.
  @Test("Two periods of the garden: who joined, in JSON and CSV")
  func garden() throws {
    let json = try Self.json(["Datasets/garden", "--at", "2024", "--at", "2025"])
    #expect(json["joiners"]?.items?.map { $0.text } == ["newcomer"])
    let csv = TestRun("compare", "Datasets/garden", "--at", "2024", "--at", "2025", "--format", "csv")
    #expect(csv.output.contains("\njoiner,newcomer,"))
    let chosen = try Self.json(
      ["Datasets/garden", "--at", "2024", "--at", "2025", "--measure", "freely-given-share", "--measure", "size"])
    #expect(chosen["measures"]?.items?.map { $0["id"]?.text } == ["freely-given-share", "size"])
  }

  @Test(
    "What is asked wrongly is told",
    arguments: [
      (["Datasets/garden"], "two periods"), (["Datasets/garden", "--at", "2024"], "two periods"),
      (["Datasets/garden", "--at", "2024", "--at", "2025", "--at", "2026"], "3 times"),
      (["Datasets/garden", "--at", "2024", "--at", "someday"], "someday"),
    ])
  func wrongUse(arguments: [String], words: String) {
    let run = TestRun(arguments: ["compare"] + arguments, in: TestRun.repository)
    #expect(run.code == 2 && run.talk.contains(words), "\(run.talk)")
  }
}
