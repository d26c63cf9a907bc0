// A picture in the DOT language, written so that `dot` draws it as Kith does.

import PlainText

extension Diagram {
  /// The picture in DOT, in the order in which it is drawn: `dot -Tpng` gives the same picture.
  ///
  /// The layout depends on the order of nodes and edges, which Graphviz's own writer changes.
  public func dotText() -> String {
    let drawing = drawing
    var out = "digraph kith {\n"
    out += "\tgraph [\(list(drawing.graph))];\n"
    out += "\tnode [\(list(drawing.boxDefaults))];\n"
    out += "\tedge [\(list(drawing.edgeDefaults))];\n"
    for cluster in drawing.clusters {
      out += "\tsubgraph \(cluster.name) {\n\t\tgraph [\(list(cluster.attributes))];\n"
      for box in cluster.boxes { out += "\t\t\(statement(drawing.boxes[box]))" }
      out += "\t}\n"
    }
    for box in drawing.loose { out += "\t\(statement(drawing.boxes[box]))" }
    for (number, row) in drawing.rows.enumerated() {
      out += "\tsubgraph row_\(number) { graph [rank=same]; "
      for box in row { out += "\(drawing.boxes[box].name); " }
      out += "}\n"
    }
    for edge in drawing.edges {
      out += "\t\(drawing.boxes[edge.from].name) -> \(drawing.boxes[edge.to].name) [\(list(edge.attributes))];\n"
    }
    return out + "}\n"
  }

  private func statement(_ box: Drawing.Box) -> String { "\(box.name) [\(list(box.attributes))];\n" }

  private func list(_ attributes: [Attribute]) -> String {
    joined(
      attributes.map { "\($0.name.rawValue)=" + ($0.isMarkup ? "<\($0.value)>" : dotQuoted($0.value)) }, by: ", ")
  }
}
