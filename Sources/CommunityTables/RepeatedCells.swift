// A cell that comes again says the same again: its row is copied from the first row that had it.

import CommunityModel
import PlainText

/// What is known about the different cells of a column while it is read.
struct RepeatedCells {
  private let cells: NumberedCells
  /// For each number the first row that was read with it; -1 before, -2 where the cell holds blanks only.
  private var models: [Int32]
  /// Where the remark on a cell was counted, for those that have one.
  private var remarks: [Int32: Int] = [:]

  init(_ cells: NumberedCells) {
    self.cells = cells
    models = [Int32](repeating: -1, count: cells.different)
    // Number 0 is the empty cell.
    models[0] = -2
  }

  enum Known {
    case blank
    /// Nobody read this cell so far.
    case new
    /// It says what it said in a row before.
    case again
  }

  @inline(__always)
  func known(_ row: Int) -> Known {
    let model = models[Int(cells[row])]
    return model >= 0 ? .again : model == -1 ? .new : .blank
  }

  mutating func isBlank(_ row: Int) { models[Int(cells[row])] = -2 }

  /// - Parameter remark: Where the log counts what is wrong with the cell.
  mutating func learn(_ row: Int, _ model: Int, remark: Int? = nil) {
    models[Int(cells[row])] = Int32(model)
    if let remark { remarks[cells[row]] = remark }
  }

  /// Counts one more row of the remark on this cell, if there is one.
  func countAgain(_ row: Int, of sheet: Sheet, log: inout DiagnosticLog) {
    if remarks.isEmpty { return }
    if let remark = remarks[cells[row]] { log.countRow(sheet.sheetRow(row), at: remark) }
  }

  /// Hands over which row each row is a copy of: a negative number for those that are none.
  ///
  /// - Parameter rows: The row of the sheet behind each row of the table.
  @inline(__always)
  func withModels(of rows: [Int32], _ body: ((_ row: Int) -> Int32) -> Void) {
    cells.withNumbers { numbers in
      models.withUnsafeBufferPointer { models in
        rows.withUnsafeBufferPointer { rows in body { models[Int(numbers[Int(rows[$0])])] } }
      }
    }
  }
}

extension ConnectionTable {
  /// Gives each row what the same cell wrote into its model.
  @inline(__always)
  mutating func fill(_ column: ConnectionColumn, _ count: Int, like model: (_ row: Int) -> Int32) {
    switch column {
    case .from, .to, .amount, .low, .high: break
    case .id: id.fill(count, like: model)
    case .direction: direction.fill(count, like: model)
    case .type:
      type.fill(count, like: model)
      kind.fill(count, like: model)
    case .form:
      formCell.fill(count, like: model)
      form.fill(count, like: model)
    case .unit: unit.fill(count, like: model)
    case .per: per.fill(count, like: model)
    case .paidBy:
      paidBy.fill(count, like: model)
      paidByNobody.fill(count, like: model)
    case .status: status.fill(count, like: model)
    case .stage: stage.fill(count, like: model)
    case .part: part.fill(count, like: model)
    case .start: start.fill(count, like: model)
    case .end: end.fill(count, like: model)
    case .uses: uses.fill(count, like: model)
    case .provenance: provenance.fill(count, like: model)
    case .evidence: evidence.fill(count, like: model)
    case .tags: tags.fill(count, like: model)
    case .note: note.fill(count, like: model)
    }
  }
}

extension ElementTable {
  /// Gives each row what the same cell wrote into its model.
  @inline(__always)
  mutating func fill(_ column: ElementColumn, _ count: Int, like model: (_ row: Int) -> Int32) {
    switch column {
    case .label: label.fill(count, like: model)
    case .id: id.fill(count, like: model)
    case .type:
      type.fill(count, like: model)
      kind.fill(count, like: model)
    case .assetType: assetType.fill(count, like: model)
    case .role: role.fill(count, like: model)
    case .constituency: constituency.fill(count, like: model)
    case .payment:
      payment.fill(count, like: model)
      paymentSet.fill(count, like: model)
    case .count:
      countCell.fill(count, like: model)
      headCount.fill(count, like: model)
    case .offers: offers.fill(count, like: model)
    case .needs: needs.fill(count, like: model)
    case .consent: consent.fill(count, like: model)
    case .tags: tags.fill(count, like: model)
    case .description: description.fill(count, like: model)
    case .reserve:
      reserveAmount.fill(count, like: model)
      reserveUnit.fill(count, like: model)
    case .provenance: provenance.fill(count, like: model)
    case .evidence: evidence.fill(count, like: model)
    }
  }
}

/// Reads a column of the file's own.
func extraColumn<Table>(
  _ sheet: Sheet, _ position: Int, _ cells: NumberedCells, of table: Table.Type, rows: [Int32], words: inout WordTable
) -> ExtraColumn<Table> {
  var extra = ExtraColumn<Table>(name: sheet.header[position])
  var known = [Word](repeating: .blank, count: cells.different)
  for (index, row) in rows.enumerated() {
    let number = Int(cells[Int(row)])
    if number == 0 { continue }
    if known[number].isBlank { known[number] = words.word(sheet.rawCell(Int(row), position)) }
    // A cell that was a mark alone is empty.
    if !known[number].isBlank { extra.cells[RowIndex<Table>(index)] = known[number] }
  }
  return extra
}
