// GraphML as Gephi, yEd, igraph, NetworkX and NodeXL write it.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: Brandes, U., Eiglsperger, M., Lerner, J. & Pich, C. (2013). Graph Markup Language. In *Handbook of
  ///   Graph Drawing and Visualization*, 517–541.
  static let graphml = FormatReader(
    .graphml,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      return source.opening.contains("<graphml") ? .certain : source.ending == "graphml" ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      var handler = GraphMLHandler()
      try walkXML(file.bytes, of: file.name, root: "graphml", into: &handler)
      var report = ImportReport("Read as GraphML: \(handler.graph.counts).")
      report.notes = handler.notes
      return Import(format: .graphml, files: handler.files(origin: file.name), report: report)
    })
}

private struct GraphMLHandler: XMLHandler {
  private struct Key {
    var name: String
    var isFor: String
    var usual: String?
  }
  private struct Open {
    var attributes: [String: String]
    var line: Int
    var values: [(key: String, text: String)] = []
    /// What yEd shows on the node or edge.
    var label: String?
  }

  private(set) var graph = GraphTables()
  private var keys: [String: Key] = [:]
  private var keyOrder: [String] = []
  private var declaring: String?
  private var defaultDirection = "undirected"
  private var openNodes: [Open] = []
  private var openEdge: Open?
  private var openData: String?
  private var dataHasElements = false
  private var graphs = 0
  private var inner = 0
  private var hyperedges = 0
  private var ports = 0
  private var title = ""
  private var edgesHaveAmount = false

  var notes: [String] {
    var notes: [String] = []
    if hyperedges > 0 {
      notes.append(
        "\(counted(hyperedges, "hyperedge joins", "hyperedges join")) more than two nodes and \(hyperedges == 1 ? "is" : "are") left out."
      )
    }
    if inner > 0 {
      notes.append("\(counted(inner, "node lies", "nodes lie")) inside others: the outer one is in the column Inside.")
    }
    if ports > 0 { notes.append("\(counted(ports, "edge names", "edges name")) a port of a node: the node is taken.") }
    return notes
  }

  func files(origin: String) -> [SourceFile] {
    var files = graph.files(origin: origin)
    if !title.isEmpty {
      let settings = JSONValue.object([JSONMember("title", .string(title))])
      files.append(SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8)))
    }
    return files
  }

  mutating func start(_ name: String, _ attributes: [String: String], line: Int) {
    switch name {
    case "key":
      guard let id = attributes["id"] else { return }
      let isFor = attributes["for"] ?? "all"
      let name = GraphMLHandler.tidy(attributes["attr.name"] ?? id, id: id)
      keys[id] = Key(name: name, isFor: isFor, usual: nil)
      keyOrder.append(id)
      declaring = id
      // Keys of yEd for its drawings have no name of their own.
      guard attributes["yfiles.type"] == nil, folded(name) != "label" else { return }
      if isFor == "node" || isFor == "all" { graph.declare(node: name) }
      if isFor == "edge" || isFor == "all" { graph.declare(edge: name) }
      if isFor != "node", folded(name) == "amount" { edgesHaveAmount = true }
    case "graph":
      graphs += 1
      if openNodes.isEmpty { defaultDirection = attributes["edgedefault"] ?? "undirected" }
    case "node": openNodes.append(Open(attributes: attributes, line: line))
    case "edge":
      openEdge = Open(attributes: attributes, line: line)
      if attributes["sourceport"] != nil || attributes["targetport"] != nil { ports += 1 }
    case "hyperedge": hyperedges += 1
    case "data":
      openData = attributes["key"]
      dataHasElements = false
    default: if openData != nil { dataHasElements = true }
    }
  }

  mutating func end(_ name: String, text: String) {
    switch name {
    case "default": if let declaring { keys[declaring]?.usual = text }
    case "key": declaring = nil
    case "NodeLabel", "EdgeLabel": addLabel(trimmed(text))
    case "data":
      guard let key = openData else { return }
      openData = nil
      // Data made of elements is a drawing of yEd's: its label was taken on the way.
      if dataHasElements { return }
      if openEdge != nil {
        openEdge?.values.append((key, text))
      } else if !openNodes.isEmpty {
        openNodes[openNodes.count - 1].values.append((key, text))
      } else if ["name", "title", "label"].contains(folded(keys[key]?.name ?? key)) {
        title = trimmed(text)
      }
    case "node": endNode()
    case "edge": endEdge()
    default: break
    }
  }

  private mutating func addLabel(_ text: String) {
    if text.isEmpty { return }
    if openEdge != nil {
      if openEdge?.label == nil { openEdge?.label = text }
    } else if !openNodes.isEmpty, openNodes[openNodes.count - 1].label == nil {
      openNodes[openNodes.count - 1].label = text
    }
  }

  private mutating func endNode() {
    guard let node = openNodes.popLast(), let id = node.attributes["id"] else { return }
    var cells = cells(node, "node")
    var label = node.label
    // igraph keeps the name of a vertex in `name`, most others in `label`.
    for name in ["label", "name"] where label == nil {
      if let index = cells.firstIndex(where: { folded($0.column) == name && !$0.text.isEmpty }) {
        label = cells.remove(at: index).text
      }
    }
    cells.removeAll { folded($0.column) == "label" && $0.text == label }
    if let outer = openNodes.last?.attributes["id"] {
      inner += 1
      cells.append(("Inside", outer))
    }
    graph.node(id, label: label, line: node.line, cells)
  }

  private mutating func endEdge() {
    guard let edge = openEdge, let from = edge.attributes["source"], let to = edge.attributes["target"] else { return }
    openEdge = nil
    var cells = cells(edge, "edge")
    if edgesHaveAmount { cells.removeAll { folded($0.column) == "weight" } }
    if let id = edge.attributes["id"] { cells.insert(("ID", id), at: 0) }
    if let label = edge.label { cells.append(("Label", label)) }
    var direction = defaultDirection
    switch edge.attributes["directed"] {
    case "true": direction = "directed"
    case "false": direction = "undirected"
    default: break
    }
    if let index = cells.firstIndex(where: { folded($0.column) == "direction" }) {
      let said = folded(cells.remove(at: index).text)
      if said == "mutual" { direction = said }
    }
    graph.edge(from: from, to: to, direction: direction, line: edge.line, cells)
  }

  /// The values in the order of the keys, usual ones filled in; undeclared keys by their own name.
  private func cells(_ open: Open, _ kind: String) -> [(column: String, text: String)] {
    var cells: [(column: String, text: String)] = []
    for id in keyOrder {
      guard let key = keys[id] else { continue }
      if let value = open.values.last(where: { $0.key == id })?.text {
        cells.append((key.name, value))
      } else if let usual = key.usual, key.isFor == kind || key.isFor == "all" {
        cells.append((key.name, usual))
      }
    }
    for value in open.values where keys[value.key] == nil {
      cells.append((GraphMLHandler.tidy(value.key, id: value.key), value.text))
    }
    return cells.map { ($0.column, trimmed($0.text)) }
  }

  /// igraph writes `v_` before the keys of vertices and `e_` before those of edges.
  private static func tidy(_ name: String, id: String) -> String {
    if name == id, name.hasPrefix("v_") || name.hasPrefix("e_") || name.hasPrefix("g_"), name.utf8.count > 2 {
      return String(name.dropFirst(2))
    }
    return name
  }
}
