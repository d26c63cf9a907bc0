// connections.csv: what passes between the elements.

import CommunityModel
import PlainText

/// connections.csv before it is known what there is: its header, and which of its ends are the same.
struct ConnectionSheet {
  let sheet: Sheet
  let columns: SheetColumns<ConnectionColumn>
  let from: Int
  let to: Int
  let givers: NumberedCells
  let receivers: NumberedCells
  /// The columns behind the ends, in the order in which they are read.
  let order: [ConnectionColumn]
  /// What the pass that found the ends found of the other columns.
  let batches: ColumnBatches

  /// `nil` when there is nothing to read.
  init?(_ source: SourceFile, pieces: Pieces, log: inout DiagnosticLog) {
    let isHeader: ([String]) -> Bool = {
      ($0.contains("from") || $0.contains("source")) && ($0.contains("to") || $0.contains("target"))
    }
    guard var sheet = Sheet(source, isHeader: isHeader, pieces: pieces, log: &log) else { return nil }
    columns = SheetColumns<ConnectionColumn>(
      sheet, aliases: [("source", .from), ("target", .to), ("weight", .amount)], needed: [.from, .to], log: &log)
    guard let from = columns.position(of: .from), let to = columns.position(of: .to) else {
      reportMissing(columns.position(of: .from) == nil ? "From" : "To", in: sheet, log: &log)
      return nil
    }
    sheet.dropTotals(labelColumn: from, blankColumn: to, log: &log)
    (self.sheet, self.from, self.to) = (sheet, from, to)
    let columns = columns
    order = readingOrder.filter { columns.position(of: $0) != nil }
    var batches = ColumnBatches(
      sheet, alike: [from, to], amounts: [.amount, .low, .high].compactMap { columns.position(of: $0) },
      first: [.start, .end].compactMap { columns.position(of: $0) },
      then: order.compactMap { columns.position(of: $0) } + columns.extras, pieces)
    (givers, receivers) = (batches.cells(from), batches.cells(to))
    self.batches = batches
  }
}

/// Reads the connections into `community`. Elements that only they name are made.
///
/// - Complexity: O(cells). Each different wrong name is compared with the known names once.
func readConnections(
  _ source: consuming ConnectionSheet, into community: inout Community, names: inout NameIndex,
  log: inout DiagnosticLog, progress: (_ done: Double) -> Void
) {
  let (sheet, columns, order) = (source.sheet, source.columns, source.order)
  var batches = source.batches
  community.fileNames[.connections] = sheet.file
  community.connections.columns = columns.known.map { $0.name }
  var ends = Ends(hasElements: community.elements.count > 0, file: community.fileName(of: .elements))
  let sheetRows = readEnds(source, into: &community, names: &names, &ends, log: &log)
  progress(0.3)

  var cells = ConnectionCells(community.settings)
  cells.typeMayBeDirection = columns.usedAliases.contains("source") || columns.usedAliases.contains("target")
  var reading = ConnectionReading(sheet, columns, sheetRows, community.settings, &batches)
  reading.tellStyles(columns, log: &log)
  for (number, name) in order.enumerated() {
    progress(0.3 + 0.5 * Double(number) / Double(order.count))
    guard let position = columns.position(of: name) else { continue }
    if reading.isNumbers(name) {
      reading.readNumbers(name, position, &cells, into: &community, log: &log)
    } else {
      reading.read(name, position, batches.cells(position), &cells, into: &community, log: &log)
    }
  }
  progress(0.9)
  if let position = columns.position(of: .id) { reportRepeatedIDs(sheet, position, log: &log) }
  if let position = columns.position(of: .paidBy) {
    resolvePayers(sheet, position, sheetRows, &community, &names, &ends, log: &log)
  }
  for position in columns.extras {
    community.connections.extras.append(
      extraColumn(
        sheet, position, batches.cells(position), of: ConnectionTable.self, rows: sheetRows, words: &community.words))
  }
  checkWholeRows(sheet, columns, sheetRows, &community, log: &log)
  progress(1)
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
  _ source: consuming ConnectionSheet, into community: inout Community, names: inout NameIndex, _ ends: inout Ends,
  log: inout DiagnosticLog
) -> [Int32] {
  let (sheet, from, to) = (source.sheet, source.from, source.to)
  let (givers, receivers) = (source.givers, source.receivers)
  var sheetRows: [Int32] = []
  sheetRows.reserveCapacity(sheet.rows.count)
  community.connections.reserve(sheet.rows.count)
  // The element behind each different cell, once it is found without a word to say.
  var found = [Int32](repeating: -1, count: givers.different)
  // Rows about which there is nothing to say wait here until one comes that needs a word.
  var quiet = QuietRows()
  for row in sheet.rows {
    let (giver, receiver) = (Int(givers[row]), Int(receivers[row]))
    if giver > 0, found[giver] < 0 { found[giver] = quietElement(sheet.cell(row, from), community, names, ends) }
    if receiver > 0, found[receiver] < 0 { found[receiver] = quietElement(sheet.cell(row, to), community, names, ends) }
    let (first, second) = (found[giver], found[receiver])
    if first >= 0, second >= 0 {
      quiet.add(first, second, sheet.sheetRow(row))
      sheetRows.append(Int32(row))
      if quiet.isFull { quiet.move(to: &community) }
      continue
    }
    quiet.move(to: &community)
    let count = readRow(
      sheet.cell(row, from), sheet.cell(row, to), sheet, row, (from, to), &community, &names, ends, &log)
    for _ in 0..<count { sheetRows.append(Int32(row)) }
  }
  quiet.move(to: &community)
  return sheetRows
}

/// Rows that are added to the connections many at a time.
private struct QuietRows {
  private var from: [ElementIndex] = []
  private var to: [ElementIndex] = []
  private var sheetRows: [Int32] = []

  var isFull: Bool { from.count == 4096 }

  mutating func add(_ first: Int32, _ second: Int32, _ sheetRow: Int) {
    from.append(ElementIndex(Int(first)))
    to.append(ElementIndex(Int(second)))
    sheetRows.append(Int32(sheetRow))
  }

  mutating func move(to community: inout Community) {
    if from.isEmpty { return }
    community.connections.append(from: from, to: to, sheetRows: sheetRows)
    from.removeAll(keepingCapacity: true)
    to.removeAll(keepingCapacity: true)
    sheetRows.removeAll(keepingCapacity: true)
  }
}

/// The place of the element that a cell names, when such a cell needs no remark; else -1.
private func quietElement(
  _ name: String, _ community: Community, _ names: NameIndex, _ ends: Ends
) -> Int32 {
  guard let found = names.lookUnshared(name) else { return -1 }
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
    suggestion = "Did you mean \"\(shortQuote(near))\" (row \(community.elements.sheetRow[element]))?"
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
