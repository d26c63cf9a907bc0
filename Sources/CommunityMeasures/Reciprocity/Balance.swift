// Balance: who has given more than came back, and how far is everyone from even?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// Half the sum of |gives − receives| over all elements, divided by all that is given.
  static let balance = Measure(
    id: "balance", question: "How much would have to change hands for everyone to come out even?",
    family: .reciprocity, answer: "imbalance share", unit: "share",
    plain: { result in
      result.value.map { "\(percentText($0)) of what was given would have to change hands for all to come out even." }
    },
    calculation: .amounts { network, _ throws(MeasureFailure) in
      let graph = network.graph
      let total = graph.totalWeight
      let unknown = network.unknownWords()
      guard total > 0 || unknown != nil else { throw .undefined("Nothing was given between two elements.") }
      let (given, received) = (graph.outStrength(), graph.inStrength())
      let imbalance = graph.nodes.reduce(0.0) { $0 + abs(given[$1] - received[$1]) } / 2
      var result = network.result(unknown == nil ? imbalance / total : nil, unit: "share", undefined: unknown)
      if network.isExact {
        result.perElement = network.perElement { Answer(given[$0] - received[$0]) }
      } else {
        let bounds = WeightBounds(network)
        let least = (given: bounds.graph.outStrength(bounds.low), received: bounds.graph.inStrength(bounds.low))
        let most = (given: bounds.graph.outStrength(bounds.high), received: bounds.graph.inStrength(bounds.high))
        result.perElement = network.perElement {
          .between(
            least.given[$0] - most.received[$0], most.given[$0] - least.received[$0], value: given[$0] - received[$0])
        }
        network.leaveShareOpen(&result)
      }
      return result
    })
}
