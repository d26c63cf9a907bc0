// GEXF 1.3, under the namespace that Gephi writes.

import PlainText

extension FormatWriter {
  static let gexf = FormatWriter(.gexf, endings: ["gexf"]) { community, name in
    let graph = GraphRows(community)
    var xml = XMLText()
    xml.open("gexf", [("xmlns", "http://gexf.net/1.3"), ("version", "1.3")])
    xml.open("meta")
    xml.leaf("creator", text: "Kith")
    if !graph.title.isEmpty { xml.leaf("title", text: graph.title) }
    xml.close("meta")
    xml.open("graph", [("defaultedgetype", "directed"), ("mode", "static")])
    declare(graph.nodeAttributes, "node", &xml)
    declare(graph.edgeAttributes, "edge", &xml)
    xml.open("nodes")
    for node in graph.nodes {
      xml.open("node", [("id", node.id), ("label", node.label)])
      values(node.cells, graph.nodeAttributes, &xml)
      xml.close("node")
    }
    xml.close("nodes")
    xml.open("edges")
    for edge in graph.edges {
      var attributes = [("source", graph.nodes[edge.from].id), ("target", graph.nodes[edge.to].id)]
      if !edge.id.isEmpty { attributes.insert(("id", edge.id), at: 0) }
      if edge.isUndirected { attributes.append(("type", "undirected")) }
      if edge.isMutual { attributes.append(("type", "mutual")) }
      if let weight = edge.weight { attributes.append(("weight", shortestText(weight))) }
      xml.open("edge", attributes)
      values(edge.cells, graph.edgeAttributes, &xml)
      xml.close("edge")
    }
    xml.close("edges")
    xml.close("graph")
    xml.close("gexf")
    return Export(files: [.init(name: "\(name).gexf", bytes: xml.bytes)], losses: community.lossesAsGraph("GEXF"))
  }

  private static func declare(_ attributes: [GraphRows.Attribute], _ kind: String, _ xml: inout XMLText) {
    if attributes.isEmpty { return }
    xml.open("attributes", [("class", kind)])
    for attribute in attributes {
      xml.leaf(
        "attribute",
        [("id", attribute.key), ("title", attribute.name), ("type", attribute.kind.rawValue)])
    }
    xml.close("attributes")
  }

  private static func values(_ cells: [String], _ attributes: [GraphRows.Attribute], _ xml: inout XMLText) {
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    xml.open("attvalues")
    for (cell, attribute) in zip(cells, attributes) where !cell.isEmpty {
      xml.leaf("attvalue", [("for", attribute.key), ("value", cell)])
    }
    xml.close("attvalues")
  }
}
