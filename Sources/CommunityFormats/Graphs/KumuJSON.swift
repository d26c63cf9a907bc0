// Kumu: the blueprint that its help describes, and the export of a project, which is something else.

import CommunityTables
import PlainText

extension FormatReader {
  static let kumuJSON = FormatReader(
    .kumuJSON,
    recognise: { source in
      let shape = source.shape
      guard shape.has("elements[]") || shape.has("connections[]") else { return .no }
      if shape.has("elements[].data") || shape.has("elements[].group") { return .no }
      if shape.has("elements[]._id") || shape.has("elements[].attributes") || shape.has("connections[].from") {
        return .certain
      }
      return shape.has("elements[].label") ? shape.has("connections[]") ? .certain : .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let json = try source.json()
      let elements = json["elements"]?.items ?? []
      let connections = json["connections"]?.items ?? []
      guard json["elements"]?.items != nil || json["connections"]?.items != nil else {
        throw ImportFailure(
          "There are no lists \"elements\" and \"connections\" in the file.", advice: "Export it from Kumu again.",
          file: file.name)
      }
      let isProject = (elements + connections).contains { $0["attributes"] != nil }
      var graph = GraphTables()
      var keys: [String: String] = [:]
      let positions = isProject ? places(json) : [:]
      for (number, element) in elements.enumerated() {
        let fields = isProject ? element["attributes"] ?? .object([]) : element
        let label = fields["label"]?.identifier ?? ""
        let own = (fields["id"] ?? fields["ID"])?.identifier
        let id = own ?? (label.isEmpty || graph.has(label) ? element["_id"]?.identifier ?? "\(number + 1)" : label)
        if let internalID = element["_id"]?.identifier { keys[internalID] = id }
        if !label.isEmpty, keys[label] == nil { keys[label] = id }
        var cells = fields.cells(without: ["label", "id", "ID", "_id"]).map { (kumuColumn($0.column), $0.text) }
        if let place = element["_id"]?.identifier.flatMap({ positions[$0] }) {
          cells += [("x", place.x), ("y", place.y)]
        }
        graph.node(id, label: label, line: number + 1, cells)
      }
      var dangling = 0
      for (number, connection) in connections.enumerated() {
        let fields = isProject ? connection["attributes"] ?? .object([]) : connection
        guard let from = connection["from"]?.identifier, let to = connection["to"]?.identifier else {
          throw ImportFailure(
            "Connection \(number + 1) has no from or no to.", advice: "Write both, each with the label of an element.",
            file: file.name)
        }
        // What lies in the trash is still named by its connections.
        if isProject, [from, to].contains(where: { keys[$0] == nil && !graph.has($0) }) {
          dangling += 1
          continue
        }
        let direction = (connection["direction"] ?? fields["direction"])?.text ?? "undirected"
        var cells = fields.cells(without: ["from", "to", "direction", "id", "ID", "_id"]).map {
          (kumuColumn($0.column), $0.text)
        }
        if let id = (fields["id"] ?? fields["ID"])?.identifier { cells.append(("ID", id)) }
        func name(_ end: String) -> String { graph.has(end) ? end : keys[end] ?? end }
        graph.edge(from: name(from), to: name(to), direction: direction, line: number + 1, cells)
      }
      var report = ImportReport("Read as a Kumu \(isProject ? "project export" : "blueprint"): \(graph.counts).")
      report.notes = graph.notes
      let trash =
        (json["trash"]?.items?.count ?? 0)
        + (json["trash"]?.members ?? []).reduce(0) { $0 + ($1.value.items?.count ?? 0) }
      if trash > 0 {
        report.notes.append("\(counted(trash, "thing in the trash is", "things in the trash are")) left out.")
      }
      if dangling > 0 {
        report.notes.append(
          "\(counted(dangling, "connection", "connections")) of elements that are not in the export \(dangling == 1 ? "is" : "are") left out."
        )
      }
      let loops = json["loops"]?.items?.count ?? 0
      if loops > 0 { report.notes.append("\(counted(loops, "named loop is", "named loops are")) left out.") }
      let views = json["perspectives"]?.items?.count ?? 0
      if views > 0 {
        report.notes.append(
          "\(counted(views, "view is", "views are")) left out: \(views == 1 ? "it only says" : "they only say") how to draw."
        )
      }
      return Import(format: .kumuJSON, files: graph.files(origin: file.name) + settings(json), report: report)
    })

  /// Where each element lies on the first map that shows it.
  private static func places(_ json: JSONValue) -> [String: (x: String, y: String)] {
    var places: [String: (x: String, y: String)] = [:]
    for map in json["maps"]?.items ?? [] {
      for item in map["elements"]?.items ?? [] {
        guard let id = (item["element"] ?? item["_id"])?.identifier, places[id] == nil,
          let x = item["position"]?["x"]?.cell, let y = item["position"]?["y"]?.cell
        else { continue }
        places[id] = (x, y)
      }
    }
    return places
  }

  private static func kumuColumn(_ name: String) -> String {
    switch folded(name) {
    case "element type", "connection type", "type": "Type"
    case "tags": "Tags"
    case "description": "Description"
    case "label": "Label"
    default: name
    }
  }

  private static func settings(_ json: JSONValue) -> [SourceFile] {
    guard let title = json["name"]?.text, !title.isEmpty else { return [] }
    let settings = JSONValue.object([JSONMember("title", .string(title))])
    return [SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8))]
  }
}

extension FormatWriter {
  /// The blueprint. Every connection has an ID, since Kumu folds those that repeat without one.
  static let kumuJSON = FormatWriter(.kumuJSON, endings: ["kumu.json"]) { community, name in
    let graph = GraphRows(community)
    func list(_ cells: [String], _ attributes: [GraphRows.Attribute]) -> [JSONMember] {
      zip(cells, attributes).compactMap { cell, attribute in
        if cell.isEmpty { return nil }
        let name =
          ["Type", "Tags", "Description"].contains(attribute.name) ? attribute.name.lowercased() : attribute.name
        let parts = cell.split(separator: "|").map { trimmed(String($0)) }
        // A list only where the list says all that the cell does.
        let isList = parts.joined(separator: "|") == cell
        if isList && (name == "tags" || (parts.count > 1 && name != "description" && name != "Note")) {
          return JSONMember(name, .array(parts.map { .string($0) }))
        }
        return JSONMember(name, .string(cell))
      }
    }
    let elements = graph.nodes.map { node -> JSONValue in
      var members = [JSONMember("label", .string(node.label))]
      if node.id != node.label { members.append(JSONMember("id", .string(node.id))) }
      return .object(members + list(node.cells, graph.nodeAttributes))
    }
    let connections = graph.edges.enumerated().map { number, edge -> JSONValue in
      .object(
        [
          JSONMember("from", .string(graph.nodes[edge.from].id)), JSONMember("to", .string(graph.nodes[edge.to].id)),
          JSONMember("id", .string(edge.id.isEmpty ? "c\(number + 1)" : edge.id)),
          JSONMember("direction", .string(edge.isUndirected ? "undirected" : edge.isMutual ? "mutual" : "directed")),
        ] + list(edge.cells, graph.edgeAttributes))
    }
    let json = JSONValue.object([
      JSONMember("name", .string(graph.title)), JSONMember("elements", .array(elements)),
      JSONMember("connections", .array(connections)),
    ])
    return Export(
      files: [.init(name: "\(name).json", bytes: Array(jsonText(json).utf8))],
      losses: community.lossesAsGraph("A Kumu blueprint"))
  }
}
