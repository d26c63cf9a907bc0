// GraphML with plain keys, as Gephi, igraph, NetworkX and yEd read it.

import PlainText

extension FormatWriter {
  static let graphml = FormatWriter(.graphml, endings: ["graphml"]) { community, name in
    let graph = GraphRows(community)
    let hasMutual = graph.edges.contains { $0.isMutual }
    let hasWeight = graph.edges.contains { $0.weight != nil }
    var xml = XMLText()
    xml.open("graphml", [("xmlns", "http://graphml.graphdrawing.org/xmlns")])
    if !graph.title.isEmpty { key("g0", "graph", "title", .text, &xml) }
    key("label", "node", "label", .text, &xml)
    for attribute in graph.nodeAttributes { key(attribute.key, "node", attribute.name, attribute.kind, &xml) }
    if hasWeight { key("weight", "edge", "weight", .number, &xml) }
    if hasMutual { key("direction", "edge", "Direction", .text, &xml) }
    for attribute in graph.edgeAttributes { key(attribute.key, "edge", attribute.name, attribute.kind, &xml) }
    xml.open("graph", [("edgedefault", "directed")])
    if !graph.title.isEmpty { xml.leaf("data", [("key", "g0")], text: graph.title) }
    for node in graph.nodes {
      xml.open("node", [("id", node.id)])
      xml.leaf("data", [("key", "label")], text: node.label)
      data(node.cells, graph.nodeAttributes, &xml)
      xml.close("node")
    }
    for edge in graph.edges {
      var attributes = [("source", graph.nodes[edge.from].id), ("target", graph.nodes[edge.to].id)]
      if !edge.id.isEmpty { attributes.insert(("id", edge.id), at: 0) }
      if edge.isUndirected { attributes.append(("directed", "false")) }
      xml.open("edge", attributes)
      if let weight = edge.weight { xml.leaf("data", [("key", "weight")], text: shortestText(weight)) }
      if edge.isMutual { xml.leaf("data", [("key", "direction")], text: "mutual") }
      data(edge.cells, graph.edgeAttributes, &xml)
      xml.close("edge")
    }
    xml.close("graph")
    xml.close("graphml")
    return Export(files: [.init(name: "\(name).graphml", bytes: xml.bytes)], losses: community.lossesAsGraph("GraphML"))
  }

  private static func key(
    _ id: String, _ kind: String, _ name: String, _ kindOfCell: GraphRows.Kind, _ xml: inout XMLText
  ) {
    xml.leaf("key", [("id", id), ("for", kind), ("attr.name", name), ("attr.type", kindOfCell.rawValue)])
  }

  private static func data(_ cells: [String], _ attributes: [GraphRows.Attribute], _ xml: inout XMLText) {
    for (cell, attribute) in zip(cells, attributes) where !cell.isEmpty {
      xml.leaf("data", [("key", attribute.key)], text: cell)
    }
  }
}
