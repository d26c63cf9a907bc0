// Other groupings, payers, the split of the gap and costs: sums by hand, and nobody's pay to be read off.

import CommunityMeasures
import CommunityModel
import PlainText
import Testing

@testable import CommunityReports

@Suite struct FairForWhomTests {
  // By payment: paid by project 27,000 + 36,000 = 63,000 and, beside 36,000 for the peer workers' side, 27,000 for one
  // person. Paid elsewhere: 6,400 + 700 + 1,200 = 8,300.
  @Test("A second grouping that could be subtracted from the first keeps its money back")
  func shield() throws {
    let community = try ReportTests.community("rushcliffe")
    for (form, text) in SmallData.texts(community) {
      for figure in ["63,000", "63000", "8,300", "8300"] { #expect(!text.contains(figure), "\(figure) in \(form)") }
    }
    let rows = try #require(SmallData.table("fair-payment-gbp", community))
    #expect(rows.map { $0.count } == [3, 3, 3])
    #expect(rows[0] == ["paid by the project", "4 people", "3,000\u{A0}hours†"])
  }

  @Test("Cells of three or more may be told twice; a cell of one or two may not")
  func admits() throws {
    let community = SmallData.staffAndNeighbours()
    let facts = Facts(community, .init())
    var shield = MoneyShield(facts)
    let people = community.elements.indices.filter { community.elements.kind[$0].isPerson }
    let told = [0, 3, 2].map { alone in
      shield.admits(PeopleGroups.ofPeople(facts.ledger, ["a", "b"]) { $0 == people[alone] ? 0 : 1 })
    }
    #expect(told == [false, true, false])
    let role = facts.byRole(&shield)
    let payment = facts.byPayment(&shield)
    #expect(role?.showsMoney == true)
    #expect(payment.groups.map { $0.name } == ["paid by the project", "unpaid or declined"])
  }

  // 3,000 pounds over 7 people and over 500 hours: 428.57 (whole from a hundred up: 429) and 6.
  @Test("The lenses come with numbers; kept back or unknown, they come without")
  func lenses() {
    let lines = Words.lenses(Facts(SmallData.staffAndNeighbours(), .init()))
    #expect(lines[0].hasSuffix("that is £429 for each person.") && lines[1].hasSuffix("that is £6 for each hour."))
    let more = "Neighbours,Work,contribution,time,,hours,,\n"
    let open = Words.lenses(Facts(SmallData.staffAndNeighbours(more: more), .init()))
    #expect(open[0] == Words.lensEqual && open[1] == Words.lensGiven)
  }

  // Each of 3 staff: 100 hours at 10 pounds; each of 4 neighbours: 50 hours at 0. Gap 1,000 =
  // (100 − 50)(10 + 0)/2 + (10 − 0)(100 + 50)/2 = 250 + 750.
  @Test("The gap splits into more hours and more for an hour, exactly")
  func split() {
    let text = Report(SmallData.staffAndNeighbours()).markdown()
    #expect(text.contains("For each person, £1,000 more comes back to those whose time is paid than to the others."))
    #expect(text.contains("Of the gap of £1,000, £250 is because they give more hours, and £750 because an hour"))
  }

  @Test("No split while an amount is unknown")
  func noSplit() {
    let more = "Neighbours,Work,contribution,time,,hours,,\n"
    #expect(!Report(SmallData.staffAndNeighbours(more: more)).markdown().contains("Of the gap of"))
  }

  // Group by group: the staff have 1,000 each and 10 an hour. Equality: 4 · 1,000. In proportion: 200 · 10. A floor of
  // 12: 300 · 12 − 3,000 + 200 · 12 = 3,000. Person by person the first two are 7 · 2,000 − 3,000 = 11,000 and
  // 20 · 500 − 3,000 = 7,000, and would tell that somebody has 2,000.
  @Test("Costs of three rules for groups, never the exact one that tells the highest pay")
  func costs() throws {
    let community = SmallData.staffAndNeighbours(rates: "floor,time,hours,,12,GBP,,,a law\n")
    let rows = try #require(SmallData.table("fair-cost-gbp", community))
    #expect(rows.map { $0[1] } == ["£4,000", "£2,000", "£3,000"])
    #expect(rows[2][0].contains("floor (an hour: £12). Source: a law"))
    for (form, text) in SmallData.texts(community) {
      for figure in ["11,000", "11000", "7,000", ": 7000"] { #expect(!text.contains(figure), "\(figure) in \(form)") }
    }
    var session = MeasureSession(community)
    #expect(try session.answer("equality-cost:ofUnit=GBP").value == 11000)
    #expect(try session.answer("proportional-cost:ofUnit=GBP,againstUnit=hours").value == 7000)
    // A floor of 12: Ann 0, Ben 600, Cem 800, neighbours 2,400.
    #expect(try session.answer("floor-cost:worth=12,ofUnit=GBP,againstUnit=hours").value == 3800)
  }

  @Test("Every payer stands by name without amounts, those outside the map too")
  func payers() throws {
    var community = SmallData.staffAndNeighbours()
    let cem = community.elements.indices[2]
    community.elements.paymentSet[cem] = .paidElsewhere
    community.connections.status[ConnectionIndex(6)] = .declined
    let rows = try #require(SmallData.table("fair-payers", community))
    #expect(
      rows == [
        ["somebody outside this map", "pay, amount not on this map", "1 person", "–"],
        ["Trust", "pay", "2 people", "300\u{A0}hours"],
      ])
  }

  @Test("Two payers for the same hours are a question with their rows")
  func twoPayers() {
    let more = "Firm,Ann,reward,pay,90,GBP,,\n"
    let text = Report(SmallData.staffAndNeighbours(more: more)).markdown()
    #expect(
      text.contains(
        "Hours for Work: the row says that Trust pays, and pay to the same giver comes from Firm (connections.csv:2, 9)."
      ))
    #expect(text.contains("The hours for Work: are they the same hours, or does each payer pay for others?"))
    #expect(!Report(SmallData.staffAndNeighbours()).markdown().contains("Two payers"))
  }

  @Test("What was declined, not offered, offered and not said stand apart, by form")
  func statuses() throws {
    let more = """
      Trust,Neighbours,reward,voucher,,GBP,,declined
      Trust,Neighbours,reward,voucher,,GBP,,not offered
      Trust,Neighbours,reward,training,,,,offered
      Trust,Neighbours,reward,training,,,,unknown

      """
    let rows = try #require(SmallData.table("fair-statuses", SmallData.staffAndNeighbours(more: more)))
    #expect(rows == [["training", "0", "1", "0", "0", "1"], ["voucher", "0", "0", "1", "1", "0"]])
  }

  @Test("The bars stand in the report and among the wanted pictures, groups in alphabetical order")
  func picture() throws {
    let community = SmallData.staffAndNeighbours()
    let picture = try #require(Facts(community, .init()).equityPicture())
    #expect(picture.textAlternative.contains("community, 4 people: gave: 200\u{A0}hours; came back: none recorded"))
    #expect(picture.textAlternative.contains("professional, 3 people: gave: none recorded; came back: £3,000"))
    let places = ["community", "professional"].map { picture.svg.range(of: $0)!.lowerBound }
    #expect(places[0] < places[1])
    #expect(Report.wantedPictures(community).contains { $0.name == "equity" })
    #expect(Facts(Community(), .init()).equityPicture() == nil)
  }
}
