// Ends of answers that rise with every amount: at the least of each, and at the greatest of each.

import CommunityModel
import DirectedGraph

extension WeightBounds {
  /// The network with every amount at its least. What may be nothing leads nowhere.
  var least: Digraph { graph(low).withoutWeightlessEdges() }
  /// The network with every amount at its greatest. `nil` when one has no upper end.
  var greatest: Digraph? { isUnbounded ? nil : graph(high) }

  private func graph(_ weights: [Double]) -> Digraph {
    Digraph(nodeCount: graph.nodeCount, from: graph.sources, to: graph.targets, weights: weights)
  }
}

extension Network {
  /// Fills in the ends of an answer that no amount lowers when it grows, the largest of `values`.
  ///
  /// - Parameter values: The answer for each element; `nil` where it has none.
  func boundRising(_ result: inout MeasureResult, _ values: (Digraph) -> [Double?]?) {
    if isExact { return }
    let bounds = WeightBounds(self)
    let least = values(bounds.least)
    let greatest = bounds.greatest.flatMap { values($0) }
    result.low = least?.compactMap { $0 }.max()
    result.high = greatest?.compactMap { $0 }.max()
    result.perElement = perElement { node in
      let (low, high) = (least?[node.position], greatest?[node.position])
      if low == nil && high == nil { return .none }
      if let low, low == high { return Answer(low) }
      return .bounds(low: low, high: high)
    }
  }
}
