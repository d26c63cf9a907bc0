// Who belongs together.

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct GroupsTests {
  static let community = TestCommunity.make(
    elements: [
      .init("Ana", role: "trainer", constituency: "lived experience|carer"),
      .init("Ben", constituency: "Carer"),
      .init("Cat", role: "nurse"),
      .init("Dee", role: "nurse", constituency: "carer | lived experience"),
      .init("Eli", constituency: "professional", extras: ["Team": "north"]),
    ], rows: [])

  @Test("Several words are a group of their own, in alphabetical order; blank is not said, and last")
  func words() throws {
    let groups = try Groups(by: "constituency", in: Ledger(Self.community))
    #expect(groups.names == ["Carer", "carer + lived experience", "professional", "not said"])
    #expect(Self.community.elements.indices.map { groups.group(of: $0) } == [1, 0, 3, 1, 2])
  }

  @Test("The words of several columns together are a group")
  func severalColumns() throws {
    let groups = try Groups(by: "Role+Team", in: Ledger(Self.community))
    #expect(groups.names == ["north", "nurse", "trainer", "not said"])
  }

  @Test("A column that is not there is named, with the nearest")
  func unknownColumn() {
    let failure = #expect(throws: MeasureFailure.self) {
      try Groups(by: "Constituancy", in: Ledger(Self.community))
    }
    guard case .wrongUse(let words) = failure else {
      Issue.record("an unknown column is a wrong use")
      return
    }
    #expect(words == "There is no column \"Constituancy\" in elements.csv. Did you mean \"Constituency\"?")
  }

  @Test("Nobody is in no group")
  func nobody() throws {
    #expect(try Groups(by: "Role", in: Ledger(Community())).names == [])
  }
}
