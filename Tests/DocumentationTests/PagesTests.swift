// A measure without a page is a failing test; so is a link that leads nowhere.

import CommunityMeasures
import Foundation
import Testing

@Suite("Pages")
struct PagesTests {
  static let headings = [
    "Question", "Definition", "Unit and range", "When undefined", "Worked example", "Say it to a meeting", "Sources",
  ]

  @Test("Every measure has its page", arguments: Measure.all.map { $0.id })
  func page(id: String) throws {
    try #require(Repository.exists("docs/measures/\(id).md"), "write docs/measures/\(id).md")
    let page = try Repository.text("docs/measures/\(id).md")
    for heading in Self.headings { #expect(page.contains("## \(heading)"), "docs/measures/\(id).md: \(heading)") }
  }

  @Test("The list of measures names every measure and no other")
  func list() throws {
    let list = try Repository.text("docs/measures/README.md")
    for measure in Measure.all { #expect(list.contains("(\(measure.id).md)"), "\(measure.id)") }
    for path in Repository.paths(below: "docs/measures", ending: ".md") where !path.hasSuffix("README.md") {
      let id = String(path.dropFirst("docs/measures/".count).dropLast(".md".count))
      #expect(Measure.named(id) != nil, "\(path) is the page of no measure")
    }
  }

  @Test("Every measure says what a reader of the catalogue needs", arguments: Measure.all.map { $0.id })
  func catalogue(id: String) throws {
    let measure = try #require(Measure.named(id))
    #expect(measure.question.hasSuffix("?"))
    #expect(!measure.answer.isEmpty && !measure.unit.isEmpty)
    #expect(Set(measure.options.map { $0.name }).count == measure.options.count)
    #expect(Measure.all.filter { $0.id == id }.count == 1)
  }

  @Test("Links between pages lead somewhere")
  func links() throws {
    let pages = ["README.md"] + Repository.paths(below: "docs", ending: ".md")
    for page in pages {
      let folder = (page as NSString).deletingLastPathComponent
      for match in try Repository.text(page).matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) {
        let target = String(match.1)
        if target.contains("://") || target.hasPrefix("mailto:") { continue }
        let path = ((folder as NSString).appendingPathComponent(target) as NSString).standardizingPath
        #expect(Repository.exists(path), "\(page) links to \(target)")
      }
    }
  }
}
