// A table laid out by a program that knows no tables: rows of boxes held side by side and under each other.

extension Diagram {
  /// Adds boxes as one row of a table, each under the box of the row before.
  mutating func addRow(_ row: [Node]) {
    let places = Array(nodes.count..<nodes.count + row.count)
    let above = tableRows.last ?? []
    nodes += row
    tableRows.append(places)
    for (left, right) in zip(places, places.dropFirst()) {
      links.append(Link(from: left, to: right, look: .hidden, name: ""))
    }
    for (upper, lower) in zip(above, places) {
      var link = Link(from: upper, to: lower, look: .hidden, name: "")
      link.pull = 100
      links.append(link)
    }
  }

  /// Room between the rows and columns of a table.
  mutating func spaceTable() {
    rankGap = 0.14
    nodeGap = 0.14
  }
}

extension Diagram.Node {
  /// A heading over a column or before a row: words without an outline.
  static func heading(_ text: String, id: String, letters: Int, width: Double) -> Diagram.Node {
    var look = NodeLook(name: "heading", border: Palette.paper, fill: Palette.paper, meaning: "")
    look.outline = .none
    var node = Diagram.Node(
      id: id, name: text, lines: wrapped(text, width: letters).map { Diagram.Line($0, .heading) }, group: nil,
      look: look)
    node.width = width
    return node
  }
}
