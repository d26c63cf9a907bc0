// Which periods the rows speak of: years, quarters, months, phases; what is uneven becomes years.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct DistinctPeriodsTests {
  typealias Row = TestCommunity.Row

  static func periods(
    _ spans: [(Moment, Moment)], phases: [String] = [], select: (inout Selection) -> Void = { _ in }
  ) -> DistinctPeriods {
    let community = TestCommunity.make(
      rows: spans.map { Row("Ana", "Ben", .contribution, "time", 1, "hours", start: $0.0, end: $0.1) }
    ) { $0.settings.phases = phases.map { Phase(name: $0) } }
    var selection = Selection()
    select(&selection)
    return DistinctPeriods(Ledger(community, selection))
  }

  static func names(_ spans: [(Moment, Moment)]) -> [String] { periods(spans).periods.map { $0.name } }
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Moment { .day(Day(year: year, month: month, day: day)!) }

  @Test("Years, quarters and months by their names, each once and in order")
  func calendar() {
    #expect(
      Self.names([(.year(2025), .year(2025)), (.year(2023), .year(2023)), (.year(2025), .year(2025))])
        == ["2023", "2025"])
    #expect(
      Self.names([
        (.quarter(year: 2025, quarter: 2), .quarter(year: 2025, quarter: 2)),
        (.month(year: 2025, month: 1), .month(year: 2025, month: 3)),
      ]) == ["2025-Q1", "2025-Q2"])
    // Days that fill a month are the month: February has 28 of them, January 31.
    #expect(
      Self.names([
        (Self.day(2025, 2, 1), Self.day(2025, 2, 28)), (.month(year: 2025, month: 1), .month(year: 2025, month: 1)),
      ]) == ["2025-01", "2025-02"])
    // Two years of account, 365 and 366 days: 2024 has a leap day, in the second of them.
    #expect(
      Self.names([
        (.month(year: 2022, month: 4), .month(year: 2023, month: 3)),
        (.month(year: 2023, month: 4), .month(year: 2024, month: 3)),
      ]) == ["2022-04 to 2023-03", "2023-04 to 2024-03"])
  }

  @Test("What differs in length or overlaps becomes years")
  func uneven() {
    #expect(
      Self.names([(.year(2024), .year(2024)), (.quarter(year: 2025, quarter: 1), .quarter(year: 2025, quarter: 1))])
        == ["2024", "2025"])
    #expect(
      Self.names([
        (.month(year: 2023, month: 4), .month(year: 2024, month: 3)), (.year(2024), .year(2024)),
      ]) == ["2023", "2024"])
  }

  @Test("Days are months; more than twelve months are quarters, more than twelve quarters years")
  func many() {
    #expect(
      Self.names([(Self.day(2025, 3, 1), Self.day(2025, 3, 1)), (Self.day(2025, 5, 30), Self.day(2025, 5, 30))])
        == ["2025-03", "2025-05"])
    let months = (0..<24).map { Moment.month(year: 2024 + $0 / 12, month: $0 % 12 + 1) }
    #expect(Self.names(months.map { ($0, $0) }).count == 8)
    #expect(Self.names(months.map { ($0, $0) }).first == "2024-Q1")
    let quarters = (0..<16).map { Moment.quarter(year: 2020 + $0 / 4, quarter: $0 % 4 + 1) }
    #expect(Self.names(quarters.map { ($0, $0) }) == ["2020", "2021", "2022", "2023"])
    let long = Self.periods((2001...2015).map { (.year($0), .year($0)) })
    #expect(long.periods.count == 12 && long.leftOut == 3 && long.periods.first?.name == "2004")
  }

  @Test("A row without an end is no period of its own; where there is no other, years in which something began")
  func open() {
    #expect(
      Self.names([(.year(2020), .unsaid), (.year(2024), .year(2024)), (.year(2025), .year(2025))]) == ["2024", "2025"])
    #expect(Self.names([(.year(2024), .unsaid), (.month(year: 2025, month: 3), .unsaid)]) == ["2024", "2025"])
    let none = Self.periods([(.unsaid, .unsaid)])
    #expect(none.periods.isEmpty && !none.isDated)
  }

  @Test("Phases in the order of community.json, only those that a row lies in")
  func phases() {
    let found = Self.periods(
      [(.phase(3), .phase(3)), (.phase(0), .phase(1))], phases: ["asked", "met", "waited", "pilot"])
    #expect(found.periods.map { $0.name } == ["asked", "met", "pilot"] && found.isDated)
    #expect(found.periods[2].from == .phase(3))
  }

  @Test("Only periods that lie in the chosen time")
  func chosen() {
    let years = (2021...2024).map { (Moment.year($0), Moment.year($0)) }
    let found = Self.periods(years) { selection in
      selection.from = .year(2022)
      selection.to = .month(year: 2024, month: 6)
    }
    #expect(found.periods.map { $0.name } == ["2022", "2023"])
    let phases = Self.periods([(.phase(0), .phase(0)), (.phase(1), .phase(1))], phases: ["a", "b"]) {
      $0.from = .phase(1)
      $0.to = .phase(1)
    }
    #expect(phases.periods.map { $0.name } == ["b"])
  }
}
