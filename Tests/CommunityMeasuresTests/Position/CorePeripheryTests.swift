// Core and periphery: is there one core that the others are linked with, and hardly with each other?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct CorePeripheryMeasureTests {
  // 10 pairs, 5 linked; the core Ana makes 4 of which 4 are linked: (40 − 20)/√(25 · 24) = 20/√600.
  @Test("The worked example of the page")
  func page() throws {
    let community = TestCommunity.make(rows: [
      .init("Ana", "Ben"), .init("Cy", "Ana"), .init("Ana", "Dee"), .init("Dee", "Ana"), .init("Eve", "Ana"),
      .init("Ben", "Cy"), .init("Eve", "Eve"),
    ])
    let answer = try community.answer("core-periphery")
    #expect(abs((answer.value ?? 0) - 20 / 600.0.squareRoot()) < 1e-12)
    #expect(
      ["Ana", "Ben", "Cy", "Dee", "Eve"].map { answer.answer(for: community.element($0))?.number } == [1, 0, 0, 0, 0])
    #expect(answer.part("core") == 1)
    #expect(answer.part("equals") == 1)
    #expect(answer.part("draws") == 999)
    // 252 ways to link 5 of 10 pairs. As close are this form and no other but the ideal pattern, which 5 links cannot
    // make: 5 hubs times 6 pairs among the other four = 30. 30/252 = 0.119.
    #expect(abs((answer.part("p") ?? 0) - 30.0 / 252) < 0.04, "999 draws: standard error 0.01")
  }

  /// All 1,023 cores tried with numpy 2: 0.34871, three as good.
  @Test("Several cores that fit as well are told")
  func equals() throws {
    let answer = try GivingExamples.drawn.answer("core-periphery")
    #expect(abs((answer.value ?? 0) - 0.3487149009268143) < 1e-12)
    #expect(answer.findings.contains { $0.text == "2 other cores fit as well: do not name one." })
    #expect(answer.findings.contains { $0.text.hasPrefix("Links at random fit a core as well") })
  }

  @Test("Undefined in words")
  func limits() throws {
    #expect(try Community().answer("core-periphery").undefined == "There are no elements.")
    #expect(
      try TestCommunity.make(rows: [.init("A", "B")]).answer("core-periphery").undefined
        == "Fewer than three elements have no core.")
    #expect(
      try TestCommunity.make(elements: ["A", "B", "C"], rows: [.init("A", "A")]).answer("core-periphery").undefined
        == "No pair is linked: there is no pattern to compare with.")
    #expect(
      try MixingExamples.links([("A", "B"), ("B", "C"), ("C", "A")]).answer("core-periphery").undefined
        == "Every pair is linked: there is no pattern to compare with.")
  }
}
