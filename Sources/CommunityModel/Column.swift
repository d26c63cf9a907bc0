// Columns that cannot be read with the index of another table.

/// The place of a row in a table, counted from 0 in the order of the file.
public struct RowIndex<Table>: Hashable, Sendable, Comparable {
  public let raw: Int32
  @inlinable public init(_ position: Int) { self.raw = Int32(position) }
  @inlinable public var position: Int { Int(raw) }
  @inlinable public static func < (a: Self, b: Self) -> Bool { a.raw < b.raw }
}

/// One value for each row of a table.
///
/// A column in which every cell holds the usual value (nobody filled it) takes no room, however
/// long the table is.
public struct Column<Table, Value: Sendable>: Sendable {
  /// What a row holds that nobody has filled.
  public let usual: Value
  @usableFromInline var values: [Value] = []

  @inlinable public init(usual: Value) { self.usual = usual }

  /// A column that is filled from its first row on.
  @inlinable public init(_ values: [Value], usual: Value) {
    self.usual = usual
    self.values = values
  }

  /// Whether no cell was ever filled.
  @inlinable public var isUnused: Bool { values.isEmpty }

  @inlinable public subscript(row: RowIndex<Table>) -> Value {
    get { row.position < values.count ? values[row.position] : usual }
    set {
      if row.position == values.count {
        values.append(newValue)
        return
      }
      if row.position >= values.count {
        values.append(contentsOf: repeatElement(usual, count: row.position + 1 - values.count))
      }
      values[row.position] = newValue
    }
  }
}
