// What the pages show is what the program prints, and every page that teaches says what for.

import Foundation
import Testing

@testable import KithCommand

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct DocumentSessionTests {
  static let pages = Guide.folders.flatMap { Guide.pages(of: $0) }

  @Test("Whoever follows a page sees what it shows", arguments: Guide.all)
  func follow(guide: Guide) throws {
    try withFolder { folder throws in
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: "\(folder)/Datasets", withDestinationPath: TestRun.repository + "/Datasets")
      try files.copyItem(atPath: TestRun.repository + "/docs/how-to/examples", toPath: "\(folder)/examples")
      for step in guide.steps {
        switch step.action {
        case .write(let file, let text): try write(text, to: "\(folder)/\(file)")
        case .run(let command, let printed): try run(command, printed, at: step.place, in: folder)
        }
      }
      try compareImages(of: guide, in: folder)
    }
  }

  private func run(_ command: String, _ printed: [String], at place: String, in folder: String) throws {
    let words = shellWords(command)
    if words.first == "cat", words.count == 2 {
      let text = try readText("\(folder)/\(words[1])")
      #expect(matches(text, printed), "\(place): \(words[1]) holds:\n\(text)")
      return
    }
    try #require(words.first == "kith", "\(place): a session runs kith or cat: \(command)")
    let run = TestRun(arguments: Array(words.dropFirst()), in: folder)
    #expect((0...1).contains(run.code), "\(place): \(run.talk)")
    // On a terminal both streams are seen; a page may show what is told beside the answer, or the answer alone.
    #expect(
      matches(run.output, printed) || matches(run.talk + run.output, printed),
      "\(place): \(command) prints:\n\(run.talk)\(run.output)")
  }

  /// A picture that a page shows from its folder `pictures` and that one of its sessions draws says the same.
  ///
  /// Fonts decide how wide a text is, so the words are compared. With `KITH_REDRAW=1` in the environment the pictures are
  /// written in place of being compared.
  private func compareImages(of guide: Guide, in folder: String) throws {
    for page in Set(guide.steps.map(\.page)) {
      for match in Guide.text(page).matches(of: /\]\(pictures\/([a-z0-9-]+\.svg)\)/) {
        let drawn = try readText("\(folder)/\(match.1)")
        let place = (page as NSString).deletingLastPathComponent
        let path = "\(TestRun.repository)/\(place)/pictures/\(match.1)"
        if ProcessInfo.processInfo.environment["KITH_REDRAW"] != nil { try write(drawn, to: path) }
        #expect(
          try texts(in: try readText(path)) == texts(in: drawn),
          "\(page): KITH_REDRAW=1 swift test --filter DocumentSessionTests draws \(match.1) again")
      }
    }
  }

  private func texts(in svg: String) throws -> [String] {
    try XMLDocument(xmlString: svg).nodes(forXPath: "//*[local-name()='title' or local-name()='desc']")
      .compactMap { $0.stringValue }
  }

  @Test("A page says at its top what its reader can do afterwards", arguments: pages)
  func promise(page: String) {
    let paragraphs = Guide.text(page).components(separatedBy: "\n\n")
    #expect(paragraphs.first?.hasPrefix("# ") == true)
    #expect(paragraphs.count > 1 && paragraphs[1].hasPrefix("After this page you "), "\(page): what for?")
  }

  @Test("A page shows commands in sessions, so that none is made up", arguments: pages.filter { !$0.contains("expl") })
  func noLooseCommand(page: String) {
    var fence: String?
    for line in Guide.text(page).split(separator: "\n") {
      if line.hasPrefix("```") {
        fence = fence == nil ? String(line.dropFirst(3)) : nil
      } else if fence != "console" {
        #expect(!line.hasPrefix("kith ") && !line.hasPrefix("    kith "), "\(page): \(line)")
      }
    }
  }

  @Test("The sheets to fill in by hand have the columns of a new dataset")
  func workshopSheets() throws {
    let page = Guide.text("docs/workshop/sheet.html")
    let shown = page.matches(of: /<th scope="col">([A-Z][a-z]+)</).map { String($0.1) }
    try withFolder { folder throws in
      #expect(TestRun("new", "sheets", in: folder).code == 0)
      let headers = try ["elements", "connections"].flatMap { name in
        try readText("\(folder)/sheets/\(name).csv").split(separator: "\n")[0].split(separator: ",").map(String.init)
      }
      #expect(shown == headers)
    }
  }

  @Test("A line of three dots stands for any lines; every other line must be there")
  func omission() {
    #expect(matches("a\nb\nc\n", ["a", "...", "c"]))
    #expect(matches("a\nb\n", ["a", "b"]))
    #expect(!matches("a\nb\n", ["a"]))
    #expect(!matches("a\nb\nc\n", ["a", "...", "d"]))
    #expect(matches("a\nb\n", ["..."]))
  }

  @Test("A page is taken apart into files and commands")
  func steps() {
    let page = "# A\n\n```csv a/b.csv\nx,y\n1,2\n```\n\n```console\n$ kith check a\nfine\n\n$ cat a/b.csv\nx,y\n```\n"
    let steps = Guide.steps(in: "p.md", page)
    guard steps.count == 3, case .write("a/b.csv", "x,y\n1,2\n") = steps[0].action,
      case .run("kith check a", ["fine", ""]) = steps[1].action, case .run("cat a/b.csv", ["x,y"]) = steps[2].action
    else {
      Issue.record("\(steps)")
      return
    }
    #expect(steps.map(\.place) == ["p.md:3", "p.md:9", "p.md:12"])
  }
}

/// Whether `output` is what a page shows: line by line, but for what `...` leaves out. Trailing spaces do not count.
private func matches(_ output: String, _ shown: [String]) -> Bool {
  func ends(_ line: some StringProtocol) -> String {
    var line = String(line)
    while line.last == " " { line.removeLast() }
    return line
  }
  var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map { ends($0) }[...]
  while lines.last?.isEmpty == true { lines.removeLast() }
  var shown = shown.map { ends($0) }
  while shown.last?.isEmpty == true { shown.removeLast() }
  var mayLeaveOut = false
  for line in shown {
    if line == "..." {
      mayLeaveOut = true
      continue
    }
    if mayLeaveOut { lines = lines.drop { $0 != line } }
    guard lines.first == line else { return false }
    lines.removeFirst()
    mayLeaveOut = false
  }
  return mayLeaveOut || lines.isEmpty
}
