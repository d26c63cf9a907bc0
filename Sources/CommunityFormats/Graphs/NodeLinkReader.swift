// Node-link JSON: D3's `links`, NetworkX's `edges`, ids or numbers of nodes.

import CommunityTables
import PlainText

extension FormatReader {
  static let nodeLink = FormatReader(
    .nodeLink,
    recognise: { source in
      let shape = source.shape
      guard shape.has("nodes[]") else { return .no }
      if shape.has("links[]") || shape.has("edges[]") { return .likely }
      // The edges of a large file lie behind its beginning.
      return shape.has("nodes[].id") || shape.has("nodes[].name") ? .likely : .possible
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let json = try source.json()
      guard let nodes = json["nodes"]?.items else {
        throw ImportFailure(
          "There is no list \"nodes\" in the file.", advice: "Node-link files hold lists \"nodes\" and \"links\".",
          file: file.name)
      }
      let list = json["links"] ?? json["edges"]
      guard let links = list == nil ? [] : list?.items else {
        throw ImportFailure(
          "\"\(json["links"] != nil ? "links" : "edges")\" is no list.",
          advice: "Node-link files hold lists \"nodes\" and \"links\".", file: file.name)
      }
      var reader = NodeLinkGraph(file: file.name, json: json, nodes: nodes, links: links)
      try reader.read()
      var report = ImportReport("Read as node-link JSON: \(reader.graph.counts).")
      report.notes = reader.notes + reader.graph.notes
      if list == nil { report.notes.append("There is no list \"links\" in the file.") }
      return Import(format: .nodeLink, files: reader.graph.files(origin: file.name) + settings(json), report: report)
    })

  private static func settings(_ json: JSONValue) -> [SourceFile] {
    titled((json["graph"]?["title"] ?? json["graph"]?["name"])?.text)
  }

  /// The title of a graph, which is all of `community.json` that other formats know.
  static func titled(_ title: String?) -> [SourceFile] {
    guard let title, !title.isEmpty else { return [] }
    let settings = JSONValue.object([JSONMember("title", .string(title))])
    return [SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8))]
  }
}

private struct NodeLinkGraph {
  let file: String
  let json: JSONValue
  let nodes: [JSONValue]
  let links: [JSONValue]
  var graph = GraphTables()
  var notes: [String] = []
  private var ids: [String] = []
  private var usesNumbers = false
  private var numbered = 0

  init(file: String, json: JSONValue, nodes: [JSONValue], links: [JSONValue]) {
    self.file = file
    self.json = json
    self.nodes = nodes
    self.links = links
  }

  mutating func read() throws(ImportFailure) {
    for (number, node) in nodes.enumerated() {
      var id = NodeLinkGraph.name(node["id"] ?? node["key"] ?? node["name"] ?? node)
      if id == nil {
        // Only a link by number can reach it.
        numbered += 1
        id = "node \(number + 1)"
      }
      ids.append(id ?? "")
      let named = ["label", "name"].first { node[$0]?.identifier != nil }
      graph.node(
        id ?? "", label: named.flatMap { node[$0]?.identifier }, line: number + 1,
        node.cells(without: ["id", "key", named ?? "label", "attributes"]) + NodeLinkGraph.inner(node))
    }
    // D3 before its fourth version counts the nodes from 0.
    usesNumbers =
      !nodes.contains { $0["id"] != nil || $0["key"] != nil }
      && links.allSatisfy { $0["source"]?.double != nil && $0["target"]?.double != nil }
    let isDirected = json["directed"]?.bool
    let hasAmount = links.contains { $0["Amount"] != nil }
    for (number, link) in links.enumerated() {
      var direction = isDirected == false ? "undirected" : "directed"
      if let own = link["directed"]?.bool { direction = own ? "directed" : "undirected" }
      if link["undirected"]?.bool == true { direction = "undirected" }
      if let said = link["direction"]?.text, ["directed", "undirected", "mutual"].contains(folded(said)) {
        direction = folded(said)
      }
      graph.edge(
        from: try end("source", link, number), to: try end("target", link, number), direction: direction,
        line: number + 1, NodeLinkGraph.cells(of: link, hasAmount: hasAmount))
    }
    if isDirected == nil, !links.isEmpty {
      notes.append("The file does not say whether links have a direction: they were given one.")
    }
    if usesNumbers && !links.isEmpty { notes.append("Links name nodes by their number, counted from 0.") }
    if numbered > 0 {
      notes.append("\(counted(numbered, "node has", "nodes have")) no id: called by the place in the list.")
    }
  }

  private func end(_ name: String, _ link: JSONValue, _ number: Int) throws(ImportFailure) -> String {
    guard let end = link[name] else {
      throw ImportFailure(
        "Link \(number + 1) has no \(name).", advice: "Every link needs a source and a target.", file: file)
    }
    if usesNumbers, let value = end.double {
      guard let index = Int(exactly: value), ids.indices.contains(index) else {
        throw ImportFailure(
          "The \(name) of link \(number + 1) is \(shortQuote(end.cell)), and nodes are counted from 0 to \(ids.count - 1).",
          advice: "Give nodes an id, or mend the number.", file: file)
      }
      return ids[index]
    }
    // D3 puts the whole node in the place of its id once it has drawn it.
    if let id = NodeLinkGraph.name(end) ?? end["id"].flatMap({ NodeLinkGraph.name($0) }) { return id }
    throw ImportFailure(
      "The \(name) of link \(number + 1) is no id: \(shortQuote(end.cell)).",
      advice: "Write the id of a node as a text or a number.", file: file)
  }

  /// NetworkX writes a node that is a pair as a list.
  private static func name(_ value: JSONValue) -> String? {
    switch value {
    case .string, .number, .bool: value.cell
    case .array(let items): items.isEmpty ? nil : items.map { $0.cell }.joined(separator: ", ")
    default: nil
    }
  }

  /// Graphology keeps what is said of a node or an edge in an object of its own.
  private static func inner(_ item: JSONValue) -> GraphTables.Cells {
    guard let attributes = item["attributes"] else { return [] }
    return attributes.members == nil ? [("attributes", attributes.cell)] : attributes.cells(without: [])
  }

  private static func cells(of link: JSONValue, hasAmount: Bool) -> GraphTables.Cells {
    var without: Set<String> = ["source", "target", "direction", "directed", "undirected", "key", "id", "attributes"]
    if hasAmount { without.insert("weight") }
    var cells = link.cells(without: without) + inner(link)
    // NetworkX numbers parallel edges with `key`; a word there is somebody's own.
    if let id = link["id"]?.identifier ?? link["key"]?.text { cells.append(("ID", id)) }
    return cells
  }
}
