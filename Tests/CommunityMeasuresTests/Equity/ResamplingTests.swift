// Resampling against the textbook's data.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct ResamplingTests {
  /// Efron and Tibshirani (1993), spatial test data, A.
  static let spatial: [Double] = [
    48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41,
  ]
  static let treated: [Double] = [94, 197, 16, 38, 99, 141, 23]
  static let untreated: [Double] = [52, 104, 146, 10, 51, 30, 40, 27, 46]

  static func mice() -> Community {
    TestCommunity.make(
      elements: (treated.map { ("treated", $0) } + untreated.map { ("control", $0) }).enumerated().map {
        TestCommunity.Element("M\($0.offset)", constituency: $0.element.0, extras: ["days": "\($0.element.1)"])
      }, rows: [])
  }

  @Test("Variance of the spatial data: printed 90 % intervals")
  func spatialVariance() throws {
    let data = Self.spatial
    let sample = Bootstrap(people: data.count, draws: 20_000, seed: 1) { drawn in
      let mean = drawn.reduce(0) { $0 + data[$1] } / Double(drawn.count)
      return drawn.reduce(0) { $0 + (data[$1] - mean) * (data[$1] - mean) } / Double(drawn.count)
    }
    let bootstrap = try #require(sample)
    #expect(abs(bootstrap.estimate - 171.534) < 0.0005)
    let percentile = bootstrap.percentileInterval(0.9)
    // Printed from 2,000 resamples; the tolerance of 6 is their Monte Carlo error.
    #expect(abs(percentile.low - 100.8) < 6 && abs(percentile.high - 233.9) < 6)
    let bca = try #require(bootstrap.bcaInterval(0.9))
    #expect(abs(bca.low - 115.8) < 6 && abs(bca.high - 259.6) < 6)
    // numpy 2: jackknife about its mean. The book prints 0.061.
    #expect(abs(bootstrap.acceleration! - 0.06124011981230745) < 1e-12)
  }

  @Test("Nothing varies: no interval that is corrected for bias")
  func constant() {
    let sample = Bootstrap(people: 5, draws: 100, seed: 1) { _ in 3 }
    #expect(sample?.acceleration == nil && sample?.bcaInterval() == nil && sample?.standardError == 0)
    #expect(Bootstrap(people: 0, draws: 100, seed: 1) { _ in 3 } == nil)
  }

  @Test("The normal distribution", arguments: [(0.5, 0.0), (0.975, 1.959963984540054), (0.001, -3.090232306167813)])
  func normal(share: Double, quantile: Double) {
    // scipy 1.17.1 stats.norm.ppf
    #expect(abs(NormalDistribution.quantile(share) - quantile) < 1e-11)
    #expect(abs(NormalDistribution.share(below: quantile) - share) < 1e-14)
  }

  @Test("Mouse data: difference, exact p over all 11,440 splits")
  func mouseData() throws {
    let result = try Self.mice().answer("group-gap:of=column:days,groups=treated+control")
    // 608/7 − 506/9 = 30.635
    #expect(abs(result.value! - (608.0 / 7 - 506.0 / 9)) < 1e-12)
    #expect(result.part("splits") == 11_440)
    // scipy 1.17.1 permutation_test, two-sided: twice the one-sided 0.1409965 = 1,613 / 11,440.
    #expect(abs(result.part("p")! - 0.2819930) < 5e-8)
    // scipy 1.17.1 bootstrap, percentile, 200,000 resamples: (−20.97, 84.10); 9,999 draws err by about 1.
    #expect(abs(result.part("low")! + 20.97) < 4 && abs(result.part("high")! - 84.10) < 4)
    #expect(result.perGroup!.map { $0.name } == ["control", "treated"])
    #expect(result.perGroup![1].answer["mean"]?.number == 608.0 / 7)
    #expect(!result.findings.contains { $0.text.contains("shuffles") })
    let turned = try Self.mice().answer("group-gap:of=column:days")
    #expect(abs(turned.value! + result.value!) < 1e-12, "without names, in the order of the alphabet")
    #expect(turned.part("p") == result.part("p"))
  }

  @Test("Too many splits: shuffles with the seed said, near the exact p")
  func monteCarlo() throws {
    #expect(PermutationTest.splits(of: 16, by: 7) == 11_440)
    #expect(PermutationTest.splits(of: 40, by: 20) == nil)
    let values = (0..<40).map { Double($0 * 7 % 40) }
    let community = TestCommunity.make(
      elements: values.enumerated().map {
        TestCommunity.Element("P\($0.offset)", constituency: $0.offset < 20 ? "a" : "b", extras: ["x": "\($0.element)"])
      }, rows: [])
    let result = try community.answer("group-gap:of=column:x")
    #expect(result.part("splits") == 9999)
    #expect(result.findings.contains { $0.text == "p from 9999 random shuffles, seed 1." })
    // The values are 0…39, variance 133.25: the difference of two dealt means of 20 has variance 133.25·40/39·2/20 =
    // 13.667 and is nearly normal.
    let gap = values[..<20].reduce(0, +) / 20 - values[20...].reduce(0, +) / 20
    #expect(abs(result.value! - gap) < 1e-12)
    let z = abs(gap) / 13.667.squareRoot()
    #expect(abs(result.part("p")! - 2 * (1 - NormalDistribution.share(below: z))) < 0.06)
  }

  @Test("Balances, several groups, and one alone")
  func groups() throws {
    let people = ["a", "a", "b", "c"].enumerated().map {
      TestCommunity.Element("P\($0.offset)", constituency: $0.element, payment: .unpaid)
    }
    let rows = [
      TestCommunity.Row("P0", "Work", .contribution, "time", 10, "hours"),
      TestCommunity.Row("P1", "Work", .contribution, "time", 4, "hours"),
      TestCommunity.Row("P2", "Work", .contribution, "time", 6, "hours"),
      TestCommunity.Row("Work", "P2", .reward, "training", 8, "hours"),
    ]
    let community = TestCommunity.make(elements: people + [TestCommunity.Element("Work", .activity)], rows: rows)
    let all = try community.answer("group-gap:of=balance")
    #expect(all.value == nil && all.undefined!.contains("groups=FIRST+SECOND"))
    #expect(all.perGroup!.count == 3)
    // a: (10 + 4) / 2 = 7; b: 6 − 8 = −2.
    let gap = try community.answer("group-gap:of=balance,groups=a+b")
    #expect(gap.value == 9)
    #expect(gap.unit == "hours")
    // Three splits of 10, 4, −2 with one alone: −2 is seen, 4 and 10 lie above it. So far down is one of three: twice that.
    #expect(abs(gap.part("p")! - 2.0 / 3) < 1e-12)
    #expect(throws: MeasureFailure.self) { try community.answer("group-gap:groups=a+z") }
  }
}
