// Gephi's two sheets, as its data laboratory imports them.

import CommunityModel
import CommunityTables
import PlainText

extension FormatWriter {
  /// `Type` says the direction to Gephi, so that the word for what passes is `Kind`, by which Gephi tells lines between
  /// the same two apart.
  static let gephi = FormatWriter(.gephi, endings: []) { community, _ in
    let graph = GraphRows(community)
    var nodes = CSVWriter()
    nodes.row(["Id", "Label"] + graph.nodeAttributes.map { $0.column })
    for node in graph.nodes { nodes.row([node.id, node.label] + node.cells) }
    var edges = CSVWriter()
    let hasMutual = graph.edges.contains { $0.isMutual }
    let names = graph.edgeAttributes.map { $0.column == ConnectionColumn.type.rawValue ? "Kind" : $0.column }
    edges.row(["Source", "Target", "Type", "Id", "Weight"] + (hasMutual ? ["Direction"] : []) + names)
    for edge in graph.edges {
      let isDirected = !edge.isUndirected && !edge.isMutual
      edges.row(
        [
          graph.nodes[edge.from].id, graph.nodes[edge.to].id, isDirected ? "Directed" : "Undirected", edge.id,
          edge.weight.map { shortestText($0) } ?? "",
        ] + (hasMutual ? [edge.isMutual ? "mutual" : ""] : []) + edge.cells)
    }
    var files = [SourceFile(name: "nodes.csv", bytes: nodes.bytes)]
    if !graph.edges.isEmpty { files.append(SourceFile(name: "edges.csv", bytes: edges.bytes)) }
    return Export(files: files, losses: losses(community, graph))
  }

  private static func losses(_ community: Community, _ graph: GraphRows) -> [String] {
    var losses = community.lossesAsGraph("A pair of Gephi sheets", keepsTitle: false)
    let mutual = graph.edges.count { $0.isMutual }
    if mutual > 0 {
      losses.append(
        "Gephi knows no mutual direction: \(counted(mutual, "connection is", "connections are")) Undirected there, with "
          + "\"mutual\" in the column Direction.")
    }
    let unknown = graph.edges.count { $0.weight == nil }
    if unknown > 0 {
      losses.append(
        "Gephi knows no unknown amount: \(counted(unknown, "line", "lines")) without a Weight "
          + "\(unknown == 1 ? "counts" : "count") as 1 there.")
    }
    let kind = graph.edgeAttributes.firstIndex { $0.column == ConnectionColumn.type.rawValue }
    var pairs: Set<String> = []
    let repeated = graph.edges.count { edge in
      !pairs.insert("\(edge.from) \(edge.to) \(kind.map { edge.cells[$0] } ?? "")").inserted
    }
    if repeated > 0 {
      losses.append(
        "Gephi adds up lines of the same Kind between the same two, here \(repeated), unless its import is told \"Don't "
          + "merge\".")
    }
    return losses
  }
}
