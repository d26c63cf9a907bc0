// Size: how large is the map, and in how many pieces?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// How many elements there are; connections, pieces and density beside it.
  static let size = Measure(
    id: "size", question: "How large is the map, and in how many pieces?", family: .network, answer: "elements",
    unit: "elements",
    plain: { result in
      guard let value = result.value, let rows = result.part("connections"), let pieces = result.part("weakComponents")
      else { return nil }
      return "\(readableNumber(value)) \(value == 1 ? "element" : "elements") and "
        + "\(readableNumber(rows)) \(rows == 1 ? "connection" : "connections"), in "
        + (pieces == 1 ? "one piece." : "\(readableNumber(pieces)) separate pieces.")
    },
    calculation: .links { network, _ throws(MeasureFailure) in
      let graph = network.graph
      let count = Double(graph.nodeCount)
      let strong = graph.strongComponents()
      var result = network.result(count, unit: "elements", dropsLoops: false)
      result.parts = [
        Answer.Field("connections", Double(network.rows.count)),
        Answer.Field("simpleEdges", Double(network.simpleEdgeCount)),
        Answer.Field("loops", Double(graph.loopCount)),
        Answer.Field("weakComponents", Double(graph.weakComponents().count)),
        Answer.Field("strongComponents", Double(strong.count)),
        Answer.Field("strongComponentSizes", .list(strong.sizes.sorted().map { .number(Double($0)) })),
        Answer.Field("density", count > 1 ? Double(graph.edgeCount) / (count * (count - 1)) : nil),
      ]
      return result
    })
}
