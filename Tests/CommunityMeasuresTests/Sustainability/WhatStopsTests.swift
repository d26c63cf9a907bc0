// What stops: the examples worked out by hand on the page of the rules.

import CommunityMeasures
import CommunityModel
import Testing

@Suite("What stops, by hand")
struct WhatStopsTests {
  // m(Trust) = 0/20,000 = 0, so pay is 0 and the paid hours are 0. Round 1: Coordination and Supervision have no
  // contribution left. Round 2: Café needs Coordination, Peer groups need Supervision. Round 3: nothing.
  // Naive: rules 1 to 4 leave 300 + 250 + 350 = 900 of 1,700 hours (53 %), and 3,000 of 23,000 GBP.
  @Test("Without the grant, four of four stop")
  func withoutGrant() throws {
    let community = StopExamples.rushcliffe()
    let answer = community.whatStops("Grant")
    #expect(community.rounds(answer) == ["Coordination": 1, "Supervision": 1, "Café": 2, "Peer groups": 2])
    #expect(
      answer.reasons() == [
        "Coordination stops: nobody is paid to give it any more; all its 700 hours were paid by Trust.",
        "Supervision stops: nobody is paid to give it any more; all its 100 hours were paid by Trust.",
        "Café stops: it needs Coordination, which stopped in round 1.",
        "Peer groups stops: it needs Supervision, which stopped in round 1.",
      ])
    #expect(abs(try #require(answer.share(of: "hours")) - 900.0 / 1700) < 1e-12)
    #expect(abs(try #require(answer.share(of: "GBP")) - 3000.0 / 23_000) < 1e-12)
    #expect(answer.goesOn.isEmpty)
    #expect(answer.losesEveryReward == [community.element("Co-ordinator")])
    // Trust goes on with nothing of the 20,000 that came in.
    let trust = try #require(answer.shrinks.first)
    #expect((trust.element, trust.before, trust.after) == (community.element("Trust"), 20_000, 0))
    // The one input of what left is the grant itself.
    for stop in answer.stops {
      #expect(stop.keepSets == [["20,000 GBP of money from Grant to Trust"]])
      #expect(stop.keepSetsAreExact)
      #expect(stop.keepRows == [[RowReference(.connections, 2)]])
    }
    #expect(answer.stops[0].causes == [community.element("Trust")])
    #expect(answer.stops[2].causes == [community.element("Coordination")])
    #expect(answer.stops[2].rows == [RowReference(.requirements, 2)])
  }

  // The hall gets 3,000 from the church alone. What the council declined, offered or promised, of an amount that nobody
  // knows, is no income: without the church nothing is left.
  @Test("What was declined or offered is not given", arguments: [Status.declined, .offered, .notOffered, .promised])
  func declined(status: Status) {
    let community = StopExamples.make(
      [.init("Church", .group), .init("Council", .group), .init("Hall", .activity)],
      [
        .init("Church", "Hall", .contribution, "money", 3000, "GBP"),
        .init("Council", "Hall", .contribution, "money", nil, "GBP", status: status),
      ], needs: [StopExamples.need("Hall", "money")])
    let reasons = community.whatStops("Church").reasons()
    #expect(reasons == ["Hall stops: it needs money, and none of its 3,000 GBP is left."])
    let answer = community.whatStops("Council")
    #expect(answer.stops.isEmpty && answer.undecided.isEmpty && answer.shrinks.isEmpty)
  }

  // Round 1: Café's need for money is not met (0 of 3,000). Nobody needs Café. All 1,700 hours survive.
  @Test("Without the church, the café stops although every hour survives")
  func withoutChurch() {
    let community = StopExamples.rushcliffe()
    let answer = community.whatStops("Church")
    #expect(answer.reasons() == ["Café stops: it needs money, and none of its 3,000 GBP is left."])
    #expect(answer.share(of: "hours") == 1)
    #expect(answer.goesOn.map { community.label(of: $0) } == ["Coordination", "Supervision", "Peer groups"])
    #expect(answer.stops[0].rows == [RowReference(.requirements, 3), RowReference(.connections, 9)])
  }

  @Test("An alternative keeps the café until it leaves too")
  func alternatives() {
    let community = StopExamples.rushcliffe(
      wesRole: "volunteer lead",
      needs: [
        StopExamples.need("Café", "Coordination", anyOf: "lead"),
        StopExamples.need("Café", "role:volunteer lead", anyOf: "lead"),
        StopExamples.need("Café", "money"), StopExamples.need("Peer groups", "Supervision"),
      ])
    #expect(community.rounds(community.whatStops("Grant"))["Café"] == nil)
    #expect(community.rounds(community.whatStops("Wes")).isEmpty)
    // A pair worse than the sum.
    #expect(community.rounds(community.whatStops("Grant", "Wes"))["Café"] == 2)
  }

  // m(Trust) = 20,000/40,000 = 0.5: pay is 9,000, Coordination keeps 350 h of 700, Supervision 50 h of 100.
  // Naive: (0.5 × 800 + 900) / 1,700 = 76 %.
  @Test("A second grant halves the loss", arguments: [false, true])
  func secondGrant(hasThreshold: Bool) throws {
    var needs = [
      StopExamples.need("Café", "Coordination"), StopExamples.need("Café", "money"),
      StopExamples.need("Peer groups", "Supervision"),
    ]
    if hasThreshold {
      needs.append(StopExamples.need("Coordination", "time", atLeast: .amount(400, unit: "hours")))
    }
    let community = StopExamples.rushcliffe(
      moreElements: [.init("Second grant", .resource)],
      moreRows: [.init("Second grant", "Trust", .contribution, "money", 20_000, "GBP")], needs: needs)
    let answer = community.whatStops("Grant")
    #expect(community.rounds(answer) == (hasThreshold ? ["Coordination": 1, "Café": 2] : [:]))
    #expect(abs(try #require(answer.share(of: "hours")) - 1300.0 / 1700) < 1e-12)
    if hasThreshold {
      #expect(
        answer.reasons()[0]
          == "Coordination stops: it needs at least 400 hours of time: 350 of 700 hours are left.")
    } else {
      let less = answer.shrinks.map { [$0.before, $0.after] }
      #expect(less == [[40_000, 20_000], [700, 350], [100, 50]])
    }
  }
}
