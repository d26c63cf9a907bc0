// Dominators: who is cut off from every source of support when one element goes?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// How many elements have some one element that every way from the roots to them passes.
  ///
  /// - SeeAlso: Lengauer, T. & Tarjan, R. (1979). *ACM TOPLAS* 1(1), 121–141.
  static let dominators = Measure(
    id: "dominators", question: "Who loses every way to support when one element goes?", family: .sustainability,
    answer: "elements that hang on one point", unit: "elements",
    options: [Measure.Option("roots", "where support comes from: A+B; without it all that receive nothing")],
    plain: { result in
      result.value.map {
        $0 == 0
          ? "Nobody hangs on a single point: every element has separate ways to support."
          : "\(readableNumber($0)) \($0 == 1 ? "element hangs" : "elements hang") on a single point: without it, every "
            + "way that support takes to \($0 == 1 ? "it" : "them") is gone."
      }
    },
    calculation: .links { network, options throws(MeasureFailure) in
      let graph = network.graph
      let named = options["roots"] != nil
      let roots = named ? try roots(options, in: network) : graph.nodes.filter { graph.inEdges(of: $0).isEmpty }
      guard named || roots.contains(where: { !graph.outEdges(of: $0).isEmpty }) else {
        throw .undefined("No element gives without receiving: name where support comes from with roots=.")
      }
      let found = graph.dominators(from: roots)
      let count = found.immediate.values.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
      var result = network.result(Double(count), unit: "elements")
      let keys = graph.nodes.map { network.ledger.community.key(of: network.elements[$0]) }
      let hasLists = found.cutOffTotal() <= longest
      let cutOff = hasLists ? found.cutOff().values : []
      result.perElement = network.perElement { node in
        guard found.isReached[node] else { return .none }
        let dominator: Answer = found.immediate[node].map { .text(keys[$0.position]) } ?? .none
        let list: Answer =
          hasLists ? .list(cutOff[node.position].map { keys[$0.position] }.sorted().map { .text($0) }) : .none
        return .fields([Answer.Field("dominator", dominator), Answer.Field("cutOff", list)])
      }
      result.findings += findings(found, roots: named ? nil : roots.map { keys[$0.position] }, hasLists: hasLists)
      return result
    })

  /// Together the lists of what is cut off hold at most so many names.
  private static let longest: Int64 = 2_000_000

  private static func findings(_ found: Dominators, roots: [String]?, hasLists: Bool) -> [Finding] {
    var findings: [Finding] = []
    if let roots {
      let first = roots.prefix(5).joined(separator: ", ")
      let rest = roots.count > 5 ? " and \(roots.count - 5) more" : ""
      findings.append(
        Finding(.note, "No roots were named: taken are the elements that receive nothing (\(first)\(rest))."))
    }
    let missed = found.isReached.values.reduce(0) { $0 + ($1 ? 0 : 1) }
    if missed > 0 {
      findings.append(
        Finding(.question, "\(missed) \(missed == 1 ? "element is" : "elements are") reached from none of the roots."))
    }
    if !hasLists {
      findings.append(Finding(.note, "The lists of what is cut off are left out: together they hold too many names."))
    }
    return findings
  }

  private static func roots(_ options: MeasureOptions, in network: Network) throws(MeasureFailure) -> [NodeIndex] {
    let elements = try options.elements("roots", in: network.ledger)
    guard !elements.isEmpty else { throw .wrongUse("roots= names no element.") }
    var nodes: [NodeIndex] = []
    for element in elements {
      guard let node = network.node(of: element) else {
        throw .wrongUse("\"\(network.ledger.community.key(of: element))\" is left out by this selection.")
      }
      nodes.append(node)
    }
    return nodes
  }
}
