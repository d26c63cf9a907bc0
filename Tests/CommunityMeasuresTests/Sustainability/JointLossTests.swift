// Pairs whose loss together is worse than the sum, by hand.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct JointLossTests {
  // Two bodies give to the café, each half: it goes on without one of them and stops without both. The garden hangs on
  // one of them alone, so it is in no pair.
  @Test("What two keep up together stops when both leave")
  func pair() {
    let community = TestCommunity.make(
      elements: [
        TestCommunity.Element("Church", .group), TestCommunity.Element("Council", .group),
        TestCommunity.Element("Café", .activity), TestCommunity.Element("Garden", .activity),
      ],
      connections: [
        ("Church", "Café", .contribution, "money", 10, "GBP"), ("Council", "Café", .contribution, "money", 10, "GBP"),
        ("Church", "Garden", .contribution, "space", 1, "months"),
      ])
    let pairs = JointLoss.all(in: Ledger(community))
    #expect(pairs.count == 1)
    #expect(pairs.first?.first == community.element("Church"))
    #expect(pairs.first?.second == community.element("Council"))
    #expect(pairs.first?.stops == [community.element("Café")])
  }

  @Test("Nothing on the map, no pair")
  func empty() { #expect(JointLoss.all(in: Ledger(Community())).isEmpty) }
}
