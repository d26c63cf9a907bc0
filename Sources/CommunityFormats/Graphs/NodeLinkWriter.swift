// Node-link JSON as NetworkX 3 writes and D3 reads it.

import PlainText

extension FormatWriter {
  static let nodeLink = FormatWriter(.nodeLink, endings: ["json"]) { community, name in
    let graph = GraphRows(community)
    var members: [JSONMember] = [
      JSONMember("directed", .bool(!graph.edges.isEmpty && graph.edges.contains { !$0.isUndirected })),
      JSONMember("multigraph", .bool(true)),
      JSONMember("graph", .object(graph.title.isEmpty ? [] : [JSONMember("title", .string(graph.title))])),
    ]
    let allUndirected = !graph.edges.isEmpty && graph.edges.allSatisfy { $0.isUndirected }
    members.append(
      JSONMember(
        "nodes",
        .array(
          graph.nodes.map { node in
            .object(
              [JSONMember("id", .string(node.id)), JSONMember("label", .string(node.label))]
                + values(node.cells, graph.nodeAttributes))
          })))
    members.append(
      JSONMember(
        "links",
        .array(
          graph.edges.enumerated().map { number, edge in
            var link = [
              JSONMember("source", .string(graph.nodes[edge.from].id)),
              JSONMember("target", .string(graph.nodes[edge.to].id)), JSONMember("key", .number(Double(number))),
            ]
            if !edge.id.isEmpty { link.append(JSONMember("id", .string(edge.id))) }
            if edge.isUndirected && !allUndirected { link.append(JSONMember("directed", .bool(false))) }
            if edge.isMutual { link.append(JSONMember("direction", .string("mutual"))) }
            if let weight = edge.weight { link.append(JSONMember("weight", .number(weight))) }
            return .object(link + values(edge.cells, graph.edgeAttributes))
          })))
    return Export(
      files: [.init(name: "\(name).json", bytes: Array(jsonText(.object(members)).utf8))],
      losses: community.lossesAsGraph("Node-link JSON"))
  }

  private static func values(_ cells: [String], _ attributes: [GraphRows.Attribute]) -> [JSONMember] {
    zip(cells, attributes).compactMap { cell, attribute in
      if cell.isEmpty { return nil }
      if attribute.kind != .text, let number = readNumber(cell) { return JSONMember(attribute.name, .number(number)) }
      return JSONMember(attribute.name, .string(cell))
    }
  }
}
