// What is printed for a meeting fits the paper it is printed on.

import Foundation
import Testing

@Suite("Sheets for a workshop and a meeting")
struct WorkshopTests {
  private static let chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// The sides of a page when a browser prints it.
  private func sides(_ page: String) throws -> Int {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kith-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("page.pdf")
    let browser = Process()
    browser.executableURL = URL(fileURLWithPath: try #require(Self.chromium))
    browser.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(file.path)",
      Repository.root.appendingPathComponent(page).absoluteString,
    ]
    browser.standardError = FileHandle.nullDevice
    browser.standardOutput = FileHandle.nullDevice
    try browser.run()
    browser.waitUntilExit()
    let text = String(decoding: try Data(contentsOf: file), as: Unicode.ASCII.self)
    return text.matches(of: /\/Type ?\/Page\b/).count
  }

  @Test(
    "Two sides of A4 each", .enabled(if: chromium != nil, "skipped: no Chromium here"),
    arguments: ["docs/workshop/debate.html", "docs/workshop/sheet.html"])
  func twoSides(page: String) throws { #expect(try sides(page) == 2) }

  @Test("Large type: no letter of the guide is smaller than 13 points")
  func largeType() throws {
    let sizes = try Repository.text("docs/workshop/debate.html").matches(of: /font(?:-size)?: ([0-9.]+)pt/).compactMap {
      Double($0.1)
    }
    #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 13 })
  }

  // What is read aloud is the same on the sheet and on the page that explains it.
  @Test("The guide says what its page says")
  func sameWords() throws {
    func words(_ text: String) -> String { text.replacing("’", with: "'").replacing("\n", with: " ") }
    let sheet = words(try Repository.text("docs/workshop/debate.html"))
    let page = words(try Repository.text("docs/how-to/run-the-debate.md"))
    let said = page.matches(of: /"([A-Z][^"]{8,}[.?])"/).map { String($0.1) }
    #expect(said.count >= 7)
    for sentence in said { #expect(sheet.contains(sentence), "\(sentence)") }
  }
}
