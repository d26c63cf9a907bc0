// Whatever a command makes says for whose eyes it is.

import CommunityReports
import Foundation
import Testing

@testable import KithCommand

@Suite("The level in every output")
struct LevelMarksTests {
  static let lines = [
    "private": "Private: for the group itself.",
    "partners": "For partners: names hidden, but for those who agreed to be named.",
    "public": "For everybody: names hidden, people are counted and not drawn.",
  ]

  @Test(
    "What is printed, as a text, as CSV and as JSON", arguments: ["private", "partners", "public"],
    [
      ["measure", "D", "size"], ["measure", "D", "size", "--format", "csv"],
      ["measure", "D", "size", "--format", "json"],
      ["whatif", "D", "--without", "Town council"], ["whatif", "D", "--without", "Town council", "--format", "json"],
      ["compare", "D", "--at", "2024", "--at", "2025", "--measure", "size"],
      ["compare", "D", "--at", "2024", "--at", "2025", "--measure", "size", "--format", "csv"],
      ["compare", "D", "--at", "2024", "--at", "2025", "--measure", "size", "--format", "json"],
      ["draw", "D", "-o", "-"], ["draw", "D", "-o", "-", "--format", "dot"],
      ["draw", "D", "-o", "-", "--diagram", "map"],
    ])
  func printed(level: String, words: [String]) throws {
    let arguments = words.map { $0 == "D" ? "Datasets/garden" : $0 } + ["--share", level]
    let run = TestRun(arguments: arguments, in: TestRun.repository)
    #expect(run.code == 0, "\(run.talk)")
    if words.last == "json" {
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      #expect(json?["share"] as? String == level)
    } else {
      #expect(run.output.contains(try #require(Self.lines[level])))
    }
  }

  @Test("What a check says is private", arguments: [["check"], ["check", "--suggest-merges"]])
  func checks(words: [String]) throws {
    let dataset = ["Datasets/garden"]
    let text = TestRun(arguments: words + dataset, in: TestRun.repository)
    #expect(text.output.contains("Private: for the group itself."))
    let json = TestRun(arguments: words + dataset + ["--format", "json"], in: TestRun.repository)
    let members = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(members?["share"] as? String == "private")
  }

  @Test("Every file of a report", arguments: ["private", "public"])
  func report(level: String) throws {
    try withFolder { folder throws in
      let run = TestRun("report", "Datasets/garden", "-o", "\(folder)/r", "--share", level)
      #expect(run.code == 0, "\(run.talk)")
      var count = 0
      for name in ["report.html", "report.md"] {
        let text = try readText("\(folder)/r/\(name)")
        #expect(text.contains(level == "private" ? "(private)" : "For everybody: names hidden"), "\(name)")
      }
      for part in ["tables", "diagrams"] {
        for name in try names(in: "\(folder)/r/\(part)") {
          let text = try readText("\(folder)/r/\(part)/\(name)")
          #expect(text.contains(try #require(Self.lines[level])), "\(name)")
          count += 1
        }
      }
      #expect(count > 60)
      let json =
        try JSONSerialization.jsonObject(with: Data(readText("\(folder)/r/report.json").utf8)) as? [String: Any]
      #expect(json?["share"] as? String == level)
    }
  }

  // PNG: the chunk tEXt, whose check sum a reader looks at; PDF: a comment that moves nothing.
  @Test("A bitmap and a page to print say it inside, and stay whole", arguments: ["png", "pdf"])
  func drawn(ending: String) throws {
    try withFolder { folder throws in
      let path = "\(folder)/map.\(ending)"
      #expect(TestRun("draw", "Datasets/garden", "-o", path).code == 0)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(bytes.firstRange(of: Data("Private: for the group itself.".utf8)) != nil)
      let reader = ending == "png" ? ["identify", "-regard-warnings"] : ["pdfinfo"]
      guard OtherPrograms.output("which", [reader[0]]) != nil else { return }
      #expect(OtherPrograms.output(reader[0], Array(reader.dropFirst()) + [path])?.isEmpty == false)
    }
  }

  @Test("A table keeps its columns")
  func columns() throws {
    let rows = TestRun("measure", "Datasets/garden", "size", "--format", "csv").output.split(separator: "\n")
    #expect(rows.last == "share,,,,,,,,,Private: for the group itself.")
    let marked = marked(csv: Array("a,b,c\n1,2,3\n".utf8), .init())
    #expect(String(decoding: marked, as: UTF8.self) == "a,b,c\n1,2,3\nPrivate: for the group itself.,,\n")
  }

  @Test(
    "What goes to a terminal turns nothing and moves nothing, whatever its format", arguments: ["json", "csv", "table"])
  func terminal(format: String) throws {
    var output: [UInt8] = []
    let console = Console(
      writeOutput: {
        output += $0
        return .written
      }, writeError: { _ in }, readInput: { Array("From,To\nA\u{1B}[2J\u{202E}x,B\n".utf8) }, directory: "/",
      outputColumns: 80)
    #expect(run(["measure", "-", "out-degree", "--format", format], console: console) == 0)
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.contains("2J"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test(
    "Files of other programs, where their format has a place for it",
    arguments: ["a.gexf", "a.graphml", "a.gv", "a.json", "a.jsonld", "kumu", "gephi", "dataset"],
    ["private", "partners", "public"])
  func converted(name: String, level: String) throws {
    try withFolder { folder throws in
      let isFolder = !name.contains(".")
      let format = isFolder ? ["--to", name] : []
      let share = level == "private" ? [] : ["--share", level]
      let run = TestRun(
        arguments: ["convert", TestRun.repository + "/Datasets/garden", name] + format + share, in: folder)
      #expect(run.code == 0, "\(run.talk)")
      #expect(run.talk.contains("this hides nobody") == (level == "private"))
      let line = try #require(Self.lines[level])
      if name == "dataset", level == "private" { return }
      let text = try readText(folder + "/" + name + (isFolder ? "/README.md" : ""))
      #expect(text.contains(name == "a.json" ? "\"share\": \"\(level)\"" : line))
      // It is read as before.
      if name != "a.jsonld" {
        let again = TestRun("check", name, in: folder)
        #expect(again.code == 0, "\(again.output)")
      }
      if name.hasPrefix("a.json") { _ = try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
  }

  @Test("What is made of a shared copy has its level, and one without a place for it is told")
  func copies() throws {
    try withFolder { folder throws in
      let garden = TestRun.repository + "/Datasets/garden"
      #expect(TestRun("share", garden, "s", "--level", "partners", in: folder).code == 0)
      let run = TestRun("convert", "s", "s.gexf", in: folder)
      #expect(run.code == 0 && !run.talk.contains("hides nobody"), "\(run.talk)")
      #expect(try readText("\(folder)/s.gexf").contains("<!-- For partners: names hidden, but"))
      let kumu = TestRun("convert", garden, "k.json", "--to", "kumu-json", in: folder)
      #expect(kumu.talk.contains("no place for who may see it. Private: for the group itself."))
      // What a dataset wishes to be shared as is not what it is.
      try write("Label,Type,Consent\nAna Bo,person,\n", to: "\(folder)/d/elements.csv")
      try write("{\"share\": \"public\"}", to: "\(folder)/d/community.json")
      #expect(TestRun("convert", "d", "d.gexf", in: folder).code == 0)
      #expect(try readText("\(folder)/d.gexf").contains("<!-- Private: for the group itself. -->"))
    }
  }
}
