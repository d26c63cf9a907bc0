// What is in use, what waits, what is missing: as the page tells it.

import CommunityModel
import CommunityReports
import Foundation
import PlainText
import Testing

@Suite struct AssetsInUseTests {
  static let elements =
    "Label,Type,Offers,Needs\nAnn,person,cake|singing*,\nBen,person,,cake|rest\nHall,place,room,\nShed,place,,\n"

  @Test("Each offer and open need in one place, by kind, with what lies outside the job")
  func table() throws {
    let report = HowSureTests.report(
      "From,To,Type,Form,Amount,Unit,Uses\nAnn,Ben,contribution,in-kind,1,count,cake\n", elements: Self.elements)
    let table = try #require(HowSureTests.table("have-assets", of: report))
    #expect(
      table.dropFirst().map { "\($0[0]) \($0[2])" } == ["cake Ann", "singing Ann", "rest Ben", "room Hall"])
    #expect(table[1][3] == "in use: Ben")
    #expect(try #require(HowSureTests.table("have-use", of: report))[1] == ["individual", "1", "1", "1"])
    let text = report.markdown()
    #expect(text.contains("Of what is offered, 1 is in use and 2 wait for somebody. 1 need is not met yet."))
    #expect(text.contains("1 of 3 offers lies outside the job of who offers it; none of them is in use."))
    // Nobody says who runs the shed, nor the hall.
    #expect(text.contains("Who runs or uses Hall?") && text.contains("Who runs or uses Shed?"))
  }

  // Two hundred people, each with a word of their own: the table by kind has one row, the list is folded away.
  @Test("Two hundred offers stay readable")
  func many() throws {
    var elements = "Label,Type,Offers\n"
    for number in 0..<200 { elements += "P\(number),person,word \(number)\n" }
    let report = HowSureTests.report("From,To,Type\nP0,P1,tie\n", elements: elements)
    #expect(HowSureTests.table("have-use", of: report)?.count == 2)
    #expect(HowSureTests.table("have-assets", of: report)?.count == 201)
    let page = report.html()
    let fold = try #require(page.range(of: "All 200 offers and open needs, by kind</summary>"))
    let list = try #require(page.range(of: "id=\"table-have-assets\""))
    #expect(fold.upperBound < list.lowerBound)
  }

  @Test("Nothing offered or needed: one line names the columns")
  func nothing() {
    let text = HowSureTests.report("From,To,Type\nAnn,Ben,tie\n").markdown()
    #expect(text.contains("Nothing is written under Offers or Needs yet."))
    #expect(!text.contains("have-assets"))
  }
}
