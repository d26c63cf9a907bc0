// What stops: the rules one by one.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("What stops, rule by rule")
struct CascadeTests {
  typealias Row = TestCommunity.Row
  private func need(
    _ element: String, _ needs: String, _ atLeast: Requirement.Enough = .any, anyOf: String = "",
    ifMissing: Requirement.IfMissing = .stops
  ) -> Requirement {
    StopExamples.need(element, needs, atLeast: atLeast, anyOf: anyOf, ifMissing: ifMissing)
  }

  // Council gives Hub 6,000 and Lottery gives it 4,000; Hub pays Ann 8,000 for Running (500 h) and for Books (100 h).
  // Garden: Bea 200 h freely, needs tools from Shed at all. Meals: needs Garden or Shop, and at least 2 cooks (a crowd of
  // three cooks gives 90 h). Shop: Cy 50 h freely, needs Running at half of today's hours from it (Running → Shop 40 h).
  // Outing: needs Meals, and money at least 300 GBP of the 500 that Hub gives it. Party: only what Outing gives it, 10 h.
  //
  // Without Council: m(Hub) = 4,000/10,000 = 0.4. Ann's pay is 0.4, Running has 200 of 500 h, Books 40 of 100 h.
  // Round 1: Running needs at least 250 h: stops. Outing's money is 0.4 × 500 = 200 < 300: stops. Books (no rows) has 40 h.
  // Round 2: Running → Shop is 0 of 40 < 20: Shop stops. Outing → Party is 0: Party stops.
  // Round 3: Meals has Garden still: goes on. Nothing.
  @Test("Six activities and more, solved by hand")
  func sixActivities() {
    let community = StopExamples.make(
      [
        .init("Council", .institution), .init("Lottery", .institution), .init("Hub", .group), "Ann", "Bea", "Cy",
        .init("Cooks", role: "cook", count: HeadCount(low: 3, high: 3)), .init("Shed", .resource),
        .init("Running", .activity), .init("Books", .activity), .init("Garden", .activity), .init("Shop", .activity),
        .init("Meals", .activity), .init("Outing", .activity), .init("Party", .activity),
      ],
      [
        Row("Council", "Hub", .contribution, "money", 6000, "GBP"),
        Row("Lottery", "Hub", .contribution, "money", 4000, "GBP"),
        Row("Hub", "Ann", .reward, "pay", 8000, "GBP"),
        Row("Ann", "Running", .contribution, "time", 500, "hours", paidBy: "Hub"),
        Row("Ann", "Books", .contribution, "time", 100, "hours", paidBy: "Hub"),
        Row("Bea", "Garden", .contribution, "time", 200, "hours", paidBy: "nobody"),
        Row("Cooks", "Meals", .contribution, "time", 90, "hours", paidBy: "nobody"),
        Row("Cy", "Shop", .contribution, "time", 50, "hours", paidBy: "nobody"),
        Row("Running", "Shop", .contribution, "time", 40, "hours", paidBy: "nobody"),
        Row("Hub", "Outing", .contribution, "money", 500, "GBP"),
        Row("Outing", "Party", .contribution, "time", 10, "hours", paidBy: "nobody"),
      ],
      needs: [
        need("Running", "time", .amount(250, unit: "hours")), need("Garden", "Shed"),
        need("Meals", "Garden", anyOf: "food"), need("Meals", "Shop", anyOf: "food"),
        need("Meals", "role:cook", .amount(2, unit: "")), need("Shop", "Running", .share(0.5)),
        need("Outing", "Meals"), need("Outing", "money", .amount(300, unit: "GBP")),
      ])
    let answer = community.whatStops("Council")
    #expect(community.rounds(answer) == ["Running": 1, "Outing": 1, "Shop": 2, "Party": 2])
    #expect(
      answer.reasons() == [
        "Running stops: it needs at least 250 hours of time: 200 of 500 hours are left.",
        "Outing stops: it needs at least 300 GBP of money: 200 of 500 GBP are left.",
        "Shop stops: it needs Running, which stopped in round 1.",
        "Party stops: nothing is given to it any more; all its 10 hours hung on Outing.",
      ])
    // Without the shed as well, Garden stops first, then Meals has no food left.
    let both = community.rounds(community.whatStops("Council", "Shed"))
    #expect(both == ["Running": 1, "Outing": 1, "Garden": 1, "Shop": 2, "Party": 2, "Meals": 3])
    // Three cooks are a crowd: without it nobody cooks.
    #expect(
      community.whatStops("Cooks").reasons().first
        == "Meals stops: it needs at least 2 people in the role cook: nobody in the role cook gives to it any more.")
  }

  @Test("Nothing taken away stops nothing, also where a need is not met today")
  func nothing() {
    let community = StopExamples.make(
      [.init("Café", .activity), .init("Choir", .activity), "Ann"],
      [Row("Ann", "Café", .contribution, "time", 100, "hours")],
      needs: [
        need("Café", "time", .amount(400, unit: "hours")), need("Café", "space"), need("Choir", "role:singer"),
        need("Café", "time"),
      ])
    let answer = community.whatStops(without: [])
    #expect(answer.stops.isEmpty)
    #expect(answer.notMetToday.map { $0.rows.map { $0.sheetRow } } == [[2], [3], [4]])
    // The need that is met today still counts.
    #expect(community.rounds(community.whatStops("Ann")) == ["Café": 1])
  }

  @Test("A circle of needs goes on until it is broken, then all of it stops")
  func circleOfNeeds() {
    let community = StopExamples.make(
      [.init("A", .activity), .init("B", .activity), .init("C", .activity), "Ann", "Bob"],
      [
        Row("Ann", "A", .contribution, "time", 1, "hours"), Row("Bob", "B", .contribution, "time", 1, "hours"),
      ],
      needs: [need("A", "B"), need("B", "C"), need("C", "A"), need("A", "role:x"), need("B", "time")])
    #expect(community.whatStops("Ann").stops.isEmpty)
    #expect(community.rounds(community.whatStops("Bob")) == ["B": 1, "A": 2, "C": 3])
  }

  @Test("Groups without needs, people and places do not stop; groups with needs do")
  func groups() {
    let community = StopExamples.make(
      [.init("Grant", .resource), .init("Trust", .group), .init("Team", .group), .init("Hall", .place)],
      [
        Row("Grant", "Trust", .contribution, "money", 10, "GBP"),
        Row("Grant", "Team", .contribution, "money", 10, "GBP"),
        Row("Grant", "Hall", .contribution, "money", 10, "GBP"),
      ], needs: [need("Team", "money"), need("Hall", "money")])
    #expect(community.rounds(community.whatStops("Grant")) == ["Team": 1])
  }

  @Test("A weaker need is told and stops nothing")
  func weaker() {
    let community = StopExamples.make(
      [.init("Walks", .activity), .init("Advice", .activity), "Ann", "Bob"],
      [
        Row("Ann", "Walks", .contribution, "time", 5, "hours"), Row("Bob", "Advice", .contribution, "time", 5, "hours"),
      ],
      needs: [need("Walks", "Advice", ifMissing: .weaker)])
    let answer = community.whatStops("Bob")
    #expect(community.rounds(answer) == ["Advice": 1])
    #expect(
      answer.weakened.map { $0.text } == ["Walks goes on, but weaker: it needs Advice, which stopped in round 1."])
  }

  @Test("A form with the name of an element is reached by form:")
  func prefixes() {
    let community = StopExamples.make(
      [.init("Space", .place), .init("Café", .activity), "Ann"],
      [Row("Ann", "Café", .contribution, "space", nil, ""), Row("Ann", "Café", .contribution, "time", 4, "hours")],
      needs: [need("Café", "Space")])
    #expect(community.whatStops("Ann").stops.isEmpty)
    #expect(community.rounds(community.whatStops("Space")) == ["Café": 1])
    var other = community
    other.requirements[0].needs = "form:space"
    #expect(other.rounds(other.whatStops("Ann")) == ["Café": 1])
    #expect(other.whatStops("Space").stops.isEmpty)
  }

  // Both ways: without Ann nothing comes to the café; without the café's room, Ann's choir has nothing.
  @Test("Mutual rows are one each way; undirected ones are left out and told; promises do not count")
  func directions() {
    let community = StopExamples.make(
      [.init("Café", .activity), .init("Choir", .activity), .init("Club", .activity), "Ann"],
      [
        Row("Café", "Choir", .contribution, "space", 10, "hours", direction: .mutual),
        Row("Ann", "Club", .contribution, "time", 10, "hours", direction: .undirected),
        Row("Ann", "Club", .contribution, "time", 10, "hours", status: .promised),
      ])
    #expect(community.rounds(community.whatStops("Café")) == ["Choir": 1])
    #expect(community.rounds(community.whatStops("Choir")) == ["Café": 1])
    let answer = community.whatStops("Ann")
    #expect(answer.stops.isEmpty)
    #expect(answer.assumptions.contains("1 row without a known giver is left out."))
  }

  // Trust has 100 GBP (lost) and 50 EUR (kept): pounds out of it are 0, euros 1, and dollars the lowest: 0.
  @Test("Income is worked out in each unit apart", arguments: [("GBP", true), ("EUR", false), ("USD", true)])
  func units(unit: String, stops: Bool) {
    let community = StopExamples.make(
      [.init("Grant", .resource), .init("Fund", .resource), .init("Trust", .group), .init("Café", .activity)],
      [
        Row("Grant", "Trust", .contribution, "money", 100, "GBP"),
        Row("Fund", "Trust", .contribution, "money", 50, "EUR"),
        Row("Trust", "Café", .contribution, "money", 10, unit),
      ])
    #expect(community.whatStops("Grant").stops.isEmpty == !stops)
  }

  // No pay is recorded from Trust to Ann, so her hours follow m(Trust) = 0.25; Bob's pay comes in a unit that Trust still
  // has in full.
  @Test("Paid work follows the pay, else the payer's income")
  func paidWork() {
    let community = StopExamples.make(
      [
        .init("Grant", .resource), .init("Fund", .resource), .init("Euros", .resource), .init("Trust", .group), "Ann",
        "Bob", .init("Café", .activity), .init("Choir", .activity),
      ],
      [
        Row("Grant", "Trust", .contribution, "money", 75, "GBP"),
        Row("Fund", "Trust", .contribution, "money", 25, "GBP"),
        Row("Euros", "Trust", .contribution, "money", 25, "EUR"), Row("Trust", "Bob", .reward, "pay", 20, "EUR"),
        Row("Ann", "Café", .contribution, "time", 100, "hours", paidBy: "Trust"),
        Row("Bob", "Choir", .contribution, "time", 100, "hours", paidBy: "Trust"),
      ])
    let answer = community.whatStops("Grant")
    // (25 + 100) of 200 hours.
    #expect(answer.share(of: "hours") == 125.0 / 200)
    #expect(
      answer.shrinks.map { "\(community.label(of: $0.element)) \($0.before) \($0.after)" } == [
        "Trust 100.0 25.0", "Café 100.0 25.0",
      ])
  }

  // A passes 90 of its 100 to B, B all of its 90 back to A; Grant gives A 10 of its 100. Without Grant: a = 0.9 b, b = a,
  // so both are 0. Nothing stays in the circle, and the café that B pays stops.
  @Test("A circle of payments does not live on itself")
  func paymentCircle() {
    let community = StopExamples.make(
      [.init("Grant", .resource), .init("A", .group), .init("B", .group), .init("Café", .activity)],
      [
        Row("Grant", "A", .contribution, "money", 1e-4, "GBP"), Row("B", "A", .contribution, "money", 100, "GBP"),
        Row("A", "B", .contribution, "money", 100, "GBP"), Row("B", "Café", .contribution, "money", 1, "GBP"),
      ])
    #expect(community.rounds(community.whatStops("Grant")) == ["Café": 1])
  }

  @Test("Benefits end with what gives them, and rewards are lost")
  func benefits() {
    let community = StopExamples.make(
      [.init("Café", .activity), "Ann", "Guests", "Bob"],
      [
        Row("Ann", "Café", .contribution, "time", 4, "hours"), Row("Café", "Guests", .benefit, "company"),
        Row("Café", "Bob", .reward, "recognition"), Row("Ann", "Guests", .benefit, "advice"),
      ])
    let answer = community.whatStops("Ann")
    #expect(answer.benefitsEnd.map { $0.row.sheetRow } == [3, 5])
    #expect(answer.losesEveryReward == [community.element("Bob")])
  }

  @Test("Money in hand is told beside the result")
  func reserves() throws {
    // 20,000 a year out and nothing in any more: 5,000 last 5,000 / (20,000 / 12) = 3 months.
    var community = StopExamples.make(
      [.init("Grant", .resource), .init("Trust", .group), .init("Café", .activity)],
      [
        Row("Grant", "Trust", .contribution, "money", 20_000, "GBP"),
        Row("Trust", "Café", .contribution, "money", 20_000, "GBP"),
      ])
    community.elements.reserveAmount[community.element("Trust")] = 5000
    community.elements.reserveUnit[community.element("Trust")] = community.words.word("GBP")
    let answer = community.whatStops("Grant")
    #expect(community.rounds(answer) == ["Café": 1])
    let reserve = try #require(answer.reserves.first)
    #expect(abs(reserve.months - 3) < 1e-9)
  }
}
