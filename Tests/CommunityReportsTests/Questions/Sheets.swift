// Small datasets for tests of one question, as somebody would type them.

import CommunityModel
import CommunityReports
import CommunityTables
import Foundation
import PlainText

enum Sheets {
  static func community(_ elements: String, _ connections: String, settings: String = "{}") -> Community {
    readDataset([
      SourceFile(name: "elements.csv", bytes: Array(elements.utf8)),
      SourceFile(name: "connections.csv", bytes: Array(connections.utf8)),
      SourceFile(name: "community.json", bytes: Array(settings.utf8)),
    ]).community
  }

  /// The table of a report as lines.
  static func table(_ name: String, of report: Report) -> [String]? {
    report.tables().first { $0.name == "\(name).csv" }.map {
      String(decoding: $0.bytes, as: UTF8.self).split(whereSeparator: { $0.isNewline }).map { String($0) }
    }
  }

  static func question(_ id: String, of report: Report) -> JSONValue? {
    report.json()["questions"]?.items?.first { $0["id"]?.text == id }
  }
}
