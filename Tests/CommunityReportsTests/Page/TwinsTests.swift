// Markdown and CSV say the same as the page.

import CommunityReports
import Foundation
import PlainText
import Testing

@Suite struct TwinsTests {
  @Test("Every section, finding and table of the page is in its twins", arguments: ["garden", "rushcliffe"])
  func same(name: String) throws {
    let report = Report(try ReportTests.community(name))
    let html = report.html()
    let markdown = report.markdown()
    func texts(_ start: String, _ end: String) -> [String] {
      html.components(separatedBy: start).dropFirst().map { String($0.components(separatedBy: end)[0]) }
    }
    // <section id="have" class="question"> begins with its heading; in Markdown each is a heading of the second level.
    let sections = texts("<section id=\"", "\"")
    #expect(sections.count > 10)
    #expect(markdown.components(separatedBy: "\n## ").count - 1 == sections.count + 1, "and the findings")
    // Findings are numbered in both.
    let findings = texts("<ol class=\"findings\">", "</ol>")[0].components(separatedBy: "<li>").dropFirst()
    for finding in findings {
      let text = markupTexts(String(finding.components(separatedBy: " <a")[0]))
      #expect(markdown.contains("1. \(markdownEscaped(text))\n"))
    }
    let captions = texts("<caption id=\"table-", "</caption>").map { $0.components(separatedBy: "\">") }
    #expect(captions.count > 10)
    let files = Dictionary(uniqueKeysWithValues: report.tables().map { ($0.name, readCSV($0.bytes)) })
    for caption in captions {
      #expect(markdown.contains("**\(markdownEscaped(markupTexts(caption[1])))**\n\n|"), "\(caption[1])")
      let body = html.components(separatedBy: "<caption id=\"table-\(caption[0])\"")[1]
        .components(separatedBy: "</table>")[0]
      let file = try #require(files["\(caption[0]).csv"])
      #expect(file.rows.count == body.components(separatedBy: "<tr>").count - 1, "\(caption[0])")
      for row in file.rows.dropFirst() {
        let line = "|" + row.cells.map { " \(markdownEscaped($0)) |" }.joined()
        #expect(markdown.contains(line), "\(line)")
        for cell in row.cells { #expect(body.contains(">\(markupEscaped(cell))</t"), "\(cell)") }
      }
    }
  }

  private func markupTexts(_ text: String) -> String {
    text.replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
      .replacingOccurrences(of: "&amp;", with: "&")
  }

  @Test("Every section, heading and table can be linked to", arguments: ["garden"])
  func links(name: String) throws {
    let html = Report(try ReportTests.community(name)).html()
    for piece in html.components(separatedBy: "<section id=\"").dropFirst() {
      #expect(html.contains("class=\"here\" href=\"#\(piece.prefix { $0 != "\"" })\""))
    }
    for mark in ["<h3 id=\"", "<caption id=\""] {
      for piece in html.components(separatedBy: mark).dropFirst() {
        #expect(html.contains("class=\"here\" href=\"#\(piece.prefix { $0 != "\"" })\""))
      }
    }
  }
}
