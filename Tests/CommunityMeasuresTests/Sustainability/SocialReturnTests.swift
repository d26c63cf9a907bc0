// Social return and cost per outcome, by hand and with numpy.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Social return and cost per outcome")
struct SocialReturnTests {
  typealias Row = TestCommunity.Row
  static let elements: [TestCommunity.Element] = [
    .init("Council", .institution), .init("Café", .activity), .init("Garden", .activity),
    .init("Vera", payment: .unpaid),
  ]
  static let company = MoneyExamples.outcome(
    "company", for: "Garden", 8, 500, deadweight: 0.2, attribution: 0.25, dropOff: 0.5, years: 2)

  static func make(
    _ outcomes: [OutcomeRow], inputs: Double? = 800, more: [Row] = [], valuations: [ValuationRow] = []
  ) -> Community {
    MoneyExamples.make(
      elements, [Row("Council", "Garden", .contribution, "money", inputs, "GBP")] + more, valuations: valuations,
      outcomes: outcomes)
  }

  // 8 × 500 × 0.8 × 0.75 = 2,400; numpy 2.4.6, (numpy.array([2400, 1200]) / 1.035 ** numpy.arange(1, 3)).sum():
  // 3439.0534201498285. Put in 800.
  @Test("By hand, with numpy's present value")
  func byHand() throws {
    let answer = try Self.make([Self.company]).answer("social-return")
    let present = 3439.0534201498285
    #expect(abs(answer.value! - present / 800) < 1e-12)
    #expect(abs(answer.part("presentValue")! - present) < 1e-9 && answer.part("inputs") == 800)
    #expect(abs(answer.part("netRatio")! - (present - 800) / 800) < 1e-12)
    #expect(abs(answer.part("breakEven")! - 800 / present) < 1e-12)
    let group = answer.perGroup?.first
    #expect(group?.name == "company" && abs(group!.answer["impact"]!.number! - 2400) < 1e-9)
    #expect(abs(group!.answer["presentValue"]!.number! - present) < 1e-9)
    #expect(answer.findings[0].text.contains("(1 - deadweight) x (1 - displacement) x (1 - attribution)"))
    // Without discount: 3,600 / 800.
    #expect(abs(try Self.make([Self.company]).answer("social-return:rate=0").value! - 4.5) < 1e-12)
  }

  // Gross 400,000; 20 % and 10 % taken off together leave 280,000, to 100,000 put in 2.8 : 1. One after the other they leave
  // 288,000. At rate 0.
  @Test("Adjustments added, multiplied, or left out")
  func adjustments() throws {
    let outcome = MoneyExamples.outcome("work", for: "Garden", 100, 4000, deadweight: 0.2, attribution: 0.1)
    let community = Self.make([outcome], inputs: 100_000)
    let added = try community.answer("social-return:rate=0,adjustments=added")
    #expect(abs(added.value! - 2.8) < 1e-12 && abs(added.part("presentValue")! - 280_000) < 1e-6)
    #expect(abs(try community.answer("social-return:rate=0").value! - 2.88) < 1e-12)
    #expect(abs(try community.answer("social-return:rate=0,deadweight=0").value! - 3.6) < 1e-12)
    #expect(abs(try community.answer("social-return:rate=0,attribution=0,deadweight=50%").value! - 2) < 1e-12)
    #expect(abs(try community.answer("social-return:rate=0,displacement=0.5").value! - 1.44) < 1e-12)
    for wrong in ["adjustments=both", "deadweight=2", "rate=x", "rate=-1"] {
      #expect(throws: MeasureFailure.self) { try community.answer("social-return:\(wrong)") }
    }
  }

  // Each assumption alone, at rate 0: quantity 5 to 10 gives 3,600 × 5/8 / 800 = 2.8125 to 5.625 (its own range); years 1 to
  // 3: 3 to 5.25; proxy 400 to 600: 3.6 to 5.4; deadweight 0.1 to 0.3: 5.0625 to 3.9375; drop-off 0.4 to 0.6: 4.8 to 4.2.
  @Test("The tornado, the widest first")
  func tornado() throws {
    var outcome = Self.company
    (outcome.low, outcome.high) = (5, 10)
    let table = try Self.make([outcome]).answer("social-return:rate=0").table!
    func row(_ name: String) -> [Double?] {
      let row = table.rows.first { if case .text(name) = $0[0] { true } else { false } }!
      return row[2...].map { $0.number }
    }
    func expect(_ name: String, _ values: [Double]) {
      for (found, value) in zip(row(name), values) { #expect(abs(found! - value) < 1e-9, "\(name)") }
    }
    // used, from, to, low, high, break-even: 8 × 800 / 3,600; 500 × 800 / 3,600.
    expect("quantity", [8, 5, 10, 2.8125, 5.625, 6400.0 / 3600])
    expect("years", [2, 1, 3, 3, 5.25])
    expect("proxy", [500, 400, 600, 3.6, 5.4, 400_000.0 / 3600])
    // 8 × 500 × 0.75 × 1.5 × (1 − d) = 800: d = 1 − 800 / 4,500.
    expect("deadweight", [0.2, 0.1, 0.3, 3.9375, 5.0625, 1 - 800.0 / 4500])
    expect("drop-off", [0.5, 0.4, 0.6, 4.2, 4.8])
    #expect(row("drop-off")[5] == nil, "the first year alone is worth more than was put in")
    let widths = table.rows.map { $0[6].number! - $0[5].number! }
    #expect(widths == widths.sorted(by: >) && table.rows.count == 8)
  }

  @Test("A quantity with ends gives a range; a blank assumption is not 0")
  func unknown() throws {
    var ranged = Self.company
    (ranged.low, ranged.high) = (5, 10)
    let range = try Self.make([ranged]).answer("social-return:rate=0")
    #expect((range.value, range.low, range.high) == (4.5, 2.8125, 5.625))
    var blank = Self.company
    blank.displacement = nil
    let open = try Self.make([blank]).answer("social-return:rate=0")
    #expect(open.value == nil && open.low == 0 && open.high == 4.5)
    #expect(open.undefined!.contains("displacement (outcomes.csv:2)"))
    #expect(open.part("inputs") == 800 && open.part("presentValue") == nil)
    #expect(try Self.make([blank]).answer("social-return:rate=0,displacement=0").value == 4.5)
    var one = Self.company
    (one.dropOff, one.years) = (nil, 1)
    #expect(try Self.make([one]).answer("social-return:rate=0").value == 3, "nothing drops off in the first year")
    let money = try Self.make([Self.company], inputs: nil).answer("social-return:rate=0")
    #expect(money.value == nil && money.undefined!.contains("1 amount put in unknown"))
    for (change, words) in [("Nowhere", "not an element"), ("", "For is blank")] {
      var lost = Self.company
      lost.for = change
      #expect(try Self.make([lost]).answer("social-return").undefined!.contains(words))
    }
    #expect(try Self.make([]).answer("social-return").undefined == "No outcome is recorded: fill outcomes.csv.")
    var half = Self.company
    half.years = 1.5
    #expect(try Self.make([half]).answer("social-return").undefined!.contains("Years"))
  }

  // 800 to the garden, 1,000 to the café, of which 200 come from the garden, which gets money itself: 1,600 put in. Values
  // 3,600 + 10 × 100 at rate 0; so is 4,600 / 1,600. With Vera's 100 h at 10 among them: 4,600 / 2,600.
  @Test("Several outcomes, money passed on once, time under a valuation")
  func several() throws {
    let rows = [
      Row("Council", "Café", .contribution, "money", 800, "GBP"),
      Row("Garden", "Café", .contribution, "money", 200, "GBP"),
      Row("Vera", "Café", .contribution, "time", 100, "hours"),
      Row("Council", "Café", .contribution, "money", 9, "EUR"),
    ]
    let outcomes = [Self.company, MoneyExamples.outcome("meals", for: "Café", 10, 100)]
    let community = Self.make(outcomes, more: rows, valuations: [MoneyExamples.rate("ten", 10)])
    let answer = try community.answer("social-return:rate=0")
    #expect(answer.part("inputs") == 1600 && abs(answer.value! - 2.875) < 1e-12)
    #expect(answer.findings.contains { $0.text.contains("not in GBP") && $0.rows == [RowReference(.connections, 6)] })
    // The café's nine euros have no worth in the valuation.
    let valued = try community.answer("social-return:rate=0,valuation=ten")
    #expect(valued.value == nil && abs(valued.high! - 4600.0 / 2600) < 1e-12)
    let without = Self.make(outcomes, more: Array(rows.dropLast()), valuations: [MoneyExamples.rate("ten", 10)])
    #expect(abs(try without.answer("social-return:rate=0,valuation=ten").value! - 4600.0 / 2600) < 1e-12)
    let named = try without.answer("social-return:rate=0").table!.rows.contains {
      if case .text("inputs at ten") = $0[0] { abs($0[5].number! - 4600.0 / 2600) < 1e-12 } else { false }
    }
    #expect(named)
    #expect(
      try Self.make(outcomes.reversed(), more: rows.reversed()).answer("social-return:rate=0").value == answer.value)
  }

  // 6,000 for 40 (30 to 50): 150, from 120 to 200.
  @Test("Cost per outcome")
  func cost() throws {
    let meals = MoneyExamples.outcome("company", for: "Garden", 40, 1, low: 30, high: 50)
    let answer = try Self.make([meals], inputs: 6000).answer("cost-per-outcome")
    #expect((answer.value, answer.low, answer.high, answer.unit) == (150, 120, 200, "GBP"))
    let group = MoneyExamples.ends(answer.perGroup?.first?.answer)
    #expect(group?.low == 120 && group?.high == 200)
    let two = Self.make([meals, MoneyExamples.outcome("meals", for: "Garden", 600, 1)], inputs: 6000)
    let both = try two.answer("cost-per-outcome")
    #expect(both.value == nil && both.undefined!.contains("unlike outcomes"))
    #expect(both.perGroup?.map { $0.answer.number } == [nil, 10], "the first is a range")
    #expect(try two.answer("cost-per-outcome:outcome=meals").value == 10)
    #expect(throws: MeasureFailure.self) { try two.answer("cost-per-outcome:outcome=nothing") }
    let none = MoneyExamples.outcome("meals", for: "Garden", 0, 1)
    #expect(try Self.make([none]).answer("cost-per-outcome").undefined!.contains("quantity is 0"))
    let valued = try Self.make(
      [meals], inputs: 6000, more: [Row("Vera", "Garden", .contribution, "time", 200, "hours")],
      valuations: [MoneyExamples.rate("ten", 10)]
    ).answer("cost-per-outcome:valuation=ten")
    #expect(valued.value == 200)
  }
}
