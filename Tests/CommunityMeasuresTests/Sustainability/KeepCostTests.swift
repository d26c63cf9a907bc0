// The least money that keeps going what would stop.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Keep cost")
struct KeepCostTests {
  typealias Row = TestCommunity.Row

  static func payers(_ answer: MeasureResult) -> [String: Double] {
    guard case .fields(let fields)? = answer.parts.first(where: { $0.name == "byPayer" })?.answer else { return [:] }
    var payers: [String: Double] = [:]
    for field in fields { payers[field.name] = field.answer.number }
    return payers
  }

  // The example of the rules: the grant of 20,000 alone keeps all four and pays the co-ordinator's 800 hours.
  @Test("The example of the rules")
  func example() throws {
    let community = StopExamples.rushcliffe()
    let grant = try community.answer("keep-cost:without=Grant")
    #expect((grant.value, grant.low, grant.high, grant.unit) == (20_000, 20_000, 20_000, "GBP"))
    #expect((grant.part("activities"), grant.part("hours"), grant.part("notPriced")) == (4, 800, 0))
    #expect(Self.payers(grant) == ["Grant": 20_000])
    #expect(grant.findings[0].rows == [RowReference(.connections, 2)])
    // Without the church: its 3,000.
    let church = try community.answer("keep-cost:without=Church")
    #expect(church.value == 3000 && church.part("hours") == 0 && church.part("activities") == 1)
    // Grant and trust: the two kinds of paid hours, 18,000 × 700/800 + 18,000 × 100/800.
    let both = try community.answer("keep-cost:without=Grant+Trust")
    #expect(both.value == 18_000 && both.part("hours") == 800 && Self.payers(both) == ["Trust": 18_000])
    #expect(both.findings[0].rows == [RowReference(.connections, 4), RowReference(.connections, 5)])
    // Only Vera leaves: Wes still gives to the café. Nothing stops.
    let nothing = try community.answer("keep-cost:without=Vera")
    #expect((nothing.value, nothing.part("activities")) == (0, 0))
    #expect(try community.answer("keep-cost").value == 0)
    // What one is paid stands in no sentence.
    #expect(!both.findings.contains { $0.text.contains("15,750") || $0.text.contains("18,000") })
  }

  // Yusuf's hours are paid by nobody: no money, and one thing to be found. So is a need that names who left.
  @Test("What has no price is counted, not priced at nothing in silence")
  func notPriced() throws {
    let community = StopExamples.rushcliffe(
      needs: [StopExamples.need("Café", "Coordination"), StopExamples.need("Peer groups", "Yusuf")])
    let answer = try community.answer("keep-cost:without=Yusuf")
    #expect((answer.value, answer.part("activities"), answer.part("notPriced")) == (0, 1, 1))
    #expect(answer.findings.contains { $0.severity == .question && $0.text.contains("in the place of Yusuf") })
  }

  // Café needs money from any one of two funds that leave, 500 and 300: the cheaper is enough. Choir needs the dearer as
  // such: then the dearer alone keeps both, at 500 instead of 800.
  @Test("The cheapest set for all of them together")
  func together() throws {
    let elements: [TestCommunity.Element] = [
      .init("Dear", .resource), .init("Cheap", .resource), .init("Café", .activity), .init("Choir", .activity), "Ann",
    ]
    let rows = [
      Row("Dear", "Café", .contribution, "money", 500, "GBP"), Row("Cheap", "Café", .contribution, "money", 300, "GBP"),
      Row("Ann", "Choir", .contribution, "time", 5, "hours", paidBy: "nobody"),
      Row("Dear", "Choir", .contribution, "money", 200, "GBP"),
    ]
    let one = StopExamples.make(elements, rows, needs: [StopExamples.need("Café", "money")])
    #expect(try one.answer("keep-cost:without=Dear+Cheap").value == 300)
    let two = StopExamples.make(
      elements, rows, needs: [StopExamples.need("Café", "money"), StopExamples.need("Choir", "money")])
    #expect(try two.answer("keep-cost:without=Dear+Cheap").value == 500, "300 for the café, 200 for the choir")
    let half = StopExamples.make(
      elements, rows,
      needs: [
        StopExamples.need("Café", "money", atLeast: .amount(400, unit: "GBP")), StopExamples.need("Choir", "money"),
      ])
    #expect(try half.answer("keep-cost:without=Dear+Cheap").value == 700, "500 for the café, 200 for the choir")
    #expect(try half.answer("keep-cost:without=Cheap").value == 0)
  }

  // Every set of the inputs is tried: none cheaper keeps everything. 6 funds give the café 1, 2, 4, 8, 16, 32; it needs 37.
  // The cheapest sum of some of them that reaches 37 is 37 = 32 + 4 + 1.
  @Test("The least of all sums", arguments: [1, 5, 20, 37, 63])
  func sums(needed: Int) throws {
    let amounts = [1.0, 2, 4, 8, 16, 32]
    let funds = amounts.indices.map { TestCommunity.Element("Fund \($0)", .resource) }
    let community = StopExamples.make(
      funds + [.init("Café", .activity)],
      amounts.indices.map { Row("Fund \($0)", "Café", .contribution, "money", amounts[$0], "GBP") },
      needs: [StopExamples.need("Café", "money", atLeast: .amount(Double(needed), unit: "GBP"))])
    let all = amounts.indices.map { "Fund \($0)" }.joined(separator: "+")
    #expect(try community.answer("keep-cost:without=\(all)").value == Double(needed))
  }

  // Ten rounds of forty funds of 1: too many to try all; the answer is the right one and called "at most".
  @Test("Many inputs are left out one by one")
  func many() throws {
    let funds = (0..<40).map { TestCommunity.Element("Fund \($0)", .resource) }
    let community = StopExamples.make(
      funds + [.init("Café", .activity)],
      (0..<40).map { Row("Fund \($0)", "Café", .contribution, "money", 1, "GBP") },
      needs: [StopExamples.need("Café", "money", atLeast: .amount(7, unit: "GBP"))])
    let answer = try community.answer("keep-cost:without=" + (0..<40).map { "Fund \($0)" }.joined(separator: "+"))
    #expect(answer.value == 7)
    #expect(answer.findings[0].text.contains("at most"))
  }

  // The grant is unknown and all there is: whatever it is, the café's hours hang on it.
  @Test("An unknown price gives ends")
  func unknown() throws {
    let community = StopExamples.make(
      [.init("Grant", .resource), .init("Church", .association), .init("Café", .activity)],
      [
        Row("Grant", "Café", .contribution, "money", nil, "GBP", low: 50),
        Row("Church", "Café", .contribution, "money", 300, "GBP"),
      ], needs: [StopExamples.need("Café", "money")])
    let one = try community.answer("keep-cost:without=Grant+Church")
    // The grant may be as little as 50; the church's 300 are enough in any case.
    #expect(one.value == nil && one.low == 50 && one.high == 300)
    #expect(one.undefined != nil)
  }

  @Test("The order of the rows and more taken away")
  func properties() throws {
    let community = StopExamples.rushcliffe()
    let all = ["Grant", "Trust", "Church", "Co-ordinator"]
    // Paid hours of who left are paid by the trust today: 18,000; with the church 21,000.
    #expect(try community.answer("keep-cost:without=" + all.joined(separator: "+")).value == 21_000)
    #expect(try community.answer("keep-cost:without=" + all.reversed().joined(separator: "+")).value == 21_000)
    #expect(throws: MeasureFailure.self) { try community.answer("keep-cost:without=Nobody") }
  }
}
