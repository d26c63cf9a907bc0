// What is given where a funder's money goes, and what the given time is worth.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Leverage and replacement value")
struct LeverageTests {
  typealias Row = TestCommunity.Row
  static let elements: [TestCommunity.Element] = [
    .init("Council", .institution), .init("Trust", .institution), .init("Church", .association),
    .init("Café", .activity), .init("Choir", .activity), .init("Cook", payment: .paidByProject),
    .init("Vera", role: "volunteer", payment: .unpaid), .init("Members", .group),
  ]
  static let rows = [
    Row("Council", "Trust", .contribution, "money", 1000, "GBP"),
    Row("Trust", "Café", .contribution, "money", 400, "GBP"),
    Row("Members", "Trust", .contribution, "money", 300, "GBP"),
    Row("Church", "Café", .contribution, "money", 200, "GBP"),
    Row("Church", "Café", .contribution, "space", 50, "sessions"),
    Row("Vera", "Café", .contribution, "time", 120, "hours"),
    Row("Vera", "Choir", .contribution, "time", 999, "hours"),
    Row("Members", "Choir", .contribution, "money", 999, "GBP"),
  ]
  static let paid = [
    Row("Trust", "Cook", .reward, "pay", 500, "GBP"), Row("Cook", "Café", .contribution, "time", 40, "hours"),
    Row("Vera", "Café", .contribution, "knowledge"), Row("Café", "Trust", .contribution, "in-kind", 3, "kg"),
  ]

  // Cash (300 + 200) / 1,000; the 400 are the council's own. Time 120 / 1,000. Space 50 / 1,000. The choir is not reached.
  @Test("By hand")
  func byHand() throws {
    let answer = try MoneyExamples.make(Self.elements, Self.rows).answer("leverage:from=Council")
    #expect(answer.value == 0.5 && answer.low == 0.5 && answer.high == 0.5)
    #expect((answer.part("cash"), answer.part("inKind"), answer.part("time")) == (0.5, 0.05, 0.12))
    #expect(answer.parts.map { $0.name } == ["cash", "inKind", "time", "valued"] && answer.part("valued") == nil)
    // What the council's money pays for, what is handed on inside and what is not measured change nothing.
    let more = try MoneyExamples.make(Self.elements, Self.rows + Self.paid).answer("leverage:from=Council")
    #expect((more.value, more.part("inKind"), more.part("time")) == (0.5, 0.05, 0.12))
    #expect(more.findings.contains { $0.rows == [RowReference(.connections, 12)] })
  }

  // The trust pays the cook for the choir: what Vera gives there, 999 h, stands where the money goes.
  @Test("Money reaches what it pays people to give to")
  func paidFor() throws {
    let rows =
      Self.rows + [
        Row("Trust", "Cook", .reward, "pay", 500, "GBP"), Row("Cook", "Choir", .contribution, "time", 40, "hours"),
      ]
    let answer = try MoneyExamples.make(Self.elements, rows).answer("leverage:from=Council")
    #expect(abs(answer.part("time")! - 1.119) < 1e-12)
    #expect(abs(answer.value! - 1.499) < 1e-12)
  }

  @Test("Several units of things are kept apart; scaling the money scales the ratio")
  func units() throws {
    let answer = try MoneyExamples.make(
      Self.elements, Self.rows + [Row("Vera", "Café", .contribution, "in-kind", 10, "kg")]
    ).answer("leverage:from=Council")
    let inKind = answer.parts.first { $0.name == "inKind" }?.answer
    #expect(inKind?["sessions"]?.number == 0.05 && inKind?["kg"]?.number == 0.01)
    var half = Self.rows
    half[0].amount = 2000
    #expect(try MoneyExamples.make(Self.elements, half).answer("leverage:from=Council").value == 0.25)
    #expect(
      try MoneyExamples.make(Self.elements, Self.rows.reversed()).answer("leverage:from=Council").value == 0.5)
  }

  // At 10 an hour and 4 a session: (500 + 1,200 + 200) / 1,000 = 1.9.
  @Test("Valued together under a valuation only")
  func valued() throws {
    let rates = [MoneyExamples.rate("ten", 10), MoneyExamples.rate("ten", 4, unit: "sessions")]
    let community = MoneyExamples.make(Self.elements, Self.rows, valuations: rates)
    #expect(try community.answer("leverage:from=Council").part("valued") == nil)
    #expect(abs(try community.answer("leverage:from=Council,valuation=ten").part("valued")! - 1.9) < 1e-12)
    #expect(abs(try community.answer("leverage:from=Council") { $0.valuation = "ten" }.part("valued")! - 1.9) < 1e-12)
    // Without a worth for the sessions: at least 1.7.
    let some = MoneyExamples.make(Self.elements, Self.rows, valuations: [rates[0]])
    let part = try some.answer("leverage:from=Council,valuation=ten").parts.last?.answer
    #expect(abs(MoneyExamples.ends(part)!.low! - 1.7) < 1e-12 && MoneyExamples.ends(part)!.high == nil)
  }

  @Test("Unknown amounts, no money, several who could be meant")
  func undefined() throws {
    var rows = Self.rows
    rows[3].amount = nil
    let other = try MoneyExamples.make(Self.elements, rows).answer("leverage:from=Council")
    #expect(other.value == nil && other.low == 0.3 && other.high == nil && other.undefined != nil)
    rows = Self.rows
    (rows[0].amount, rows[0].low, rows[0].high) = (nil, 500, 1000)
    let range = try MoneyExamples.make(Self.elements, rows).answer("leverage:from=Council")
    #expect((range.low, range.high) == (0.5, 1) && abs(range.value! - 500.0 / 750) < 1e-12)
    let several = try MoneyExamples.make(Self.elements, Self.rows).answer("leverage")
    #expect(several.undefined == "3 give money and receive none (Council, Church, Members): choose one with from=.")
    #expect(try MoneyExamples.make(Self.elements, [Self.rows[0], Self.rows[1]]).answer("leverage").value == 0)
    #expect(try MoneyExamples.make(Self.elements, Self.rows).answer("leverage:from=Vera").undefined != nil)
    #expect(try MoneyExamples.make([], []).answer("leverage").undefined == "No money is recorded as given.")
  }

  // Vera 120 + 999 = 1,119 h, nobody pays. At 12.60: 14,099.40. The cook's 40 h are paid.
  @Test("Replacement value by hand, one valuation or several")
  func replacementValue() throws {
    let one = MoneyExamples.make(
      Self.elements, Self.rows + Self.paid, valuations: [MoneyExamples.rate("living wage", 12.6)])
    let answer = try one.answer("replacement-value")
    #expect(abs(answer.value! - 14_099.4) < 1e-9 && answer.unit == "GBP")
    #expect(answer.part("living wage") == answer.value)
    // Volunteers at 14 (12 to 17): 15,666, from 13,428 to 19,023.
    let two = MoneyExamples.make(
      Self.elements, Self.rows,
      valuations: [
        MoneyExamples.rate("living wage", 12.6), MoneyExamples.rate("by role", 5),
        MoneyExamples.rate("by role", 14, role: "volunteer", low: 12, high: 17),
      ])
    let both = try two.answer("replacement-value")
    #expect(both.value == nil && both.undefined!.contains("living wage") && both.undefined!.contains("by role"))
    #expect(both.part("by role") == 15_666 && both.table?.rows.count == 2)
    let chosen = try two.answer("replacement-value:valuation=by role")
    #expect((chosen.value, chosen.low, chosen.high) == (15_666, 13_428, 19_023))
    #expect(try two.answer("replacement-value") { $0.valuation = "by role" }.value == 15_666)
  }

  @Test("Replacement value: who is paid is not known, no rate, no worth")
  func replacementUnknown() throws {
    let elements = Self.elements + ["Blank"]
    let rows = Self.rows + [Row("Blank", "Café", .contribution, "time", 1, "hours")]
    let rates = [MoneyExamples.rate("ten", 10)]
    let answer = try MoneyExamples.make(elements, rows, valuations: rates).answer("replacement-value")
    #expect(answer.value == nil && (answer.low, answer.high) == (11_190, 11_200))
    #expect(answer.undefined!.contains("whether anybody pays"))
    #expect(try MoneyExamples.make(elements, rows).answer("replacement-value").undefined!.contains("valuations.csv"))
    let days = try MoneyExamples.make(
      elements, [Row("Vera", "Café", .contribution, "time", 2, "days")], valuations: rates
    ).answer("replacement-value")
    #expect(days.value == nil && days.undefined!.contains("no known worth"))
    #expect(
      try MoneyExamples.make(elements, [Self.rows[0]], valuations: rates).answer("replacement-value").undefined
        == "No time is recorded as given freely.")
  }
}
