// The page of formats names what the program reads and writes, and nothing else.

import CommunityFormats
import Foundation
import Testing

@Suite("Page of formats")
struct FormatsPageTests {
  private func words(below heading: String) throws -> Set<String> {
    let page = try Repository.text("docs/formats.md")
    let start = try #require(page.range(of: heading)).upperBound
    let part = page[start...].prefix { $0 != "#" }
    return Set(part.matches(of: /`([a-z0-9-]+)`/).map { String($0.1) })
  }

  @Test("Every format that is read stands under Read")
  func read() throws {
    let page = try Repository.text("docs/formats.md")
    let table = page.split(separator: "\n").filter { $0.hasPrefix("| `") }.joined(separator: "\n")
    for reader in FormatReader.all { #expect(table.contains("`\(reader.format.rawValue)`"), "\(reader.format)") }
    let named = table.split(separator: "\n").flatMap { row in
      row.split(separator: "|")[0].matches(of: /`([a-z0-9-]+)`/).map { String($0.1) }
    }
    for word in named where word != "dataset" { #expect(FormatReader.named(word) != nil, "\(word) is read by nobody") }
  }

  @Test("Every format that is written stands under Write")
  func write() throws {
    let named = try words(below: "## Write")
    for writer in FormatWriter.all where writer.format != .dataset {
      #expect(named.contains(writer.format.rawValue), "\(writer.format)")
    }
  }
}
