// What is wrong across the tables, and what the report could tell if one more column were filled.

import CommunityMeasures
import CommunityModel
import PlainText

/// Everything worth saying about a dataset: what reading found, what only shows across tables, and notes on what one
/// more column would let a report tell. Problems first.
///
/// Requirements that are not met today are for *what stops* to name; they are not among these.
///
/// - Complexity: O(rows + requirements × elements named wrongly).
public func check(_ dataset: Dataset) -> [Diagnostic] {
  var log = DiagnosticLog()
  let community = dataset.community
  let names = NameIndex(community)
  checkRequirements(community, names, &log)
  checkValuations(community, &log)
  checkDatesAndPhases(community, &log)
  checkUnits(community, &log)
  checkConnections(community, &log)
  noteSensitiveColumns(community, &log)
  checkSaid(community, names, &log)
  for scenario in community.scenarios {
    for problem in community.applying(scenario).problems { log.add(problem) }
  }
  if !dataset.unusable { noteWhatCouldBeTold(community, &log) }
  return inReadingOrder(dataset.diagnostics + log.list)
}

extension Community {
  func place(_ requirement: Requirement, _ column: String) -> Place {
    Place(fileName(of: .requirements), row: Int(requirement.sheetRow), column: column)
  }
}

private func checkConnections(_ community: Community, _ log: inout DiagnosticLog) {
  let file = community.fileName(of: .connections)
  var seen: [FoldKey: Int32] = [:]
  for row in community.connections.indices {
    let (from, to) = (community.connections.from(row), community.connections.to(row))
    let sheetRow = community.connections.sheetRow[row]
    let place = Place(file, row: sheetRow == 0 ? nil : Int(sheetRow))
    if from == to {
      log.add(
        Fault(
          code: .selfConnection, severity: .note,
          message: "\(quoted(community.label(of: from))) gives to itself.",
          advice: "It is kept; measures of what passes between elements leave it out."), at: place,
        key: "self-connection \(file)")
    }
    if !community.connections.id[row].isBlank { continue }
    let key = FoldKey(from: from, to: to, type: community.connections.type[row])
    if let first = seen[key] {
      log.add(
        Fault(
          code: .kumuFolds, severity: .note,
          message: "The row has the same From, To and Type as row \(first) and no ID.",
          advice: "Kith keeps both; Kumu would keep the last of them only. Fill a column ID before you import it there."
        ),
        at: place, key: "kumu-folds \(file)")
    } else {
      seen[key] = sheetRow
    }
  }
}

private struct FoldKey: Hashable {
  var from: ElementIndex
  var to: ElementIndex
  var type: Word
}

/// Rows with dates and phases without dates do not mix: nobody could say which comes first.
private func checkDatesAndPhases(_ community: Community, _ log: inout DiagnosticLog) {
  let connections = community.connections
  if connections.start.isUnused && connections.end.isUnused { return }
  var dated: (rows: Int, first: Int32) = (0, 0)
  var phased: (rows: Int, first: Int32) = (0, 0)
  for row in connections.indices {
    var hasDate = false
    var hasPhase = false
    for moment in [connections.start[row], connections.end[row]] where moment != .unsaid {
      if days(moment, community.settings) != nil {
        if case .phase = moment { continue }
        hasDate = true
      } else if case .phase = moment {
        hasPhase = true
      }
    }
    let sheetRow = connections.sheetRow[row]
    if hasDate { dated = (dated.rows + 1, dated.rows == 0 ? sheetRow : dated.first) }
    if hasPhase { phased = (phased.rows + 1, phased.rows == 0 ? sheetRow : phased.first) }
  }
  guard dated.rows > 0, phased.rows > 0 else { return }
  log.add(
    Fault(
      code: .datesAndPhases,
      message: "\(counted(dated.rows, "row has dates", "rows have dates")) and "
        + "\(counted(phased.rows, "stands", "stand")) in phases without dates (the first in row \(phased.first)): "
        + "nobody can say which comes first.",
      advice: "Give the phases \"from\" and \"to\" in community.json, or write phases in all rows."),
    at: Place(community.fileName(of: .connections), row: Int(dated.first), column: "Start"))
}

/// One form in several units is often right, and sometimes a slip.
private func checkUnits(_ community: Community, _ log: inout DiagnosticLog) {
  let connections = community.connections
  var forms: [Word] = []
  var units: [Word: [(unit: Word, rows: Int, first: Int32)]] = [:]
  for row in connections.indices where connections.kind[row] == .contribution || connections.kind[row] == .reward {
    let (form, unit) = (connections.form[row], connections.unit[row])
    if form.isBlank || unit.isBlank { continue }
    if units[form] == nil {
      forms.append(form)
      units[form] = []
    }
    if let index = units[form]!.firstIndex(where: { $0.unit == unit }) {
      units[form]![index].rows += 1
    } else if units[form]!.count < 50 {
      units[form]!.append((unit, 1, connections.sheetRow[row]))
    }
  }
  for form in forms {
    guard let found = units[form], found.count > 1 else { continue }
    let list = found.map { "\(community.words[$0.unit]) (\(counted($0.rows, "row", "rows")))" }
    log.add(
      Fault(
        code: .unitsMixed, severity: .note,
        message: "\(quoted(community.words[form])) is given in \(list.joined(separator: ", ")): they are never added.",
        advice: "If one of them is a slip, mend it; else measure one with --unit, or name a valuation."),
      at: Place(community.fileName(of: .connections), row: Int(found[1].first), column: "Unit"))
  }
}
