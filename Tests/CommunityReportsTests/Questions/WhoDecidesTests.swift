// Who decides beside who gives: by hand, with names swapped, and with little known.

import CommunityModel
import CommunityReports
import PlainText
import Testing

@Suite struct WhoDecidesTests {
  /// Carers give 60 of 100 hours, professionals 40; of four decisions carers have one.
  static func community(carer: String = "carer", professional: String = "professional", people: Int = 4) -> Community {
    Sheets.community(
      """
      Label,Type,Constituency,Count
      Ana,person,\(carer),\(people)
      Nia,person,\(professional),\(people)
      Work,activity,,
      """,
      """
      From,To,Type,Form,Amount,Unit,Stage,Part
      Ana,Work,contribution,time,60,hours,,
      Nia,Work,contribution,time,40,hours,,
      Nia,Work,decision,,,,commission,decides
      Nia,Work,decision,,,,design,decides
      Ana,Work,decision,,,,design,decides
      Nia,Work,decision,,,,deliver,can veto
      """)
  }

  // 1 of 4 decisions is 25 %, less 60 % of the hours is −35 points; 75 − 40 = +35.
  @Test("Share of decisions beside share of hours, with the gap in points")
  func gap() throws {
    let table = try #require(Sheets.table("decide-gap", of: Report(Self.community())))
    #expect(
      table.dropFirst() == [
        "carer,4 people,25\u{202F}%,60\u{202F}%,−35", "professional,4 people,75\u{202F}%,40\u{202F}%,+35",
      ])
    let page = Report(Self.community()).markdown()
    #expect(
      page.contains(
        "The widest gap is that of carer: 25\u{202F}% of the decisions, 60\u{202F}% of what is given in hours."))
  }

  @Test("With the names of two sides swapped, everything that is told is swapped")
  func swapped() throws {
    let page = Report(Self.community()).markdown()
    let other = Report(Self.community(carer: "professional", professional: "carer"))
    let table = try #require(Sheets.table("decide-gap", of: other))
    #expect(table[1] == "carer,4 people,75\u{202F}%,40\u{202F}%,+35")
    #expect(table[2] == "professional,4 people,25\u{202F}%,60\u{202F}%,−35")
    // Lived experience and carers count alike: only the name changes.
    let same = Report(Self.community(carer: "lived experience")).markdown()
    let level = "The rows suggest level 2 of 3: intermediate."
    #expect(page.contains(level) && same.contains(level))
  }

  // Three people of each side at least: with one each the two sides are told together, and the gap is none.
  @Test("What a side of one person gives is not told alone")
  func few() throws {
    let report = Report(Self.community(people: 1))
    let table = try #require(Sheets.table("decide-gap", of: report))
    #expect(table.count == 2 && table[1].hasSuffix("100\u{202F}%,100\u{202F}%,0"), "\(table)")
    for text in [report.markdown(), jsonText(report.json()), report.html()] {
      #expect(!text.contains("60\u{202F}%") && !text.contains("0.6,") && !text.contains(": 0.6"))
    }
    // What each side decides is told all the same.
    #expect(Sheets.table("decide-shares", of: report)?[1].hasPrefix("carer,0\u{202F}%,50\u{202F}%") == true)
  }

  @Test("The rules stand beside the level, each with whether it holds; the evidence is counted")
  func rules() throws {
    let report = Report(Self.community())
    let table = try #require(Sheets.table("decide-rules", of: report))
    #expect(table.count == 5 && table[1].hasPrefix("3,transformative,") && table[1].hasSuffix(",no"))
    #expect(table[2].hasSuffix(",yes"))
    let page = report.markdown()
    #expect(page.contains("The rule that gave it: people with lived experience, carers or community take part"))
    #expect(
      page.contains(
        "At commission or design, last words of lived experience, carers or community: 1; of other sides: 2."))
    // Professionals hold 3 of 4: more than two thirds.
    #expect(page.contains("One constituency holds 75\u{202F}% of the decisions."))
    #expect(!page.contains("What would settle it"))
  }

  @Test("Cannot say comes with what would settle it")
  func unknown() throws {
    let community = Sheets.community(
      "Label,Type,Constituency\nAna,person,carer\nNia,person,professional\nWork,activity,\n",
      """
      From,To,Type,Form,Amount,Unit,Stage,Part
      Ana,Work,contribution,time,,hours,,
      Ana,Work,decision,,,,design,
      Nia,Work,decision,,,,deliver,decides
      """)
    let page = Report(community).markdown()
    #expect(page.contains("Cannot say yet: level 1 at least, level 2 at most."))
    #expect(page.contains("The last word and the stage, once filled in for: connections.csv:3."))
    #expect(page.contains("A row for each stage that no row speaks of: commission, assess."))
    #expect(page.contains("What each side decides cannot be set beside what it gives: 1 amount unknown"))
    #expect(Sheets.table("decide-gap", of: Report(community)) == nil)
  }

  @Test("Without decisions the question asks, and shows no empty table")
  func nothing() {
    let community = Sheets.community(
      "Label,Type,Constituency\nAna,person,carer\nWork,activity,\n",
      "From,To,Type,Form,Amount,Unit\nAna,Work,contribution,time,5,hours\n")
    let report = Report(community)
    #expect(report.markdown().contains("No row says yet who decides."))
    #expect(!report.tables().contains { $0.name.hasPrefix("decide-") })
  }
}
