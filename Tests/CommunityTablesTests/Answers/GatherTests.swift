// Do answers come into a dataset by the rules of docs/how-to/gather-answers.md?

import Testing

@testable import CommunityModel
@testable import CommunityTables

@Suite struct GatherTests {
  // MARK: Rule 1, who counts

  @Test("A person's newest answers count, whole: what only the older ones said is gone")
  func newest() throws {
    let old = answerFile(
      "Ben", on: "2026-11-01T10:00:00", rows: [hours("Ben", "Café", #""Amount": "9", "Unit": "hours""#)])
    let new = answerFile("Ben", on: "2026-11-02T10:00:00", about: #""Offers": "tea""#)
    let gathered = try gathering(teaRoom, [old, new])
    // Ben's row is as the sheet had it: no amount.
    #expect(cells(gathered.community, "b", "Café") == [["", "", "", ""]])
    #expect(gathered.people == 1 && gathered.older == 1 && gathered.replaced == 0)
    let later = try gathering(readAgain(try gathering(teaRoom, [old]).community), [new])
    #expect(written(later.community) == written(gathered.community))
    #expect(later.replaced == 1)
  }

  @Test("The same file twice counts once; two different ones of one moment are neither taken")
  func sameMoment() throws {
    let one = answerFile("Ben", rows: [hours("Ben", "Café", #""Amount": "9""#)], name: "one.json")
    let copy = SourceFile(name: "copy.json", bytes: one.bytes)
    let other = answerFile("Ben", rows: [hours("Ben", "Café", #""Amount": "7""#)], name: "other.json")
    let twice = try gathering(teaRoom, [one, copy])
    #expect(twice.people == 1 && twice.repeated == 1 && twice.refused.isEmpty)
    let neither = try gathering(teaRoom, [one, other])
    #expect(neither.people == 0 && neither.refused.map { $0.file } == ["one.json", "other.json"])
    #expect(neither.refused.allSatisfy { $0.reason.contains("of one moment") })
    let older = answerFile("Ben", on: "2026-10-01T10:00:00", rows: [hours("Ben", "Café", #""Amount": "5""#)])
    // What is left is the older one.
    #expect(cells(try gathering(teaRoom, [one, other, older]).community, "b", "Café")[0][0] == "5")
  }

  // MARK: Rule 2, names

  @Test("An ID, a label and another spelling are one person; an unknown name becomes an element")
  func names() throws {
    for by in ["a", "Ana", " ANA "] {
      let gathered = try gathering(teaRoom, [answerFile(by, about: #""Offers": "tea""#)])
      #expect(gathered.newElements.isEmpty)
      #expect(elementSheet(gathered.community).rows[0].contains("soup | bread|tea"))
    }
    let gathered = try gathering(
      teaRoom, [answerFile("Jo", about: #""Type": "person""#, rows: [hours("Jo", "Tool shed", #""Amount": "2""#)])])
    #expect(gathered.newElements == ["Jo", "Tool shed"])
    #expect(readAgain(gathered.community).elements.count == 6)
  }

  @Test("A new name that is nearly a known one is listed, and nothing is merged")
  func nearNames() throws {
    let community = dataset(elements: "Label,Type\nKitchen lead,person\n").community
    let gathered = try gathering(community, [answerFile("Kitchn lead", about: #""Type": "person""#, isNew: true)])
    #expect(gathered.newElements == ["Kitchn lead"])
    let near = gathered.conversation.filter { $0.kind == .nearName }
    #expect(near.map { $0.about } == ["Kitchn lead"] && near[0].voices[0].who == "Kitchen lead")
    let again = try gathering(community, [answerFile("kitchen lead", isNew: true)])
    #expect(again.newElements.isEmpty && again.conversation.map { $0.kind } == [.saysNew])
  }

  @Test("A name that several bear, and two names that are two, are refused")
  func ambiguous() throws {
    let community = dataset(elements: "Label,ID\nSam,s1\nSam,s2\nUma,u\n").community
    let gathered = try gathering(
      community, [answerFile("Sam", name: "x"), answerFile("u", about: #""Label": "s1""#, name: "y")])
    #expect(gathered.refused.map { $0.file } == ["x", "y"] && gathered.people == 0)
    #expect(gathered.refused[0].reason.contains("several") && gathered.refused[1].reason.contains("whose answers"))
  }

  // MARK: Rules 3 and 4, rows

  @Test("The same exchange joins its row: blank unit of time is hours, given is blank, folded names")
  func joined() throws {
    let gathered = try gathering(
      teaRoom, [answerFile("Ben", rows: [hours("ben", "cafe", #""Amount": "9", "Status": "given""#)])])
    #expect(gathered.joined == 1 && gathered.made == 0)
    // The sheet knew no amount, Ben does.
    #expect(cells(gathered.community, "b", "Café") == [["9", "", "", "stated"]])
  }

  @Test(
    "Any other cell makes it another exchange: a row of its own",
    arguments: [#""Unit": "sessions""#, #""Per": "month""#, #""Start": "2025""#, #""Status": "promised""#])
  func other(cell: String) throws {
    let gathered = try gathering(
      teaRoom, [answerFile("Ben", rows: [hours("Ben", "Café", #""Amount": "9", \#(cell)"#)])])
    #expect(gathered.joined == 0 && gathered.made == 1)
  }

  @Test("An undirected tie is the same in either order, and two people make one row of it")
  func ties() throws {
    let tie = #""Type": "tie", "Form": "works with", "Direction": "undirected""#
    let one = answerFile("Ana", rows: [#""From": "Ana", "To": "Ben", \#(tie)"#])
    let other = answerFile("Ben", rows: [#""From": "Ben", "To": "Ana", \#(tie)"#])
    let gathered = try gathering(teaRoom, [one, other])
    #expect(gathered.made == 1)
    // Whoever is left, the row is the same.
    let left = try gathering(readAgain(gathered.community), [], withdrawing: ["Ana"])
    #expect(written(left.community) == written(try gathering(teaRoom, [other]).community))
  }

  @Test("Two different amounts become the range from the least to the most, and are listed")
  func ranges() throws {
    // 40 in the sheet, "about 44 to 50" by Ana: from 40 to 50.
    let ana = answerFile(
      "Ana",
      rows: [hours("Ana", "Café", #""Low": "44", "High": "50", "Unit": "hours", "Provenance": "estimated""#)])
    let gathered = try gathering(teaRoom, [ana])
    #expect(cells(gathered.community, "a", "Café")[0] == ["", "40", "50", "recorded|stated"])
    #expect(gathered.conversation.map { $0.kind } == [.amounts])
    #expect(gathered.conversation[0].voices.map { $0.said } == ["40", "about 44 to 50"])
    #expect(gathered.conversation[0].rows == ["connections.csv:2"])
  }

  @Test("A figure that was made up stays marked where nobody says the same, also as the end of a range")
  func illustrative() throws {
    let community = dataset(
      elements: "Label\nAna\nCafé\n",
      connections: "From,To,Type,Form,Amount,Unit,Provenance\nAna,Café,contribution,time,40,hours,illustrative\n"
    ).community
    func row(_ more: String) throws -> [String] {
      cells(try gathering(community, [answerFile("Ana", rows: [hours("Ana", "Café", more)])]).community, "Ana", "Café")[
        0]
    }
    #expect(try row(#""Amount": "60""#) == ["", "40", "60", "stated|illustrative"])
    #expect(try row(#""Amount": "40""#) == ["40", "", "", "stated"])
    #expect(try row("") == ["40", "", "", "stated|illustrative"])
  }

  @Test("Somebody who does not know contradicts nobody; who says the same leaves the log's word")
  func unknown() throws {
    let unsure = try gathering(teaRoom, [answerFile("Ana", rows: [hours("Ana", "Café", "")])])
    #expect(cells(unsure.community, "a", "Café")[0] == ["40", "", "", "recorded"])
    let same = try gathering(teaRoom, [answerFile("Ana", rows: [hours("Ana", "Café", #""Amount": "40""#)])])
    #expect(cells(same.community, "a", "Café")[0] == ["40", "", "", "recorded"])
    #expect(unsure.conversation.isEmpty && same.conversation.isEmpty)
  }

  @Test("Where everybody says about, the amount is an estimate")
  func estimates() throws {
    let about = hours("Ben", "Café", #""Amount": "9", "Provenance": "estimated""#)
    let gathered = try gathering(teaRoom, [answerFile("Ben", rows: [about])])
    #expect(cells(gathered.community, "b", "Café") == [["9", "", "", "stated|estimated"]])
  }

  @Test("Both ends of one exchange make one row of what they say")
  func bothSides() throws {
    let gives = answerFile("Ana", rows: [hours("Ana", "Ben", #""Amount": "10""#)])
    let gets = answerFile("Ben", rows: [hours("Ana", "Ben", #""Amount": "6""#)])
    let gathered = try gathering(teaRoom, [gives, gets])
    // Least of 10 and 6 to the most of them.
    #expect(cells(gathered.community, "a", "b").contains(["", "6", "10", "stated"]))
    #expect(connectionSheet(gathered.community).rows.contains { $0.last == "Ana|Ben" })
  }

  @Test("Where the sheet has several such rows the answer stands alone, and is listed")
  func several() throws {
    let community = dataset(
      elements: "Label\nAna\nCafé\n",
      connections:
        "From,To,Type,Form,Amount,Unit\nAna,Café,contribution,time,4,hours\nAna,Café,contribution,time,5,hours\n"
    ).community
    let gathered = try gathering(community, [answerFile("Ana", rows: [hours("Ana", "Café", #""Amount": "9""#)])])
    #expect(gathered.made == 1 && gathered.conversation.map { $0.kind } == [.several])
    #expect(cells(gathered.community, "Ana", "Café").map { $0[0] } == ["4", "5", "9"])
  }

  @Test("One person's two rows of one exchange count apart, and are listed")
  func twice() throws {
    let gathered = try gathering(
      teaRoom,
      [answerFile("Ben", rows: [hours("Ben", "Ana", #""Amount": "3""#), hours("Ben", "Ana", #""Amount": "4""#)])])
    #expect(cells(gathered.community, "b", "a").map { $0[0] } == ["3", "4"])
    #expect(gathered.conversation.map { $0.kind } == [.twice])
  }

  @Test("What may be one exchange told in two ways stands twice, and is listed")
  func perhapsTheSame() throws {
    let gathered = try gathering(
      teaRoom, [answerFile("Ana", rows: [hours("Ana", "Café", #""Amount": "3", "Per": "month""#)])])
    #expect(gathered.made == 1 && gathered.conversation.map { $0.kind } == [.perhapsTheSame])
    #expect(gathered.conversation[0].voices.map { $0.said } == ["40 hours", "3 hours a month"])
  }

  @Test("The list tells who speaks of pay, and no amount of it: that is between the people concerned")
  func pay() throws {
    let community = dataset(
      elements: "Label,Type\nAna,person\nGroup,group\n",
      connections: "From,To,Type,Form,Amount,Unit\nGroup,Ana,reward,pay,800,GBP\n"
    ).community
    let pay = #""From": "Group", "To": "Ana", "Type": "reward", "Form": "pay", "Unit": "GBP""#
    let gathered = try gathering(
      community,
      [
        answerFile("Ana", rows: [pay + #", "Amount": "750""#]),
        answerFile("Group", rows: [pay + #", "Amount": "66", "Per": "month""#]),
      ])
    #expect(cells(gathered.community, "Group", "Ana").map { $0[1] } == ["750", ""])
    #expect(gathered.conversation.map { $0.kind } == [.amounts, .perhapsTheSame])
    #expect(gathered.conversation.allSatisfy { $0.isPay && $0.voices.allSatisfy { $0.said.isEmpty } })
  }

  // MARK: Rules 5 and 6

  @Test("Given in the sheet and declined in an answer: both rows stand, and are listed; rather not say is not")
  func status() throws {
    let reward = #""From": "Café", "To": "Ana", "Type": "reward", "Form": "learning""#
    let declined = try gathering(teaRoom, [answerFile("Ana", rows: [reward + #", "Status": "declined""#])])
    #expect(declined.made == 1 && declined.conversation.map { $0.kind } == [.status])
    #expect(declined.conversation[0].voices.map { $0.said } == ["given", "declined"])
    let silent = try gathering(teaRoom, [answerFile("Ana", rows: [reward + #", "Status": "unknown""#])])
    #expect(silent.made == 1 && silent.conversation.isEmpty)
  }

  @Test("A person's own word on how they may be shown replaces the cell, and none takes them off every map")
  func consent() throws {
    let gathered = try gathering(teaRoom, [answerFile("Ana", about: #""Consent": "none""#)])
    #expect(gathered.conversation.map { $0.kind } == [.consent])
    #expect(gathered.community.elements.consent[ElementIndex(0)] == .none)
    let shown = gathered.community.withoutRefused()
    #expect(shown.said.allSatisfy { !$0.isOfSomebody })
    #expect(!written(shown).values.contains { $0.contains("Ana") })
  }

  @Test("Who is on no map is named in no list")
  func unnamed() throws {
    let gathered = try gathering(
      teaRoom, [answerFile("Ana", about: #""Consent": "none""#, rows: [hours("Ana", "Café", #""Amount": "3""#)])])
    #expect(gathered.conversation.map { $0.kind } == [.consent])
  }

  // MARK: What may not get in

  @Test("Formulas become texts, and who said what is in nothing that is shared")
  func nothingRuns() throws {
    let answer = answerFile("=cmd()", about: #""Type": "person", "Offers": "@SUM(A1)""#, isNew: true)
    let gathered = try gathering(teaRoom, [answer])
    let files = written(gathered.community)
    #expect(files["elements.csv"]?.contains("'=cmd()") == true)
    #expect(files["said.csv"]?.contains(",=cmd()") == false)
    var sharing = Sharing(.partners)
    sharing.keptColumns = ["said by"]
    let copy = gathered.community.shared(sharing, numbering: .random({ 7 })).community
    #expect(copy.said.isEmpty && written(copy)["said.csv"] == nil)
    #expect(copy.connections.extras.isEmpty && copy.shared.columnsKept == 0)
    #expect(written(gathered.community.withoutSaid())["connections.csv"]?.contains("Said by") == false)
  }

  @Test("A column Said by of the group's own is not written over")
  func ownColumn() throws {
    let community = dataset(elements: "Label\nAna\n", connections: "From,To,Said by\nAna,Café,x\n").community
    #expect(throws: GatherFailure.self) { try gathering(community, [answerFile("Ana")]) }
  }
}
