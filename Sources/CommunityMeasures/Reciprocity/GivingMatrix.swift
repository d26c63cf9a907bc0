// Giving matrix: which group gives how much to which?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// What each group gives to each, and the share of all giving that crosses from one group to another.
  ///
  /// Several words in a cell make a group of their own; a blank is the group `not said`.
  static let givingMatrix = Measure(
    id: "giving-matrix", question: "Which group gives how much to which?", family: .reciprocity,
    answer: "share given across groups", unit: "share",
    options: [Measure.Option("by", "the column of the elements that makes the groups", usual: "Constituency")],
    plain: { result in
      result.value.map { "\(percentText($0)) of what is given goes from one group to another." }
    },
    calculation: .amounts { network, options throws(MeasureFailure) in
      let groups = try Groups(by: options["by"] ?? "Constituency", in: network.ledger)
      let unknown = network.unknownWords()
      let total = network.graph.totalWeight
      guard total > 0 || unknown != nil else { throw .undefined("Nothing was given between two elements.") }
      let known = GroupSums(network, groups, network.graph, network.graph.weights)
      var (least, most) = (known, known)
      if !network.isExact {
        let bounds = WeightBounds(network)
        least = GroupSums(network, groups, bounds.graph, bounds.low)
        most = GroupSums(network, groups, bounds.graph, bounds.high)
      }
      var result = network.result(unknown == nil ? known.across / total : nil, unit: "share", undefined: unknown)
      if !network.isExact {
        result.low = share(least.across, of: most.within)
        result.high = share(most.across, of: least.within)
      }
      result.parts = groups.names.indices.map { giver in
        Answer.Field(
          groups.names[giver],
          .fields(
            groups.names.indices.map { receiver in
              let cell = giver * groups.count + receiver
              return Answer.Field(
                groups.names[receiver], .between(least.cells[cell], most.cells[cell], value: known.cells[cell]))
            }))
      }
      return result
    })

  /// `across` / (`across` + `within`), also where one of them has no end.
  private static func share(_ across: Double, of within: Double) -> Double? {
    if within == .infinity { return 0 }
    if across == .infinity { return 1 }
    return across + within > 0 ? across / (across + within) : nil
  }
}

/// What each group gives to each: row by row, the giving group first.
private struct GroupSums {
  var cells: [Double]
  var across = 0.0
  var within = 0.0

  init(_ network: Network, _ groups: Groups, _ graph: Digraph, _ weights: [Double]) {
    cells = [Double](repeating: 0, count: groups.count * groups.count)
    let group = graph.nodes.map { groups.group(of: network.elements[$0]) }
    for edge in 0..<graph.edgeCount {
      let (giver, receiver) = (group[Int(graph.sources[edge])], group[Int(graph.targets[edge])])
      cells[giver * groups.count + receiver] += weights[edge]
      if giver == receiver { within += weights[edge] } else { across += weights[edge] }
    }
  }
}
