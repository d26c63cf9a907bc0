import PlainText
import Testing

@testable import KithCommand

@Suite struct WhatIfCommandTests {
  // A grant pays a worker through a trust; the café needs the coordination that the worker gives. Without the grant the
  // trust has 0 of 20,000, the 700 hours it pays for are gone, Coordination stops and then the café. Of 700 + 300 hours
  // rules about money alone leave the 300 given freely: 30 %.
  static let files = [
    "elements.csv": """
    Label,ID,Type,Payment
    Grant,grant,resource,
    Trust,trust,group,
    Worker,worker,person,paid by project
    Vera,vera,person,unpaid
    Coordination,coordination,activity,
    Café,cafe,activity,

    """,
    "connections.csv": """
    From,To,Type,Form,Amount,Unit,Paid by
    grant,trust,contribution,money,20000,GBP,
    trust,worker,reward,pay,18000,GBP,
    worker,coordination,contribution,time,700,hours,trust
    vera,cafe,contribution,time,300,hours,nobody

    """,
    "requirements.csv": "Element,Needs\nCafé,Coordination\n",
    "scenarios/ends.json": #"{"title": "The grant ends", "without": ["Grant"]}"#,
  ]

  func inDataset(_ body: (String) throws -> Void) throws {
    try withFolder { folder throws in
      for (name, text) in Self.files { try write(text, to: "\(folder)/d/\(name)") }
      try body(folder)
    }
  }

  @Test("The story is told in rounds, with the simple count beside it")
  func story() throws {
    try inDataset { folder throws in
      let run = TestRun("whatif", "d", "--without", "grant", in: folder)
      #expect(run.code == 0, "\(run.talk)")
      #expect(run.output.hasPrefix("Without Grant\n\n2 of 2 activities and groups stop, in 2 rounds.\n"))
      let first = try #require(run.output.range(of: "Coordination stops"))
      let second = try #require(run.output.range(of: "Café stops"))
      #expect(first.lowerBound < second.lowerBound)
      #expect(run.output.contains("30\u{202F}% of the hours would be left"))
    }
  }

  @Test("A scenario by name, by file, and by hand give the same JSON")
  func scenarios() throws {
    try inDataset { folder throws in
      let byName = TestRun("whatif", "d", "--scenario", "ends", "--format", "json", in: folder)
      let byFile = TestRun("whatif", "d", "--scenario", "d/scenarios/ends.json", "--format", "json", in: folder)
      #expect(byName.code == 0)
      #expect(byName.output == byFile.output)
      let json = try readJSON(Array(byName.output.utf8))
      #expect(json["scenario"]?["title"]?.text == "The grant ends")
      #expect(json["whatStops"]?["id"]?.text == "what-stops")
      #expect(json["whatStops"]?["value"]?.double == 2)
      #expect(json["today"]?.items?.isEmpty == false)
      #expect(json["then"]?.items?.isEmpty == false)
    }
  }

  // What the grant gives is 20,000; it alone keeps Coordination and the café, and nothing has no price. Without Vera the
  // café loses 300 of its hours and goes on, for it needs only Coordination.
  @Test("What keeping would cost, in words and in JSON")
  func keep() throws {
    try inDataset { folder throws in
      let run = TestRun("whatif", "d", "--without", "grant", "--keep", in: folder)
      #expect(
        run.output.contains("The least that would keep it all going\n  20,000 GBP, by what is paid for it today.\n"))
      #expect(run.output.contains("It pays for 700 hours."))
      let json = try readJSON(
        Array(TestRun("whatif", "d", "--without", "grant", "--keep", "--format", "json", in: folder).output.utf8))
      #expect(json["keep"]?["id"]?.text == "keep-cost")
      let nothing = TestRun("whatif", "d", "--without", "vera", "--keep", in: folder)
      #expect(nothing.output.contains("Nothing stops, so nothing has to be kept."))
    }
  }

  // 300 hours at 12 are 3,600. The trust has 9,000 in hand, 20,000 come in, 18,000 go out: not shrinking. Then 21,600 go
  // out, 1,600 more than comes in: 9,000 / (1,600 / 12) = 67.5 months.
  @Test("A scenario that pays: its cost, and today beside then")
  func pays() throws {
    try withFolder { folder throws in
      for (name, text) in Self.files { try write(text, to: "\(folder)/d/\(name)") }
      try write(
        Self.files["elements.csv"]!.replacing("Payment\n", with: "Payment,Reserve\n")
          .replacing("group,\n", with: "group,,9000 GBP\n"), to: "\(folder)/d/elements.csv")
      try write(
        #"{"pay": [{"where": {"Payment": "unpaid"}, "by": "Trust", "each": 12, "unit": "GBP", "per": "hours"}]}"#,
        to: "\(folder)/d/scenarios/pay.json")
      let run = TestRun("whatif", "d", "--scenario", "pay", in: folder)
      #expect(run.code == 0, "\(run.talk)")
      #expect(run.output.contains("What it costs\n  Trust: 3,600 GBP in 1 row\n"))
      #expect(run.output.contains("today") && run.output.contains("67.5 months"))
      let json = try readJSON(
        Array(TestRun("whatif", "d", "--scenario", "pay", "--format", "json", in: folder).output.utf8))
      #expect(json["costs"]?.items?.first?["amount"]?.double == 3600)
      let runway = json["then"]?.items?.first { $0["id"]?.text == "runway" }
      #expect(abs((runway?["value"]?.double ?? 0) - 67.5) < 1e-9)
    }
  }

  // Hours of unpaid volunteers in the garden's connections.csv: seed keeper 70 + 96 + 12 + 6 = 184; compost lead
  // 110 + 100 + 6 + 14 = 230 (the 20 promised are not given); newcomer 8 + 40 = 48; Saturday volunteers
  // 300 + 360 + 10 = 670. 1,132 x £12 = £13,584. 1,800 in hand: today 11,000 come in and 11,486 go out, then 25,070:
  // 1,800 x 24.02 / 14,070 = 3.07 months of the 731 days of 2024 and 2025.
  @Test("Every unpaid volunteer is paid: the cost, how even and how proportional it is, the money in hand")
  func payPeers() throws {
    let run = TestRun(
      arguments: ["whatif", "Datasets/garden", "--scenario", "pay-peers"], in: TestRun.repository)
    #expect(run.code == 0, "\(run.talk)")
    #expect(run.output.contains("Garden group: 13,584 GBP in 13 rows"))
    #expect(run.output.contains("Where Garden group would find the money is not said"))
    let again = TestRun(
      arguments: ["whatif", "Datasets/garden", "--scenario", "pay-peers", "--format", "json"], in: TestRun.repository)
    let json = try readJSON(Array(again.output.utf8))
    #expect(json["costs"]?.items?.first?["amount"]?.double == 13584)
    #expect(json["unfunded"]?.items?.compactMap { $0.text } == ["group"])
    func value(_ side: String, _ id: String) -> Double? {
      json[side]?.items?.first {
        $0["id"]?.text == id && (id == "runway" || $0["options"]?["againstUnit"]?.text == "hours")
      }?["value"]?.double
    }
    #expect(abs((value("then", "runway") ?? 0) - 1800 * (731 / (365.25 / 12)) / 14070) < 1e-9)
    // Rewards today: 4,200 + 1,170 + 60 + 3,600 + 1,560 + 96 = 10,686; 13,584 more then.
    let today = try #require(value("today", "reward-ratio"))
    let then = try #require(value("then", "reward-ratio"))
    #expect(abs(then / today - (10686 + 13584) / 10686) < 1e-9)
  }

  // 900 hours are given to the coordination today; the scenario adds 450, and 900 go with the pilot money.
  @Test("An amount with what a scenario adds is not called today's")
  func added() {
    let added = TestRun("whatif", "Datasets/rushcliffe", "--scenario", "smaller-grant", in: TestRun.repository)
    #expect(added.output.contains("Coordination: 1,350 hours with the change, 450 then"))
    #expect(!added.output.contains(" today,"))
    let taken = TestRun("whatif", "Datasets/rushcliffe", "--without", "Pilot funding", in: TestRun.repository)
    #expect(taken.output.contains("GP surgeries: 38,000 GBP today, 0 then"))
  }
}
