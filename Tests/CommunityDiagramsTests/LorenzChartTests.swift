// The curve of a spread, against sums done by hand.

import CommunityDiagrams
import Testing

@Suite struct LorenzChartTests {
  // 1, 2, 3 and 4 hours: the lower two have 3 of 10, which is 30 %.
  @Test("The half with least")
  func half() throws {
    let chart = try #require(Chart.lorenz(of: [(1, 4), (1, 1), (1, 3), (1, 2)], what: "hours"))
    #expect(chart.title == "The half with least has 30\u{202F}% of the hours")
    // A corner of the curve: x = 90 + 300 · 2/4 = 240, y = 96 + 300 · (1 − 3/10) = 306.
    #expect(chart.svg.contains("240.00,306.00"))
  }

  // Six with 6 hours together and two with 6 together: half of eight people are four of the six, 4 of 12 hours.
  @Test("A crowd shares evenly")
  func crowd() throws {
    let chart = try #require(Chart.lorenz(of: [(2, 6), (6, 6)], what: "hours"))
    #expect(chart.title.hasPrefix("The half with least has 33\u{202F}%"))
  }

  @Test("No curve for two people, and none for nothing")
  func undefined() {
    #expect(Chart.lorenz(of: [(2, 5)], what: "hours") == nil)
    #expect(Chart.lorenz(of: [(5, 0)], what: "hours") == nil)
  }

  @Test("On a page every id has its prefix")
  func prefix() throws {
    let chart = try #require(Chart.lorenz(of: [(5, 4), (5, 5)], what: "hours"))
    let inline = chart.inlineSVG(idPrefix: "a-")
    #expect(inline.contains("id=\"a-lorenz-title\"") && inline.contains("id=\"a-lorenz-desc\""))
    #expect(inline.contains("aria-labelledby=\"a-lorenz-title a-lorenz-desc\""))
    #expect(inline.count == chart.svg.count + 8)
  }
}
