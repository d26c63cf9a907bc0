// Columns whose names mean something else in a graph file.

import PlainText

/// What a column of people's own is called in a graph file, so that it is not taken for a part of the graph.
enum ForeignNames {
  /// The words that readers of some format take for more than a name, folded.
  private static let meaning: Set<String> = [
    "attributes", "connection type", "data", "directed", "direction", "edge weight", "edge_type", "element type",
    "from",
    "group", "id", "key", "kumu type", "label", "name", "source", "target", "to", "undirected", "value", "weight",
    "_id",
  ]

  static func attribute(for column: String) -> String {
    // Columns of ours come back into themselves under their own names.
    let isOwn = ["Label", "Type", "Direction"].contains(column)
    return !isOwn && (meaning.contains(folded(column)) || column.hasSuffix(mark)) ? column + mark : column
  }

  /// The column behind an attribute, when it was called so on purpose.
  static func column(for attribute: String) -> String? {
    attribute.hasSuffix(mark) ? String(attribute.dropLast(mark.count)) : nil
  }

  static let mark = " (column)"
}
