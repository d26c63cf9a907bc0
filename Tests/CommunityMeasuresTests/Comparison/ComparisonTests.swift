// A period beside itself shows nothing; turned round, every change turns round.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("Comparison")
struct ComparisonTests {
  typealias Row = TestCommunity.Row

  /// The community in the years 1 (Ana, Ben), 2 (Ana alone gives back) and 3 (Cleo joined, Ben left).
  static let years = TestCommunity.make(
    elements: [
      .init("Ana", constituency: "carer"), .init("Ben", constituency: "carer"),
      .init("Cleo", constituency: "community"),
      .init("Work", .activity),
    ],
    rows: [
      Row("Ana", "Ben", .contribution, "time", 10, "hours", start: .year(2021), end: .year(2021)),
      Row("Ben", "Ana", .contribution, "time", 10, "hours", start: .year(2021), end: .year(2021)),
      Row("Ana", "Ben", .contribution, "time", 10, "hours", start: .year(2022), end: .year(2022)),
      Row("Ben", "Ana", .contribution, "time", 2, "hours", start: .year(2022), end: .year(2022)),
      Row("Ana", "Cleo", .contribution, "time", nil, "hours", start: .year(2023), end: .year(2023)),
      Row("Cleo", "Ana", .contribution, "time", 4, "hours", start: .year(2023), end: .year(2023)),
      Row("Ben", "Work", .decision, start: .year(2021), end: .year(2021)),
    ])

  static func compare(
    _ first: Community, _ second: Community, years: (Int, Int)? = nil,
    _ requests: [String] = ["weighted-reciprocity", "size", "gini", "dyad-census"]
  ) throws -> Comparison {
    func session(_ community: Community, _ year: Int?) -> MeasureSession {
      var selection = Selection()
      if let year {
        selection.from = .year(year)
        selection.to = .year(year)
      }
      return MeasureSession(community, selection)
    }
    var before = session(first, years?.0)
    var after = session(second, years?.1)
    let answers = try requests.map { (before: try before.answer($0), after: try after.answer($0)) }
    return Comparison(before: before.ledger, after: after.ledger, answers: answers)
  }

  static func labels(_ elements: [ElementIndex], _ ledger: Ledger) -> [String] {
    elements.map { ledger.community.label(of: $0) }
  }

  // 2021: 10 of 10 + 10 of 10 come back: (10 + 10) / 20 = 1. 2022: (2 + 2) / 12 = 1/3. It fell by 2/3 > 0.1.
  @Test("A fall beyond the table of drops is flagged, and its opposite is not")
  func slipped() throws {
    let fell = try Self.compare(Self.years, Self.years, years: (2021, 2022))
    let change = fell.measures[0]
    #expect(abs(try #require(change.change) + 2.0 / 3) < 1e-12)
    #expect(change.low == change.change && change.high == change.change)
    #expect(change.flag?.measure == "weighted-reciprocity" && fell.hasFlags)
    #expect(fell.joiners.isEmpty)
    #expect(Self.labels(fell.leavers, fell.before) == ["Work"], "Ana and Ben are still there")
    // Ben decided in 2021 and nobody does in 2022.
    #expect(fell.lost.map { $0.kind } == [.decision] && fell.gained.isEmpty)
    let part = try #require(fell.participation.first { $0.part == .decides(.unsaid) })
    #expect(part.before == 1 && part.after == 0 && part.isFlagged)
    let rose = try Self.compare(Self.years, Self.years, years: (2022, 2021))
    #expect(!rose.hasFlags)
  }

  // Ana gives Cleo an unknown amount in 2023, so what comes back cannot be said, though it was 1 before.
  @Test("A change that hangs on an unknown amount is never a fall")
  func unknown() throws {
    let comparison = try Self.compare(Self.years, Self.years, years: (2021, 2023))
    #expect(comparison.measures[0].after.value == nil)
    #expect(comparison.measures[0].change == nil && comparison.measures[0].flag == nil)
    #expect(Self.labels(comparison.joiners, comparison.after) == ["Cleo"])
    #expect(Self.labels(comparison.leavers, comparison.before) == ["Ben", "Work"])
  }

  // Of 5 hours back for 5 to 15: between 2·5/10 = 1 and 2·5/20 = 0.5. From a sure 0.55 it may have risen or fallen.
  @Test("A fall that may be none is not flagged")
  func mayBeNone() throws {
    func pair(_ back: Double, low: Double? = nil, high: Double? = nil) -> Community {
      TestCommunity.make(rows: [
        Row("Ana", "Ben", .contribution, "time", 10, "hours"),
        Row("Ben", "Ana", .contribution, "time", back, "hours", low: low, high: high),
      ])
    }
    // 2·9/19 = 0.947; 2·5/15 = 0.667; with 1 to 9.5 of 10 back: 2/11 = 0.182 to 19/19.5 = 0.974.
    let sure = try Self.compare(pair(9), pair(5), ["weighted-reciprocity"])
    #expect(sure.hasFlags)
    let open = try Self.compare(pair(9), pair(5, low: 1, high: 9.5), ["weighted-reciprocity"])
    #expect(open.measures[0].change != nil && !open.hasFlags)
    let most: Double = try #require(open.measures[0].high)
    let expected: Double = 19.0 / 19.5 - 18.0 / 19.0
    #expect(abs(most - expected) < 1e-9)
  }

  @Test("A period beside itself shows no change", arguments: [2021, 2022, 2023])
  func same(year: Int) throws {
    let comparison = try Self.compare(Self.years, Self.years, years: (year, year))
    #expect(comparison.isEmpty && !comparison.hasFlags)
    #expect(comparison.measures.allSatisfy { $0.change == nil || $0.change == 0 })
    #expect(comparison.participation.allSatisfy { !$0.isChanged && !$0.isFlagged })
    #expect(comparison.moveOfPower == nil)
  }

  /// In 2021 one side decides at every stage, in 2022 another does.
  static func replaced(_ first: String, _ second: String, years: (Int, Int) = (2021, 2022)) throws -> Comparison {
    let rows = [(first, 2021), (second, 2022)].flatMap { who, year in
      Stage.inOrder.map {
        Row(who, "Work", .decision, stage: $0, part: .decides, start: .year(year), end: .year(year))
      }
    }
    let community = TestCommunity.make(
      elements: [
        .init("Ana", constituency: "carer"), .init("Ben", constituency: "carer"),
        .init("Nia", constituency: "professional"), .init("Work", .activity),
      ], rows: rows)
    return try compare(community, community, years: years, ["coproduction-level", "size"])
  }

  // By the rules alone 2021 is level 0 (no row of a carer) and 2022 level 2 (a carer decides at design).
  @Test("One dominant side in place of another is neither a rise nor a fall")
  func moveOfPower() throws {
    let risen = try Self.replaced("Nia", "Ana")
    let level = risen.measures[0]
    #expect(level.before.value == 0 && level.after.value == 2)
    #expect(level.change == nil && level.low == nil && level.high == nil && level.flag == nil)
    let move = try #require(risen.moveOfPower)
    #expect((move.before.name, move.after.name) == ("professional", "carer") && move.before.share == 1)
    #expect(risen.measures[1].change != nil, "other measures are told")
    let fallen = try Self.replaced("Nia", "Ana", years: (2022, 2021))
    Self.expectMirror(risen, fallen)
    // That carers no longer take part is told all the same.
    #expect(fallen.hasFlags && fallen.participation.contains { $0.constituency == "carer" && $0.isFlagged })
    // Another person of the same side is no other side.
    #expect(try Self.replaced("Ana", "Ben").moveOfPower == nil)
  }

  @Test("Turned round, every change turns round", arguments: [(2021, 2022), (2021, 2023), (2022, 2023)])
  func mirror(first: Int, second: Int) throws {
    let forth = try Self.compare(Self.years, Self.years, years: (first, second))
    let back = try Self.compare(Self.years, Self.years, years: (second, first))
    Self.expectMirror(forth, back)
  }

  static func expectMirror(_ forth: Comparison, _ back: Comparison) {
    #expect(forth.joiners == back.leavers && forth.leavers == back.joiners)
    #expect(forth.gained.map { $0.row } == back.lost.map { $0.row })
    #expect(forth.lost.map { $0.row } == back.gained.map { $0.row })
    for (a, b) in zip(forth.measures, back.measures) {
      #expect(a.change == b.change.map { 0 - $0 })
      #expect(a.low == b.high.map { 0 - $0 } && a.high == b.low.map { 0 - $0 })
      #expect(a.isChanged == b.isChanged)
    }
    #expect(forth.participation.map { $0.before } == back.participation.map { $0.after })
    #expect(forth.participation.map { $0.after } == back.participation.map { $0.before })
    #expect(forth.participation.map { $0.constituency } == back.participation.map { $0.constituency })
    #expect(forth.joiners.count == back.leavers.count && forth.gained.count == back.lost.count)
    // What slipped one way never slipped the other way too.
    for (a, b) in zip(forth.measures, back.measures) { #expect(a.flag == nil || b.flag == nil) }
    for (a, b) in zip(forth.participation, back.participation) { #expect(!a.isFlagged || !b.isFlagged) }
    #expect(forth.moveOfPower?.before.name == back.moveOfPower?.after.name)
    #expect(forth.moveOfPower?.after.share == back.moveOfPower?.before.share)
  }

  /// A community from a small generator of numbers: a few people, some with IDs, and rows between them.
  static func made(from seed: UInt32) -> Community {
    var state: UInt32 = seed &* 2_654_435_761 &+ 12_345
    func next(_ bound: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 16) % bound
    }
    let constituencies: [String] = ["carer", "community", ""]
    let kinds: [ConnectionKind] = [.contribution, .reward, .decision, .tie]
    let directions: [Direction] = [.directed, .mutual, .undirected]
    var people: [TestCommunity.Element] = []
    for number in 0..<(3 + next(5)) {
      let label: String = "Person \(next(2)) of \(number)"
      let id: String = number % 2 == 0 ? "p\(number)" : ""
      people.append(TestCommunity.Element(label, id: id, constituency: constituencies[next(3)]))
    }
    var rows: [Row] = []
    for _ in 0..<next(14) {
      let from: String = people[next(people.count)].label
      let to: String = people[next(people.count)].label
      let amount: Double? = next(4) == 0 ? nil : Double(next(9))
      var row = Row(from, to, kinds[next(4)], "time", amount, "hours")
      row.direction = directions[next(3)]
      rows.append(row)
    }
    return TestCommunity.make(elements: people, rows: rows)
  }

  @Test("Same and mirror hold for any two datasets", arguments: 1...20)
  func properties(seed: Int) throws {
    let a = Self.made(from: UInt32(seed))
    let b = Self.made(from: UInt32(seed + 1000))
    #expect(try Self.compare(a, a).isEmpty)
    Self.expectMirror(try Self.compare(a, b), try Self.compare(b, a))
  }

  @Test("Somebody renamed is no leaver when the ID is the same, and an ID may be added later")
  func renamed() throws {
    let row = { (from: String, to: String) in [Row(from, to, .contribution, "time", 1, "hours")] }
    let before = TestCommunity.make(
      elements: [.init("Ana", id: "a"), .init("Ben"), .init("Dee", id: "d")],
      rows: row("Ana", "Ben") + row("Dee", "Ben"))
    let after = TestCommunity.make(
      elements: [.init("Ana Smith", id: "A"), .init("ben", id: "b7"), .init("Dee", id: "other")],
      rows: row("Ana Smith", "ben") + row("Dee", "ben"))
    let comparison = try Self.compare(before, after)
    // Two people called Dee have two IDs: they are not the same.
    #expect(Self.labels(comparison.joiners, comparison.after) == ["Dee"])
    #expect(Self.labels(comparison.leavers, comparison.before) == ["Dee"])
    #expect(comparison.gained.count == 1 && comparison.lost.count == 1)
  }

  @Test("Whoever has no connection neither joins nor leaves, and a promise is none")
  func noConnection() throws {
    let row = Row("Ana", "Ben", .contribution, "time", 1, "hours")
    let before = TestCommunity.make(elements: ["Ana", "Ben"], rows: [row])
    let after = TestCommunity.make(
      elements: ["Ana", "Ben", "Cleo", "Dan"],
      rows: [row, Row("Dan", "Ben", .contribution, "time", 1, "hours", status: .promised)])
    let comparison = try Self.compare(before, after)
    #expect(comparison.joiners.isEmpty && comparison.gained.isEmpty)
  }

  @Test("Every line of the table of drops is about a measure of the catalogue")
  func table() {
    for drop in Thresholds.drops {
      #expect(Measure.named(drop.measure) != nil, "\(drop.measure)")
      #expect(drop.by > 0)
    }
  }

  // 0.1 + 0.2 is 0.30000000000000004, one step of 5.6e-17 above 0.3: the same answer, rounded otherwise.
  @Test("What differs by rounding alone has not changed; a difference of a billionth has")
  func rounding() {
    func change(_ before: Double, _ after: Double) -> MeasureChange {
      MeasureChange(before: MeasureResult(before, unit: "share"), after: MeasureResult(after, unit: "share"))
    }
    let rounded = change(0.3, 0.1 + 0.2)
    #expect(!rounded.isChanged && rounded.change == 0 && rounded.low == 0 && rounded.high == 0)
    #expect(change(0.3, 0.3 + 1e-9).isChanged)
    #expect(change(0, 1e-300).isChanged)
  }
}
