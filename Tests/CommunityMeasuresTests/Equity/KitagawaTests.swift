// A gap split in two: printed values, sums by hand, what must always hold.

import CommunityModel
import PlainText
import Testing

@testable import CommunityMeasures

@Suite struct KitagawaTests {
  /// Group, cell, number, weight.
  static func made(_ people: [(String, String, String, String)]) -> Community {
    TestCommunity.make(
      elements: people.enumerated().map { number, person in
        TestCommunity.Element(
          "P\(number)", role: person.1, constituency: person.0, extras: ["x": person.2, "w": person.3])
      }, rows: [])
  }

  // Das Gupta (1993), US Census P23-186, chapter 2: mean earnings 16,591 of the 0.825974 who earn, against 10,930 of the
  // 0.717892. Printed: 13,703.73 − 7,846.56 = 5,857.175 = 4,369.913 (earnings) + 1,487.262 (proportion).
  @Test("Earnings of two groups, as Das Gupta prints them")
  func dasGupta() throws {
    let community = Self.made([
      ("white", "earns", "16591", "0.825974"), ("white", "none", "0", "0.174026"),
      ("black", "earns", "10930", "0.717892"), ("black", "none", "0", "0.282108"),
    ])
    let result = try community.answer("kitagawa:of=column:x,weight=column:w,within=Role,groups=white+black")
    #expect(abs(result.value! - 5857.175) < 0.005)
    #expect(abs(result.part("rates")! - 4369.913) < 0.0005)
    #expect(abs(result.part("composition")! - 1487.262) < 0.0005)
    #expect(abs(result.perGroup![0].answer["mean"]!.number! - 7846.560) < 0.005)
    #expect(abs(result.perGroup![1].answer["mean"]!.number! - 13703.73) < 0.005)
  }

  // a: two in u (2, 4: rate 3), two in v (rate 10): shares ½, ½. b: three in u (rate 1), one in v (rate 6): ¾, ¼.
  // Means 6.5 and 2.25: 4.25. Composition: (½ − ¾)(3 + 1)/2 + (½ − ¼)(10 + 6)/2 = −0.5 + 2 = 1.5.
  // Rates: (3 − 1)(½ + ¾)/2 + (10 − 6)(½ + ¼)/2 = 1.25 + 1.5 = 2.75.
  static let small: [(String, String, String, String)] = [
    ("a", "u", "2", "1"), ("a", "u", "4", "1"), ("a", "v", "10", "1"), ("a", "v", "10", "1"), ("b", "u", "1", "1"),
    ("b", "u", "1", "1"), ("b", "u", "1", "1"), ("b", "v", "6", "1"),
  ]

  @Test("By hand, and turned round; the order of the rows changes nothing")
  func byHand() throws {
    let result = try Self.made(Self.small).answer("kitagawa:of=column:x")
    #expect(result.value == 4.25 && result.part("composition") == 1.5 && result.part("rates") == 2.75)
    #expect(result.table?.rows.count == 2)
    let turned = try Self.made(Self.small.reversed()).answer("kitagawa:of=column:x,groups=b+a")
    #expect(turned.value == -4.25 && turned.part("composition") == -1.5 && turned.part("rates") == -2.75)
  }

  @Test("Composition and rates always make up the difference", arguments: 1...20)
  func sum(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    var people = [("a", "u"), ("a", "v"), ("a", "w"), ("b", "u"), ("b", "v"), ("b", "w")].map {
      ($0.0, $0.1, "\(random.below(50))", "\(1 + random.below(9))")
    }
    for _ in 0..<15 {
      people.append(
        (
          ["a", "b"][random.below(2)], ["u", "v", "w"][random.below(3)], "\(random.below(50))", "\(random.below(9))"
        ))
    }
    let result = try Self.made(people).answer("kitagawa:of=column:x,weight=column:w")
    #expect(abs(result.part("composition")! + result.part("rates")! - result.value!) < 1e-10)
  }

  @Test("A cell in which one group has nobody is named, never taken as 0")
  func emptyCell() throws {
    let result = try Self.made(Self.small + [("a", "nurse", "5", "1")]).answer("kitagawa:of=column:x")
    #expect(result.value == nil && result.part("composition") == nil)
    #expect(result.undefined!.contains("Nobody of b is in nurse"))
    #expect(result.parts.count == 2 && result.perGroup?.count == 2)
    #expect(result.findings.contains { $0.rows == [RowReference(.elements, 10)] })
  }

  @Test("An unknown amount: the ends hold every filling; no group, one group, a group that is not there")
  func limits() throws {
    func community(_ amount: Double?) -> Community {
      TestCommunity.make(
        elements: [
          TestCommunity.Element("A", role: "u", constituency: "a"),
          TestCommunity.Element("B", role: "u", constituency: "b"),
        ],
        rows: [
          TestCommunity.Row("W", "A", .reward, "training", amount, "hours"),
          TestCommunity.Row("W", "B", .reward, "training", 3, "hours"),
        ])
    }
    let open = try community(nil).answer("kitagawa:groups=a+b")
    #expect(open.value == nil && open.low == -3 && open.high == nil && open.undefined!.hasPrefix("1 amount unknown"))
    #expect(try community(5).answer("kitagawa:groups=a+b").value == 2)
    #expect(throws: MeasureFailure.self) { try community(5).answer("kitagawa:groups=a+z") }
    #expect(
      try Self.made([("a", "u", "1", "1")]).answer("kitagawa:of=column:x").undefined == "There is one group only.")
    #expect(try TestCommunity.make(rows: []).answer("kitagawa").value == nil)
  }
}
