// One name or many: the same elements are found.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct ElementNamesTests {
  private let community = TestCommunity.make(
    elements: [
      .init("Ana", id: "p1"), .init("Zoë", id: "P2"), .init("ana"), .init("p1"), .init("Hall", id: "ana"),
    ], rows: [])

  // An ID wins over a label, and of several the first: "Ana" is the ID of the fifth, "p1" that of the first.
  @Test(
    "An ID wins over a label, made ready or looked for",
    arguments: [("ANA", 4), ("p1", 0), ("zoe", 1), ("hall", 4), ("Nobody", nil), ("", nil), (" ", nil)])
  func found(name: String, place: Int?) {
    let expected = place.map { ElementIndex($0) }
    #expect(ElementNames(community)[name] == expected)
    #expect(ElementNames(community, isForMany: false)[name] == expected)
  }
}
