// Flows, cuts, blocks, cores and attacks on communities: the shapes of the answers and printed values.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct CutsAndCoresTests {
  /// Cormen et al., *Introduction to Algorithms*, fig. 26.1.
  static let cormen = GivingExamples.hours([
    ("s", "v1", 16), ("s", "v2", 13), ("v1", "v3", 12), ("v2", "v1", 4), ("v2", "v4", 14), ("v3", "v2", 9),
    ("v3", "t", 20), ("v4", "v3", 7), ("v4", "t", 4),
  ])

  @Test("The printed flow with its bottleneck")
  func flow() throws {
    let answer = try Self.cormen.answer("max-flow:from=s,to=t")
    #expect(answer.value == 23)
    let cut = (answer.perConnection ?? []).map {
      "\(Self.cormen.label(of: $0.from))-\(Self.cormen.label(of: $0.to)) \($0.value)"
    }
    #expect(cut.sorted() == ["v1-v3 12.0", "v4-t 4.0", "v4-v3 7.0"])
    #expect(try Self.cormen.answer("max-flow:from=s,to=s").value == nil)
    #expect(throws: MeasureFailure.self) { try Self.cormen.answer("max-flow:from=s") }
    #expect(throws: MeasureFailure.self) { try Self.cormen.answer("max-flow:pairs=some") }
    // networkx 3.6.1: the sum of maximum_flow_value over the 90 ordered pairs.
    #expect(try GivingExamples.drawn.answer("max-flow:pairs=all").value == 614)
  }

  @Test("An unknown amount: at least what is known, without an upper end where nothing else holds up")
  func unknown() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", nil, "hours"), .init("A", "C", .contribution, "time", 3, "hours"),
      .init("C", "B", .contribution, "time", 2, "hours"),
    ])
    let open = try community.answer("max-flow:from=A,to=B")
    #expect(open.value == nil && open.low == 2 && open.high == nil)
    // The unknown amount does not lie on any way to C.
    #expect(try community.answer("max-flow:from=A,to=C").value == 3)
  }

  /// networkx 3.6.1 `minimum_node_cut(G, 5, 4)` = {9, 2} and `(G, 7, 4)` = {8}; here the sources may be taken: 1.
  @Test("One source can be cut off by itself, two by what they share")
  func vertexCut() throws {
    #expect(try GivingExamples.drawn.answer("vertex-cut:from=N5,to=N4").value == 1)
    let two = GivingExamples.hours([("A", "M", 1), ("B", "M", 1), ("M", "T", 1), ("A", "X", 1)])
    let answer = try two.answer("vertex-cut:from=A+B,to=T")
    #expect(answer.value == 1)
    #expect(answer.numbers(two).filter { $0.key == "M" || $0.key == "X" || $0.key == "T" }["T"] == 0)
    #expect(answer.numbers(two).values.reduce(0, +) == 1)
    #expect(try two.answer("vertex-cut:from=T,to=A").value == 0)
    #expect(try two.answer("vertex-cut:from=A,to=A").value == nil)
  }

  /// networkx 3.6.1 `bridges`, `biconnected_components`, `core_number` on the undirected projection.
  @Test("Bridges, blocks and cores of networkx on a drawn graph")
  func blocks() throws {
    let community = GivingExamples.drawn
    let bridges = try community.answer("bridges")
    #expect(bridges.value == 1)
    let pairs = bridges.perConnection!.map { [community.label(of: $0.from), community.label(of: $0.to)] }
    #expect(pairs == [["N7", "N8"]])
    let blocks = try community.answer("biconnected-components")
    #expect(blocks.value == 2)
    #expect(blocks.numbers(community).filter { $0.value == 2 } == ["N8": 2])
    let cores = try community.answer("core-number")
    #expect((0..<10).map { cores.numbers(community)["N\($0)"] } == [3, 3, 3, 3, 2, 3, 3, 1, 3, 3])
    #expect(try community.answer("core-number:degree=total").value == 4)
    #expect(throws: MeasureFailure.self) { try community.answer("core-number:degree=most") }
  }

  /// Schneider et al. (2011): complete graph (n − 1) / (2n), star (n − 1) / n².
  @Test("The robustness of a complete graph and a star of ten")
  func attack() throws {
    let names = (0..<10).map { "E\($0)" }
    let pairs = names.flatMap { a in names.filter { $0 != a }.map { (a, $0, 1.0) } }
    #expect(abs(try GivingExamples.hours(pairs).answer("attack-robustness").value! - 0.45) < 1e-12)
    let star = GivingExamples.hours((1..<10).map { ("E0", "E\($0)", 1) })
    let answer = try star.answer("attack-robustness:order=initial")
    #expect(abs(answer.value! - 0.09) < 1e-12)
    #expect(answer.table!.rows.count == 10)
    #expect(throws: MeasureFailure.self) { try star.answer("attack-robustness:order=random") }
  }

  @Test("Nobody, one, a loop: nothing holds anything together")
  func limits() throws {
    for community in [GivingExamples.none, GivingExamples.alone, GivingExamples.loop] {
      #expect(try community.answer("bridges").value == 0)
      #expect(try community.answer("biconnected-components").value == 0)
    }
    #expect(try GivingExamples.none.answer("attack-robustness").value == nil)
    #expect(try GivingExamples.alone.answer("attack-robustness").value == 0)
    #expect(try GivingExamples.loop.answer("core-number").value == 0)
  }
}
