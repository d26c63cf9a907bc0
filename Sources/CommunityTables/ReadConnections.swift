// connections.csv: what passes between the elements.

import CommunityModel
import PlainText

/// Reads the connections into `community`. Elements that only they name are made.
///
/// - Complexity: O(cells). Each different wrong name is compared with the known names once.
func readConnections(
  _ source: SourceFile, into community: inout Community, names: inout NameIndex, log: inout DiagnosticLog
) {
  let isHeader: ([String]) -> Bool = {
    ($0.contains("from") || $0.contains("source")) && ($0.contains("to") || $0.contains("target"))
  }
  guard var sheet = Sheet(source, isHeader: isHeader, log: &log) else { return }
  let columns = SheetColumns<ConnectionColumn>(
    sheet, aliases: [("source", .from), ("target", .to), ("weight", .amount)], needed: [.from, .to], log: &log)
  guard let from = columns.position(of: .from), let to = columns.position(of: .to) else {
    return reportMissing(columns.position(of: .from) == nil ? "From" : "To", in: sheet, log: &log)
  }
  sheet.dropTotals(labelColumn: from, blankColumn: to, log: &log)
  community.fileNames[.connections] = sheet.file
  community.connections.columns = columns.known.map { $0.name }
  var ends = Ends(hasElements: community.elements.count > 0, file: community.fileName(of: .elements))
  let sheetRows = readEnds(sheet, from, to, into: &community, names: &names, &ends, log: &log)

  var cells = ConnectionCells(community.settings)
  cells.typeMayBeDirection = columns.usedAliases.contains("source") || columns.usedAliases.contains("target")
  var reading = ConnectionReading(sheet, columns, sheetRows, community.settings)
  reading.tellStyles(columns, log: &log)
  for name in readingOrder {
    guard let position = columns.position(of: name) else { continue }
    if reading.isNumbers(name) {
      reading.readNumbers(name, position, &cells, into: &community, log: &log)
    } else {
      reading.read(name, position, &cells, into: &community, log: &log)
    }
  }
  if let position = columns.position(of: .id) { reportRepeatedIDs(sheet, position, log: &log) }
  if let position = columns.position(of: .paidBy) {
    resolvePayers(sheet, position, sheetRows, &community, &names, &ends, log: &log)
  }
  for position in columns.extras {
    community.connections.extras.append(
      extraColumn(sheet, position, of: ConnectionTable.self, rows: sheetRows, words: &community.words))
  }
  checkWholeRows(sheet, columns, sheetRows, &community, log: &log)
}

/// `Unit` before the amounts, which may bring one.
let readingOrder: [ConnectionColumn] =
  [.unit] + ConnectionColumn.allCases.filter { $0 != .unit && $0 != .from && $0 != .to }

/// How the ends of connections are found.
struct Ends {
  /// Whether there is a list of elements that names must stand in.
  let hasElements: Bool
  let file: String
}

/// - Returns: The row of the sheet behind each connection.
private func readEnds(
  _ sheet: Sheet, _ from: Int, _ to: Int, into community: inout Community, names: inout NameIndex, _ ends: inout Ends,
  log: inout DiagnosticLog
) -> [Int32] {
  var sheetRows: [Int32] = []
  sheetRows.reserveCapacity(sheet.rows.count)
  community.connections.reserve(sheet.rows.count)
  var different = CellNumbers()
  let givers = sheet.numbers(of: from, with: &different)
  let receivers = sheet.numbers(of: to, with: &different)
  // The element behind each different cell, once it is found without a word to say.
  var found = [Int32](repeating: -1, count: different.count)
  for row in sheet.rows {
    let (first, second) = (found[Int(givers[row])], found[Int(receivers[row])])
    if first >= 0, second >= 0 {
      append(ElementIndex(Int(first)), ElementIndex(Int(second)), sheet.sheetRow(row), to: &community)
      sheetRows.append(Int32(row))
      continue
    }
    let (giver, receiver) = (sheet.cell(row, from), sheet.cell(row, to))
    let count = readRow(giver, receiver, sheet, row, (from, to), &community, &names, ends, &log)
    for _ in 0..<count { sheetRows.append(Int32(row)) }
    if count == 0 { continue }
    if first < 0 { found[Int(givers[row])] = quietElement(giver, community, names, ends) }
    if second < 0 { found[Int(receivers[row])] = quietElement(receiver, community, names, ends) }
  }
  return sheetRows
}

/// The place of the element that a cell names, when the next such cell needs no remark; else -1.
private func quietElement(
  _ name: String, _ community: Community, _ names: NameIndex, _ ends: Ends
) -> Int32 {
  guard let found = names.look(name), !names.isShared(name) else { return -1 }
  return ends.hasElements && community.elements.sheetRow[found] == 0 ? -1 : found.raw
}

/// Reads the ends of one row by their names.
///
/// - Returns: How many connections it made: several where `To` holds several names.
private func readRow(
  _ giver: String, _ receiver: String, _ sheet: Sheet, _ row: Int, _ columns: (from: Int, to: Int),
  _ community: inout Community, _ names: inout NameIndex, _ ends: Ends, _ log: inout DiagnosticLog
) -> Int {
  guard !giver.isEmpty, !receiver.isEmpty else {
    let missing = giver.isEmpty ? (giver.isEmpty && receiver.isEmpty ? "From and To" : "From") : "To"
    log.add(
      Fault(
        code: .missingEndpoint, message: "\(missing) \(missing == "From and To" ? "are" : "is") blank.",
        advice: "A connection needs both ends, so the row was left out."),
      at: sheet.place(row, giver.isEmpty ? columns.from : columns.to),
      key: "missing-endpoint \(sheet.file) \(missing)")
    return 0
  }
  let giverElement = element(giver, sheet, row, columns.from, &community, &names, ends, &log)
  var parts = [receiver]
  if receiver.utf8.contains(UInt8(ascii: "|")), names.look(receiver) == nil {
    parts = receiver.split(separator: "|").map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }
  for part in parts {
    let receiverElement = element(part, sheet, row, columns.to, &community, &names, ends, &log)
    append(giverElement, receiverElement, sheet.sheetRow(row), to: &community)
  }
  return parts.count
}

private func append(_ from: ElementIndex, _ to: ElementIndex, _ sheetRow: Int, to community: inout Community) {
  let connection = community.connections.append(from: from, to: to)
  community.connections.sheetRow[connection] = Int32(sheetRow)
}

/// The element that a cell names, made when there is none.
private func element(
  _ name: String, _ sheet: Sheet, _ row: Int, _ column: Int, _ community: inout Community, _ names: inout NameIndex,
  _ ends: Ends, _ log: inout DiagnosticLog
) -> ElementIndex {
  if let found = names.look(name) {
    if ends.hasElements, community.elements.sheetRow[found] == 0 {
      _ = log.countAgain(unknownKey(name), row: sheet.sheetRow(row))
    } else if names.isShared(name) {
      log.add(
        Fault(
          code: .ambiguousName,
          message: "\(quoted(name)) is the Label of several elements; the one in row "
            + "\(community.elements.sheetRow[found]) is taken.", advice: "Write the ID instead."),
        at: sheet.place(row, column), found: name)
    }
    return found
  }
  if ends.hasElements {
    reportUnknown(name, at: sheet.place(row, column), community, names, ends.file, &log)
  }
  let made = community.elements.append()
  community.elements.label[made] = community.words.word(name)
  names.addMade(name, element: made)
  return made
}

private func unknownKey(_ name: String) -> String { "unknown-element \(folded(name))" }

/// Says that a name is not in the list of elements, and which one may have been meant.
func reportUnknown(
  _ name: String, at place: Place, _ community: Community, _ names: NameIndex, _ file: String,
  _ log: inout DiagnosticLog
) {
  if log.countAgain(unknownKey(name), row: place.row) { return }
  var suggestion: String?
  // The first twenty are printed; after that a suggestion must be cheap.
  let before = log.count(of: .unknownElement, in: place.file)
  if before < 20 || before * names.comparisons < 500_000, let near = names.nearest(to: name),
    let element = names.look(near)
  {
    suggestion = "Did you mean \"\(near)\" (row \(community.elements.sheetRow[element]))?"
  }
  log.add(
    Fault(code: .unknownElement, message: "\(quoted(name)) is not in \(file).", suggestion: suggestion), at: place,
    found: name, key: unknownKey(name))
}

private func reportRepeatedIDs(_ sheet: Sheet, _ position: Int, log: inout DiagnosticLog) {
  var ids = TextNumbers()
  var first: [Int] = []
  for row in sheet.rows {
    let id = sheet.cell(row, position)
    if id.isEmpty { continue }
    let key = folded(id)
    let (number, isNew) = ids.number(key)
    if isNew {
      first.append(sheet.sheetRow(row))
      continue
    }
    let known = first[number]
    log.add(
      Fault(
        code: .duplicateID, message: "\(quoted(id)) is also the ID in row \(known).",
        advice: "Nothing is merged here, but Kumu would keep the last of them only."),
      at: sheet.place(row, position), found: id, key: "duplicate-id \(sheet.file) \(key)")
  }
}

/// `Paid by` may name an element that comes later in the file, so it is looked up at the end.
private func resolvePayers(
  _ sheet: Sheet, _ position: Int, _ sheetRows: [Int32], _ community: inout Community, _ names: inout NameIndex,
  _ ends: inout Ends, log: inout DiagnosticLog
) {
  for (index, row) in sheetRows.lazy.map({ Int($0) }).enumerated() {
    let connection = ConnectionIndex(index)
    let cell = community.connections.paidBy[connection]
    if cell.isBlank || community.connections.paidByNobody[connection] { continue }
    let name = community.words[cell]
    if let found = names.look(name) {
      community.connections.paidByElement[connection] = found
      if ends.hasElements, community.elements.sheetRow[found] == 0 {
        _ = log.countAgain(unknownKey(name), row: sheet.sheetRow(row))
      }
    } else if ends.hasElements {
      reportUnknown(name, at: sheet.place(row, position), community, names, ends.file, &log)
    } else {
      let made = community.elements.append()
      community.elements.label[made] = cell
      names.addMade(name, element: made)
      community.connections.paidByElement[connection] = made
    }
  }
}
