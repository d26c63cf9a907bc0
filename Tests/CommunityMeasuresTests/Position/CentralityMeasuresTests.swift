// Closeness, eigenvector, Katz, PageRank, hubs and authorities asked of communities.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct CentralityMeasuresTests {
  /// Krackhardt (1990), ASQ 35:342; each tie undirected.
  static let kite: Community = {
    let ties = [
      (0, 1), (0, 2), (0, 3), (0, 5), (1, 3), (1, 4), (1, 6), (2, 3), (2, 5), (3, 4), (3, 5), (3, 6), (4, 6), (5, 6),
      (5, 7), (6, 7), (7, 8), (8, 9),
    ]
    return TestCommunity.make(
      elements: (0..<10).map { .init("\($0)") },
      rows: ties.map { .init("\($0.0)", "\($0.1)", .tie, direction: .undirected) })
  }()

  @Test("The printed closeness of the kite")
  func kite() throws {
    let printed = [0.5294, 0.5294, 0.5, 0.6, 0.5, 0.6429, 0.6429, 0.6, 0.4286, 0.3103]
    let answer = try Self.kite.answer("closeness")
    let found = (answer.perElement ?? []).compactMap { $0.answer.number }
    #expect(found.count == 10)
    for (value, number) in zip(found, printed) { #expect(abs(value - number) < 0.00005) }
    #expect(answer.value == found.max())
  }

  // A → B → C: from A 1 + 1/2, towards C the same; closeness of A 2 / 3, B and C do not reach all.
  @Test("A path by hand")
  func path() throws {
    let path = GivingExamples.hours([("A", "B", 4), ("B", "C", 2)])
    #expect(try path.answer("harmonic-closeness").numbers(path) == ["A": 1.5, "B": 1, "C": 0])
    #expect(try path.answer("harmonic-closeness:direction=in").numbers(path) == ["A": 0, "B": 1, "C": 1.5])
    // Distances 1/4 and 1/2: 4 + 4/3.
    let weighted = try path.answer("harmonic-closeness:weighted=true")
    #expect(abs((weighted.value ?? 0) - (4 + 4.0 / 3)) < 1e-12)
    let some = try path.answer("harmonic-closeness:sources=2")
    #expect((some.perElement ?? []).map { MeasureResult.text($0.answer) } == ["1.5", "1.0", "nothing"])
    let closeness = try path.answer("closeness")
    #expect(closeness.value == 2.0 / 3)
    #expect((closeness.perElement ?? []).compactMap { $0.answer.number } == [2.0 / 3])
    let katz = try path.answer("katz")
    #expect(abs((katz.value ?? 0) - 1.0525) < 1e-15)
    #expect(throws: MeasureFailure.self) { try path.answer("harmonic-closeness:direction=up") }
    #expect(throws: MeasureFailure.self) { try path.answer("katz:alpha=0") }
    #expect(throws: MeasureFailure.self) { try path.answer("pagerank:tolerance=0") }
  }

  // A gives to C and D, B to C: the hubs A 1 and B (√5 - 1) / 2, the authorities C 1 and D the same.
  @Test("Hubs and authorities by hand")
  func hubs() throws {
    let community = GivingExamples.hours([("A", "C", 1), ("A", "D", 1), ("B", "C", 1)])
    let golden = (5.0.squareRoot() - 1) / 2
    let hubs = try community.answer("hubs")
    #expect(hubs.value == 1)
    #expect(abs((hubs.answer(for: community.element("B"))?.number ?? 0) - golden) < 1e-12)
    let authorities = try community.answer("authorities")
    #expect(abs((authorities.answer(for: community.element("D"))?.number ?? 0) - golden) < 1e-12)
    #expect(authorities.answer(for: community.element("A"))?.number == 0)
  }

  @Test("Where there is no answer, in words that name the condition")
  func undefined() throws {
    let apart = GivingExamples.hours([("A", "B", 1), ("B", "A", 1), ("C", "D", 1), ("D", "C", 1)])
    #expect(try apart.answer("closeness").undefined?.contains("2 pieces") == true)
    #expect(try apart.answer("eigenvector").undefined?.contains("2 pieces") == true)
    #expect(try apart.answer("hubs").undefined?.contains("same largest eigenvalue") == true)
    let path = GivingExamples.hours([("A", "B", 1), ("B", "C", 1)])
    #expect(try path.answer("eigenvector").undefined?.contains("strongly connected") == true)
    let complete = GivingExamples.hours([("A", "B", 1), ("B", "A", 1)])
    #expect(try complete.answer("katz:alpha=1").undefined?.contains("alpha must be below") == true)
    for id in [
      "closeness", "harmonic-closeness", "eigenvector", "katz", "pagerank", "hubs", "authorities",
    ] {
      #expect(try Community().answer(id).undefined == "There are no elements.")
    }
    let unknown = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", nil, "hours"), .init("B", "A", .contribution, "time", 2, "hours"),
    ])
    for id in ["harmonic-closeness", "eigenvector", "katz", "pagerank", "hubs", "closeness", "betweenness"] {
      #expect(try unknown.answer("\(id):weighted=true").undefined?.contains("1 amount unknown") == true)
      // Two who give to each other are two parts of one eigenvalue: no hubs in either case.
      #expect(try (unknown.answer(id).value == nil) == (id == "hubs"), "who is linked is known")
    }
  }

  @Test("Scaling amounts changes nothing where only shares count", arguments: ["eigenvector", "pagerank", "hubs"])
  func scaling(id: String) throws {
    let rows = [("A", "B", 3.0), ("B", "C", 1), ("C", "A", 2), ("A", "C", 5), ("B", "A", 4)]
    let one = GivingExamples.hours(rows)
    let ten = GivingExamples.hours(rows.map { ($0.0, $0.1, $0.2 * 10) })
    let found = try one.answer("\(id):weighted=true").perElement ?? []
    let scaled = try ten.answer("\(id):weighted=true").perElement ?? []
    #expect(found.count == 3)
    for (a, b) in zip(found, scaled) { #expect(abs((a.answer.number ?? 0) - (b.answer.number ?? 1)) < 1e-10) }
  }
}
