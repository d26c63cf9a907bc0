// Criticality, absence factor, funding and the freely given share.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Criticality and who the work rests on")
struct CriticalityTests {
  typealias Row = TestCommunity.Row

  // By hand, on the page of the rules: Grant stops 4, Church 1. Trust pays for both: 4. The co-ordinator alone gives to
  // Coordination and Supervision: 4. Yusuf is the only one who gives to Peer groups, but what they need is Supervision: 0.
  // Coordination stops Café: 1; Supervision stops Peer groups: 1.
  @Test("The example of the rules")
  func example() throws {
    let community = StopExamples.rushcliffe()
    let answer = try community.answer("criticality")
    #expect(answer.value == 4)
    let expected: [(String, Double)] = [
      ("Grant", 4), ("Trust", 4), ("Co-ordinator", 4), ("Vera", 0), ("Yusuf", 0), ("Church", 1), ("Coordination", 1),
      ("Supervision", 1), ("Café", 0),
    ]
    for (label, value) in expected { #expect(answer.answer(for: community.element(label))?.number == value) }
    #expect(answer.part("pairsWorse") == 0)
    // Lost without Grant: its 20,000 and the church's 3,000 to a café that stopped; the 800 paid hours and the 900 hours
    // given to activities that stopped.
    #expect(
      answer.findings.first?.text
        == "Without Grant alone, 4 stop; 23,000 GBP, 1,700 hours of contributions are lost.")
    // Nobody is named: neither people nor, by their label, crowds.
    for name in ["Co-ordinator", "Vera", "Wes", "Yusuf"] {
      #expect(!answer.findings.contains { $0.text.contains(name) })
    }
  }

  @Test("A pair worse than the sum")
  func pair() throws {
    let community = StopExamples.rushcliffe(
      wesRole: "volunteer lead",
      needs: [
        StopExamples.need("Café", "Coordination", anyOf: "lead"),
        StopExamples.need("Café", "role:volunteer lead", anyOf: "lead"),
      ])
    // Café stops without Wes and one of Grant, Trust, Co-ordinator, Coordination.
    #expect(try community.answer("criticality").part("pairsWorse") == 4)
  }

  @Test("Nothing that could stop is told in words")
  func noActivities() throws {
    let answer = try TestCommunity.make(elements: ["Ann"], rows: []).answer("criticality")
    #expect(answer.value == nil)
    #expect(answer.undefined?.isEmpty == false)
  }

  // CHAOSS, Contributor Absence Factor: contributions 1000, 202, 90, 33, 332, 343, 42, 433 add up to 2,475; half is
  // 1,237.5; 1,000 + 433 = 1,433 reach it: 2.
  @Test("The example of CHAOSS is two")
  func chaoss() throws {
    let amounts: [Double] = [1000, 202, 90, 33, 332, 343, 42, 433]
    let rows = amounts.indices.map { Row("P\($0)", "Work", .contribution, "time", amounts[$0], "hours") }
    let community = TestCommunity.make(elements: [.init("Work", .activity)], rows: rows)
    #expect(try community.answer("absence-factor").value == 2)
    // Another who gives as much as the largest never lowers it.
    let more = TestCommunity.make(
      elements: [.init("Work", .activity)], rows: rows + [Row("New", "Work", .contribution, "time", 1000, "hours")])
    #expect(try more.answer("absence-factor").value == 2)
  }

  // Ten people in a crowd give 100 h, Ann 50 h: half is 75 h; Ann and three of the ten (50 + 30 = 80) reach it: 4.
  @Test("A crowd counts by its people; of several nobody can say; exactly half is enough")
  func crowds() throws {
    func answer(_ count: HeadCount, _ ann: Double) throws -> MeasureResult {
      try TestCommunity.make(
        elements: [.init("Work", .activity), .init("Crowd", count: count), "Ann"],
        rows: [
          Row("Crowd", "Work", .contribution, "time", 100, "hours"),
          Row("Ann", "Work", .contribution, "time", ann, "hours"),
        ]
      ).answer("absence-factor")
    }
    #expect(try answer(HeadCount(low: 10, high: 10), 50).value == 4)
    #expect(try answer(HeadCount(low: 10, high: 10), 100).value == 1)
    let several = try answer(.several, 50)
    #expect(several.value == nil)
    #expect(several.undefined == "Cannot say for Work.")
    #expect(several.findings.contains { $0.text.contains("cannot say") })
    guard case .none? = several.perElement?.first?.answer else {
      Issue.record("null for the activity")
      return
    }
  }

  @Test("Bodies are named as bodies; without hours rows are counted")
  func bodies() throws {
    let answer = try TestCommunity.make(
      elements: [.init("Work", .activity), .init("Church", .association), "Ann", "Bob"],
      rows: [
        Row("Church", "Work", .contribution, "space"), Row("Church", "Work", .contribution, "equipment"),
        Row("Ann", "Work", .contribution, "knowledge"), Row("Bob", "Work", .contribution, "knowledge"),
      ]
    ).answer("absence-factor")
    #expect(answer.value == 1)
    #expect(
      answer.findings.contains { $0.text == "Work gets half of its contributions from 1, of which bodies: Church." })
  }

  // Council 60, Lottery 30, Ann 10 to Trust; Trust passes 50 on. Shares 0.6, 0.3, 0.1: HHI = 0.36 + 0.09 + 0.01 = 0.46,
  // 1/0.46 = 2.17 funders.
  @Test("Money passed on is not counted twice")
  func funding() throws {
    let community = TestCommunity.make(
      elements: [
        .init("Council", .group), .init("Lottery", .group), "Ann", .init("Trust", .group), .init("Café", .activity),
      ],
      rows: [
        Row("Council", "Trust", .contribution, "money", 60, "GBP"),
        Row("Lottery", "Trust", .contribution, "money", 30, "GBP"),
        Row("Ann", "Trust", .contribution, "money", 10, "GBP"), Row("Trust", "Café", .contribution, "money", 50, "GBP"),
        Row("Ann", "Café", .contribution, "money", 999, "GBP", status: .promised),
      ])
    let answer = try community.answer("funding-concentration")
    #expect(answer.value == 0.6)
    #expect(abs(try #require(answer.part("hhi")) - 0.46) < 1e-12)
    #expect(abs(try #require(answer.part("effectiveFunders")) - 1 / 0.46) < 1e-12)
    #expect(answer.answer(for: community.element("Trust")) == nil)
    // What the café gets all comes from Trust.
    #expect(try community.answer("funding-concentration:to=Café").value == 1)
  }

  // 60 known and 40 to x unknown: the largest is at least half, whatever x is, and at most all.
  @Test("An unknown grant gives bounds")
  func unknownGrant() throws {
    let answer = try TestCommunity.make(
      elements: [.init("A", .group), .init("B", .group), .init("T", .activity)],
      rows: [
        Row("A", "T", .contribution, "money", 60, "GBP"), Row("B", "T", .contribution, "money", nil, "GBP", low: 40),
      ]
    ).answer("funding-concentration")
    #expect(answer.value == nil)
    #expect(abs(try #require(answer.low) - 0.5) < 1e-9)
    #expect(answer.high == 1)
  }

  @Test("Who pays, by Paid by and by Payment")
  func payers() {
    let community = TestCommunity.make(
      elements: [
        .init("Trust", .group), .init("Other", .group), .init("Work", .activity),
        .init("Paid", payment: .paidByProject),
        .init("Twice", payment: .paidByProject), .init("Lost", payment: .paidByProject),
        .init("Nurse", payment: .paidElsewhere), .init("Free", payment: .expenses), "Blank",
      ],
      rows: [
        Row("Trust", "Paid", .reward, "pay", 5, "GBP"), Row("Trust", "Twice", .reward, "pay", 5, "GBP"),
        Row("Other", "Twice", .reward, "pay", 5, "GBP"),
        Row("Other", "Paid", .reward, "pay", 5, "GBP", status: .offered),
      ]
        + ["Paid", "Twice", "Lost", "Nurse", "Free", "Blank"].map {
          Row($0, "Work", .contribution, "time", 10, "hours")
        }
        + [
          Row("Nurse", "Work", .contribution, "time", 1, "hours", paidBy: "nobody"),
          Row("Free", "Work", .contribution, "time", 1, "hours", paidBy: "Other"),
        ])
    let ledger = Ledger(community)
    let found = ledger.entries.dropFirst(4).map { ledger.payer(of: $0) }
    #expect(
      Array(found) == [
        .element(community.element("Trust")), .unknownPayer, .unknownPayer, .outsideTheMap, .freely, .notKnown, .freely,
        .element(community.element("Other")),
      ])
  }

  // 900 of 1,700 hours are given freely; the co-ordinator's 800 are paid.
  @Test("The freely given share of the example")
  func freely() throws {
    let answer = try StopExamples.rushcliffe().answer("freely-given-share")
    #expect(abs(try #require(answer.value) - 900.0 / 1700) < 1e-12)
    #expect((answer.part("freelyGiven"), answer.part("paid"), answer.part("notKnown")) == (900, 800, 0))
  }

  // 100 free, 50 paid, 50 not known: from 100/200 to 150/200.
  @Test("What is not known widens the freely given share")
  func notKnown() throws {
    let answer = try TestCommunity.make(
      elements: [.init("Work", .activity), .init("Free", payment: .unpaid), .init("Paid", payment: .paid), "Blank"],
      rows: [
        Row("Free", "Work", .contribution, "time", 100, "hours"),
        Row("Paid", "Work", .contribution, "time", 50, "hours"),
        Row("Blank", "Work", .contribution, "time", 50, "hours"),
      ]
    ).answer("freely-given-share")
    #expect(answer.value == nil)
    #expect((answer.low, answer.high) == (0.5, 0.75))
  }
}

@Suite("What stops on a large map")
struct LargeMapTests {
  typealias Row = TestCommunity.Row

  // 80 funds, each pays one worker for one activity and the next fund a little: nothing is looked at twice, so taking
  // each of 241 elements away is quick. Fund i stops activity i alone: the next fund keeps nearly all it has.
  @Test("Every element in turn")
  func everyElement() throws {
    var rows: [Row] = []
    var elements: [TestCommunity.Element] = []
    let count = 80
    for i in 0..<count {
      elements += [.init("Fund \(i)", .group), .init("Worker \(i)"), .init("Activity \(i)", .activity)]
      rows.append(Row("Fund \(i)", "Worker \(i)", .reward, "pay", 100, "GBP"))
      rows.append(Row("Worker \(i)", "Activity \(i)", .contribution, "time", 10, "hours", paidBy: "Fund \(i)"))
      rows.append(Row("Fund \(i)", "Fund \((i + 1) % count)", .contribution, "money", 1, "GBP"))
      rows.append(Row("Council", "Fund \(i)", .contribution, "money", 99, "GBP"))
    }
    let community = TestCommunity.make(elements: elements, rows: rows)
    let answer = try community.answer("criticality")
    // Without the council each fund has only what the one before it passes on, 1 of 100: x = 0.01 x has no solution but 0,
    // and every activity stops.
    #expect(answer.value == Double(count))
    #expect(answer.answer(for: community.element("Fund 7"))?.number == 1)
    #expect(answer.answer(for: community.element("Worker 7"))?.number == 1)
  }
}
