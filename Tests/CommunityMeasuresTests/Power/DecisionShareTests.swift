// Who decides, compared with who contributes, by hand.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct DecisionShareTests {
  static let elements = [
    TestCommunity.Element("Ann", constituency: "carer"), TestCommunity.Element("Ben", constituency: "professional"),
    TestCommunity.Element("Council", .institution, constituency: "commissioner"),
    TestCommunity.Element("Board", .group, constituency: "professional"), TestCommunity.Element("Service", .activity),
    TestCommunity.Element("Crowd", constituency: "community", count: HeadCount(low: 2, high: 2)),
  ]
  static let hours = [
    TestCommunity.Row("Ann", "Service", .contribution, "time", 60, "hours"),
    TestCommunity.Row("Ben", "Service", .contribution, "time", 40, "hours"),
  ]
  static func decision(
    _ from: String, _ stage: Stage, _ part: Part, status: Status = .unsaid
  ) -> TestCommunity.Row {
    TestCommunity.Row(from, "Service", .decision, status: status, stage: stage, part: part)
  }
  static func group(_ name: String, of result: MeasureResult) -> Answer? {
    result.perGroup?.first { $0.name == name }?.answer
  }

  @Test("By hand: three decisions, one told twice, one that only advises")
  func byHand() throws {
    let rows =
      Self.hours + [
        Self.decision("Council", .commission, .decides), Self.decision("Ben", .design, .decides),
        Self.decision("Ben", .design, .canVeto), Self.decision("Ann", .design, .decides),
        Self.decision("Ann", .deliver, .advises), Self.decision("Ben", .deliver, .decides, status: .offered),
      ]
    let result = try TestCommunity.make(elements: Self.elements, rows: rows).answer("decision-share")
    // Decisions: commissioner 1/3, professional 1/3, carer 1/3. Work: carer 0.6, professional 0.4.
    // (|1/3 − 0.6| + |1/3 − 0.4| + 1/3) / 2 = (4/15 + 1/15 + 5/15) / 2 = 1/3.
    #expect(abs(result.value! - 1.0 / 3) < 1e-12)
    #expect(result.low == result.value && result.high == result.value)
    #expect(result.part("decisions") == 3 && result.part("advises") == 1 && result.part("unknown") == 0)
    let carer = Self.group("carer", of: result)!
    #expect(carer["commission"]?.number == 0 && carer["design"]?.number == 0.5)
    #expect(carer["deliver"]?.number == nil, "nobody has the last word at deliver")
    #expect(abs(carer["overall"]!.number! - 1.0 / 3) < 1e-12 && carer["contributions"]?.number == 0.6)
    #expect(Self.group("commissioner", of: result)?["commission"]?.number == 1)
    #expect(Self.group("commissioner", of: result)?["contributions"]?.number == 0)
  }

  @Test("By hand: a board's decision is shared by its members")
  func members() throws {
    let ties = ["Ann", "Ben", "Crowd"].map { TestCommunity.Row($0, "Board", .tie, "member") }
    let rows = Self.hours + [Self.decision("Board", .design, .decides)]
    let shared = try TestCommunity.make(elements: Self.elements, rows: rows + ties).answer("decision-share")
    // Four people: carer 1, professional 1, community 2. Work 0.6, 0.4, 0: (0.35 + 0.15 + 0.5) / 2 = 0.5.
    #expect(Self.group("carer", of: shared)?["design"]?.number == 0.25)
    #expect(Self.group("community", of: shared)?["design"]?.number == 0.5)
    #expect(abs(shared.value! - 0.5) < 1e-12)
    // No members named: the group's own. Professional 1: (0.6 + 0.6) / 2.
    let own = try TestCommunity.make(elements: Self.elements, rows: rows).answer("decision-share")
    #expect(Self.group("professional", of: own)?["overall"]?.number == 1)
    #expect(abs(own.value! - 0.6) < 1e-12)
  }

  @Test("Decisions held in proportion to the work, and names swapped")
  func proportional() throws {
    let rows = [
      TestCommunity.Row("Ann", "Service", .contribution, "time", 10, "hours"),
      TestCommunity.Row("Ben", "Service", .contribution, "time", 10, "hours"),
      Self.decision("Ann", .design, .decides), Self.decision("Ben", .design, .canVeto),
    ]
    #expect(try TestCommunity.make(elements: Self.elements, rows: rows).answer("decision-share").value == 0)
    var swapped = Self.elements
    (swapped[0].constituency, swapped[1].constituency) = ("professional", "carer")
    let one = [Self.decision("Ann", .design, .decides)] + Self.hours
    let before = try TestCommunity.make(elements: Self.elements, rows: one).answer("decision-share")
    let after = try TestCommunity.make(elements: swapped, rows: one).answer("decision-share")
    #expect(before.value == after.value)
    #expect(Self.group("carer", of: before)?["overall"]?.number == 1)
    #expect(Self.group("professional", of: after)?["overall"]?.number == 1)
  }

  @Test("A decision that nobody fully told widens the answer")
  func untold() throws {
    let rows =
      Self.hours + [Self.decision("Ann", .design, .decides), Self.decision("Ben", .design, .unsaid)]
    let result = try TestCommunity.make(elements: Self.elements, rows: rows).answer("decision-share")
    #expect(result.value == nil && result.undefined!.hasPrefix("Cannot say."))
    // Without Ben: 1 and 0 against 0.6 and 0.4: 0.4. With Ben: 0.5 and 0.5: 0.1.
    #expect(abs(result.low! - 0.1) < 1e-12 && abs(result.high! - 0.4) < 1e-12)
    guard case .bounds(let low, let high)? = Self.group("carer", of: result)?["design"] else {
      Issue.record("a range")
      return
    }
    #expect(low == 0.5 && high == 1)
    #expect(result.part("unknown") == 1)
    #expect(result.findings.contains { $0.severity == .question && $0.rows == [RowReference(.connections, 5)] })
    // A last word at a stage that nobody named counts over all, not at a stage.
    let noStage = Self.hours + [Self.decision("Ann", .unsaid, .decides)]
    let known = try TestCommunity.make(elements: Self.elements, rows: noStage).answer("decision-share")
    #expect(abs(known.value! - 0.4) < 1e-12)
    #expect(Self.group("carer", of: known)?["design"]?.number == nil)
    #expect(known.part("unknown") == 1)
  }

  @Test("Nobody decides, nobody contributes, unknown hours: in words")
  func undefined() throws {
    #expect(
      try TestCommunity.make(elements: Self.elements, rows: Self.hours).answer("decision-share").undefined
        == "No row says who decides.")
    let alone = TestCommunity.make(elements: Self.elements, rows: [Self.decision("Ann", .design, .decides)])
    let result = try alone.answer("decision-share")
    #expect(result.value == nil && result.undefined != nil)
    #expect(Self.group("carer", of: result)?["overall"]?.number == 1)
    let blank = TestCommunity.make(
      elements: Self.elements,
      rows: [Self.decision("Ann", .design, .decides), TestCommunity.Row("Ann", "Service", .contribution, "time")])
    // Ann alone gives, so all of it is hers however much it is; she alone decides.
    #expect(try blank.answer("decision-share").value == 0)
    // Beside Ben's 40 hours her share is from 0 to 1, and she decides alone: from 1 down to 0.
    let beside = TestCommunity.make(
      elements: Self.elements,
      rows: [
        Self.decision("Ann", .design, .decides), TestCommunity.Row("Ann", "Service", .contribution, "time"),
        TestCommunity.Row("Ben", "Service", .contribution, "time", 40, "hours"),
      ])
    let open = try beside.answer("decision-share")
    #expect(open.value == nil && open.undefined == "1 amount unknown: between 0 and 1")
  }
}
