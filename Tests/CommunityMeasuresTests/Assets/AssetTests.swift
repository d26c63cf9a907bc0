// What there is, what is used, what is needed, what stands apart: a small map by hand.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct AssetTests {
  static let map = TestCommunity.make(
    elements: [
      TestCommunity.Element("Ann", offers: "Baking|piano*|baking ", needs: "Van"),
      TestCommunity.Element("Ben", offers: "van", needs: "Piano|bread"),
      TestCommunity.Element("Choir", .group), TestCommunity.Element("Hall", .resource),
      TestCommunity.Element("Fund", .resource), TestCommunity.Element("Café", .activity),
      TestCommunity.Element("Lone tree", .culture), TestCommunity.Element("Odd", .other),
      TestCommunity.Element("School", .institution),
    ],
    rows: [
      TestCommunity.Row("Ann", "Café", .contribution, "time", 3, "hours", uses: "baking"),
      TestCommunity.Row("Ben", "Ann", .contribution, "equipment", uses: "Van"),
      TestCommunity.Row("Ann", "Ben", .contribution, "time", 2, "hours", status: .promised, uses: "piano"),
      TestCommunity.Row("Fund", "Hall", .contribution, "money", 100, "GBP"),
      TestCommunity.Row("Choir", "Hall", .tie), TestCommunity.Row("School", "Odd", .tie),
    ])

  @Test("By hand: types guessed from the kind, activities apart")
  func types() throws {
    let result = try Self.map.answer("assets-by-type")
    // Ann, Ben: individual; Choir: association; School: institution; Hall and Fund: money in their rows, so exchange;
    // tree: culture; Café: an activity; Odd: not said.
    let counts = [
      "individual": 2.0, "association": 1, "institution": 1, "place": 0, "exchange": 2, "culture": 1, "activities": 1,
      "notSaid": 1,
    ]
    for (name, count) in counts { #expect(result.part(name) == count, "\(name)") }
    #expect(result.parts.map { $0.name }.prefix(6) == Settings.sixAssetTypes.prefix(6))
    #expect(result.value == 7)
    #expect(result.findings.contains { $0.text == "7 asset types are guessed from Type." && $0.rows.count == 7 })
  }

  @Test("A type that is told wins, also for an activity and a type of the group's own")
  func told() throws {
    var community = Self.map
    community.elements.assetType[community.element("Café")] = community.words.word("Place")
    community.elements.assetType[community.element("Lone tree")] = community.words.word("natural")
    let result = try community.answer("assets-by-type")
    #expect(result.part("place") == 1 && result.part("activities") == 0)
    #expect(result.part("natural") == 1 && result.part("culture") == 0)
    #expect(result.value == 8)
    community.settings.assetTypes = ["individual", "association"]
    let short = try community.answer("assets-by-type")
    #expect(short.part("exchange") == nil && short.part("notSaid") == 4, "Hall, Fund, Odd, School")
  }

  @Test("A resource without money in its rows is a place")
  func place() throws {
    let community = TestCommunity.make(
      elements: [TestCommunity.Element("Hall", .resource)],
      rows: [TestCommunity.Row("Hall", "Ann", .contribution, "space", 4, "hours")])
    #expect(try community.answer("assets-by-type").part("place") == 1)
  }

  @Test("By hand: what is offered and not used, a word told twice counted once")
  func unused() throws {
    // Offers: baking (used), piano (only promised), van (used).
    let result = try Self.map.answer("unused-offers")
    #expect(result.value == 1)
    #expect(result.part("offers") == 3 && result.part("used") == 2)
    guard case .list(let words)? = result.answer(for: Self.map.element("Ann")), case .text(let word)? = words.first
    else {
      Issue.record("a list of words")
      return
    }
    #expect(words.count == 1 && word == "piano")
    #expect(result.findings[0].rows == [RowReference(.elements, 2)])
  }

  @Test("By hand: what is needed and not met")
  func unmet() throws {
    // Ann's van came; Ben's piano is promised, nobody offers bread.
    let result = try Self.map.answer("unmet-needs")
    #expect(result.value == 2 && result.part("needs") == 3 && result.part("met") == 1)
    guard case .list(let words)? = result.answer(for: Self.map.element("Ben")) else {
      Issue.record("a list of words")
      return
    }
    #expect(words.count == 2)
  }

  @Test("Every offer is used or unused, never both")
  func partition() throws {
    let entries = OffersAndNeeds(Ledger(Self.map))
    #expect(entries.offers.count == 3 && entries.offers.filter { $0.isBeyondRole }.count == 1)
    let result = try Self.map.answer("unused-offers")
    #expect(result.part("used")! + result.part("unused")! == result.part("offers")!)
  }

  @Test("By hand: what is in no connection")
  func unconnected() throws {
    let result = try Self.map.answer("unconnected")
    #expect(result.value == 1)
    #expect(result.answer(for: Self.map.element("Lone tree"))?.number == 1)
    #expect(result.answer(for: Self.map.element("Ann"))?.number == 0)
    #expect(result.findings[0].rows == [RowReference(.elements, 8)])
  }

  @Test("Nothing offered, nothing needed, nothing there: in words")
  func empty() throws {
    let none = TestCommunity.make(rows: [])
    for id in ["assets-by-type", "unused-offers", "unmet-needs", "unconnected"] {
      let result = try none.answer(id)
      #expect(result.value == nil && result.undefined != nil)
    }
  }
}
