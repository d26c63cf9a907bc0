// Constraint and effective size: do an element's contacts know each other already?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct StructuralHolesTests {
  // networkx 3.6.1: constraint(D), constraint(D, weight), effective_size(U), effective_size(D, weight). A pair that gives
  // both ways counts twice in p. The last with nodes= given: with scipy 1.17.1 and without nodes=, networkx divides u(j, q)
  // by the largest of q instead of j. By hand for b, u(ba) = 6, u(bc) = 3, u(ac) = 1: 2 - 1/3 · 1/6 - 2/3 · 1/5 = 1.8111.
  // With nodes=, e (which gives nothing) is nan there; its two contacts are not linked: 2.
  @Test(
    "Every element as a second implementation has it",
    arguments: [
      ("constraint", [0.701388888889, 0.854938271605, 0.868055555556, 0.48225308642, 0.5, 1, nil]),
      ("constraint:weighted=true", [0.869867018711, 0.668810013717, 0.660108024691, 0.5107090326, 0.68, 1, nil]),
      ("effective-size", [1.666666666667, 1, 1.666666666667, 2.333333333333, 2, 1, nil]),
      ("effective-size:weighted=true", [2.2375, 1.811111111111, 2.440740740741, 2.870833333333, 2, 1, nil]),
    ] as [(String, [Double?])])
  func everyElement(request: String, expected: [Double?]) throws {
    for community in [MixingExamples.community, MixingExamples.reordered, MixingExamples.scaled] {
      #expect(MixingExamples.isClose(try MixingExamples.each(request, in: community), expected), "\(request)")
    }
    let known = expected.compactMap { $0 }
    let value = try #require(try MixingExamples.community.answer(request).value)
    #expect(abs(value - known.reduce(0, +) / 6) < 1e-9)
  }

  @Test("A triangle: each p is 1/2, so (1/2 + 1/4)² twice is 1.125; a star of three leaves: 3 · (1/3)² and 3 contacts")
  func printed() throws {
    let triangle = MixingExamples.links([("a", "b"), ("b", "c"), ("c", "a")])
    #expect(try triangle.answer("constraint").value == 1.125)
    let star = MixingExamples.links([("a", "b"), ("a", "c"), ("a", "d")])
    let constraint = try #require(try star.answer("constraint").answer(for: star.element("a"))?.number)
    #expect(abs(constraint - 1.0 / 3) < 1e-12)
    #expect(try star.answer("effective-size").answer(for: star.element("a"))?.number == 3)
    let four = MixingExamples.links([("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")])
    #expect(try four.answer("effective-size").value == 1)
  }

  @Test("Nobody linked, an unknown amount, a word that is none")
  func limits() throws {
    let alone = TestCommunity.make(elements: ["a", "b"], rows: [])
    #expect(try alone.answer("constraint").undefined == "Nobody is linked with anybody.")
    #expect(try Community().answer("effective-size").value == nil)
    let unknown = TestCommunity.make(rows: [
      TestCommunity.Row("a", "b", .contribution, "time", 1, "hours"),
      TestCommunity.Row("b", "c", .contribution, "time", nil, "hours"),
    ])
    #expect(try unknown.answer("constraint:weighted=true").undefined == "1 amount unknown")
    #expect(try unknown.answer("effective-size").value != nil)
    #expect(throws: MeasureFailure.self) { try unknown.answer("constraint:weighted=perhaps") }
  }
}
