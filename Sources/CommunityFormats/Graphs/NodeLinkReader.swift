// Node-link JSON: D3's `links`, NetworkX's `edges`, ids or numbers of nodes.

import CommunityTables
import PlainText

extension FormatReader {
  static let nodeLink = FormatReader(
    .nodeLink,
    recognise: { source in
      let hasNodes = source.looksLikeJSON(with: "nodes")
      guard hasNodes, source.looksLikeJSON(with: "source", "target") else {
        return source.looksLikeJSON(with: "nodes", "links") ? .likely : .no
      }
      return source.looksLikeJSON(with: "links") || source.looksLikeJSON(with: "edges") ? .likely : .possible
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      let json = try source.json()
      guard let nodes = json["nodes"]?.items else {
        throw ImportFailure("There is no list \"nodes\" in the file.", file: file.name)
      }
      let links = json["links"]?.items ?? json["edges"]?.items ?? []
      var graph = GraphTables()
      var ids: [String] = []
      for (number, node) in nodes.enumerated() {
        let id = (node["id"] ?? node["name"] ?? node["key"])?.identifier ?? node.identifier ?? "\(number)"
        ids.append(id)
        let label = (node["label"] ?? node["name"])?.identifier
        graph.node(id, label: label, line: number + 1, node.cells(without: ["id", "label", "name", "key"]))
      }
      // D3 before its fourth version counts the nodes from 0.
      let usesNumbers =
        !nodes.contains { $0["id"] != nil }
        && links.allSatisfy { $0["source"]?.double != nil && $0["target"]?.double != nil }
      let isDirected: Bool? = if case .bool(let flag) = json["directed"] { flag } else { nil }
      for (number, link) in links.enumerated() {
        func end(_ name: String) throws(ImportFailure) -> String {
          if let end = link[name] {
            if usesNumbers, let index = end.double.flatMap({ Int(exactly: $0) }), ids.indices.contains(index) {
              return ids[index]
            }
            // D3 puts the whole node in the place of its id once it has drawn it.
            if let id = end.identifier ?? end["id"]?.identifier { return id }
          }
          throw ImportFailure("Link \(number + 1) has no \(name).", file: file.name)
        }
        let mutual = link["direction"]?.text == "mutual"
        graph.edge(
          from: try end("source"), to: try end("target"),
          direction: mutual
            ? "mutual"
            : link["directed"].flatMap { $0.cell == "false" ? "undirected" : nil }
              ?? (isDirected == false ? "undirected" : "directed"), line: number + 1,
          cells(of: link, hasAmount: links.contains { $0["Amount"] != nil }))
      }
      var report = ImportReport("Read as node-link JSON: \(graph.counts).")
      if isDirected == nil {
        report.notes.append("The file does not say whether links have a direction: they were given one.")
      }
      if usesNumbers && !links.isEmpty { report.notes.append("Links name nodes by their number, counted from 0.") }
      return Import(format: .nodeLink, files: graph.files(origin: file.name) + settings(json), report: report)
    })

  private static func cells(of link: JSONValue, hasAmount: Bool) -> [(column: String, text: String)] {
    var without: Set<String> = ["source", "target", "direction", "directed", "key", "id"]
    if hasAmount { without.insert("weight") }
    var cells = link.cells(without: without)
    if let id = link["id"]?.identifier { cells.append(("ID", id)) }
    return cells
  }

  private static func settings(_ json: JSONValue) -> [SourceFile] {
    guard let title = (json["graph"]?["title"] ?? json["graph"]?["name"])?.text, !title.isEmpty else { return [] }
    let settings = JSONValue.object([JSONMember("title", .string(title))])
    return [SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8))]
  }
}
