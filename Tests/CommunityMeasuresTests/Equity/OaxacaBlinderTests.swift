// A gap split by two linear models, against another program.

import CommunityModel
import PlainText
import Testing

@testable import CommunityMeasures

@Suite struct OaxacaBlinderTests {
  /// Group, outcome, years, role.
  static let people: [(String, String, String, String)] = [
    ("a", "10", "1", "helper"), ("a", "14", "2", "nurse"), ("a", "13", "3", "helper"), ("a", "20", "4", "nurse"),
    ("a", "18", "6", "helper"), ("b", "5", "1", "helper"), ("b", "9", "2", "nurse"), ("b", "7", "4", "helper"),
    ("b", "12", "5", "nurse"), ("b", "8", "3", "helper"), ("b", "9", "3", "nurse"),
  ]
  static func made(_ people: [(String, String, String, String)] = people) -> Community {
    TestCommunity.make(
      elements: people.enumerated().map { number, person in
        TestCommunity.Element(
          "P\(number)", role: person.3, constituency: person.0,
          extras: ["pay": person.1, "years": person.2, "half years": person.2.isEmpty ? "" : "\(2 * Int(person.2)!)"])
      }, rows: [])
  }

  // numpy 2.4.6 lstsq on [1, years, nurse]; the three-fold parts, cotton and jann (its "pooled") also by statsmodels
  // 0.15.0, OaxacaBlinder(y, [years, nurse, group], 2, hasconst=False, swap=False).
  @Test(
    "Every reference",
    arguments: [
      ("first", -0.03409090909090885, 6.700757575757575), ("second", -0.08571428571428648, 6.752380952380952),
      ("half", -0.05990259740259767, 6.726569264069264), ("cotton", -0.06224911452184216, 6.728915781188508),
      ("neumark", 0.08440860215053789, 6.582258064516128), ("jann", -0.018018018018017744, 6.684684684684684),
    ])
  func references(name: String, explained: Double, unexplained: Double) throws {
    let result = try Self.made().answer("oaxaca-blinder:outcome=pay,covariates=years+Role,reference=\(name)")
    #expect(abs(result.value! - 6.666666666666666) < 1e-12)
    #expect(abs(result.part("endowments")! + 0.08571428571428648) < 1e-12)
    #expect(abs(result.part("coefficients")! - 6.700757575757574) < 1e-12)
    #expect(abs(result.part("interaction")! - 0.051623376623377626) < 1e-12)
    #expect(abs(result.part("explained")! - explained) < 1e-12)
    #expect(abs(result.part("unexplained")! - unexplained) < 1e-12)
    #expect(result.table?.rows.count == 3)
  }

  // The same program on the natural logarithms.
  @Test("The logarithm of the outcome; a number that has none is named")
  func logarithm() throws {
    let result = try Self.made().answer("oaxaca-blinder:outcome=log:pay,covariates=years+Role,reference=cotton")
    #expect(abs(result.value! - 0.592848261032584) < 1e-12)
    #expect(abs(result.part("endowments")! + 0.010492178728854471) < 1e-12)
    #expect(abs(result.part("coefficients")! - 0.5951198301302095) < 1e-12)
    #expect(abs(result.part("interaction")! - 0.008220609631229198) < 1e-12)
    #expect(abs(result.part("explained")! + 0.006755537987386657) < 1e-12)
    #expect(abs(result.part("unexplained")! - 0.5996037990199707) < 1e-12)
    #expect(
      abs(result.perGroup![0].answer["mean"]!.number! - [10.0, 14, 13, 20, 18].reduce(0) { $0 + naturalLog($1) } / 5)
        < 1e-12)
    var people = Self.people
    people[2].1 = "0"
    let none = try Self.made(people).answer("oaxaca-blinder:outcome=log:column:pay,covariates=years")
    #expect(none.value == nil && none.undefined == "elements.csv:4: 0 has no logarithm.")
    #expect(none.parts.isEmpty)
  }

  @Test("Both splits make up the gap; turned round, or in another order, they are the same")
  func sums() throws {
    for name in OaxacaReference.allCases {
      let asked = "oaxaca-blinder:outcome=pay,covariates=years+Role,reference=\(name.rawValue)"
      let result = try Self.made().answer(asked)
      let threefold = result.part("endowments")! + result.part("coefficients")! + result.part("interaction")!
      #expect(abs(threefold - result.value!) < 1e-12)
      #expect(abs(result.part("explained")! + result.part("unexplained")! - result.value!) < 1e-12)
      let shuffled = try Self.made(Self.people.reversed()).answer(asked)
      #expect(abs(shuffled.part("explained")! - result.part("explained")!) < 1e-12)
    }
    let turned = try Self.made().answer("oaxaca-blinder:outcome=pay,covariates=years+Role,groups=b+a,reference=second")
    #expect(abs(turned.part("explained")! - 0.03409090909090885) < 1e-12)
  }

  @Test("A crowd of two is two people")
  func crowds() throws {
    var doubled = Self.people
    doubled.append(Self.people[3])
    var community = Self.made()
    community.elements.headCount[community.element("P3")] = HeadCount(low: 2, high: 2)
    let asked = "oaxaca-blinder:outcome=pay,covariates=years+Role,reference=neumark"
    let (one, two) = (try community.answer(asked), try Self.made(doubled).answer(asked))
    #expect(abs(one.value! - two.value!) < 1e-12)
    #expect(abs(one.part("explained")! - two.part("explained")!) < 1e-12)
  }

  @Test("What cannot be told apart is named")
  func singular() throws {
    let twice = try Self.made().answer("oaxaca-blinder:outcome=pay,covariates=years+half years")
    #expect(twice.value == nil && twice.undefined!.hasPrefix("In a, half years says nothing"))
    #expect(twice.parts.count == 5 && twice.part("explained") == nil)
    let few = try Self.made(Array(Self.people[3...5])).answer("oaxaca-blinder:outcome=pay,covariates=years+Role")
    #expect(few.undefined == "a has 2 rows and 3 numbers to estimate: too few.")
    var people = Self.people
    for place in people.indices where people[place].0 == "b" { people[place].3 = "helper" }
    let oneRole = try Self.made(people).answer("oaxaca-blinder:outcome=pay,covariates=Role")
    #expect(oneRole.undefined!.hasPrefix("In b, Role: nurse says nothing"))
  }

  @Test("Blank cells are left out and counted; wrong words end the request")
  func words() throws {
    let blank = try Self.made(Self.people + [("a", "11", "", "nurse")])
      .answer("oaxaca-blinder:outcome=pay,covariates=years+Role")
    #expect(abs(blank.value! - 6.666666666666666) < 1e-12)
    #expect(blank.findings.contains { $0.rows == [RowReference(.elements, 13)] })
    for wrong in ["", "covariates=yeers", "covariates=years,reference=oaxaca", "covariates=years,outcome=salary"] {
      #expect(throws: MeasureFailure.self) { try Self.made().answer("oaxaca-blinder:outcome=pay,\(wrong)") }
    }
  }

  // What came back is 2 for each hour in group a and 1 in group b, whatever else: a gave 1 and 3 hours (2, 6), b 2 and 4
  // (2, 4). Gap 4 − 3 = 1; a difference of −1 hour is worth −1 at b's rate, the rates differ by 1 on b's 3 hours: 3, and
  // −1 · 1 = −1 is both.
  @Test("Amounts of rows as outcome and covariate")
  func amounts() throws {
    let given = [("A", 1.0, 2.0), ("B", 3, 6), ("C", 2, 2), ("D", 4, 4)]
    let community = TestCommunity.make(
      elements: given.map {
        TestCommunity.Element($0.0, constituency: $0.0 < "C" ? "a" : "b", payment: .unpaid)
      },
      rows: given.flatMap {
        [
          TestCommunity.Row($0.0, "Work", .contribution, "time", $0.1, "hours"),
          TestCommunity.Row("Work", $0.0, .reward, "voucher", $0.2, "GBP"),
        ]
      })
    let result = try community.answer("oaxaca-blinder:outcome=rewards,covariates=contributions,groups=a+b")
    #expect(result.unit == "GBP" && abs(result.value! - 1) < 1e-12)
    for (name, part) in [("endowments", -1.0), ("coefficients", 3), ("interaction", -1)] {
      #expect(abs(result.part(name)! - part) < 1e-12, "\(name)")
    }
  }
}
