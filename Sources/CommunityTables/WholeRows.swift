// What can only be seen when a whole row is read: ranges, ends before starts, amounts for several.

import CommunityModel
import PlainText

func checkWholeRows(
  _ sheet: Sheet, _ columns: SheetColumns<ConnectionColumn>, _ sheetRows: [Int32], _ community: inout Community,
  log: inout DiagnosticLog
) {
  let amounts: [ConnectionColumn] = [.amount, .low, .high].filter { columns.position(of: $0) != nil }
  let hasDates = columns.position(of: .start) != nil && columns.position(of: .end) != nil
  if amounts.isEmpty && !hasDates { return }
  for index in sheetRows.indices {
    let connection = ConnectionIndex(index)
    let isShared =
      index > 0 && sheetRows[index - 1] == sheetRows[index]
      || index + 1 < sheetRows.count && sheetRows[index + 1] == sheetRows[index]
    // One amount alone is always in order.
    if !isShared && !hasDates && amounts.count < 2 { continue }
    let row = Int(sheetRows[index])
    if isShared { takeBackAmounts(sheet, columns, amounts, row, connection, &community, &log) }
    let (amount, low, high) = (
      community.connections.amount(of: connection), community.connections.low(of: connection),
      community.connections.high(of: connection)
    )
    let isInOrder =
      (low == nil || high == nil || low! <= high!) && (low == nil || amount == nil || low! <= amount!)
      && (amount == nil || high == nil || amount! <= high!)
    if !isInOrder {
      let parts = [
        low.map { "Low \(shortestText($0))" }, amount.map { "Amount \(shortestText($0))" },
        high.map { "High \(shortestText($0))" },
      ].compactMap { $0 }
      log.add(
        Fault(
          code: .amountOutOfRange, message: parts.joined(separator: ", ") + " are not in order.",
          advice:
            "Low must not be more than Amount, nor Amount more than High. Until then the amount counts as unknown."),
        at: sheet.place(row, columns.position(of: amounts[0])!))
      keepAsWritten(sheet, columns, amounts, row, connection, &community)
    }
    if hasDates { checkDates(sheet, columns, row, connection, &community, &log) }
  }
}

/// "40 hours to A|B: each, or together?"
private func takeBackAmounts(
  _ sheet: Sheet, _ columns: SheetColumns<ConnectionColumn>, _ amounts: [ConnectionColumn], _ row: Int,
  _ connection: ConnectionIndex, _ community: inout Community, _ log: inout DiagnosticLog
) {
  let filled = amounts.filter { !sheet.cell(row, columns.position(of: $0)!).isEmpty }
  guard let first = filled.first, let position = columns.position(of: first), let to = columns.position(of: .to) else {
    return
  }
  let text = sheet.cell(row, position)
  let unit = community.words[community.connections.unit[connection]]
  let written = unit.isEmpty || text.contains { !$0.isNumber && $0 != "." && $0 != "," } ? text : "\(text) \(unit)"
  log.add(
    Fault(
      code: .amountForSeveral, message: "\(written) to \(quoted(sheet.cell(row, to))): each, or together?",
      advice: "Write one row for each of them. Until then the amount counts as unknown."),
    at: sheet.place(row, position), found: text, key: "amount-for-several \(sheet.file) \(sheet.sheetRow(row))")
  keepAsWritten(sheet, columns, amounts, row, connection, &community)
}

/// Takes the numbers of a row back: they are kept as written and measured as unknown.
private func keepAsWritten(
  _ sheet: Sheet, _ columns: SheetColumns<ConnectionColumn>, _ amounts: [ConnectionColumn], _ row: Int,
  _ connection: ConnectionIndex, _ community: inout Community
) {
  for column in amounts {
    let text = sheet.cell(row, columns.position(of: column)!)
    switch column {
    case .low:
      if community.connections.low(of: connection) == nil { continue }
      community.connections.lowValue[connection] = .nan
    case .high:
      if community.connections.high(of: connection) == nil { continue }
      community.connections.highValue[connection] = .nan
    default:
      if community.connections.amount(of: connection) == nil { continue }
      community.connections.amountValue[connection] = .nan
    }
    community.keepUnread(column, of: connection, text)
  }
}

private func checkDates(
  _ sheet: Sheet, _ columns: SheetColumns<ConnectionColumn>, _ row: Int, _ connection: ConnectionIndex,
  _ community: inout Community, _ log: inout DiagnosticLog
) {
  let (start, end) = (community.connections.start[connection], community.connections.end[connection])
  if start == .unsaid || end == .unsaid { return }
  let isWrong: Bool
  if case .phase(let first) = start, case .phase(let last) = end {
    isWrong = last < first
  } else if let first = days(start, community.settings)?.first, let last = days(end, community.settings)?.last {
    isWrong = last < first
  } else {
    isWrong = false
  }
  guard isWrong, let position = columns.position(of: .end), let startPosition = columns.position(of: .start) else {
    return
  }
  log.add(
    Fault(
      code: .endBeforeStart,
      message: "End \(quoted(sheet.cell(row, position))) comes before Start \(quoted(sheet.cell(row, startPosition))).",
      advice: "Until it is mended the row lies in no period."), at: sheet.place(row, position))
}

/// The days of a date, or of a phase that has some.
func days(_ moment: Moment, _ settings: Settings) -> DaySpan? {
  guard case .phase(let number) = moment else { return moment.days }
  guard settings.phases.indices.contains(number) else { return nil }
  let phase = settings.phases[number]
  guard let from = phase.from.days ?? phase.to.days, let to = phase.to.days ?? phase.from.days else { return nil }
  return DaySpan(first: from.first, last: to.last)
}
