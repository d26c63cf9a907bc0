// How long the money in hand lasts, by hand.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Runway")
struct RunwayTests {
  typealias Row = TestCommunity.Row
  static let elements: [TestCommunity.Element] = [.init("Council", .institution), .init("Group", .group), "Ann"]

  static func make(
    moneyIn: Double? = 9000, moneyOut: Double? = 12_000, reserve: Double = 1800, more: [Row] = [],
    low: Double? = nil, high: Double? = nil, change: (inout Community) -> Void = { _ in }
  ) -> Community {
    MoneyExamples.make(
      elements,
      [
        Row("Council", "Group", .contribution, "money", moneyIn, "GBP"),
        Row("Group", "Ann", .reward, "pay", moneyOut, "GBP", low: low, high: high),
      ] + more, reserves: ["Group": reserve], change: change)
  }

  // 12,000 out and 9,000 in over a year: 250 a month; 1,800 / 250 = 7.2 months.
  @Test("By hand, for a year when nobody names a period")
  func byHand() throws {
    let community = Self.make(more: [
      Row("Group", "Ann", .reward, "pay", 500, "EUR"), Row("Group", "Group", .contribution, "money", 77, "GBP"),
      Row("Group", "Ann", .reward, "pay", 900, "GBP", status: .offered),
      Row("Ann", "Group", .contribution, "time", 40, "hours"),
    ])
    let answer = try community.answer("runway")
    #expect(abs(try #require(answer.value) - 7.2) < 1e-12)
    #expect((answer.low, answer.high, answer.unit) == (answer.value, answer.value, "months"))
    #expect(answer.answer(for: community.element("Group"))?.number == answer.value)
    #expect(answer.perElement?.count == 1 && answer.basis.rows == 2)
    #expect(answer.findings.contains { $0.text.contains("if the amounts are for one year") })
    #expect(try community.answer("runway:of=Group").value == answer.value)
    #expect(try community.answer("runway") { $0.unit = "hours" }.value == answer.value, "the unit chosen plays no part")
  }

  // 1,000 a month out, 500 a month in: 500 a month whatever the period; 3,000 / 500 = 6 months.
  @Test("Rates over any period", arguments: [1, 7, 24])
  func rates(months: Int) throws {
    let community = MoneyExamples.make(
      Self.elements,
      [
        Row("Council", "Group", .contribution, "money", 500, "GBP", per: .month),
        Row("Group", "Ann", .reward, "pay", 1000, "GBP", per: .month),
      ], reserves: ["Group": 3000])
    let answer = try community.answer("runway") {
      $0.from = .month(year: 2025, month: 1)
      $0.to = .month(year: 2025 + (months - 1) / 12, month: (months - 1) % 12 + 1)
    }
    #expect(abs(try #require(answer.value) - 6) < 1e-9)
  }

  // The period of the settings is 2025 (365 days, 11.99 months): the row of 2024 does not belong to it.
  @Test("Rows outside the period of the settings are left out")
  func settings() throws {
    let community = Self.make(more: [
      Row("Group", "Ann", .reward, "pay", 99_999, "GBP", start: .year(2024), end: .year(2024))
    ]) { community in
      community.settings.periodFrom = .month(year: 2025, month: 1)
      community.settings.periodTo = .month(year: 2025, month: 12)
    }
    let answer = try community.answer("runway")
    let months = 365 / (365.25 / 12)
    let value = try #require(answer.value)
    #expect(abs(value - 1800 / 3000 * months) < 1e-9)
    #expect(answer.findings.contains { $0.rows == [RowReference(.connections, 4)] })
  }

  @Test("Not shrinking, nothing in hand, no length: in words")
  func undefined() throws {
    let growing = try Self.make(moneyIn: 12_000).answer("runway")
    #expect(growing.value == nil && growing.undefined?.hasPrefix("Not shrinking") == true)
    #expect(growing.perElement?.count == 1 && growing.perElement?[0].answer.number == nil)
    let none = try MoneyExamples.make(Self.elements, []).answer("runway")
    #expect(none.undefined?.contains("Reserve") == true)
    #expect(try Self.make(reserve: 0).answer("runway").value == 0)
    let asked = try Self.make().answer("runway:of=Ann")
    #expect(asked.value == nil && asked.undefined != nil)
    let phases = Self.make { community in
      community.settings.phases = [Phase(name: "pilot")]
      community.settings.periodFrom = .phase(0)
      community.settings.periodTo = .phase(0)
    }
    #expect(try phases.answer("runway").undefined?.contains("How long") == true)
    #expect(throws: MeasureFailure.self) { try Self.make().answer("runway:of=Nobody") }
  }

  // 10,000 to 15,000 out, 9,000 in: net 1,000 to 6,000 a year, 1,800 × 12 / net = 21.6 to 3.6 months; 12,000: 7.2.
  @Test("Ranges and unknown amounts")
  func ranges() throws {
    let ranged = try Self.make(low: 10_000, high: 15_000).answer("runway")
    #expect(abs(ranged.value! - 7.2) < 1e-9 && abs(ranged.low! - 3.6) < 1e-9 && abs(ranged.high! - 21.6) < 1e-9)
    // At least 10,000 out: at most 21.6 months.
    let unknown = try Self.make(moneyOut: nil, low: 10_000).answer("runway")
    #expect(unknown.value == nil && unknown.low == 0 && abs(unknown.high! - 21.6) < 1e-9)
    #expect(unknown.undefined?.contains("1 amount unknown") == true && unknown.basis.unknownAmounts == 1)
    // Unknown money in: at least 1.8 months, and perhaps it does not shrink.
    let grant = try Self.make(moneyIn: nil).answer("runway")
    #expect(grant.value == nil && abs(grant.low! - 1.8) < 1e-9 && grant.high == nil)
  }

  // Ann pays out 1,200 of 600 in hand a year: 6 months, the lowest of two.
  @Test("The lowest of several")
  func lowest() throws {
    let community = Self.make(more: [Row("Ann", "Council", .contribution, "money", 13_200, "GBP")]) {
      $0.elements.reserveAmount[$0.element("Ann")] = 600
    }
    let answer = try community.answer("runway")
    #expect(abs(answer.value! - 6) < 1e-9)
    #expect(abs(try community.answer("runway:of=Group").value! - 7.2) < 1e-9)
    #expect(answer.perElement?.count == 2)
  }
}
