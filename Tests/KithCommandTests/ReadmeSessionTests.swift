// What the README and the tutorial show is what the program prints.

import Foundation
import Testing

@testable import KithCommand

/// A command in a page and what the page says it prints.
struct Session: Sendable, CustomStringConvertible {
  var page: String
  var command: String
  var printed: [String]
  var description: String { "\(page): \(command)" }

  /// The sessions of a page: lines `$ kith …` in blocks marked `console`, each with the lines below it.
  static func all(in page: String, _ text: String) -> [Session] {
    var sessions: [Session] = []
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        sessions.append(Session(page: page, command: String(line.dropFirst(2)), printed: []))
      } else if isInside, !sessions.isEmpty {
        sessions[sessions.count - 1].printed.append(line)
      }
    }
    return sessions
  }

  static let inPages: [Session] = {
    let tutorial = "docs/tutorial"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: TestRun.repository + "/" + tutorial)) ?? []
    let pages = ["README.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "\(tutorial)/\($0)" }
    return pages.flatMap { page in
      all(in: page, (try? readText(TestRun.repository + "/" + page)) ?? "").filter { $0.command.hasPrefix("kith ") }
    }
  }()
}

@Suite struct ReadmeSessionTests {
  @Test("A session prints what the page shows", arguments: Session.inPages)
  func session(session: Session) throws {
    try withFolder { folder throws in
      // Sessions start in a folder that holds the datasets, and may write there.
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/Datasets", withDestinationPath: TestRun.repository + "/Datasets")
      let run = TestRun(arguments: Array(shellWords(session.command).dropFirst()), in: folder)
      #expect((0...1).contains(run.code), "\(run.talk)")
      #expect(matches(run.output, session.printed), "\(session) prints:\n\(run.output)\(run.talk)")
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
