// DOT goes from the Graphviz library to the reader of formats, which does not link it.

import CommunityFormats
import GraphvizRendering
import PlainText

/// The first graph of a DOT file.
@Sendable func readDOT(_ bytes: [UInt8]) throws(ImportFailure) -> DOTContent {
  do throws(DOTFailure) {
    return DOTContent(try parseDOT(bytes))
  } catch {
    throw ImportFailure(error)
  }
}

extension DOTContent {
  fileprivate init(_ graph: DOTGraph) {
    self.init()
    func attributes(_ list: [DOTGraph.Attribute]) -> [Attribute] {
      list.map { Attribute($0.name, $0.value, isMarkup: $0.isMarkup) }
    }
    name = graph.name
    (isDirected, isStrict) = (graph.isDirected, graph.isStrict)
    self.attributes = attributes(graph.attributes)
    nodes = graph.nodes.map { Node($0.name, attributes($0.attributes)) }
    edges = graph.edges.map { Edge($0.tail, $0.head, attributes($0.attributes)) }
    clusters = graph.clusters.map { Cluster($0.name, attributes($0.attributes), nodes: $0.nodes) }
    (furtherGraphs, brokenAfterwards) = (graph.furtherGraphs, graph.brokenAfterwards)
  }
}

extension ImportFailure {
  fileprivate init(_ failure: DOTFailure) {
    switch failure {
    case .syntax(let near?, let line):
      let isArrow = near == "->" || near == "--"
      self.init(
        "\"\(near)\" cannot stand here in a DOT file.",
        advice: isArrow
          ? "A digraph joins nodes with ->, a graph with --."
          : "Put quotes round names with blanks or signs in them; look also at the line before.", line: line)
    case .syntax(nil, let line):
      self.init("The file ends before its graph does.", advice: "A } is missing at the end.", line: line)
    case .unclosed(let what, let start, let line):
      let (words, close) =
        switch what {
        case .quotation: ("text in quotes", "Add the closing quote; a quote inside a text is written \\\".")
        case .markup: ("label in angle brackets", "Add the closing bracket.")
        case .comment: ("comment", "Add */ where it ends.")
        }
      self.init(
        "A \(words) is never closed" + (start.isEmpty ? "." : ": it begins with \"\(start)\"."), advice: close,
        line: line)
    case .noGraph:
      self.init("There is no graph in the file.", advice: "A DOT file begins with graph or digraph.")
    case .timedOut(let seconds):
      self.init(
        "The file was not read within \(Int(seconds)) seconds.",
        advice: "Two sets of nodes joined by an arrow are as many edges as there are pairs: write smaller sets.")
    case .tooLarge:
      self.init("The graph is too large or too deeply nested to be read.", advice: "Split the file.")
    case .unfolds:
      self.init(
        "There are \(Limits.dotBytes.words).",
        advice: "Two sets of nodes joined by an arrow are as many edges as there are pairs: write smaller sets.")
    case .unavailable(let reason): self.init(reason)
    }
  }
}
