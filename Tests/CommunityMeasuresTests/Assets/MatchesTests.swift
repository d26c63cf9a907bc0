// Needs and offers that match, and the chain between the two.

import CommunityModel
import PlainText
import Testing

@testable import CommunityMeasures

@Suite struct MatchesTests {
  /// Ann – Hall – Ben – Cem – Dee, and Hall – Choir – Cem; Eve is apart.
  static let map = TestCommunity.make(
    elements: [
      TestCommunity.Element("Ann", needs: "van|piano|bread"), TestCommunity.Element("Ben", offers: "Bread"),
      TestCommunity.Element("Cem", offers: "VAN*"), TestCommunity.Element("Dee", offers: "van|cake*", needs: "van"),
      TestCommunity.Element("Eve", offers: "piano"), TestCommunity.Element("Hall", .resource),
      TestCommunity.Element("Choir", .group),
    ],
    rows: [
      TestCommunity.Row("Hall", "Ann", .contribution, "space"), TestCommunity.Row("Ben", "Hall", .tie),
      TestCommunity.Row("Ben", "Cem", .contribution, "time", 3, "hours", status: .promised),
      TestCommunity.Row("Cem", "Dee", .benefit), TestCommunity.Row("Hall", "Choir", .tie),
      TestCommunity.Row("Cem", "Choir", .decision),
      TestCommunity.Row("Ben", "Ann", .contribution, "food", uses: "bread"),
    ])

  private func labels(_ elements: some Sequence<ElementIndex>) -> [String] { elements.map { Self.map.label(of: $0) } }

  // Ann's bread came from Ben. Her van: Cem (through Ben: 2 rows) and Dee (3 rows); her piano: Eve, no chain. Dee's van:
  // Cem has one too, next to her.
  @Test("By hand: matches, chains by breadth, rows")
  func byHand() throws {
    let result = try Self.map.answer("matches")
    #expect(result.value == 4 && result.part("unmet") == 3 && result.part("needs") == 3)
    #expect(result.part("withChain") == 3)
    let found = AssetMatches(Ledger(Self.map)).listed
    #expect(
      found.map { labels([$0.needs, $0.offers]) } == [
        ["Ann", "Cem"], ["Ann", "Dee"], ["Ann", "Eve"], ["Dee", "Cem"],
      ])
    #expect(
      found.map { labels($0.chain ?? []) } == [
        ["Ann", "Ben", "Cem"], ["Ann", "Ben", "Cem", "Dee"], [], ["Dee", "Cem"],
      ])
    #expect(found[2].chain == nil && found[3].introducers?.isEmpty == true)
    #expect(result.findings[0].text == "Ann needs van; Cem offers it. Through Ben.")
    #expect(
      result.findings[0].rows == [
        RowReference(.elements, 2), RowReference(.elements, 4), RowReference(.connections, 8),
        RowReference(.connections, 4),
      ])
    guard case .list(let words)? = result.answer(for: Self.map.element("Ann")) else {
      Issue.record("a list of words")
      return
    }
    #expect(words.count == 2, "van and piano")
    #expect(result.table?.rows.count == 4)
  }

  // Without the promise between Ben and Cem: Ann – Hall – Choir – Cem.
  @Test("Along what was given alone, the chain is longer")
  func givenOnly() {
    let found = AssetMatches(Ledger(Self.map), followsGivenOnly: true).listed
    #expect(labels(found[0].chain ?? []) == ["Ann", "Hall", "Choir", "Cem"])
  }

  @Test("Beyond the job: offers with a star, used or not")
  func beyondRole() throws {
    let result = try Self.map.answer("beyond-role")
    // VAN of Cem and cake of Dee, of five offers; none is used.
    #expect(result.value == 2 && result.part("offers") == 5 && result.part("unused") == 2 && result.part("used") == 0)
    guard case .list(let words)? = result.answer(for: Self.map.element("Cem")), case .text(let word)? = words.first
    else {
      Issue.record("a list of words")
      return
    }
    #expect(word == "VAN")
  }

  @Test("Without needs, without offers: in words")
  func empty() throws {
    let needs = TestCommunity.make(elements: [TestCommunity.Element("Ann", needs: "van")], rows: [])
    #expect(try needs.answer("matches").undefined == "No offers are recorded: the column Offers is blank.")
    let own = TestCommunity.make(elements: [TestCommunity.Element("Ann", offers: "van", needs: "van")], rows: [])
    #expect(try own.answer("matches").value == 0, "nobody else offers it")
    for id in ["matches", "beyond-role"] { #expect(try TestCommunity.make(rows: []).answer(id).undefined != nil) }
  }

  /// Some elements that offer, need and use some of six words.
  static func drawn(_ seed: Int) -> Community {
    var random = SeededRandom(seed: UInt64(seed))
    let words = ["van", "cake", "piano", "room", "bread", "seeds"]
    func some() -> String { words.filter { _ in random.below(3) == 0 }.joined(separator: "|") }
    let elements = (0..<9).map { TestCommunity.Element("P\($0)", offers: some(), needs: some()) }
    let rows = (0..<14).map { _ in
      TestCommunity.Row(
        "P\(random.below(9))", "P\(random.below(9))", .contribution, "in-kind", uses: words[random.below(6)])
    }
    return TestCommunity.make(
      elements: elements + [TestCommunity.Element("Last", offers: "van", needs: "cake")], rows: rows)
  }

  private func words(_ result: MeasureResult) -> Set<String> {
    var found: Set<String> = []
    for item in result.perElement ?? [] {
      guard case .list(let words) = item.answer else { continue }
      for case .text(let word) in words { found.insert("\(item.element.position) \(word)") }
    }
    return found
  }

  @Test("Every asset is used, offered and unused, or needed and unmet: one of them", arguments: 1...25)
  func partition(seed: Int) throws {
    let community = Self.drawn(seed)
    let all = OffersAndNeeds(Ledger(community))
    let unused = words(try community.answer("unused-offers"))
    let unmet = words(try community.answer("unmet-needs"))
    let used = Set(all.offers.filter { $0.isMatched }.map { "\($0.element.position) \($0.word)" })
    let offered = Set(all.offers.map { "\($0.element.position) \($0.word)" })
    #expect(used.isDisjoint(with: unused) && used.union(unused) == offered)
    let met = Set(all.needs.filter { $0.isMatched }.map { "\($0.element.position) \($0.word)" })
    let needed = Set(all.needs.map { "\($0.element.position) \($0.word)" })
    #expect(met.isDisjoint(with: unmet) && met.union(unmet) == needed)
    #expect(try community.answer("unused-offers").part("used") == Double(used.count))
    // A match is an unmet need, and an offer of somebody else.
    let matches = AssetMatches(Ledger(community))
    for match in matches.listed {
      #expect(unmet.contains("\(match.needs.position) \(match.word)") && match.needs != match.offers)
      #expect(offered.contains("\(match.offers.position) \(match.word)"))
    }
    #expect(words(try community.answer("matches")) == Set(matches.listed.map { "\($0.needs.position) \($0.word)" }))
    #expect(matches.count == matches.listed.count)
  }
}
