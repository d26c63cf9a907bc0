// How much goes round in circles?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct CirclesTests {
  // A, B, C reach each other: all but D's 5 of 126 can come back. Going round at once: 1 between A and B, 10 round A, B, C,
  // that is 11 + 1 + 10 + 10 = 32.
  @Test("121 of 126 can find its way back; at most 32 goes round at once")
  func fiveArcs() throws {
    let community = GivingExamples.fiveArcs
    #expect(try community.answer("cyclic-share").value == 121.0 / 126)
    let answer = try community.answer("circulation-share")
    #expect(answer.value == 32.0 / 126)
    let flows = (answer.perConnection ?? []).map {
      "\(community.label(of: $0.from))\(community.label(of: $0.to))\($0.value)"
    }
    #expect(flows == ["AB11.0", "BA1.0", "BC10.0", "CA10.0", "DA0.0"])
  }

  /// networkx 3.6.1 `strongly_connected_components`: weight 117 inside; `network_simplex` with weight -1: -45;
  /// scipy 1.17.1 `linprog(method="highs")`: 45; of 158.
  @Test("The values of networkx and scipy on a drawn graph, whatever the order and the names")
  func peers() throws {
    for community in [GivingExamples.drawn, GivingExamples.turnedRound(GivingExamples.drawn)] {
      #expect(try community.answer("cyclic-share").value == 117.0 / 158)
      #expect(try community.answer("circulation-share").value == 45.0 / 158)
    }
  }

  @Test("Twice as much of everything changes no share")
  func scaling() throws {
    let connections = GivingExamples.drawn.connections
    let doubled = GivingExamples.hours(
      connections.indices.map { row in
        let label = GivingExamples.drawn.label
        return (label(connections.from(row)), label(connections.to(row)), 2 * connections.amount(of: row)!)
      })
    for id in ["cyclic-share", "circulation-share", "balance", "weighted-reciprocity"] {
      #expect(try doubled.answer(id).value == GivingExamples.drawn.answer(id).value)
    }
  }

  @Test("No circle: nothing; only circles: all; nothing given: undefined")
  func limits() throws {
    let path = GivingExamples.hours([("A", "B", 1), ("B", "C", 2)])
    let circle = GivingExamples.hours([("A", "B", 2), ("B", "C", 2), ("C", "A", 2), ("D", "E", 4), ("E", "D", 4)])
    for id in ["cyclic-share", "circulation-share"] {
      #expect(try path.answer(id).value == 0)
      #expect(try circle.answer(id).value == 1)
      for community in [GivingExamples.none, GivingExamples.alone, GivingExamples.loop, GivingExamples.zeros] {
        #expect(try community.answer(id).undefined == "Nothing was given between two elements.")
      }
    }
    #expect(try path.answer("balance").value == 2.0 / 3, "A +1, B +1, C -2: 4/2 of 3")
    #expect(try circle.answer("balance").value == 0)
  }

  @Test("A range whose one number is 0 closes no circle")
  func openRange() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 4, "hours"),
      .init("B", "A", .contribution, "time", 0, "hours", low: 0, high: 2),
    ])
    for id in ["cyclic-share", "circulation-share", "weighted-reciprocity"] {
      #expect(try community.answer(id).value == 0)
    }
    #expect(try community.answer("weighted-reciprocity").high == 4.0 / 6, "2 of 4 come back")
    #expect(try community.answer("betweenness:weighted=true").value == 0)
  }

  @Test("One unknown amount and the shares are open")
  func unknown() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 4, "hours"), .init("B", "A", .contribution, "time"),
    ])
    for id in ["cyclic-share", "circulation-share", "balance"] {
      let answer = try community.answer(id)
      #expect(answer.value == nil)
      #expect(answer.undefined == "1 amount unknown")
    }
  }
}
