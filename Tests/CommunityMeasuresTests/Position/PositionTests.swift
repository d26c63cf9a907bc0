// Size, degrees and strengths: where does each element stand?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct PositionTests {
  // A-B-C is a circle; D gives to A; E stands alone. 6 rows, of which A→B twice and A→A; 4 edges; density 4/20.
  static let small = TestCommunity.make(
    elements: ["A", "B", "C", "D", "E"],
    connections: [
      ("A", "B", .contribution, "time", 2, "hours"), ("A", "B", .contribution, "time", 3, "hours"),
      ("B", "C", .contribution, "time", 1, "hours"), ("C", "A", .contribution, "time", 1, "hours"),
      ("D", "A", .contribution, "time", 4, "hours"), ("A", "A", .contribution, "time", 7, "hours"),
    ])

  @Test("The map counted")
  func size() throws {
    let answer = try Self.small.answer("size")
    #expect(answer.value == 5)
    let texts = answer.parts.map { "\($0.name) \(MeasureResult.text($0.answer))" }
    #expect(
      texts == [
        "connections 6.0", "simpleEdges 4.0", "loops 1.0", "weakComponents 2.0", "strongComponents 3.0",
        "strongComponentSizes [1.0 1.0 3.0]", "density 0.2",
      ])
    // networkx 3.6.1: strongly_connected_components of the drawn graph have 1, 1, 1 and 7 nodes.
    let drawn = try GivingExamples.drawn.answer("size")
    #expect(MeasureResult.text(drawn.parts[5].answer) == "[1.0 1.0 1.0 7.0]")
  }

  @Test("An empty map has size 0 and no density")
  func empty() throws {
    let answer = try Community().answer("size")
    #expect(answer.value == 0)
    #expect(MeasureResult.text(answer.parts[6].answer) == "nothing")
    for id in ["in-degree", "out-degree", "in-strength", "out-strength", "betweenness"] {
      #expect(try Community().answer(id).undefined == "There are no elements.")
    }
  }

  @Test("Degrees count others once, strengths add up; loops on request")
  func degrees() throws {
    let community = Self.small
    #expect(try community.answer("in-degree").numbers(community) == ["A": 2, "B": 1, "C": 1, "D": 0, "E": 0])
    #expect(try community.answer("out-degree").numbers(community) == ["A": 1, "B": 1, "C": 1, "D": 1, "E": 0])
    #expect(try community.answer("in-strength").numbers(community) == ["A": 5, "B": 5, "C": 1, "D": 0, "E": 0])
    let kept = try community.answer("out-strength:loops=keep")
    #expect(kept.numbers(community) == ["A": 12, "B": 1, "C": 1, "D": 4, "E": 0])
    #expect(kept.value == 18.0 / 5)
    #expect(kept.unit == "hours")
    #expect(try community.answer("out-strength").value == 11.0 / 5)
    #expect(throws: MeasureFailure.self) { try community.answer("out-strength:loops=maybe") }
  }

  @Test("An undirected connection counts once for each end, and is one simple edge")
  func undirected() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .tie, "", 3, direction: .undirected), .init("B", "C", .tie, "", 2, direction: .undirected),
    ])
    #expect(try community.answer("size").parts[1].answer.number == 2)
    #expect(try community.answer("in-degree").numbers(community) == ["A": 1, "B": 2, "C": 1])
    #expect(try community.answer("out-strength").numbers(community) == ["A": 3, "B": 5, "C": 2])
    #expect(try community.answer("betweenness").numbers(community) == ["A": 0, "B": 1, "C": 0])
  }

  // Known 4 and a range of 1 to 3 from B; nobody said what C gave, at least 2.
  @Test("Unknown amounts: at least so much")
  func unknown() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 4, "hours"), .init("B", "A", .contribution, "time", low: 1, high: 3),
      .init("C", "A", .contribution, "time", low: 2),
    ])
    let answer = try community.answer("out-strength")
    #expect(answer.value == nil)
    #expect(answer.undefined == "1 amount unknown: at least 2.33", "(4 + 1 + 2) / 3")
    #expect(answer.low == 7.0 / 3)
    #expect(answer.high == nil)
    #expect((answer.perElement ?? []).map { MeasureResult.text($0.answer) } == ["4.0", "1.0…3.0", "2.0…"])
    #expect(answer.findings.contains { $0.rows == [RowReference(.connections, 4)] })
  }
}
