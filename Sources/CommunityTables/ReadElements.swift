// elements.csv: what there is.

import CommunityModel
import PlainText

/// Reads the elements into `community`, and their names.
func readElements(
  _ source: SourceFile, into community: inout Community, names: inout NameIndex, log: inout DiagnosticLog
) {
  let isHeader: ([String]) -> Bool = { $0.contains("label") || $0.contains("id") || $0.contains("name") }
  guard var sheet = Sheet(source, isHeader: isHeader, log: &log) else { return }
  let columns = SheetColumns<ElementColumn>(sheet, aliases: [("name", .label)], needed: [.label], log: &log)
  guard let labelColumn = columns.position(of: .label) ?? columns.position(of: .id) else {
    return reportMissing("Label", in: sheet, log: &log)
  }
  sheet.dropTotals(labelColumn: labelColumn, blankColumn: columns.position(of: .type), log: &log)
  let idColumn = columns.position(of: .id)
  var sheetRows: [Int32] = []
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
  for (name, position) in columns.known where name != .label {
    let numbers = NumberStyle.decided(by: name == .reserve ? sheetRows.map { sheet.cell(Int($0), position) } : [])
    tellNumberStyle(numbers, at: sheet.place(headerOf: position), log: &log)
    for (index, row) in sheetRows.lazy.map({ Int($0) }).enumerated() {
      let text = sheet.cell(row, position)
      if text.isEmpty { continue }
      if let fault = cells.set(name, of: ElementIndex(index), to: text, numbers: numbers, in: &community) {
        log.add(fault, at: sheet.place(row, position), found: text)
      }
    }
  }
  for position in columns.extras {
    community.elements.extras.append(
      extraColumn(sheet, position, of: ElementTable.self, rows: sheetRows, words: &community.words))
  }
  readOtherNames(community, &names, log: &log)
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
