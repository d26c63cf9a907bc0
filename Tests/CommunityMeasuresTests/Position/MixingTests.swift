// Mixing of groups and the four dimensions of hierarchy, against NetworkX, igraph and sna.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Mixing and hierarchy")
struct MixingTests {
  private static let ends = [
    ("a", "b"), ("b", "a"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "c"), ("b", "d"), ("f", "a"),
  ]
  private static let groups = ["a": "x", "b": "x", "c": "y", "d": "y", "e": "y", "f": "z"]

  private func community(_ ends: [(String, String)] = ends, amounts: [Double?] = []) -> Community {
    TestCommunity.make(
      elements: ["a", "b", "c", "d", "e", "f"].map { TestCommunity.Element($0, constituency: Self.groups[$0] ?? "") },
      rows: ends.enumerated().map { place, ends in
        TestCommunity.Row(
          ends.0, ends.1, .contribution, "time", place < amounts.count ? amounts[place] : 1, "hours")
      })
  }

  /// A graph from the rows of its matrix.
  private func community(matrix: [String]) -> Community {
    let rows = matrix.enumerated().flatMap { row, cells in
      cells.split(separator: " ").enumerated().filter { $0.element == "1" }.map { ("n\(row)", "n\($0.offset)") }
    }
    return TestCommunity.make(
      elements: matrix.indices.map { TestCommunity.Element("n\($0)") },
      rows: rows.map { TestCommunity.Row($0.0, $0.1, .tie) })
  }

  // MARK: E-I

  @Test("Three links cross and five stay inside: (3 - 5) / 8")
  func index() throws {
    let result = try community().answer("ei-index")
    #expect(result.value == -0.25)
    #expect(result.part("external") == 3 && result.part("internal") == 5)
    // Groups of 2, 3 and 1 of 6: (2 + 6 + 0) of 30 ordered pairs are inside: 1 - 2 * 8 / 30.
    #expect(abs(try #require(result.part("expected")) - (1 - 16.0 / 30)) < 1e-15)
    let p = try #require(result.part("p"))
    #expect(p > 0 && p <= 1)
  }

  @Test("By amount: 3 + 4 + 5 hours cross, the other five links hold 10")
  func byAmount() throws {
    // a-c, b-d and f-a cross.
    let result = try community(amounts: [2, 2, 3, 2, 2, 2, 4, 5]).answer("ei-index:weighted=true")
    #expect(abs(try #require(result.value) - (12.0 - 10) / 22) < 1e-15)
  }

  @Test("An unknown amount makes the weighted index unknown, not the other")
  func unknown() throws {
    let some = community(amounts: [nil, 2, 3, 2, 2, 2, 4, 5])
    #expect(try some.answer("ei-index").value == -0.25)
    let weighted = try some.answer("ei-index:weighted=true")
    #expect(weighted.value == nil && weighted.undefined != nil)
  }

  @Test("The seed is the answer's: the same seed gives the same p, scaling changes nothing")
  func seed() throws {
    let once = try community().answer("ei-index").part("p")
    #expect(try community().answer("ei-index").part("p") == once)
    let doubled = try community(amounts: Array(repeating: 2, count: 8)).answer("ei-index:weighted=true")
    #expect(doubled.value == -0.25)
  }

  @Test("No links: undefined in words", arguments: ["ei-index", "assortativity", "degree-assortativity", "krackhardt"])
  func none(id: String) throws {
    let empty = try community([]).answer(id)
    #expect(empty.value == nil)
    #expect(empty.undefined?.isEmpty == false)
  }

  // MARK: Assortativity

  @Test("By group, as attribute_assortativity_coefficient of NetworkX 3.6.1 and assortativity_nominal of igraph 1.0.0")
  func byGroup() throws {
    #expect(abs(try #require(try community().answer("assortativity").value) - 0.35135135135135137) < 1e-15)
    let undirected = try community().answer("assortativity") { $0.undirected = true }
    #expect(abs(try #require(undirected.value) - 0.20754716981132076) < 1e-14)
  }

  @Test("By degree, as degree_assortativity_coefficient of NetworkX 3.6.1")
  func byDegree() throws {
    #expect(abs(try #require(try community().answer("degree-assortativity").value) - 0) < 1e-12)
    let undirected = try community().answer("degree-assortativity") { $0.undirected = true }
    #expect(abs(try #require(undirected.value) - -0.473684210526322) < 1e-12)
    // Ends dealt without putting back: -1 / (2 * 7 - 1).
    #expect(abs(try #require(undirected.part("expected")) - -1.0 / 13) < 1e-15)
  }

  @Test("One group only, and all with as many links: undefined")
  func constant() throws {
    #expect(try community().answer("assortativity:by=Type").value == nil)
    let ring = try community([("a", "b"), ("b", "c"), ("c", "a")]).answer("degree-assortativity")
    #expect(ring.value == nil)
  }

  // MARK: Krackhardt

  /// connectedness, hierarchy (measure = "krackhardt"), efficiency and lubness of sna 2.7.
  @Test(
    "As sna",
    arguments: [
      (["0 0 0 1 1", "1 0 1 0 1", "1 1 0 0 1", "1 0 0 0 1", "0 0 0 0 0"], [1, 0.8, 0.625, 1]),
      (["0 0 0 0 1", "0 0 0 1 0", "1 0 0 1 1", "0 0 0 0 0", "0 0 0 0 0"], [1, 1, 0.9375, 0.5]),
      (
        [
          "0 0 0 0 1 1 0 0 0", "0 0 0 1 0 0 0 0 0", "1 0 0 0 1 0 0 0 0", "1 0 0 0 0 1 1 0 1", "0 0 1 0 0 0 0 0 0",
          "0 0 0 0 1 0 0 0 0", "0 1 0 0 1 0 0 0 1", "0 1 1 0 0 1 0 0 1", "0 0 0 0 0 0 1 0 0",
        ], [1, 2.0 / 3, 0.828125, 1]
      ),
    ] as [([String], [Double])])
  func krackhardt(matrix: [String], expected: [Double]) throws {
    let result = try community(matrix: matrix).answer("krackhardt")
    let found = [result.part("connectedness"), result.value, result.part("efficiency"), result.part("lubness")]
    for (one, other) in zip(found, expected) { #expect(abs(try #require(one) - other) < 1e-12) }
  }

  @Test("A tree with one at the top has all four dimensions in full")
  func tree() throws {
    let result = try community(matrix: ["0 1 1 0", "0 0 0 1", "0 0 0 0", "0 0 0 0"]).answer("krackhardt")
    #expect(result.value == 1)
    for name in ["connectedness", "efficiency", "lubness"] { #expect(result.part(name) == 1) }
  }

  @Test("Two who reach each other have a least upper bound though nobody stands above all who reach them")
  func lub() throws {
    // 0 and 2 both lead to 1, 1 and 3 reach each other. Without a bound: 0 with 2, of (4 - 1)(4 - 2)/2 = 3. With 1 and 3,
    // all four are upper bounds, and all reach 1.
    let result = try community(matrix: ["0 1 0 0", "0 0 0 1", "0 1 0 0", "0 1 0 0"]).answer("krackhardt")
    #expect(abs(try #require(result.part("lubness")) - 2.0 / 3) < 1e-15)
  }

  @Test(
    "Order of rows and names change nothing",
    arguments: ["ei-index", "assortativity", "degree-assortativity", "krackhardt"])
  func order(id: String) throws {
    let one = try community().answer(id)
    let other = try community(Self.ends.reversed()).answer(id)
    #expect(one.value == other.value)
  }
}
