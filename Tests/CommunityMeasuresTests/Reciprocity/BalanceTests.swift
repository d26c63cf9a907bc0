// Who has given more than came back, and which group gives to which?

import CommunityMeasures
import CommunityModel
import Testing

@Suite struct BalanceTests {
  // A gives 100 and receives 1 + 10 + 5: +84; B 11 - 100 = -89; C 10 - 10 = 0; D +5. Half of 178 is 89, of 126.
  @Test("Five arcs: 89 of 126 would have to change hands")
  func fiveArcs() throws {
    let answer = try GivingExamples.fiveArcs.answer("balance")
    #expect(answer.value == 89.0 / 126)
    #expect(answer.numbers(GivingExamples.fiveArcs) == ["A": 84, "B": -89, "C": 0, "D": 5])
  }

  @Test("Balances add up to nothing")
  func closed() throws {
    let answer = try GivingExamples.drawn.answer("balance")
    #expect((answer.perElement ?? []).reduce(0) { $0 + ($1.answer.number ?? .nan) } == 0)
  }

  @Test("An unknown gift is a balance without an upper end for the giver, without a lower for the receiver")
  func unknown() throws {
    let community = TestCommunity.make(rows: [
      .init("A", "B", .contribution, "time", 4, "hours"), .init("B", "C", .contribution, "time", low: 1),
    ])
    let answer = try community.answer("balance")
    let texts = (answer.perElement ?? []).map { MeasureResult.text($0.answer) }
    #expect(texts == ["4.0", "-3.0…", "…-1.0"])
    #expect(answer.basis.unknownAmounts == 1)
  }

  static let groups = TestCommunity.make(
    elements: [
      .init("Ana", constituency: "lived experience|carer"), .init("Ben", constituency: "professional"), "Cat",
    ],
    connections: [
      ("Ana", "Ben", .contribution, "time", 6, "hours"), ("Ben", "Ana", .reward, "training", 2, "hours"),
      ("Ana", "Cat", .contribution, "time", 1, "hours"), ("Cat", "Dee", .contribution, "time", 3, "hours"),
    ])

  // 6 + 2 + 1 of 12 cross; Cat and Dee are both "not said".
  @Test("The matrix of groups, blanks as a group of their own")
  func matrix() throws {
    let answer = try Self.groups.answer("giving-matrix")
    #expect(answer.value == 0.75)
    #expect(answer.parts.map { $0.name } == ["carer + lived experience", "professional", "not said"])
    #expect(MeasureResult.text(answer.parts[0].answer) == "carer + lived experience=0.0 professional=6.0 not said=1.0")
    #expect(MeasureResult.text(answer.parts[1].answer) == "carer + lived experience=2.0 professional=0.0 not said=0.0")
    #expect(answer.parts[2].answer["not said"]?.number == 3)
  }

  // Across lies between 9 + 0 and 9 + 8 of what is known, 3 within: 9/12 and 17/20.
  @Test("A range in the matrix is a range in its cell and in the share")
  func range() throws {
    var rows = [TestCommunity.Row("Cat", "Ben", .contribution, "time", unit(), low: 0, high: 8)]
    rows += [
      .init("Ana", "Ben", .contribution, "time", 9, "hours"), .init("Cat", "Dee", .contribution, "time", 3, "hours"),
    ]
    let community = TestCommunity.make(
      elements: [.init("Ana", constituency: "a"), .init("Ben", constituency: "b")], rows: rows)
    let answer = try community.answer("giving-matrix")
    #expect(answer.low == 9.0 / 12)
    #expect(answer.high == 17.0 / 20)
    #expect(answer.value == 13.0 / 16, "the middle, 4")
    #expect(MeasureResult.text(answer.parts[2].answer) == "a=0.0 b=0.0…8.0 not said=3.0")
  }
  private func unit() -> Double? { nil }

  @Test("Another column makes other groups; one that is not there is a wrong use")
  func by() throws {
    #expect(try Self.groups.answer("giving-matrix:by=Role").parts.map { $0.name } == ["not said"])
    #expect(throws: MeasureFailure.self) { try Self.groups.answer("giving-matrix:by=Team") }
  }
}
