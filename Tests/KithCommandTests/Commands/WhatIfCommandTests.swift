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
}
