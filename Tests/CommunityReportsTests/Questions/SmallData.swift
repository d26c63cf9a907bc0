// Small datasets for reports, written as a person would write the sheets.

import CommunityModel
import CommunityReports
import CommunityTables
import Foundation
import PlainText

enum SmallData {
  static func community(
    elements: String, connections: String, valuations: String = "", settings: String = "{\"currency\": \"GBP\"}"
  ) -> Community {
    var files = [("community.json", settings), ("elements.csv", elements), ("connections.csv", connections)]
    if !valuations.isEmpty {
      files.append(("valuations.csv", "Valuation,Form,Unit,Role,Worth,In,Low,High,Source\n" + valuations))
    }
    return readDataset(files.map { SourceFile(name: $0.0, bytes: Array($0.1.utf8)) }).community
  }

  /// Four helpers together give 40 hours and 20 pounds; 10 hours and `pounds` come back.
  static func helpers(_ pounds: String = "242", rates: String) -> Community {
    community(
      elements: "Label,Type,Constituency,Payment,Count\nHelpers,person,carer,unpaid,4\nWork,activity,,,\n",
      connections: """
        From,To,Type,Form,Amount,Unit
        Helpers,Work,contribution,time,40,hours
        Helpers,Work,contribution,money,20,GBP
        Work,Helpers,reward,training,10,hours
        Work,Helpers,reward,voucher,\(pounds),GBP
        """, valuations: rates)
  }

  /// Three staff: 300 hours, 3,000 pounds, one of them 2,000. Four neighbours: 200 hours, no money.
  static func staffAndNeighbours(rates: String = "", more: String = "") -> Community {
    community(
      elements: """
        Label,Type,Constituency,Payment,Role,Count
        Ann,person,professional,paid by project,worker,
        Ben,person,professional,paid by project,worker,
        Cem,person,professional,paid by project,worker,
        Neighbours,person,community,unpaid,neighbour,4
        Trust,institution,,,,
        Firm,institution,,,,
        Work,activity,,,,
        """,
      connections: """
        From,To,Type,Form,Amount,Unit,Paid by,Status
        Ann,Work,contribution,time,100,hours,Trust,
        Ben,Work,contribution,time,100,hours,Trust,
        Cem,Work,contribution,time,100,hours,Trust,
        Neighbours,Work,contribution,time,200,hours,,
        Trust,Ann,reward,pay,2000,GBP,,
        Trust,Ben,reward,pay,600,GBP,,
        Trust,Cem,reward,pay,400,GBP,,

        """ + more, valuations: rates)
  }

  /// Everything that a report writes, form by form.
  static func texts(_ community: Community) -> [(form: String, text: String)] {
    let report = Report(community)
    return [
      ("html", report.html()), ("md", report.markdown()), ("json", jsonText(report.json())),
      ("csv", report.tables().map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")),
    ]
  }

  /// A table of the report, without its header.
  static func table(_ name: String, _ community: Community) -> [[String]]? {
    guard let file = Report(community).tables().first(where: { $0.name == "\(name).csv" }) else { return nil }
    return readCSV(file.bytes).rows.dropFirst().map { $0.cells }
  }
}
