// How many links are returned directly?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct EdgeReciprocityTests {
  // Of five arcs two are a pair: 2/5. Pairs: {A,B} mutual; {B,C}, {A,C}, {A,D} one way; 6 − 4 = 2 not linked.
  @Test("Five arcs, two of them returned")
  func fiveArcs() throws {
    #expect(try GivingExamples.fiveArcs.answer("edge-reciprocity").value == 0.4)
    let census = try GivingExamples.fiveArcs.answer("dyad-census")
    #expect(census.value == 1)
    #expect([census.part("mutual"), census.part("asymmetric"), census.part("null")] == [1, 3, 2])
  }

  /// networkx 3.6.1: `overall_reciprocity(G)` 0.4166666666666667, that is 10 of 24 arcs: 5 mutual pairs, 14 one way.
  @Test("The value of networkx on a drawn graph")
  func peer() throws {
    #expect(try GivingExamples.drawn.answer("edge-reciprocity").value == 10.0 / 24)
    let census = try GivingExamples.drawn.answer("dyad-census")
    #expect([census.part("mutual"), census.part("asymmetric"), census.part("null")] == [5, 14, 26])
  }

  @Test("The three arcs of the networkx page on triads: none is returned")
  func noneReturned() throws {
    let community = GivingExamples.hours([("1", "2", 1), ("2", "3", 1), ("3", "1", 1)])
    #expect(try community.answer("edge-reciprocity").value == 0)
    #expect(try community.answer("dyad-census").part("asymmetric") == 3)
  }

  @Test("Without a link there is nothing to return")
  func limits() throws {
    for community in [GivingExamples.none, GivingExamples.alone, GivingExamples.loop, GivingExamples.zeros] {
      let answer = try community.answer("edge-reciprocity")
      #expect(answer.value == nil)
      #expect(answer.undefined == "There is no link between two elements.")
    }
    #expect(try GivingExamples.alone.answer("dyad-census").part("null") == 0)
  }

  @Test("A blank amount is a link all the same, and what was promised is not")
  func unknownAmounts() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time"), .init("B", "A", .contribution, "time", 3, "hours"),
      .init("B", "C", .contribution, "time", 3, "hours", status: .promised),
    ])
    let answer = try community.answer("edge-reciprocity")
    #expect(answer.value == 1)
    #expect(answer.basis.unknownAmounts == 0, "the answer does not rest on how much it was")
    #expect(answer.findings.contains { $0.rows == [RowReference(.connections, 4)] })
  }

  @Test("An undirected row is a link each way")
  func undirected() throws {
    let community = TestCommunity.make(rows: [.init("A", "B", .tie, direction: .undirected)])
    #expect(try community.answer("edge-reciprocity").value == 1)
  }
}
