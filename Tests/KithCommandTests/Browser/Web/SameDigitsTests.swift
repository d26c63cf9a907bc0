// Does the page say what the desk says, digit for digit?

import CommunityReports
import CommunityTables
import Foundation
import PlainText
import Testing

@testable import KithCommand

@Suite(.needsChromium, .serialized) struct SameDigitsTests {
  static let datasets = [
    "cnwl-corporate", "dorset-pathway", "garden", "hampshire-recovery-college", "individual-work", "rushcliffe",
    "sussex-evaluation", "swypft-training", "town", "west-london-collaborative",
  ]

  /// The files of a dataset, as the page is handed them.
  static func files(_ name: String) throws -> [SourceFile] {
    let folder = "\(TestRun.repository)/Datasets/\(name)"
    let inside = try names(in: folder).filter { $0.hasSuffix(".csv") || $0 == "community.json" }
    let scenarios = (try? names(in: "\(folder)/scenarios")) ?? []
    return try (inside + scenarios.map { "scenarios/\($0)" }).map {
      SourceFile(name: $0, bytes: Array(try readText("\(folder)/\($0)").utf8))
    }
  }

  @Test("Every dataset of the repository is in the test")
  func all() throws {
    let there = try names(in: "\(TestRun.repository)/Datasets").filter { !$0.hasSuffix(".md") }
    #expect(there.sorted() == Self.datasets)
  }

  @Test("Measures, chapters, scenarios and pictures are the same on every dataset")
  func same() throws {
    try withWebPage { page, _ throws in
      try page.startEngine()
      for name in Self.datasets {
        let files = try Self.files(name)
        try page.hand(files)
        // What `kith measure` prints, asked one by one.
        let run = TestRun("measure", "Datasets/\(name)", "--share", "private", "--format", "json", "--quiet")
        let document = try readJSON(Array(run.output.utf8))
        let measures = document["measures"]?.items ?? []
        #expect(measures.count > 10)
        for measure in measures {
          let options = (measure["options"]?.members ?? []).map { option in
            "\(option.name)=\(option.value.text ?? option.value.double.map { shortestText($0) } ?? "")"
          }
          let request = (measure["id"]?.text ?? "") + (options.isEmpty ? "" : ":" + options.joined(separator: ","))
          let asked = try page.ask(#"{ ask: "measure", request: \#(jsonText(.string(request))) }"#)
          #expect(asked == measure, "\(name): \(request)")
        }
        // Everything else, from the same code built for this machine.
        var desk = PageAnswers(files)
        var questions = [
          #"{"ask": "open"}"#, #"{"ask": "measures"}"#, #"{"ask": "scenarios"}"#, #"{"ask": "names"}"#,
          #"{"ask": "worth", "worth": []}"#,
          #"{"ask": "save", "what": "report", "level": "private", "numbers": [1, 2]}"#,
        ]
        // The report holds every chapter with its pictures; one by one they are asked of the example.
        if name == "garden" {
          for chapter in desk.answer(try readJSON(Array(questions[0].utf8)))["chapters"]?.items ?? [] {
            questions.append(#"{"ask": "chapter", "id": "\#(chapter["id"]?.text ?? "")"}"#)
          }
          for picture in desk.answer(try readJSON(Array(#"{"ask": "pictures"}"#.utf8))).items ?? [] {
            questions.append(#"{"ask": "picture", "name": "\#(picture["name"]?.text ?? "")"}"#)
          }
        }
        for question in questions {
          let expected = desk.answer(try readJSON(Array(question.utf8)))
          #expect(try page.ask(question) == expected, "\(name): \(question)")
        }
      }
    }
  }

  @Test("The report that the page saves is the desk's, but for the pictures and the script")
  func report() throws {
    try withFolder { folder throws in
      let run = TestRun(
        "report", "Datasets/rushcliffe", "-o", "\(folder)/out", "--share", "private", "--quiet",
        in: TestRun.repository)
      #expect(run.code == 0, "\(run.talk)")
      var answers = PageAnswers(try Self.files("rushcliffe"))
      let question = #"{"ask": "save", "what": "report", "level": "private", "numbers": [1, 2]}"#
      let saved = answers.answer(try readJSON(Array(question.utf8)))
      let own = try #require(saved["files"]?.items?.first?["text"]?.text)
      let pages = try [own, readText("\(folder)/out/report.html")].map { try Self.withoutPictures($0) }
      for (page, desk) in zip(pages[0], pages[1]) { #expect(page == desk) }
      #expect(pages[0].count == pages[1].count)
    }
  }

  /// The words and tables of a report: no drawing, and nothing that its script needs.
  static func withoutPictures(_ page: String) throws -> [String] {
    var lines: [String] = []
    var isInside = false
    for line in page.split(separator: "\n") {
      if line.contains("<svg") || line.contains("<style>") { isInside = true }
      let isDrawing = isInside
      if line.contains("</svg>") || line.contains("</style>") { isInside = false }
      let marks = [
        "<script", "</script>", "Content-Security-Policy", "class=\"drawing\"", "class=\"small file\"",
        "<figure", "class=\"place\"",
      ]
      if isDrawing || marks.contains(where: { line.contains($0) }) { continue }
      lines.append(String(line))
    }
    let end = lines.firstIndex { $0.hasPrefix("//") } ?? lines.endIndex
    return Array(lines[..<end].filter { $0 != "</body>" && $0 != "</html>" })
  }
}
