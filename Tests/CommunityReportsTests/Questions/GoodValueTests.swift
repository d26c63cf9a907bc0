// What the money draws in, claims and returns, as a report tells them.

import CommunityModel
import CommunityReports
import Foundation
import PlainText
import Testing

@Suite struct GoodValueTests {
  static let elements = """
    Label,Type,Payment,Count
    Six,person,unpaid,6
    Ann,person,unpaid,
    Bob,person,paid by project,
    Café,activity,,
    Garden,activity,,
    """
  static func community(_ connections: String, _ more: [(name: String, text: String)] = []) -> Community {
    SmallDataset.read([("elements.csv", elements), ("connections.csv", connections)] + more)
  }
  static let rate = (
    name: "valuations.csv", text: "Valuation,Form,Unit,Worth,In,Source\nvolunteer rate,time,hours,11.09,GBP,a guide\n"
  )

  // 6 people x 1.5 h = 9 h x £11.09 = £99.81; 50 h x £11.09 = £554.50; together 59 h and £654.31.
  @Test("A claim by activity, in the table, in JSON and as CSV")
  func claim() throws {
    let report = Report(
      Self.community(
        """
        From,To,Type,Form,Amount,Unit,Evidence
        Six,Café,contribution,time,9,hours,sign-in sheet
        Ann,Garden,contribution,time,50,hours,sign-in sheet
        Bob,Garden,contribution,time,70,hours,sign-in sheet
        Ann,Café,contribution,time,4,hours,
        """, [Self.rate]))
    let table = try #require(SmallDataset.table("value-match", of: report))
    #expect(table.contains("Café,9\u{A0}hours,£99.81"))
    #expect(table.contains("Garden,50\u{A0}hours,£554.50"))
    #expect(table.contains("59\u{A0}hours,£654.31"))
    let refused = try #require(SmallDataset.table("value-refused", of: report))
    #expect(refused.contains("connections.csv:4,Garden,70\u{A0}hours,somebody pays for it"))
    #expect(refused.contains("connections.csv:5,Café,4\u{A0}hours,nothing shows it"))
    let claim = try #require(report.json()["matchFunding"])
    #expect(claim["hours"]?["value"]?.double == 59)
    #expect(abs((claim["worth"]?.items?.first?["value"]?.double ?? 0) - 654.31) < 1e-9)
    #expect(claim["refused"]?.items?.compactMap { $0["reason"]?.text } == ["paid", "noEvidence"])
    #expect(report.markdown().contains("59\u{A0}hours given freely could stand beside a funder's money: £654.31"))
  }

  @Test("Without evidence the hours wait, and nothing is claimed")
  func waiting() {
    let report = Report(
      Self.community("From,To,Type,Form,Amount,Unit\nAnn,Café,contribution,time,40,hours\n", [Self.rate]))
    #expect(report.markdown().contains("40\u{A0}hours given freely could stand beside a funder's money once"))
    #expect(SmallDataset.table("value-match", of: report) == nil)
  }

  // Put in £100. 10 x £20 = £200, less 50 % deadweight and 50 % attribution: multiplied £50, added £0, in one year
  // without a discount of note: 50 / 1.035 / 100 = 0.483.
  @Test("The return stands beside its formula, both ways, and its picture is asked for")
  func socialReturn() throws {
    let community = Self.community(
      "From,To,Type,Form,Amount,Unit\nCouncil,Café,contribution,money,100,GBP\n",
      [
        (
          "outcomes.csv",
          "Outcome,For,Quantity,Proxy,Unit,Deadweight,Displacement,Attribution,Drop-off,Years,Source\n"
            + "Company,Café,10,20,GBP,50%,0%,50%,0%,1,somebody\n"
        )
      ])
    #expect(Report.wantedPictures(community).contains { $0.name == "tornado" })
    let text = Report(community).markdown()
    #expect(text.contains("With the adjustments multiplied, £0.48 comes back for each £1. With them added, it is £0."))
    #expect(text.contains("Discounted at 3.5\u{202F}% a year"))
    #expect(text.contains("(1 − deadweight − displacement − attribution)"))
    let table = try #require(SmallDataset.table("value-return", of: Report(community)))
    #expect(table.contains("happens anyway (deadweight),50\u{202F}%"))
    #expect(table.contains("Worth in the first year,£50"))
  }

  @Test("Money, things and time stand apart beside each source")
  func beside() throws {
    let report = Report(
      Self.community(
        """
        From,To,Type,Form,Amount,Unit
        Council,Café,contribution,money,200,GBP
        Ann,Café,contribution,money,50,GBP
        Ann,Café,contribution,time,30,hours
        Hall,Café,contribution,space,10,sessions
        """))
    let table = try #require(SmallDataset.table("value-beside", of: report))
    // Ann is a person, and gives money that nobody gave to her: only bodies are sources here.
    #expect(table.contains("Council,£200,£50,10\u{A0}sessions,30\u{A0}hours"))
    // 30 hours for £200 are 15 for each £100.
    #expect(report.markdown().contains("For each £100 from Council, others give 15\u{A0}hours"))
  }

  @Test("Where one person is paid, what a payer gives in all is kept back")
  func keptBack() throws {
    let report = Report(
      Self.community(
        """
        From,To,Type,Form,Amount,Unit,Paid by
        Council,Café,contribution,money,200,GBP,
        Council,Bob,reward,pay,777,GBP,
        Bob,Café,contribution,time,30,hours,Council
        Ann,Café,contribution,time,30,hours,nobody
        """))
    for text in SmallDataset.texts(report) {
      for amount in ["777", "977"] {
        let place = text.range(of: amount).map { String(text[..<$0.lowerBound].suffix(40)) }
        #expect(place == nil, "\(amount) after \(place ?? "")")
      }
    }
    #expect(try #require(SmallDataset.table("value-beside", of: report)).contains("Council,\"paid, amount kept back\""))
  }

  @Test("Who raised the money is told by a row, or the row is named that would tell")
  func raised() {
    let silent = Report(Self.community("From,To,Type,Form,Amount,Unit\nCouncil,Café,contribution,money,200,GBP\n"))
    #expect(silent.markdown().contains("No row says who raised the money of Council."))
    let told = Report(
      Self.community(
        """
        From,To,Type,Form,Amount,Unit
        Council,Café,contribution,money,200,GBP
        Ann,Council,contribution,time,20,hours
        """))
    #expect(told.markdown().contains("20\u{A0}hours, given freely, went into winning the money of Council."))
  }
}
