// Does more come back than by chance?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct WeightedReciprocityRhoTests {
  // Squartini et al. (2013): n = 2, W = 4: p = 4/(4 + 2), expected p/(1 + p) = 0.4, (0.5 − 0.4)/0.6 = 1/6.
  @Test("3 against 1: half comes back, 0.4 is expected")
  func published() throws {
    let answer = try GivingExamples.hours([("1", "2", 3), ("2", "1", 1)]).answer("weighted-reciprocity-rho")
    #expect(abs(try #require(answer.value) - 1.0 / 6) < 1e-15)
    #expect(answer.part("p") == 2.0 / 3)
    #expect(abs(try #require(answer.part("expected")) - 0.4) < 1e-15)
  }

  /// scipy 1.17.1: `least_squares` on the 2n strength equations (expected 0.22385418137554042); for `permutation` numpy's
  /// mean over all pairs of rows of `minimum.outer` (0.18440381309579623), 20,000 shuffles p 0.9503.
  @Test(
    "Second implementations of the three null models on a drawn graph",
    arguments: [
      ("wrg", 0.38916256157635465, -0.3677011024908125), ("dwcm", 0.22385418137554042, -0.0763995861696642),
      ("permutation", 0.18440381309579623, -0.024334163632879893),
    ])
  func peers(null: String, expected: Double, rho: Double) throws {
    for community in [GivingExamples.drawn, GivingExamples.turnedRound(GivingExamples.drawn)] {
      let answer = try community.answer("weighted-reciprocity-rho:null=\(null)")
      #expect(abs(try #require(answer.value) - rho) < 1e-9)
      #expect(abs(try #require(answer.part("expected")) - expected) < 1e-9)
      if null == "permutation" { #expect(abs(try #require(answer.part("p")) - 0.95) < 0.05) }
      if null == "dwcm" { #expect(try #require(answer.part("residual")) < 1e-10) }
    }
  }

  /// scipy as above: 0.1852431785392509 of 126, rho −0.207878176905076.
  @Test("The strengths of one hundred hours and of one")
  func uneven() throws {
    let answer = try GivingExamples.fiveArcs.answer("weighted-reciprocity-rho:null=dwcm")
    #expect(abs(try #require(answer.value) + 0.207878176905076) < 1e-9)
  }

  @Test("All returned is 1 whatever is expected; shuffling does not ask for whole amounts")
  func limits() throws {
    let rows = [("A", "B", 2.0), ("B", "A", 2), ("C", "D", 2), ("D", "C", 2)]
    for null in ["wrg", "dwcm", "permutation"] {
      let answer = try GivingExamples.hours(rows).answer("weighted-reciprocity-rho:null=\(null)")
      #expect(abs(try #require(answer.value) - 1) < 1e-12)
    }
    // Of two, each has only the other: chance returns what was returned.
    let two = try GivingExamples.hours([("1", "2", 1.5), ("2", "1", 0.5)])
      .answer("weighted-reciprocity-rho:null=permutation")
    #expect(two.value == 0 && two.part("p") == 1)
  }

  @Test("Amounts that are not whole are named, with their rows", arguments: ["wrg", "dwcm"])
  func notWhole(null: String) throws {
    let community = GivingExamples.hours([("A", "B", 2), ("B", "A", 1.25), ("B", "C", 0.5), ("B", "C", 0.5)])
    let answer = try community.answer("weighted-reciprocity-rho:null=\(null)")
    #expect(answer.value == nil)
    #expect(
      answer.undefined == "null=\(null) needs whole amounts; B → A is 1.25. Use a smaller unit or null=permutation.")
    #expect(answer.findings.contains { $0.rows == [RowReference(.connections, 3)] }, "two halves are one")
    #expect(answer.parts.map { $0.name } == ["reciprocity", "expected", "p", "residual"])
  }

  @Test("A star both ways has no strength model: its centre is named")
  func star() throws {
    let community = GivingExamples.hours([("A", "Hub", 2), ("Hub", "B", 3), ("B", "Hub", 1)])
    let answer = try community.answer("weighted-reciprocity-rho:null=dwcm")
    #expect(answer.value == nil)
    #expect(answer.undefined?.contains("every connection begins or ends at Hub") == true)
    #expect(answer.findings.contains { $0.rows.count == 3 })
    // One that only gives leaves nothing open, so that there is an answer.
    let gifts = GivingExamples.hours([("Hub", "A", 2), ("Hub", "B", 3)])
    #expect(try gifts.answer("weighted-reciprocity-rho:null=dwcm").value == 0)
  }

  @Test("A null model that is none ends the request")
  func wrongUse() {
    #expect(throws: MeasureFailure.self) { try GivingExamples.drawn.answer("weighted-reciprocity-rho:null=bcm") }
  }
}
