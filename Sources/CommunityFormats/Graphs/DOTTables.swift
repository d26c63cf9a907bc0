// The nodes and edges of a DOT file as the two main tables.

import CommunityTables
import PlainText

/// What each attribute of a DOT file becomes.
struct DOTTables {
  private let content: DOTContent
  /// Kith wrote the file: every text is escaped, and no attribute only draws.
  private let isOurs: Bool
  private var graph = GraphTables()
  private var isDrawing: Set<String> = []
  private var turned = 0
  private var marked = 0

  init(_ content: DOTContent) {
    self.content = content
    isOurs = content.attributes.contains {
      $0.name == DOTNames.writtenBy.name && $0.value == DOTNames.writtenBy.value
    }
    addNodes()
    addEdges()
  }

  func imported(from file: String) -> Import {
    var report = ImportReport("Read as Graphviz DOT: \(graph.counts).")
    report.notes = notes
    var files = graph.files(origin: file)
    let title = title
    if !title.isEmpty {
      let settings = JSONValue.object([JSONMember("title", .string(title))])
      files.append(SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8)))
    }
    return Import(format: .dot, files: files, report: report)
  }

  /// The label of the graph, else its name when that is one.
  private var title: String {
    if let label = content.attributes.last(where: { $0.name == "label" }) { return plain(label, DOTObject()) }
    return isOurs || ["g", "graph", "digraph"].contains(content.name.lowercased()) ? "" : content.name
  }

  private var notes: [String] {
    var notes: [String] = []
    if content.furtherGraphs > 0 {
      let count = content.furtherGraphs
      notes.append(
        "The first graph of the file is read; \(counted(count, "other that follows is", "others that follow are")) not."
      )
    }
    if let line = content.brokenAfterwards {
      notes.append("What stands after the graph\(line > 0 ? " (line \(line))" : "") is no DOT and is left out.")
    }
    if content.isStrict { notes.append("The graph is strict: edges that repeat are one.") }
    if !content.clusters.isEmpty {
      notes.append(
        "\(counted(content.clusters.count, "cluster", "clusters")): the innermost that holds a node is in the column "
          + "Inside.")
    }
    if turned > 0 {
      notes.append("\(counted(turned, "edge points", "edges point")) back (dir=back): From and To are exchanged.")
    }
    if marked > 0 {
      notes.append("\(counted(marked, "text is", "texts are")) written as markup: read without tags.")
    }
    if !isDrawing.isEmpty {
      let names = isDrawing.sorted()
      notes.append(
        "\(counted(names.count, "attribute only says", "attributes only say")) how to draw and "
          + "\(names.count == 1 ? "is" : "are") left out: "
          + "\(names.prefix(8).joined(separator: ", "))\(names.count > 8 ? "…" : "").")
    }
    return notes
  }

  private func plain(_ attribute: DOTContent.Attribute, _ object: DOTObject, isRecord: Bool = false) -> String {
    if attribute.isMarkup { return plainMarkup(attribute.value) }
    if isRecord && !isOurs { return plainDOTText(plainRecord(attribute.value), of: object) }
    let isEscaped = isOurs || DOTNames.escaped.contains(attribute.name)
    return isEscaped ? plainDOTText(attribute.value, of: object) : trimmed(attribute.value)
  }

  private func name(_ node: Int) -> String {
    isOurs ? plainDOTText(content.nodes[node].name) : content.nodes[node].name
  }

  /// The column of an attribute; `nil` for one that is left out.
  private mutating func column(_ attribute: DOTContent.Attribute) -> String? {
    if isOurs {
      let isGraphviz = DOTNames.drawing.contains(attribute.name) || DOTNames.telling.contains(attribute.name)
      return isGraphviz ? nil : DOTNames.column(for: plainDOTText(attribute.name))
    }
    if attribute.isMarkup { marked += 1 }
    if !DOTNames.drawing.contains(attribute.name) { return attribute.name }
    isDrawing.insert(attribute.name)
    return nil
  }

  private mutating func addNodes() {
    let inside = innermost()
    for (number, node) in content.nodes.enumerated() {
      let object = DOTObject(graph: content.name, node: plainDOTText(node.name))
      let isRecord = node.attributes.contains { $0.name == "shape" && $0.value.lowercased().hasSuffix("record") }
      var label: String?
      var cells: [(column: String, text: String)] = []
      for attribute in node.attributes {
        if attribute.name == "label" {
          // The library's own word for "its name", where the file gives no label.
          if attribute.value == "\\N" { continue }
          if attribute.isMarkup && !isOurs { marked += 1 }
          label = plain(attribute, object, isRecord: isRecord)
        } else if let column = column(attribute) {
          cells.append((column, plain(attribute, object)))
        }
      }
      // igraph numbers the nodes and keeps what they are called beside it.
      if label == nil, !isOurs { label = cells.first { $0.column == "name" }?.text ?? plainDOTText(node.name) }
      if let cluster = inside[number] { cells.append(("Inside", cluster)) }
      graph.node(name(number), label: label, line: number + 1, cells)
    }
  }

  /// What the innermost cluster round each node is called.
  private func innermost() -> [Int: String] {
    let title = content.attributes.last { $0.name == "label" }?.value
    var inside: [Int: (name: String, size: Int)] = [:]
    for cluster in content.clusters {
      // A cluster without a label of its own shows the label of the graph.
      let own = cluster.attributes.first { $0.name == "label" && $0.value != title }
      let label = own.map { plain($0, DOTObject(graph: cluster.name)) } ?? ""
      let name = label.isEmpty ? cluster.name : label
      for node in cluster.nodes where inside[node].map({ cluster.nodes.count <= $0.size }) ?? true {
        inside[node] = (name, cluster.nodes.count)
      }
    }
    return inside.mapValues { $0.name }
  }

  private mutating func addEdges() {
    let hasAmount = content.edges.contains { edge in edge.attributes.contains { folded($0.name) == "amount" } }
    for (number, edge) in content.edges.enumerated() {
      var (from, to) = (edge.from, edge.to)
      let (tail, head) = (plainDOTText(content.nodes[from].name), plainDOTText(content.nodes[to].name))
      let object = DOTObject(
        graph: content.name, tail: tail, head: head, edge: tail + (content.isDirected ? "->" : "--") + head)
      var direction = content.isDirected ? "directed" : "undirected"
      var cells: [(column: String, text: String)] = []
      for attribute in edge.attributes {
        switch attribute.name {
        case "dir":
          switch attribute.value {
          case "both": direction = "mutual"
          case "none": direction = "undirected"
          case "forward": direction = "directed"
          case "back":
            direction = "directed"
            (from, to) = (to, from)
            turned += 1
          default: break
          }
        case "id": cells.append(("ID", plain(attribute, object)))
        case "label":
          if attribute.isMarkup { marked += 1 }
          cells.append(("Label", plain(attribute, object)))
        // What Graphviz takes for the pull of a line; others mean an amount.
        case "weight" where hasAmount: isDrawing.insert("weight")
        default: if let column = column(attribute) { cells.append((column, plain(attribute, object))) }
        }
      }
      graph.edge(from: name(from), to: name(to), direction: direction, line: number + 1, cells)
    }
  }
}
