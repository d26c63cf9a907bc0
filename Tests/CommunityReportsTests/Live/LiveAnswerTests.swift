// What the page answers: what stops, and what an hour is worth.

import CommunityModel
import PlainText
import Testing

@testable import CommunityReports

@Suite struct LiveAnswerTests {
  /// A grant pays a coordinator; the café needs the coordination. Four people give 10 hours each, three get £30 each.
  private let community = SmallDataset.read([
    (
      "elements.csv",
      """
      Label,Type,Role,Payment
      Grant,resource,,
      Trust,group,,
      Ann,person,coordinator,paid by project
      Ben,person,cook,expenses
      Cat,person,cook,expenses
      Dan,person,cook,unpaid
      Coordination,activity,,
      Café,activity,,
      """
    ),
    (
      "connections.csv",
      """
      From,To,Type,Form,Amount,Unit,Paid by
      Grant,Trust,contribution,money,1000,GBP,
      Trust,Ann,reward,pay,30,GBP,
      Trust,Ben,reward,expenses,30,GBP,
      Trust,Cat,reward,expenses,30,GBP,
      Ann,Coordination,contribution,time,10,hours,Trust
      Ben,Café,contribution,time,10,hours,nobody
      Cat,Café,contribution,time,10,hours,nobody
      Dan,Café,contribution,time,10,hours,nobody
      """
    ),
    ("requirements.csv", "Element,Needs\nCafé,Coordination\n"),
    ("community.json", #"{"currency": "GBP"}"#),
  ])

  @Test("Without the grant the paid coordination stops first, then the café that needs it")
  func stops() throws {
    let answer = LiveAnswer.leaves(community, without: ["Grant"])
    let stops = try #require(answer["stops"]?.items)
    #expect(stops.map { $0["key"]?.text } == ["Coordination", "Café"])
    #expect(stops.map { $0["round"]?.double } == [1, 2])
    #expect(answer["headline"]?.text == "Without Grant, 2 of 2 activities stop.")
  }

  @Test("Findings move: 30 of 40 hours are given freely today, and none is recorded when all has stopped")
  func moved() throws {
    let findings = try #require(LiveAnswer.leaves(community, without: ["Grant"])["findings"]?.items)
    let freely = findings.first { $0["question"]?.text == "How much of the contributed time does nobody pay for?" }
    #expect(freely?["today"]?.text == "75\u{202F}% of the recorded hours are given freely.")
    #expect(freely?["then"]?.text == "No hours are recorded as given.")
  }

  @Test("Taking away nothing, or what is not on the map, stops nothing")
  func nothing() {
    for keys in [[], ["Nobody"]] {
      let answer = LiveAnswer.leaves(community, without: keys)
      #expect(answer["stops"]?.items?.isEmpty == true)
      #expect(answer["findings"]?.items?.isEmpty == true)
      #expect(answer["headline"]?.text == Words.liveNobody)
    }
  }

  @Test("At £1 an hour 40 hours are £40, and £90 comes back; it flips at 90 / 40 = £2.25")
  func hour() throws {
    let answer = LiveAnswer.hour(community, worth: 1, in: "GBP")
    let all = try #require(answer["rows"]?.items?.first?.items)
    #expect(all.prefix(4).map { $0.text } == ["All people together", "£40", "£90", "£50"])
    #expect(answer["headline"]?.text?.contains("flips at £2.25 an hour") == true)
    let dear = try #require(LiveAnswer.hour(community, worth: 10, in: "GBP")["rows"]?.items?.first?.items)
    #expect(dear.prefix(4).map { $0.text } == ["All people together", "£400", "£90", "−£310"])
  }
}
