// Small datasets for tests of reports, as they would lie in a folder.

import CommunityModel
import CommunityReports
import CommunityTables
import Foundation
import PlainText

enum SmallDataset {
  static func read(_ files: [(name: String, text: String)]) -> Community {
    readDataset(files.map { SourceFile(name: $0.name, bytes: Array($0.text.utf8)) }).community
  }

  /// A dataset of the repository with everything beside it.
  static func stored(_ name: String) throws -> Community {
    let folder = PlainEnglishTests.root.appendingPathComponent("Datasets/\(name)")
    var files: [SourceFile] = []
    for part in ["", "scenarios"] {
      let inside = part.isEmpty ? folder : folder.appendingPathComponent(part)
      guard FileManager.default.fileExists(atPath: inside.path) else { continue }
      let names = try FileManager.default.contentsOfDirectory(atPath: inside.path).sorted()
      for file in names where file.hasSuffix(".csv") || file.hasSuffix(".json") {
        let path = part.isEmpty ? file : "\(part)/\(file)"
        files.append(SourceFile(name: path, bytes: Array(try Data(contentsOf: inside.appendingPathComponent(file)))))
      }
    }
    return readDataset(files).community
  }

  /// Everything that a report says, in each of its forms.
  static func texts(_ report: Report) -> [String] {
    [report.html(), report.markdown(), jsonText(report.json())]
      + report.tables().map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  static func table(_ name: String, of report: Report) -> String? {
    report.tables().first { $0.name == "\(name).csv" }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
