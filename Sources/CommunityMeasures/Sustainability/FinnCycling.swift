// Finn cycling and total requirements: how much of what flows has been here before, and what does one need of another?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The share of all throughflow that comes back to where it has been.
  ///
  /// - SeeAlso: Finn, J. (1976). Measures of ecosystem structure and function derived from analysis of flows.
  ///   *J. Theor. Biol.* 56(2), 363–380.
  static let finnCycling = Measure(
    id: "finn-cycling", question: "How much of what flows has been through the same hands before?",
    family: .sustainability, answer: "cycled throughflow / throughflow", unit: "share",
    parts: ["throughflow", "boundaryInput", "meanPathLength", "indirectToDirect"], options: FlowSystem.options,
    plain: { result in
      result.value.map { "Of everything moving inside, \(percentText($0)) has been through the same hands before." }
    },
    calculation: .amounts { network, options throws(MeasureFailure) in
      let system = try FlowSystem(network, options)
      let flow = system.received
      let parts: (Double?, Double?, Double?, Double?) -> [Answer.Field] = { total, input, path, indirect in
        [
          Answer.Field("throughflow", total), Answer.Field("boundaryInput", input),
          Answer.Field("meanPathLength", path), Answer.Field("indirectToDirect", indirect),
        ]
      }
      let total = flow.reduce(0, +)
      let input = system.inputs.reduce(0, +)
      if let gap = system.outOfBalance {
        let name = network.ledger.community.key(of: network.elements[system.compartments[gap.compartment]])
        let difference = readableNumber((gap.received - gap.sent).magnitude)
        var result = system.result(
          network, nil, unit: "share",
          undefined: "\(name) is out of balance by \(difference): \(readableNumber(gap.received)) come in and "
            + "\(readableNumber(gap.sent)) go out.")
        result.parts = parts(nil, input, nil, nil)
        return result
      }
      let ways = try system.leontief(total: flow)
      let count = system.compartments.count
      var cycled = 0.0
      for number in 0..<count {
        let again = ways[number * count + number]
        cycled += flow[number] * (again - 1) / again
      }
      // z N sums to all throughflow, z sums to the inputs, z G is what they pass on first.
      var direct = 0.0
      for arc in system.flows { direct += system.inputs[Int(arc.from)] * arc.amount / flow[Int(arc.from)] }
      var reached = 0.0
      for row in 0..<count where system.inputs[row] > 0 {
        for column in 0..<count { reached += system.inputs[row] * ways[row * count + column] }
      }
      var result = system.result(network, max(0, cycled / total), unit: "share")
      result.parts = parts(
        total, input, input > 0 ? total / input : nil, direct > 0 ? (reached - input - direct) / direct : nil)
      result.perElement = network.graph.nodes.filter { !system.isEnvironment[$0.position] }.map {
        let place = Int(system.place[$0.position])
        return MeasureResult.ElementAnswer(network.elements[$0], place < 0 ? 0 : flow[place])
      }
      return result
    })

  /// How much of what each sends on comes, over all ways, to each other: N = (I − G)⁻¹.
  ///
  /// - SeeAlso: Ghosh, A. (1958). *Economica* 25, 58–64; Miller, R. & Blair, P. (2009). *Input-Output Analysis*, ch. 12.
  static let totalRequirements = Measure(
    id: "total-requirements", question: "Over all ways, how much of what one sends on comes to each other?",
    family: .sustainability, answer: "largest entry off the diagonal", unit: "ratio", options: FlowSystem.options,
    calculation: .amounts { network, options throws(MeasureFailure) in
      let system = try FlowSystem(network, options)
      let count = system.compartments.count
      guard count > 1 else { throw .undefined("There is only one element inside.") }
      let ways = try system.leontief(total: system.sent)
      var largest = 0.0
      for row in 0..<count {
        for column in 0..<count where column != row { largest = max(largest, ways[row * count + column]) }
      }
      var result = system.result(network, largest, unit: "ratio")
      let keys = system.compartments.map { network.ledger.community.key(of: network.elements[$0]) }
      if count <= 300 {
        result.perElement = (0..<count).map { row in
          MeasureResult.ElementAnswer(
            network.elements[system.compartments[row]],
            .fields((0..<count).map { Answer.Field(keys[$0], ways[row * count + $0]) }))
        }
      } else {
        result.findings.append(Finding(.note, "The matrix is left out: more than 300 elements inside."))
      }
      return result
    })
}
