// Gini: how unequal are the rewards?

import PlainText

extension Measure {
  /// Twice the area between the Lorenz curve and the line of equal shares.
  ///
  /// - SeeAlso: Gini, C. (1914). Sulla misura della concentrazione e della variabilità dei caratteri. Deltas, G. (2003),
  ///   *Review of Economics and Statistics* 85(1), 226–234, for the correction *n*/(*n* − 1).
  static let gini = Measure(
    id: "gini", question: "How unequally are rewards spread?", family: .equity,
    answer: "twice the area between the Lorenz curve and equal shares", unit: "share",
    options: populationOptions + [Option("corrected", "true: times n/(n - 1)", usual: "false")],
    plain: { result in
      guard let value = result.value, let people = result.part("n") else { return nil }
      return "0 = everyone gets the same, 100 = one person gets everything. This is "
        + "\(readableNumber(value * 100, places: 0)), among \(readableNumber(people)) people."
    },
    calculation: .ledger(giniAnswer))

  private static let giniAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let population = try Population(ledger, options)
    let isCorrected = try options.flag("corrected", usual: false)
    let size = population.isWeightedByColumn ? Double(population.elements.count) : population.size
    if isCorrected && size <= 1 && population.openCounts.isEmpty {
      throw .undefined("With one person alone there is no corrected Gini.")
    }
    let factor = size > 1 ? size / (size - 1) : nil
    var result = try InequalityIndex.gini.answer(population, factor: isCorrected ? factor ?? 1 : 1)
    let plainValue = isCorrected ? result.value.map { $0 / (factor ?? 1) } : result.value
    result.parts = [
      Answer.Field("n", population.openCounts.isEmpty ? size : nil),
      Answer.Field("corrected", plainValue.flatMap { value in factor.map { value * $0 } }),
    ]
    return result
  }
}
