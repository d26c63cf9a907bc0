// What closing a gap would cost by three rules: sums by hand, and what holds for every filling.

import CommunityModel
import PlainText
import Testing

@testable import CommunityMeasures

@Suite struct GapCostTests {
  /// Name, hours given, pounds got; all unpaid otherwise.
  static func made(_ people: [(String, Double?, Double?)]) -> Community {
    TestCommunity.make(
      elements: people.map { TestCommunity.Element($0.0, payment: .unpaid) } + [TestCommunity.Element("Trust", .group)],
      rows: people.flatMap { person in
        [
          TestCommunity.Row(person.0, "Trust", .contribution, "time", person.1, "hours"),
          TestCommunity.Row("Trust", person.0, .reward, "voucher", person.2, "GBP"),
        ]
      } + [TestCommunity.Row("Trust", "Trust", .contribution, "money", 900, "GBP")])
  }
  static let three = made([("Ann", 10, 30), ("Ben", 20, 100), ("Cem", 5, 0)])

  // Highest 100: Ann 70, Ben 0, Cem 100.
  @Test("Everybody as much as the one who gets most")
  func equality() throws {
    let result = try Self.three.answer("equality-cost")
    #expect(result.value == 170 && result.unit == "GBP")
    #expect(["Ann", "Ben", "Cem"].map { result.answer(for: Self.three.element($0))?.number } == [70, 0, 100])
    #expect(result.findings.contains { $0.text == "The present highest is that of Ben." })
    #expect(try Self.three.answer("equality-cost:unit=GBP,of=rewards,against=contributions").value == 170)
  }

  // For an hour: 3, 5, 0. At 5: Ann 50 − 30 = 20, Ben 0, Cem 25.
  @Test("Each hour as the best rewarded one")
  func proportional() throws {
    for asked in ["proportional-cost", "proportional-cost:unit=GBP", "proportional-cost:againstUnit=hours"] {
      let result = try Self.three.answer(asked)
      #expect(result.value == 45 && result.unit == "GBP")
      #expect(["Ann", "Ben", "Cem"].map { result.answer(for: Self.three.element($0))?.number } == [20, 0, 25])
    }
    #expect(try Self.three.answer("proportional-cost") { $0.unit = "GBP" }.value == 45)
  }

  // At 4 an hour: Ann 40 − 30 = 10, Ben 80 − 100: nothing is taken from him, Cem 20.
  @Test("At least so much for each hour; without a rate there is no number")
  func floor() throws {
    let result = try Self.three.answer("floor-cost:worth=4")
    #expect(result.value == 30)
    #expect(["Ann", "Ben", "Cem"].map { result.answer(for: Self.three.element($0))?.number } == [10, 0, 20])
    #expect(try Self.three.answer("floor-cost:worth=0").value == 0)
    for wrong in ["floor-cost", "floor-cost:worth=much", "floor-cost:worth=-1", "equality-cost:worth=3"] {
      #expect(throws: MeasureFailure.self) { try Self.three.answer(wrong) }
    }
  }

  @Test("The present best rate as a floor costs what proportion costs; all alike costs nothing")
  func dualities() throws {
    #expect(try Self.three.answer("floor-cost:worth=5").value == 45)
    let alike = Self.made([("Ann", 2, 10), ("Ben", 2, 10)])
    for asked in ["equality-cost", "proportional-cost", "floor-cost:worth=5"] {
      #expect(try alike.answer(asked).value == 0)
    }
  }

  // A crowd of 3 shares 60: 20 each. Up to 100: 3 · 80 = 240.
  @Test("A crowd is brought up person by person; an unknown number of people is no cost")
  func crowds() throws {
    var community = Self.made([("Ann", 10, 60), ("Ben", 20, 100)])
    community.elements.headCount[community.element("Ann")] = HeadCount(low: 3, high: 3)
    #expect(try community.answer("equality-cost").value == 240)
    community.elements.headCount[community.element("Ann")] = .several
    let open = try community.answer("equality-cost")
    #expect(open.value == nil && open.undefined!.contains("unknown number of people"))
    #expect(try community.answer("proportional-cost").value == 20, "60 / 10 is 6, 100 / 20 is 5: 20 more for Ben")
  }

  @Test("Someone who gave nothing gets nothing more by proportion, and is named")
  func outside() throws {
    let community = Self.made([("Ann", 10, 30), ("Ben", 10, 50), ("Dee", 0, 7)])
    let result = try community.answer("proportional-cost")
    #expect(result.value == 20)
    #expect(result.findings.contains { $0.rows == [RowReference(.elements, 4)] })
    #expect(
      try Self.made([("Ann", 0, 30)]).answer("proportional-cost").undefined == "No contributions in hours are recorded."
    )
  }

  @Test("Every filling of what is unknown lies between the ends", arguments: 1...12)
  func bounds(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let given = (0..<4).map { _ in Double(1 + random.below(9)) }
    let ranges = (0..<4).map { _ in
      let low = Double(random.below(40))
      return (low, low + Double(random.below(3) * random.below(20)))
    }
    func community(_ amounts: [(Double, Double)]) -> Community {
      TestCommunity.make(
        elements: (0..<4).map { TestCommunity.Element("P\($0)", payment: .unpaid) }
          + [TestCommunity.Element("Work", .activity)],
        rows: (0..<4).flatMap { person in
          [
            TestCommunity.Row("P\(person)", "Work", .contribution, "time", given[person], "hours"),
            TestCommunity.Row(
              "Work", "P\(person)", .reward, "voucher", nil, "GBP", low: amounts[person].0, high: amounts[person].1),
          ]
        } + [TestCommunity.Row("Work", "P0", .reward, "voucher", 0, "GBP")])
    }
    for asked in ["equality-cost", "proportional-cost", "floor-cost:worth=4"] {
      let open = try community(ranges).answer(asked)
      var (least, most) = (Double.infinity, -Double.infinity)
      // Each at one of nine points of its range: the ends are reached at corners or where two are alike.
      for filling in 0..<6561 {
        var left = filling
        var amounts: [Double] = []
        for range in ranges {
          amounts.append(range.0 + (range.1 - range.0) * Double(left % 9) / 8)
          left /= 9
        }
        let cost = Self.cost(asked, amounts, given)
        least = min(least, cost)
        most = max(most, cost)
      }
      #expect(open.low! <= least + 1e-9 && abs(open.high! - most) < 1e-9, "\(asked)")
      #expect(open.value! >= open.low! - 1e-9 && open.value! <= open.high! + 1e-9)
      #expect(least - open.low! <= 20, "the least lies between points of the grid")
    }
  }

  private static func cost(_ asked: String, _ amounts: [Double], _ given: [Double]) -> Double {
    let isFloor = asked.hasPrefix("floor")
    let sizes = asked == "equality-cost" ? [1, 1, 1, 1] : given
    var rate: Double = isFloor ? 4 : 0
    if !isFloor {
      for place in 0..<4 { rate = max(rate, amounts[place] / sizes[place]) }
    }
    var cost = 0.0
    for place in 0..<4 { cost += max(0, rate * sizes[place] - amounts[place]) }
    return cost
  }

  @Test("An open amount: at least so much, never a guess; nobody there")
  func unknown() throws {
    let open = Self.made([("Ann", 10, nil), ("Ben", 20, 100)])
    let equality = try open.answer("equality-cost")
    // Whatever Ann has: 0 when both are alike, without end when she has more.
    #expect(equality.value == nil && equality.low == 0 && equality.high == nil)
    let floor = try open.answer("floor-cost:worth=10")
    // Ben 200 − 100; Ann between 0 and 100.
    #expect(floor.value == nil && floor.low == 100 && floor.high == 200)
    #expect(floor.undefined == "1 amount unknown: between 100 and 200")
    #expect(try Self.made([("Ann", 10, nil)]).answer("equality-cost").value == 0, "alone, nobody has to be raised")
    #expect(try TestCommunity.make(rows: []).answer("equality-cost").value == nil)
  }
}
