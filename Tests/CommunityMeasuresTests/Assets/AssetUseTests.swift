// Each offer and each open need in exactly one place, and introductions against a search written here.

import CommunityModel
import PlainText
import Testing

@testable import CommunityMeasures

@Suite struct AssetUseTests {
  static let words = ["van", "bread", "piano*", "hall", "cake", "Van"]

  /// People, groups and places with words drawn at random, and rows that use some of them.
  static func community(_ seed: UInt64) -> Community {
    var random = RandomSheet.SplitMix(state: seed)
    func some(_ random: inout RandomSheet.SplitMix) -> String {
      var cell: [String] = []
      for _ in 0..<random.below(4) { cell.append(random.one(of: words)) }
      return cell.joined(separator: "|")
    }
    let kinds: [ElementKind] = [.person, .person, .group, .place, .activity, .other]
    let elements = (0..<9).map { number in
      let offers = some(&random)
      return TestCommunity.Element("E\(number)", random.one(of: kinds), offers: offers, needs: some(&random))
    }
    let rows = (0..<8).map { _ in
      TestCommunity.Row(
        "E\(random.below(9))", "E\(random.below(9))", random.one(of: [.contribution, .contribution, .tie, .decision]),
        "", 1, "", status: random.one(of: [.unsaid, .given, .promised]), uses: random.one(of: words + [""]))
    }
    return TestCommunity.make(elements: elements, rows: rows)
  }

  @Test("Used, unused and unmet share out every offer and every open need, each once", arguments: UInt64(1)...30)
  func partition(seed: UInt64) throws {
    let community = Self.community(seed)
    let use = AssetUse(Ledger(community))
    func keys(_ items: [AssetUse.Item]) -> [String] {
      items.map { "\($0.element.position) \($0.state == .unmet) \(folded($0.word))" }
    }
    let all = keys(use.items)
    #expect(Set(all).count == all.count, "each once")

    // The cells, read again here.
    var offers: Set<String> = []
    var needs: Set<String> = []
    for element in community.elements.indices {
      func read(_ cell: Word, _ isNeed: Bool, into set: inout Set<String>) {
        for part in community.words[cell].split(separator: "|") {
          let word = part.hasSuffix("*") ? part.dropLast() : part
          set.insert("\(element.position) \(isNeed) \(folded(String(word)))")
        }
      }
      read(community.elements.offers[element], false, into: &offers)
      read(community.elements.needs[element], true, into: &needs)
    }
    #expect(Set(keys(use.items.filter { $0.state != .unmet })) == offers)
    #expect(Set(keys(use.items.filter { $0.state == .unmet })).isSubset(of: needs))

    let unused = try community.answer("unused-offers")
    #expect(unused.value.map { Int($0) } ?? 0 == use.count(.unused))
    #expect(unused.part("used").map { Int($0) } ?? 0 == use.count(.used))
    #expect(try community.answer("unmet-needs").value.map { Int($0) } ?? 0 == use.count(.unmet))
    let beyond = try community.answer("beyond-role")
    #expect(beyond.value.map { Int($0) } ?? 0 == use.beyondRole.offers)
    #expect(beyond.part("used").map { Int($0) } ?? 0 == use.beyondRole.used)
    #expect(use.items.allSatisfy { ($0.state == .used) == !$0.usedBy.isEmpty }, "who uses it is known of what is used")
    #expect(use.kinds.count == Set(use.items.map { $0.kind }).count)
  }

  @Test("The chain of each match is as short as a search by breadth finds, and a way", arguments: UInt64(1)...30)
  func chains(seed: UInt64) throws {
    let community = Self.community(seed)
    var neighbours = [Set<Int>](repeating: [], count: community.elements.count)
    for row in community.connections.indices {
      let (a, b) = (community.connections.from(row).position, community.connections.to(row).position)
      neighbours[a].insert(b)
      neighbours[b].insert(a)
    }
    func steps(from start: Int, to end: Int) -> Int? {
      var reached: Set<Int> = [start]
      var ring = [start]
      var count = 0
      while !ring.isEmpty {
        if ring.contains(end) { return count }
        ring = Set(ring.flatMap { neighbours[$0] }).subtracting(reached).sorted()
        reached.formUnion(ring)
        count += 1
      }
      return nil
    }
    let use = AssetUse(Ledger(community))
    for match in AssetMatches(Ledger(community)).listed {
      #expect(match.chain.map { $0.count - 1 } == steps(from: match.needs.position, to: match.offers.position))
      for pair in zip(match.chain ?? [], match.chain?.dropFirst() ?? []) {
        #expect(neighbours[pair.0.position].contains(pair.1.position))
      }
      #expect(use.items.contains { $0.state == .unmet && $0.element == match.needs })
      #expect(use.items.contains { $0.state != .unmet && $0.element == match.offers })
    }
  }

  // Ann offers cake and, outside her job, a van; Ben takes cake twice and Cem once. The hall offers a room.
  @Test("By hand: who uses what, and the order of the kinds")
  func byHand() {
    let community = TestCommunity.make(
      elements: [
        TestCommunity.Element("Hall", .place, offers: "room"), TestCommunity.Element("Ann", offers: "Van*|cake"),
        TestCommunity.Element("Ben", needs: "cake|rest"), "Cem",
      ],
      rows: [
        .init("Ann", "Ben", .contribution, "in-kind", uses: "Cake"), .init("Ann", "Ben", .contribution, uses: "cake"),
        .init("Ann", "Cem", .contribution, uses: "cake"),
      ])
    let use = AssetUse(Ledger(community))
    #expect(
      use.items.map { "\($0.kind) \($0.word) \($0.state.rawValue)" } == [
        "individual cake used", "individual Van unused", "individual rest unmet", "place room unused",
      ])
    #expect(use.items[0].usedBy.map { community.label(of: $0) } == ["Ben", "Cem"])
    #expect(use.beyondRole.offers == 1 && use.beyondRole.used == 0)
    #expect(AssetUse(Ledger(TestCommunity.make(rows: []))).items.isEmpty)
  }
}
