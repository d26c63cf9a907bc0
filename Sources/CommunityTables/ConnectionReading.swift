// The columns of connections.csv behind From and To, one after another.

import CommunityModel
import PlainText

/// Reads whole columns: each different cell once, plain numbers straight from the bytes.
struct ConnectionReading {
  private let sheet: Sheet
  /// The row of the sheet behind each connection.
  private let rows: [Int32]
  private let styles: ConnectionCells.Styles
  /// The columns of amounts that were not read yet.
  private var numbers: [ConnectionColumn: PlainNumbers]

  init(
    _ sheet: Sheet, _ columns: SheetColumns<ConnectionColumn>, _ rows: [Int32], _ settings: Settings,
    _ batches: inout ColumnBatches
  ) {
    self.sheet = sheet
    self.rows = rows
    var numbers: [ConnectionColumn: PlainNumbers] = [:]
    var unclear: [String] = []
    var withPoint = 0
    for name in [ConnectionColumn.amount, .low, .high] {
      guard let position = columns.position(of: name) else { continue }
      let plain = batches.amounts(position)
      withPoint += plain.withPoint
      for row in plain.others {
        let text = sheet.cell(row, position)
        if !text.isEmpty { unclear.append(text) }
      }
      numbers[name] = plain
    }
    self.numbers = numbers
    styles = ConnectionCells.Styles(
      numbers: NumberStyle.decided(by: unclear, withPoint: withPoint),
      dates: DateStyle.decided(by: ConnectionReading.dates(sheet, columns, settings, &batches)))
  }

  /// Every different date: how often one comes decides nothing.
  private static func dates(
    _ sheet: Sheet, _ columns: SheetColumns<ConnectionColumn>, _ settings: Settings, _ batches: inout ColumnBatches
  ) -> [String] {
    let phases = Set(settings.phases.map { folded($0.name) })
    var dates: [String] = []
    for name in [ConnectionColumn.start, .end] {
      guard let position = columns.position(of: name) else { continue }
      let numbers = batches.cells(position, keep: true)
      var isKnown = [Bool](repeating: false, count: numbers.different)
      for row in sheet.rows where !isKnown[Int(numbers[row])] {
        isKnown[Int(numbers[row])] = true
        let text = sheet.cell(row, position)
        if !text.isEmpty, phases.isEmpty || !phases.contains(folded(text)) { dates.append(text) }
      }
    }
    return dates
  }

  /// Says how cells that could be read in two ways were read because of the rest of their columns.
  func tellStyles(_ columns: SheetColumns<ConnectionColumn>, log: inout DiagnosticLog) {
    if let position = [.amount, .low, .high].lazy.compactMap({ columns.position(of: $0) }).first {
      tellNumberStyle(styles.numbers, at: sheet.place(headerOf: position), log: &log)
    }
    if let position = columns.position(of: .start) ?? columns.position(of: .end) {
      tellDateStyle(styles.dates, at: sheet.place(headerOf: position), log: &log)
    }
  }

  func isNumbers(_ name: ConnectionColumn) -> Bool { numbers[name] != nil }

  /// Reads a column of amounts, and lets go of what was kept for it.
  mutating func readNumbers(
    _ name: ConnectionColumn, _ position: Int, _ cells: inout ConnectionCells, into community: inout Community,
    log: inout DiagnosticLog
  ) {
    guard var plain = numbers.removeValue(forKey: name) else { return }
    let isRowByRow = rows.count == plain.values.count && rows.indices.allSatisfy { Int(rows[$0]) == $0 }
    if !styles.numbers.decimalComma, isRowByRow {
      // Each row of the sheet is one connection: the column is there already.
      var unclear = plain.others
      for row in plain.values.indices where plain.values[row] < 0 {
        plain.values[row] = .nan
        unclear.append(row)
      }
      if unclear.count > plain.others.count { unclear.sort() }
      // A column in which nobody wrote a number stays unused.
      let isUnused = plain.values.allSatisfy { $0.isNaN }
      let column = Column<ConnectionTable, Double>(isUnused ? [] : plain.values, usual: .nan)
      switch name {
      case .low: community.connections.lowValue = column
      case .high: community.connections.highValue = column
      default: community.connections.amountValue = column
      }
      plain.values = []
      for row in unclear { readCell(name, position, row, ConnectionIndex(row), &cells, &community, &log) }
      return
    }
    for index in rows.indices {
      let row = Int(rows[index])
      let number = plain.values[row]
      let connection = ConnectionIndex(index)
      if number >= 0, !styles.numbers.decimalComma {
        switch name {
        case .low: community.connections.lowValue[connection] = number
        case .high: community.connections.highValue[connection] = number
        default: community.connections.amountValue[connection] = number
        }
      } else {
        readCell(name, position, row, connection, &cells, &community, &log)
      }
    }
  }

  func read(
    _ name: ConnectionColumn, _ position: Int, _ numbered: NumberedCells, _ cells: inout ConnectionCells,
    into community: inout Community, log: inout DiagnosticLog
  ) {
    var repeated = RepeatedCells(numbered)
    // What is wrong with a cell of these columns is told, but the cell is kept in its column all the same.
    let keepsFaulty = name == .type || name == .form || name == .unit
    for index in rows.indices {
      let row = Int(rows[index])
      switch repeated.known(row) {
      case .blank: continue
      case .again: repeated.countAgain(row, of: sheet, log: &log)
      case .new:
        let connection = ConnectionIndex(index)
        let text = sheet.cell(row, position)
        if text.isEmpty {
          repeated.isBlank(row)
          continue
        }
        let fault = cells.set(name, of: connection, to: text, styles, in: &community)
        let remark = fault.map { log.add($0, at: sheet.place(row, position), found: text) }
        // `undirected` in Type says the direction and leaves the type blank: each such row is read anew.
        if name == .type, community.connections.type[connection].isBlank { continue }
        if remark == nil || keepsFaulty { repeated.learn(row, index, remark: remark) }
      }
    }
    repeated.withModels(of: rows) { community.connections.fill(name, rows.count, like: $0) }
  }

  private func readCell(
    _ name: ConnectionColumn, _ position: Int, _ row: Int, _ connection: ConnectionIndex,
    _ cells: inout ConnectionCells, _ community: inout Community, _ log: inout DiagnosticLog
  ) {
    let text = sheet.cell(row, position)
    if text.isEmpty { return }
    if let fault = cells.set(name, of: connection, to: text, styles, in: &community) {
      log.add(fault, at: sheet.place(row, position), found: text)
    }
  }
}
