// Who is counted, and what is unknown of them.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct PopulationTests {
  static func made(_ elements: [TestCommunity.Element], _ rows: [TestCommunity.Row]) -> Community {
    TestCommunity.make(elements: elements, rows: rows)
  }

  @Test("Someone with no row has 0, except money for who may be paid")
  func zeros() throws {
    func community(_ payment: PaymentSet, paidBy: String = "") -> Community {
      Self.made(
        [
          TestCommunity.Element("Trust", .group), TestCommunity.Element("Ann", payment: .unpaid),
          TestCommunity.Element("Ben", payment: payment),
        ],
        [
          TestCommunity.Row("Trust", "Ann", .reward, "voucher", 30, "GBP"),
          TestCommunity.Row("Ben", "Trust", .contribution, "time", 5, "hours", paidBy: paidBy),
          TestCommunity.Row("Trust", "Ann", .reward, "training", 4, "hours"),
        ])
    }
    for payment: PaymentSet in [.unpaid, .declined, .timeCredit] {
      #expect(try community(payment).answer("gini:unit=GBP").value == 0.5, "30 and 0")
    }
    for payment: PaymentSet in [[], .unknown, .paid, .paidElsewhere, .paidByProject, .expenses, [.unpaid, .voucher]] {
      let result = try community(payment).answer("gini:unit=GBP")
      #expect(result.value == nil && result.undefined!.hasPrefix("1 amount unknown"))
      #expect(result.findings.contains { $0.rows == [RowReference(.elements, 4)] && $0.severity == .question })
      // Training is no money: there 0 is 0.
      #expect(try community(payment).answer("gini:unit=hours").value == 0.5)
    }
    #expect(try community(.unpaid, paidBy: "Trust").answer("gini:unit=GBP").value == nil)
    #expect(try community(.unpaid, paidBy: "nobody").answer("gini:unit=GBP").value == 0.5)
  }

  @Test("Units are never mixed")
  func units() throws {
    let community = Self.made(
      [TestCommunity.Element("Ann", payment: .unpaid), TestCommunity.Element("Trust", .group)],
      [
        TestCommunity.Row("Trust", "Ann", .reward, "pay", 30, "GBP"),
        TestCommunity.Row("Trust", "Ann", .reward, "training", 4, "hours"),
      ])
    let mixed = try community.answer("gini")
    #expect(mixed.value == nil && mixed.undefined!.contains("GBP in 1") && mixed.undefined!.contains("hours in 1"))
    #expect(try community.answer("gini") { $0.unit = "hours" }.value == 0)
  }

  @Test("Only what was given counts; groups are counted with among=all alone")
  func given() throws {
    let community = Self.made(
      [
        TestCommunity.Element("Ann", payment: .unpaid), TestCommunity.Element("Ben", payment: .unpaid),
        TestCommunity.Element("Choir", .group), TestCommunity.Element("Trust", .group),
      ],
      [
        TestCommunity.Row("Trust", "Ann", .reward, "pay", 30, "GBP"),
        TestCommunity.Row("Trust", "Ben", .reward, "pay", 30, "GBP", status: .declined),
        TestCommunity.Row("Trust", "Choir", .reward, "pay", 90, "GBP"),
      ])
    #expect(try community.answer("gini").value == 0.5)
    // 0, 0, 30, 90: 2·(3·30 + 4·90)/(4·120) − 5/4 = 0.625.
    #expect(abs(try community.answer("gini:among=all").value! - 0.625) < 1e-12)
    #expect(try community.answer("gini:among=rewarded").value == 0, "one alone")
    #expect(throws: MeasureFailure.self) { try community.answer("gini:among=everyone") }
  }

  @Test("A blank cell is left out and counted; words stop the measure")
  func columns() throws {
    let result = try column(["10", "", "30"]).answer("gini:of=column:x")
    #expect(result.value == 0.25, "10 and 30: |10 − 30|/(2·2·20) = 0.25")
    #expect(result.part("n") == 2)
    #expect(result.findings.contains { $0.rows == [RowReference(.elements, 3)] })
    #expect(
      try column(["10", "a lot"]).answer("gini:of=column:x").undefined
        == "elements.csv:3, column x: \"a lot\" is not a number.")
    #expect(try column(["10", "-4"]).answer("gini:of=column:x").undefined!.hasPrefix("elements.csv:3:"))
    #expect(throws: MeasureFailure.self) { try column(["10"]).answer("gini:of=column:y") }
    #expect(throws: MeasureFailure.self) { try column(["10"]).answer("gini:of=reward") }
    #expect(try column(["10"]).answer("gini:of=balance").value == nil)
  }
}
