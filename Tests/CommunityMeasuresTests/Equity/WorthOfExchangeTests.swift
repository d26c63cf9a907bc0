// Both sides under a named valuation, every unit counted: sums by hand.

import CommunityModel
import Testing

@testable import CommunityMeasures

@Suite struct WorthOfExchangeTests {
  private static func people(_ community: Community) -> [ElementIndex] {
    community.elements.indices.filter { community.elements.kind[$0].isPerson }
  }

  // Ann, Ben and Cem give 40 hours and 20 pounds; 10 hours and 242 + 500 pounds come back. At 5: 220 and 792.
  @Test("Given and got in one unit")
  func byHand() throws {
    let community = ValuationFlipTests.made(242, rates: [ValuationFlipTests.rate("low", 5)])
    let worth = try WorthOfExchange(Ledger(community), Self.people(community), under: "LOW")
    #expect(worth.valuation == "low" && worth.unit == "GBP")
    #expect(worth.given.value == 220 && worth.got.value == 792 && worth.difference.value == 572)
    #expect(worth.ratio?.value == 3.6)
    #expect(worth.unvalued.isEmpty && worth.unknown == 0 && worth.rows.count == 6)
  }

  @Test("A row that no rate covers is unknown, and is named")
  func unvalued() throws {
    var community = ValuationFlipTests.made(242, rates: [ValuationFlipTests.rate("low", 5)])
    community.connections.unit[ConnectionIndex(0)] = community.words.word("sessions")
    let worth = try WorthOfExchange(Ledger(community), Self.people(community), under: "low")
    // 15 hours at 5 and 20 pounds stay: at least 95.
    #expect(worth.given.value == nil && worth.given.low == 95 && worth.given.high == .infinity)
    #expect(worth.unvalued == [RowReference(.connections, 2)] && worth.unknown == 0)
    #expect(worth.difference.value == nil && worth.difference.low == -.infinity && worth.difference.high == 697)
  }

  @Test("A blank amount is unknown, not unvalued; a rate with ends gives ends")
  func unsure() throws {
    var rate = ValuationFlipTests.rate("wide", 5)
    (rate.low, rate.high) = (4, 8)
    let open = ValuationFlipTests.made(nil, rates: [rate])
    let worth = try WorthOfExchange(Ledger(open), Self.people(open), under: "wide")
    #expect(worth.unknown == 1 && worth.unvalued.isEmpty && worth.got.value == nil)
    // 40 hours at 4 to 8 and 20 pounds.
    #expect(worth.given.value == 220 && worth.given.low == 180 && worth.given.high == 340)
  }

  @Test("No valuation of that name: told with the nearest")
  func wrong() {
    let community = ValuationFlipTests.made(242, rates: [ValuationFlipTests.rate("low", 5)])
    #expect(throws: MeasureFailure.self) { try WorthOfExchange(Ledger(community), [], under: "lov") }
    #expect(community.namedValuations.map { $0.name } == ["low"])
  }

  @Test("Where the finding turns, in words a report can use")
  func turn() throws {
    func turn(_ pounds: Double?) -> ExchangeOfGroup {
      let community = ValuationFlipTests.made(pounds)
      let carers = community.elements.indices.filter {
        community.words[community.elements.constituency[$0]] == "carer"
      }
      return ExchangeOfGroup(Ledger(community), carers, unit: "hours", money: "GBP")
    }
    guard case .at(let rate) = turn(242).turn else { return #expect(Bool(false)) }
    #expect(abs(rate.value! - 7.4) < 1e-12 && turn(242).moreComesBackBelow)
    guard case .never(gotMore: false) = turn(10).turn else { return #expect(Bool(false)) }
    guard case .unknown = turn(nil).turn else { return #expect(Bool(false)) }
  }
}
