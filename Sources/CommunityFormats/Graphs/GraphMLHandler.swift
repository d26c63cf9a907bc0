// What the elements of a GraphML file say, one after another.

import CommunityTables
import PlainText

/// Takes a GraphML file element by element.
struct GraphMLHandler: XMLHandler {
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
    /// Where yEd drew the node.
    var place: (x: String, y: String)?
  }

  private(set) var graph = GraphTables()
  private var keys: [String: Key] = [:]
  private var keyOrder: [String] = []
  private var isDrawing: [String: Bool] = [:]
  private var declaring: String?
  /// The usual direction in each graph that is open: graphs lie in nodes.
  private var directions: [String] = []
  private var openNodes: [Open] = []
  private var openEdge: Open?
  private var openData: String?
  private var dataHasElements = false
  /// Graphs at the top; the first is read.
  private var graphs = 0
  /// Open hyperedges and ports, whose data is not a node's.
  private var asides = 0
  private var drawings = 0
  private var facts: [String] = []
  private var inner = 0
  private var hyperedges = 0
  private var ports = 0
  private var title = ""
  private var edgesHaveAmount = false
  private(set) var refusal: String?
  private var isLeftOut: Bool { graphs > 1 }

  /// NetworkX writes as an id which of several edges between the same two it is: `0` for most.
  private var idsRepeat = false
  private var numbers: Set<String> = []

  var notes: [String] {
    var notes: [String] = []
    if graphs > 1 { notes.append("The file holds \(graphs) graphs: the first is read.") }
    if idsRepeat { notes.append("Ids of edges are numbers that repeat, as NetworkX writes them: they are left out.") }
    if hyperedges > 0 {
      notes.append(
        "\(counted(hyperedges, "hyperedge", "hyperedges")), which may join more than two nodes, \(hyperedges == 1 ? "is" : "are") left out."
      )
    }
    if inner > 0 {
      notes.append("\(counted(inner, "node lies", "nodes lie")) inside others: the outer one is in the column Inside.")
    }
    if drawings > 0 { notes.append("What only says how to draw is left out, but for labels and places.") }
    if !facts.isEmpty {
      notes.append("Left out, since it is said of the whole graph: \(facts.joined(separator: ", ")).")
    }
    if ports > 0 { notes.append("\(counted(ports, "edge names", "edges name")) a port of a node: the node is taken.") }
    return notes
  }

  func files(origin: String) -> [SourceFile] {
    var files = (idsRepeat ? graph.withoutEdgeIDs : graph).files(origin: origin)
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
      if keys[id] == nil { keyOrder.append(id) }
      keys[id] = Key(name: name, isFor: isFor, usual: nil)
      declaring = id
      isDrawing[id] = attributes["yfiles.type"] != nil
      if isFor != "node", folded(name) == "amount" { edgesHaveAmount = true }
    case "graph":
      if openNodes.isEmpty { graphs += 1 }
      if graphs == 1, openNodes.isEmpty { declareKeys() }
      directions.append(attributes["edgedefault"] ?? "undirected")
    case _ where isLeftOut: break
    case "node":
      if attributes["id"] == nil { refusal = "A node has no id." }
      openNodes.append(Open(attributes: attributes, line: line))
    case "edge":
      for end in ["source", "target"] where attributes[end] == nil { refusal = "An edge has no \(end)." }
      openEdge = Open(attributes: attributes, line: line)
      if attributes["sourceport"] != nil || attributes["targetport"] != nil { ports += 1 }
    case "hyperedge":
      hyperedges += 1
      asides += 1
    case "port": asides += 1
    case "Geometry":
      if let x = attributes["x"], let y = attributes["y"], openEdge == nil, let node = openNodes.indices.last,
        openNodes[node].place == nil
      {
        openNodes[node].place = (x, y)
      }
      dataHasElements = true
    case "data":
      openData = attributes["key"]
      dataHasElements = false
    default: if openData != nil { dataHasElements = true }
    }
  }

  /// The columns in the order of the keys; keys of yEd for its drawings have no name of their own.
  private mutating func declareKeys() {
    for id in keyOrder where isDrawing[id] != true {
      guard let key = keys[id], folded(key.name) != "label" else { continue }
      if key.isFor == "node" || key.isFor == "all" { graph.declare(node: key.name) }
      if edgesHaveAmount, folded(key.name) == "weight" { continue }
      if key.isFor == "edge" || key.isFor == "all" { graph.declare(edge: key.name) }
    }
  }

  mutating func end(_ name: String, text: String) {
    switch name {
    case "default": if let declaring { keys[declaring]?.usual = text }
    case "key": declaring = nil
    case "graph": _ = directions.popLast()
    case _ where isLeftOut: break
    case "NodeLabel", "EdgeLabel": addLabel(trimmed(text))
    case "data":
      guard let key = openData else { return }
      openData = nil
      // Data made of elements is a drawing of yEd's: its label was taken on the way.
      if dataHasElements { drawings += 1 }
      if dataHasElements || asides > 0 { return }
      if openEdge != nil {
        openEdge?.values.append((key, text))
      } else if !openNodes.isEmpty {
        openNodes[openNodes.count - 1].values.append((key, text))
      } else if ["name", "title", "label"].contains(folded(keys[key]?.name ?? key)) {
        title = trimmed(text)
      } else if !trimmed(text).isEmpty {
        facts.append(keys[key]?.name ?? key)
      }
    case "hyperedge", "port": asides -= 1
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
    if let place = node.place { cells += [("x", place.x), ("y", place.y)] }
    graph.node(id, label: label, line: node.line, cells)
  }

  private mutating func endEdge() {
    guard let edge = openEdge, let from = edge.attributes["source"], let to = edge.attributes["target"] else { return }
    openEdge = nil
    var cells = cells(edge, "edge")
    if edgesHaveAmount { cells.removeAll { folded($0.column) == "weight" } }
    if let id = edge.attributes["id"] {
      cells.insert(("ID", id), at: 0)
      if !idsRepeat, id.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { idsRepeat = !numbers.insert(id).inserted }
    }
    if let label = edge.label { cells.append(("Label", label)) }
    var direction = directions.last ?? "undirected"
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
