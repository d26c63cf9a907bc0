// A cell that comes again says the same again: its row is copied from the first row that had it.

import CommunityModel
import PlainText

/// What is known about the different cells of a column while it is read.
struct RepeatedCells {
  /// The number of each cell of the sheet's column, 0 for an empty one.
  let numbers: [Int32]
  /// For each number the first row that was read with it; -1 before, -2 where the cell holds blanks only.
  private var models: [Int32]
  /// Where the remark on a cell was counted, for those that have one.
  private var remarks: [Int32: Int] = [:]

  init(_ sheet: Sheet, _ column: Int) {
    var different = CellNumbers()
    numbers = sheet.numbers(of: column, with: &different)
    models = [Int32](repeating: -1, count: different.count)
  }

  enum Known {
    case blank
    /// Nobody read this cell so far.
    case new
    /// It says what it said in this row of the table.
    case like(Int)
  }

  func known(_ row: Int) -> Known {
    let number = Int(numbers[row])
    if number == 0 { return .blank }
    let model = models[number]
    return model >= 0 ? .like(Int(model)) : model == -1 ? .new : .blank
  }

  mutating func isBlank(_ row: Int) { models[Int(numbers[row])] = -2 }

  /// - Parameter remark: Where the log counts what is wrong with the cell.
  mutating func learn(_ row: Int, _ model: Int, remark: Int? = nil) {
    models[Int(numbers[row])] = Int32(model)
    if let remark { remarks[numbers[row]] = remark }
  }

  /// Counts one more row of the remark on this cell, if there is one.
  func countAgain(_ row: Int, of sheet: Sheet, log: inout DiagnosticLog) {
    if remarks.isEmpty { return }
    if let remark = remarks[numbers[row]] { log.countRow(sheet.sheetRow(row), at: remark) }
  }
}

extension ConnectionTable {
  /// Writes into `row` what the same cell wrote into `model`.
  mutating func copy(_ column: ConnectionColumn, from model: ConnectionIndex, to row: ConnectionIndex) {
    switch column {
    case .from, .to, .amount, .low, .high: break
    case .id: id[row] = id[model]
    case .direction: direction[row] = direction[model]
    case .type:
      type[row] = type[model]
      kind[row] = kind[model]
    case .form:
      formCell[row] = formCell[model]
      form[row] = form[model]
    case .unit: unit[row] = unit[model]
    case .per: per[row] = per[model]
    case .paidBy:
      paidBy[row] = paidBy[model]
      if paidByNobody[model] { paidByNobody[row] = true }
    case .status: status[row] = status[model]
    case .stage: stage[row] = stage[model]
    case .part: part[row] = part[model]
    case .start: start[row] = start[model]
    case .end: end[row] = end[model]
    case .uses: uses[row] = uses[model]
    case .provenance: provenance[row] = provenance[model]
    case .evidence: evidence[row] = evidence[model]
    case .tags: tags[row] = tags[model]
    case .note: note[row] = note[model]
    }
  }
}

/// Reads a column of the file's own.
func extraColumn<Table>(
  _ sheet: Sheet, _ position: Int, of table: Table.Type, rows: [Int32], words: inout WordTable
) -> ExtraColumn<Table> {
  var extra = ExtraColumn<Table>(name: sheet.header[position])
  var different = CellNumbers()
  let numbers = sheet.numbers(of: position, with: &different)
  var known = [Word](repeating: .blank, count: different.count)
  for (index, row) in rows.enumerated() {
    let number = Int(numbers[Int(row)])
    if number == 0 { continue }
    if known[number].isBlank { known[number] = words.word(sheet.rawCell(Int(row), position)) }
    // A cell that was a mark alone is empty.
    if !known[number].isBlank { extra.cells[RowIndex<Table>(index)] = known[number] }
  }
  return extra
}
