// elements.csv: what there is.

import CommunityModel
import PlainText

/// Reads the elements into `community`, and their names.
func readElements(
  _ source: SourceFile, into community: inout Community, names: inout NameIndex, pieces: Pieces,
  log: inout DiagnosticLog
) {
  let isHeader: ([String]) -> Bool = { $0.contains("label") || $0.contains("id") || $0.contains("name") }
  guard var sheet = Sheet(source, isHeader: isHeader, pieces: pieces, log: &log) else { return }
  let columns = SheetColumns<ElementColumn>(sheet, aliases: [("name", .label)], needed: [.label], log: &log)
  guard let labelColumn = columns.position(of: .label) ?? columns.position(of: .id) else {
    return reportMissing("Label", in: sheet, log: &log)
  }
  sheet.dropTotals(labelColumn: labelColumn, blankColumn: columns.position(of: .type), log: &log)
  let idColumn = columns.position(of: .id)
  var sheetRows: [Int32] = []
  sheetRows.reserveCapacity(sheet.rows.count)
  names.reserve(sheet.rows.count, ids: idColumn != nil)
  community.words.reserve(sheet.rows.count * (idColumn == nil ? 1 : 2))
  for row in sheet.rows {
    var label = sheet.cell(row, labelColumn)
    let id = idColumn.map { sheet.cell(row, $0) } ?? ""
    if label.isEmpty { label = id }
    guard !label.isEmpty else {
      log.add(
        Fault(code: .missingLabel, message: "The row has no Label and was left out."),
        at: sheet.place(row, labelColumn),
        key: "missing-label \(sheet.file)")
      continue
    }
    let element = community.elements.append()
    community.elements.label[element] = community.words.word(label)
    community.elements.sheetRow[element] = Int32(sheet.sheetRow(row))
    if let clash = names.add(id: id, label: label, element: element) {
      report(clash, id: id, label: label, row: row, sheet, (labelColumn, idColumn), community, &log)
    }
    sheetRows.append(Int32(row))
  }
  community.fileNames[.elements] = sheet.file
  community.elements.columns = columns.known.map { $0.name }
  var cells = ElementCells(community.settings)
  let known = columns.known.filter { $0.name != .label }
  var batches = ColumnBatches(sheet, then: known.map { $0.position } + columns.extras, pieces)
  for (name, position) in known {
    let numbers = NumberStyle.decided(by: name == .reserve ? sheetRows.map { sheet.cell(Int($0), position) } : [])
    tellNumberStyle(numbers, at: sheet.place(headerOf: position), log: &log)
    read(name, position, batches.cells(position), sheet, sheetRows, numbers, &cells, &community, &log)
  }
  for position in columns.extras {
    community.elements.extras.append(
      extraColumn(
        sheet, position, batches.cells(position), of: ElementTable.self, rows: sheetRows, words: &community.words))
  }
  readOtherNames(community, &names, log: &log)
}

/// Reads a column: each different cell once.
private func read(
  _ name: ElementColumn, _ position: Int, _ numbered: NumberedCells, _ sheet: Sheet, _ rows: [Int32],
  _ numbers: NumberStyle, _ cells: inout ElementCells, _ community: inout Community, _ log: inout DiagnosticLog
) {
  var repeated = RepeatedCells(numbered)
  // What is wrong with a cell of these columns is told, but the cell is kept in its column all the same.
  let keepsFaulty = name == .type || name == .assetType || name == .payment || name == .count
  for index in rows.indices {
    let row = Int(rows[index])
    switch repeated.known(row) {
    case .blank: continue
    case .again: repeated.countAgain(row, of: sheet, log: &log)
    case .new:
      let text = sheet.cell(row, position)
      if text.isEmpty {
        repeated.isBlank(row)
        continue
      }
      let fault = cells.set(name, of: ElementIndex(index), to: text, numbers: numbers, in: &community)
      let remark = fault.map { log.add($0, at: sheet.place(row, position), found: text) }
      if remark == nil || keepsFaulty { repeated.learn(row, index, remark: remark) }
    }
  }
  repeated.withModels(of: rows) { community.elements.fill(name, rows.count, like: $0) }
}

private func report(
  _ clash: NameIndex.Clash, id: String, label: String, row: Int, _ sheet: Sheet, _ columns: (label: Int, id: Int?),
  _ community: Community, _ log: inout DiagnosticLog
) {
  switch clash {
  case .id(let first):
    log.add(
      Fault(
        code: .duplicateID, message: "\(quoted(id)) is also the ID in row \(community.elements.sheetRow[first]).",
        advice: "Nothing is merged. Connections that name it are taken for the first."),
      at: sheet.place(row, columns.id ?? columns.label), found: id, key: "duplicate-id \(sheet.file) \(folded(id))")
  case .label(let first):
    log.add(
      Fault(
        code: .duplicateLabel, message: "\(quoted(label)) is also in row \(community.elements.sheetRow[first]).",
        advice:
          "Nothing is merged. Connections that name it are taken for the first; give each an ID to keep them apart."),
      at: sheet.place(row, columns.label), found: label, key: "duplicate-label \(sheet.file) \(folded(label))")
  }
}
