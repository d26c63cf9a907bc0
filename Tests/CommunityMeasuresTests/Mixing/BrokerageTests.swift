// Brokerage: who passes things on between groups where no direct link exists?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct BrokerageTests {
  private static let roles = ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"]

  private func total(_ first: String, _ middle: String, _ last: String) throws -> [Double?] {
    let community = TestCommunity.make(
      elements: [
        TestCommunity.Element("x", constituency: first), TestCommunity.Element("y", constituency: middle),
        TestCommunity.Element("z", constituency: last),
      ], rows: [TestCommunity.Row("x", "y"), TestCommunity.Row("y", "z")])
    let answer = try community.answer("brokerage")
    #expect(answer.value == 1)
    #expect(answer.answer(for: community.element("y"))?["total"]?.number == 1)
    #expect(answer.answer(for: community.element("x"))?["total"]?.number == 0)
    return Self.roles.map { answer.part($0) }
  }

  @Test("One way x → y → z is one role, by the groups of the three")
  func eachRole() throws {
    #expect(try total("A", "A", "A") == [1, 0, 0, 0, 0])
    #expect(try total("A", "B", "A") == [0, 1, 0, 0, 0])
    #expect(try total("A", "A", "B") == [0, 0, 1, 0, 0])
    #expect(try total("A", "B", "B") == [0, 0, 0, 1, 0])
    #expect(try total("A", "B", "C") == [0, 0, 0, 0, 1])
  }

  @Test("R sna 2.7.1, brokerage(m, c(\"r\",\"r\",\"s\",\"t\",\"t\",\"t\",\"r\")): raw.nli and raw.gli")
  func sna() throws {
    for community in [MixingExamples.community, MixingExamples.reordered, MixingExamples.scaled] {
      let answer = try community.answer("brokerage:by=Constituency")
      #expect(Self.roles.map { answer.part($0) } == Self.gli)
      for (number, name) in "abcdefg".enumerated() {
        let fields = answer.answer(for: community.element(String(name)))
        #expect(Self.roles.map { fields?[$0]?.number } == Self.nli[number])
      }
      #expect(answer.value == Self.gli.reduce(0, +))
    }
  }

  @Test("A direct link, or the way back to where it came from, is no brokerage")
  func closed() throws {
    #expect(try MixingExamples.links([("x", "y"), ("y", "z"), ("x", "z")]).answer("brokerage").value == 0)
    #expect(try MixingExamples.links([("x", "y"), ("y", "x"), ("y", "y")]).answer("brokerage").value == 0)
    #expect(try Community().answer("brokerage").undefined == "There are no elements.")
    #expect(throws: MeasureFailure.self) { try MixingExamples.community.answer("brokerage:by=Colour") }
  }

  private static let nli: [[Double?]] = [
    [0, 0, 0, 2, 0],
    [0, 0, 1, 0, 0],
    [0, 0, 0, 0, 1],
    [0, 0, 0, 1, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]
  private static let gli: [Double] = [0, 0, 1, 3, 1]
}
