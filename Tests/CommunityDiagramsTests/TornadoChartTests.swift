// The bars of a tornado, placed by hand.

import CommunityDiagrams
import Foundation
import Testing

@Suite struct TornadoChartTests {
  static func chart(_ bars: [Chart.TornadoBar], most: Int = 10, even: Double? = nil) -> Chart? {
    Chart.tornado(
      of: bars, used: 3, what: "What comes back", even: even.map { ($0, "as much as was put in") }, most: most)
  }
  static let narrow = Chart.TornadoBar(label: "the rate", note: "0 % to 7 %", low: 2.5, high: 3.5)
  static let wide = Chart.TornadoBar(label: "how many", note: "5 to 10, now 8", low: 1, high: 5)

  // The axis runs from 1 to 5 over 300 from 304: 3 lies at 304 + 300 · 2/4 = 454, 2.5 at 304 + 300 · 1.5/4 = 416.5.
  @Test("The widest stands on top, and each bar lies around the figure as it is")
  func bars() throws {
    let chart = try #require(Self.chart([Self.narrow, Self.wide]))
    #expect(chart.title == "What comes back hangs most on “how many”: 1\u{A0}to\u{A0}5")
    let first = try #require(chart.svg.range(of: "x=\"304.00\""))
    let second = try #require(chart.svg.range(of: "x=\"416.50\""))
    #expect(first.lowerBound < second.lowerBound)
    #expect(chart.svg.contains("class=\"lower\" x=\"304.00\""))
    #expect(chart.svg.contains("class=\"higher\" x=\"454.00\""))
    #expect(chart.textAlternative.contains("- the rate (0 % to 7 %): 2.5 to 3.5"))
  }

  @Test("What is not shown is counted")
  func more() throws {
    let chart = try #require(Self.chart([Self.narrow, Self.wide], most: 1))
    #expect(chart.subtitle.hasSuffix("1 more move it less."))
    #expect(!chart.textAlternative.contains("the rate"))
  }

  // Break-even at 2: 304 + 300 · 1/4 = 379. At 9 it lies outside the bars.
  @Test("The line of break-even is drawn where it lies between the ends")
  func even() throws {
    #expect(try #require(Self.chart([Self.wide], even: 2)).svg.contains("M379.00,"))
    #expect(!(try #require(Self.chart([Self.wide], even: 9)).svg.contains("as much as was put in")))
  }

  @Test("Nothing that moves, no picture")
  func nothing() {
    #expect(Self.chart([]) == nil)
    #expect(Self.chart([Chart.TornadoBar(label: "a", note: "", low: 3, high: 3)]) == nil)
    #expect(Self.chart([Chart.TornadoBar(label: "a", note: "", low: .nan, high: 3)]) == nil)
  }

  @Test("A bar that lies on one side only has one part, and a label cannot become markup")
  func oneSided() throws {
    let chart = try #require(
      Self.chart([Chart.TornadoBar(label: "<b>a</b>", note: "0 to 1", low: 3, high: 4)]))
    #expect(!chart.svg.contains("<b>") && chart.svg.contains("&lt;b&gt;"))
    // The legend alone has the other.
    #expect(chart.svg.components(separatedBy: "class=\"lower\"").count == 2)
  }

  @Test("Made-up figures are marked")
  func illustrative() throws {
    let chart = try #require(
      Chart.tornado(of: [Self.wide], used: 3, what: "What comes back", isIllustrative: true))
    #expect(chart.title.contains("1†") && chart.svg.contains("made up to show the form"))
  }
}
