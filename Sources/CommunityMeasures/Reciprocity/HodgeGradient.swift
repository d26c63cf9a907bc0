// Hodge: how much of the net giving runs one way, and how much goes round?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The share of the squared net flows that differences of height explain; `circular` is the rest.
  ///
  /// - SeeAlso: Jiang, X., Lim, L.-H., Yao, Y. & Ye, Y. (2011). Statistical ranking and combinatorial Hodge theory.
  ///   *Mathematical Programming* 127, 203–244.
  static let hodgeGradient = Measure(
    id: "hodge-gradient", question: "How much of the net giving runs one way, not round?", family: .reciprocity,
    answer: "gradient share", unit: "share", parts: ["circular"],
    calculation: .amounts { network, _ throws(MeasureFailure) in
      let unknown = network.unknownWords()
      guard network.graph.totalWeight > 0 || unknown != nil else {
        throw .undefined("Nothing was given between two elements.")
      }
      var circular: Double?
      var reason = unknown
      if unknown == nil {
        circular = network.graph.circularShareOfNetFlow()
        if circular == nil { reason = "Every pair gives as much as it gets: there is no net flow to explain." }
      }
      var result = network.result(circular.map { 1 - $0 }, unit: "share", undefined: reason)
      result.parts = [Answer.Field("circular", circular)]
      result.findings.append(
        Finding(.note, "What a pair gives each other is set off first: only circles of three or more are seen."))
      if !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}
