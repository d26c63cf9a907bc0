// Which rows and elements does a selection take, and how much is a rate?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct LedgerTests {
  private func ledger(_ community: Community, _ change: (inout Selection) -> Void = { _ in }) -> Ledger {
    var selection = Selection()
    change(&selection)
    return Ledger(community, selection)
  }
  private func labels(_ ledger: Ledger) -> [String] { ledger.elements.map { ledger.community.label(of: $0) } }
  private func hours(
    _ from: String, _ to: String, _ amount: Double, start: Moment = .unsaid, end: Moment = .unsaid, per: Per = .none
  ) -> TestCommunity.Row {
    TestCommunity.Row(from, to, .contribution, "time", amount, "hours", per: per, start: start, end: end)
  }

  // March touches 2025-Q1 and 2025; 2024 has no day in March 2025; a blank is always.
  @Test("A row counts when it shares a day with the period; one that runs beyond is taken whole and named")
  func days() {
    let community = TestCommunity.make(
      elements: ["A", "B", "C", "Alone"],
      rows: [
        hours("A", "B", 1, start: .year(2024), end: .year(2024)),
        hours("A", "B", 2, start: .quarter(year: 2025, quarter: 1), end: .quarter(year: 2025, quarter: 1)),
        hours("A", "B", 4, start: .month(year: 2025, month: 3), end: .month(year: 2025, month: 3)),
        hours("A", "B", 8), hours("C", "B", 16, start: .year(2026)),
      ])
    let march = ledger(community) {
      $0.from = .month(year: 2025, month: 3)
      $0.to = .month(year: 2025, month: 3)
    }
    #expect(march.entries.map { $0.amount.value } == [2, 4, 8])
    #expect(march.rowsBeyondPeriod.map { $0.position } == [1])
    #expect(labels(march) == ["A", "B", "Alone"], "C has rows, none of them then; Alone has none at all")
    #expect(ledger(community).count == 5)
  }

  @Test("Phases need no dates: a row belongs to those it runs over")
  func phases() {
    let community = TestCommunity.make(
      rows: [
        hours("A", "B", 1, start: .phase(0), end: .phase(0)), hours("A", "B", 2, start: .phase(1)),
        hours("A", "B", 4, start: .year(2025)), hours("A", "B", 8),
      ]
    ) { $0.settings.phases = [Phase(name: "asked"), Phase(name: "pilot"), Phase(name: "after")] }
    let pilot = ledger(community) {
      $0.from = .phase(1)
      $0.to = .phase(1)
    }
    #expect(pilot.entries.map { $0.amount.value } == [2, 8], "a date cannot be placed among phases without dates")
  }

  // Two hours a week: in January 2025 31 / 7 · 2 hours; in a row of one week of it 2; in no period a year: 365.25 / 7 · 2.
  @Test("A rate counts for the days that the row shares with the period")
  func rates() throws {
    let week = Moment.day(try #require(Day(year: 2025, month: 1, day: 6)))
    let sunday = Moment.day(try #require(Day(year: 2025, month: 1, day: 12)))
    let community = TestCommunity.make(rows: [
      hours("A", "B", 2, per: .week), hours("A", "B", 2, start: week, end: sunday, per: .week),
    ])
    let january = ledger(community) {
      $0.from = .month(year: 2025, month: 1)
      $0.to = .month(year: 2025, month: 1)
    }
    #expect(january.entries.map { $0.amount.value } == [2 * (31.0 / 7), 2])
    let always = ledger(community)
    #expect(always.period.isYearAtThisRate)
    #expect(always[0].amount.value == 2 * (365.25 / 7))
    var settled = community
    settled.settings.periodFrom = .year(2025)
    settled.settings.periodTo = .year(2025)
    #expect(ledger(settled)[0].amount.value == 2 * (365.0 / 7))
  }

  @Test("Conditions keep elements with the word among their words, or rows")
  func conditions() {
    let community = TestCommunity.make(
      elements: [.init("A", role: "cook|Nurse"), .init("B", role: "nurse"), .init("C", role: "cook")],
      rows: [hours("A", "B", 1), hours("B", "C", 2), .init("A", "B", .reward, "thanks", 4, "count")])
    let nurses = ledger(community) { $0.conditions = [.init(column: "role", value: "NURSE")] }
    #expect(labels(nurses) == ["A", "B"])
    #expect(nurses.entries.map { $0.amount.value } == [1, 4])
    let time = ledger(community) { $0.conditions = [.init(column: "Form", value: "time")] }
    #expect(time.entries.map { $0.amount.value } == [1, 2])
    let people = ledger(community) {
      $0.conditions = [.init(table: .connections, column: "Type", value: "reward")]
    }
    #expect(people.count == 1 && labels(people) == ["A", "B", "C"])
  }

  @Test("Who does not want to be on the map is not, and neither are their rows")
  func consent() {
    let community = TestCommunity.make(
      elements: ["A", .init("B", consent: .none)], rows: [hours("A", "B", 1), hours("A", "C", 2)])
    #expect(labels(ledger(community)) == ["A", "C"])
    #expect(ledger(community).count == 1)
  }

  @Test(
    "What a blank amount stands for",
    arguments: [
      (ConnectionKind.contribution, "time", Amount.State.unknown), (.contribution, "knowledge", .notMeasured),
      (.reward, "pay", .unknown), (.reward, "recognition", .notMeasured), (.benefit, "", .notMeasured),
      (.decision, "", .known), (.tie, "", .known),
    ])
  func blanks(kind: ConnectionKind, form: String, state: Amount.State) {
    let entry = ledger(TestCommunity.make(rows: [.init("A", "B", kind, form)]))[0]
    #expect(entry.amount.state == state)
    if state == .known { #expect(entry.amount.value == 1 && entry.unit == "count") }
  }

  @Test("A blank unit is hours for time and the community's currency for money")
  func units() {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 1), .init("A", "B", .contribution, "money", 1),
      .init("A", "B", .contribution, "space", 1),
    ]) { $0.settings.currency = "EUR" }
    #expect(ledger(community).entries.map { $0.unit } == ["hours", "EUR", ""])
  }
}
