// Ascendency, cycling, total requirements and threshold cascades on communities.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct FlowStructureTests {
  /// Haven & Morales-Alamo (1966), the first model of enaR 3.1.0.
  static let marine = GivingExamples.hours([
    ("IN", "SHRIMP", 124.1), ("IN", "BENTHIC", 255.5), ("SHRIMP", "SFECES", 21.9), ("BENTHIC", "BFECES", 79.6),
    ("SFECES", "BENTHIC", 15.3), ("BFECES", "BENTHIC", 52.9), ("SHRIMP", "OUT", 102.2), ("BENTHIC", "OUT", 244.1),
    ("SFECES", "OUT", 6.6), ("BFECES", "OUT", 26.7),
  ])

  /// Values of enaR 3.1.0 to their seven places; the overheads: numpy 2.4.6 evaluation of the block sums.
  @Test("The marine network of enaR", arguments: ["inputs=IN,losses=OUT"])
  func marine(environment: String) throws {
    let flow = try Self.marine.answer("ascendency:\(environment)")
    #expect(abs(flow.value! - 960.7116537) < 1e-6)
    let printed = [
      ("throughput", 928.9), ("throughflow", 549.3), ("capacity", 2525.9539547), ("mutualInformation", 1.0342466),
      ("relativeOrder", 0.3803362), ("robustness", 0.3676709), ("overheadInput", 433.3118236),
      ("overheadInternal", 460.6126201), ("overheadExport", 0), ("overheadLosses", 671.3178573),
    ]
    for (name, value) in printed { #expect(abs(flow.part(name)! - value) < 1e-7 * max(1, value), "\(name)") }
    let cycling = try Self.marine.answer("finn-cycling:\(environment)")
    #expect(abs(cycling.value! - 0.1199863) < 1e-7)
    #expect(abs(cycling.part("meanPathLength")! - 1.4470495) < 1e-7)
    #expect(abs(cycling.part("indirectToDirect")! - 1.0028523165) < 1e-9, "numpy: sum z(N - I - G) / sum zG")
    let ways = try Self.marine.answer("total-requirements:\(environment)")
    // numpy.linalg.inv: BENTHIC FECES to BENTHIC 0.79439526, SHRIMP FECES to BENTHIC 0.83510552.
    #expect(abs(ways.value! - 0.83510552) < 1e-8)
    let row = ways.answer(for: Self.marine.element("BFECES"))
    #expect(abs(row!["BENTHIC"]!.number! - 0.79439526) < 1e-8)
  }

  @Test("Named or found, the environment is the same where only it gives or gets alone")
  func foundEnvironment() throws {
    let found = try Self.marine.answer("ascendency")
    #expect(found.value == (try Self.marine.answer("ascendency:inputs=IN,exports=OUT").value))
    #expect(found.findings.contains { $0.text.contains("No environment was named") })
  }

  @Test("A ring of four equal flows is all order; all pairs alike, loops too, have none")
  func limits() throws {
    let ring = GivingExamples.hours([("A", "B", 24), ("B", "C", 24), ("C", "D", 24), ("D", "A", 24)])
    let answer = try ring.answer("ascendency")
    #expect(answer.value == 192 && answer.part("capacity") == 192 && answer.part("relativeOrder") == 1)
    let names = ["A", "B", "C", "D"]
    let even = GivingExamples.hours(names.flatMap { a in names.map { (a, $0, 6) } })
    let none = try even.answer("ascendency")
    #expect(none.value == 0 && none.part("capacity") == 384 && none.part("relativeOrder") == 0)
    #expect(try ring.answer("finn-cycling").undefined?.contains("never leave") == true)
    #expect(try ring.answer("total-requirements").undefined?.contains("never leave") == true)
    for empty in [GivingExamples.none, GivingExamples.alone, GivingExamples.zeros] {
      for id in ["ascendency", "finn-cycling", "total-requirements"] { #expect(try empty.answer(id).value == nil) }
    }
  }

  @Test("What is out of balance is named with the difference")
  func balance() throws {
    let community = GivingExamples.hours([("IN", "A", 10), ("A", "B", 10), ("B", "OUT", 7)])
    #expect(
      try community.answer("finn-cycling").undefined == "B is out of balance by 3: 10 come in and 7 go out.")
    // A chain in balance: nothing comes back, each unit passes two elements.
    let chain = GivingExamples.hours([("IN", "A", 10), ("A", "B", 10), ("B", "OUT", 10)])
    let answer = try chain.answer("finn-cycling")
    #expect(answer.value == 0 && answer.part("meanPathLength") == 2)
    #expect(answer.numbers(chain) == ["A": 10, "B": 10])
  }

  @Test("Scaling amounts scales ascendency and leaves cycling as it is; the order of rows changes nothing")
  func scaling() throws {
    let rows: [(String, String, Double)] = [
      ("IN", "A", 8), ("A", "B", 12), ("B", "A", 4), ("B", "OUT", 8),
    ]
    let one = GivingExamples.hours(rows)
    let four = GivingExamples.hours(rows.reversed().map { ($0.0, $0.1, $0.2 * 4) })
    #expect(abs(try four.answer("ascendency").value! - 4 * one.answer("ascendency").value!) < 1e-9)
    #expect(abs(try four.answer("finn-cycling").value! - one.answer("finn-cycling").value!) < 1e-12)
    // A and B pass 12 each. N_AA = N_BB = 1 / (1 - 1/3) = 3/2, so that a third of 24 has been there before.
    #expect(abs(try one.answer("finn-cycling").value! - 1.0 / 3) < 1e-12)
  }

  /// F gives A 6 and B 4; A gives B 6 and C 2; B gives C 8.
  static let chain = GivingExamples.hours([
    ("F", "A", 6), ("F", "B", 4), ("A", "B", 6), ("A", "C", 2), ("B", "C", 8),
  ])

  @Test("Rounds of a cascade, by supporters and by amounts")
  func cascade() throws {
    // By supporters: A loses 1 of 1; then B has lost 2 of 2 and C 1 of 2, which is just half; then C has lost all.
    let all = try Self.chain.answer("threshold-cascade:without=F")
    #expect(all.value == 3)
    #expect(all.numbers(Self.chain) == ["F": 0, "A": 1, "B": 2, "C": 3])
    // By amounts, at 0.3 left: without A, B keeps 4 of 10 and C 8 of 10.
    let some = try Self.chain.answer("threshold-cascade:without=A,threshold=0.3,weighted=true")
    #expect(some.value == 0)
    #expect(some.numbers(Self.chain) == ["A": 0])
    // B has lost 6 of 10, C 2 of 10: B falls at 0.6, and then C has lost everything.
    let lost = try Self.chain.answer("threshold-cascade:without=A,lost=0.6,weighted=true")
    #expect(lost.numbers(Self.chain) == ["A": 0, "B": 1, "C": 2])
    #expect(lost.value == 2)
    // Exactly half left is not less than half; exactly half lost is half.
    #expect(try Self.chain.answer("threshold-cascade:without=A").value == 0)
    #expect(try Self.chain.answer("threshold-cascade:without=A,lost=0.5").value == 2)
  }

  @Test("More falls at a higher threshold, nothing at 0")
  func curve() throws {
    let answer = try GivingExamples.drawn.answer("threshold-cascade:without=N0,threshold=0")
    #expect(answer.value == 0)
    let curve = answer.table!.rows.map { $0[1].number! }
    #expect(curve.count == 20 && curve == curve.sorted())
  }

  @Test("Wrong options are named", arguments: ["", ":without=F,threshold=2", ":without=F,lost=0", ":without=Nobody"])
  func wrong(options: String) {
    #expect(throws: MeasureFailure.self) { try Self.chain.answer("threshold-cascade\(options)") }
  }
}
