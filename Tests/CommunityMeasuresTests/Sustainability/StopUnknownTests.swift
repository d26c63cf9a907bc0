// What stops where amounts are unknown, and what would keep an activity going.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("What stops: unknown amounts and keep sets")
struct StopUnknownTests {
  typealias Row = TestCommunity.Row

  /// Council gives Trust an unknown amount, Lottery 20,000; Café needs half of today's money from Trust.
  private func unknownCouncil() -> Community {
    StopExamples.make(
      [
        .init("Council", .institution), .init("Lottery", .institution), .init("Trust", .group),
        .init("Café", .activity),
      ],
      [
        Row("Council", "Trust", .contribution, "money", nil, "GBP"),
        Row("Lottery", "Trust", .contribution, "money", 20_000, "GBP"),
        Row("Trust", "Café", .contribution, "money", 4000, "GBP"),
      ], needs: [StopExamples.need("Café", "money", atLeast: .share(0.5))])
  }

  // The café keeps m(Trust) = 20,000/(20,000 + x) of its money: less than half when x > 20,000, which is more than half of
  // what Trust gets.
  @Test("Stops if the unknown share is more than half")
  func threshold() throws {
    let community = unknownCouncil()
    let answer = community.whatStops("Council")
    #expect(answer.stops.isEmpty)
    let undecided = try #require(answer.undecided.first)
    #expect(
      undecided.text
        == "Café stops if Council's unknown share of the GBP that Trust gets is more than 50\u{202F}% "
        + "(more than 20,000 GBP).")
    #expect(undecided.rows == [RowReference(.connections, 2)])
    #expect((answer.fewest, answer.most) == (0, 1))
    // Without the lottery it is the other way round: x/(20,000 + x) is less than half when x is less than 20,000.
    let other = try #require(community.whatStops("Lottery").undecided.first)
    #expect(other.text.hasSuffix("is less than 50\u{202F}% (less than 20,000 GBP)."))
    let measure = try community.answer("what-stops:without=Council")
    #expect(measure.value == nil)
    #expect(measure.undefined != nil)
    #expect((measure.low, measure.high) == (0, 1))
  }

  @Test("An unknown amount that does not decide leaves the answer known")
  func harmless() throws {
    var community = unknownCouncil()
    community.requirements[0].atLeast = .any
    let answer = try community.answer("what-stops:without=Council")
    #expect(answer.value == 0)
    #expect(try community.answer("what-stops:without=Trust").value == 1)
  }

  @Test("A crowd of several is at least two, and nobody knows how many")
  func several() {
    func answer(_ atLeast: Double) -> WhatStops {
      StopExamples.make(
        [.init("Café", .activity), .init("Cooks", role: "cook", count: .several), .init("Ann", role: "cook")],
        [
          Row("Cooks", "Café", .contribution, "time", 40, "hours"),
          Row("Ann", "Café", .contribution, "time", 40, "hours"),
        ], needs: [StopExamples.need("Café", "role:cook", atLeast: .amount(atLeast, unit: ""))]
      ).whatStops("Ann")
    }
    #expect(answer(2).stops.isEmpty && answer(2).undecided.isEmpty)
    // Four with Ann only if the crowd is at least three; then without her it may be three, which is too few.
    #expect(answer(4).stops.isEmpty && answer(4).undecided.count == 1)
  }

  @Test("Ranges move the ends, not the middle")
  func ranges() {
    // 20,000/(20,000 + x) with x from 10,000 to 40,000, taken as 15,000: 0.57 of the money is left; at 40,000 it is 0.33.
    let community = StopExamples.make(
      [
        .init("Council", .institution), .init("Lottery", .institution), .init("Trust", .group),
        .init("Café", .activity),
      ],
      [
        Row("Council", "Trust", .contribution, "money", 15_000, "GBP", low: 10_000, high: 40_000),
        Row("Lottery", "Trust", .contribution, "money", 20_000, "GBP"),
        Row("Trust", "Café", .contribution, "money", 4000, "GBP"),
      ], needs: [StopExamples.need("Café", "money", atLeast: .share(0.5))])
    let answer = community.whatStops("Council")
    #expect(answer.stops.isEmpty && answer.undecided.isEmpty)
    #expect((answer.fewest, answer.most) == (0, 1))
  }

  /// Café needs at least 100 hours; Hub gives a times of 60, 50, 40 and 30 through four rows.
  @Test("All the smallest sets, in the order of the rows")
  func keepSets() throws {
    let community = StopExamples.make(
      [.init("Hub", .group), .init("Café", .activity)],
      [60, 50, 40, 30].map { Row("Hub", "Café", .contribution, "time", $0, "hours") },
      needs: [StopExamples.need("Café", "time", atLeast: .amount(95, unit: "hours"))])
    let stop = try #require(community.whatStops("Hub").stops.first)
    // Pairs that reach 95: 60 + 50 and 60 + 40; 50 + 40 = 90 does not.
    #expect(stop.keepRows.map { $0.map { $0.sheetRow } } == [[2, 3], [2, 4]])
    #expect(stop.keepSetsAreExact)
  }

  @Test("A need for what left is an input of its own; four needed rows are exact too")
  func neededInputs() throws {
    let community = StopExamples.make(
      [.init("Hub", .group), .init("Café", .activity)],
      ["time", "space", "equipment"].map { Row("Hub", "Café", .contribution, $0, 1, "units") },
      needs: ["Hub", "time", "space", "equipment"].map { StopExamples.need("Café", $0) })
    let stop = try #require(community.whatStops("Hub").stops.first)
    #expect(
      stop.keepRows == [
        [2, 3, 4].map { RowReference(.connections, $0) } + [RowReference(.requirements, 2)]
      ])
    #expect(stop.keepSetsAreExact)
  }

  @Test("Larger sets are told as at most")
  func greedy() throws {
    // Any five of nine equal rows: more than three, and no row is in every set.
    let community = StopExamples.make(
      [.init("Hub", .group), .init("Café", .activity)],
      (0..<9).map { _ in Row("Hub", "Café", .contribution, "time", 10, "hours") },
      needs: [StopExamples.need("Café", "time", atLeast: .amount(50, unit: "hours"))])
    let stop = try #require(community.whatStops("Hub").stops.first)
    #expect(stop.keepRows.map { $0.count } == [5])
    #expect(!stop.keepSetsAreExact)
  }
}
