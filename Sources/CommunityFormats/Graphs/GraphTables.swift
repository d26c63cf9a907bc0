// A graph of another program as the two main tables of a dataset.

import CommunityTables
import PlainText

/// Gathers nodes and edges, whatever attributes they have.
///
/// An attribute whose name is a column of ours (`Role`, `Form`) goes into it; any other becomes a column of its own.
struct GraphTables {
  typealias Cells = [(column: String, text: String)]

  private var nodes: [(fileID: String, wanted: String, label: String, line: Int, cells: Cells)] = []
  private var edges: [(from: String, to: String, direction: String, line: Int, cells: Cells)] = []
  private var ids: Set<String> = []
  private var ownIDs: Set<String> = []
  private var repeated: [(id: String, line: Int)] = []
  private var nodeColumns = ColumnNames(reserved: ["Label", "ID"]) { name in
    if let column = ForeignNames.column(for: name) { return column }
    return ["kumu type", "element type"].contains(folded(name)) ? "Type" : name
  }
  private var edgeColumns = ColumnNames(reserved: ["From", "To", "Direction", "ID"]) { name in
    if let column = ForeignNames.column(for: name) { return column }
    switch folded(name) {
    case "weight", "edge weight", "value": return "Amount"
    case "connection type", "edge_type": return "Type"
    default: return name
    }
  }
  private var nodeOrder: [String] = []
  private var edgeOrder: [String] = []

  var nodeCount: Int { nodes.count }
  var edgeCount: Int { edges.count }

  /// Whether a node with this id was added.
  func has(_ id: String) -> Bool { ids.contains(id) || ownIDs.contains(id) }

  /// Gives the column of an attribute its place, in the order of declarations.
  mutating func declare(node attribute: String) { nodeOrder.append(nodeColumn(attribute)) }
  mutating func declare(edge attribute: String) { edgeOrder.append(edgeColumns.column(for: attribute)) }

  /// - Parameters:
  ///   - id: What it should be called, where the file's own id is but a number.
  ///   - label: Blank for a node that has none: then its id is its label.
  ///   - line: Where it stands in the file.
  mutating func node(_ fileID: String, id: String? = nil, label: String?, line: Int, _ given: Cells = []) {
    var attributes = given
    var wanted = id ?? fileID
    // igraph numbers the nodes anew and keeps their ids as an attribute.
    if let index = attributes.firstIndex(where: { !$0.text.isEmpty && folded($0.column) == "id" }),
      ownIDs.insert(attributes[index].text).inserted
    {
      wanted = attributes.remove(at: index).text
    }
    let label = label.map { trimmed($0) } ?? ""
    if !ids.insert(fileID).inserted { repeated.append((fileID, line)) }
    for index in attributes.indices { attributes[index].column = nodeColumn(attributes[index].column) }
    nodes.append((fileID, trimmed(wanted), label.isEmpty ? trimmed(wanted) : label, line, attributes))
  }

  /// - Parameter direction: `directed`, `undirected`, `mutual`; blank: as the format's default says.
  mutating func edge(from: String, to: String, direction: String, line: Int, _ given: Cells = []) {
    var attributes = given
    // An attribute `id` is the edge's ID, where the format gives it no other.
    if !attributes.contains(where: { $0.column == "ID" && !$0.text.isEmpty }),
      let index = attributes.firstIndex(where: { !$0.text.isEmpty && folded($0.column) == "id" })
    {
      attributes[index].column = "ID"
    }
    for index in attributes.indices { attributes[index].column = edgeColumns.column(for: attributes[index].column) }
    edges.append((from, to, direction == "directed" ? "" : direction, line, attributes))
  }

  /// The same with edges that have no ID.
  var withoutEdgeIDs: GraphTables {
    var copy = self
    for index in copy.edges.indices { copy.edges[index].cells.removeAll { $0.column == "ID" } }
    return copy
  }

  /// The tables as files of a dataset.
  func files(origin: String) -> [SourceFile] {
    let names = NodeNames(nodes.map { ($0.fileID, $0.wanted, $0.label) })
    var files: [SourceFile] = []
    if !nodes.isEmpty {
      var table = TableBuilder(["Label", "ID"] + nodeOrder)
      for (position, node) in nodes.enumerated() {
        table.row(at: node.line, [("Label", node.label), ("ID", names.ids[position])] + node.cells)
      }
      files.append(SourceFile(name: "elements.csv", table: table.table(origin: origin)))
    }
    if !edges.isEmpty {
      var table = TableBuilder(["From", "To", "Direction"] + edgeOrder)
      for edge in edges {
        let (from, to) = (names.name(of: edge.from), names.name(of: edge.to))
        table.row(at: edge.line, [("From", from), ("To", to), ("Direction", edge.direction)] + edge.cells)
      }
      files.append(SourceFile(name: "connections.csv", table: table.table(origin: origin, keeping: 2)))
    }
    return files
  }

  /// What is to be said of ids, whatever the format.
  var notes: [String] {
    guard let first = repeated.first else { return [] }
    let others = repeated.count - 1
    return [
      "The id \"\(shortQuote(first.id))\" in line \(first.line) is that of an earlier node"
        + (others > 0 ? ", and \(counted(others, "more id is repeated", "more ids are repeated"))" : "")
        + ": nothing is merged, and edges are taken for the first."
    ]
  }

  /// "12 nodes, 30 edges"
  var counts: String {
    "\(counted(nodeCount, "node", "nodes")), \(counted(edgeCount, "edge", "edges"))"
  }

  private mutating func nodeColumn(_ name: String) -> String { nodeColumns.column(for: name) }
}
