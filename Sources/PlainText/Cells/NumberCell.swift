// What a cell of a number column says.

/// A cell read as a number.
package enum NumberCell: Sendable, Equatable {
  /// Nothing is in the cell.
  case blank
  /// A number, and its unit as written: `£1,200.00` is 1200 `GBP`, `40 h` is 40 `h`, `12%` is 0.12 `%`, `1:30` is 1.5
  /// `hours`. The unit is `nil` when the cell has none.
  case number(Double, unit: String?)
  /// No number, and why: one sentence without a full stop, which also says what to write.
  case misread(String)
}
