// A community: what a dataset holds, ready to be edited and measured.

/// A table of a dataset.
public enum TableName: String, CaseIterable, Sendable {
  case elements, connections, requirements, valuations, outcomes
}

/// A row that a finding can be traced to: prints as `connections.csv:14`.
public struct RowReference: Hashable, Sendable, Comparable {
  public var table: TableName
  public var sheetRow: Int32
  public init(_ table: TableName, _ sheetRow: Int32) {
    self.table = table
    self.sheetRow = sheetRow
  }
  public static func < (a: RowReference, b: RowReference) -> Bool {
    a.table == b.table ? a.sheetRow < b.sheetRow : a.table.rawValue < b.table.rawValue
  }
}

/// What people, groups and resources of a community give each other.
///
/// Columns with interned words and 32-bit indices: ten million connections fit in memory beside the
/// network that is measured. Measures read frozen views of it.
public struct Community: Sendable {
  public var words = WordTable()
  public var settings = Settings()
  public var elements = ElementTable()
  public var connections = ConnectionTable()
  public var requirements: [Requirement] = []
  public var valuations: [ValuationRow] = []
  public var outcomes: [OutcomeRow] = []
  public var scenarios: [Scenario] = []
  /// The files the tables were read from: `nodes.csv` in place of `elements.csv`.
  public var fileNames: [TableName: String] = [:]
  /// For whose eyes it is. Private, unless it was made fit for others.
  public var shared = SharedAs()

  public init() {}

  public func label(of element: ElementIndex) -> String { words[elements.label[element]] }

  /// The ID, or the label where there is none: the key of an element in JSON.
  public func key(of element: ElementIndex) -> String {
    let id = elements.id[element]
    return words[id.isBlank ? elements.label[element] : id]
  }

  /// The unit of money where a row does not name one. Blank when nobody said.
  public var currency: String { settings.currency }

  public func fileName(of table: TableName) -> String { fileNames[table] ?? "\(table.rawValue).csv" }

  /// `connections.csv:14`
  public func text(of row: RowReference) -> String { "\(fileName(of: row.table)):\(row.sheetRow)" }

  public func reference(to row: ConnectionIndex) -> RowReference {
    RowReference(.connections, connections.sheetRow[row])
  }
  public func reference(to row: ElementIndex) -> RowReference { RowReference(.elements, elements.sheetRow[row]) }
}
