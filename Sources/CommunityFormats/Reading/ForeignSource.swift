// What somebody hands over: one file or the files of a folder, and how they asked for it to be read.

public import CommunityTables
import PlainText

/// Files as they were found. Readers look at names and bytes alike: a name alone proves nothing.
public struct ForeignSource: Sendable {
  /// One for a file; every file of the top level for a folder, in the order of names.
  public var files: [SourceFile]
  /// Whether the files come from one folder.
  public var isFolder: Bool
  /// Settings of a reader, as typed: `--as form:who=Your name`.
  public var options: [(name: String, value: String)]
  /// Reads DOT; handed in, so that reading formats does not link Graphviz.
  public var dot: DOTParser?

  /// Made of what is given.
  public init(
    files: [SourceFile], isFolder: Bool, options: [(name: String, value: String)] = [], dot: DOTParser? = nil
  ) {
    self.files = files
    self.isFolder = isFolder
    self.options = options
    self.dot = dot
  }

  /// The setting of this name, as `form:who=Your name` gives it.
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

/// The first graph of a DOT file, as it is written there: no escape is undone.
public struct DOTContent: Sendable {
  /// A name and its value.
  public struct Attribute: Sendable {
    /// What it is called.
    public var name: String
    /// What it says.
    public var value: String
    /// Whether it was written as markup, between angle brackets.
    public var isMarkup: Bool
    /// Made of what is given.
    public init(_ name: String, _ value: String, isMarkup: Bool = false) {
      self.name = name
      self.value = value
      self.isMarkup = isMarkup
    }
  }
  /// A node of the graph.
  public struct Node: Sendable {
    /// What edges call it.
    public var name: String
    /// What stands beside it.
    public var attributes: [Attribute]
    /// Made of what is given.
    public init(_ name: String, _ attributes: [Attribute] = []) {
      self.name = name
      self.attributes = attributes
    }
  }
  /// An edge between two nodes.
  public struct Edge: Sendable {
    /// Positions in ``DOTContent/nodes``.
    public var from: Int
    /// The place of the node where it ends.
    public var to: Int
    /// What stands beside it.
    public var attributes: [Attribute]
    /// Made of what is given.
    public init(_ from: Int, _ to: Int, _ attributes: [Attribute] = []) {
      self.from = from
      self.to = to
      self.attributes = attributes
    }
  }
  /// A box round some nodes.
  public struct Cluster: Sendable {
    /// What it is called.
    public var name: String
    /// What stands beside it.
    public var attributes: [Attribute]
    /// The places of the nodes in it.
    public var nodes: [Int]
    /// Made of what is given.
    public init(_ name: String, _ attributes: [Attribute] = [], nodes: [Int]) {
      self.name = name
      self.attributes = attributes
      self.nodes = nodes
    }
  }
  /// What the graph is called.
  public var name = ""
  /// Whether its edges have a direction.
  public var isDirected = true
  /// Whether edges that repeat have become one.
  public var isStrict = false
  /// What stands beside the whole graph.
  public var attributes: [Attribute] = []
  /// The nodes, in the order of the file.
  public var nodes: [Node] = []
  /// The edges, in the order of the file.
  public var edges: [Edge] = []
  /// An inner one after the outer ones.
  public var clusters: [Cluster] = []
  /// How many graphs follow, which are not read.
  public var furtherGraphs = 0
  /// The line after the first graph from which on the file is no DOT; 0 when the line is not known.
  public var brokenAfterwards: Int?
  /// Empty, to be filled.
  public init() {}
}
