// Where a finding turns with the worth of an hour: sums by hand, both sides, no rate that nobody gave.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct ValuationFlipTests {
  static func rate(_ name: String, _ worth: Double, in unit: String = "GBP") -> ValuationRow {
    var row = ValuationRow()
    (row.valuation, row.unit, row.worth, row.in) = (name, "hours", worth, unit)
    return row
  }

  /// Carers give 40 hours and 20 pounds, and get 10 hours and `pounds`.
  static func made(_ pounds: Double?, rates: [ValuationRow] = []) -> Community {
    TestCommunity.make(
      elements: [
        TestCommunity.Element("Ann", constituency: "carer", payment: .unpaid),
        TestCommunity.Element("Ben", constituency: "carer", payment: .unpaid),
        TestCommunity.Element("Cem", constituency: "professional", payment: .unpaid),
        TestCommunity.Element("Work", .activity),
      ],
      rows: [
        TestCommunity.Row("Ann", "Work", .contribution, "time", 25, "hours"),
        TestCommunity.Row("Ben", "Work", .contribution, "time", 15, "hours"),
        TestCommunity.Row("Ben", "Work", .contribution, "money", 20, "GBP"),
        TestCommunity.Row("Work", "Ann", .reward, "training", 10, "hours"),
        TestCommunity.Row("Work", "Ben", .reward, "voucher", pounds, "GBP"),
        TestCommunity.Row("Work", "Cem", .reward, "voucher", 500, "GBP"),
        TestCommunity.Row("Work", "Cem", .reward, "voucher", 500, "GBP", status: .declined),
      ]
    ) { $0.valuations = rates }
  }

  // (242 − 20) / (40 − 10) = 7.40.
  @Test("By hand: the rate at which both are alike, and 0 there")
  func byHand() throws {
    let result = try Self.made(242).answer("valuation-flip:group=carer,unit=hours,in=GBP")
    #expect(abs(result.value! - 7.4) < 1e-12 && result.unit == "GBP per hours")
    #expect(result.part("balanceAtFlip") == 0)
    let given = result.parts[0].answer
    let got = result.parts[1].answer
    #expect(given["hours"]?.number == 40 && given["GBP"]?.number == 20)
    #expect(got["hours"]?.number == 10 && got["GBP"]?.number == 242)
    #expect(
      result.findings.contains {
        $0.text == "Below 7.4 GBP for each hour, carer got more than it gave; above it, less."
      })
    #expect(try Self.made(242).answer("valuation-flip:group=carer") { $0.seed = 2 }.value == result.value)
  }

  // Given − got: at 5: 40·5 + 20 − 10·5 − 242 = −72; at 10: 420 − 342 = 78; at 7.40: 316 − 316 = 0.
  // Without group= all three: 40 hours and 20 pounds given, 10 hours and 242 + 500 got. (742 − 20) / (40 − 10) = 722 / 30.
  @Test("Without a group: everybody together")
  func everybody() throws {
    let result = try Self.made(242).answer("valuation-flip:in=GBP")
    #expect(abs(result.value! - 722.0 / 30) < 1e-12)
    #expect(result.findings.contains { $0.text.contains("everybody together got more than it gave") })
  }

  @Test("Both sides of the turn, under the valuations that somebody named")
  func bothSides() throws {
    let rates = [Self.rate("low", 5), Self.rate("high", 10), Self.rate("turn", 7.4), Self.rate("euro", 9, in: "EUR")]
    let result = try Self.made(242, rates: rates).answer("valuation-flip:group=carer,in=GBP")
    let balance = result.parts[2].answer
    #expect(balance["low"]?.number == -72 && balance["high"]?.number == 78)
    #expect(abs(balance["turn"]!.number!) < 1e-12 && balance["euro"] == nil)
    #expect(result.findings.contains { $0.text.contains("depends on the valuation") })
  }

  @Test("No rates given: no converted number anywhere")
  func noRates() throws {
    let result = try Self.made(242).answer("valuation-flip:group=carer")
    guard case .fields(let balances) = result.parts[2].answer else {
      Issue.record("balances under names")
      return
    }
    #expect(result.parts[2].name == "balance" && balances.isEmpty)
  }

  // 10 pounds got against 20 given, 10 hours against 40: less of both. Professionals gave nothing and got 500.
  @Test("No positive rate: in words, which way it is at every rate")
  func noTurn() throws {
    let less = try Self.made(10).answer("valuation-flip:group=carer")
    #expect(less.value == nil && less.undefined!.hasPrefix("carer gave more than it got at every worth above 0"))
    let more = try Self.made(10).answer("valuation-flip:group=professional")
    #expect(more.value == nil && more.undefined!.hasPrefix("professional got more than it gave at every worth above 0"))
    #expect(more.parts.count == 4 && more.part("balanceAtFlip") == nil)
    let equal = try Self.made(20).answer("valuation-flip:group=carer")
    #expect(equal.value == nil, "20 against 20 pounds: only an hour worth nothing would do")
  }

  @Test("Unknown pounds: no rate, or the ends of it")
  func unknown() throws {
    let open = try Self.made(nil).answer("valuation-flip:group=carer")
    #expect(open.value == nil && open.undefined!.hasPrefix("1 amount unknown"))
    var ranged = Self.made(nil)
    let row = ConnectionIndex(4)
    (ranged.connections.lowValue[row], ranged.connections.highValue[row]) = (110, 320)
    let result = try ranged.answer("valuation-flip:group=carer")
    // (110 − 20)/30 = 3, (320 − 20)/30 = 10; the middle (215 − 20)/30 = 6.5.
    #expect(result.low == 3 && result.high == 10 && result.value == 6.5)
  }

  @Test("A payment that nobody recorded is unknown, not 0")
  func unrecorded() throws {
    var community = Self.made(242)
    community.elements.paymentSet[community.element("Ann")] = .paid
    let result = try community.answer("valuation-flip:group=carer")
    #expect(result.value == nil && result.findings.contains { $0.rows == [RowReference(.elements, 2)] })
  }

  @Test("Wrong words end the request")
  func wrong() throws {
    for asked in [":group=carers", ":group=carer,unit=GBP,in=GBP", ":group=carer,among=some"] {
      #expect(throws: MeasureFailure.self) { try Self.made(1).answer("valuation-flip\(asked)") }
    }
  }

  @Test("All doubled: the same rate. Pounds doubled: twice the rate")
  func scale() throws {
    var community = Self.made(242)
    let value = try community.answer("valuation-flip:group=carer").value!
    for row in [2, 4] { community.connections.amountValue[ConnectionIndex(row)] *= 2 }
    #expect(abs(try community.answer("valuation-flip:group=carer").value! - 2 * value) < 1e-12)
    for row in [0, 1, 3] { community.connections.amountValue[ConnectionIndex(row)] *= 2 }
    #expect(abs(try community.answer("valuation-flip:group=carer").value! - value) < 1e-12)
  }
}
