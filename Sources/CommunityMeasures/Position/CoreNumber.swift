// Core number: how deep in the most closely linked part does each element lie?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// For each element the largest k such that it belongs to a part in which everyone is linked to at least k others.
  ///
  /// - SeeAlso: Seidman, S. (1983). Network structure and minimum degree. *Social Networks* 5(3), 269–287;
  ///   Batagelj, V. & Zaveršnik, M. (2003). arXiv:cs/0310049.
  static let coreNumber = Measure(
    id: "core-number", question: "How large is the core in which everyone is linked to many others?",
    family: .sustainability, answer: "largest k", unit: "others",
    options: [
      Measure.Option(
        "degree", "undirected: each other once; total: a link both ways twice; in, out: one direction alone",
        usual: "undirected")
    ],
    plain: { result in
      guard let value = result.value, let all = result.perElement else { return nil }
      let inside = all.reduce(0) { $0 + ($1.answer.number == value ? 1 : 0) }
      return value == 0
        ? "Nobody is linked with anybody."
        : "In the innermost part, of \(readableNumber(Double(inside))) elements, each is tied to at least "
          + "\(readableNumber(value)) \(value == 1 ? "other" : "others") in it."
    },
    calculation: .links { network, options throws(MeasureFailure) in
      let degree: Digraph.CoreDegree
      switch options["degree"] {
      case nil, "undirected": degree = .neighbours
      // Without directions there is no link that could count twice.
      case "total": degree = network.isUndirected ? .neighbours : .total
      case "in": degree = .incoming
      case "out": degree = .outgoing
      case .some(let text): throw .wrongUse("degree=\(text) must be undirected, total, in or out.")
      }
      guard network.graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
      let cores = network.graph.coreNumbers(degree, loop: network.ledger.loop)
      var result = network.result(Double(cores.values.max() ?? 0), unit: "others")
      result.perElement = network.perElement { .number(Double(cores[$0])) }
      return result
    })
}
