// What comes back for each unit given, and how sure that is.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct RewardRatioTests {
  static let people = [
    TestCommunity.Element("Ann", constituency: "carer", payment: .unpaid),
    TestCommunity.Element("Ben", constituency: "professional", payment: .paidByProject),
    TestCommunity.Element("Cem", constituency: "carer", payment: .unpaid),
    TestCommunity.Element("Dee", constituency: "carer", payment: .unpaid), TestCommunity.Element("Work", .activity),
    TestCommunity.Element("Trust", .group),
  ]
  static func rows(_ paid: Double?) -> [TestCommunity.Row] {
    [
      TestCommunity.Row("Ann", "Work", .contribution, "time", 30, "hours"),
      TestCommunity.Row("Ben", "Work", .contribution, "time", 10, "hours"),
      TestCommunity.Row("Trust", "Ann", .reward, "voucher", 60, "GBP"),
      TestCommunity.Row("Trust", "Ben", .reward, "pay", paid, "GBP"),
      TestCommunity.Row("Trust", "Cem", .reward, "voucher", 20, "GBP"),
    ]
  }

  @Test("By hand: pounds for an hour, of all, each and each group")
  func byHand() throws {
    let community = TestCommunity.make(elements: Self.people, rows: Self.rows(120))
    let result = try community.answer("reward-ratio")
    // (60 + 120 + 20) / (30 + 10) = 5.
    #expect(result.value == 5 && result.low == 5 && result.high == 5)
    #expect(result.unit == "GBP per hours")
    #expect(result.answer(for: community.element("Ann"))?.number == 2)
    #expect(result.answer(for: community.element("Ben"))?.number == 12)
    #expect(result.answer(for: community.element("Cem"))?.number == nil, "gave no hours")
    #expect(result.answer(for: community.element("Dee"))?.number == nil)
    // Carers: (60 + 20) / 30; professionals: 120 / 10.
    #expect(abs(result.perGroup![0].answer.number! - 80.0 / 30) < 1e-12)
    #expect(result.perGroup![1].answer.number == 12)
    // Ratios 2 and 12: |2 − 12| / (2·2·7) = 5/14.
    #expect(abs(result.part("gini")! - 5.0 / 14) < 1e-12)
    #expect(result.findings.contains { $0.rows == [RowReference(.elements, 4)] })
    for finding in result.findings { for name in ["Ann", "Ben", "Cem"] { #expect(!finding.text.contains(name)) } }
  }

  @Test("By hand: an unknown reward leaves an open end")
  func unknown() throws {
    let community = TestCommunity.make(elements: Self.people, rows: Self.rows(nil))
    let result = try community.answer("reward-ratio")
    #expect(result.value == nil && result.low == 2 && result.high == nil)
    #expect(result.undefined == "1 amount unknown: at least 2")
    #expect(result.part("gini") == nil)
    guard case .bounds(let low, let high)? = result.answer(for: community.element("Ben")) else {
      Issue.record("a range")
      return
    }
    #expect(low == 0 && high == nil)
    #expect(throws: MeasureFailure.self) { try community.answer("reward-ratio:againstUnit=sessions") }
  }

  @Test("By hand: shares of rewards against shares of work")
  func disproportionality() throws {
    let community = TestCommunity.make(elements: Self.people, rows: Self.rows(120))
    let result = try community.answer("disproportionality")
    // Shares of rewards 0.3, 0.6, 0.1, 0; of work 0.75, 0.25, 0, 0: (0.45 + 0.35 + 0.1) / 2 = 0.45.
    #expect(abs(result.value! - 0.45) < 1e-12)
    #expect(abs(result.answer(for: community.element("Ann"))!.number! + 0.45) < 1e-12)
    #expect(abs(result.answer(for: community.element("Ben"))!.number! - 0.35) < 1e-12)
    #expect(result.answer(for: community.element("Dee"))!.number == 0)
  }

  @Test("In proportion whatever the currency", arguments: [1.0, 12.5, 300])
  func proportional(rate: Double) throws {
    var rows: [TestCommunity.Row] = []
    for (name, hours) in [("Ann", 30.0), ("Ben", 7), ("Cem", 12)] {
      rows.append(TestCommunity.Row(name, "Work", .contribution, "time", hours, "hours"))
      rows.append(TestCommunity.Row("Trust", name, .reward, "pay", hours * rate, "GBP"))
    }
    let community = TestCommunity.make(elements: Self.people, rows: rows)
    #expect(abs(try community.answer("disproportionality").value!) < 1e-12)
    #expect(abs(try community.answer("reward-ratio").value! - rate) < 1e-9)
    #expect(abs(try community.answer("reward-ratio").part("gini")!) < 1e-12)
  }

  /// Efron and Tibshirani (1993), table 10.1: the hormone patch data, y = new − old patch, z = old patch − placebo.
  static let patch = [
    (8406, -1200), (2342, 2601), (8187, -2705), (8459, 1982), (4795, -1290), (3516, 351), (4796, -638), (10238, -2719),
  ]

  @Test("Patch data: ratio, standard error and intervals")
  func patchData() throws {
    let community = TestCommunity.make(
      elements: Self.patch.enumerated().map {
        TestCommunity.Element("P\($0.offset)", extras: ["y": "\($0.element.1)", "z": "\($0.element.0)"])
      }, rows: [])
    let request = "reward-ratio:of=column:y,against=column:z,bootstrap=20000"
    let result = try community.answer(request)
    // Printed: −0.0713. The rest: scipy 1.17.1 stats.bootstrap(paired=True), 200,000 resamples: standard error 0.1022,
    // percentile (−0.2312, 0.1651), BCa (−0.2224, 0.1894). With 20,000 resamples the Monte Carlo error of an end is
    // about 0.002; the tolerance is four times that.
    #expect(abs(result.value! + 0.07130609590256017) < 1e-12)
    #expect(abs(result.part("standardError")! - 0.10225) < 0.004)
    #expect(abs(result.part("percentileLow")! + 0.2312) < 0.008)
    #expect(abs(result.part("percentileHigh")! - 0.1651) < 0.008)
    #expect(abs(result.part("bcaLow")! + 0.2224) < 0.008)
    #expect(abs(result.part("bcaHigh")! - 0.1894) < 0.008)
    // numpy: the jackknife values about their own mean.
    #expect(abs(result.part("bcaAcceleration")! - 0.02405024648809593) < 1e-12)
    #expect(result.findings.contains { $0.text.contains("seed 1") })
    let again = try community.answer(request)
    #expect(again.part("bcaLow") == result.part("bcaLow"), "the same seed draws the same")
    #expect(try community.answer(request) { $0.seed = 2 }.part("bcaLow") != result.part("bcaLow"))
    #expect(throws: MeasureFailure.self) { try community.answer("reward-ratio:bootstrap=many") }
  }
}
