// DOT is read by the Graphviz library, in a process of its own: never laid out, so that no attribute opens a file.

import CGraphviz
import PlainText

/// Reads the first graph of a DOT file.
///
/// - Parameters:
///   - text: UTF-8 without NULs.
///   - timeout: Seconds until it is given up. 0 or less, and on macOS: read in this process, however long it takes.
/// - Complexity: O(attributes of all nodes and edges); two sets joined by an arrow are as many edges as there are pairs.
package func parseDOT(_ text: [UInt8], timeout: Double = Double(Limits.dotSeconds.most)) throws(DOTFailure) -> DOTGraph
{
  kith_lock()
  defer { kith_unlock() }
  guard kith_start() == 0 else { throw .unavailable("The Graphviz library did not start.") }
  let answer = text.withUnsafeBytes { bytes in
    kith_parse(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, timeout)
  }
  defer { kith_free(answer) }
  switch answer.end {
  case kith_end_timed_out: throw .timedOut(seconds: timeout)
  case kith_end_crashed: throw .tooLarge
  case kith_end_system: throw .unavailable("The system gave no process or memory for reading.")
  default: break
  }
  let said = answer.messages.map { String(cString: $0) } ?? ""
  guard answer.end == kith_end_done, let bytes = answer.bytes else { throw failure(said, text) }
  guard answer.length <= max(Limits.dotBytes.most, text.count * 50) else { throw .unfolds }
  var records = Records(bytes: UnsafeRawBufferPointer(start: bytes, count: answer.length))
  guard var graph = records.graph() else { throw .tooLarge }
  if answer.errors > 0 { graph.brokenAfterwards = lineNumber(said) ?? 0 }
  return graph
}

/// What cgraph said, understood: `syntax error in line 3 near '->'`.
private func failure(_ said: String, _ text: [UInt8]) -> DOTFailure {
  guard !said.isEmpty else { return .noGraph }
  if said.hasPrefix("Error: memory exhausted") { return .tooLarge }
  for (mark, what) in [
    ("quoted string", DOTUnclosed.quotation), ("HTML string", .markup), ("comment", .comment),
  ] where said.contains("scanning a") && said.contains(mark) {
    let start = said.firstRange(of: "String starting:").map { rest in
      String(said[rest.upperBound...].prefix { $0 != "\n" }.drop { $0 == "\"" }.prefix(40))
    }
    return .unclosed(what, start: start ?? "", line: start.flatMap { line(of: $0, in: text) })
  }
  guard said.contains("syntax error") else { return .tooLarge }
  let near = said.firstRange(of: "near '").map { rest in
    String(said[rest.upperBound...].prefix { $0 != "\n" }.prefix(40)).dropLast(where: { $0 == "'" })
  }
  return .syntax(near: near, line: lineNumber(said))
}

private func lineNumber(_ said: String) -> Int? {
  said.firstRange(of: "in line ").flatMap { Int(said[$0.upperBound...].prefix { $0.isNumber }) }
}

/// The line in which these words first stand.
private func line(of words: String, in text: [UInt8]) -> Int? {
  guard !words.isEmpty else { return nil }
  let whole = String(decoding: text, as: UTF8.self)
  return whole.firstRange(of: words).map { whole[..<$0.lowerBound].count { $0.isNewline } + 1 }
}

extension String {
  fileprivate func dropLast(where isDropped: (Character) -> Bool) -> String {
    guard let last, isDropped(last) else { return self }
    return String(dropLast())
  }
}

/// The records that `dot.c` describes.
private struct Records {
  let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func letter() -> Character? {
    guard place < bytes.count else { return nil }
    place += 1
    return Character(Unicode.Scalar(bytes[place - 1]))
  }

  private mutating func number() -> Int? {
    guard place + 4 <= bytes.count else { return nil }
    defer { place += 4 }
    return Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
  }

  private mutating func text() -> String? {
    guard let length = number(), place + length <= bytes.count else { return nil }
    defer { place += length }
    return String(decoding: bytes[place..<place + length], as: UTF8.self)
  }

  /// The graph; `nil` when the records end too early.
  mutating func graph() -> DOTGraph? {
    enum Owner { case graph, node, edge, cluster }
    var graph = DOTGraph()
    var owner = Owner.graph
    // The library's number of each node, and its position here.
    var positions: [Int: Int] = [:]
    while let letter = letter() {
      switch letter {
      case "G":
        guard let name = text(), let directed = number(), let strict = number() else { return nil }
        // The library makes up `%1` for a graph without a name.
        (graph.name, graph.isDirected, graph.isStrict) = (name.hasPrefix("%") ? "" : name, directed != 0, strict != 0)
        owner = .graph
      case "N":
        guard let key = number(), let name = text() else { return nil }
        positions[key] = graph.nodes.count
        graph.nodes.append(DOTGraph.Node(name: name))
        owner = .node
      case "E":
        guard number() != nil, let tail = number().flatMap({ positions[$0] }),
          let head = number().flatMap({ positions[$0] })
        else { return nil }
        graph.edges.append(DOTGraph.Edge(tail: tail, head: head))
        owner = .edge
      case "C":
        guard let depth = number(), let name = text() else { return nil }
        graph.clusters.append(DOTGraph.Cluster(name: name, depth: depth))
        owner = .cluster
      case "M":
        guard let node = number().flatMap({ positions[$0] }), !graph.clusters.isEmpty else { return nil }
        graph.clusters[graph.clusters.count - 1].nodes.append(node)
      case "O":
        guard let count = number() else { return nil }
        graph.furtherGraphs = count
      case "A":
        guard let name = text(), let value = text(), let isMarkup = number() else { return nil }
        let attribute = DOTGraph.Attribute(name: name, value: value, isMarkup: isMarkup != 0)
        switch owner {
        case .graph: graph.attributes.append(attribute)
        case .node: graph.nodes[graph.nodes.count - 1].attributes.append(attribute)
        case .edge: graph.edges[graph.edges.count - 1].attributes.append(attribute)
        case .cluster: graph.clusters[graph.clusters.count - 1].attributes.append(attribute)
        }
      default: return nil
      }
    }
    // The library walks through clusters by the addresses of their names.
    graph.clusters.sort { a, b in
      let (first, second) = (a.nodes.first ?? Int.max, b.nodes.first ?? Int.max)
      return (a.depth, first, a.name) < (b.depth, second, b.name)
    }
    return graph
  }
}
