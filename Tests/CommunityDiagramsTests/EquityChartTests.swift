// Bars of what was given and came back: lengths by hand, one scale for each unit, what is unknown.

import CommunityDiagrams
import Foundation
import Testing

@Suite struct EquityChartTests {
  static let words = Chart.EquityWords(
    gave: "gave", got: "came back", unknown: "more, unknown", range: "up to here", keptBack: "kept back",
    illustrative: "made up")

  static func bar(_ amount: Double, _ text: String = "x") -> Chart.EquityBar {
    Chart.EquityBar(low: amount, high: amount, text: text)
  }

  static func chart(_ panels: [Chart.EquityPanel], groups: Int = 2) -> Chart? {
    Chart.equity(
      groups: (0..<groups).map { Chart.EquityGroup(name: "group \($0)", people: "3 people") }, panels: panels,
      title: "Title", subtitle: "Subtitle", words: words)
  }

  static func widths(_ svg: String, _ name: String) -> [Double] {
    svg.components(separatedBy: "<rect class=\"\(name)\"").dropFirst().compactMap {
      Double($0.components(separatedBy: " width=\"")[1].prefix { $0 != "\"" })
    }
  }

  // Two panels of (860 − 40 − 190) / 2 = 315 points; the longest bar has 315 − 150 = 165. 40 of 40 hours: 165; 10: 41.25
  // (written 41.2 or 41.3). In money 242 of 242: 165. The first rectangle of each kind, 24 wide, is that of the legend.
  @Test("Each unit has a scale of its own")
  func scales() throws {
    let hours = Chart.EquityPanel(
      title: "In hours", pairs: [(Self.bar(40), Self.bar(10)), (Self.bar(20), Self.bar(0))])
    let pounds = Chart.EquityPanel(
      title: "In pounds", pairs: [(Self.bar(0), Self.bar(242)), (Self.bar(121), Self.bar(0))])
    let chart = try #require(Self.chart([hours, pounds]))
    #expect(Self.widths(chart.svg, "gave") == [24, 165, 82.5, 82.5])
    let got = Self.widths(chart.svg, "got")
    #expect(got.count == 3 && got[0] == 24 && abs(got[1] - 41.25) < 0.06 && got[2] == 165)
    #expect(Self.widths(chart.svg, "unknown").isEmpty && !chart.svg.contains("more, unknown"))
  }

  @Test("Unknown, a range and what is kept back each look different and stand in the legend")
  func open() throws {
    let panel = Chart.EquityPanel(
      title: "In pounds",
      pairs: [
        (Chart.EquityBar(low: 40, high: nil, text: "at least £40"), .keptBack("paid, amount kept back")),
        (Chart.EquityBar(low: 10, high: 30, text: "£10 to £30"), Self.bar(5)),
      ])
    let chart = try #require(Self.chart([panel]))
    for name in ["unknown", "range", "kept"] { #expect(Self.widths(chart.svg, name).count == 2, "\(name)") }
    for words in ["more, unknown", "up to here", "kept back"] { #expect(chart.svg.contains(words)) }
    #expect(!chart.svg.contains("made up"))
    #expect(chart.textAlternative.contains("group 0, 3 people: gave: at least £40; came back: paid, amount kept back"))
  }

  @Test("The text alternative holds every bar, and markup in a name stays text")
  func words() throws {
    let chart = try #require(
      Chart.equity(
        groups: [Chart.EquityGroup(name: "<b>", people: "3 people")],
        panels: [Chart.EquityPanel(title: "In hours", pairs: [(Self.bar(1, "1 hour"), Self.bar(0, "none"))])],
        title: "T", subtitle: "S", words: Self.words))
    #expect(chart.textAlternative.contains("gave: 1 hour; came back: none"))
    #expect(!chart.svg.contains("<b>") && chart.svg.contains("&lt;b&gt;"))
    #expect(chart.svg.contains("id=\"equity-title\"") && chart.svg.contains("id=\"equity-desc\""))
  }

  @Test("Nothing to draw: no chart")
  func none() {
    #expect(Self.chart([]) == nil)
    #expect(Self.chart([Chart.EquityPanel(title: "t", pairs: [])], groups: 1) == nil)
    #expect(Self.chart([Chart.EquityPanel(title: "t", pairs: [(Self.bar(-1), Self.bar(0))])], groups: 1) == nil)
    #expect(
      Self.chart([Chart.EquityPanel(title: "t", pairs: [(Self.bar(.infinity), Self.bar(0))])], groups: 1) == nil)
  }
}
