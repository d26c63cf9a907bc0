// Said and seen, promised and given: nobody's own promise stands on the wall, whichever side it is of.

import CommunityModel
import CommunityReports
import PlainText
import Testing

@Suite struct SaidAndSeenTests {
  static func report(_ rows: String, settings: String = "{}") -> Report {
    Report(
      Sheets.community(
        """
        Label,Type,Constituency,Count,Payment
        Ana,person,carer,,unpaid
        Ben,person,carer,,unpaid
        Cleo,person,carer,,unpaid
        Nia,person,professional,4,unpaid
        Hall,place,,,
        Work,activity,,,

        """,
        "From,To,Type,Form,Amount,Unit,Status\n" + rows, settings: settings))
  }

  static let hall =
    "Hall,Work,contribution,space,10,sessions,promised\nHall,Work,contribution,space,12,sessions,given\n"

  @Test("Bodies pair by pair: promised, given, what came of it")
  func bodies() throws {
    let report = Self.report(Self.hall + "Hall,Work,contribution,equipment,3,count,promised\n")
    let table = try #require(Sheets.table("promised", of: report))
    #expect(table[0] == "Who,For,What,Promised,Given,What came of it")
    #expect(table[1] == "Hall,Work,space,10\u{A0}sessions,12\u{A0}sessions,reached")
    #expect(table[2] == "Hall,Work,equipment,3\u{A0}count,none recorded,not yet known")
    let measures = Sheets.question("said", of: report)?["measures"]?.items
    #expect(measures?.contains { $0["id"]?.text == "promised-and-given" } == true)
  }

  // Ana alone promised 21 hours and gave 13: in no form of the report, nor whether it was reached.
  @Test("The promise of one person is in no table, and no total tells it", arguments: ["Ana", "Ben"])
  func one(name: String) throws {
    let report = Self.report(
      Self.hall + "\(name),Work,contribution,time,21,hours,promised\n\(name),Work,contribution,time,13,hours,given\n")
    #expect(Sheets.table("promised", of: report)?.count == 2)
    #expect(report.markdown().contains("1 promise by fewer than three people: not shown here"))
    let json = jsonText(try #require(Sheets.question("said", of: report)))
    #expect(!json.contains("promised-and-given"))
    // A bare 21 may be a place in a drawing.
    for text in [report.markdown(), report.html(), jsonText(report.json())] {
      #expect(!text.contains("21\u{A0}hours") && !text.contains(": 21"))
    }
  }

  // Three carers promised 10 each and gave 10, 10 and 4; four professionals (one row) promised 8 and gave 8.
  static let many =
    ["Ana,10", "Ben,10", "Cleo,4"].map {
      let part = $0.split(separator: ",")
      return
        "\(part[0]),Work,contribution,time,10,hours,promised\n\(part[0]),Work,contribution,time,\(part[1]),hours,given\n"
    }.joined() + "Nia,Work,contribution,time,8,hours,promised\nNia,Work,contribution,time,8,hours,given\n"

  @Test("Three people or more are told by side, the same for every side")
  func sides() throws {
    let table = try #require(Sheets.table("promised", of: Self.report(Self.many)))
    #expect(
      table.dropFirst() == [
        "carer,Work,time,30\u{A0}hours,24\u{A0}hours,2 reached and 1 less than promised so far",
        "professional,Work,time,8\u{A0}hours,8\u{A0}hours,reached",
      ])
  }

  @Test("A side of too few is told together with the others, and its own figures with it")
  func together() throws {
    // Without Cleo two carers promised: 20 of theirs and 8 of the professionals.
    let rows = Self.many.split(separator: "\n").filter { !$0.hasPrefix("Cleo") }.joined(separator: "\n")
    let table = try #require(Sheets.table("promised", of: Self.report(rows + "\n")))
    #expect(table.dropFirst() == ["\"people, all sides together\",Work,time,28\u{A0}hours,28\u{A0}hours,3 reached"])
  }

  // Hours given freely: 100 %, so "more than half" agrees, "less than half" does not; nothing is known of money.
  @Test("Agrees, says otherwise, cannot say: with range and basis")
  func statements() throws {
    let settings = """
      {"statements": [{"text": "Most is free.", "measure": "freely-given-share", "above": 0.5, "source": "notice"},
      {"text": "Little is free.", "measure": "freely-given-share", "below": 0.5},
      {"text": "We are friends."}, {"text": "Money is spread.", "measure": "funding-concentration", "below": 0.5}]}
      """
    let report = Self.report("Ana,Work,contribution,time,5,hours,given\n", settings: settings)
    let table = try #require(Sheets.table("said", of: report))
    #expect(
      table[1].hasPrefix("Most is free.,notice,") && table[1].hasSuffix(",100\u{202F}%,1 not said,the rows agree"))
    #expect(table[2].hasPrefix("Little is free.,not said,") && table[2].hasSuffix(",the rows say otherwise"))
    #expect(table[3] == "We are friends.,not said,No measure is named for it.,–,–,cannot say")
    #expect(table[4].hasSuffix(",cannot say"))
    #expect(
      Sheets.question("said", of: report)?["headline"]?.text
        == "Of 4 sentences said about ourselves, the rows agree with 1, say otherwise of 1 and cannot say of 2.")
  }

  @Test("Where nothing is said, promised or agreed there is no such question")
  func nothing() {
    #expect(Sheets.question("said", of: Self.report("Ana,Work,contribution,time,5,hours,given\n")) == nil)
  }
}
