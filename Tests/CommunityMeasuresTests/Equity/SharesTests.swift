// The highest, the lowest, and how many as large as each other: top share, P90/P10, Palma, Jain, HHI.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct SharesTests {
  @Test("Top share, by hand")
  func topShare() throws {
    // 2,475 in all; the two highest 1,000 and 433.
    let community = paid(InequalityTests.chaoss)
    #expect(abs(try community.answer("top-share").value! - 1433.0 / 2475) < 1e-12)
    #expect(abs(try community.answer("top-share:people=1").value! - 1000.0 / 2475) < 1e-12)
    #expect(try community.answer("top-share:people=8").value == 1)
    #expect(try community.answer("top-share:people=80").value == 1)
    // 12 between four people is 3 each, then 9: of five people the two highest have 9 + 3 of 21.
    let crowd = paid([12, 9], counts: [HeadCount(low: 4, high: 4), .one])
    #expect(abs(try crowd.answer("top-share").value! - 12.0 / 21) < 1e-12)
    for wrong in ["0", "1.5", "-2", "two"] {
      #expect(throws: MeasureFailure.self) { try community.answer("top-share:people=\(wrong)") }
    }
  }

  // numpy 2.4.6 quantile(x, [.1, .9]), methods linear (type 7) and weibull (type 6).
  @Test("P90/P10 by both types")
  func percentiles() throws {
    let vector = paid(InequalityTests.printed)
    #expect(abs(try vector.answer("p90-p10").value! - 9.43952436533411) < 1e-12)
    #expect(abs(try vector.answer("p90-p10:quantile=7").value! - 9.43952436533411) < 1e-12)
    #expect(abs(try vector.answer("p90-p10:quantile=6").value! - 33.5206885660139) < 1e-11)
    let eight = paid(InequalityTests.chaoss)
    #expect(abs(try eight.answer("p90-p10").value! - 15.346055979643765) < 1e-12)
    #expect(abs(try eight.answer("p90-p10:quantile=6").value! - 30.303030303030305) < 1e-12)
    #expect(throws: MeasureFailure.self) { try eight.answer("p90-p10:quantile=5") }
    #expect(try paid([5]).answer("p90-p10").value == 1)
    #expect(try paid([0, 0, 5]).answer("p90-p10").undefined == "The 10th percentile is 0: there is no ratio.")
    // The row that stands for four is four people in the row: 3, 3, 3, 3, 9, with places 0.4 and 3.6: 3 and 6.6.
    let crowd = paid([12, 9], counts: [HeadCount(low: 4, high: 4), .one])
    #expect(abs(try crowd.answer("p90-p10").value! - 6.6 / 3) < 1e-12)
  }

  // numpy 2.4.6: interp on the points of the Lorenz curve.
  @Test("Palma on the Lorenz curve, with parts of people")
  func palma() throws {
    #expect(abs(try paid(InequalityTests.printed).answer("palma").value! - 2.8224927095219985) < 1e-12)
    #expect(abs(try paid(InequalityTests.chaoss).answer("palma").value! - 3.8948393378773116) < 1e-12)
    // Everyone alike: a tenth over four tenths.
    #expect(abs(try paid([7, 7, 7]).answer("palma").value! - 0.25) < 1e-12)
    #expect(
      try paid([0, 0, 5]).answer("palma").undefined == "The 40 % who have least have nothing: there is no ratio.")
  }

  @Test("Jain: k of n share equally", arguments: [(1, 4), (3, 4), (4, 4), (7, 20)])
  func jain(sharing: Int, of people: Int) throws {
    // Jain, Chiu and Hawe (1984): k/n.
    let amounts = (0..<people).map { $0 < sharing ? 5.0 : 0 }
    let result = try paid(amounts).answer("jain")
    #expect(abs(result.value! - Double(sharing) / Double(people)) < 1e-12)
    #expect(result.part("n") == Double(people))
    // As many as share count.
    let hhi = try paid(amounts).answer("hhi")
    #expect(abs(hhi.part("effectiveNumber")! - Double(sharing)) < 1e-9)
    #expect(abs(hhi.value! - 1 / Double(sharing)) < 1e-12)
  }

  @Test("Printed and computed: the vector of R ineq, the example of CHAOSS")
  func concentration() throws {
    #expect(abs(try paid(InequalityTests.printed).answer("jain").value! - 0.5432384361114558) < 1e-12)
    let hhi = try paid(InequalityTests.chaoss).answer("hhi")
    // Squares of 1000, 202, 90, 33, 332, 343, 42, 433: 1,467,119 of 2,475² = 6,125,625, printed as 0.23951.
    #expect(abs(hhi.value! - 0.23951) < 5e-6)
    #expect(abs(hhi.value! - 0.23950519334761758) < 1e-12)
    #expect(abs(hhi.part("normalised")! - (hhi.value! - 0.125) / 0.875) < 1e-12)
    let alone = try paid([5]).answer("hhi")
    #expect(alone.value == 1 && alone.part("normalised") == nil)
    #expect(alone.parts.map { $0.name } == ["effectiveNumber", "normalised"])
  }

  static let indices = [
    "gini", "hoover", "theil", "generalised-entropy", "generalised-entropy:alpha=0.3", "mean-log-deviation",
    "atkinson", "atkinson:epsilon=2", "p90-p10", "palma", "jain",
  ]

  @Test("Order, scale and so many times as many people change nothing", arguments: indices)
  func properties(request: String) throws {
    let values = [3.0, 9, 9, 1, 40, 9, 2.5, 12, 17, 4.25, 31]
    let plain = try paid(values).answer(request).value!
    #expect(abs(try paid(values.reversed()).answer(request).value! - plain) < 1e-12)
    #expect(abs(try paid(values.map { $0 * 1370 }).answer(request).value! - plain) < 1e-11)
    if request != "p90-p10" {
      // Quantiles between neighbours move when everybody is there three times.
      #expect(abs(try paid(values + values + values).answer(request).value! - plain) < 1e-12)
    }
    // Rows that stand for several.
    let crowd = paid([12, 9, 1, 1], counts: [HeadCount(low: 4, high: 4), .one, .one, .one])
    #expect(
      abs(try crowd.answer(request).value! - paid([3, 3, 3, 3, 9, 1, 1]).answer(request).value!) < 1e-12)
  }

  @Test("Hoover is the largest gap below the line of equal shares")
  func duality() throws {
    for values in [InequalityTests.printed, InequalityTests.chaoss, [0, 0, 5, 5, 11]] {
      let points = Shares(values).lorenz()!
      let gap = points.map { $0.people - $0.amount }.max()!
      #expect(abs(try paid(values).answer("hoover").value! - gap) < 1e-12)
    }
  }

  @Test(
    "by= gives the same inside each group", arguments: ["gini", "hoover", "jain", "atkinson", "top-share:people=1"])
  func groups(request: String) throws {
    let community = paid([10, 30, 5, 5, 20], constituencies: ["a", "a", "b", "b", "b"])
    #expect(try community.answer(request).perGroup == nil)
    let joined = request + (request.contains(":") ? "," : ":") + "by=Constituency"
    let found = try community.answer(joined).perGroup!
    #expect(found.map { $0.name } == ["a", "b"])
    #expect(abs(try paid([10, 30]).answer(request).value! - found[0].answer.number!) < 1e-12)
    #expect(abs(try paid([5, 5, 20]).answer(request).value! - found[1].answer.number!) < 1e-12)
  }
}

@Suite struct SharesBoundsTests {
  // numpy 2.4.6 grid over 60…80 (401 steps) and 10…100 (901 steps) of (40, q, r, 15), as in InequalityBoundsTests: it
  // holds the ends at corners exactly, those between its steps to 1e-5.
  @Test(
    "Ranges: the ends that a grid of fillings finds",
    arguments: [
      ("mean-log-deviation", [0.11192139635166605, 0.3200540355796654]),
      ("generalised-entropy", [0.08176947368261023, 0.2919143876337692]),
      ("generalised-entropy:alpha=-1", [0.1411752300613497, 0.42513020833333326]),
      ("atkinson", [0.050066571888107925, 0.1422890481534107]),
      ("atkinson:epsilon=2", [0.22018197747258828, 0.4595355383532723]),
      ("hhi", [0.2908847368413051, 0.39595719381688466]), ("jain", [0.6313813813813813, 0.8594469504131798]),
      ("top-share:people=1", [0.34285714285714286, 0.5517241379310345]),
      ("palma", [0.6153846153846154, 1.6842105263157894]),
    ])
  func grid(request: String, ends: [Double]) throws {
    let result = try InequalityBoundsTests.ranges([(40, 40), (60, 80), (10, 100), (15, 15)]).answer(request)
    #expect(abs(result.low! - ends[0]) < 1e-5 && result.low! <= ends[0] + 1e-12)
    #expect(abs(result.high! - ends[1]) < 1e-5 && result.high! >= ends[1] - 1e-12)
    #expect(result.low! <= result.value! && result.value! <= result.high!)
  }

  @Test("An unknown amount: fillings lie between the ends, which are told")
  func unknown() throws {
    for request in ["hhi", "jain", "atkinson", "generalised-entropy", "top-share:people=1", "palma"] {
      let result = try paid([10, nil, 30, 5]).answer(request)
      #expect(result.value == nil && result.undefined!.hasPrefix("1 amount unknown"))
      for filling in [0.5, 5, 12, 30, 31, 500, 1e7] {
        let value = try paid([10, filling, 30, 5]).answer(request).value!
        #expect(value >= (result.low ?? -1) - 1e-9 && value <= (result.high ?? .infinity) + 1e-9)
      }
    }
    // One of four may have all, or next to it: HHI up to 1, Jain down to 1/4; logarithms have no upper end.
    #expect(try abs(paid([10, nil, 30, 5]).answer("hhi").high! - 1) < 1e-12)
    #expect(try abs(paid([10, nil, 30, 5]).answer("jain").low! - 0.25) < 1e-12)
    let logarithms = try paid([10, nil, 30, 5]).answer("mean-log-deviation")
    #expect(logarithms.low! > 0 && logarithms.high == nil)
  }

  @Test("The ends of P90/P10 are not worked out, and that is said")
  func percentiles() throws {
    let result = try InequalityBoundsTests.ranges([(40, 40), (60, 80), (15, 15)]).answer("p90-p10")
    #expect(result.value != nil && result.low == nil && result.high == nil)
    #expect(result.findings.contains { $0.text.contains("not worked out") })
    let unknown = try paid([10, nil, 30]).answer("p90-p10")
    #expect(unknown.value == nil && unknown.undefined == "1 amount unknown")
  }
}
