// Brokerage: who passes things on between groups where no direct link exists?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The ways a → b → c without a → c, by the groups of the three.
  ///
  /// - SeeAlso: Gould, R. & Fernandez, R. (1989). Structures of mediation. *Sociological Methodology* 19, 89–126.
  static let brokerage = Measure(
    id: "brokerage", question: "Who passes things on between groups where no direct link exists?",
    family: .network, answer: "ways of two links without a direct one", unit: "ways",
    parts: ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"], options: [groupOption],
    calculation: .links { network, options throws(MeasureFailure) in
      let groups = try Groups(by: options["by"] ?? "Constituency", in: network.ledger)
      let graph = network.graph
      guard graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
      let group = graph.nodes.map { Int32(groups.group(of: network.elements[$0])) }
      let counts = graph.brokerage(groups: group)
      let totals = BrokerRole.allCases.map { role in
        stride(from: role.rawValue, to: counts.count, by: BrokerRole.allCases.count).reduce(0) { $0 + counts[$1] }
      }
      var result = network.result(Double(totals.reduce(0, +)), unit: "ways")
      result.parts = BrokerRole.allCases.map { Answer.Field($0.name, Double(totals[$0.rawValue])) }
      result.perElement = network.perElement { node in
        let base = node.position * BrokerRole.allCases.count
        var fields = BrokerRole.allCases.map { Answer.Field($0.name, Double(counts[base + $0.rawValue])) }
        fields.append(Answer.Field("total", fields.reduce(0) { $0 + ($1.answer.number ?? 0) }))
        return .fields(fields)
      }
      return result
    })
}

/// How the one in the middle belongs with the two ends.
private enum BrokerRole: Int, CaseIterable {
  /// All three of one group.
  case coordinator
  /// The ends of one group, the middle of another.
  case itinerant
  /// The giver and the middle of one group.
  case representative
  /// The middle and the receiver of one group.
  case gatekeeper
  /// Three groups.
  case liaison

  var name: String {
    switch self {
    case .coordinator: "coordinator"
    case .itinerant: "itinerant"
    case .representative: "representative"
    case .gatekeeper: "gatekeeper"
    case .liaison: "liaison"
    }
  }

  init(_ first: Int32, _ middle: Int32, _ last: Int32) {
    if first == middle {
      self = middle == last ? .coordinator : .representative
    } else if middle == last {
      self = .gatekeeper
    } else {
      self = first == last ? .itinerant : .liaison
    }
  }
}

extension Digraph {
  /// How often each node is in each role: role after role for the first node, then for the second.
  ///
  /// - Complexity: O(sum over nodes of in-degree × out-degree).
  fileprivate func brokerage(groups: [Int32]) -> [Int64] {
    let roles = BrokerRole.allCases.count
    var counts = [Int64](repeating: 0, count: nodeCount * roles)
    // Who is reached directly from the giver looked at: its number.
    var reached = [Int32](repeating: -1, count: nodeCount)
    for giver in 0..<nodeCount {
      let direct = Int(outStart[giver])..<Int(outStart[giver + 1])
      for edge in direct { reached[Int(targets[edge])] = Int32(giver) }
      reached[giver] = Int32(giver)
      for edge in direct {
        let middle = Int(targets[edge])
        for next in Int(outStart[middle])..<Int(outStart[middle + 1]) {
          let last = Int(targets[next])
          if reached[last] == Int32(giver) { continue }
          counts[middle * roles + BrokerRole(groups[giver], groups[middle], groups[last]).rawValue] += 1
        }
      }
    }
    return counts
  }
}
