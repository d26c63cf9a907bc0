// Hours that may stand beside a funder's money, against a published example and rules done by hand.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct MatchFundingTests {
  typealias Row = TestCommunity.Row

  /// A community with one rate for an hour, and evidence on every row that is not named in `bare`.
  static func community(
    _ elements: [TestCommunity.Element], _ rows: [Row], rate: Double = 11.09, bare: Set<Int> = []
  ) -> Community {
    var community = TestCommunity.make(elements: elements, rows: rows) { community in
      var valuation = ValuationRow()
      valuation.valuation = "volunteer rate"
      valuation.form = "time"
      valuation.unit = "hours"
      valuation.worth = rate
      valuation.in = "GBP"
      valuation.source = "an invented guide"
      community.valuations = [valuation]
    }
    for row in community.connections.indices where !bare.contains(row.position) {
      community.connections.evidence[row] = community.words.word("sign-in sheet")
    }
    return community
  }

  static func refusals(_ community: Community) -> [Thresholds.MatchRefusal?] {
    MatchFunding(Ledger(community)).items.map { $0.refusal }
  }

  static let hall = TestCommunity.Element("Hall", .activity)
  static func volunteer(_ name: String, count: HeadCount = .one) -> TestCommunity.Element {
    TestCommunity.Element(name, payment: .unpaid, count: count)
  }

  // A guide to volunteer time as match funding works out 6 people x 1.5 h x £11.09 (it prints £99.78); the product is
  // 9 x 11.09 = £99.81. As six rows of 1.5 h, and as one crowd of six with 9 h together.
  @Test("Six people of an hour and a half each at £11.09 are £99.81")
  func published() {
    let names = ["A", "B", "C", "D", "E", "F"]
    let six = Self.community(
      names.map { Self.volunteer($0) } + [Self.hall],
      names.map { Row($0, "Hall", .contribution, "time", 1.5, "hours") })
    let crowd = Self.community(
      [Self.volunteer("Six", count: HeadCount(low: 6, high: 6)), Self.hall],
      [Row("Six", "Hall", .contribution, "time", 9, "hours")])
    for community in [six, crowd] {
      let claim = MatchFunding(Ledger(community))
      #expect(claim.hours.known == 9)
      #expect(abs((claim.worths[0].sum.known ?? 0) - 99.81) < 1e-9)
      #expect(claim.refused.isEmpty)
    }
  }

  // 50 x 11.09 = 554.50.
  @Test("Fifty hours at £11.09 are £554.50")
  func fifty() {
    let claim = MatchFunding(
      Ledger(Self.community([Self.volunteer("A"), Self.hall], [Row("A", "Hall", .contribution, "time", 50, "hours")])))
    #expect(abs((claim.worths[0].sum.known ?? 0) - 554.5) < 1e-9)
    #expect(claim.worths[0].unit == "GBP")
    #expect(claim.worths[0].source == "an invented guide")
  }

  @Test("Each rule refuses the row it is about")
  func rules() {
    let elements = [
      Self.volunteer("Ann"), TestCommunity.Element("Bob", payment: .paidByProject), TestCommunity.Element("Cy"),
      Self.volunteer("Dee"), Self.hall, TestCommunity.Element("Trust", .group),
    ]
    let community = Self.community(
      elements,
      [
        Row("Ann", "Hall", .contribution, "time", 10, "hours"),
        Row("Bob", "Hall", .contribution, "time", 20, "hours"),
        Row("Cy", "Hall", .contribution, "time", 5, "hours"),
        Row("Dee", "Hall", .contribution, "time", 8, "hours"),
        Row("Hall", "Dee", .benefit, "support"),
        Row("Ann", "Hall", .contribution, "time", 4, "sessions"),
        Row("Ann", "Hall", .contribution, "time", nil, "hours"),
        Row("Ann", "Hall", .contribution, "time", 3, "hours"),
        Row("Ann", "Hall", .contribution, "time", 10, "hours"),
        Row("Ann", "Hall", .contribution, "time", 6, "hours", status: .promised),
        Row("Ann", "Hall", .contribution, "time", 2, "hours", direction: .undirected),
        Row("Ann", "Hall", .contribution, "space", 30, "hours"),
      ], bare: [7])
    #expect(
      Self.refusals(community) == [
        nil, .paid, .payNotSaid, .ownTime, .notHours, .amountUnknown, .noEvidence, .countedTwice, .giverNotSaid,
      ])
    // The benefit is row 6 of the sheet, and the hours counted first are in row 2.
    let items = MatchFunding(Ledger(community)).items
    #expect(items[3].because.map { community.text(of: $0) } == "connections.csv:6")
    #expect(items[7].because.map { community.text(of: $0) } == "connections.csv:2")
    #expect(MatchFunding(Ledger(community)).hours.known == 10)
  }

  @Test("The same hours in two years are two gifts; in one year they are one")
  func twice() {
    func two(_ second: Moment) -> [Thresholds.MatchRefusal?] {
      Self.refusals(
        Self.community(
          [Self.volunteer("Ann"), Self.hall],
          [
            Row("Ann", "Hall", .contribution, "time", 10, "hours", start: .year(2024), end: .year(2024)),
            Row("Ann", "Hall", .contribution, "time", 10, "hours", start: second, end: second),
          ]))
    }
    #expect(two(.year(2025)) == [nil, nil])
    #expect(two(.year(2024)) == [nil, .countedTwice])
    // A month lies in its year; a blank is always.
    #expect(two(.month(year: 2024, month: 5)) == [nil, .countedTwice])
    #expect(two(.unsaid) == [nil, .countedTwice])
  }

  @Test("Hours that somebody pays for are not claimed a second time in an unpaid row, whichever comes first")
  func alreadyPaid() {
    let elements = [Self.volunteer("Ann"), Self.hall, TestCommunity.Element("Trust", .group)]
    let paid = Row("Ann", "Hall", .contribution, "time", 10, "hours", paidBy: "Trust")
    let free = Row("Ann", "Hall", .contribution, "time", 10, "hours", paidBy: "nobody")
    #expect(Self.refusals(Self.community(elements, [free, paid])) == [.countedTwice, .paid])
    #expect(Self.refusals(Self.community(elements, [paid, free])) == [.paid, .countedTwice])
  }

  @Test("Said to be unpaid, and paid in another row: nobody knows until the row says nobody pays")
  func payElsewhere() {
    let elements = [Self.volunteer("Ann"), Self.hall, TestCommunity.Element("Trust", .group)]
    let pay = Row("Trust", "Ann", .reward, "pay", 100, "GBP")
    func refusal(_ paidBy: String) -> Thresholds.MatchRefusal? {
      Self.refusals(
        Self.community(elements, [pay, Row("Ann", "Hall", .contribution, "time", 10, "hours", paidBy: paidBy)]))[0]
    }
    #expect(refusal("") == .payNotSaid)
    #expect(refusal("nobody") == nil)
  }

  // 10 h between 8 and 12 at £2: £20, from £16 to £24.
  @Test("A range stays a range, and no rate gives no worth")
  func ranges() {
    var community = Self.community(
      [Self.volunteer("Ann"), Self.hall],
      [Row("Ann", "Hall", .contribution, "time", 10, "hours", low: 8, high: 12)], rate: 2)
    let claim = MatchFunding(Ledger(community))
    #expect(claim.worths[0].sum.value == 20 && claim.worths[0].sum.low == 16 && claim.worths[0].sum.high == 24)
    community.valuations = []
    #expect(MatchFunding(Ledger(community)).worths.isEmpty)
    #expect(MatchFunding(Ledger(community)).hours.value == 10)
  }

  @Test("Nothing given is nothing claimed")
  func empty() {
    let claim = MatchFunding(Ledger(Community()))
    #expect(claim.items.isEmpty && claim.worths.isEmpty)
  }

  @Test("Every refusal has one line in the table")
  func table() {
    #expect(Thresholds.matchFunding.map { $0.refusal } == Thresholds.MatchRefusal.allCases)
  }
}
