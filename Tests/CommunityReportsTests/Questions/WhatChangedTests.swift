// What changed: periods side by side, what slipped, who came and went, and what was agreed since.

import CommunityModel
import CommunityReports
import PlainText
import Testing

@Suite struct WhatChangedTests {
  @Test("Sussex: the middle phase is flagged, the last is cleared")
  func sussex() throws {
    let report = Report(try ReportTests.community("sussex-evaluation"))
    let question = try #require(Sheets.question("change", of: report))
    let headline = try #require(question["headline"]?.text)
    #expect(headline.hasPrefix("From “early development” to “process slipped” 5 figures slipped."))
    #expect(headline.hasSuffix("From “process slipped” to “monthly meeting” none did."))
    #expect(question["diagram"]?.text == "trend" && question["table"]?.text == "change-trend.csv")
    // Service users, students and peer trainers at design; nobody; students and peer trainers.
    let parts = try #require(Sheets.table("change-parts", of: report))
    #expect(parts[0] == "What,early development,process slipped,monthly meeting")
    #expect(parts.contains { $0 == "\"lived experience, taking part at design\",3,0 ▼\u{A0}slipped,2" }, "\(parts)")
    let steps = try #require(question["comparisons"]?.items)
    #expect(steps.count == 2 && steps[0]["leavers"]?.items?.count == 8 && steps[1]["joiners"]?.items?.count == 6)
    let flags = steps.map { step in
      ((step["measures"]?.items ?? []) + (step["participation"]?.items ?? [])).filter { $0["flag"]?.text != nil }.count
    }
    #expect(flags == [5, 0])
  }

  // README of the garden: 962 and 1,188 hours; £6,400 and £5,400.
  @Test("Garden: two years, and what was agreed has no later row")
  func garden() throws {
    let report = Report(try ReportTests.community("garden"))
    let table = try #require(Sheets.table("change-trend", of: report))
    #expect(table[0] == "What,2024,2025")
    #expect(table[1] == "Given in hours,962\u{A0}hours†,\"1,188\u{A0}hours†\"")
    #expect(table[2] == "Given in pounds,\"£6,400†\",\"£5,400†\"")
    #expect(table.contains("Joined since the period before,–,1") && table.contains("Left since the period before,–,0"))
    #expect(Sheets.table("change-names", of: report)?[1] == "2024,2025,joined,1,volunteer Newcomer")
    #expect(Sheets.table("agreed", of: report)?[1].hasSuffix("No row is of a later time yet.") == true)
    #expect(Sheets.question("change", of: report)?["headline"]?.text == "From 2024 to 2025 nothing slipped.")
  }

  static func years(_ rows: String, settings: String = "{}", elements: String = "") -> Report {
    Report(
      Sheets.community(
        "Label,Type,Constituency\nAna,person,carer\nBen,person,carer\nNia,person,professional\nWork,activity,\n"
          + elements,
        "From,To,Type,Form,Amount,Low,High,Unit,Stage,Part,Start,End\n" + rows, settings: settings))
  }

  @Test("An unknown amount is a gap with a question mark, a range is a range, and neither is a drop")
  func unknown() throws {
    let report = Self.years(
      """
      Ana,Work,contribution,time,10,,,hours,,,2021,2021
      Ana,Work,contribution,time,,,,hours,,,2022,2022
      Ana,Work,contribution,time,,2,4,hours,,,2023,2023
      """)
    let table = try #require(Sheets.table("change-trend", of: report))
    #expect(table[1] == "Given in hours,10\u{A0}hours,not known,2\u{A0}hours to 4\u{A0}hours")
    let page = report.html()
    #expect(page.contains(">?<") && page.contains("may be so much more") && !page.contains("▼ slipped"))
  }

  @Test("Years when the rows differ in length")
  func uneven() throws {
    let report = Self.years(
      "Ana,Work,contribution,time,10,,,hours,,,2021,2021\nAna,Work,contribution,time,1,,,hours,,,2022-Q1,2022-Q1\n")
    #expect(Sheets.table("change-trend", of: report)?[1] == "Given in hours,10\u{A0}hours,1 hour")
  }

  @Test(
    "With one period, or no dates, one line says which columns would tell more",
    arguments: [("2024,2024", "All rows are of one period, 2024."), (",", "No row says when.")])
  func onePeriod(dates: String, words: String) throws {
    let report = Self.years("Ana,Work,contribution,time,10,,,hours,,,\(dates)\n")
    let question = try #require(Sheets.question("change", of: report))
    #expect(
      question["headline"]?.text?.hasPrefix(words) == true && question["headline"]?.text?.contains("Start") == true)
    #expect(question["table"]?.text == nil && question["diagram"]?.text == nil)
    #expect(!report.tables().contains { $0.name.hasPrefix("change-") })
  }

  // One side decides everything in 2021, another in 2022. By the rules the level is 1 and then 2.
  static func replaced(_ first: String, _ second: String) -> Report {
    let give = [2021, 2022].map { "Ana,Work,contribution,time,10,,,hours,,,\($0),\($0)\n" }.joined()
    let decide = [(first, 2021), (second, 2022)].flatMap { who, year in
      ["commission", "design", "deliver", "assess"].map { "\(who),Work,decision,,,,,,\($0),decides,\(year),\(year)\n" }
    }.joined()
    return years(give + decide)
  }

  @Test("One dominant side in place of another is told as a move, never as a rise")
  func moveOfPower() throws {
    let report = Self.replaced("Nia", "Ana")
    let page = report.markdown()
    #expect(
      page.contains(
        "From 2021 to 2022: most decisions were with professional, then with carer. They moved to another side; they"))
    // All of them before, all of them after: no less in one hand.
    let table = try #require(Sheets.table("change-trend", of: report))
    #expect(table.contains("Decisions held by the side that holds most,100\u{202F}%,100\u{202F}%"), "\(table)")
    #expect(
      Sheets.table("change-decisions", of: report)?.dropFirst() == [
        "carer,0\u{202F}%,100\u{202F}%", "professional,100\u{202F}%,0\u{202F}%",
      ])
    #expect(page.contains("the level before and the level after are not told as a rise or a fall"))
    let level = Sheets.question("change", of: report)?["comparisons"]?.items?[0]["measures"]?.items?
      .first { $0["id"]?.text == "coproduction-level" }
    #expect(level?["before"]?.double == 1 && level?["after"]?.double == 2)
    #expect(level?["change"]?.double == nil && level?["undefined"]?.text?.contains("not shared") == true)
    let back = Self.replaced("Ana", "Nia").markdown()
    #expect(back.contains("most decisions were with carer, then with professional."))
    #expect(!Self.replaced("Ana", "Ben").markdown().contains("ost decisions were with"))
  }

  @Test("Many periods stand under each other, without a sentence for each")
  func many() throws {
    let rows = (1...9).map { "Ana,Work,contribution,time,\($0 % 2 + 1),,,hours,,,2024-0\($0),2024-0\($0)\n" }.joined()
    let report = Self.years(rows)
    let table = try #require(Sheets.table("change-trend", of: report))
    #expect(
      table.count == 10 && table[0].hasPrefix("Period,Given in hours,") && table[1].hasPrefix("2024-01,2\u{A0}hours,"))
    #expect(!report.markdown().contains("joined, nobody left"))
  }

  // Agreed in 2021: 10 hours in that year, 4 in the last year of the rows.
  @Test("What was agreed stands beside what the rows show since", arguments: ["2021-06", "2021"])
  func agreed(on: String) throws {
    let rows = [(2021, 10), (2022, 7), (2023, 4)].map {
      "Ana,Work,contribution,time,\($0.1),,,hours,,,\($0.0),\($0.0)\n"
    }.joined()
    let report = Self.years(
      rows, settings: #"{"agreed": [{"on": "\#(on)", "text": "Rest more.", "lookAgain": "2024"}]}"#)
    #expect(
      Sheets.table("agreed", of: report)?[1]
        == "\(on),Rest more.,2024,\"From 2021 to 2023: Given in hours: 10\u{A0}hours, then 4\u{A0}hours.\"")
  }

  @Test(
    "Where nothing can be set beside it, words say why",
    arguments: [
      ("2019", "No row is of that time or before it."), ("someday", "The date cannot be read"),
      ("2023", "No row is of a later time yet."),
    ])
  func agreedWithout(on: String, words: String) throws {
    let rows = [2021, 2022].map { "Ana,Work,contribution,time,1,,,hours,,,\($0),\($0)\n" }.joined()
    let report = Self.years(rows, settings: #"{"agreed": [{"on": "\#(on)", "text": "Rest more."}]}"#)
    #expect(Sheets.table("agreed", of: report)?[1].contains(words) == true)
  }

  @Test("Phases without dates have an order, and a date none among them")
  func agreedPhases() throws {
    let rows = ["start", "later"].map { "Ana,Work,contribution,time,\($0.count),,,hours,,,\($0),\($0)\n" }.joined()
    let phases = #""phases": [{"name": "start"}, {"name": "later"}]"#
    let dated = Self.years(rows, settings: #"{\#(phases), "agreed": [{"on": "2020", "text": "Rest."}]}"#)
    #expect(Sheets.table("agreed", of: dated)?[1].contains("they have no dates") == true)
    let named = Self.years(rows, settings: #"{\#(phases), "agreed": [{"on": "start", "text": "Meet."}]}"#)
    // Both words have five letters: five hours each.
    #expect(Sheets.table("agreed", of: named)?[1].contains("no figure that is known on both sides moved") == true)
  }
}
