// What came of promises, and whom benefits reach.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Promises and benefits")
struct PromisesAndBenefitsTests {
  typealias Row = TestCommunity.Row
  static let elements: [TestCommunity.Element] = [
    .init("Hall", .place, constituency: "community"), .init("Vera", constituency: "carer"),
    .init("Ed", constituency: "professional"), .init("Café", .activity),
  ]
  static func promise(_ from: String, _ form: String, _ amount: Double?, _ unit: String = "") -> Row {
    Row(from, "Café", .contribution, form, amount, unit, status: .promised)
  }
  static func given(_ from: String, _ form: String, _ amount: Double?, _ unit: String = "") -> Row {
    Row(from, "Café", .contribution, form, amount, unit)
  }
  static let rows = [
    promise("Hall", "space", 10, "sessions"), given("Hall", "space", 12, "sessions"),
    promise("Vera", "time", 20, "hours"), given("Vera", "time", 8, "hours"), given("Vera", "time", 6, "hours"),
    promise("Ed", "equipment", 1, "count"),
  ]

  // The hall's 12 reach 10; Vera's 8 + 6 = 14 do not reach 20; of Ed's promise no row tells: one of two pairs.
  @Test("By hand")
  func byHand() throws {
    let answer = try TestCommunity.make(elements: Self.elements, rows: Self.rows).answer("promised-and-given")
    #expect((answer.value, answer.low, answer.high) == (0.5, 0.5, 0.5))
    #expect((answer.part("promises"), answer.part("pairs"), answer.part("reached")) == (3, 2, 1))
    #expect(answer.part("withoutGiven") == 1)
    #expect(answer.perGroup?.map { $0.name } == ["carer", "community"])
    #expect(answer.perGroup?.map { $0.answer.number } == [0, 1])
    let waiting = answer.findings.filter { $0.severity == .question }
    #expect(waiting.map { $0.rows } == [[RowReference(.connections, 7)]])
    #expect(answer.table?.rows.count == 3)
    let shuffled = TestCommunity.make(elements: Self.elements.reversed(), rows: Self.rows.reversed())
    #expect(try shuffled.answer("promised-and-given").value == 0.5)
    // Another unit or form is no pair.
    let other = [Self.promise("Vera", "time", 2, "days"), Self.given("Vera", "time", 99, "hours")]
    let none = try TestCommunity.make(elements: Self.elements, rows: other).answer("promised-and-given")
    #expect(none.value == nil && none.undefined!.contains("cannot say yet"))
  }

  @Test("Unknown amounts, ranges and what is not measured")
  func unknown() throws {
    func answer(_ rows: [Row]) throws -> MeasureResult {
      try TestCommunity.make(elements: Self.elements, rows: Self.rows + rows).answer("promised-and-given")
    }
    // One sure of three, one that may be.
    let open = try answer([Self.promise("Ed", "time", 5, "hours"), Self.given("Ed", "time", nil, "hours")])
    #expect(open.value == nil && open.low == 1.0 / 3 && open.high == 2.0 / 3 && open.part("cannotSay") == 1)
    #expect(MoneyExamples.ends(open.perGroup?.first { $0.name == "professional" }?.answer)?.high == 1)
    var range = Self.given("Ed", "time", nil, "hours")
    (range.low, range.high) = (4, 8)
    let ranged = try answer([Self.promise("Ed", "time", 5, "hours"), range])
    // The middle, 6, reaches 5.
    #expect(ranged.value == 2.0 / 3 && ranged.low == 1.0 / 3 && ranged.high == 2.0 / 3)
    let advice = try answer([Self.promise("Ed", "knowledge", nil), Self.given("Ed", "knowledge", nil)])
    #expect(advice.value == 2.0 / 3)
    #expect(
      try TestCommunity.make(elements: Self.elements, rows: [Self.given("Ed", "time", 1, "hours")])
        .answer("promised-and-given").undefined == "No contribution has the Status promised.")
  }

  // Ann and Ben support each other; Ann's skill helps Cleo: one of three leaves the pair.
  @Test("A pair, closed and open")
  func pair() throws {
    let inside = [Row("Ann", "Ben", .benefit, "support"), Row("Ben", "Ann", .benefit, "support")]
    let closed = TestCommunity.make(elements: ["Ann", "Ben", "Cleo"], rows: inside)
    #expect(try closed.answer("benefit-beyond:of=Ann+Ben").value == 0)
    let open = TestCommunity.make(
      elements: ["Ann", "Ben", "Cleo"], rows: inside + [Row("Ann", "Cleo", .benefit, "learning", 6, "hours")])
    let answer = try open.answer("benefit-beyond:of=Ann+Ben")
    #expect(answer.value == 1.0 / 3 && answer.part("rows") == 3 && answer.part("rowsBeyond") == 1)
    let hours = answer.parts.last?.answer["hours"]
    #expect(hours?["all"]?.number == 6 && hours?["beyond"]?.number == 6)
    #expect(answer.findings[0].rows == [RowReference(.connections, 4)])
    #expect(try open.answer("benefit-beyond:of=Ann+Ben+Cleo").value == 0)
  }

  // Cleo contributes, Dee is rewarded, Fay neither; Gil was only promised something and is outside.
  @Test("Those who neither contribute nor are rewarded")
  func beyond() throws {
    let rows = ["Cleo", "Dee", "Fay", "Gil"].map { Row("Work", $0, .benefit, "support") }
    let answer = try TestCommunity.make(
      elements: [.init("Work", .activity)],
      rows: rows + [
        Row("Cleo", "Work", .contribution, "knowledge"), Row("Work", "Dee", .reward, "recognition"),
        Row("Gil", "Work", .contribution, "time", 4, "hours", status: .promised),
        Row("Work", "Fay", .reward, "pay", nil, "GBP", status: .notOffered),
      ]
    ).answer("benefit-beyond")
    #expect(answer.value == 0.5)
    #expect(try TestCommunity.make(elements: ["Ann"], rows: []).answer("benefit-beyond").undefined != nil)
  }
}
