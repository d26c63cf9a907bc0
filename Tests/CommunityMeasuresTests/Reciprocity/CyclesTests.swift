// How many circles, and does everything flow one way?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct CyclesTests {
  // {A, B} and {A, B, C}: 101 of 126 lies on a circle of two, 121 on one of at most three.
  @Test("Two circles: A and B, and A, B, C")
  func fiveArcs() throws {
    let answer = try GivingExamples.fiveArcs.answer("cycles")
    #expect(answer.value == 2)
    #expect((2...5).map { answer.part("length\($0)") } == [1, 1, 0, 0])
    let shares: [Double?] = [101.0 / 126, 121.0 / 126, 121.0 / 126, 121.0 / 126]
    #expect((2...5).map { answer.part("share\($0)") } == shares)
  }

  /// networkx 3.6.1 `simple_cycles(G, length_bound=k)`: 5, 4, 7, 6, 3 of lengths 2 to 6; weight on those of at most 2, 3,
  /// 4: 58, 93, 117 of 158. All of it is the cyclic share.
  @Test("The circles of networkx on a drawn graph")
  func peer() throws {
    for community in [GivingExamples.drawn, GivingExamples.turnedRound(GivingExamples.drawn)] {
      let answer = try community.answer("cycles:length=8")
      #expect(answer.value == 25)
      #expect((2...8).map { answer.part("length\($0)") } == [5, 4, 7, 6, 3, 0, 0])
      let shares: [Double?] = [58.0 / 158, 93.0 / 158, 117.0 / 158]
      #expect((2...4).map { answer.part("share\($0)") } == shares)
      #expect(try answer.part("share8") == community.answer("cyclic-share").value)
    }
  }

  @Test("Lengths that are none end the request")
  func wrongLength() {
    for length in ["1", "x", "2.5", "11"] {
      #expect(throws: MeasureFailure.self) { try GivingExamples.drawn.answer("cycles:length=\(length)") }
    }
  }

  @Test("Too many circles: those of shorter lengths are told, the rest is not")
  func tooMany() throws {
    let names = (0..<24).map { "N\($0)" }
    let all = GivingExamples.hours(names.flatMap { a in names.filter { $0 != a }.map { (a, $0, 1) } })
    let answer = try all.answer("cycles:length=24")
    #expect(answer.value == nil)
    #expect(answer.undefined?.contains("100 million steps") == true)
    // 24 · 23 / 2 pairs; 24 · 23 · 22 / 3 circles of three.
    #expect([answer.part("length2"), answer.part("length3")] == [276, 4048])
    #expect(answer.parts.count == 46 && answer.part("length24") == nil)
  }

  @Test("An unknown amount closes a circle; its share is not known")
  func unknown() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 4, "hours"), .init("B", "A", .contribution, "time"),
    ])
    let answer = try community.answer("cycles")
    #expect(answer.value == 1)
    #expect(answer.parts.contains { $0.name == "share2" } && answer.part("share2") == nil)
    for id in ["hodge-gradient", "trophic-incoherence", "weighted-reciprocity-rho"] {
      let open = try community.answer(id)
      #expect(open.value == nil && open.undefined == "1 amount unknown")
    }
  }

  /// numpy `lstsq` of Λh = v and of Bs = y: F0 0.4486152663128663, gradient 0.6955909650557343, and these levels.
  @Test("The values of numpy on a drawn graph")
  func levels() throws {
    let community = GivingExamples.drawn
    let answer = try community.answer("trophic-incoherence")
    #expect(abs(try #require(answer.value) - 0.4486152663128663) < 1e-13)
    let levels = [
      0.6893384681731226, 1.1799474896799536, 1.6252967520703225, 1.9379386107783956, 2.457204397490351,
      0.8640532811325299, 0.3259305687403792, 0, 1.0000000000000007, 1.3611516234446577,
    ]
    let numbers = answer.numbers(community)
    for (node, level) in levels.enumerated() {
      let found: Double = try #require(numbers["N\(node)"])
      #expect(abs(found - level) < 1e-12)
    }
    let hodge = try community.answer("hodge-gradient")
    let gradient: Double = try #require(hodge.value)
    let circular: Double = try #require(hodge.part("circular"))
    #expect(abs(gradient - 0.6955909650557343) < 1e-13)
    #expect(abs(gradient + circular - 1) < 1e-15)
  }

  @Test("Only returned or nothing given: undefined in words; one alone has no level")
  func limits() throws {
    let even = GivingExamples.hours([("A", "B", 2), ("B", "A", 2)], elements: ["C"])
    #expect(try even.answer("hodge-gradient").undefined?.hasPrefix("Every pair gives as much as it gets") == true)
    let levels = try even.answer("trophic-incoherence")
    #expect(levels.value == 1)
    #expect(MeasureResult.text(levels.answer(for: even.element("C"))) == "nothing")
    for id in ["hodge-gradient", "trophic-incoherence", "weighted-reciprocity-rho"] {
      for community in [GivingExamples.none, GivingExamples.alone, GivingExamples.loop, GivingExamples.zeros] {
        #expect(try community.answer(id).undefined == "Nothing was given between two elements.")
      }
    }
    #expect(try GivingExamples.none.answer("cycles").value == 0)
  }
}
