// JSON Graph Format, versions 1 and 2.

import CommunityTables
import PlainText

extension FormatReader {
  static let jsonGraph = FormatReader(
    .jsonGraph,
    recognise: { source in
      let shape = source.shape
      // NetworkX writes an object "graph" beside its nodes: there the nodes are not inside it.
      if shape.has("nodes[]") { return .no }
      let starts = ["graph", "graphs[]"].filter { shape.has($0) }
      if starts.contains(where: { shape.has("\($0).nodes") || shape.has("\($0).nodes[]") }) { return .certain }
      return starts.contains { shape.has("\($0).edges[]") } ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let json = try source.json()
      let graphs = json["graphs"]?.items ?? json["graph"].map { [$0] } ?? []
      guard let first = graphs.first, first.members != nil else {
        throw ImportFailure(
          "There is no \"graph\" in the file.", advice: "JSON Graph files begin with \"graph\" or \"graphs\".",
          file: file.name)
      }
      var tables = GraphTables()
      // Version 2 keeps nodes under their ids, version 1 in a list.
      let byID = (first["nodes"]?.members ?? []).map { (id: String?.some($0.name), node: $0.value) }
      let listed = (first["nodes"]?.items ?? []).map { (id: $0["id"]?.identifier, node: $0) }
      for (number, entry) in (byID + listed).enumerated() {
        guard let id = entry.id else {
          throw ImportFailure("Node \(number + 1) has no id.", advice: "Every node needs one.", file: file.name)
        }
        tables.node(
          id, label: entry.node["label"]?.identifier, line: number + 1,
          entry.node.cells(without: ["id", "label", "metadata"]) + metadata(entry.node))
      }
      let usual = first["directed"]?.bool == false ? "undirected" : "directed"
      for (number, edge) in (first["edges"]?.items ?? []).enumerated() {
        guard let from = edge["source"]?.identifier, let to = edge["target"]?.identifier else {
          throw ImportFailure(
            "Edge \(number + 1) has no source or no target.", advice: "Write both, each with the id of a node.",
            file: file.name)
        }
        var cells =
          edge.cells(without: ["id", "source", "target", "relation", "directed", "metadata"]) + metadata(edge)
        if let relation = edge["relation"]?.identifier { cells.append(("Relation", relation)) }
        if let id = edge["id"]?.identifier { cells.append(("ID", id)) }
        let direction = edge["directed"]?.bool.map { $0 ? "directed" : "undirected" } ?? usual
        tables.edge(from: from, to: to, direction: direction, line: number + 1, cells)
      }
      var report = ImportReport("Read as JSON Graph Format: \(tables.counts).")
      report.notes = tables.notes
      let hyperedges = first["hyperedges"]?.items?.count ?? 0
      if hyperedges > 0 {
        report.notes.append(
          "\(counted(hyperedges, "hyperedge", "hyperedges")), which may join more than two nodes, \(hyperedges == 1 ? "is" : "are") left out."
        )
      }
      let facts = (first["metadata"]?.members ?? []).map { $0.name }
      if !facts.isEmpty {
        report.notes.append("Left out, since it is said of the whole graph: \(facts.joined(separator: ", ")).")
      }
      if graphs.count > 1 { report.notes.append("The file holds \(graphs.count) graphs: the first is read.") }
      return Import(
        format: .jsonGraph, files: tables.files(origin: file.name) + titled(first["label"]?.text), report: report)
    })

  private static func metadata(_ item: JSONValue) -> GraphTables.Cells {
    item["metadata"]?.cells(without: []) ?? []
  }
}
