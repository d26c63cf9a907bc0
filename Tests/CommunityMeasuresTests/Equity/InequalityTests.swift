// Gini, Lorenz, Hoover and Theil against print, limits and properties.

import CommunityModel
import Testing

@testable import CommunityMeasures

/// People who each got so many pounds from a trust.
func paid(_ amounts: [Double?], counts: [HeadCount]? = nil, constituencies: [String]? = nil) -> Community {
  let elements = amounts.indices.map {
    TestCommunity.Element(
      "P\($0)", constituency: constituencies?[$0] ?? "", payment: .unpaid, count: counts?[$0] ?? .one)
  }
  let rows = amounts.indices.map { TestCommunity.Row("Trust", "P\($0)", .reward, "pay", amounts[$0], "GBP") }
  return TestCommunity.make(elements: elements + [TestCommunity.Element("Trust", .group)], rows: rows)
}

/// People with numbers in a column.
func column(_ cells: [String], name: String = "x") -> Community {
  TestCommunity.make(
    elements: cells.enumerated().map { TestCommunity.Element("P\($0.offset)", extras: [name: $0.element]) }, rows: [])
}

@Suite struct InequalityTests {
  /// The vector printed in the manuals of R DescTools and acid; values by the formulas of R ineq 0.2-13 in numpy.
  static let printed = [541.0, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261]
  /// CHAOSS's example for the absence factor.
  static let chaoss = [1000.0, 202, 90, 33, 332, 343, 42, 433]

  @Test("Values of the documentation vector of R ineq, DescTools and acid")
  func documentationVector() throws {
    let community = paid(Self.printed)
    let gini = try community.answer("gini")
    #expect(abs(gini.value! - 0.4620911302676236) < 1e-12)
    #expect(abs(gini.part("corrected")! - 0.5134345891862484) < 1e-12)
    #expect(gini.part("n") == 10)
    #expect(gini.unit == "share")
    #expect(gini.basis.rows == 10)
    #expect(abs(try community.answer("gini:corrected=true").value! - 0.5134345891862484) < 1e-12)
    #expect(abs(try community.answer("hoover").value! - 0.33780674616285705) < 1e-12)
    #expect(abs(try community.answer("theil").value! - 0.362341242343895) < 1e-12)
    #expect(abs(try community.answer("lorenz").value! - 0.4620911302676236) < 1e-12)
  }

  @Test("Values by hand and from the PySAL inequality docstring")
  func smallVectors() throws {
    // 2·Σ i·x(i) / (n·Σx) − (n+1)/n with n = 8, Σx = 2,475, Σ i·x(i) = 33 + 84 + 270 + 808 + 1,660 + 2,058 + 3,031 +
    // 8,000 = 15,944: 2·15,944 / (8·2,475) − 9/8 = 0.485505…
    #expect(abs(try paid(Self.chaoss).answer("gini").value! - (31_888.0 / 19_800 - 1.125)) < 1e-12)
    #expect(abs(try paid(Self.chaoss).answer("gini").value! - 0.48551) < 5e-6)
    // PySAL inequality 1.1.2, Schutz: distance 0.15.
    #expect(abs(try paid([1000, 2000, 1500, 3000, 2500]).answer("hoover").value! - 0.15) < 1e-12)
  }

  @Test("One of n has everything", arguments: [2, 4, 25])
  func oneHasAll(size: Int) throws {
    let community = paid([100] + [Double](repeating: 0, count: size - 1))
    let n = Double(size)
    #expect(abs(try community.answer("gini").value! - (n - 1) / n) < 1e-12)
    #expect(abs(try community.answer("hoover").value! - (1 - 1 / n)) < 1e-12)
    // ln 4 = 1.3862944 is printed; the others from Python's math.log.
    let logarithms = [2: 0.6931471805599453, 4: 1.3862943611198906, 25: 3.2188758248682006]
    #expect(abs(try community.answer("theil").value! - logarithms[size]!) < 1e-12)
    #expect(abs(try community.answer("gini:corrected=true").value! - 1) < 1e-12)
  }

  @Test("Everybody alike, and one alone")
  func alike() throws {
    for community in [paid([7, 7, 7]), paid([5])] {
      for id in ["gini", "hoover", "theil"] { #expect(abs(try community.answer(id).value!) < 1e-12) }
    }
    #expect(try paid([5]).answer("gini").part("corrected") == nil)
    #expect(try paid([5]).answer("gini:corrected=true").undefined != nil)
  }

  @Test("Nothing to share, and nobody, are said in words")
  func nothing() throws {
    for id in ["gini", "lorenz", "hoover", "theil"] {
      let none = try paid([0, 0]).answer(id)
      #expect(none.value == nil && none.undefined == "Nothing to share: all rewards are 0.")
      #expect(try TestCommunity.make(rows: []).answer(id).undefined == "There is nobody to compare.")
    }
  }

  @Test("Order, scale and ties play no part; a Count is so many people")
  func properties() throws {
    let values = [3.0, 9, 9, 1, 40, 9, 0]
    for id in ["gini", "hoover", "theil"] {
      let plain = try paid(values).answer(id).value!
      #expect(abs(try paid(values.reversed()).answer(id).value! - plain) < 1e-12)
      #expect(abs(try paid(values.map { $0 * 1.37 }).answer(id).value! - plain) < 1e-12)
      // 12 between four people is 3 for each; the row counts as four.
      let crowd = try paid([12, 9], counts: [HeadCount(low: 4, high: 4), .one]).answer(id).value!
      #expect(abs(try paid([3, 3, 3, 3, 9]).answer(id).value! - crowd) < 1e-12)
    }
    let weighted = TestCommunity.make(
      elements: [("2", "3"), ("8", "1")].enumerated().map {
        TestCommunity.Element("P\($0.offset)", extras: ["x": $0.element.0, "w": $0.element.1])
      }, rows: [])
    let replicated = try column(["2", "2", "2", "8"]).answer("gini:of=column:x").value!
    #expect(abs(try weighted.answer("gini:of=column:x,weight=column:w").value! - replicated) < 1e-12)
  }

  @Test("The curve has no names and ends in the corner")
  func curve() throws {
    // Sorted 10, 20, 30, 40: shares of 100 are 0.1, 0.3, 0.6, 1. Half have 30 %.
    let result = try paid([40, 10, 30, 20]).answer("lorenz")
    let points = result.table!.rows.map { $0.map { $0.number! } }
    let expected: [[Double]] = [[0, 0], [0.25, 0.1], [0.5, 0.3], [0.75, 0.6], [1, 1]]
    #expect(zip(points, expected).allSatisfy { abs($0[0] - $1[0]) < 1e-12 && abs($0[1] - $1[1]) < 1e-12 })
    #expect(points.count == 5)
    #expect(abs(result.part("lowerHalf")! - 0.3) < 1e-12)
    #expect(result.perElement == nil)
  }

  @Test("Within and between groups add up to the whole")
  func theilParts() throws {
    let community = paid([10, 20, 5, 25, 0, 60], constituencies: ["a", "a", "b", "b", "c", ""])
    let result = try community.answer("theil")
    #expect(abs(result.part("within")! + result.part("between")! - result.value!) < 1e-12)
    #expect(result.perGroup!.map { $0.name } == ["a", "b", "c", "not said"])
    // Group a: mean 15, so (10/15·ln(10/15) + 20/15·ln(20/15)) / 2 = (−0.2703101 + 0.3835761) / 2 = 0.0566330.
    #expect(abs(result.perGroup![0].answer.number! - 0.0566330) < 5e-8)
    #expect(result.perGroup![2].answer.number == nil, "a group that has nothing has nothing to share")
    // Every group alike inside: nothing within.
    let flat = try paid([10, 10, 30, 30], constituencies: ["a", "a", "b", "b"]).answer("theil")
    #expect(abs(flat.part("within")!) < 1e-12)
    #expect(abs(flat.part("between")! - flat.value!) < 1e-12)
  }
}
