// Kumu's two sheets: Label and From first, and an ID on every connection, so that Kumu folds none.

import CommunityModel
import CommunityTables
import PlainText

extension FormatWriter {
  /// Where an element has an ID every one gets one, as connections then name IDs alone.
  static let kumu = FormatWriter(.kumu, endings: []) { community, _ in
    let graph = GraphRows(community)
    let hasIDs = graph.nodes.contains { $0.id != $0.label }
    var elements = CSVWriter()
    let names = graph.nodeAttributes.map { kumuHeader($0.column) }
    elements.row(["Label"] + (hasIDs ? ["ID"] : []) + names)
    for node in graph.nodes { elements.row([node.label] + (hasIDs ? [node.id] : []) + node.cells) }
    var connections = CSVWriter()
    connections.row(["From", "To", "Direction", "ID"] + graph.edgeAttributes.map { kumuHeader($0.column) })
    var taken = Set(graph.edges.map { $0.id })
    var given: Set<String> = []
    var renamed = 0
    for (number, edge) in graph.edges.enumerated() {
      var id = edge.id
      // A row with several receivers is several here, and each needs an ID of its own.
      if id.isEmpty || given.contains(id) {
        if !id.isEmpty { renamed += 1 }
        let stem = id.isEmpty ? "c\(number + 1)" : "\(id)-\(number + 1)"
        id = stem
        var again = 2
        while !taken.insert(id).inserted {
          id = "\(stem)-\(again)"
          again += 1
        }
      }
      given.insert(id)
      let direction = edge.isUndirected ? "undirected" : edge.isMutual ? "mutual" : "directed"
      connections.row([graph.nodes[edge.from].id, graph.nodes[edge.to].id, direction, id] + edge.cells)
    }
    var losses = community.lossesAsGraph("A pair of Kumu sheets", keepsTitle: false)
    if renamed > 0 {
      losses.append(
        "the ID that \(counted(renamed, "connection shares", "connections share")) with another: Kumu would "
          + "fold them, so each has one of its own.")
    }
    let refused = (graph.nodeAttributes + graph.edgeAttributes).map { $0.column }.filter { kumuHeader($0) != $0 }
    if let first = refused.first {
      losses.append(
        "the name of \(counted(refused.count, "column", "columns")): Kumu refuses \(first), so that it is "
          + "\(kumuHeader(first)) there.")
    }
    var files = [SourceFile(name: "elements.csv", bytes: elements.bytes)]
    if !graph.edges.isEmpty { files.append(SourceFile(name: "connections.csv", bytes: connections.bytes)) }
    return Export(files: files, losses: losses)
  }

  /// Kumu refuses fields that are called so.
  private static func kumuHeader(_ name: String) -> String {
    ["YES", "NO", "ON", "OFF", "TRUE", "FALSE"].contains(name.uppercased()) ? "\(name)?" : name
  }
}
