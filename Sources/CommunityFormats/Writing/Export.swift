// A community in another program's format, with what that format cannot hold.

public import CommunityModel
public import CommunityTables

/// Files to write, and what is lost in them.
public struct Export: Sendable {
  /// One file for most formats; several for sheets.
  public var files: [SourceFile]
  /// What the format cannot hold, in words, told before it is lost: "GEXF has no place for 4 requirements."
  public var losses: [String]
  /// Made of what is given.
  public init(files: [SourceFile], losses: [String] = []) {
    self.files = files
    self.losses = losses
  }
}

/// A writer of one format.
public struct FormatWriter: Sendable {
  /// What it writes.
  public let format: Format
  /// The endings of a file's name by which it is chosen: `gexf`. Empty: the output is a folder.
  public let endings: [String]
  /// - Parameter name: The file's name without folder and ending.
  public let write: @Sendable (_ community: Community, _ name: String) -> Export

  /// Made of what is given.
  public init(
    _ format: Format, endings: [String], write: @escaping @Sendable (_ community: Community, _ name: String) -> Export
  ) {
    self.format = format
    self.endings = endings
    self.write = write
  }

  /// The writer of a format's word.
  public static func named(_ word: String) -> FormatWriter? { all.first { $0.format.rawValue == word } }
}
