// Does every code have its page?

import Foundation
import Testing

@testable import CommunityTables

@Suite struct DiagnosticPagesTests {
  private static let folder = repository.appending(path: "docs/problems")

  @Test("Every code has a page that says what it means, shows it and says what to write", arguments: Diagnostic.codes)
  func page(code: String) throws {
    let page = try String(contentsOf: Self.folder.appending(path: "\(code).md"), encoding: .utf8)
    #expect(page.hasPrefix("# \(code)\n"))
    for heading in ["## What it means", "## Example", "## What to write"] { #expect(page.contains(heading)) }
    #expect(page.contains("[\(code)]"), "the example shows the line as it is printed")
  }

  @Test("Every page belongs to a code")
  func noOrphans() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map {
      $0.replacingOccurrences(of: ".md", with: "")
    }
    #expect(Set(names).subtracting(["README"]) == Set(Diagnostic.codes))
  }
}
