// The sheets of a dataset as a page shows them to be edited.

import CommunityModel
import CommunityTables
import PlainText

extension PageAnswers {
  /// The sheets that are there, then those that could be.
  var sheetNames: [String] {
    let there = files.map { $0.name }
    var names = [
      there.contains { folded($0) == "nodes.csv" } ? "nodes.csv" : "elements.csv",
      there.contains { folded($0) == "edges.csv" } ? "edges.csv" : "connections.csv",
    ]
    names += ["requirements.csv", "valuations.csv", "outcomes.csv"]
    return names
  }

  /// The cells as they were written. Rows that were left blank stand too, so that a row has the number that every remark
  /// gives it.
  ///
  /// - Complexity: O(cells).
  func sheet(_ name: String) -> JSONValue {
    var rows: [JSONValue] = []
    if let file = files.first(where: { folded($0.name) == name }) {
      for row in readCSV(file.bytes).rows {
        while rows.count + 1 < row.sheetRow { rows.append(.array([])) }
        rows.append(PageAnswers.texts(row.cells))
      }
    }
    let columns = knownColumns(ofSheet: name)
    if rows.isEmpty { rows.append(PageAnswers.texts(Array(columns.prefix(PageAnswers.firstColumns)))) }
    return .object([
      JSONMember("file", .string(name)), JSONMember("rows", .array(rows)),
      JSONMember("known", PageAnswers.texts(columns)),
    ])
  }

  /// A sheet that is begun in a page has these many of the known columns.
  private static let firstColumns = 8
}
