// Bridges and blocks: which single links, and which single elements, hold parts of the map together?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The links without which the map falls into more pieces; directions ignored, several rows of a pair are one link.
  ///
  /// - SeeAlso: Tarjan, R. (1974). A note on finding the bridges of a graph. *Inf. Process. Lett.* 2(6), 160–161.
  static let bridges = Measure(
    id: "bridges", question: "Without which single link does the map fall into more pieces?", family: .sustainability,
    answer: "links without which there are more pieces", unit: "links",
    plain: { result in
      result.value.map {
        switch $0 {
        case 0: "No single link holds the map together."
        case 1: "1 link holds parts of the map together: without it there is one piece more."
        default: "\(readableNumber($0)) links hold parts of the map together: without any one there is one piece more."
        }
      }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let bridges = network.graph.cuts().bridges
      var result = network.result(Double(bridges.count), unit: "links")
      result.perConnection = bridges.map { network.connection($0.a, $0.b, 1) }
      return result
    })

  /// The largest parts that no loss of a single element would split; a bridge is one by itself.
  ///
  /// - SeeAlso: Hopcroft, J. & Tarjan, R. (1973). *Comm. ACM* 16(6), 372–378.
  static let biconnectedComponents = Measure(
    id: "biconnected-components", question: "Which parts of the map would no single loss split?",
    family: .sustainability, answer: "number of such parts", unit: "parts",
    plain: { result in
      result.value.map {
        $0 == 1
          ? "The linked elements make one part that no single loss would split, or a single link."
          : "The map has \(readableNumber($0)) parts that no single loss would split, single links among them."
      }
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let blocks = network.graph.blocks()
      let counts = blocks.blocksOfNodes(network.graph.nodeCount)
      var result = network.result(Double(blocks.count), unit: "parts")
      result.perElement = network.perElement { .number(Double(counts[$0.position])) }
      result.perConnection = blocks.pairs.indices.map {
        network.connection(blocks.pairs[$0].a, blocks.pairs[$0].b, Double(blocks.number[$0] + 1))
      }
      return result
    })
}
