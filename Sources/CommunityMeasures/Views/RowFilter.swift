// `--where COLUMN=VALUE`

import CommunityModel
import PlainText

/// The conditions of a selection, ready to be asked of each row.
struct RowFilter {
  private let elementTexts: [(value: String, cells: [String])]
  private let connectionTests: [(column: ConnectionColumnName, value: String)]
  private let community: Community

  init(_ community: Community, _ conditions: [Selection.Condition]) {
    self.community = community
    var elementTexts: [(value: String, cells: [String])] = []
    var connectionTests: [(column: ConnectionColumnName, value: String)] = []
    for condition in conditions {
      let value = folded(condition.value)
      if condition.table != .connections, let column = community.elementColumn(named: condition.column) {
        elementTexts.append((value, community.elements.indices.map { community.text(of: column, in: $0) }))
      } else if let column = community.connectionColumn(named: condition.column) {
        connectionTests.append((column, value))
      }
    }
    self.elementTexts = elementTexts
    self.connectionTests = connectionTests
  }

  /// Whether there is no condition on connections.
  var takesAllRows: Bool { connectionTests.isEmpty }

  func takes(_ element: ElementIndex) -> Bool {
    elementTexts.allSatisfy { RowFilter.cell($0.cells[element.position], holds: $0.value) }
  }

  func takes(_ row: ConnectionIndex) -> Bool {
    connectionTests.allSatisfy { RowFilter.cell(community.text(of: $0.column, in: row), holds: $0.value) }
  }

  /// Whether `value` stands among the `|` words of a cell.
  private static func cell(_ cell: String, holds value: String) -> Bool {
    folded(cell) == value || cell.split(separator: "|").contains { folded(String($0)) == value }
  }
}
