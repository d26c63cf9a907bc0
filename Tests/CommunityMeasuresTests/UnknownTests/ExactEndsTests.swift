// Ends of answers that can be worked out exactly, by hand.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct ExactEndsTests {
  typealias Row = TestCommunity.Row

  private func near(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-9 } ?? false }

  // A → B 2 to 4, B → A 1, B → C 3. Inside the circle 3 to 5, outside 3: 3/6 to 5/8; at the middle 4/7.
  @Test("Cyclic share")
  func cyclicShare() throws {
    let rows = [
      Row("A", "B", .contribution, "time", nil, "hours", low: 2, high: 4),
      Row("B", "A", .contribution, "time", 1, "hours"),
      Row("B", "C", .contribution, "time", 3, "hours"),
    ]
    let share = try TestCommunity.make(rows: rows).answer("cyclic-share")
    #expect(near(share.value, 4.0 / 7) && near(share.low, 0.5) && near(share.high, 0.625))
    // From 0 the circle may be open: then nothing goes round.
    var open = rows
    open[0].low = 0
    let may = try TestCommunity.make(rows: open).answer("cyclic-share")
    #expect(may.low == 0 && near(may.high, 0.625))
    // Unknown: all but nothing of it may lie in the circle.
    open[0].low = nil
    open[0].high = nil
    let unknown = try TestCommunity.make(rows: open).answer("cyclic-share")
    #expect(unknown.value == nil && unknown.low == 0 && unknown.high == 1)
  }

  // A gives B 1 to 3: with alpha 0.1 B has 1 + 0.1 to 1 + 0.3.
  @Test("Katz rises with every amount")
  func katz() throws {
    var rows = [Row("A", "B", .contribution, "time", nil, "hours", low: 1, high: 3)]
    let ranged = try TestCommunity.make(rows: rows).answer("katz:weighted=true,alpha=0.1")
    #expect(near(ranged.value, 1.2) && near(ranged.low, 1.1) && near(ranged.high, 1.3))
    rows[0].low = nil
    rows[0].high = nil
    let unknown = try TestCommunity.make(rows: rows).answer("katz:weighted=true,alpha=0.1")
    #expect(unknown.value == nil && near(unknown.low, 1) && unknown.high == nil)
  }

  // A → B 1 to 2, B → C 1. Distances 1 to 0.5 and then 1 more: harmonic 1 + 1/2 to 2 + 1/1.5; closeness 2/(1 + 2) to
  // 2/(0.5 + 1.5).
  @Test("Nearness never falls when more is given")
  func nearness() throws {
    let community = TestCommunity.make(rows: [
      Row("A", "B", .contribution, "time", nil, "hours", low: 1, high: 2),
      Row("B", "C", .contribution, "time", 1, "hours"),
    ])
    let harmonic = try community.answer("harmonic-closeness:weighted=true")
    #expect(near(harmonic.low, 1.5) && near(harmonic.high, 2 + 1 / 1.5))
    let ends = MoneyExamples.ends(harmonic.answer(for: community.element("A")))
    #expect(near(ends?.low, 1.5) && near(ends?.high, 2 + 1 / 1.5))
    #expect(harmonic.answer(for: community.element("B"))?.number == 1, "nothing is open from there on")
    let closeness = try community.answer("closeness:weighted=true")
    #expect(near(closeness.low, 2.0 / 3) && near(closeness.high, 1))
  }

  // A → B 1 to 2, B → C 3. Flows A–B, B–C, A–C: 1 + 3 + 1 to 2 + 3 + 2.
  @Test("The flows of all pairs")
  func flows() throws {
    let result = try TestCommunity.make(rows: [
      Row("A", "B", .contribution, "time", nil, "hours", low: 1, high: 2),
      Row("B", "C", .contribution, "time", 3, "hours"),
    ]).answer("max-flow:pairs=all")
    #expect(near(result.low, 5) && near(result.high, 7))
  }

  // Across 2 and an unknown amount, inside 3: from (2 − 3)/5 up to 1.
  @Test("An unknown amount across groups")
  func mixing() throws {
    let result = try TestCommunity.make(
      elements: [
        TestCommunity.Element("A", constituency: "x"), TestCommunity.Element("B", constituency: "x"),
        TestCommunity.Element("C", constituency: "y"),
      ],
      rows: [
        Row("A", "B", .contribution, "time", 3, "hours"), Row("B", "C", .contribution, "time", 2, "hours"),
        Row("C", "A", .contribution, "time", nil, "hours"),
      ]
    ).answer("ei-index:weighted=true")
    #expect(result.value == nil && near(result.low, -0.2) && near(result.high, 1))
  }

  // Ann has 2 to 6, Ben 4. The highest is 4 to 6: Ann may lack 2 to 0, Ben 0 to 2.
  @Test("What each would get more has its own ends")
  func equality() throws {
    let community = TestCommunity.make(rows: [
      Row("Ann", "Club", .contribution, "time", nil, "hours", low: 2, high: 6),
      Row("Ben", "Club", .contribution, "time", 4, "hours"),
    ])
    var bodies = community
    bodies.elements.kind[community.element("Club")] = .group
    let result = try bodies.answer("equality-cost:of=contributions")
    for name in ["Ann", "Ben"] {
      let ends = MoneyExamples.ends(result.answer(for: community.element(name)))
      #expect(ends?.low == 0 && ends?.high == 2)
    }
    #expect(near(result.low, 0) && near(result.high, 2))
  }

  // Ann gave 10 hours and got 30, Ben 10 and 10: 20 more for Ben. Cem gave nothing, and what he got is unknown: he stands
  // outside the rule and cannot make the cost 0.
  @Test("Who stands outside the rule does not hide the cost")
  func proportional() throws {
    let result = try MoneyExamples.make(
      [
        TestCommunity.Element("Ann", payment: .unpaid), TestCommunity.Element("Ben", payment: .unpaid),
        TestCommunity.Element("Cem", payment: .paid), TestCommunity.Element("Club", .group),
      ],
      [
        Row("Ann", "Club", .contribution, "time", 10, "hours"), Row("Ben", "Club", .contribution, "time", 10, "hours"),
        Row("Club", "Ann", .reward, "pay", 30, "GBP"), Row("Club", "Ben", .reward, "pay", 10, "GBP"),
      ]
    ).answer("proportional-cost:ofUnit=GBP,againstUnit=hours")
    #expect(result.value == 20 && result.low == 20 && result.high == 20)
  }

  // Promised 4; given 3 to 5: reached at the middle, and perhaps not.
  @Test("A promise that may be reached")
  func promises() throws {
    let result = try TestCommunity.make(
      elements: [TestCommunity.Element("Ann", constituency: "carer")],
      rows: [
        Row("Ann", "Club", .contribution, "time", 4, "hours", status: .promised),
        Row("Ann", "Club", .contribution, "time", nil, "hours", low: 3, high: 5),
      ]
    ).answer("promised-and-given")
    #expect(result.value == 1 && result.low == 0 && result.high == 1)
    let group = MoneyExamples.ends(result.perGroup?.first { $0.name == "carer" }?.answer)
    #expect(group?.low == 0 && group?.high == 1)
  }

  @Test("An answer at the middle of ranges says so, and of how many, with their rows")
  func middle() throws {
    let result = try TestCommunity.make(rows: [
      Row("A", "B", .contribution, "time", nil, "hours", low: 1, high: 2),
      Row("B", "C", .contribution, "time", 3, "hours"),
      Row("C", "A", .contribution, "time", 2, "hours", low: 1, high: 9),
    ]).answer("pagerank:weighted=true")
    #expect(result.value != nil && result.low == nil && result.high == nil)
    let finding = try #require(result.findings.first { $0.text.contains("middle of 2 ranges") })
    #expect(finding.rows == [RowReference(.connections, 2), RowReference(.connections, 4)])
  }
}
