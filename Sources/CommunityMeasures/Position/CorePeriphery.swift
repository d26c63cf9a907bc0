// Core and periphery: is there one core that the others are linked with, and hardly with each other?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The correlation of who is linked with whom with the ideal pattern of the core that fits best.
  ///
  /// - SeeAlso: Borgatti, S. & Everett, M. (1999). Models of core/periphery structures. *Social Networks* 21, 375–395.
  static let corePeriphery = Measure(
    id: "core-periphery", question: "Is there a core that the others are linked with, and hardly with each other?",
    family: .network, answer: "correlation with the best core's ideal pattern", unit: "correlation",
    calculation: .links { network, _ throws(MeasureFailure) in
      let graph = network.graph
      guard graph.nodeCount > 0 else { throw .undefined("There are no elements.") }
      let both = graph.undirected
      let size = graph.nodeCount + both.edgeCount / 2
      guard size <= largestCore else {
        throw .undefined("More than \(largestCore) elements and linked pairs: the search would take too long.")
      }
      let effort = CoreEffort(size)
      let seed = network.ledger.selection.seed
      var random = SeededRandom(seed: seed)
      guard let found = graph.corePeriphery(restarts: effort.restarts, random: &random) else {
        throw .undefined(
          graph.nodeCount < 3
            ? "Fewer than three elements have no core."
            : "\(both.edgeCount == 0 ? "No pair is" : "Every pair is") linked: there is no pattern to compare with.")
      }
      let p = graph.corePeripheryChance(
        draws: effort.draws, restarts: effort.restartsOfDraws, seed: seed, loop: network.ledger.loop
      ) { seed in
        var random = SeededRandom(seed: seed)
        return { random.next() }
      }
      let core = found.isCore.reduce(0) { $0 + ($1 ? 1 : 0) }
      var result = network.result(found.correlation, unit: "correlation")
      result.parts = [
        Answer.Field("p", p), Answer.Field("draws", p == nil ? nil : Double(effort.draws)),
        Answer.Field("core", Double(core)), Answer.Field("equals", found.equals.map { Double($0) }),
      ]
      result.perElement = network.perElement { Answer(found.isCore[$0.position] ? 1 : 0) }
      result.findings += findings(found, core: core, p: p, effort, seed: seed)
      return result
    })

  /// The most elements and linked pairs together that are searched.
  private static let largestCore = 2_000_000

  private static func findings(
    _ found: CorePeriphery, core: Int, p: Double?, _ effort: CoreEffort, seed: UInt64
  ) -> [Finding] {
    var findings = [
      Finding(
        .note,
        found.isExact
          ? "Every core was tried: none fits better."
          : "The core is the best of \(effort.restarts + 1) searches with seed \(seed); a better one may be missed.")
    ]
    if let equals = found.equals, equals > 1 {
      findings.append(
        Finding(.question, "\(equals - 1) other \(equals == 2 ? "core fits" : "cores fit") as well: do not name one."))
    }
    if let p {
      findings.append(
        Finding(
          .note,
          "p: \(effort.draws) networks of as many links, dealt out at random with seed \(seed), each with its best core."
        ))
      if p > 0.05 {
        findings.append(Finding(.question, "Links at random fit a core as well (p = \(readableNumber(p, places: 3)))."))
      }
    } else {
      findings.append(
        Finding(
          .question,
          "p is worked out up to \(CoreEffort.largestDrawn) elements and linked pairs: do not tell of a core."))
    }
    return findings
  }
}

/// How long to look, by the number of elements and linked pairs together.
private struct CoreEffort {
  static let largestDrawn = 20_000
  let restarts: Int
  let draws: Int
  let restartsOfDraws: Int

  init(_ size: Int) {
    switch size {
    case ...300: (restarts, draws, restartsOfDraws) = (20, 999, 2)
    case ...3_000: (restarts, draws, restartsOfDraws) = (20, 199, 1)
    case ...CoreEffort.largestDrawn: (restarts, draws, restartsOfDraws) = (10, 99, 0)
    default: (restarts, draws, restartsOfDraws) = (3, 0, 0)
    }
  }
}
