// Cytoscape.js JSON, and CX2 of the Network Data Exchange.

import CommunityTables
import PlainText

extension FormatReader {
  static let cytoscape = FormatReader(
    .cytoscape,
    recognise: { source in
      source.looksLikeJSON(with: "data", "elements") || source.looksLikeJSON(with: "data", "group")
        ? (source.looksLikeJSON(with: "nodes", "data") || source.looksLikeJSON(with: "group") ? .certain : .likely)
        : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let json = try source.json()
      let elements = json["elements"] ?? json
      var nodes = elements["nodes"]?.items ?? []
      var edges = elements["edges"]?.items ?? []
      for item in elements.items ?? [] {
        let isEdge = item["group"]?.text == "edges" || item["data"]?["source"] != nil
        if isEdge { edges.append(item) } else { nodes.append(item) }
      }
      var graph = GraphTables()
      var parents = 0
      for (number, node) in nodes.enumerated() {
        guard let data = node["data"], let id = data["id"]?.identifier else {
          throw ImportFailure("Node \(number + 1) has no data.id.", file: file.name)
        }
        let label = (data["label"] ?? data["name"])?.identifier
        var cells = data.cells(without: ["id", "label", "name", "parent", "SUID", "selected", "shared_name"])
        if let parent = data["parent"]?.identifier {
          parents += 1
          cells.append(("Inside", parent))
        }
        if let x = node["position"]?["x"]?.cell, let y = node["position"]?["y"]?.cell { cells += [("x", x), ("y", y)] }
        graph.node(id, label: label, line: number + 1, cells)
      }
      for (number, edge) in edges.enumerated() {
        guard let data = edge["data"], let from = data["source"]?.identifier, let to = data["target"]?.identifier else {
          throw ImportFailure("Edge \(number + 1) has no data.source or no data.target.", file: file.name)
        }
        var cells = data.cells(without: ["id", "source", "target", "SUID", "selected", "shared_name", "directed"])
        if let id = data["id"]?.identifier { cells.append(("ID", id)) }
        graph.edge(
          from: from, to: to, direction: data["directed"]?.cell == "false" ? "undirected" : "directed",
          line: number + 1, cells)
      }
      var report = ImportReport("Read as Cytoscape.js JSON: \(graph.counts).")
      if parents > 0 {
        report.notes.append(
          "\(counted(parents, "node lies", "nodes lie")) inside others: the outer one is in the column Inside.")
      }
      report.notes.append("Cytoscape.js does not say whether edges have a direction: they were given one.")
      return Import(format: .cytoscape, files: graph.files(origin: file.name), report: report)
    })

  /// - SeeAlso: Cytoscape Exchange format, version 2.
  static let cx2 = FormatReader(
    .cx2,
    recognise: { $0.looksLikeJSON(with: "CXVersion") ? .certain : $0.ending == "cx2" ? .likely : .no },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      guard let aspects = try source.json().items else {
        throw ImportFailure("The file is no list of aspects.", file: file.name)
      }
      var graph = GraphTables()
      let declared = aspects.compactMap { $0["attributeDeclarations"]?.items }.joined()
      func names(_ kind: String) -> (alias: [String: String], usual: [(String, String)]) {
        var alias: [String: String] = [:]
        var usual: [(String, String)] = []
        for declaration in declared {
          for attribute in declaration[kind]?.members ?? [] {
            if let short = attribute.value["a"]?.text { alias[short] = attribute.name }
            if let value = attribute.value["v"]?.cell { usual.append((attribute.name, value)) }
          }
        }
        return (alias, usual)
      }
      let (nodeNames, edgeNames) = (names("nodes"), names("edges"))
      func cells(_ value: JSONValue?, _ names: (alias: [String: String], usual: [(String, String)])) -> [(
        column: String, text: String
      )] {
        var cells = names.usual.map { (column: $0.0, text: $0.1) }
        for member in value?.members ?? [] {
          let name = names.alias[member.name] ?? member.name
          cells.removeAll { $0.column == name }
          cells.append((name, member.value.cell))
        }
        return cells
      }
      var number = 0
      for node in aspects.compactMap({ $0["nodes"]?.items }).joined() {
        number += 1
        guard let id = node["id"]?.identifier else {
          throw ImportFailure("Node \(number) has no id.", file: file.name)
        }
        var attributes = cells(node["v"], nodeNames)
        let name = attributes.first { $0.column == "name" || $0.column == "n" }?.text
        attributes.removeAll { $0.column == "name" || $0.column == "n" }
        graph.node(id, label: name, line: number, attributes)
      }
      number = 0
      for edge in aspects.compactMap({ $0["edges"]?.items }).joined() {
        number += 1
        guard let from = edge["s"]?.identifier, let to = edge["t"]?.identifier else {
          throw ImportFailure("Edge \(number) has no s or no t.", file: file.name)
        }
        var attributes = cells(edge["v"], edgeNames)
        if let index = attributes.firstIndex(where: { $0.column == "interaction" || $0.column == "i" }) {
          attributes[index].column = "Interaction"
        }
        graph.edge(from: from, to: to, direction: "directed", line: number, attributes)
      }
      var report = ImportReport("Read as CX2: \(graph.counts).")
      report.notes.append("What only says how to draw is left out.")
      return Import(format: .cx2, files: graph.files(origin: file.name), report: report)
    })
}
