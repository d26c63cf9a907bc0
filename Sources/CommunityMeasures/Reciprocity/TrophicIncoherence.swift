// Trophic incoherence: does everything flow one way, or does it all go round?

import CommunityModel
import DirectedGraph
import PlainText

extension Measure {
  /// The mean over all that is given of (rise − 1)², with the levels that make it least; each element's level, the
  /// lowest of each piece 0, rising along the connections.
  ///
  /// - SeeAlso: MacKay, R., Johnson, S. & Sansom, B. (2020). How directed is a directed network? *R. Soc. Open Sci.* 7,
  ///   201138.
  static let trophicIncoherence = Measure(
    id: "trophic-incoherence", question: "Does everything flow one way, or does it go round?", family: .reciprocity,
    answer: "F0", unit: "share",
    plain: { result in
      result.value.map {
        "0 = everything flows one way, from givers at the top to receivers at the bottom; 100 = it all goes round. "
          + "This group is at \(readableNumber(100 * $0, places: 0))."
      }
    },
    calculation: .amounts { network, _ throws(MeasureFailure) in
      let unknown = network.unknownWords()
      guard network.graph.totalWeight > 0 || unknown != nil else {
        throw .undefined("Nothing was given between two elements.")
      }
      let found = unknown == nil ? network.graph.trophicLevels() : nil
      var result = network.result(
        found?.incoherence, unit: "share", undefined: unknown ?? "The equations for the levels did not settle.")
      result.perElement = network.perElement { Answer(found?.levels[$0]) }
      if !network.isExact { network.leaveShareOpen(&result) }
      return result
    })
}
