// Five answers to one question: the shares that are all called reciprocity.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct ReciprocityNamesTests {
  // A→B 100, B→A 1, B→C 10, C→A 10, D→A 5: arcs returned 2/5; linked pairs that are mutual 1/4; pairs alike, two empty
  // ones included, 3/6; weight on arcs with any return 101/126; weight returned 2/126.
  @Test("Five definitions, five answers on the same five rows")
  func five() throws {
    let community = GivingExamples.fiveArcs
    #expect(try community.answer("edge-reciprocity").value == 0.4)
    #expect(try community.answer("dyad-reciprocity").value == 0.25)
    #expect(try community.answer("symmetric-dyads").value == 0.5)
    #expect(try community.answer("cycles:length=2").part("share2") == 101.0 / 126)
    #expect(try community.answer("weighted-reciprocity").value == 2.0 / 126)
  }

  /// sna 2.7.1 `grecip(measure=)`: dyadic.nonnull 0.263157894736842, dyadic 0.688888888888889, correlation
  /// 0.204545454545455; numpy `corrcoef` of the off-diagonal matrix and its transpose 0.20454545454545459.
  @Test("The values of sna on a drawn graph, whatever the order and the names")
  func peer() throws {
    for community in [GivingExamples.drawn, GivingExamples.turnedRound(GivingExamples.drawn)] {
      #expect(try community.answer("dyad-reciprocity").value == 5.0 / 19)
      #expect(try community.answer("symmetric-dyads").value == 31.0 / 45)
      let rho = try #require(try community.answer("garlaschelli-loffredo-rho").value)
      #expect(abs(rho - 0.204545454545455) < 1e-14)
    }
  }

  // Garlaschelli & Loffredo (2004): 1→2, 2→1, 2→3: r = 2/3, a = 3/6, (1/6)/(1/2) = 1/3; −a/(1 − a) when none is
  // returned: 1→2 of two elements would be −1; a mutual pair beside one alone is 1.
  @Test("Published values and limits of rho")
  func rho() throws {
    func rho(_ rows: [(String, String, Double)], _ others: [TestCommunity.Element] = []) throws -> Double? {
      try GivingExamples.hours(rows, elements: others).answer("garlaschelli-loffredo-rho").value
    }
    #expect(abs(try #require(try rho([("1", "2", 1), ("2", "1", 1), ("2", "3", 1)])) - 1.0 / 3) < 1e-15)
    #expect(try rho([("1", "2", 1)]) == -1)
    #expect(try rho([("1", "2", 1), ("2", "1", 1)], ["3"]) == 1)
    #expect(try rho([("1", "2", 1), ("2", "1", 1)]) == nil, "every link there can be")
  }

  // E M = (L² − Σ out²)/(2(n − 1)²). Drawn: numpy 2.x evaluation of the formula 0.2179310344827586, E M
  // 3.049382716049383. Everyone names one of two others, 1↔2, 3→1: L = 3, E M = (9 − 3)/8 = 3/4, (1 − 3/4)/(3/2 − 3/4).
  @Test("Katz and Powell: one mutual pair where three quarters of one are expected is a third of the way")
  func katzPowell() throws {
    let one = try GivingExamples.hours([("1", "2", 1), ("2", "1", 1), ("3", "1", 1)]).answer("katz-powell")
    #expect(abs(try #require(one.value) - 1.0 / 3) < 1e-15)
    #expect(one.part("expected") == 0.75)
    #expect(one.plainIsNil)
    let drawn = try GivingExamples.drawn.answer("katz-powell")
    #expect(abs(try #require(drawn.value) - 0.2179310344827586) < 1e-14)
    // All choices returned is 1; all that can be named named leaves nothing to chance.
    #expect(try GivingExamples.hours([("1", "2", 1), ("2", "1", 1)], elements: ["3"]).answer("katz-powell").value == 1)
    #expect(try GivingExamples.hours([("1", "2", 1), ("2", "1", 1)]).answer("katz-powell").value == nil)
  }

  @Test("Nothing linked: undefined in words; nobody: no pairs")
  func limits() throws {
    for id in ["dyad-reciprocity", "garlaschelli-loffredo-rho", "katz-powell"] {
      for community in [GivingExamples.none, GivingExamples.alone, GivingExamples.loop, GivingExamples.zeros] {
        #expect(try community.answer(id).undefined == "There is no link between two elements.")
      }
    }
    #expect(try GivingExamples.alone.answer("symmetric-dyads").value == nil)
    #expect(try GivingExamples.zeros.answer("symmetric-dyads").value == 1, "both do the same: nothing")
  }

  @Test("The triad census by name, all sixteen, adding up to every triple")
  func triads() throws {
    let answer = try GivingExamples.drawn.answer("triad-census")
    #expect(answer.value == 0)
    #expect(answer.parts.count == 16)
    #expect(answer.parts.reduce(0) { $0 + ($1.answer.number ?? .nan) } == 120, "10 · 9 · 8 / 6")
    // networkx 3.6.1 `triadic_census`.
    #expect([answer.part("003"), answer.part("111U"), answer.part("210")] == [21, 9, 3])
    #expect(try GivingExamples.none.answer("triad-census").value == 0)
  }
}

extension MeasureResult {
  /// Whether nothing is told to a meeting.
  fileprivate var plainIsNil: Bool { Measure.named(id)?.plain?(self) == nil }
}
