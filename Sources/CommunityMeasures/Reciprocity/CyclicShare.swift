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
      if !network.isExact { (result.low, result.high) = WeightBounds(network).cyclicShare() }
      return result
    })
}

extension WeightBounds {
  /// Between which ends the share lies. What surely is on circles is so in every filling, what never can be is in none;
  /// the share rises with what is inside and falls with what is outside.
  ///
  /// Exact unless an amount may be nothing, and so open a circle or close it.
  fileprivate func cyclicShare() -> (low: Double?, high: Double?) {
    let (sure, ever) = (least.strongComponents(), graph.strongComponents())
    var (insideLeast, outsideMost, insideMost, outsideLeast) = (0.0, 0.0, 0.0, 0.0)
    for (number, edge) in graph.edges.enumerated() {
      let (giver, receiver) = (graph.source(of: edge), graph.target(of: edge))
      if sure.joins(giver, receiver) { insideLeast += low[number] } else { outsideMost += high[number] }
      if ever.joins(giver, receiver) { insideMost += high[number] } else { outsideLeast += low[number] }
    }
    func share(_ inside: Double, _ outside: Double) -> Double? {
      if inside == .infinity { return 1 }
      return inside + outside > 0 ? inside / (inside + outside) : nil
    }
    return (share(insideLeast, outsideMost) ?? 0, share(insideMost, outsideLeast) ?? 1)
  }
}
