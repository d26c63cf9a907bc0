// A trend asks every period the same, and flags what a comparison of its neighbours flags.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct TrendTests {
  typealias Row = TestCommunity.Row

  // Ana and Ben: in 2021 all comes back, in 2022 2 of 10 hours, in 2023 an unknown amount goes to Cleo.
  static func trend(_ community: Community = ComparisonTests.years) -> Trend? {
    Trend(
      community, Selection(), periods: DistinctPeriods(Ledger(community)).periods,
      also: ["freely-given-share", "nosuch"])
  }

  @Test("The answers of each period are those of the period alone; the middle is flagged, the last cannot be said")
  func answers() throws {
    let trend = try #require(Self.trend())
    #expect(trend.periods.map { $0.name } == ["2021", "2022", "2023"])
    let series = try #require(trend.series("weighted-reciprocity", unit: "hours"))
    // (10 + 10) / 20; (2 + 2) / 12.
    #expect(series.answers[0].value == 1 && abs(series.answers[1].value! - 1.0 / 3) < 1e-12)
    #expect(series.answers[2].value == nil)
    #expect(series.changes[0].flag != nil && series.changes[1].flag == nil)
    #expect(trend.hasFlags && trend.steps.count == 2)
    #expect(trend.series("freely-given-share") != nil && trend.series("nosuch") == nil)
    for (place, step) in trend.steps.enumerated() {
      let alone = try ComparisonTests.compare(
        ComparisonTests.years, ComparisonTests.years, years: (2021 + place, 2022 + place),
        ["weighted-reciprocity:unit=hours"])
      #expect(alone.measures[0].change == series.changes[place].change)
      #expect(alone.joiners == step.joiners && alone.leavers == step.leavers)
      #expect(alone.lost.map { $0.row } == step.lost.map { $0.row })
    }
  }

  @Test("Every line of the table of drops is asked for; units apart")
  func watched() throws {
    let community = TestCommunity.make(rows: [
      Row("Ana", "Ben", .contribution, "time", 1, "hours"), Row("Ben", "Ana", .reward, "pay", 5, "GBP"),
    ])
    let asked = Trend.watched([Ledger(community)])
    for drop in Thresholds.drops { #expect(asked.contains { $0.measure.id == drop.measure }, "\(drop.measure)") }
    #expect(asked.filter { $0.measure.id == "weighted-reciprocity" }.map { $0.options["unit"] } == ["hours", "GBP"])
    #expect(asked.filter { $0.measure.id == "gini" }.map { $0.options["unit"] } == ["GBP"])
    var selection = Selection()
    selection.unit = "hours"
    #expect(Trend.watched([Ledger(community, selection)]).allSatisfy { $0.options["unit"] != "GBP" })
  }

  @Test("One period has no trend, and no row has none")
  func tooFew() {
    #expect(Self.trend(TestCommunity.make(rows: [Row("A", "B", start: .year(2020), end: .year(2020))])) == nil)
    #expect(Self.trend(Community()) == nil)
  }
}
