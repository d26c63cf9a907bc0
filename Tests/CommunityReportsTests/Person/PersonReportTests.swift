// One person's own page: in full, with rows, beside nobody.

import CommunityModel
import Foundation
import PlainText
import Testing

@testable import CommunityReports

@Suite struct PersonReportTests {
  static func report(_ label: String, in community: Community) throws -> PersonReport {
    let person = try #require(community.elements.indices.first { community.label(of: $0) == label })
    return try PersonReport(community, about: person, version: "1")
  }
  static func garden(_ label: String) throws -> PersonReport { try report(label, in: ReportTests.community("garden")) }

  // connections.csv of the garden: 280 + 240 hours for coordination, 4,200 + 3,600 pounds back.
  @Test("Sums and every row with its number; pay in full")
  func coordinator() throws {
    let text = try Self.garden("Site coordinator").markdown()
    #expect(text.contains("You give 520\u{A0}hours†."))
    #expect(text.contains("What comes back to you: £7,800†."))
    for row in ["connections.csv:9", "connections.csv:34", "connections.csv:6", "connections.csv:31"] {
      #expect(text.contains(row), "\(row)")
    }
    #expect(text.contains("If you took a break, these would need somebody else to go on:"))
    #expect(text.contains("Coordination"))
    #expect(text.contains("Your own row: elements.csv:6."))
  }

  @Test("Nothing rests on somebody: said kindly. Nobody else is named but those in their rows")
  func treasurer() throws {
    let report = try Self.garden("Treasurer")
    for text in [report.html(), report.markdown(), jsonText(report.json())] {
      for name in ["Seed keeper", "Compost lead", "Newcomer", "Site coordinator", "Kitchen lead"] {
        #expect(!text.contains(name), "\(name)")
      }
    }
    let text = report.markdown()
    #expect(text.contains("If you took a break: nothing on this map stops."))
    #expect(text.contains("No return to you is recorded. Is that what was agreed?"))
    #expect(text.contains("declined"))
    #expect(text.contains("You said: hidden."))
  }

  @Test("A crowd is told how many it stands for")
  func crowd() throws {
    #expect(try Self.garden("Saturday volunteers").markdown().contains("This row of the map stands for 6 people."))
    #expect(!(try Self.garden("Treasurer").markdown().contains("This row of the map stands for")))
  }

  @Test("Promised is not given: it has its row and is in no sum")
  func promised() throws {
    // Compost lead: 110 + 100 + 6 + 14 hours given, 20 promised.
    let text = try Self.garden("Compost lead").markdown()
    #expect(text.contains("You give 230\u{A0}hours†.") || text.contains("You give 230\u{A0}hours†"))
    #expect(text.contains("20\u{A0}hours†, promised"))
  }

  @Test("What is blank is asked, with its row")
  func unknown() throws {
    let community = SmallData.community(
      elements: "Label,Type\nAnn,person\nWork,activity\n",
      connections: "From,To,Type,Form,Amount,Unit\nAnn,Work,contribution,time,,hours\nAnn,Work,decision,,,\n")
    let text = try Self.report("Ann", in: community).markdown()
    #expect(text.contains("How much is it? time, Work: the amount is blank (connections.csv:2)."))
    #expect(text.contains("What part have you in Work? It is blank (connections.csv:3)."))
    #expect(text.contains("Payment is blank.") && text.contains("Constituency is blank."))
    #expect(text.contains("You have not been asked, or not answered."))
    #expect(!text.contains("elements.csv:0"))
  }

  @Test("Somebody with no row at all has a page that asks")
  func alone() throws {
    let community = SmallData.community(
      elements: "Label,Type\nAnn,person\n", connections: "From,To,Type\n")
    let text = try Self.report("Ann", in: community).markdown()
    #expect(text.contains("Nothing is recorded as given by you yet. Were you asked?"))
    #expect(text.contains("nothing on this map stops"))
  }

  @Test("No page for what is no person, nor for somebody who is not on the map")
  func refused() throws {
    let community = SmallData.community(
      elements: "Label,Type,Consent\nAnn,person,none\nWork,activity,\n", connections: "From,To,Type\n")
    #expect(throws: PersonReport.Refusal.notOnTheMap) { try Self.report("Ann", in: community) }
    #expect(throws: PersonReport.Refusal.notAPerson) { try Self.report("Work", in: community) }
  }

  @Test("JSON has every row of both sides, and the page no script")
  func forms() throws {
    let report = try Self.garden("Site coordinator")
    let json = report.json()
    #expect(json["person"]?.text == "coordinator")
    #expect(json["gives"]?.items?.map { $0["amount"]?.double } == [280, 240])
    #expect(json["comesBack"]?.items?.map { $0["amount"]?.double } == [4200, 3600])
    #expect(json["gives"]?.items?.first?["row"]?.text == "connections.csv:9")
    #expect(json["people"]?["low"]?.double == 1)
    let html = report.html()
    for word in ["<script", "src=", "@import", "url("] { #expect(!html.contains(word)) }
    #expect(html == (try Self.garden("Site coordinator").html()))
  }
}
