// Cyclic share: how much of what is given can find its way back to the giver?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The weight between elements of one strong component, divided by all weight. Exact: an edge lies on some directed
  /// cycle exactly when both its ends are in one strong component.
  ///
  /// - SeeAlso: Tarjan, R. (1972). *SIAM J. Comput.* 1(2), 146–160.
  static let cyclicShare = Measure(
    id: "cyclic-share", question: "How much of what is given can, through others, find its way back?",
    family: .reciprocity, answer: "weight inside strong components / weight", unit: "share",
    parts: ["inCircles", "total"],
    plain: { result in
      result.value.map { "\(percentText($0)) of what is given can, through others, find its way back to the giver." }
    },
    calculation: .amounts { network, _ throws(MeasureFailure) in
      let graph = network.graph.withoutWeightlessEdges()
      let total = graph.totalWeight
      let unknown = network.unknownWords()
      guard total > 0 || unknown != nil else { throw .undefined("Nothing was given between two elements.") }
      let components = graph.strongComponents()
      var inside = 0.0
      for edge in graph.edges where components.joins(graph.source(of: edge), graph.target(of: edge)) {
        inside += graph.weight(of: edge)
      }
      var result = network.result(unknown == nil ? inside / total : nil, unit: "share", undefined: unknown)
      result.parts = [
        Answer.Field("inCircles", unknown == nil ? inside : nil), Answer.Field("total", unknown == nil ? total : nil),
      ]
      if !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}

extension Network {
  /// Takes the ends away from a share whose extremes are not worked out, and says why.
  func leaveShareOpen(_ result: inout MeasureResult) {
    result.low = nil
    result.high = nil
    if result.value != nil {
      result.findings.append(
        Finding(.note, "Some amounts are ranges: the share is that of their middle, its own range is not worked out."))
    }
  }
}
