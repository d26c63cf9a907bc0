// The same data without the rows that nothing backs.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct GroundsTests {
  // 10 recorded with evidence, 5 stated without, 3 estimated with evidence, 2 stated|illustrative.
  static let community: Community = {
    var community = TestCommunity.make(rows: [
      .init("Ann", "Club", .contribution, "time", 10, "hours", provenance: .recorded),
      .init("Ben", "Club", .contribution, "time", 5, "hours", provenance: .stated),
      .init("Cem", "Club", .contribution, "time", 3, "hours", provenance: .estimated),
      .init("Dee", "Club", .contribution, "time", 2, "hours", provenance: .stated),
    ])
    let evidence = community.words.word("minutes of May")
    for (number, row) in community.connections.indices.enumerated() where number % 2 == 0 {
      community.connections.evidence[row] = evidence
    }
    let last = Array(community.connections.indices)[3]
    community.connections.provenance[last] = ProvenancePair(fact: .stated, amount: .illustrative)
    return community
  }()

  private func total(_ grounds: Selection.Grounds) throws -> MeasureResult {
    try Self.community.answer("out-strength") { $0.grounds = grounds }
  }

  // The mean over five elements: 20, 13 and at least 15.
  @Test("All rows, those with evidence, those recorded or stated; a made-up amount is unknown then")
  func sums() throws {
    #expect(try total(.all).value == 4)
    #expect(try total(.evidence).value == 13.0 / 5)
    let founded = try total(.recordedOrStated)
    #expect(founded.value == nil && founded.low == 3 && founded.high == nil)
    #expect(founded.basis.unknownAmounts == 1)
  }

  @Test("Nobody leaves the map for want of evidence")
  func elements() throws {
    #expect(try Self.community.answer("size") { $0.grounds = .evidence }.value == 5)
    #expect(try Self.community.answer("size") { $0.grounds = .evidence }.part("connections") == 2)
  }
}
