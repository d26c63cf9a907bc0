// One layer, one unit, one period: what does a network take, and what does it leave out?

import CommunityMeasures
import CommunityModel
import DirectedGraph
import Testing

@Suite struct NetworkTests {
  private func network(_ community: Community, _ change: (inout Selection) -> Void = { _ in }) throws -> Network {
    var selection = Selection()
    change(&selection)
    return try Network.amounts(Ledger(community, selection))
  }

  static let mixed = TestCommunity.make(rows: [
    .init("A", "B", .contribution, "time", 3, "hours"), .init("B", "A", .reward, "pay", 40, "GBP"),
    .init("A", "C", .contribution, "time", 2), .init("C", "A", .reward, "recognition"),
    .init("A", "C", .decision), .init("B", "C", .tie, "", 5), .init("A", "C", .benefit),
  ])

  @Test("Unlike units are never added: the words name each with its rows")
  func mixedUnits() {
    let failure = #expect(throws: MeasureFailure.self) { try network(Self.mixed) }
    guard case .undefined(let words) = failure else {
      Issue.record("several units are undefined, not a wrong use")
      return
    }
    #expect(words == "hours in 2 rows, GBP in 1: choose --unit")
  }

  // Time without a unit is hours. Recognition is given, not measured; decisions, ties, benefits are other layers.
  @Test("A named unit takes its rows and counts the others")
  func namedUnit() throws {
    let hours = try network(Self.mixed) { $0.unit = "Hours" }
    #expect(hours.unit == "hours")
    #expect(hours.graph.weights == [3, 2])
    #expect(hours.otherUnits.map { "\($0.unit) \($0.rows)" } == ["GBP 1"])
    #expect(hours.notMeasuredRows.map { $0.position } == [3])
    #expect(hours.basis.rows == 2)
  }

  @Test(
    "Each layer takes its kinds",
    arguments: [
      (Selection.Layer.exchange, 4), (.contributions, 2), (.rewards, 2), (.benefits, 1), (.decisions, 1), (.ties, 1),
      (.all, 7),
    ])
  func layers(layer: Selection.Layer, rows: Int) {
    var selection = Selection()
    selection.layer = layer
    #expect(Network.links(Ledger(Self.mixed, selection)).rows.count == rows)
  }

  @Test("Without contributions and rewards every row is measured; a tie without an amount weighs 1")
  func plainFile() throws {
    let community = TestCommunity.make(rows: [.init("A", "B", .other), .init("A", "B", .other, "", 2.5)])
    let plain = try network(community)
    #expect(plain.layer == .all)
    #expect(plain.unit == "count")
    #expect(plain.graph.weights == [3.5])
    #expect(Network.links(Ledger(community)).graph.weights == [2])
  }

  @Test("A mutual row is an edge each way and one row; an undirected one too, and without a giver")
  func directions() throws {
    let mutual = try network(
      TestCommunity.make(rows: [.init("A", "B", .contribution, "time", 3, "hours", direction: .mutual)]))
    #expect(mutual.graph.weights == [3, 3])
    #expect(mutual.rows.count == 1 && mutual.basis.rows == 1)
    #expect(!mutual.isUndirected)
    #expect(mutual.simpleEdgeCount == 2)
    let undirected = try network(
      TestCommunity.make(rows: [.init("A", "B", .contribution, "time", 3, "hours", direction: .undirected)]))
    #expect(undirected.graph.weights == [3, 3])
    #expect(undirected.isUndirected)
    #expect(undirected.simpleEdgeCount == 1)
    let unknown = try network(
      TestCommunity.make(rows: [.init("A", "B", .contribution, "time", direction: .mutual)]))
    #expect(unknown.unknownRows.count == 1)
    #expect(unknown.unknownArcs.count == 2)
  }

  @Test("Unknown is not nothing, nothing is no edge, a range has a middle")
  func amounts() throws {
    let found = try network(
      TestCommunity.make(rows: [
        .init("A", "B", .contribution, "time"), .init("A", "C", .contribution, "time", 0, "hours"),
        .init("A", "D", .contribution, "time", low: 2, high: 5), .init("A", "D", .contribution, "time", 1, "hours"),
        .init("A", "A", .contribution, "time", low: 1, high: 2),
      ]))
    #expect(found.graph.weights == [4.5])
    #expect(found.lowWeights?.values == [3])
    #expect(found.highWeights?.values == [6])
    #expect(found.lowLoops?.values[0] == 1 && found.highLoops?.values[0] == 2)
    #expect(found.unknownRows.map { $0.position } == [0])
    #expect(found.basis.unknownAmounts == 1)
    #expect(found.rowsBehindEdges().values.map { $0.map { $0.position } } == [[2, 3]])
  }

  @Test("What was promised, offered, declined is told and not weighed")
  func statuses() throws {
    let found = try network(
      TestCommunity.make(rows: [
        .init("A", "B", .contribution, "time", 1, "hours", status: .promised),
        .init("A", "B", .contribution, "time", 2, "hours", status: .given),
        .init("B", "A", .reward, "training", 3, "hours", status: .declined),
      ]))
    #expect(found.graph.weights == [2])
    #expect(found.notGivenRows.map { $0.position } == [0, 2])
  }

  // One nurse's hour is worth 15, any other 10; pounds stay pounds; nobody has valued a session.
  @Test("Under a valuation each amount takes its most particular rate; what none values is unknown")
  func valuation() throws {
    func rate(_ unit: String, _ worth: Double, role: String = "", form: String = "") -> ValuationRow {
      var row = ValuationRow()
      (row.valuation, row.unit, row.worth, row.in, row.role, row.form) = ("wage", unit, worth, "GBP", role, form)
      return row
    }
    let community = TestCommunity.make(
      elements: [.init("A", role: "Nurse"), "B"],
      rows: [
        .init("A", "B", .contribution, "time", 2, "hours"), .init("B", "C", .contribution, "time", 3, "hours"),
        .init("C", "A", .reward, "pay", 7, "GBP"), .init("C", "B", .contribution, "space", 1, "sessions"),
      ]
    ) { $0.valuations = [rate("hours", 10), rate("hours", 15, role: "nurse"), rate("hours", 12, form: "training")] }
    let found = try network(community) { $0.valuation = "Wage" }
    #expect(found.unit == "GBP")
    #expect(found.graph.weights == [30, 30, 7])
    #expect(found.unknownRows.map { $0.position } == [3])
    let failure = #expect(throws: MeasureFailure.self) { try network(community) { $0.valuation = "wages" } }
    guard case .wrongUse(let words) = failure else {
      Issue.record("an unknown valuation is a wrong use")
      return
    }
    #expect(words == "There is no valuation \"wages\" in valuations.csv. Did you mean \"wage\"?")
  }
}
