// A drawing becomes a graph of the Graphviz library, call by call: there is no text to parse, and nothing to inject into.

import CGraphviz
import CommunityDiagrams

/// Makes everything in the order of the drawing, as a reader of the DOT file would.
struct GraphBuilder {
  let graph: kith_graph
  /// Whether it becomes a bitmap: only there is `dpi` heeded, elsewhere it would scale the picture.
  let isPicture: Bool

  func build(_ drawing: Drawing) throws(RenderingFailure) {
    for attribute in drawing.graph where isPicture || attribute.name != .dpi {
      if attribute.isMarkup {
        // A default without text first, so that no cluster inherits the title.
        try check(kith_default(graph, kith_kind_graph, attribute.name.rawValue, ""), attribute)
        continue
      }
      try check(kith_default(graph, kith_kind_graph, attribute.name.rawValue, text(attribute)), attribute)
    }
    for attribute in drawing.boxDefaults {
      try check(kith_default(graph, kith_kind_node, attribute.name.rawValue, text(attribute)), attribute)
    }
    for attribute in drawing.edgeDefaults {
      try check(kith_default(graph, kith_kind_edge, attribute.name.rawValue, text(attribute)), attribute)
    }
    var made: [UnsafeMutableRawPointer?] = Array(repeating: nil, count: drawing.boxes.count)
    let clusterNames = try subgraphNames("cluster_", drawing.clusters.count)
    let rowNames = try subgraphNames("row_", drawing.rows.count)
    for (number, cluster) in drawing.clusters.enumerated() {
      guard let part = kith_subgraph(graph, clusterNames[number]) else { throw noMemory }
      try set(cluster.attributes, on: UnsafeMutableRawPointer(part))
      for box in cluster.boxes { made[box] = try make(drawing.boxes[box], in: part) }
    }
    for box in drawing.loose { made[box] = try make(drawing.boxes[box], in: graph) }
    for (number, row) in drawing.rows.enumerated() {
      guard let part = kith_subgraph(graph, rowNames[number]) else { throw noMemory }
      try set([.sameRank], on: UnsafeMutableRawPointer(part))
      for box in row where kith_node(part, drawing.boxes[box].name) == nil { throw noMemory }
    }
    for edge in drawing.edges {
      guard let tail = made[edge.from], let head = made[edge.to], let line = kith_edge(graph, tail, head, nil)
      else { throw noMemory }
      try set(edge.attributes, on: line)
    }
    for attribute in drawing.graph where attribute.isMarkup {
      try set([attribute], on: UnsafeMutableRawPointer(graph))
    }
  }

  /// Names in the order in which the library walks through subgraphs, so that this is the order of the drawing.
  private func subgraphNames(_ prefix: String, _ count: Int) throws(RenderingFailure) -> [String] {
    var order = [Int32](repeating: 0, count: count)
    if kith_name_order(graph, prefix, Int32(count), &order) != 0 { throw noMemory }
    return order.map { "\(prefix)\($0)" }
  }

  private func make(_ box: Drawing.Box, in part: kith_graph) throws(RenderingFailure) -> UnsafeMutableRawPointer {
    guard let node = kith_node(part, box.name) else { throw noMemory }
    try set(box.attributes, on: node)
    return node
  }

  private func set(_ attributes: [Attribute], on object: UnsafeMutableRawPointer) throws(RenderingFailure) {
    for attribute in attributes {
      try check(kith_set(object, attribute.name.rawValue, try text(attribute), attribute.isMarkup ? 1 : 0), attribute)
    }
  }

  /// The value as C reads it: a NUL would end it early.
  private func text(_ attribute: Attribute) throws(RenderingFailure) -> String {
    if attribute.value.utf8.contains(0) {
      throw .invalidText(String(attribute.value.prefix(40)).replacing("\0", with: "␀"))
    }
    return attribute.value
  }

  private func check(_ result: Int32, _ attribute: Attribute) throws(RenderingFailure) {
    if result != 0 { throw .unavailable("Graphviz does not take the attribute \(attribute.name.rawValue).") }
  }

  private var noMemory: RenderingFailure { .unavailable("The Graphviz library has no memory left.") }
}
