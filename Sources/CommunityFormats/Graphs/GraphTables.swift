// A graph of another program as the two main tables of a dataset.

import CommunityTables
import PlainText

/// Gathers nodes and edges, whatever attributes they have.
///
/// An attribute whose name is a column of ours (`Role`, `Form`) goes into it; any other becomes a column of its own.
struct GraphTables {
  private var nodes = TableBuilder(["Label", "ID"])
  private var edges = TableBuilder(["From", "To", "Direction"])
  private var ids: Set<String> = []
  /// What a node is called in the tables, where the file itself uses a number of its own making.
  private var ownIDs: [String: String] = [:]
  private(set) var nodeCount = 0
  private(set) var edgeCount = 0

  /// Whether a node with this id was added.
  func has(_ id: String) -> Bool { ids.contains(id) }

  /// Gives the column of an attribute its place, in the order of declarations.
  mutating func declare(node attribute: String) { nodes.declare(nodeColumn(attribute)) }
  mutating func declare(edge attribute: String) { edges.declare(edgeColumn(attribute)) }

  /// - Parameters:
  ///   - label: Blank for a node that has none: then its id is its label.
  ///   - line: Where it stands in the file.
  mutating func node(
    _ fileID: String, label: String?, line: Int, _ given: [(column: String, text: String)] = []
  ) {
    var (id, attributes) = (fileID, given)
    // igraph numbers the nodes anew and keeps their ids as an attribute.
    if let index = attributes.firstIndex(where: { folded($0.column) == "id" && !$0.text.isEmpty }),
      !ids.contains(attributes[index].text)
    {
      id = attributes.remove(at: index).text
      ownIDs[fileID] = id
    }
    let label = label.map { trimmed($0) } ?? ""
    let shown = label.isEmpty ? id : label
    ids.insert(id)
    nodeCount += 1
    // A node whose label is its id needs no ID of its own.
    nodes.row(
      at: line, [("Label", shown), ("ID", shown == id ? "" : id)] + attributes.map { (nodeColumn($0.column), $0.text) })
  }

  /// - Parameter direction: `directed`, `undirected`, `mutual`; blank: as the format's default says.
  mutating func edge(
    from: String, to: String, direction: String, line: Int, _ attributes: [(column: String, text: String)] = []
  ) {
    edgeCount += 1
    edges.row(
      at: line,
      [
        ("From", ownIDs[from] ?? from), ("To", ownIDs[to] ?? to),
        ("Direction", direction == "directed" ? "" : direction),
      ]
        + attributes.map { (edgeColumn($0.column), $0.text) })
  }

  /// The tables as files of a dataset.
  func files(origin: String) -> [SourceFile] {
    var files: [SourceFile] = []
    if nodeCount > 0 {
      files.append(SourceFile(name: "elements.csv", table: nodes.table(origin: origin)))
    }
    if edgeCount > 0 {
      files.append(SourceFile(name: "connections.csv", table: edges.table(origin: origin, keeping: 2)))
    }
    return files
  }

  /// "12 nodes, 30 edges"
  var counts: String {
    "\(counted(nodeCount, "node", "nodes")), \(counted(edgeCount, "edge", "edges"))"
  }

  private func nodeColumn(_ name: String) -> String {
    switch folded(name) {
    case "label", "id": return name + " (attribute)"
    case "kumu type", "element type": return "Type"
    default: return name
    }
  }

  private func edgeColumn(_ name: String) -> String {
    switch folded(name) {
    case "from", "to", "direction": return name + " (attribute)"
    case "weight", "edge weight", "value": return "Amount"
    case "connection type", "edge_type": return "Type"
    default: return name
    }
  }
}
