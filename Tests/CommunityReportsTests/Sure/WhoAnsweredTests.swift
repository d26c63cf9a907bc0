// Does a report tell who answered, by groups in which nobody stands alone, and what that leaves open?

import CommunityMeasures
import CommunityModel
import PlainText
import Testing

@testable import CommunityReports
@testable import CommunityTables

@Suite struct WhoAnsweredTests {
  /// Four carers and four neighbours, one of whom stands for a crowd of six; each gives to the lunch.
  private static let elements = """
    Label,Type,Constituency,Count,Payment
    C1,person,carer,,unpaid
    C2,person,carer,,unpaid
    C3,person,carer,,unpaid
    C4,person,carer,,paid elsewhere
    N1,person,neighbour,,unpaid
    N2,person,neighbour,,unpaid
    N3,person,neighbour,,unpaid
    Crowd,person,neighbour,6,unpaid
    Club,group,,,
    Lunch,activity,,,
    """
  private static let connections = """
    ID,From,To,Type,Form,Amount,Low,High,Unit
    r1,C1,Lunch,contribution,time,10,,,hours
    r2,C2,C3,contribution,time,,4,6,hours
    r3,C4,Lunch,contribution,time,20,,,hours
    r4,N1,Lunch,contribution,time,30,,,hours
    r5,Crowd,Lunch,contribution,time,40,,,hours
    """

  private static func said(_ rows: String) -> Community {
    readDataset([
      SourceFile(name: "elements.csv", bytes: Array(elements.utf8)),
      SourceFile(name: "connections.csv", bytes: Array(connections.utf8)),
      SourceFile(name: "said.csv", bytes: Array(("Said by,On,Sheet,Row,Column,Said,Before\n" + rows).utf8)),
    ]).community
  }

  private static func answers(_ names: String...) -> String {
    names.map { "\($0),2026-11-23T14:05:09,answers,\($0),Answers,0123456789abcdef,\n" }.joined()
  }

  private static let rows =
    answers("C1", "C2", "C3", "C4", "Club")
    + "C1,x,connections,r1,Amount,10,\nC2,x,connections,r2,Amount,4,\nC3,x,connections,r2,Amount,6,\n"
    + "C4,x,connections,r3,Amount,about 20,\n,,connections,r3,Amount,20,\n"

  @Test("Who answered, by side; what rests on both, one and nobody; and where amounts differ")
  func counts() throws {
    let facts = Facts(Self.said(Self.rows), Selection())
    let answered = try #require(WhoAnswered(facts))
    // 4 + 3 + 6 people; all four carers answered, no neighbour did, and the club is no person.
    #expect(answered.asked == 13 && answered.people == 4 && answered.bodies == 1 && !answered.isAtLeast)
    #expect(answered.parts.map { $0.name } == ["carer", "neighbour"])
    #expect(answered.parts.map { $0.answered } == [4, 0] && answered.parts.map { $0.count.low } == [4, 9])
    // r2 by both; r1 and r3 by the giver, since a lunch says nothing; r4 and r5 by nobody. Only r2 differs.
    #expect([answered.both, answered.one, answered.sheet] == [1, 2, 2] && answered.ranges == 1)
    #expect(answered.sentence == "4 people answered for themselves, of 13 who are on the map or were asked.")
  }

  @Test("The hours and the share given freely stand beside those of the rows that somebody told")
  func nonResponse() throws {
    let report = Report(Self.said(Self.rows))
    let table = try #require(HowSureTests.table("sure-answers", of: report))
    // 10 + 20 + 30 + 40 and 4 to 6: 104 to 106. Told: 10 + 20 and 4 to 6: 34 to 36.
    let hours = table[1].map { $0.replacing("\u{A0}", with: " ") }
    #expect(hours == ["Given in hours", "between 104 hours and 106 hours", "between 34 hours and 36 hours"])
    // All but 20 hours are free: from 84 of 104 to 86 of 106, which is 80.8 % and 81.1 %, ends that read alike. Told:
    // from 14 of 34, 41.2 %, to 16 of 36, 44.4 %.
    #expect(table[2][1] == "about 81\u{202F}%" && table[2][2] == "between 41\u{202F}% and 44\u{202F}%")
    #expect(report.json()["sure"]?["answers"]?["rows"]?["both"] == .number(1))
    #expect(report.markdown().contains("it could change every figure here"))
  }

  @Test("Where fewer than three people answered, no figures of their rows are told")
  func tooFew() {
    let report = Report(Self.said(Self.answers("C1", "C2") + "C1,x,connections,r1,Amount,10,\n"))
    #expect(HowSureTests.table("sure-answers", of: report) == nil)
    #expect(report.markdown().contains("Too few people have answered"))
  }

  @Test("Without answers, and in anything shared, there is no word of it")
  func nothing() {
    #expect(WhoAnswered(Facts(Self.said(""), Selection())) == nil)
    let shared = Self.said(Self.rows).shared(Sharing(.partners), numbering: .random({ 7 })).community
    #expect(WhoAnswered(Facts(shared, Selection())) == nil)
    #expect(Report(Self.said("")).json()["sure"]?["answers"] == nil)
  }

  @Test("More people asked than stand on the map, and a crowd of unknown size")
  func asked() throws {
    var community = Self.said(Self.rows)
    community.settings.asked = 40
    #expect(try #require(WhoAnswered(Facts(community, Selection()))).asked == 40)
    community.settings.asked = nil
    community.elements.headCount[ElementIndex(7)] = .several
    // 4 + 3 + at least 2.
    let answered = try #require(WhoAnswered(Facts(community, Selection())))
    #expect(answered.asked == 9 && answered.isAtLeast)
  }

  @Test("Every sentence for a terminal is plain, and names the rows")
  func words() {
    let voices = [TalkingPoint.Voice(who: "", said: "40"), TalkingPoint.Voice(who: "Ana", said: "")]
    for kind in TalkingPoint.Kind.allCases {
      let text = AnswerWords.text(
        TalkingPoint(kind: kind, about: "Ana to Café: time", rows: ["connections.csv:2"], voices: voices))
      #expect(text.hasPrefix("Ana") && (text.hasSuffix(".") || text.hasSuffix("?")), "\(text)")
    }
    let point = TalkingPoint(kind: .amounts, about: "Ana to Café: time", rows: ["connections.csv:2"], voices: voices)
    #expect(
      AnswerWords.text(point)
        == "Ana to Café: time (connections.csv:2): the sheet says 40; Ana says no amount. The row holds the range.")
    let pay = TalkingPoint(
      kind: .amounts, about: "Group to Ana: pay", rows: ["connections.csv:2"],
      voices: [.init(who: "", said: ""), .init(who: "Ana", said: "")], isPay: true)
    #expect(
      AnswerWords.text(pay)
        == "Group to Ana: pay (connections.csv:2): told by the sheet and Ana. Amounts of pay stand in the sheet alone. "
        + "The row holds the range.")
  }
}
