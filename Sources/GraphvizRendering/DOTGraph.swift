// What a DOT file says, before anybody asks what it means.

/// The first graph of a DOT file.
public struct DOTGraph: Sendable {
  public struct Attribute: Sendable {
    public var name: String
    /// As in the file: escapes such as `\n` and entities are not undone.
    public var value: String
    /// Whether it was written as markup, between angle brackets.
    public var isMarkup: Bool
  }

  public struct Node: Sendable {
    public var name: String
    public var attributes: [Attribute] = []
  }

  /// One line of the picture: a set of nodes joined with another is as many edges as there are pairs.
  public struct Edge: Sendable {
    /// Positions in ``DOTGraph/nodes``.
    public var tail: Int
    public var head: Int
    public var attributes: [Attribute] = []
  }

  public struct Cluster: Sendable {
    public var name: String
    /// 0 for one that lies in no other part of the graph.
    public var depth: Int
    public var attributes: [Attribute] = []
    /// Positions in ``DOTGraph/nodes``, also of the nodes of clusters inside.
    public var nodes: [Int] = []
  }

  public internal(set) var name = ""
  public internal(set) var isDirected = false
  /// Repeated edges between the same two nodes have become one.
  public internal(set) var isStrict = false
  public internal(set) var attributes: [Attribute] = []
  /// In the order of the file, as are the edges.
  public internal(set) var nodes: [Node] = []
  public internal(set) var edges: [Edge] = []
  /// Of equal depth by their first node, then by name.
  public internal(set) var clusters: [Cluster] = []
  /// How many graphs follow in the file.
  public internal(set) var furtherGraphs = 0
  /// Where the file stops being DOT after the first graph: a line, or 0 when that is not known.
  public internal(set) var brokenAfterwards: Int?
}

/// Why a DOT file cannot be read.
public enum DOTFailure: Error, Hashable, Sendable {
  /// Not DOT: near these words, in this line.
  case syntax(near: String?, line: Int?)
  /// A text in quotes, markup in angle brackets or a comment that begins so is never closed.
  case unclosed(DOTUnclosed, start: String, line: Int?)
  case noGraph
  case timedOut(seconds: Double)
  /// The library crashed or had no memory left; only its own process was lost.
  case tooLarge
  case unavailable(String)
}

/// What can be left open at the end of a DOT file.
public enum DOTUnclosed: Hashable, Sendable {
  case quotation, markup, comment
}
