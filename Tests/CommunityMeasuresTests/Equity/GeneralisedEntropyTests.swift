// Generalised entropy and Atkinson: printed values, limits, and within + between = the whole.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct GeneralisedEntropyTests {
  // numpy 2.4.6: ((x/mean)**a).mean() − 1 over a(a − 1), and the logarithms for 0 and 1.
  @Test(
    "Values of the documentation vector of R ineq",
    arguments: [
      (-1.0, 0.8477490531206326), (-0.5, 0.5639835831544303), (0, 0.433594649520446), (0.5, 0.37709309652338296),
      (1, 0.362341242343895), (2, 0.42040615457742625), (3, 0.6155449199884498),
    ])
  func documentationVector(alpha: Double, expected: Double) throws {
    let community = paid(InequalityTests.printed)
    let result = try community.answer("generalised-entropy:alpha=\(alpha)")
    #expect(abs(result.value! - expected) < 1e-12)
    #expect(result.unit == (alpha == 0 || alpha == 1 ? "nats" : "index"))
  }

  @Test("1 is Theil's T, 0 his L, 2 when nobody says")
  func limits() throws {
    let community = paid(InequalityTests.printed)
    let pairs = [
      ("generalised-entropy:alpha=1", "theil"), ("generalised-entropy:alpha=0", "mean-log-deviation"),
      ("generalised-entropy", "generalised-entropy:alpha=2"),
    ]
    for (one, other) in pairs { #expect(try community.answer(one).value == community.answer(other).value) }
    // Near 1 the general form comes near: 0.36234 at 1.
    #expect(
      abs(try community.answer("generalised-entropy:alpha=1.0001").value! - community.answer("theil").value!) < 1e-4)
    #expect(throws: MeasureFailure.self) { try community.answer("generalised-entropy:alpha=two") }
  }

  // numpy 2.4.6, ge() of each group and of the group means; alpha 1 also inequality 1.1.2 TheilD: T 0.2458071, between
  // 0.1771189, within 0.0686883.
  @Test(
    "Within and between",
    arguments: [
      (-1.0, 0.2777777777777778, 0.18148148148148147), (0, 0.12439861584645961, 0.1740398767949165),
      (0.5, 0.08947435880662344, 0.17425814164944597), (1, 0.06868825546145049, 0.17711885780014813),
      (2, 0.052734375, 0.19140625),
    ])
  func decomposition(alpha: Double, within: Double, between: Double) throws {
    let community = paid([10, 20, 5, 25, 60, 40], constituencies: ["a", "a", "b", "b", "c", "c"])
    let result = try community.answer("generalised-entropy:alpha=\(alpha)")
    #expect(abs(result.part("within")! - within) < 1e-12)
    #expect(abs(result.part("between")! - between) < 1e-12)
    #expect(abs(result.part("within")! + result.part("between")! - result.value!) < 1e-12)
    #expect(result.perGroup!.map { $0.name } == ["a", "b", "c"])
  }

  @Test("Someone with nothing: infinite at 0 and below, a number above")
  func nothing() throws {
    let community = paid([0, 0, 0, 100], constituencies: ["a", "a", "b", "b"])
    for request in ["mean-log-deviation", "generalised-entropy:alpha=0", "generalised-entropy:alpha=-2"] {
      let result = try community.answer(request)
      #expect(result.value == nil && result.low == nil && result.high == nil)
      #expect(result.undefined!.hasPrefix("Somebody has 0"))
      #expect(result.parts.map { $0.name } == ["within", "between"])
      #expect(result.parts.allSatisfy { $0.answer.number == nil })
    }
    // CV² / 2 with CV² = n − 1 when one of n has all: 3/2. Within: group b has all of it and half the people,
    // (1/2)^−1 · 1/2 = 1; between: means 0 and 50, so CV² = 1: 1/2.
    let square = try community.answer("generalised-entropy")
    #expect(square.value == 1.5 && square.part("within") == 1 && square.part("between") == 0.5)
    #expect(square.perGroup![0].answer.number == nil && square.perGroup![1].answer.number == 0.5)
    // GE(½) = (mean √(x/µ) − 1) / (−¼) = (2/4 − 1)·(−4) = 2.
    #expect(abs(try community.answer("generalised-entropy:alpha=0.5").value! - 2) < 1e-12)
    for id in ["mean-log-deviation", "atkinson", "jain", "hhi", "palma", "p90-p10", "top-share"] {
      let none = try paid([0, 0]).answer(id)
      #expect(none.value == nil && none.undefined == "Nothing to share: all rewards are 0.")
      let nobody = try TestCommunity.make(rows: []).answer(id)
      #expect(nobody.undefined == "There is nobody to compare." && !nobody.parts.isEmpty)
    }
  }

  // PySAL inequality 1.1.2 prints 0.06315 and 0.13161; the vector: numpy 2.4.6 and inequality 1.1.2 Atkinson.
  @Test("Atkinson, printed and computed")
  func atkinson() throws {
    let tens = paid([10, 20, 30, 40, 50])
    #expect(abs(try tens.answer("atkinson:epsilon=0.5").value! - 0.06315) < 5e-6)
    #expect(abs(try tens.answer("atkinson:epsilon=1").value! - 0.13161) < 5e-6)
    let vector = paid(InequalityTests.printed)
    for (epsilon, expected) in [
      (0.0, 0.0), (0.25, 0.09032732721421921), (0.5, 0.17965909804634195), (1, 0.35182505973507494),
      (2, 0.6290110545117581),
    ] { #expect(abs(try vector.answer("atkinson:epsilon=\(epsilon)").value! - expected) < 1e-12) }
    #expect(try vector.answer("atkinson").value == vector.answer("atkinson:epsilon=0.5").value)
    #expect(try paid([0, 5]).answer("atkinson:epsilon=1").value == 1)
    #expect(try paid([0, 5]).answer("atkinson:epsilon=3").value == 1)
    // So strong an aversion sees the lowest alone: nearly 1 − 10/30.
    let strong = try tens.answer("atkinson:epsilon=500").value!
    #expect(strong > 0.66 && strong < 2.0 / 3)
    #expect(throws: MeasureFailure.self) { try vector.answer("atkinson:epsilon=-1") }
  }
}
