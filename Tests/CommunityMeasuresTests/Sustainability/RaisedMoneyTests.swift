// The way from a grant to the work that won it and to whom it rewards, traced by hand.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct RaisedMoneyTests {
  // Ann writes the bid unpaid; the bid is sent to the grant; the grant pays the trust, the trust pays Bob.
  static func community(bid: Bool = true) -> Community {
    TestCommunity.make(
      elements: [
        TestCommunity.Element("Grant", .resource), TestCommunity.Element("Trust", .group),
        TestCommunity.Element("Bid", .activity), TestCommunity.Element("Ann", payment: .unpaid),
        TestCommunity.Element("Bob", payment: .paidByProject), TestCommunity.Element("Café", .activity),
      ],
      connections: [
        ("Grant", "Trust", .contribution, "money", 1000, "GBP"), ("Trust", "Bob", .reward, "pay", 800, "GBP"),
        ("Ann", "Bid", .contribution, "time", 30, "hours"), ("Bob", "Café", .contribution, "time", 60, "hours"),
      ] + (bid ? [("Bid", "Grant", .contribution, "knowledge", nil, "")] : []))
  }

  @Test("From the grant to whom it rewards, and back to the unpaid work")
  func path() throws {
    let community = Self.community()
    let raised = RaisedMoney.all(in: Ledger(community), from: [community.element("Grant")])
    let grant = try #require(raised.first)
    #expect(grant.work.map { community.label(of: $0.giver) } == ["Ann"])
    #expect(grant.work[0].through == community.element("Bid"))
    #expect(grant.work[0].payer == .freely)
    #expect(community.text(of: grant.work[0].row) == "connections.csv:4")
    #expect(grant.rewards.map { $0.path.map { community.label(of: $0) } } == [["Grant", "Trust", "Bob"]])
    #expect(Set(grant.raisers).isDisjoint(with: grant.rewarded))
  }

  @Test("Without a row that leads to the grant nothing is guessed")
  func unsaid() {
    let community = Self.community(bid: false)
    #expect(RaisedMoney.all(in: Ledger(community), from: [community.element("Grant")]).isEmpty)
  }

  @Test("Time given to the grant itself tells it too; money in a circle is followed once")
  func direct() throws {
    let community = TestCommunity.make(
      elements: [
        TestCommunity.Element("Grant", .resource), TestCommunity.Element("Trust", .group),
        TestCommunity.Element("Hub", .group), TestCommunity.Element("Ann", payment: .unpaid),
      ],
      connections: [
        ("Grant", "Trust", .contribution, "money", 1, "GBP"), ("Trust", "Hub", .contribution, "money", 1, "GBP"),
        ("Hub", "Trust", .contribution, "money", 1, "GBP"), ("Hub", "Ann", .reward, "expenses", 1, "GBP"),
        ("Ann", "Grant", .contribution, "time", 3, "hours"),
      ])
    let grant = try #require(RaisedMoney.all(in: Ledger(community), from: [community.element("Grant")]).first)
    #expect(grant.work[0].through == nil)
    #expect(grant.rewards.map { $0.path.count } == [4])
    #expect(grant.raisers == grant.rewarded)
  }
}
