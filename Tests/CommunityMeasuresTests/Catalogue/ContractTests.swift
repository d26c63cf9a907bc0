// What every answer keeps to, whatever the measure: its parts, its options and its units.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct ContractTests {
  /// Enough for a request to be answered, be it in words.
  static let needed = [
    "threshold-cascade": "without=A", "what-stops": "without=A", "keep-cost": "without=A", "max-flow": "from=A,to=B",
    "vertex-cut": "from=A,to=B", "floor-cost": "worth=1", "valuation-flip": "group=not said", "leverage": "from=A",
    "oaxaca-blinder": "covariates=contributions",
  ]

  @Test("Every part that is declared stands in every answer, null where it is undefined", arguments: Measure.all)
  func parts(measure: Measure) throws {
    let alone = TestCommunity.make(elements: ["A", "B"], connections: [])
    let request = Self.needed[measure.id].map { "\(measure.id):\($0)" } ?? measure.id
    var answer: MeasureResult?
    do { answer = try alone.answer(request) } catch MeasureFailure.wrongUse { return }
    let names = try #require(answer).parts.map { $0.name }
    for part in measure.parts { #expect(names.contains(part), "\(measure.id) \(part)") }
    #expect(Set(names).count == names.count)
    #expect(answer?.value != nil || answer?.undefined != nil)
  }

  @Test("Nothing given: the parts are there, and null")
  func undefinedParts() throws {
    let alone = TestCommunity.make(elements: ["A", "B"], connections: [])
    let reciprocity = try alone.answer("weighted-reciprocity")
    #expect(reciprocity.value == nil)
    #expect(
      reciprocity.parts.map { "\($0.name) \(MeasureResult.text($0.answer))" } == ["total nothing", "returned nothing"])
    let flows = try alone.answer("ascendency")
    #expect(flows.parts.count == 17)
    #expect(flows.parts.allSatisfy { $0.answer.number == nil })
  }

  @Test("An option that stands twice is refused, not the first forgotten")
  func twice() {
    #expect(throws: MeasureFailure.self) { try PositionTests.small.answer("betweenness:weighted=true,weighted=false") }
  }

  @Test("A unit that nothing is counted in is refused: its sum would be a 0 that nobody recorded")
  func unknownUnit() throws {
    for request in ["in-strength:unit=GBP", "equality-cost:unit=hous", "reward-ratio:ofUnit=GBP,againstUnit=hours"] {
      #expect(throws: MeasureFailure.self) { try PositionTests.small.answer(request) }
    }
    do {
      _ = try PositionTests.small.answer("in-strength:unit=hous")
      Issue.record("a unit that is none was taken")
    } catch MeasureFailure.wrongUse(let words) {
      #expect(words.contains("Did you mean \"hours\"?"))
    }
    #expect(try PositionTests.small.answer("in-strength:unit=HOURS").value == 11.0 / 5)
  }

  // networkx 3.6.1: Graph with edges a-a 3, a-b 2; degree(weight="weight") is a 8, b 2. igraph 1.0.0 strength(loops=True):
  // the same.
  @Test("An undirected loop has both its ends at one element")
  func undirectedLoop() throws {
    let community = TestCommunity.make(rows: [
      .init("a", "a", .tie, "", 3, direction: .undirected), .init("a", "b", .tie, "", 2, direction: .undirected),
    ])
    for id in ["in-strength", "out-strength"] {
      #expect(try community.answer("\(id):loops=keep").numbers(community) == ["a": 8, "b": 2])
      #expect(try community.answer(id).numbers(community) == ["a": 2, "b": 2])
    }
  }
}
