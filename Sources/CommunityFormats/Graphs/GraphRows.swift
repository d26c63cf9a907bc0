// A community as nodes and edges with attributes, for formats that know no tables.

import CommunityModel
import CommunityTables
import PlainText

/// What every graph format writes: the same nodes, edges and attributes in the same order.
struct GraphRows {
  /// What every filled cell of a column is, in the word that GEXF and GraphML share.
  enum Kind: String {
    case text = "string"
    case whole = "long"
    case number = "double"
  }
  struct Attribute {
    /// The column of the sheet.
    var column: String
    /// What it is called in a graph file, where some names mean something already.
    var name: String
    var kind: Kind
    /// As words that need no quoting: `n0`, `e3`.
    var key: String
  }
  struct Node {
    /// Not blank, and no other node's.
    var id: String
    var label: String
    /// One for each of ``GraphRows/nodeAttributes``; blank for none.
    var cells: [String]
  }
  struct Edge {
    var from: Int
    var to: Int
    /// Blank for none.
    var id: String
    var isUndirected: Bool
    var isMutual: Bool
    /// The `Amount` where it is one plain number.
    var weight: Double?
    var cells: [String]
  }

  private(set) var nodeAttributes: [Attribute] = []
  private(set) var edgeAttributes: [Attribute] = []
  private(set) var nodes: [Node] = []
  private(set) var edges: [Edge] = []
  var title: String

  init(_ community: Community) {
    title = community.settings.title
    let elements = elementSheet(community)
    let own: Set<String> = [ElementColumn.label.rawValue, ElementColumn.id.rawValue]
    let nodeColumns = GraphRows.filled(elements, without: own)
    nodeAttributes = GraphRows.attributes(elements, nodeColumns, "n")
    var taken: Set<String> = []
    for (row, element) in community.elements.indices.enumerated() {
      let key = community.key(of: element)
      var id = key
      var number = 2
      while !taken.insert(id).inserted {
        id = "\(key) (\(number))"
        number += 1
      }
      nodes.append(
        Node(id: id, label: community.label(of: element), cells: nodeColumns.map { elements.rows[row][$0] }))
    }
    let connections = connectionSheet(community)
    let ends: Set<String> = [
      ConnectionColumn.from.rawValue, ConnectionColumn.to.rawValue, ConnectionColumn.direction.rawValue,
      ConnectionColumn.id.rawValue,
    ]
    let edgeColumns = GraphRows.filled(connections, without: ends)
    edgeAttributes = GraphRows.attributes(connections, edgeColumns, "e")
    let amounts = connections.header.firstIndex(of: ConnectionColumn.amount.rawValue)
    let ids = connections.header.firstIndex(of: ConnectionColumn.id.rawValue)
    for (row, connection) in community.connections.indices.enumerated() {
      let direction = community.connections.direction[connection]
      edges.append(
        Edge(
          from: community.connections.from(connection).position, to: community.connections.to(connection).position,
          id: ids.map { connections.rows[row][$0] } ?? "", isUndirected: direction == .undirected,
          isMutual: direction == .mutual,
          weight: amounts.flatMap { readNumber(connections.rows[row][$0]) },
          cells: edgeColumns.map { connections.rows[row][$0] }))
    }
  }

  private static func filled(_ sheet: SheetText, without: Set<String>) -> [Int] {
    sheet.header.indices.filter { column in
      !without.contains(sheet.header[column]) && sheet.rows.contains { !$0[column].isEmpty }
    }
  }

  private static func attributes(_ sheet: SheetText, _ columns: [Int], _ prefix: String) -> [Attribute] {
    columns.enumerated().map { number, column in
      Attribute(
        column: sheet.header[column], name: ForeignNames.attribute(for: sheet.header[column]),
        kind: kind(of: sheet.rows.lazy.map { $0[column] }.filter { !$0.isEmpty }),
        key: "\(prefix)\(number)")
    }
  }

  private static func kind(of cells: some Sequence<String>) -> Kind {
    var kind = Kind.whole
    for cell in cells {
      // A number must come back as the same text: `007` and `1e5` are words.
      guard let number = readNumber(cell), shortestText(number) == cell else { return .text }
      if Int64(exactly: number) == nil { kind = .number }
    }
    return kind
  }
}

extension Community {
  /// What no graph format has a place for, in words: all that is in neither of the two main sheets.
  ///
  /// - Parameter keepsTitle: Whether the format has a place for the title of the community.
  func lossesAsGraph(_ format: String, keepsTitle: Bool = true) -> [String] {
    var losses: [String] = []
    func lose(_ count: Int, _ one: String, _ many: String) {
      if count > 0 { losses.append("\(format) has no place for the \(count) \(count == 1 ? one : many).") }
    }
    lose(requirements.count, "row of requirements", "rows of requirements")
    lose(valuations.count, "row of valuations", "rows of valuations")
    lose(outcomes.count, "row of outcomes", "rows of outcomes")
    lose(scenarios.count, "scenario", "scenarios")
    func settingsFile(_ community: Community) -> [UInt8] {
      writeDataset(community).first { $0.name == "community.json" }?.bytes ?? []
    }
    var kept = Community()
    if keepsTitle { kept.settings.title = settings.title }
    if settingsFile(self) != settingsFile(kept) {
      losses.append("\(format) has no place for community.json\(keepsTitle ? ", its title apart" : "").")
    }
    return losses
  }
}
