// Does a finding survive the rate? Both sides of the turn, the turn itself, and no rate that nobody named.

import CommunityModel
import Foundation
import PlainText
import Testing

@testable import CommunityReports

@Suite struct WhatIsItWorthTests {
  static let lowAndHigh = "low,,hours,,5,GBP,,,a survey\nhigh,,hours,,10,GBP,,,a law\n"

  // 40 hours and 20 pounds given, 10 hours and 242 pounds back. At 5: 220 and 292; at 10: 420 and 342. Alike at
  // (242 − 20) / (40 − 10) = 7.40.
  @Test("On both sides of the turn the finding differs, and the turn is named")
  func flips() throws {
    let community = SmallData.helpers(rates: Self.lowAndHigh)
    let rows = try #require(SmallData.table("fair-worth-gbp", community))
    #expect(
      rows == [
        ["low (an hour: £5)", "a survey", "£220", "£292", "£72", "more comes back than is given"],
        ["high (an hour: £10)", "a law", "£420", "£342", "−£78", "less comes back than is given"],
      ])
    let text = Report(community).markdown()
    #expect(text.contains("This does not survive every valuation named here."))
    #expect(text.contains("it flips at £7.40 an hour: below that more comes back than is given, above it less."))
    #expect(text.contains("Is an hour given here worth more or less than £7.40?"))
  }

  @Test("On one side of the turn alone it survives, and the turn is told all the same")
  func survives() throws {
    let text = Report(SmallData.helpers(rates: "low,,hours,,5,GBP,,,a survey\n")).markdown()
    #expect(text.contains("This survives every valuation named here."))
    #expect(text.contains("it flips at £7.40 an hour"))
  }

  // w = (got − 20) / 30, for 35, 50, 110, 242 and 320 pounds: 0.5, 1, 3, 7.4 and 10.
  @Test(
    "At the root the difference is 0, just below and above it has opposite signs",
    arguments: [(35.0, 0.5), (50, 1), (110, 3), (242, 7.4), (320, 10)])
  func root(pounds: Double, root: Double) throws {
    func rate(_ name: String, _ worth: Double) -> String { "\(name),,hours,,\(worth),GBP,,,x\n" }
    let rates = rate("below", root * 0.9) + rate("root", root) + rate("above", root * 1.1)
    let community = SmallData.helpers(readableNumber(pounds), rates: rates)
    let story = WorthStory(
      Facts(community, .init()), community.elements.indices.filter { community.elements.kind[$0].isPerson },
      Facts(community, .init()).namedRates, "GBP")
    #expect(story.lines.map { $0.side } == [.more, .equal, .less])
    #expect(try #require(SmallData.table("fair-worth-gbp", community))[1][4] == "no difference")
  }

  @Test("No rate turns it: said so, in both directions")
  func never() {
    // 10 pounds against 20 and 10 hours against 40: less of both at every rate.
    let less = Report(SmallData.helpers("10", rates: Self.lowAndHigh)).markdown()
    #expect(less.contains("less comes back than is given at every rate named here"))
    #expect(less.contains("At no rate for an hour would that turn."))
  }

  @Test("Unknown pounds: cannot be said, and no figure for the turn")
  func unknown() throws {
    let community = SmallData.helpers("", rates: Self.lowAndHigh)
    let text = Report(community).markdown()
    #expect(text.contains("cannot say whether this survives every valuation named here"))
    #expect(text.contains("At which rate for an hour it flips cannot be said"))
    #expect(!text.contains("an hour: below"))
    #expect(try #require(SmallData.table("fair-worth-gbp", community))[0][5].contains("1 amount unknown"))
  }

  // The row between 110 and 320 pounds: (110 − 20)/30 = 3 and (320 − 20)/30 = 10.
  @Test("An uncertain amount gives a range of rates")
  func range() throws {
    var community = SmallData.helpers("215", rates: Self.lowAndHigh)
    let row = ConnectionIndex(3)
    (community.connections.lowValue[row], community.connections.highValue[row]) = (110, 320)
    #expect(Report(community).markdown().contains("It flips somewhere between £3 and £10 an hour"))
  }

  @Test("A row that no rate covers is told as unknown, not as 0")
  func unvalued() throws {
    let rates = "by session,,sessions,,30,GBP,,,a survey\n"
    let rows = try #require(SmallData.table("fair-worth-gbp", SmallData.helpers(rates: rates)))
    // 20 pounds stay known; the two rows of hours have no rate.
    #expect(rows[0][2] == "at least £20" && rows[0][5] == "cannot say which is more; 2 rows have no rate")
  }

  @Test("Each converted figure stands beside its valuation and its source", arguments: ["garden", "rushcliffe"])
  func sources(name: String) throws {
    let community = try ReportTests.community(name)
    for table in ["fair-worth-gbp", "fair-worth-groups-gbp", "fair-ratio-gbp"] {
      let first = table.contains("groups") ? 1 : 0
      for row in SmallData.table(table, community) ?? [] {
        #expect(!row[first].isEmpty && !row[first + 1].isEmpty, "\(table)")
      }
    }
    #expect(try #require(SmallData.table("fair-worth-gbp", community)).count == 2)
  }

  @Test("No valuations: no converted number, in no form", arguments: ["garden", "rushcliffe", "helpers"])
  func nothingConverted(name: String) throws {
    var community =
      try name == "helpers" ? SmallData.helpers(rates: Self.lowAndHigh) : ReportTests.community(name)
    var converted: [String] = []
    for table in ["fair-worth-gbp", "fair-worth-groups-gbp", "fair-ratio-gbp", "fair-cost-gbp"] {
      for row in SmallData.table(table, community) ?? [] {
        if table == "fair-cost-gbp" {
          if row[2].contains("floor") { converted.append(row[1]) }
        } else {
          // Given, and the difference; what came back may be money as it stands.
          converted += [row[row.count - 4], row[row.count - 2]]
        }
      }
    }
    converted = converted.filter { $0.contains("£") && !$0.hasPrefix("£0") }
    #expect(converted.count > 2)
    let names = community.valuations.map { $0.valuation }.filter { $0.count > 4 }
    community.valuations = []
    for (form, text) in SmallData.texts(community) {
      for figure in converted { #expect(!text.contains(figure), "\(figure) in \(form)") }
      for word in ["flips at", "valuation-flip", "every valuation", "an hour: £"] + names {
        #expect(!text.contains(word), "\(word) in \(form)")
      }
    }
    #expect(Report(community).markdown().contains("nobody has said what an hour is worth"))
  }

  // Staff 300 h and £3,000, neighbours 200 h and nothing: at £12 the neighbours' side is 0 for each £1.
  @Test("Paid and not paid: for each pound given, and whether that survives")
  func ratio() throws {
    let community = SmallData.staffAndNeighbours(rates: "floor,time,hours,,12,GBP,,,a law\n")
    let rows = try #require(SmallData.table("fair-ratio-gbp", community))
    // 3,000 / 3,600 = 0.83.
    #expect(rows[0][2] == "£0.83" && rows[0][5] == "more comes back to paid people for what they give")
    #expect(Report(community).markdown().contains("At no rate for an hour would that turn."))
  }

  // (w − 2)(w − 3) = w² − 5w + 6; touching at 2 does not turn; −w + 4 turns at 4.
  @Test("Where a quadratic changes its sign")
  func roots() {
    #expect(positiveRoots(1, -5, 6) == [2, 3])
    #expect(positiveRoots(1, -4, 4).isEmpty)
    #expect(positiveRoots(0, -1, 4) == [4])
    #expect(positiveRoots(0, 0, 4).isEmpty && positiveRoots(0, 1, 4).isEmpty && positiveRoots(1, 0, 1).isEmpty)
    #expect(positiveRoots(1, 1, -6) == [2])
  }

  @Test("Fewer than three are paid: what came back and the turn are kept back in every form")
  func keptBack() {
    let community = SmallData.community(
      elements: "Label,Type,Constituency,Payment\nAnn,person,carer,paid by project\nBen,person,carer,unpaid\n",
      connections: """
        From,To,Type,Form,Amount,Unit
        Ann,Ben,contribution,time,40,hours
        Ben,Ann,contribution,time,30,hours
        Ben,Ann,reward,pay,518,GBP
        """, valuations: Self.lowAndHigh)
    // 518 / 70 = 7.40; at 5: 350 − 518 = −168, at 10: 182.
    for (form, text) in SmallData.texts(community) {
      for figure in ["518", "7.4", "168", "182"] { #expect(!text.contains(figure), "\(figure) in \(form)") }
    }
    #expect(Report(community).markdown().contains("where the finding flips, is kept back"))
  }
}
