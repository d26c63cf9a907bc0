// Hoover: how much would have to move for everybody to have the same?

import PlainText

extension Measure {
  /// Half the mean distance from the mean, as a share of the mean. Also called Robin Hood, Pietra, Ricci-Schutz.
  ///
  /// - SeeAlso: Hoover, E. M. (1936). The measurement of industrial localization. *Review of Economics and Statistics*
  ///   18(4), 162–171.
  static let hoover = Measure(
    id: "hoover", question: "How much would have to move for everyone to get the same?", family: .equity,
    answer: "share of the whole that lies above the mean", unit: "share", options: indexOptions,
    plain: { result in
      result.value.map {
        "\(percentText($0)) of the whole would have to move from those above the average to those below it to make "
          + "everyone equal."
      }
    },
    calculation: .inequality(.hoover))
}
