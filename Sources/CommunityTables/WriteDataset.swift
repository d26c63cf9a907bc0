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
    files.append(SourceFile(name: community.sheetName(of: .elements), bytes: bytes))
  }
  if community.connections.count > 0 {
    files.append(SourceFile(name: community.sheetName(of: .connections), bytes: connectionsFile(community)))
  }
  if !community.requirements.isEmpty {
    files.append(SourceFile(name: community.sheetName(of: .requirements), bytes: requirementsFile(community)))
  }
  if !community.valuations.isEmpty {
    files.append(SourceFile(name: community.sheetName(of: .valuations), bytes: valuationsFile(community)))
  }
  if !community.outcomes.isEmpty {
    files.append(SourceFile(name: community.sheetName(of: .outcomes), bytes: outcomesFile(community)))
  }
  if !community.said.isEmpty { files.append(SourceFile(name: "said.csv", bytes: saidFile(community.said))) }
  if let bytes = settingsFile(community) { files.append(SourceFile(name: "community.json", bytes: bytes)) }
  for scenario in community.scenarios {
    files.append(SourceFile(name: "scenarios/\(scenario.name).json", bytes: scenarioFile(scenario)))
  }
  return files
}

extension Community {
  /// The name of the sheet to write: that of the one that was read, unless it came from another program's file.
  fileprivate func sheetName(of table: TableName) -> String {
    let read = fileName(of: table)
    let ours = ["\(table.rawValue).csv", table == .elements ? "nodes.csv" : table == .connections ? "edges.csv" : ""]
    return ours.contains(read.lowercased()) ? read : ours[0]
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
  let sheet = ElementCellTexts(community)
  let listed = elements.indices.filter {
    elements.sheetRow[$0] != 0 || !isNamed[$0.position] || sheet.hasMoreThanLabel($0)
  }
  if listed.isEmpty { return nil }
  let hasList = elements.indices.contains { elements.sheetRow[$0] != 0 }
  return csv(sheet.sheet(of: hasList ? listed : elements.indices))
}

private func connectionsFile(_ community: Community) -> [UInt8] {
  let sheet = connectionSheet(community)
  let to = sheet.header.firstIndex(of: ConnectionColumn.to.rawValue)!
  var writer = CSVWriter()
  writer.row(sheet.header)
  // Rows that came from one row of the sheet (`A|B`) go back into one: an amount there is still for all of them, and
  // was not read. Rows from one line of another format have an amount each.
  var waiting: (cells: [String], sheetRow: Int32)?
  for (row, cells) in zip(community.connections.indices, sheet.rows) {
    var cells = cells
    let sheetRow = community.connections.sheetRow[row]
    if let before = waiting {
      if sheetRow != 0, before.sheetRow == sheetRow, community.connections.amount(of: row) == nil,
        areAlike(before.cells, cells, but: to)
      {
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

private func csv(_ sheet: SheetText) -> [UInt8] {
  var writer = CSVWriter()
  writer.row(sheet.header)
  for row in sheet.rows { writer.row(row) }
  return writer.bytes
}
