// Each reader is asked their own questions first, and told which others there are.

import CommunityReports
import Foundation
import PlainText
import Testing

@Suite struct ReaderOrderTests {
  /// The questions of the page in its order.
  func questions(_ html: String) -> [String] {
    let ids = ["have", "give", "fair", "last", "value", "decide", "change", "what-if", "said"]
    return ids.compactMap { id in html.range(of: "<section id=\"\(id)\"").map { (id, $0.lowerBound) } }
      .sorted { $0.1 < $1.1 }.map { $0.0 }
  }

  @Test(
    "The first question is the reader's",
    arguments: [(Report.Reader.mappers, "have"), (.group, "give"), (.funder, "last")])
  func first(reader: Report.Reader, id: String) throws {
    let html = Report(try ReportTests.community("garden"), for: [reader]).html()
    let shown = questions(html)
    #expect(shown.first == id)
    #expect(html.contains("id=\"for-\(reader.rawValue)\""))
    for other in Report.Reader.allCases where other != reader {
      #expect(!html.contains("id=\"for-\(other.rawValue)\""))
    }
    #expect(html.contains("The whole report also asks"))
  }

  @Test("Everybody's report leaves nothing out; the numbers for programs never do")
  func whole() throws {
    let community = try ReportTests.community("garden")
    let all = Report(community)
    #expect(!all.html().contains("The whole report also asks"))
    #expect(questions(all.html()).prefix(4) == ["have", "give", "fair", "last"])
    #expect(jsonText(Report(community, for: [.mappers]).json()) == jsonText(all.json()))
    #expect(Report(community, for: Report.Reader.allCases).html() == all.html())
  }

  @Test("Two readers share one page, the first reader's questions first")
  func two() throws {
    let shown = questions(Report(try ReportTests.community("garden"), for: [.funder, .mappers]).html())
    #expect(shown.first == "last" && shown.contains("have"))
    #expect(Set(shown).count == shown.count)
  }
}
