// Cytoscape.js JSON, in both of its shapes.

import CommunityTables
import PlainText

extension FormatReader {
  static let cytoscape = FormatReader(
    .cytoscape,
    recognise: { source in
      let shape = source.shape
      // One object with lists of nodes and edges, or one list of both.
      if shape.has("elements.nodes[].data") || shape.has("elements.edges[].data") || shape.has("elements[].data") {
        return .certain
      }
      if shape.has("[].data", "[].data.id") { return shape.has("[].group") ? .certain : .likely }
      return shape.has("elements.nodes[]") || shape.has("nodes[].data.id") ? .certain : .no
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
      guard elements.items != nil || elements["nodes"]?.items != nil || elements["edges"]?.items != nil else {
        throw ImportFailure(
          "There are no lists of nodes and edges in the file.",
          advice: "Cytoscape.js files hold \"elements\" with \"nodes\" and \"edges\".", file: file.name)
      }
      var graph = GraphTables()
      var parents = 0
      var styled = json["style"] != nil || json["layout"] != nil ? 1 : 0
      for (number, node) in nodes.enumerated() {
        guard let data = node["data"], let id = data["id"]?.identifier else {
          throw ImportFailure("Node \(number + 1) has no data.id.", advice: "Every node needs one.", file: file.name)
        }
        let named = ["label", "name"].first { data[$0]?.identifier != nil }
        let label = named.flatMap { data[$0]?.identifier }
        var cells = data.cells(without: ["id", named ?? "label", "parent", "SUID", "selected", "shared_name"])
        if node["style"] != nil || node["classes"] != nil { styled += 1 }
        if let parent = data["parent"]?.identifier {
          parents += 1
          cells.append(("Inside", parent))
        }
        if let x = node["position"]?["x"]?.cell, let y = node["position"]?["y"]?.cell { cells += [("x", x), ("y", y)] }
        graph.node(id, label: label, line: number + 1, cells)
      }
      for (number, edge) in edges.enumerated() {
        guard let data = edge["data"], let from = data["source"]?.identifier, let to = data["target"]?.identifier else {
          throw ImportFailure(
            "Edge \(number + 1) has no data.source or no data.target.",
            advice: "Write both, each with the id of a node.", file: file.name)
        }
        var cells = data.cells(without: ["id", "source", "target", "SUID", "selected", "shared_name", "directed"])
        if let id = data["id"]?.identifier { cells.append(("ID", id)) }
        if edge["style"] != nil || edge["classes"] != nil { styled += 1 }
        graph.edge(
          from: from, to: to, direction: data["directed"]?.cell == "false" ? "undirected" : "directed",
          line: number + 1, cells)
      }
      var report = ImportReport("Read as Cytoscape.js JSON: \(graph.counts).")
      if parents > 0 {
        report.notes.append(
          "\(counted(parents, "node lies", "nodes lie")) inside others: the outer one is in the column Inside.")
      }
      report.notes += graph.notes
      if styled > 0 { report.notes.append("What only says how to draw is left out.") }
      report.notes.append("Cytoscape.js does not say whether edges have a direction: they were given one.")
      let title = (json["data"]?["name"] ?? json["data"]?["shared_name"])?.text
      return Import(format: .cytoscape, files: graph.files(origin: file.name) + titled(title), report: report)
    })
}
