// How long money in hand lasts, what keeping takes, and pairs, as a report tells them.

import CommunityModel
import CommunityReports
import PlainText
import Testing

@Suite struct LastMoneyTests {
  static let settings = (
    name: "community.json", text: #"{"currency": "GBP", "period": {"from": "2025-01", "to": "2025-12"}}"#
  )

  // 600 in hand; 1,000 go out and 400 come in over the 365 days of 2025, which are 11.99 months: 600 · 11.99 / 600 =
  // 11.99, told as 12 months.
  @Test("A body that pays nobody has its months in a table")
  func months() throws {
    let community = SmallDataset.read([
      Self.settings, ("elements.csv", "Label,Type,Reserve\nTrust,group,600 GBP\nCafé,activity,\nCouncil,group,\n"),
      (
        "connections.csv",
        "From,To,Type,Form,Amount,Unit\nCouncil,Trust,contribution,money,400,GBP\n"
          + "Trust,Café,contribution,money,1000,GBP\n"
      ),
    ])
    let table = try #require(SmallDataset.table("last-runway", of: Report(community)))
    #expect(table.contains("Trust,£600,12 months"))
  }

  // Out: 500 to Bob alone, in: 0. The months (600 · 11.99 / 500 = 14.4) would tell what Bob is paid.
  @Test("Where one person's pay could be worked out of the months they are kept back")
  func keptBack() throws {
    let community = SmallDataset.read([
      Self.settings, ("elements.csv", "Label,Type,Reserve\nTrust,group,600 GBP\nBob,person,\nCafé,activity,\n"),
      (
        "connections.csv",
        "From,To,Type,Form,Amount,Unit,Paid by\nTrust,Bob,reward,pay,500,GBP,\nBob,Café,contribution,time,50,hours,Trust\n"
      ),
    ])
    let report = Report(community)
    #expect(try #require(SmallDataset.table("last-runway", of: report)).contains("kept back"))
    for text in SmallDataset.texts(report) {
      #expect(!text.contains("14.4") && !text.contains("14 months") && !text.contains("500"))
    }
    // Taking over what the trust pays is Bob's pay.
    #expect(report.markdown().contains("To keep all of it going without Trust, somebody else would have to take over"))
  }

  @Test("What keeping takes is told where it is nobody's pay")
  func keep() {
    let community = SmallDataset.read([
      Self.settings, ("elements.csv", "Label,Type\nCouncil,group\nCafé,activity\n"),
      ("connections.csv", "From,To,Type,Form,Amount,Unit\nCouncil,Café,contribution,money,250,GBP\n"),
    ])
    #expect(
      Report(community).markdown().contains(
        "To keep all of it going without Council, somebody else would have to find £250."))
  }

  @Test("A pair of bodies is told in words, and one with a person in it is only counted")
  func pairs() {
    let elements = "Label,Type\nChurch,group\nCouncil,group\nAnn,person\nBob,person\nCafé,activity\nChoir,activity\n"
    let community = SmallDataset.read([
      Self.settings, ("elements.csv", elements),
      (
        "connections.csv",
        "From,To,Type,Form,Amount,Unit\nChurch,Café,contribution,space,1,months\nCouncil,Café,contribution,space,1,months\n"
          + "Ann,Choir,contribution,time,1,hours\nBob,Choir,contribution,time,1,hours\n"
      ),
    ])
    let text = Report(community).markdown()
    #expect(text.contains("Church and Council: Café would stop."))
    #expect(text.contains("1 such pair has people in it; people are never listed here."))
    #expect(!text.contains("Ann and Bob"))
  }
}
