// What changes without the rows that nothing backs, and which question comes first.

import CommunityModel
import CommunityReports
import CommunityTables
import PlainText
import Testing

@Suite struct HowSureTests {
  static func report(_ connections: String, elements: String = "") -> Report {
    var files = [SourceFile(name: "connections.csv", bytes: Array(connections.utf8))]
    if !elements.isEmpty { files.append(SourceFile(name: "elements.csv", bytes: Array(elements.utf8))) }
    return Report(readDataset(files).community)
  }

  static func table(_ name: String, of report: Report) -> [[String]]? {
    guard let file = report.tables().first(where: { $0.name == "\(name).csv" }) else { return nil }
    var rows: [[String]] = []
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: { $0.isNewline }) {
      rows.append(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }
    return rows
  }

  static func headline(_ name: String, of report: Report) -> JSONValue? {
    report.json()["sure"]?["headlines"]?.items?.first { $0["headline"]?.text == name }
  }

  static let header = "From,To,Type,Form,Amount,Unit,Paid by,Provenance,Evidence\n"

  // 10 hours recorded in the minutes, 5 estimated by nobody in particular: 15, and 10 either way.
  @Test("All rows, those with evidence, recorded and stated ones: side by side, in page, table and JSON")
  func sideBySide() throws {
    let report = Self.report(
      Self.header + "Ann,Club,contribution,time,10,hours,nobody,recorded,minutes\n"
        + "Ben,Club,contribution,time,5,hours,nobody,estimated,\n")
    let line = try #require(Self.headline("Given in hours", of: report))
    #expect(line["all"]?["value"] == .number(15))
    #expect(line["withEvidence"]?["value"] == .number(10) && line["recordedOrStated"]?["value"] == .number(10))
    #expect(
      line["changes"]?.text == "with evidence alone: lower; with recorded and stated rows alone: lower")
    let table = try #require(Self.table("sure-evidence", of: report))
    #expect(table[0].count == 5)
    #expect(table.contains { $0.prefix(4) == ["Given in hours", "15\u{A0}hours", "10\u{A0}hours", "10\u{A0}hours"] })
    // All is given freely whichever rows are taken: that headline stands in JSON, not in the table.
    #expect(Self.headline("Share of the hours that nobody pays for", of: report)?["all"]?["value"] == .number(1))
    #expect(!table.contains { $0[0].contains("nobody pays") })
    let sure = report.json()["sure"]
    #expect(sure?["rows"]?["recorded"] == .number(1) && sure?["rows"]?["estimated"] == .number(1))
    #expect(sure?["amounts"]?["known"] == .number(2) && sure?["rowsWithEvidence"] == .number(1))
  }

  // The fact is stated, the sum made up: what is left is a gift of an unknown amount, not none.
  @Test("A made-up amount of a stated fact is unknown, not gone")
  func unknown() throws {
    let report = Self.report(
      Self.header + "Ann,Club,contribution,time,10,hours,,stated|illustrative,\n"
        + "Ben,Club,contribution,time,5,hours,,stated,\n")
    let line = try #require(Self.headline("Given in hours", of: report))
    #expect(line["recordedOrStated"]?["low"] == .number(5))
    #expect(line["recordedOrStated"]?["value"] == JSONValue.null)
    #expect(line["recordedOrStated"]?["text"]?.text == "at least 5\u{A0}hours; 1 amount unknown")
    #expect(line["withEvidence"] == JSONValue.null, "no row has any: a line says so")
    #expect(line["changes"]?.text == "only a range can be said")
  }

  @Test("Without evidence or provenance one line names the column; with both, that all have it")
  func lines() {
    let bare = Self.report("From,To,Type,Form,Amount,Unit\nAnn,Club,contribution,time,10,hours\n")
    let text = bare.markdown()
    #expect(text.contains("No row names its evidence. The column Evidence of connections.csv"))
    #expect(text.contains("No row says where it comes from. The column Provenance of connections.csv"))
    #expect(Self.table("sure-evidence", of: bare) == nil)
    #expect(bare.json()["sure"]?["headlines"]?.items?.isEmpty == true)
    let full = Self.report(Self.header + "Ann,Club,contribution,time,10,hours,,recorded,minutes\n").markdown()
    #expect(full.contains("Every row names its evidence.") && full.contains("Every row and every amount is recorded"))
    #expect(!Report(Community()).markdown().contains("No row names its evidence"))
  }

  // Two totals of pay that differ by one row would tell what one person gets.
  @Test("No figure of pay stands beside the same without some rows")
  func pay() {
    let report = Self.report(
      Self.header + "Club,Ann,reward,pay,100,GBP,,recorded,slip\nClub,Ben,reward,pay,90,GBP,,estimated,\n"
        + "Club,Cem,reward,pay,80,GBP,,recorded,slip\nAnn,Club,contribution,time,3,hours,,recorded,minutes\n")
    for name in ["sure-evidence", "sure"] {
      let cells = (Self.table(name, of: report) ?? []).flatMap { $0 }
      #expect(!cells.contains { $0.contains("270") || $0.contains("180") || $0.contains("GBP") || $0.contains("£") })
    }
  }

  // Who decides is asked by decision-share and by coproduction-level: two findings. What the tie asks, none.
  @Test("The question that most findings rest on comes first")
  func order() throws {
    let report = Self.report(
      "From,To,Type,Form,Amount,Unit,Stage,Part,Note\nAnn,Ben,tie,,,,,,Since when?\n"
        + "Ann,Service,contribution,time,4,hours,,,\nBen,Service,decision,,,,design,,\n",
      elements: "Label,Type,Constituency,Payment\nAnn,person,carer,unpaid\nBen,person,professional,unpaid\n"
        + "Service,activity,,\n")
    let table = try #require(Self.table("questions", of: report))
    #expect(table[1][0].hasPrefix("Who has the last word?") && table[1][1] == "2")
    #expect(table.last?[0] == "Since when?" && table.last?[1] == "0")
    for name in ["rushcliffe", "garden"] {
      let file = try Report(ReportTests.community(name)).tables().first { $0.name == "questions.csv" }
      let text = file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
      // The second cell, whether or not the first is in quotes.
      let counts = text.split(whereSeparator: { $0.isNewline }).dropFirst().compactMap { line -> Int? in
        let rest = line.hasPrefix("\"") ? line.dropFirst().drop { $0 != "\"" }.dropFirst() : line.drop { $0 != "," }
        return Int(rest.dropFirst().prefix { $0 != "," })
      }
      #expect(counts == counts.sorted(by: >), "\(name)")
    }
  }
}
