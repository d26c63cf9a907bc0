// Ascendency: how streamlined, and how flexible, are the flows?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// Throughput times the mutual information of where flows come from and where they go, in bits.
  ///
  /// - SeeAlso: Ulanowicz, R. (1997). *Ecology, the Ascendent Perspective*; Ulanowicz, R., Goerner, S., Lietaer, B. &
  ///   Gomez, R. (2009). *Ecol. Complexity* 6(1), 27–36; Fath, B. (2015). *Ocean & Coastal Management* 108, 13–19;
  ///   Zorach, A. & Ulanowicz, R. (2003). *Complexity* 8(3), 68–76.
  static let ascendency = Measure(
    id: "ascendency", question: "How streamlined, and how flexible, are the flows?", family: .sustainability,
    answer: "throughput × mutual information", unit: "bits",
    parts: [
      "throughput", "throughflow", "capacity", "overhead", "overheadInput", "overheadInternal", "overheadExport",
      "overheadLosses", "flowDiversity", "mutualInformation", "conditionalEntropy", "relativeOrder", "robustness",
      "fath", "ulanowicz2009", "linkDensity", "trophicDepth",
    ], options: FlowSystem.options,
    plain: { result in
      result.part("relativeOrder").map {
        "The exchanges are \(percentText($0)) streamlined (few fixed routes); the rest is flexible (several routes). "
          + "Neither end is good."
      }
    },
    calculation: .amounts { network, options throws(MeasureFailure) in
      let system = try FlowSystem(network, options)
      let sums = FlowInformation(system)
      let (total, ascendency, overhead) = (sums.throughput, sums.ascendency, sums.overhead)
      let capacity = sums.capacity
      // A single flow has no capacity: rounding must not make one.
      let order = capacity > 1e-12 * total ? min(1, max(0, ascendency / capacity)) : nil
      let information = ascendency / total
      let conditional = max(0, overhead.reduce(0, +)) / total
      var result = system.result(network, ascendency, unit: "bits")
      let part = Answer.Field.init(_:_:) as (String, Double?) -> Answer.Field
      let minusALogA = order.map { $0 > 0 ? -$0 * naturalLog($0) : 0 }
      result.parts = [
        part("throughput", total), part("throughflow", system.received.reduce(0, +)), part("capacity", capacity),
        part("overhead", capacity - ascendency), part("overheadInput", overhead[0]),
        part("overheadInternal", overhead[1]), part("overheadExport", overhead[2]),
        part("overheadLosses", overhead[3]), part("flowDiversity", capacity / total),
        part("mutualInformation", information), part("conditionalEntropy", conditional),
        part("relativeOrder", order), part("robustness", minusALogA),
        part("fath", minusALogA.map { $0 * eulersNumber }),
        part(
          "ulanowicz2009",
          order.map {
            guard $0 > 0 else { return 0 }
            let raised = power($0, 1.288)
            return -eulersNumber * raised * naturalLog(raised)
          }),
        part("linkDensity", power(2, conditional / 2)), part("trophicDepth", power(2, information)),
      ]
      return result
    })

  private static let eulersNumber = 2.718281828459045
}

/// The sums over the extended matrix of flows: inputs one row, exports and losses one column each.
private struct FlowInformation {
  var throughput = 0.0
  var ascendency = 0.0
  var capacity = 0.0
  /// Of inputs, inside, exports and losses.
  var overhead = [0.0, 0, 0, 0]

  init(_ system: FlowSystem) {
    let (input, export, loss) = (
      system.inputs.reduce(0, +), system.exports.reduce(0, +), system.losses.reduce(0, +)
    )
    let inside = system.flows.reduce(0) { $0 + $1.amount }
    let total = input + inside + export + loss
    throughput = total
    var (a, c, o) = (0.0, 0.0, [0.0, 0, 0, 0])
    func add(_ amount: Double, row: Double, column: Double, block: Int) {
      guard amount > 0 else { return }
      a += amount * (log2Of(amount / row) + log2Of(total / column))
      c -= amount * log2Of(amount / total)
      o[block] -= amount * (log2Of(amount / row) + log2Of(amount / column))
    }
    for number in system.compartments.indices {
      add(system.inputs[number], row: input, column: system.received[number], block: 0)
    }
    for flow in system.flows {
      add(flow.amount, row: system.sent[Int(flow.from)], column: system.received[Int(flow.to)], block: 1)
    }
    for number in system.compartments.indices {
      add(system.exports[number], row: system.sent[number], column: export, block: 2)
      add(system.losses[number], row: system.sent[number], column: loss, block: 3)
    }
    (ascendency, capacity, overhead) = (max(0, a), max(0, c), o)
  }
}
