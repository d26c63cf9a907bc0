// The small pictures of a trend: bars to scale, ranges as frames, gaps with a question mark, drops with a sign.

import CommunityDiagrams
import Foundation
import Testing

@Suite struct TrendChartTests {
  static func chart(_ values: [TrendPanel.Value], top: Double? = nil, periods: [String]? = nil) -> Chart? {
    Chart.trend(
      [TrendPanel("Hours", values, top: top)], periods: periods ?? values.indices.map { "\(2020 + $0)" }, title: "T",
      subtitle: "S")
  }

  /// The attributes of the rectangles of a class.
  static func boxes(_ chart: Chart, _ kind: String) -> [[String: Double]] {
    chart.svg.split(separator: "\n").filter { $0.contains("<rect class=\"\(kind)\"") }.map { line in
      var found: [String: Double] = [:]
      for part in line.split(separator: " ") {
        let pair = part.split(separator: "=")
        if pair.count == 2 { found[String(pair[0])] = Double(pair[1].filter { $0 != "\"" && $0 != "/" && $0 != ">" }) }
      }
      return found
    }
  }

  // The highest value has the whole height, 84; half of it 42. The legend has one box of 11 before them.
  @Test("Bars stand to scale, from nothing up")
  func scale() throws {
    let chart = try #require(Self.chart([.init(.known(10), "10"), .init(.known(5), "5"), .init(.known(0), "0")]))
    #expect(Self.boxes(chart, "known").map { $0["height"] } == [11, 84, 42, 0])
    let bars = Self.boxes(chart, "known").dropFirst()
    #expect(Set(bars.map { $0["y"]! + $0["height"]! }).count == 1, "one base line")
  }

  // 3 % of 84 is 2.52, written with one decimal.
  @Test("A share is drawn against all of it")
  func share() throws {
    let chart = try #require(Self.chart([.init(.known(0.03), "3 %"), .init(.known(0.5), "50 %")], top: 1))
    #expect(Self.boxes(chart, "known").dropFirst().map { $0["height"] } == [2.5, 42])
  }

  // An open bar ends a quarter above every other: 5 is the whole height, 84. From 2 to 4: 2 of 5 are 33.6, and 33.6 more.
  // At least 1: 16.8, and 67.2 up to the top.
  @Test("A range is a bar to its least and a frame to its most; unknown is a question mark and no bar")
  func ranges() throws {
    let chart = try #require(
      Self.chart([
        .init(.range(low: 2, high: 4), "2 to 4"), .init(.range(low: 1, high: nil), "at least 1"),
        .init(.unknown, "not known"), .init(.absent, "none recorded"),
      ]))
    #expect(Self.boxes(chart, "known").count == 1, "the legend alone")
    #expect(Self.boxes(chart, "least").map { $0["height"] } == [33.6, 16.8])
    #expect(Self.boxes(chart, "range").dropFirst().map { $0["height"] } == [33.6, 67.2])
    #expect(chart.svg.contains("l5,-8l5,8"))
    // One in the legend, one in the picture.
    #expect(chart.svg.components(">?<") == 2)
    #expect(chart.textAlternative.contains("2022 not known; 2023 none recorded"))
  }

  @Test("A drop has a sign and a word, in the picture, its legend and the words; without one there is neither")
  func flag() throws {
    let chart = try #require(Self.chart([.init(.known(2), "2"), .init(.known(1), "1", isFlagged: true)]))
    #expect(chart.svg.contains("▼ slipped<") && chart.svg.contains("slipped: fell further"))
    #expect(chart.textAlternative.contains("2021 1 (slipped)"))
    let calm = try #require(Self.chart([.init(.known(2), "2"), .init(.known(1), "1")]))
    #expect(!calm.svg.contains("▼") && !calm.svg.contains("slipped"))
  }

  @Test("Nothing for one period, for no panel, or for a panel of another length")
  func nothing() {
    #expect(Self.chart([.init(.known(1), "1")]) == nil)
    #expect(Self.chart([.init(.known(1), "1")], periods: ["a", "b"]) == nil)
    #expect(Chart.trend([], periods: ["a", "b"], title: "T", subtitle: "S") == nil)
  }

  @Test("Names cannot become markup, however long")
  func markup() throws {
    let name = "<b>&" + String(repeating: "x", count: 300)
    let chart = try #require(
      Self.chart([.init(.known(1), name), .init(.known(.infinity), "1")], periods: [name, "b"]))
    #expect(!chart.svg.contains("<b>") && chart.svg.contains("&lt;b&gt;"))
    #expect(!chart.svg.contains("infinite\"") && !chart.svg.contains("undefined"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(_ text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.range(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
