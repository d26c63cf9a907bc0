// What goes into the reader and what comes out: files as bytes, a community with what is wrong with them.

public import CommunityModel
public import PlainText

/// A file of a dataset: its name inside the folder, and its bytes.
public struct SourceFile: Sendable {
  /// `elements.csv`, `scenarios/less-money.json`
  public var name: String
  /// What stands in it.
  public var bytes: [UInt8]
  /// A table that another reader found in a file of its own format, the header first; then there are no `bytes`.
  public var table: ForeignTable?
  /// Made of what is given.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Made of what is given.
  public init(name: String, table: ForeignTable) {
    self.name = name
    self.bytes = []
    self.table = table
  }

  /// What messages call the file: its name without folders, or that of the file that the table came from.
  var lastPart: String { table?.origin ?? name.split(separator: "/").last.map { String($0) } ?? name }
}

/// Rows that came from something other than a CSV file of ours.
public struct ForeignTable: Sendable {
  /// What messages call it: `map.gexf`, `survey.xlsx, sheet People`.
  public var origin: String
  /// The header, then the rows. `sheetRow` is where somebody would look for it: the row of a spreadsheet or the line of
  /// a text file.
  public var rows: [CSVRow]
  /// Made of what is given.
  public init(origin: String, rows: [CSVRow]) {
    self.origin = origin
    self.rows = rows
  }
}

/// A community as it was read, with everything that was wrong or worth a word.
public struct Dataset: Sendable {
  /// What was read.
  public var community: Community
  /// What reading found; ``check(_:)`` finds more.
  public var diagnostics: [Diagnostic]
  /// Nothing to measure at all: no element could be read.
  public var unusable: Bool
  /// Made of what is given.
  public init(community: Community, diagnostics: [Diagnostic], unusable: Bool) {
    self.community = community
    self.diagnostics = diagnostics
    self.unusable = unusable
  }

  /// Adds what the reader of another format has to say, as notes before all others.
  public mutating func add(importNotes notes: [String], of file: String) {
    let imported = notes.map {
      Diagnostic(code: DiagnosticCode.imported.rawValue, severity: .note, file: file, message: $0)
    }
    let place = diagnostics.firstIndex { $0.severity == .note } ?? diagnostics.endIndex
    diagnostics.insert(contentsOf: imported, at: place)
  }

  /// How many rows of spreadsheets were read.
  public var rowCount: Int {
    var rows = community.elements.indices.count { community.elements.sheetRow[$0] != 0 }
    var last: Int32 = 0
    for row in community.connections.indices where community.connections.sheetRow[row] != last {
      last = community.connections.sheetRow[row]
      rows += 1
    }
    return rows + community.requirements.count + community.valuations.count + community.outcomes.count
  }
}
