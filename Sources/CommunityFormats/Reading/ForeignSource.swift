// What somebody hands over: one file or the files of a folder, and how they asked for it to be read.

public import CommunityTables
import PlainText

/// Files as they were found. Readers look at names and bytes alike: a name alone proves nothing.
public struct ForeignSource: Sendable {
  /// One for a file; every file of the top level for a folder, in the order of names.
  public var files: [SourceFile]
  public var isFolder: Bool
  /// Settings of a reader, as typed: `--as form:who=Your name`.
  public var options: [(name: String, value: String)]
  /// Reads DOT; handed in, so that reading formats does not link Graphviz.
  public var dot: DOTParser?

  public init(
    files: [SourceFile], isFolder: Bool, options: [(name: String, value: String)] = [], dot: DOTParser? = nil
  ) {
    self.files = files
    self.isFolder = isFolder
    self.options = options
    self.dot = dot
  }

  public subscript(option name: String) -> String? { options.first { $0.name == name }?.value }

  /// The file, when there is one only.
  var only: SourceFile? { files.count == 1 ? files[0] : nil }

  /// The ending of the only file's name: `gexf`.
  var ending: String {
    guard let name = only?.name, let dot = name.lastIndex(of: ".") else { return "" }
    return String(name[name.index(after: dot)...]).lowercased()
  }

  /// The first bytes of the only file as text, for a look at what it is. Byte order marks and UTF-16 are undone.
  var opening: String {
    guard let bytes = only?.bytes else { return "" }
    return String(decoding: decodedText(Array(bytes.prefix(1 << 16))).bytes, as: UTF8.self)
  }
}

/// A DOT file as nodes and edges, by whoever has Graphviz.
public typealias DOTParser = @Sendable (_ bytes: [UInt8]) throws(ImportFailure) -> DOTContent

/// The graphs of a DOT file.
public struct DOTContent: Sendable {
  public struct Item: Sendable {
    /// The line where it begins, when that is known.
    public var line: Int?
    public var attributes: [(name: String, value: String)]
    public init(line: Int? = nil, attributes: [(name: String, value: String)]) {
      self.line = line
      self.attributes = attributes
    }
  }
  public struct Node: Sendable {
    public var name: String
    public var item: Item
    public init(name: String, item: Item) {
      self.name = name
      self.item = item
    }
  }
  public struct Edge: Sendable {
    public var from: String
    public var to: String
    public var isDirected: Bool
    public var item: Item
    public init(from: String, to: String, isDirected: Bool, item: Item) {
      self.from = from
      self.to = to
      self.isDirected = isDirected
      self.item = item
    }
  }
  public var nodes: [Node] = []
  public var edges: [Edge] = []
  /// What was left out or changed, in words.
  public var notes: [String] = []
  public init() {}
}
