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

  @Test("The table of proofs says of every format whether it is read and written, and names tests that exist")
  func proofs() throws {
    let page = try Repository.text("docs/formats.md")
    let start = try #require(page.range(of: "## Proven by")).upperBound
    let rows = page[start...].prefix { $0 != "#" }.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
    let cells = rows.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let words = Format.allCases.map { $0.rawValue }
    #expect(cells.map { $0[0] }.sorted() == words.sorted())
    let tests = try FileManager.default.subpathsOfDirectory(atPath: Repository.root.appending(path: "Tests").path)
      .filter { $0.hasSuffix(".swift") }.compactMap { $0.split(separator: "/").last.map(String.init) }
    for row in cells {
      let isRead = FormatReader.named(row[0]) != nil || row[0] == "dataset"
      #expect(row[1] == (isRead ? "yes" : "no"), "\(row[0])")
      #expect(row[2] == (FormatWriter.named(row[0]) != nil ? "yes" : "no"), "\(row[0])")
      let named = row[3].matches(of: /[A-Za-z0-9]+Tests/).map { String($0.0) }
      #expect(!named.isEmpty, "\(row[0])")
      for name in named { #expect(tests.contains("\(name).swift"), "\(name)") }
    }
  }
}
