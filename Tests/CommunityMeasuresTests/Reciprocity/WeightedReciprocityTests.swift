// How much of what is given comes back from the same element?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct WeightedReciprocityTests {
  // A and B return 1 hour each to the other: 2 of 126.
  @Test("100 hours answered by 1: 2 of 126 came back")
  func fiveArcs() throws {
    let answer = try GivingExamples.fiveArcs.answer("weighted-reciprocity")
    #expect(answer.value == 2.0 / 126)
    #expect([answer.part("returned"), answer.part("total")] == [2, 126])
    let a = answer.answer(for: GivingExamples.fiveArcs.element("A"))
    // A gave B 99 beyond what came back, and got 10 of C and 5 of D without returning it.
    #expect(MeasureResult.text(a) == "returned=1.0 unreturnedGiven=99.0 unreturnedReceived=15.0")
  }

  @Test("The limits of Squartini et al. (2013): 3 against 1 is a half")
  func published() throws {
    let community = GivingExamples.hours([("1", "2", 3), ("2", "1", 1)])
    let answer = try community.answer("weighted-reciprocity")
    #expect(answer.value == 0.5)
    let first = answer.answer(for: community.element("1"))
    #expect(MeasureResult.text(first) == "returned=1.0 unreturnedGiven=2.0 unreturnedReceived=0.0")
    #expect(try GivingExamples.hours([("1", "2", 3), ("2", "1", 3)]).answer("weighted-reciprocity").value == 1)
    #expect(try GivingExamples.hours([("1", "2", 3), ("2", "3", 1)]).answer("weighted-reciprocity").value == 0)
  }

  /// Python with networkx 3.6.1: `sum(min(w, G[b][a]["weight"]) for a, b, w in arcs if G.has_edge(b, a))` = 26 of 158.
  @Test("A second implementation on a drawn graph, whatever the order and the names")
  func peer() throws {
    #expect(try GivingExamples.drawn.answer("weighted-reciprocity").value == 26.0 / 158)
    #expect(try GivingExamples.turnedRound(GivingExamples.drawn).answer("weighted-reciprocity").value == 26.0 / 158)
  }

  @Test("Returned and not returned are together all that was given, and as much is not returned as is received so")
  func identity() throws {
    let answer = try GivingExamples.drawn.answer("weighted-reciprocity")
    func sum(_ name: String) -> Double {
      (answer.perElement ?? []).reduce(0) { $0 + ($1.answer[name]?.number ?? .nan) }
    }
    #expect(sum("returned") + sum("unreturnedGiven") == 158)
    #expect(sum("unreturnedGiven") == sum("unreturnedReceived"))
  }

  @Test("Nothing given: undefined, also where all is 0 or to oneself")
  func limits() throws {
    for community in [GivingExamples.none, GivingExamples.alone, GivingExamples.loop, GivingExamples.zeros] {
      let answer = try community.answer("weighted-reciprocity")
      #expect(answer.value == nil && answer.low == nil && answer.high == nil)
      #expect(answer.undefined == "Nothing was given between two elements.")
    }
  }

  // B's return lies between 2 and 6 of A's 4: 2·2/(4+2) = 2/3 at 2, 1 at 4, 2·4/(4+6) = 4/5 at 6.
  @Test("A range gives the least and greatest share that a filling can")
  func range() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 4, "hours"),
      .init("B", "A", .contribution, "time", 3, "hours", low: 2, high: 6),
    ])
    let answer = try community.answer("weighted-reciprocity")
    #expect(answer.value == 6.0 / 7)
    #expect(answer.low == 2.0 / 3)
    #expect(answer.high == 1)
    #expect(
      MeasureResult.text(answer.answer(for: community.element("B")))
        == "returned=2.0…4.0 unreturnedGiven=0.0…2.0 unreturnedReceived=0.0…2.0")
  }

  @Test("No filling of ranges leaves the printed bounds, and the bounds are reached", arguments: 1...10)
  func fillings(seed: Int) throws {
    var state = UInt64(seed)
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    let pairs = [("A", "B"), ("B", "A"), ("B", "C"), ("C", "B"), ("C", "A")]
    let ranges = pairs.map { _ in (low: Double(draw(5)), more: Double(1 + draw(4))) }
    func row(_ place: Int, _ amount: Double?) -> TestCommunity.Row {
      TestCommunity.Row(
        pairs[place].0, pairs[place].1, .contribution, "time", amount, "hours",
        low: amount == nil ? ranges[place].low : nil, high: amount == nil ? ranges[place].low + ranges[place].more : nil
      )
    }
    let open = try TestCommunity.make(rows: pairs.indices.map { row($0, nil) }).answer("weighted-reciprocity")
    let (low, high) = (try #require(open.low), try #require(open.high))
    var (least, most) = (1.0, 0.0)
    // Every filling with both ends and the middle of each range: the least lies at ends.
    for filling in 0..<243 {
      var code = filling
      let rows = pairs.indices.map { place in
        let amount = ranges[place].low + ranges[place].more * Double(code % 3) / 2
        code /= 3
        return row(place, amount)
      }
      guard let value = try TestCommunity.make(rows: rows).answer("weighted-reciprocity").value else { continue }
      least = min(least, value)
      most = max(most, value)
      #expect(value >= low - 1e-12 && value <= high + 1e-12)
    }
    #expect(abs(least - low) < 1e-12, "the least is at the ends of the ranges")
    #expect(most <= high + 1e-12)
  }

  @Test("An unknown amount leaves the share open: anything from 0")
  func unknown() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 4, "hours"), .init("B", "A", .contribution, "time"),
      .init("C", "C", .contribution, "time"),
    ])
    let answer = try community.answer("weighted-reciprocity")
    #expect(answer.value == nil)
    #expect(answer.undefined == "1 amount unknown", "what C gives to itself cannot change it")
    #expect(answer.low == 0)
    #expect(answer.high == 1)
    #expect(
      MeasureResult.text(answer.answer(for: community.element("B")))
        == "returned=0.0…4.0 unreturnedGiven=0.0… unreturnedReceived=0.0…4.0")
  }
}
