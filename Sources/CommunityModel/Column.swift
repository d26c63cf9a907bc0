// Columns that cannot be read with the index of another table.

/// The place of a row in a table, counted from 0 in the order of the file.
public struct RowIndex<Table>: Hashable, Sendable, Comparable {
  /// The position, as it is stored.
  public let raw: Int32
  /// Made of what is given.
  @inlinable public init(_ position: Int) { self.raw = Int32(position) }
  /// The position among the rows, from 0.
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

  /// Made of what is given.
  @inlinable public init(usual: Value) { self.usual = usual }

  /// A column that is filled from its first row on.
  @inlinable public init(_ values: [Value], usual: Value) {
    self.usual = usual
    self.values = values
  }

  /// Whether no cell was ever filled.
  @inlinable public var isUnused: Bool { values.isEmpty }

  /// The value of a row.
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

  mutating func reserve(_ rows: Int) { values.reserveCapacity(rows) }

  /// Sets the values of the rows from `first` on, behind all that are set.
  mutating func append(_ values: [Value], from first: Int) {
    if self.values.count < first {
      self.values.append(contentsOf: repeatElement(usual, count: first - self.values.count))
    }
    self.values += values
  }

  /// Gives each of the first `count` rows the value of another row of the column.
  ///
  /// - Parameters:
  ///   - count: How many rows.
  ///   - model: The other row; -1 leaves a row as it is.
  @inlinable public mutating func fill(_ count: Int, like model: (_ row: Int) -> Int32) {
    // An unused column holds the usual value everywhere.
    if values.isEmpty { return }
    if values.count < count { values.append(contentsOf: repeatElement(usual, count: count - values.count)) }
    values.withUnsafeMutableBufferPointer { values in
      for row in 0..<count {
        let model = Int(model(row))
        if model >= 0 { values[row] = values[model] }
      }
    }
  }
}
