// A scenario beside today, by hand.

import CommunityMeasures
import CommunityModel
import CommunityReports
import PlainText
import Testing

@Suite struct ScenarioAnswerTests {
  static let elements = """
    Label,Type,Payment,Count,Reserve
    First grant,resource,,,
    Second grant,resource,,,
    Trust,group,,,1200 GBP
    Pat,person,paid by project,,
    Vols,person,unpaid,3,
    Café,activity,,,
    """
  static let connections = """
    From,To,Type,Form,Amount,Unit,Paid by
    First grant,Trust,contribution,money,1000,GBP,
    Second grant,Trust,contribution,money,1000,GBP,
    Trust,Pat,reward,pay,1600,GBP,
    Pat,Café,contribution,time,80,hours,Trust
    Vols,Café,contribution,time,100,hours,nobody
    """
  static func community(
    _ scenario: String, elements: String = elements, connections: String = connections,
    more: [(name: String, text: String)] = []
  ) -> Community {
    SmallDataset.read(
      [
        ("community.json", #"{"currency": "GBP", "period": {"from": "2025-01", "to": "2025-12"}}"#),
        ("elements.csv", elements), ("connections.csv", connections), ("scenarios/try.json", scenario),
      ] + more)
  }
  static func answer(_ community: Community) -> ScenarioAnswer { ScenarioAnswer(community.scenarios[0], of: community) }

  // Half of the trust's income goes: it pays half, and half of Pat's hours are left. 40 paid, 100 free.
  @Test("A payer that lost half its income pays half, and its paid hours halve")
  func half() throws {
    let answer = Self.answer(Self.community(#"{"without": ["First grant"]}"#))
    #expect(answer.isWhole && answer.whatStops.stops.isEmpty)
    func amount(_ community: Community, _ row: Int) -> Double? {
      community.connections.amount(of: ConnectionIndex(row))
    }
    #expect(amount(answer.remaining, 2) == 800)
    #expect(amount(answer.remaining, 3) == 40)
    #expect(amount(answer.remaining, 4) == 100)
    #expect(amount(answer.payingOn, 2) == 1600)
    var session = MeasureSession(answer.remaining)
    let free = try session.answer("freely-given-share").value
    #expect(abs((free ?? 0) - 100.0 / 140) < 1e-12)
  }

  // 10 to 40 hours at £12 are £120 to £480, £300 with the 25 between; a blank can be any number of hours.
  @Test("A cost lies in a range where hours do, and is at least its least where some are unknown")
  func costRange() {
    let scenario =
      #"{"pay": [{"where": {"Payment": "unpaid"}, "by": "Trust", "each": 12, "unit": "GBP", "per": "hours"}]}"#
    let header = "From,To,Type,Form,Amount,Unit,Low,High\n"
    let range = Self.answer(
      Self.community(scenario, connections: header + "Vols,Café,contribution,time,,hours,10,40\n"))
    #expect(range.costs.map { [$0.amount, $0.sum.low, $0.sum.high] } == [[300, 120, 480]])
    #expect(range.costs.map { $0.isRange } == [true])
    let open = Self.answer(
      Self.community(
        scenario,
        connections: header + "Vols,Café,contribution,time,,hours,10,40\nVols,Café,contribution,time,,hours,,\n"))
    #expect(open.costs.map { [$0.amount, $0.sum.low, $0.sum.high] } == [[120, 120, .infinity]])
    #expect(open.costs.map { $0.unknownRows } == [1])
  }

  // 100 hours at £12 are £1,200. Today 2,000 come in and 1,600 go out: not shrinking. Then 2,800 go out: 1,200 in hand
  // last 1,200 · 11.99 / 800 = 18 months.
  @Test("Paying those who are unpaid: the cost, the fairness figures, the money in hand")
  func pay() throws {
    let community = Self.community(
      #"{"title": "Pay them", "pay": [{"where": {"Payment": "unpaid"}, "by": "Trust", "each": 12, "per": "hours"}]}"#)
    let answer = Self.answer(community)
    #expect(answer.costs.map { $0.amount } == [1200])
    #expect(answer.unfunded == [community.elements.indices[2]])
    // Today 1,600 for 180 hours; then 2,800.
    var then = MeasureSession(answer.remaining)
    let ratio = try then.answer("reward-ratio:ofUnit=GBP,againstUnit=hours").value
    #expect(abs((ratio ?? 0) - 2800.0 / 180) < 1e-9)
    #expect(answer.fairness.contains("reward-ratio:ofUnit=GBP,againstUnit=hours"))
    let text = Report(community).markdown()
    #expect(text.contains("New cost for Trust: £1,200†."))
    #expect(text.contains("Where Trust would find the money is not said"))
    #expect(text.contains("Trust pays £12 for each hour, where Payment is unpaid."))
    let scenario = try #require(Report(community).json()["scenarios"]?.items?.first)
    #expect(scenario["costs"]?.items?.first?["amount"]?.double == 1200)
    #expect(scenario["stops"]?.items?.isEmpty == true)
  }

  // With four people paid by the trust, all its spending may be told: 4 x 400 = 1,600 as above.
  @Test("The money in hand is told then where it tells nobody's pay")
  func runway() throws {
    let elements = Self.elements.replacing("Pat,person,paid by project,,", with: "Pat,person,paid by project,4,")
    let community = Self.community(
      #"{"pay": [{"where": {"Payment": "unpaid"}, "by": "Trust", "each": 12, "per": "hours"}]}"#, elements: elements)
    let text = Report(community).markdown()
    #expect(text.contains("Money in hand lasts: today it is not shrinking, then 18 months."))
    let one = Report(
      Self.community(#"{"pay": [{"where": {"Payment": "unpaid"}, "by": "Trust", "each": 12, "per": "hours"}]}"#)
    ).markdown()
    #expect(!one.contains("18 months"))
  }

  @Test("An amount that becomes too small for a need is told, though nothing left")
  func unmet() {
    let community = Self.community(
      #"{"set": [{"where": {"From": "Vols"}, "Amount": "50%"}]}"#,
      more: [("requirements.csv", "Element,Needs,At least\nCafé,time,150 hours\n")])
    // 80 + 100 = 180 hours today, 80 + 50 = 130 then.
    #expect(Self.answer(community).newlyUnmet.count == 1)
    #expect(Report(community).markdown().contains("No longer met: "))
  }

  @Test("A scenario with a wrong name is not tried, and says so with its file")
  func wrong() throws {
    let community = Self.community(#"{"title": "Odd", "without": ["First grnt"]}"#)
    #expect(!Self.answer(community).isWhole)
    let text = Report(community).markdown()
    #expect(text.contains("It cannot be tried as it is written:"))
    #expect(text.contains("scenarios/try.json") && text.contains("Did you mean \"First grant\"?"))
    #expect(Report(community).json()["scenarios"]?.items?.first?["problems"]?.items?.count == 1)
  }

  @Test("Nothing changed, nothing moves")
  func nothing() {
    let text = Report(Self.community(#"{"title": "As it is"}"#)).markdown()
    #expect(text.contains("None of the figures asked for would move."))
  }

  // The title says half of the coordinator's pay: 13,500 would tell 27,000.
  @Test("New pay of one person is kept back, and so is every figure that would give pay away")
  func keptBack() throws {
    let report = Report(try SmallDataset.stored("rushcliffe"))
    #expect(report.markdown().contains("New cost for New grant: amount kept back."))
    for text in SmallDataset.texts(report) {
      for amount in ["13,500", "13500", "27,000", "27000", "65000", "65,000", "28200"] {
        #expect(!text.contains(amount), "\(amount)")
      }
    }
  }
}
