// The two main sheets as text: every column that Kith knows and every column of the file's own.

import CommunityMeasures
import CommunityModel

/// A sheet as somebody would read it: a header and as many cells in each row.
package struct SheetText: Sendable {
  package var header: [String]
  package var rows: [[String]]
}

/// All elements, in their order, with every column in which a cell is filled.
///
/// - Complexity: O(cells).
package func elementSheet(_ community: Community) -> SheetText {
  ElementCellTexts(community).sheet(of: community.elements.indices)
}

/// All connections, in their order: one row for each, also where one row of the file named several receivers.
///
/// - Complexity: O(cells).
package func connectionSheet(_ community: Community) -> SheetText {
  let connections = community.connections
  let unread = Unread(connections.unread)
  func text(_ column: ConnectionColumn, _ row: ConnectionIndex) -> String {
    unread.text(column.rawValue, row) ?? community.text(of: .known(column), in: row)
  }
  var columns = connections.columns
  for column in ConnectionColumn.allCases where !columns.contains(column) {
    let isNeeded = column == .from || column == .to
    if isNeeded || connections.indices.contains(where: { !text(column, $0).isEmpty }) { columns.append(column) }
  }
  return SheetText(
    header: columns.map { $0.rawValue } + connections.extras.map { $0.name },
    rows: connections.indices.map { row in
      columns.map { text($0, row) } + connections.extras.map { community.words[$0.cells[row]] }
    })
}

/// The cells of the elements as text.
struct ElementCellTexts {
  private let community: Community
  private let unread: Unread<ElementTable>

  init(_ community: Community) {
    self.community = community
    unread = Unread(community.elements.unread)
  }

  func text(_ column: ElementColumn, _ row: ElementIndex) -> String {
    unread.text(column.rawValue, row) ?? community.text(of: .known(column), in: row)
  }

  func hasMoreThanLabel(_ row: ElementIndex) -> Bool {
    ElementColumn.allCases.contains { $0 != .label && !text($0, row).isEmpty }
      || community.elements.extras.contains { !$0.cells[row].isBlank }
  }

  func sheet(of rows: [ElementIndex]) -> SheetText {
    let elements = community.elements
    var columns = elements.columns
    if !columns.contains(.label) { columns.insert(.label, at: 0) }
    for column in ElementColumn.allCases where !columns.contains(column) {
      if rows.contains(where: { !text(column, $0).isEmpty }) { columns.append(column) }
    }
    return SheetText(
      header: columns.map { $0.rawValue } + elements.extras.map { $0.name },
      rows: rows.map { row in
        columns.map { text($0, row) } + elements.extras.map { community.words[$0.cells[row]] }
      })
  }
}

/// Cells that could not be read, found in one step.
private struct Unread<Table> {
  private var texts: [String: [Int32: String]] = [:]
  init(_ cells: [UnreadCell<Table>]) {
    for cell in cells { texts[cell.column, default: [:]][cell.row.raw] = cell.text }
  }
  func text(_ column: String, _ row: RowIndex<Table>) -> String? {
    texts.isEmpty ? nil : texts[column]?[row.raw]
  }
}
