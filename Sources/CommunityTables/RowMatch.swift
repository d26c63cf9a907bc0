// `where` of a scenario: which rows are meant.

import CommunityMeasures
import CommunityModel
import PlainText

/// The conditions of a change, ready to be asked of each row.
struct RowMatch {
  enum Table { case elements, connections }

  private var elementTests: [(column: ElementColumnName, value: String)] = []
  private var connectionTests: [(column: ConnectionColumnName, value: String)] = []
  /// Columns that are in neither table.
  private(set) var unknown: [String] = []

  /// - Parameter first: The table of a column that both have, unless it is written `elements.Type`.
  init(_ cells: Scenario.Cells, in community: Community, first: Table) {
    for cell in cells {
      let key = folded(cell.column)
      let value = folded(cell.text)
      let name = RowMatch.withoutTable(key)
      let element = key.hasPrefix("connections.") ? nil : community.elementColumn(named: name)
      let connection = key.hasPrefix("elements.") ? nil : community.connectionColumn(named: name)
      switch (element, connection) {
      case (nil, nil): unknown.append(cell.column)
      case (let element?, nil): elementTests.append((element, value))
      case (nil, let connection?): connectionTests.append((connection, value))
      case (let element?, let connection?):
        if first == .elements {
          elementTests.append((element, value))
        } else {
          connectionTests.append((connection, value))
        }
      }
    }
  }

  static func withoutTable(_ key: String) -> String {
    for table in ["elements.", "connections."] where key.hasPrefix(table) {
      return String(key.dropFirst(table.count))
    }
    return key
  }

  var asksElements: Bool { !elementTests.isEmpty }
  var asksConnections: Bool { !connectionTests.isEmpty }

  func takes(_ row: ElementIndex, in community: Community) -> Bool {
    elementTests.allSatisfy { RowMatch.cell(community.text(of: $0.column, in: row), holds: $0.value) }
  }

  func takes(_ row: ConnectionIndex, in community: Community) -> Bool {
    connectionTests.allSatisfy { test in
      switch test.column {
      case .known(.from): RowMatch.element(community.connections.from(row), isCalled: test.value, community)
      case .known(.to): RowMatch.element(community.connections.to(row), isCalled: test.value, community)
      default: RowMatch.cell(community.text(of: test.column, in: row), holds: test.value)
      }
    }
  }

  private static func element(_ element: ElementIndex, isCalled name: String, _ community: Community) -> Bool {
    folded(community.label(of: element)) == name || folded(community.key(of: element)) == name
  }

  private static func cell(_ cell: String, holds value: String) -> Bool {
    folded(cell) == value || cell.split(separator: "|").contains { folded(String($0)) == value }
  }
}
