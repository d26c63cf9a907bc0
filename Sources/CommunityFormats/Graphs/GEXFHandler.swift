// What the elements of a GEXF file say, one after another.

import CommunityTables
import PlainText

/// Takes a GEXF file element by element.
struct GEXFHandler: XMLHandler {
  private struct Declared {
    var title: String
    var isList: Bool
    var usual: String?
  }
  /// A node or edge whose end has not been read yet.
  private struct Open {
    var attributes: [String: String]
    var line: Int
    var values: [String: String] = [:]
    var spells: [(start: String, end: String)] = []
    /// Where Gephi drew the node.
    var place: (x: String, y: String)?
  }

  private(set) var graph = GraphTables()
  private(set) var version = ""
  private var title = ""
  private var defaultDirection = "undirected"
  private var timeIsDate = false
  private var declared: [String: [String: Declared]] = ["node": [:], "edge": [:]]
  private var order: [String: [String]] = ["node": [], "edge": []]
  private var declaring: (kind: String, id: String)?
  private var openNodes: [Open] = []
  private var openEdge: Open?
  private var parents = 0
  private var changing = 0
  private var edgesHaveAmount = false
  private var drawings = 0
  /// How many nodes and edges the file says that it has.
  private var said: [String: Int] = [:]
  private(set) var refusal: String?

  var notes: [String] {
    var notes: [String] = []
    if parents > 0 {
      notes.append(
        "\(counted(parents, "node lies", "nodes lie")) inside others: the outer one is in the column Inside.")
    }
    if changing > 0 {
      notes.append(
        "\(counted(changing, "value changes", "values change")) over time: the last one in the file is taken.")
    }
    for (kind, count) in [("nodes", graph.nodeCount), ("edges", graph.edgeCount)] {
      if let number = said[kind], number != count {
        notes.append("The file says that it has \(number) \(kind) and has \(count): those are read.")
      }
    }
    if drawings > 0 { notes.append("What only says how to draw (colour, size, shape) is left out.") }
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
    case "gexf": version = attributes["version"].map { " " + $0 } ?? ""
    case "graph":
      defaultDirection = attributes["defaultedgetype"] ?? "undirected"
      timeIsDate = (attributes["timeformat"] ?? "").lowercased().hasPrefix("date")
    case "attributes": declaring = (attributes["class"] == "edge" ? "edge" : "node", "")
    case "attribute":
      guard let kind = declaring?.kind, let id = attributes["id"] else { return }
      declaring?.id = id
      let type = attributes["type"] ?? ""
      if declared[kind]?[id] == nil { order[kind]?.append(id) }
      declared[kind]?[id] = Declared(title: attributes["title"] ?? id, isList: type.hasPrefix("list"), usual: nil)
      let title = attributes["title"] ?? id
      if kind == "edge" { graph.declare(edge: title) } else { graph.declare(node: title) }
      if kind == "edge", folded(attributes["title"] ?? "") == "amount" { edgesHaveAmount = true }
    case "nodes", "edges":
      // Only the outermost list tells of all.
      if said[name] == nil { said[name] = attributes["count"].flatMap { Int($0) } }
    case "node":
      if attributes["id"] == nil { refusal = "A node has no id." }
      openNodes.append(Open(attributes: attributes, line: line))
    case "edge":
      for end in ["source", "target"] where attributes[end] == nil { refusal = "An edge has no \(end)." }
      openEdge = Open(attributes: attributes, line: line)
    case "parent":
      if let outer = attributes["for"], !openNodes.isEmpty { openNodes[openNodes.count - 1].attributes["pid"] = outer }
    case "position":
      if let x = attributes["x"], let y = attributes["y"], openEdge == nil, !openNodes.isEmpty {
        openNodes[openNodes.count - 1].place = (x, y)
      }
    case "color", "size", "shape", "thickness": drawings += 1
    case "attvalue":
      guard let id = attributes["for"] ?? attributes["id"], let value = attributes["value"] else { return }
      set(value, for: id)
    case "spell":
      let spell = (attributes["start"] ?? attributes["timestamp"] ?? "", attributes["end"] ?? "")
      if openEdge != nil {
        openEdge?.spells.append(spell)
      } else if !openNodes.isEmpty {
        openNodes[openNodes.count - 1].spells.append(spell)
      }
    default: break
    }
  }

  private mutating func set(_ value: String, for id: String) {
    if openEdge != nil {
      if openEdge?.values.updateValue(value, forKey: id) != nil { changing += 1 }
    } else if !openNodes.isEmpty {
      if openNodes[openNodes.count - 1].values.updateValue(value, forKey: id) != nil { changing += 1 }
    }
  }

  mutating func end(_ name: String, text: String) {
    switch name {
    case "title" where openNodes.isEmpty: title = trimmed(text)
    case "description" where openNodes.isEmpty && title.isEmpty: title = trimmed(text)
    case "default":
      if let declaring { declared[declaring.kind]?[declaring.id]?.usual = trimmed(text) }
    case "attributes": declaring = nil
    case "node":
      guard let node = openNodes.popLast(), let id = node.attributes["id"] else { return }
      var cells = cells(node, "node")
      if let outer = openNodes.last?.attributes["id"] ?? node.attributes["pid"] {
        parents += 1
        cells.append(("Inside", outer))
      }
      if let place = node.place { cells += [("x", place.x), ("y", place.y)] }
      graph.node(id, label: node.attributes["label"], line: node.line, cells)
    case "edge":
      guard let edge = openEdge, let from = edge.attributes["source"], let to = edge.attributes["target"] else {
        return
      }
      openEdge = nil
      var cells = cells(edge, "edge")
      if let id = edge.attributes["id"] { cells.insert(("ID", id), at: 0) }
      if let label = edge.attributes["label"] { cells.insert(("Label", label), at: 0) }
      if let kind = edge.attributes["kind"], !cells.contains(where: { folded($0.column) == "type" }) {
        cells.append(("Type", kind))
      }
      if let weight = edge.attributes["weight"], !edgesHaveAmount { add(weight, to: &cells) }
      graph.edge(
        from: from, to: to, direction: edge.attributes["type"]?.lowercased() ?? defaultDirection, line: edge.line, cells
      )
    default: break
    }
  }

  /// A weight goes where the file declares one too, since it may change over time.
  private func add(_ weight: String, to cells: inout [(column: String, text: String)]) {
    guard let index = cells.firstIndex(where: { folded($0.column) == "weight" }) else {
      cells.append(("Amount", weight))
      return
    }
    if cells[index].text.isEmpty { cells[index].text = weight }
  }

  /// The attributes in the order of their declaration, usual values filled in, then the times.
  private func cells(_ open: Open, _ kind: String) -> [(column: String, text: String)] {
    var cells: [(column: String, text: String)] = []
    for id in order[kind] ?? [] {
      guard let attribute = declared[kind]?[id] else { continue }
      let value = open.values[id] ?? attribute.usual ?? ""
      cells.append((attribute.title, attribute.isList ? listCell(value) : value))
    }
    for id in open.values.keys.sorted() where declared[kind]?[id] == nil { cells.append((id, open.values[id] ?? "")) }
    let first = open.spells.first?.start ?? open.attributes["start"] ?? open.attributes["timestamp"] ?? ""
    let last = open.spells.last?.end ?? open.attributes["end"] ?? ""
    for (name, time) in [("Start", first), ("End", last)]
    where !time.isEmpty && !cells.contains(where: { $0.0 == name }) {
      cells.append(timeIsDate ? (name, String(time.prefix(10))) : ("\(name) (time)", time))
    }
    if let times = open.attributes["timestamps"] ?? open.attributes["intervals"] { cells.append(("Times", times)) }
    return cells
  }

  /// `[a, b]` and `a|b` are the lists of 1.3 and 1.2.
  private func listCell(_ value: String) -> String {
    guard value.hasPrefix("["), value.hasSuffix("]") else { return value }
    return value.dropFirst().dropLast().split(separator: ",").map { trimmed(String($0)) }.joined(separator: "|")
  }
}
