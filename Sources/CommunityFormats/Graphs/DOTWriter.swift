// Graphviz DOT in which every column is an attribute, so that it comes back whole.

import CommunityModel
import CommunityTables
import PlainText

extension FormatWriter {
  static let dot = FormatWriter(.dot, endings: ["dot", "gv"]) { community, name in
    let graph = GraphRows(community)
    var text = "digraph \"Kith\" {\n"
    text += "  graph [\(DOTNames.writtenBy.name)=\(dotQuoted(DOTNames.writtenBy.value)), charset=\"UTF-8\""
    if !graph.title.isEmpty { text += ", label=\(quoted(graph.title))" }
    text += "];\n  node [shape=box];\n"
    for node in graph.nodes {
      var attributes = list(node.cells, graph.nodeAttributes)
      if node.label != node.id { attributes.insert("label=\(quoted(node.label))", at: 0) }
      text += "  \(nodeName(node.id))\(brackets(attributes));\n"
    }
    for edge in graph.edges {
      var attributes = list(edge.cells, graph.edgeAttributes)
      if !edge.id.isEmpty { attributes.insert("id=\(quoted(edge.id))", at: 0) }
      if edge.isUndirected || edge.isMutual { attributes.append("dir=\(edge.isMutual ? "both" : "none")") }
      text += "  \(nodeName(graph.nodes[edge.from].id)) -> \(nodeName(graph.nodes[edge.to].id))"
      text += "\(brackets(attributes));\n"
    }
    text += "}\n"
    return Export(
      files: [.init(name: "\(name).dot", bytes: Array(text.utf8))],
      losses: community.lossesAsGraph("DOT") + tabs(graph))
  }

  /// The library takes a name that begins with a percent sign for a number of its own.
  private static func nodeName(_ id: String) -> String {
    id.hasPrefix("%") ? "\"&#37;" + quoted(String(id.dropFirst())).dropFirst() : quoted(id)
  }

  private static func list(_ cells: [String], _ attributes: [GraphRows.Attribute]) -> [String] {
    zip(cells, attributes).compactMap { cell, attribute in
      cell.isEmpty ? nil : "\(quoted(DOTNames.attribute(for: attribute.name)))=\(quoted(cell))"
    }
  }

  private static func quoted(_ text: String) -> String { dotQuoted(text, keepsMarks: true) }

  private static func brackets(_ attributes: [String]) -> String {
    attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
  }

  /// Cells whose tabs become blanks.
  private static func tabs(_ graph: GraphRows) -> [String] {
    let cells = graph.nodes.flatMap { [$0.id, $0.label] + $0.cells } + graph.edges.flatMap { $0.cells }
    let count = cells.count { $0.utf8.contains(9) }
    return count == 0 ? [] : ["DOT has no place for the tabs in \(counted(count, "cell", "cells")): they are blanks."]
  }
}
