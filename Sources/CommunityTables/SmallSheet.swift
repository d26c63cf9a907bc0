// The three small tables share one way of reading: a header, texts, numbers, and the rest as it came.

import CommunityModel
import PlainText

/// The columns of `requirements.csv`. The raw value is the header.
enum RequirementColumn: String, CaseIterable {
  case element = "Element"
  case needs = "Needs"
  case atLeast = "At least"
  case anyOf = "Any of"
  case ifMissing = "If missing"
  case why = "Why"
  case provenance = "Provenance"
  case evidence = "Evidence"
}

/// The columns of `valuations.csv`. The raw value is the header.
enum ValuationColumn: String, CaseIterable {
  case valuation = "Valuation"
  case form = "Form"
  case unit = "Unit"
  case role = "Role"
  case worth = "Worth"
  case `in` = "In"
  case low = "Low"
  case high = "High"
  case source = "Source"
}

/// The columns of `outcomes.csv`. The raw value is the header.
enum OutcomeColumn: String, CaseIterable {
  case outcome = "Outcome"
  case `for` = "For"
  case quantity = "Quantity"
  case proxy = "Proxy"
  case unit = "Unit"
  case deadweight = "Deadweight"
  case displacement = "Displacement"
  case attribution = "Attribution"
  case dropOff = "Drop-off"
  case years = "Years"
  case low = "Low"
  case high = "High"
  case source = "Source"
}

/// A small table being read.
struct SmallSheet<Name: CaseIterable & RawRepresentable & Hashable> where Name.RawValue == String {
  let sheet: Sheet
  let columns: SheetColumns<Name>
  private var styles: [Name: NumberStyle] = [:]
  /// Cells of known columns that could not be read in the row at hand: kept like a column of the file's own.
  private(set) var unread: [ExtraCell] = []

  /// `nil`, with a problem, when a needed column is not there.
  init?(_ source: SourceFile, needed: [Name], numbers: [Name], log: inout DiagnosticLog) {
    let wanted = needed.map { folded($0.rawValue) }
    let isHeader: ([String]) -> Bool = { cells in wanted.allSatisfy { cells.contains($0) } }
    guard let sheet = Sheet(source, isHeader: isHeader, log: &log) else { return nil }
    self.sheet = sheet
    let columns = SheetColumns<Name>(sheet, aliases: [], needed: needed, log: &log)
    self.columns = columns
    if let missing = needed.first(where: { columns.position(of: $0) == nil }) {
      reportMissing(missing.rawValue, in: sheet, log: &log)
      return nil
    }
    for name in numbers {
      guard let position = columns.position(of: name) else { continue }
      styles[name] = NumberStyle.decided(by: sheet.rows.map { sheet.cell($0, position) })
    }
  }

  func text(_ name: Name, _ row: Int) -> String { columns.position(of: name).map { sheet.cell(row, $0) } ?? "" }

  func place(_ name: Name, _ row: Int) -> Place {
    columns.position(of: name).map { sheet.place(row, $0) } ?? sheet.place(row)
  }

  /// The number in a cell and the unit beside it.
  mutating func number(_ name: Name, _ row: Int, log: inout DiagnosticLog) -> (value: Double, unit: String?)? {
    let text = text(name, row)
    if text.isEmpty { return nil }
    switch readNumberCell(text, styles[name] ?? NumberStyle.decided(by: [text])) {
    case .blank: return nil
    case .number(let value, let unit): return (value, unit)
    case .fault(let fault):
      keep(fault, name, row, log: &log)
      return nil
    }
  }

  /// Tells what is wrong with a cell and keeps the cell as written.
  mutating func keep(_ fault: Fault, _ name: Name, _ row: Int, log: inout DiagnosticLog) {
    let text = text(name, row)
    unread.append(ExtraCell(column: name.rawValue, text: text))
    log.add(fault, at: place(name, row), found: text)
  }

  /// The cells of the file's own columns and those that could not be read, for one row.
  mutating func takeExtras(_ row: Int) -> [ExtraCell] {
    var cells = columns.extras.map { ExtraCell(column: sheet.header[$0], text: sheet.rawCell(row, $0)) }
    cells += unread
    unread = []
    return cells
  }
}

/// The headers that Kith knows in a sheet, `elements.csv`; none for a file of another name.
package func knownColumns(ofSheet name: String) -> [String] {
  switch name {
  case "elements.csv", "nodes.csv": ElementColumn.allCases.map { $0.rawValue }
  case "connections.csv", "edges.csv": ConnectionColumn.allCases.map { $0.rawValue }
  case "requirements.csv": RequirementColumn.allCases.map { $0.rawValue }
  case "valuations.csv": ValuationColumn.allCases.map { $0.rawValue }
  case "outcomes.csv": OutcomeColumn.allCases.map { $0.rawValue }
  default: []
  }
}
