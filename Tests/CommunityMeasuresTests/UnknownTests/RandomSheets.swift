// Small communities by chance, with amounts that can be opened and filled again.

import CommunityMeasures
import CommunityModel

/// A community drawn at random: parallel rows, loops, crowds, several units, promises, rewards, decisions, needs.
struct RandomSheet {
  var elements: [TestCommunity.Element] = []
  var rows: [TestCommunity.Row] = []
  var random: SplitMix

  /// SplitMix64, written out here so that a test's communities hang on nothing that is tested.
  struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
    mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }
    mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }
    mutating func between(_ low: Double, _ high: Double) -> Double {
      low + (high - low) * Double(next() >> 11) / 9_007_199_254_740_992
    }
  }

  static let people = ["Ann", "Bob", "Cy", "Dee"]
  static let bodies = ["Club", "Fund"]
  static let activities = ["Cafe", "Walks"]

  init(seed: UInt64) {
    random = SplitMix(state: seed &* 7919)
    let payments: [PaymentSet] = [.unpaid, .paidByProject, .expenses, .paidElsewhere, .unpaid, []]
    for name in Self.people {
      let role = name == "Ann" ? "helper" : name == "Bob" ? "trainer" : random.one(of: ["helper", "trainer"])
      elements.append(
        TestCommunity.Element(
          name, role: role,
          constituency: random.one(of: ["carer", "community", "professional"]), payment: random.one(of: payments),
          count: name == "Dee" ? HeadCount(low: 3, high: 3) : .one))
    }
    for name in Self.bodies { elements.append(TestCommunity.Element(name, .group, constituency: "community")) }
    for name in Self.activities { elements.append(TestCommunity.Element(name, .activity)) }
    addRows()
  }

  private mutating func amount() -> Double { Double(random.one(of: [1, 2, 3, 4, 5, 6, 8, 10])) }

  private mutating func addRows() {
    let givers = Self.people + Self.bodies
    let all = givers + Self.activities
    for _ in 0..<(4 + random.below(4)) {
      let direction: Direction = random.chance(12) ? .mutual : random.chance(12) ? .undirected : .directed
      let isLoop = random.chance(8)
      let from = random.one(of: givers)
      rows.append(
        .init(
          from, isLoop ? from : random.one(of: all), .contribution, "time", amount(), "hours", direction: direction,
          paidBy: random.one(of: ["", "", "nobody", "Fund"])))
    }
    // The same two again, and back.
    let first = rows[0]
    rows.append(.init(first.from, first.to, .contribution, "time", amount(), "hours"))
    if random.chance(2) { rows.append(.init(first.to, first.from, .contribution, "time", amount(), "hours")) }
    rows.append(.init("Fund", "Cafe", .contribution, "money", 10 * amount(), "GBP"))
    rows.append(.init("Club", random.one(of: Self.activities), .contribution, "money", amount(), "GBP"))
    rows.append(.init("Cafe", "Club", .contribution, "money", amount(), "GBP"))
    for _ in 0..<2 {
      rows.append(
        .init(random.one(of: Self.bodies), random.one(of: Self.people), .reward, "pay", amount(), "GBP"))
    }
    rows.append(.init(random.one(of: all), random.one(of: Self.people), .reward, "time credit", amount(), "hours"))
    rows.append(.init("Ann", "Cafe", .contribution, "time", amount(), "hours", status: .promised))
    rows.append(.init("Ann", "Cafe", .contribution, "time", amount(), "hours", status: .given))
    rows.append(.init("Club", "Bob", .benefit, "advice", amount(), "sessions"))
    for _ in 0..<2 {
      rows.append(
        .init(
          random.one(of: givers), random.one(of: Self.activities), .decision, "", nil, "",
          stage: random.one(of: Stage.inOrder), part: random.one(of: [.decides, .canVeto, .advises, .takesPart])))
    }
    rows.append(.init(random.one(of: Self.people), "Club", .tie, "member"))
  }

  /// The rows whose amount is written and would be unknown if it were not.
  var openable: [Int] {
    rows.indices.filter { rows[$0].amount != nil && (rows[$0].kind == .contribution || rows[$0].kind == .reward) }
  }

  func community() -> Community { RandomSheet.community(elements, rows) }

  static func community(_ elements: [TestCommunity.Element], _ rows: [TestCommunity.Row]) -> Community {
    MoneyExamples.make(
      elements, rows, valuations: [MoneyExamples.rate("wage", 12)],
      outcomes: [MoneyExamples.outcome("Less alone", for: "Cafe", 20, 30, attribution: 0.1)],
      reserves: ["Club": 5, "Fund": 500]
    ) { community in
      community.requirements = [
        need("Cafe", "money", .share(0.5)), need("Walks", "time", .amount(5, unit: "hours")),
        need("Walks", "Cafe", .any),
        need("Club", "money", .amount(3, unit: "GBP")),
      ]
    }
  }

  private static func need(_ element: String, _ needs: String, _ enough: Requirement.Enough) -> Requirement {
    var requirement = Requirement()
    requirement.element = element
    requirement.needs = needs
    requirement.atLeast = enough
    return requirement
  }
}

/// One community in which some amounts were opened, and the same with amounts filled in.
struct OpenedSheet: Sendable {
  enum Opening: String, Sendable { case range, blank }
  let name: String
  let opening: Opening
  let open: Community
  let filled: [(words: String, community: Community)]

  /// - Parameter keepsLinks: Whether no filling is 0: an amount of 0 is no connection, where an unknown one is.
  init(seed: UInt64, opening: Opening, keepsLinks: Bool) {
    var sheet = RandomSheet(seed: seed)
    let count = 1 + sheet.random.below(3)
    var chosen: [Int] = []
    for _ in 0..<count {
      let row = sheet.random.one(of: sheet.openable)
      if !chosen.contains(row) { chosen.append(row) }
    }
    chosen.sort()
    var rows = sheet.rows
    var ends: [(low: Double, high: Double)] = []
    for row in chosen {
      let amount = rows[row].amount!
      switch opening {
      case .range:
        let low = !keepsLinks && sheet.random.chance(4) ? 0 : amount / 2
        let high = amount * sheet.random.one(of: [1.25, 2, 5])
        rows[row].low = low
        rows[row].high = high
        if sheet.random.chance(2) { rows[row].amount = nil }
        ends.append((low, high))
      case .blank:
        rows[row].amount = nil
        ends.append((keepsLinks ? 0.01 : 0, 1_000_000))
      }
    }
    let rowNames = chosen.map { "\(rows[$0].from)→\(rows[$0].to) \(rows[$0].form)" }.joined(separator: ", ")
    name = "seed \(seed), \(opening.rawValue) in \(rowNames)"
    self.opening = opening
    open = RandomSheet.community(sheet.elements, rows)
    var filled: [(words: String, community: Community)] = []
    func fill(_ amounts: [Double]) {
      var rows = rows
      for (row, amount) in zip(chosen, amounts) {
        rows[row].amount = amount
        rows[row].low = nil
        rows[row].high = nil
      }
      let words = amounts.map { "\($0)" }.joined(separator: " ")
      filled.append((words, RandomSheet.community(sheet.elements, rows)))
    }
    fill(ends.map { $0.low })
    fill(ends.map { $0.high })
    if chosen.count > 1 {
      // Each alone at its high end.
      for high in chosen.indices { fill(ends.indices.map { $0 == high ? ends[$0].high : ends[$0].low }) }
    }
    for _ in 0..<4 {
      var random = sheet.random
      fill(ends.map { opening == .blank ? random.one(of: [0.01, 1, 4, 60, 1000]) : random.between($0.low, $0.high) })
      sheet.random = random
    }
    self.filled = filled
  }
}
