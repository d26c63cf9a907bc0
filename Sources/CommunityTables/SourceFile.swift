// What goes into the reader and what comes out: files as bytes, a community with what is wrong with them.

public import CommunityModel

/// A file of a dataset: its name inside the folder, and its bytes.
public struct SourceFile: Sendable {
  /// `elements.csv`, `scenarios/less-money.json`
  public var name: String
  public var bytes: [UInt8]
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The name without folders: `less-money.json`.
  var lastPart: String { name.split(separator: "/").last.map { String($0) } ?? name }
}

/// A community as it was read, with everything that was wrong or worth a word.
public struct Dataset: Sendable {
  public var community: Community
  /// What reading found; ``check(_:)`` finds more.
  public var diagnostics: [Diagnostic]
  /// Nothing to measure at all: no element could be read.
  public var unusable: Bool
  public init(community: Community, diagnostics: [Diagnostic], unusable: Bool) {
    self.community = community
    self.diagnostics = diagnostics
    self.unusable = unusable
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
