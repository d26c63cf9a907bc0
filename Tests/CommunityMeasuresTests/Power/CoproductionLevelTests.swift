// The suggested level of co-production, rule by rule.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Level of co-production")
struct CoproductionLevelTests {
  typealias Row = TestCommunity.Row
  static let elements: [TestCommunity.Element] = [
    .init("Carer", constituency: "carer"), .init("Council", .institution, constituency: "commissioner"),
    .init("Nurse", constituency: "professional"), .init("Board", .group), .init("Service", .activity), "Blank",
  ]
  static func decision(_ from: String, _ stage: Stage, _ part: Part = .decides) -> Row {
    Row(from, "Service", .decision, stage: stage, part: part)
  }
  static let work = Row("Carer", "Service", .contribution, "time", 5, "hours")

  static func answer(_ rows: [Row], swap: (String, String)? = nil) throws -> MeasureResult {
    var elements = elements
    if let swap {
      for place in elements.indices where elements[place].constituency == swap.0 {
        elements[place].constituency = swap.1
      }
    }
    return try TestCommunity.make(elements: elements, rows: rows).answer("coproduction-level")
  }

  static let shared = [
    decision("Carer", .design), decision("Council", .design), decision("Carer", .assess), decision("Council", .assess),
  ]

  @Test("Each level by its rule")
  func levels() throws {
    #expect(try Self.answer([Self.decision("Council", .design)]).value == 0)
    #expect(try Self.answer([Self.work, Self.decision("Council", .design)]).value == 1)
    #expect(try Self.answer([Self.decision("Carer", .design, .advises)]).value == 2)
    #expect(try Self.answer([Self.decision("Carer", .assess, .takesPart)]).value == 2)
    // Advice on what is commissioned or delivered is not at design or assess.
    #expect(try Self.answer([Self.work, Self.decision("Carer", .deliver, .advises)]).value == 1)
    let full = try Self.answer(Self.shared)
    #expect(full.value == 3 && full.unit == "level" && full.part("largestShare") == 0.5)
    #expect((full.part("coproducersDecideEarly"), full.part("othersDecideLate")) == (1, 1))
    #expect(full.table?.rows.count == 4)
    // At assess the carer decides alone: not 3.
    #expect(try Self.answer(Array(Self.shared.dropLast())).value == 2)
  }

  // Four decisions, two each; three more of the council make 5 of 7 = 0.71 of them: more than two thirds.
  @Test("One dominant constituency is not shared power, whichever it is")
  func dominant() throws {
    let more = [Stage.commission, .deliver].map { Self.decision("Council", $0) }
    // 4 of 6: exactly two thirds are not more.
    #expect(try Self.answer(Self.shared + more).value == 3)
    let other = Row("Council", "Board", .decision, stage: .deliver, part: .canVeto)
    let council = try Self.answer(Self.shared + more + [other])
    #expect(council.value == 2 && council.findings.contains { $0.severity == .warning })
    let carers = try Self.answer(
      Self.shared + [Stage.commission, .deliver].map { Self.decision("Carer", $0) }
        + [Row("Carer", "Board", .decision, stage: .deliver, part: .canVeto)])
    #expect(carers.value == 2 && abs(carers.part("largestShare")! - 5.0 / 7) < 1e-12)
  }

  @Test("The three constituencies count alike; names that are none of them do not")
  func swapped() throws {
    for name in ["lived experience", "community", "Lived Experience|professional"] {
      #expect(try Self.answer(Self.shared, swap: ("carer", name)).value == 3, "\(name)")
    }
    #expect(try Self.answer(Self.shared + [Self.work], swap: ("carer", "professional")).value == 0)
  }

  @Test("A board's decision is its members'")
  func members() throws {
    let ties = ["Carer", "Nurse"].map { Row($0, "Board", .tie, "member") }
    let rows = [Self.decision("Board", .design), Self.decision("Board", .assess)]
    #expect(try Self.answer(rows + ties).value == 3)
    #expect(try Self.answer(rows).value == 0)
    #expect(try Self.answer([Self.decision("Board", .design, .takesPart)] + ties).value == 2)
  }

  @Test("What is not said and could change the level: cannot say")
  func unknown() throws {
    let open = try Self.answer(Array(Self.shared.dropLast()) + [Self.decision("Council", .assess, .unsaid)])
    #expect(open.value == nil && (open.low, open.high) == (2, 3))
    #expect(open.undefined!.hasPrefix("Cannot say") && open.part("unknown") == 1)
    #expect(open.findings.contains { $0.severity == .question && $0.rows == [RowReference(.connections, 5)] })
    // A blank that can change nothing: the council's part at deliver, where carers decide nowhere.
    let safe = try Self.answer([Self.work, Self.decision("Council", .deliver, .unsaid)])
    #expect(safe.value == 1)
    // A last word at a stage that nobody named may be the one that is missing.
    let stage = try Self.answer(Array(Self.shared.dropLast()) + [Self.decision("Nurse", .unsaid)])
    #expect(stage.value == nil && (stage.low, stage.high) == (2, 3))
    let alone = try Self.answer([Self.decision("Carer", .design, .unsaid)])
    #expect((alone.low, alone.high) == (0, 2))
  }

  // Carers and nurses of unknown number share both decisions of the board: either side may hold nearly all of them. With
  // the council's four last words beside them no side can hold more than 4 of 6, two thirds; with five, 5 of 7 are sure.
  @Test("Members whose number nobody knows: what does not hang on it is said")
  func unknownNumbers() throws {
    func answer(_ rows: [Row]) throws -> MeasureResult {
      var elements = Self.elements
      elements[0].count = .several
      elements[2].count = .several
      let ties = ["Carer", "Nurse"].map { Row($0, "Board", .tie, "member") }
      return try TestCommunity.make(elements: elements, rows: rows + ties).answer("coproduction-level")
    }
    #expect(try answer([Self.decision("Board", .design)]).value == 2)
    let both = [Self.decision("Board", .design), Self.decision("Board", .assess)]
    let open = try answer(both)
    #expect(open.value == nil && (open.low, open.high) == (2, 3))
    #expect(open.undefined?.contains("members whose number is not known") == true)
    #expect(open.parts.contains { $0.name == "largestShare" } && open.part("largestShare") == nil)
    let council = [Stage.commission, .design, .deliver, .assess].map { Self.decision("Council", $0) }
    #expect(try answer(both + council).value == 3)
    let more = Row("Council", "Blank", .decision, stage: .design, part: .decides)
    #expect(try answer(both + council + [more]).value == 2)
  }

  @Test("No row, no constituency: in words")
  func undefined() throws {
    #expect(try Self.answer([]).undefined == "No row says who contributes, takes part or decides.")
    let blank = TestCommunity.make(elements: ["Ann"], rows: [Row("Ann", "Ben", .contribution, "time", 1, "hours")])
    #expect(try blank.answer("coproduction-level").undefined?.contains("Constituency") == true)
    #expect(try Self.answer([Row("Ann", "Ben", .contribution, "time", 1, "hours")]).value == 0)
  }
}
