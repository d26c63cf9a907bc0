// What a DOT file says, before anybody asks what it means.

/// The first graph of a DOT file.
package struct DOTGraph: Sendable {
  package struct Attribute: Sendable {
    package var name: String
    /// As in the file: escapes such as `\n` and entities are not undone.
    package var value: String
    /// Whether it was written as markup, between angle brackets.
    package var isMarkup: Bool
  }

  package struct Node: Sendable {
    package var name: String
    package var attributes: [Attribute] = []
  }

  /// One line of the picture: a set of nodes joined with another is as many edges as there are pairs.
  package struct Edge: Sendable {
    /// Positions in ``DOTGraph/nodes``.
    package var tail: Int
    package var head: Int
    package var attributes: [Attribute] = []
  }

  package struct Cluster: Sendable {
    package var name: String
    /// 0 for one that lies in no other part of the graph.
    package var depth: Int
    package var attributes: [Attribute] = []
    /// Positions in ``DOTGraph/nodes``, also of the nodes of clusters inside.
    package var nodes: [Int] = []
  }

  package internal(set) var name = ""
  package internal(set) var isDirected = false
  /// Repeated edges between the same two nodes have become one.
  package internal(set) var isStrict = false
  package internal(set) var attributes: [Attribute] = []
  /// In the order of the file, as are the edges.
  package internal(set) var nodes: [Node] = []
  package internal(set) var edges: [Edge] = []
  /// Of equal depth by their first node, then by name.
  package internal(set) var clusters: [Cluster] = []
  /// How many graphs follow in the file.
  package internal(set) var furtherGraphs = 0
  /// Where the file stops being DOT after the first graph: a line, or 0 when that is not known.
  package internal(set) var brokenAfterwards: Int?
}

/// Why a DOT file cannot be read.
package enum DOTFailure: Error, Hashable, Sendable {
  /// Not DOT: near these words, in this line.
  case syntax(near: String?, line: Int?)
  /// A text in quotes, markup in angle brackets or a comment that begins so is never closed.
  case unclosed(DOTUnclosed, start: String, line: Int?)
  case noGraph
  case timedOut(seconds: Double)
  /// The library crashed or had no memory left; only its own process was lost.
  case tooLarge
  /// Few words that stand for more edges than anybody reads: two sets joined by an arrow are as many as there are pairs.
  case unfolds
  case unavailable(String)
}

/// What can be left open at the end of a DOT file.
package enum DOTUnclosed: Hashable, Sendable {
  case quotation, markup, comment
}
