// The changelog is what the change notes say, and one version stands everywhere.

import Foundation
import Testing

@Suite("Changelog")
struct ChangelogTests {
  static let notes = Repository.paths(below: "docs/changes", ending: ".md").filter { !$0.hasSuffix("README.md") }

  @Test("CHANGELOG.md is what the notes say")
  func current() throws {
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/bin/bash")
    script.arguments = [Repository.root.appendingPathComponent("scripts/changelog").path]
    let pipe = Pipe()
    script.standardOutput = pipe
    try script.run()
    let made = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    script.waitUntilExit()
    #expect(script.terminationStatus == 0)
    #expect(try Repository.text("CHANGELOG.md") == made, "run 'make changelog'")
  }

  // The script is not asked here: every line of a note has to have arrived, once for each note that has it.
  @Test("No line of a note is lost")
  func complete() throws {
    let changelog = try Repository.text("CHANGELOG.md").split(separator: "\n")
    let written = try Self.notes.flatMap { try Repository.text($0).split(separator: "\n").map(String.init) }
    let lines = written.filter { !$0.hasPrefix("#") }
    // Title, two lines of introduction, then a line for each version and each of its headings.
    let headings = changelog.filter { $0.hasPrefix("#") }.count
    #expect(changelog.count == lines.count + headings + 2)
    for line in lines where !line.contains("](") {
      // "- Fixed: long words" stands under Fixed as "- Long words".
      let end = line.replacing(/^- (Added|Changed|Fixed|Removed): ./, with: "")
      #expect(changelog.contains { $0.hasSuffix(end) }, "\(line)")
    }
  }

  @Test("A note is headings and bullets", arguments: notes)
  func form(note: String) throws {
    for line in try Repository.text(note).split(separator: "\n") {
      let isBullet = line.hasPrefix("- ") || line.hasPrefix("  ")
      #expect(isBullet || line.hasPrefix("#"), "\(note): \(line)")
    }
  }

  @Test("The version and its day are those of the program", arguments: ["CITATION.cff", "CHANGELOG.md"])
  func version(page: String) throws {
    let run = try Repository.text("Sources/KithCommand/Run.swift")
    let manual = try Repository.text("Sources/KithCommand/Declaration/ManualPage.swift")
    let version = try #require(run.firstMatch(of: /kithVersion = "([^"]+)"/)).1
    let day = try #require(manual.firstMatch(of: /kithVersionDay = "([^"]+)"/)).1
    let text = try Repository.text(page)
    #expect(text.contains(version) && text.contains(day), "\(page): \(version), \(day)")
  }
}
