// The columns of a sheet, taken a few at a time: one pass over the rows for each batch.

import PlainText

/// Takes columns in the order in which they are read, so that only few are held at once.
struct ColumnBatches {
  private let sheet: Sheet
  private let pieces: Pieces
  private var batches: [Batch] = []

  private struct Batch {
    var wishes: [(column: Int, as: ColumnWish)]
    var taken: TakenColumns?
    /// How many of its columns were not asked for yet.
    var left: Int
  }

  /// How many columns one pass takes.
  private static let size = 6

  /// - Parameters:
  ///   - alike: Columns that share their numbers. They, `amounts` and `first` are taken in the first pass.
  ///   - amounts: Columns of numbers.
  ///   - then: All columns, in the order in which they will be asked for.
  init(
    _ sheet: Sheet, alike: [Int] = [], amounts: [Int] = [], first: [Int] = [], then order: [Int], _ pieces: Pieces
  ) {
    self.sheet = sheet
    self.pieces = pieces
    let early = alike + amounts + first
    let columns = early + order.filter { !early.contains($0) }
    var start = 0
    while start < columns.count {
      let end = min(columns.count, start + max(ColumnBatches.size, start == 0 ? early.count : 0))
      var groups = start == 0 && !alike.isEmpty ? 1 : 0
      let wishes = columns[start..<end].map { column -> (column: Int, as: ColumnWish) in
        if amounts.contains(column) { return (column, .amounts) }
        if alike.contains(column) { return (column, .cells(group: 0)) }
        groups += 1
        return (column, .cells(group: groups - 1))
      }
      batches.append(Batch(wishes: wishes, taken: nil, left: wishes.count))
      start = end
    }
  }

  /// - Parameter keep: Whether the column will be asked for once more.
  mutating func cells(_ column: Int, keep: Bool = false) -> NumberedCells {
    take(column, keep) { $0.cells($1) }
  }

  mutating func amounts(_ column: Int) -> PlainNumbers { take(column, false) { $0.amounts($1) } }

  private mutating func take<Result>(_ column: Int, _ keep: Bool, _ pick: (TakenColumns, Int) -> Result) -> Result {
    for number in batches.indices {
      guard let wish = batches[number].wishes.firstIndex(where: { $0.column == column }) else { continue }
      let taken = batches[number].taken ?? sheet.take(batches[number].wishes, pieces: pieces)
      if !keep { batches[number].left -= 1 }
      batches[number].taken = batches[number].left > 0 ? taken : nil
      return pick(taken, wish)
    }
    preconditionFailure("a column that was not announced")
  }
}
