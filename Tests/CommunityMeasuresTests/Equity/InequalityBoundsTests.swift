// The ends of an index when amounts are ranges, against a search of every filling.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct InequalityBoundsTests {
  static func ranges(_ amounts: [(Double, Double)]) -> Community {
    TestCommunity.make(
      elements: amounts.indices.map { TestCommunity.Element("P\($0)", payment: .unpaid) }
        + [TestCommunity.Element("Trust", .group)],
      rows: amounts.enumerated().map {
        TestCommunity.Row("Trust", "P\($0.offset)", .reward, "pay", nil, "GBP", low: $0.element.0, high: $0.element.1)
      })
  }

  // numpy 2 grid over 60…80 (401 steps) and 10…100 (901 steps) of (40, q, r, 15): least and greatest of each index. The
  // grid holds the greatest exactly; the least of Theil lies between its points, hence 1e-6.
  @Test(
    "Ranges: the ends that a grid of fillings finds",
    arguments: [
      ("gini", 0.217741935483871, 0.4051724137931034), ("hoover", 0.15221642764015647, 0.3275862068965517),
      ("theil", 0.093105734499927, 0.2837945006644306),
    ])
  func grid(id: String, low: Double, high: Double) throws {
    let result = try Self.ranges([(40, 40), (60, 80), (10, 100), (15, 15)]).answer(id)
    if id == "hoover" {
      #expect(result.low! <= low + 1e-12 && result.low! > low - 1e-4, "the grid steps over the least")
    } else {
      #expect(abs(result.low! - low) < 1e-6 && result.low! <= low + 1e-12)
    }
    #expect(abs(result.high! - high) < 1e-12)
    #expect(result.low! <= result.value! && result.value! <= result.high!)
  }

  @Test("Ranges that overlap may all be equal")
  func overlapping() throws {
    // All can be 20. Greatest by a grid of 41 × 101 × 71 fillings (numpy 2).
    for (id, high) in [
      ("gini", 0.4772727272727273), ("hoover", 0.4090909090909091), ("theil", 0.46982947558041926),
    ] {
      let result = try Self.ranges([(10, 30), (0, 50), (20, 20), (5, 40)]).answer(id)
      #expect(abs(result.low!) < 1e-9)
      #expect(abs(result.high! - high) < 1e-12)
    }
  }

  @Test("An unknown amount leaves the ends: from as equal as can be to one has all")
  func unknown() throws {
    let result = try paid([10, nil, 30]).answer("gini")
    #expect(result.value == nil)
    #expect(result.undefined!.hasPrefix("1 amount unknown: between "))
    #expect(result.basis.unknownAmounts == 1)
    // With 10, x, 30 the least is at x = 30 (2·(10 + 60 + 90)/(3·70) − 4/3 = 0.190476) or at any x between: at x = 20 it is
    // 2·(10 + 40 + 90)/(3·60) − 4/3 = 0.222; so 4/21. The greatest is the limit 1 − 1/3.
    #expect(abs(result.low! - 4.0 / 21) < 1e-9)
    #expect(abs(result.high! - 2.0 / 3) < 1e-12)
    for filling in [0.0, 1, 12, 30, 31, 500, 1e9] {
      let value = try paid([10, filling, 30]).answer("gini").value!
      #expect(value >= result.low! - 1e-12 && value <= result.high! + 1e-12)
    }
  }

  @Test("An unknown number of people is said, not guessed")
  func openCount() throws {
    let result = try paid([10, 20], counts: [.several, .one]).answer("gini")
    #expect(result.value == nil && result.low == nil && result.high == nil)
    #expect(
      result.undefined == "1 row stands for an unknown number of people (elements.csv:2): how many must be known.")
  }

  @Test("Disproportionality: a range on one side, by the same search")
  func disproportionality() throws {
    // Shares of work 1/4, 3/4. Rewards 10 and 10…60: in proportion at 30, so 0; at 10: |1/2 − 1/4| = 1/4; at 60:
    // |1/7 − 1/4| = 3/28. Greatest 1/4.
    let bounds = DisproportionalityBounds(
      got: [.known(10), Figure(value: 35, low: 10, high: 60)], given: [.known(1), .known(3)])
    #expect(abs(bounds.least()!) < 1e-12)
    #expect(abs(bounds.greatest()! - 0.25) < 1e-12)
    // From 40 to 60 the least is at 40: |1/5 − 1/4| = 1/20.
    let apart = DisproportionalityBounds(
      got: [.known(10), Figure(value: 50, low: 40, high: 60)], given: [.known(1), .known(3)])
    #expect(abs(apart.least()! - 0.05) < 1e-12)
    #expect(abs(apart.greatest()! - 3.0 / 28) < 1e-12)
    // Open upwards from 0: in proportion at 30; at most all to one, who did 1/4 or 3/4: the first has all at 0, 3/4.
    let open = DisproportionalityBounds(got: [.known(10), .unknown], given: [.known(1), .known(3)])
    #expect(abs(open.least()!) < 1e-9)
    #expect(abs(open.greatest()! - 0.75) < 1e-12)
  }
}
