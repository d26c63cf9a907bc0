// A community goes back into the files it came from: read, write, read gives the same.

import CommunityMeasures
public import CommunityModel
import PlainText

/// Writes every table that has something in it, and `community.json` when anything is set.
///
/// Columns that Kith does not know, keys that it does not know and cells that could not be read come back as they were.
/// Cells that a spreadsheet would run as a formula are neutralised. Elements that only connections name stay unlisted
/// unless something else is known about them.
///
/// - Complexity: O(cells).
public func writeDataset(_ community: Community) -> [SourceFile] {
  var files: [SourceFile] = []
  if let bytes = elementsFile(community) {
    files.append(SourceFile(name: community.fileName(of: .elements), bytes: bytes))
  }
  if community.connections.count > 0 {
    files.append(SourceFile(name: community.fileName(of: .connections), bytes: connectionsFile(community)))
  }
  if !community.requirements.isEmpty {
    files.append(SourceFile(name: community.fileName(of: .requirements), bytes: requirementsFile(community)))
  }
  if !community.valuations.isEmpty {
    files.append(SourceFile(name: community.fileName(of: .valuations), bytes: valuationsFile(community)))
  }
  if !community.outcomes.isEmpty {
    files.append(SourceFile(name: community.fileName(of: .outcomes), bytes: outcomesFile(community)))
  }
  if let bytes = settingsFile(community) { files.append(SourceFile(name: "community.json", bytes: bytes)) }
  for scenario in community.scenarios {
    files.append(SourceFile(name: "scenarios/\(scenario.name).json", bytes: scenarioFile(scenario)))
  }
  return files
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

private func elementsFile(_ community: Community) -> [UInt8]? {
  let elements = community.elements
  var isNamed = [Bool](repeating: false, count: elements.count)
  for row in community.connections.indices {
    isNamed[community.connections.from(row).position] = true
    isNamed[community.connections.to(row).position] = true
    if let payer = community.connections.paidByElement[row] { isNamed[payer.position] = true }
  }
  let unread = Unread(elements.unread)
  func text(_ column: ElementColumn, _ row: ElementIndex) -> String {
    unread.text(column.rawValue, row) ?? community.text(of: .known(column), in: row)
  }
  func hasMore(_ row: ElementIndex) -> Bool {
    ElementColumn.allCases.contains { $0 != .label && !text($0, row).isEmpty }
      || elements.extras.contains { !$0.cells[row].isBlank }
  }
  let listed = elements.indices.filter { elements.sheetRow[$0] != 0 || !isNamed[$0.position] || hasMore($0) }
  if listed.isEmpty { return nil }
  let hasList = elements.indices.contains { elements.sheetRow[$0] != 0 }
  let rows = hasList ? listed : elements.indices

  var columns = elements.columns
  if !columns.contains(.label) { columns.insert(.label, at: 0) }
  for column in ElementColumn.allCases where !columns.contains(column) {
    if rows.contains(where: { !text(column, $0).isEmpty }) { columns.append(column) }
  }
  var writer = CSVWriter()
  writer.row(columns.map { $0.rawValue } + elements.extras.map { $0.name })
  for row in rows {
    writer.row(columns.map { text($0, row) } + elements.extras.map { community.words[$0.cells[row]] })
  }
  return writer.bytes
}

private func connectionsFile(_ community: Community) -> [UInt8] {
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
  let to = columns.firstIndex(of: .to)!
  var writer = CSVWriter()
  writer.row(columns.map { $0.rawValue } + connections.extras.map { $0.name })
  // Rows that came from one row of the sheet (`A|B`) go back into one: an amount there is still for all of them.
  var waiting: (cells: [String], sheetRow: Int32)?
  for row in connections.indices {
    var cells = columns.map { text($0, row) } + connections.extras.map { community.words[$0.cells[row]] }
    let sheetRow = connections.sheetRow[row]
    if let before = waiting {
      if sheetRow != 0, before.sheetRow == sheetRow, areAlike(before.cells, cells, but: to) {
        cells[to] = before.cells[to] + "|" + cells[to]
      } else {
        writer.row(before.cells)
      }
    }
    waiting = (cells, sheetRow)
  }
  if let waiting { writer.row(waiting.cells) }
  return writer.bytes
}

private func areAlike(_ a: [String], _ b: [String], but column: Int) -> Bool {
  if b[column].utf8.contains(UInt8(ascii: "|")) { return false }
  for i in a.indices where i != column && a[i] != b[i] { return false }
  return true
}
