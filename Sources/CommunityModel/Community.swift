// A community: what a dataset holds, ready to be edited and measured.

/// A table of a dataset.
public enum TableName: String, CaseIterable, Sendable {
  /// A table of the dataset.
  case elements, connections, requirements, valuations, outcomes
}

/// A row that a finding can be traced to: prints as `connections.csv:14`.
public struct RowReference: Hashable, Sendable, Comparable {
  /// The table it stands in.
  public var table: TableName
  /// The row as a spreadsheet counts, the header being 1.
  public var sheetRow: Int32
  /// Made of what is given.
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
  /// Every word of the tables, once.
  public var words = WordTable()
  /// What `community.json` says.
  public var settings = Settings()
  /// What there is.
  public var elements = ElementTable()
  /// What passes between.
  public var connections = ConnectionTable()
  /// What must be there.
  public var requirements: [Requirement] = []
  /// Named rates of exchange.
  public var valuations: [ValuationRow] = []
  /// What social return is worked out from.
  public var outcomes: [OutcomeRow] = []
  /// What can be tried.
  public var scenarios: [Scenario] = []
  /// Who said what, where answers were gathered. In nothing that is shared.
  public var said: [SaidCell] = []
  /// The files the tables were read from: `nodes.csv` in place of `elements.csv`.
  public var fileNames: [TableName: String] = [:]
  /// For whose eyes it is. Private, unless it was made fit for others.
  package var shared = SharedAs()

  /// Empty, to be filled.
  public init() {}

  /// The name of an element, or its ID where it has none.
  public func label(of element: ElementIndex) -> String { words[elements.label[element]] }

  /// The ID, or the label where there is none: the key of an element in JSON.
  public func key(of element: ElementIndex) -> String {
    let id = elements.id[element]
    return words[id.isBlank ? elements.label[element] : id]
  }

  /// The unit of money where a row does not name one. Blank when nobody said.
  public var currency: String { settings.currency }

  /// The file that a table was read from.
  public func fileName(of table: TableName) -> String { fileNames[table] ?? "\(table.rawValue).csv" }

  /// `connections.csv:14`
  public func text(of row: RowReference) -> String { "\(fileName(of: row.table)):\(row.sheetRow)" }

  /// Where a connection stands.
  public func reference(to row: ConnectionIndex) -> RowReference {
    RowReference(.connections, connections.sheetRow[row])
  }
  /// Where an element stands.
  public func reference(to row: ElementIndex) -> RowReference { RowReference(.elements, elements.sheetRow[row]) }
}
