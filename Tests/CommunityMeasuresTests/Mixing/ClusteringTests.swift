// Transitivity and clustering: are contacts linked with each other?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct ClusteringTests {
  // networkx 3.6.1: clustering of U, of U by weight, of D, of D by weight, U being the sums both ways; barrat: igraph 1.0.0
  // transitivity_local_undirected(weights, mode="zero").
  @Test(
    "Every element as a second implementation has it",
    arguments: [
      ("clustering", [0.666666666667, 1, 0.666666666667, 0.333333333333, 0, 0, 0]),
      ("clustering:kind=onnela", [0.18044655587, 0.327592674276, 0.18044655587, 0.071248997778, 0, 0, 0]),
      ("clustering:kind=barrat", [0.5625, 1, 0.555555555556, 0.375, 0, 0, 0]),
      ("clustering:kind=fagiolo", [0.3, 0.5, 0.5, 0.166666666667, 0, 0, 0]),
      (
        "clustering:kind=fagiolo,weighted=true",
        [0.072706562808, 0.128329658686, 0.121177604679, 0.035624498889, 0, 0, 0]
      ),
    ] as [(String, [Double?])])
  func everyElement(request: String, expected: [Double?]) throws {
    for community in [MixingExamples.community, MixingExamples.reordered, MixingExamples.scaled] {
      #expect(MixingExamples.isClose(try MixingExamples.each(request, in: community), expected), "\(request)")
      let value = try #require(try community.answer(request).value)
      #expect(abs(value - expected.reduce(0) { $0 + ($1 ?? 0) } / 7) < 1e-9)
    }
  }

  @Test("Two triangles, 11 pairs of neighbours: 6/11; networkx 3.6.1 transitivity(U) is 0.545454…")
  func transitivity() throws {
    let answer = try MixingExamples.community.answer("transitivity")
    #expect(answer.value == 6.0 / 11)
    #expect(
      MixingExamples.isClose(
        try MixingExamples.each("transitivity", in: MixingExamples.community),
        [2.0 / 3, 1, 2.0 / 3, 1.0 / 3, 0, nil, nil]))
  }

  @Test("All linked with all both ways in equal amounts: 1 by every kind")
  func complete() throws {
    var rows: [TestCommunity.Row] = []
    for a in ["a", "b", "c", "d"] {
      for b in ["a", "b", "c", "d"] where a != b {
        rows.append(TestCommunity.Row(a, b, .contribution, "time", 3, "hours"))
      }
    }
    let community = TestCommunity.make(rows: rows)
    for request in [
      "transitivity", "clustering", "clustering:kind=barrat", "clustering:kind=onnela", "clustering:kind=fagiolo",
      "clustering:kind=fagiolo,weighted=true",
    ] {
      let value = try #require(try community.answer(request).value)
      #expect(abs(value - 1) < 1e-12, "\(request)")
    }
  }

  @Test("One link has no triple; nobody; an unknown amount; a kind that is none")
  func limits() throws {
    let pair = MixingExamples.links([("a", "b")])
    #expect(try pair.answer("transitivity").undefined == "Nobody is linked with two others.")
    #expect(try pair.answer("clustering").value == 0)
    #expect(try Community().answer("clustering").undefined == "There are no elements.")
    let unknown = TestCommunity.make(rows: [
      TestCommunity.Row("a", "b", .contribution, "time", 1, "hours"),
      TestCommunity.Row("b", "c", .contribution, "time", nil, "hours"),
      TestCommunity.Row("c", "a", .contribution, "time", 1, "hours"),
    ])
    #expect(try unknown.answer("clustering:kind=barrat").undefined == "1 amount unknown")
    #expect(try unknown.answer("clustering").value == 1)
    #expect(throws: MeasureFailure.self) { try pair.answer("clustering:kind=round") }
    #expect(throws: MeasureFailure.self) { try pair.answer("clustering:weighted=true") }
  }
}
