// requirements.csv, valuations.csv and outcomes.csv, written as they were read.

import CommunityMeasures
import CommunityModel
import PlainText

/// A row ready to be written: the cells of known columns, then the file's own.
private struct SmallTable<Name: CaseIterable & RawRepresentable & Hashable> where Name.RawValue == String {
  /// The file's own columns. A header may stand there twice: the second is the second of its name.
  private var own: [OwnColumn] = []
  private var rows: [(known: [Name: String], own: [OwnColumn: String])] = []

  private struct OwnColumn: Hashable {
    var name: String
    var number: Int
  }

  mutating func add(_ known: [Name: String], _ extras: [ExtraCell]) {
    var known = known
    var cells: [OwnColumn: String] = [:]
    var seen: [String: Int] = [:]
    for cell in extras {
      // A known column among the extras is a cell that could not be read; it comes back as it was.
      if let name = Name(rawValue: cell.column), known[name, default: ""].isEmpty {
        known[name] = cell.text
        continue
      }
      let column = OwnColumn(name: cell.column, number: seen[cell.column, default: 0])
      seen[cell.column, default: 0] += 1
      if !own.contains(column) { own.append(column) }
      cells[column] = cell.text
    }
    rows.append((known, cells))
  }

  /// - Parameter needed: Columns that are written even when they are blank throughout.
  func bytes(needed: [Name]) -> [UInt8] {
    let columns = Name.allCases.filter { name in
      needed.contains(name) || rows.contains { !$0.known[name, default: ""].isEmpty }
    }
    var writer = CSVWriter()
    writer.row(columns.map { $0.rawValue } + own.map { $0.name })
    for row in rows {
      writer.row(columns.map { row.known[$0] ?? "" } + own.map { row.own[$0] ?? "" })
    }
    return writer.bytes
  }
}

func requirementsFile(_ community: Community) -> [UInt8] {
  var table = SmallTable<RequirementColumn>()
  for row in community.requirements {
    table.add(
      [
        .element: row.element, .needs: row.needs, .atLeast: atLeastText(row), .anyOf: row.anyOf,
        .ifMissing: row.ifMissing == .stops ? "" : row.ifMissing.rawValue, .why: row.why,
        .provenance: community.text(of: row.provenance), .evidence: row.evidence,
      ], row.extras)
  }
  return table.bytes(needed: [.element, .needs])
}

/// The cell as written, or what a program put in its place.
private func atLeastText(_ row: Requirement) -> String {
  if !row.atLeastCell.isEmpty { return row.atLeastCell }
  switch row.atLeast {
  case .any: return ""
  case .amount(let amount, let unit): return unit.isEmpty ? shortestText(amount) : "\(shortestText(amount)) \(unit)"
  case .share(let share): return shortestText(share * 100) + "%"
  }
}

func valuationsFile(_ community: Community) -> [UInt8] {
  var table = SmallTable<ValuationColumn>()
  for row in community.valuations {
    table.add(
      [
        .valuation: row.valuation, .form: row.form, .unit: row.unit, .role: row.role, .worth: text(row.worth),
        .in: row.in, .low: text(row.low), .high: text(row.high), .source: row.source,
      ], row.extras)
  }
  return table.bytes(needed: [.valuation, .worth])
}

func outcomesFile(_ community: Community) -> [UInt8] {
  var table = SmallTable<OutcomeColumn>()
  for row in community.outcomes {
    table.add(
      [
        .outcome: row.outcome, .for: row.for, .quantity: text(row.quantity), .proxy: text(row.proxy), .unit: row.unit,
        .deadweight: text(row.deadweight), .displacement: text(row.displacement), .attribution: text(row.attribution),
        .dropOff: text(row.dropOff), .years: text(row.years), .low: text(row.low), .high: text(row.high),
        .source: row.source,
      ], row.extras)
  }
  return table.bytes(needed: [.outcome])
}

private func text(_ number: Double?) -> String { number.map(shortestText) ?? "" }
