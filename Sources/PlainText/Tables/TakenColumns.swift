// What a pass over a table brought.

/// What is wanted of a column.
package enum ColumnWish: Sendable {
  /// Which of its cells are the same. Columns of one group share their numbers; groups are counted from 0.
  case cells(group: Int)
  /// The numbers in it.
  case amounts
}

/// The columns of a pass, in the order of the wishes.
package struct TakenColumns: Sendable {
  let rows: Int
  /// One column behind the other.
  let numbers: [Int32]
  let amounts: [Double]
  let columns: [Column]

  struct Column: Sendable {
    /// Where its first value stands in ``numbers`` or ``amounts``.
    var base: Int
    var different = 0
    var withPoint = 0
    var others: [Int] = []
  }

  /// The cells of the column that was wished for in this place.
  package func cells(_ wish: Int) -> NumberedCells {
    NumberedCells(
      numbers: numbers, range: columns[wish].base..<columns[wish].base + rows, different: columns[wish].different)
  }

  package func amounts(_ wish: Int) -> PlainNumbers {
    let column = columns[wish]
    // One column alone is handed on as it is.
    let values = amounts.count == rows ? amounts : Array(amounts[column.base..<column.base + rows])
    return PlainNumbers(values: values, withPoint: column.withPoint, others: column.others)
  }
}

/// A column in which each different cell has a number: 0 when it is empty, 1 for the first other.
///
/// In a column that shares its numbers with no other, a number first comes after all smaller ones.
package struct NumberedCells: Sendable {
  private let numbers: [Int32]
  private let range: Range<Int>
  /// How many numbers there are, with 0.
  package let different: Int

  init(numbers: [Int32], range: Range<Int>, different: Int) {
    self.numbers = numbers
    self.range = range
    self.different = different
  }

  package var count: Int { range.count }
  package subscript(row: Int) -> Int32 { numbers[range.lowerBound + row] }

  /// The number of each row, for a loop over many.
  package func withNumbers<Result>(_ body: (UnsafeBufferPointer<Int32>) -> Result) -> Result {
    numbers.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

/// A column of numbers, as far as its cells are plain.
package struct PlainNumbers: Sendable {
  /// One for each row; NaN for a cell that is blank or must be read with the style of its column.
  package var values: [Double]
  /// How many plain cells have a decimal point.
  package var withPoint = 0
  /// The cells that are neither blank nor plain, by their row among the given rows.
  package var others: [Int] = []
}
