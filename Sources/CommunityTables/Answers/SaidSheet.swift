// said.csv: who said what about which cell.

import CommunityModel
import PlainText

/// The columns of `said.csv`. The raw value is the header.
enum SaidColumn: String, CaseIterable {
  case saidBy = "Said by"
  case on = "On"
  case sheet = "Sheet"
  case row = "Row"
  case column = "Column"
  case said = "Said"
  case before = "Before"
}

/// Reads the statements into `community`.
func readSaid(_ source: SourceFile, into community: inout Community, log: inout DiagnosticLog) {
  guard
    let small = SmallSheet<SaidColumn>(source, needed: [.saidBy, .sheet, .row, .column, .said], numbers: [], log: &log)
  else { return }
  for row in small.sheet.rows {
    let sheet = small.text(.sheet, row)
    guard let about = SaidCell.Sheet(rawValue: folded(sheet)) else {
      log.add(
        Fault(
          code: .saidNowhere, message: "\(quoted(sheet)) is no sheet that anybody can have spoken about.",
          advice: "Write elements, connections or answers. The row was left out."),
        at: small.place(.sheet, row), found: sheet)
      continue
    }
    community.said.append(
      SaidCell(
        saidBy: small.text(.saidBy, row), on: small.text(.on, row), sheet: about, row: small.text(.row, row),
        column: small.text(.column, row), said: small.text(.said, row), before: small.text(.before, row),
        sheetRow: Int32(small.sheet.sheetRow(row))))
  }
}

/// The statements as a sheet, in their order.
func saidFile(_ said: [SaidCell]) -> [UInt8] {
  var writer = CSVWriter()
  writer.row(SaidColumn.allCases.map { $0.rawValue })
  for one in said {
    writer.row([one.saidBy, one.on, one.sheet.rawValue, one.row, one.column, one.said, one.before])
  }
  return writer.bytes
}

/// Says which statements speak of somebody or something that is not there.
func checkSaid(_ community: Community, _ names: NameIndex, _ log: inout DiagnosticLog) {
  if community.said.isEmpty { return }
  var ids: Set<String> = []
  for row in community.connections.indices {
    let id = community.words[community.connections.id[row]]
    if !id.isEmpty { ids.insert(id) }
  }
  for one in community.said {
    let row = one.sheetRow == 0 ? nil : Int(one.sheetRow)
    if one.isOfSomebody, names.look(one.saidBy) == nil {
      log.add(
        Fault(
          code: .saidNowhere, message: "\(quoted(one.saidBy)) said something and is not in \(elementsName(community)).",
          suggestion: names.nearest(to: one.saidBy).map { "Did you mean \"\(shortQuote($0))\"?" },
          advice: "A name that changes in one sheet changes in said.csv too."),
        at: Place("said.csv", row: row, column: SaidColumn.saidBy.rawValue), found: one.saidBy)
    }
    if one.row.isEmpty { continue }
    let isThere = one.sheet == .connections ? ids.contains(one.row) : names.look(one.row) != nil
    if !isThere {
      log.add(
        Fault(
          code: .saidNowhere, severity: .note,
          message: "\(quoted(one.row)) is not in \(one.sheet.rawValue).csv any more.",
          advice: "Nothing is lost by it: kith gather leaves such rows out."),
        at: Place("said.csv", row: row, column: SaidColumn.row.rawValue), found: one.row)
    }
  }
}

private func elementsName(_ community: Community) -> String { community.fileName(of: .elements) }

extension Community {
  /// The header of the column of the connections that tells who said a row.
  package static let saidByHeader = "Said by"

  /// The same community without any word of who said what.
  package func withoutSaid() -> Community {
    if said.isEmpty { return self }
    var copy = self
    copy.said = []
    let header = folded(Community.saidByHeader)
    copy.connections.extras.removeAll { folded($0.name) == header }
    return copy
  }

  /// Leaves out what was said by, or of, somebody of these names, and what lies in rows that are gone.
  mutating func dropStatements(of names: HiddenNames) {
    if said.isEmpty { return }
    var ids: Set<String> = []
    for row in connections.indices {
      let id = words[connections.id[row]]
      if !id.isEmpty { ids.insert(id) }
    }
    said.removeAll { one in
      (one.sheet == .connections && !one.row.isEmpty && !ids.contains(one.row)) || names.occurs(in: one.saidBy)
        || names.occurs(in: one.row) || names.occurs(in: one.said) || names.occurs(in: one.before)
    }
  }
}
