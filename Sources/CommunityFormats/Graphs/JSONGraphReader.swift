// JSON Graph Format, versions 1 and 2.

import CommunityTables
import PlainText

extension FormatReader {
  static let jsonGraph = FormatReader(
    .jsonGraph,
    recognise: { source in
      let isOne = source.looksLikeJSON(with: "graph", "nodes") || source.looksLikeJSON(with: "graphs", "nodes")
      guard isOne else { return .no }
      // NetworkX writes an object "graph" beside its nodes: there the nodes are not inside it.
      let opening = source.opening.filter { !$0.isWhitespace }
      return opening.hasPrefix("{\"graph\":{\"") || opening.hasPrefix("{\"graphs\":[") ? .certain : .possible
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let json = try source.json()
      let graphs = json["graphs"]?.items ?? json["graph"].map { [$0] } ?? []
      guard let first = graphs.first else {
        throw ImportFailure("There is no \"graph\" in the file.", file: file.name)
      }
      var tables = GraphTables()
      // Version 2 keeps nodes under their ids, version 1 in a list.
      let byID = (first["nodes"]?.members ?? []).map { ($0.name, $0.value) }
      let listed = (first["nodes"]?.items ?? []).map { ($0["id"]?.identifier ?? "", $0) }
      for (number, (id, node)) in (byID + listed).enumerated() {
        tables.node(
          id, label: node["label"]?.identifier, line: number + 1,
          node.cells(without: ["id", "label", "metadata"]) + metadata(node))
      }
      let usual = first["directed"]?.cell == "false" ? "undirected" : "directed"
      for (number, edge) in (first["edges"]?.items ?? []).enumerated() {
        guard let from = edge["source"]?.identifier, let to = edge["target"]?.identifier else {
          throw ImportFailure("Edge \(number + 1) has no source or no target.", file: file.name)
        }
        var cells =
          edge.cells(without: ["id", "source", "target", "relation", "directed", "metadata"]) + metadata(edge)
        if let relation = edge["relation"]?.identifier { cells.append(("Relation", relation)) }
        if let id = edge["id"]?.identifier { cells.append(("ID", id)) }
        let direction = edge["directed"].map { $0.cell == "false" ? "undirected" : "directed" } ?? usual
        tables.edge(from: from, to: to, direction: direction, line: number + 1, cells)
      }
      var report = ImportReport("Read as JSON Graph Format: \(tables.counts).")
      let hyperedges = first["hyperedges"]?.items?.count ?? 0
      if hyperedges > 0 {
        report.notes.append(
          "\(counted(hyperedges, "hyperedge joins", "hyperedges join")) more than two nodes and \(hyperedges == 1 ? "is" : "are") left out."
        )
      }
      if graphs.count > 1 { report.notes.append("The file holds \(graphs.count) graphs: the first is read.") }
      return Import(format: .jsonGraph, files: tables.files(origin: file.name), report: report)
    })

  private static func metadata(_ item: JSONValue) -> [(column: String, text: String)] {
    item["metadata"]?.cells(without: []) ?? []
  }
}
