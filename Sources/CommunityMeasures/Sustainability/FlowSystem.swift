// A network as compartments with an inside and an environment.

import CommunityModel
import DirectedGraph
import PlainText

/// What flows between compartments, and between them and the environment.
struct FlowSystem {
  /// The nodes that are neither environment nor without any flow, in the order of the file.
  private(set) var compartments: [NodeIndex] = []
  /// The place of each node in ``compartments``, -1 for none.
  private(set) var place: [Int32]
  let isEnvironment: [Bool]
  /// Between compartments, loops among them: places and amount.
  private(set) var flows: [(from: Int32, to: Int32, amount: Double)] = []
  /// By compartment.
  private(set) var inputs: [Double]
  private(set) var exports: [Double]
  private(set) var losses: [Double]
  /// What a compartment gets, and what leaves it, the environment included.
  private(set) var received: [Double]
  private(set) var sent: [Double]
  private(set) var findings: [Finding] = []

  static let options = [
    Measure.Option("inputs", "the elements from which things come in from outside: A+B"),
    Measure.Option("exports", "the elements to which useful things go out"),
    Measure.Option("losses", "the elements to which things go that are lost"),
  ]

  /// - Throws: Undefined with unknown amounts; wrong use for an option that names no element.
  init(_ network: Network, _ options: MeasureOptions) throws(MeasureFailure) {
    if let unknown = network.unknownWords(loops: true) { throw .undefined(unknown) }
    let graph = network.graph
    var isInput = [Bool](repeating: false, count: graph.nodeCount)
    var isExport = isInput
    var isLoss = isInput
    if options["inputs"] == nil && options["exports"] == nil && options["losses"] == nil {
      for node in graph.nodes where graph.loops[node] == 0 {
        let hasIn = graph.inEdges(of: node).contains { graph.weights[Int($0)] > 0 }
        let hasOut = graph.outEdges(of: node).contains { graph.weights[$0] > 0 }
        isInput[node.position] = hasOut && !hasIn
        isExport[node.position] = hasIn && !hasOut
      }
      let names: ([Bool]) -> String = { marks in
        let keys = graph.nodes.filter { marks[$0.position] }.map {
          network.ledger.community.key(of: network.elements[$0])
        }
        let more = keys.count > 5 ? " and \(keys.count - 5) more" : ""
        return keys.isEmpty ? "none" : keys.prefix(5).joined(separator: ", ") + more
      }
      findings.append(
        Finding(
          .note,
          "No environment was named: taken as inputs are those into which nothing flows (\(names(isInput))), as "
            + "exports those out of which nothing flows (\(names(isExport)))."))
    } else {
      if options["inputs"] != nil { for node in try network.nodes("inputs", options) { isInput[node.position] = true } }
      if options["exports"] != nil {
        for node in try network.nodes("exports", options) { isExport[node.position] = true }
      }
      if options["losses"] != nil { for node in try network.nodes("losses", options) { isLoss[node.position] = true } }
    }
    let outside = (0..<graph.nodeCount).map { isInput[$0] || isExport[$0] || isLoss[$0] }
    isEnvironment = outside
    var hasFlow = graph.loops.values.map { $0 > 0 }
    for edge in 0..<graph.edgeCount where graph.weights[edge] > 0 {
      hasFlow[Int(graph.sources[edge])] = true
      hasFlow[Int(graph.targets[edge])] = true
    }
    place = [Int32](repeating: -1, count: graph.nodeCount)
    for node in graph.nodes where hasFlow[node.position] && !outside[node.position] {
      place[node.position] = Int32(compartments.count)
      compartments.append(node)
    }
    inputs = [Double](repeating: 0, count: compartments.count)
    (exports, losses, received, sent) = (inputs, inputs, inputs, inputs)
    var passing = 0
    for edge in 0..<graph.edgeCount where graph.weights[edge] > 0 {
      let (giver, receiver, amount) = (Int(graph.sources[edge]), Int(graph.targets[edge]), graph.weights[edge])
      let (from, to) = (place[giver], place[receiver])
      if from >= 0 { sent[Int(from)] += amount }
      if to >= 0 { received[Int(to)] += amount }
      if from >= 0 && to >= 0 {
        flows.append((from, to, amount))
      } else if to >= 0 {
        inputs[Int(to)] += amount
      } else if from >= 0 {
        if isLoss[receiver] && !isExport[receiver] {
          losses[Int(from)] += amount
        } else {
          exports[Int(from)] += amount
        }
      } else {
        passing += 1
      }
    }
    for (number, node) in compartments.enumerated() where graph.loops[node] > 0 {
      flows.append((Int32(number), Int32(number), graph.loops[node]))
      sent[number] += graph.loops[node]
      received[number] += graph.loops[node]
    }
    if passing > 0 {
      findings.append(
        Finding(
          .note,
          "\(passing) \(passing == 1 ? "connection goes" : "connections go") from the environment to the "
            + "environment: left out."))
    }
    guard !compartments.isEmpty else { throw .undefined("Nothing flows into or out of any element inside.") }
  }

  /// A result that says what was taken as environment.
  func result(_ network: Network, _ value: Double?, unit: String, undefined: String? = nil) -> MeasureResult {
    var result = network.result(value, unit: unit, undefined: undefined, dropsLoops: false)
    result.findings += findings
    if network.lowWeights != nil { network.leaveShareOpen(&result) }
    return result
  }

  /// The greatest difference of what comes in and goes out, when it is more than rounding.
  var outOfBalance: (compartment: Int, received: Double, sent: Double)? {
    var worst: (compartment: Int, received: Double, sent: Double)?
    for number in compartments.indices {
      let gap = (received[number] - sent[number]).magnitude
      guard gap > 1e-6 * max(received[number], sent[number]) else { continue }
      if worst == nil || gap > (worst!.received - worst!.sent).magnitude {
        worst = (number, received[number], sent[number])
      }
    }
    return worst
  }

  /// Dense matrices are made of at most so many compartments.
  static let mostCompartments = 1_000

  /// N = (I − G)⁻¹ with G the flows as shares of `total` of their origin, row by row.
  ///
  /// - Throws: Undefined when some of what flows can never leave, or for too many compartments.
  /// - Complexity: O(*c*³) for *c* compartments. No pivots: the rows of G sum to at most 1.
  func leontief(total: [Double]) throws(MeasureFailure) -> [Double] {
    let count = compartments.count
    guard count <= Self.mostCompartments else {
      throw .undefined("More than 1,000 elements inside: the matrix of all ways is not worked out.")
    }
    guard canAllLeave else {
      throw .undefined("Some of what flows can never leave (a closed circle): the ways never end.")
    }
    var matrix = [Double](repeating: 0, count: count * count)
    for number in 0..<count { matrix[number * count + number] = 1 }
    for flow in flows where total[Int(flow.from)] > 0 {
      matrix[Int(flow.from) * count + Int(flow.to)] -= flow.amount / total[Int(flow.from)]
    }
    for pivot in 0..<count {
      let inverse = 1 / matrix[pivot * count + pivot]
      matrix[pivot * count + pivot] = 1
      for column in 0..<count { matrix[pivot * count + column] *= inverse }
      for row in 0..<count where row != pivot {
        let factor = matrix[row * count + pivot]
        guard factor != 0 else { continue }
        matrix[row * count + pivot] = 0
        for column in 0..<count { matrix[row * count + column] -= factor * matrix[pivot * count + column] }
      }
    }
    guard matrix.allSatisfy({ $0.isFinite }) else { throw .undefined("The system of flows is closed.") }
    return matrix
  }

  /// Whether every compartment that sends on has a way out: to the environment, or to one that keeps what it gets.
  private var canAllLeave: Bool {
    let count = compartments.count
    let back = Digraph(
      nodeCount: count, from: flows.map { $0.to }, to: flows.map { $0.from }, weights: flows.map { $0.amount })
    var leaves = (0..<count).map { exports[$0] + losses[$0] > 0 || sent[$0] == 0 }
    var queue = (0..<count).filter { leaves[$0] }
    var next = 0
    while next < queue.count {
      for edge in back.outEdges(of: NodeIndex(queue[next])) where !leaves[Int(back.targets[edge])] {
        leaves[Int(back.targets[edge])] = true
        queue.append(Int(back.targets[edge]))
      }
      next += 1
    }
    return leaves.allSatisfy { $0 }
  }
}
