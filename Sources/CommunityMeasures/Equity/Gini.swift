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
    options: indexOptions + [Option("corrected", "true: times n/(n - 1)", usual: "false")],
    plain: { result in
      guard let value = result.value, let people = result.part("n") else { return nil }
      return "0 = everyone gets the same, 100 = one person gets everything. This is "
        + "\(readableNumber(value * 100, places: 0)), among \(readableNumber(people)) people."
    },
    calculation: .equity("share", parts: ["n", "corrected"], giniAnswer))

  private static let giniAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let population = try Population(ledger, options)
    let isCorrected = try options.flag("corrected", usual: false)
    let size = population.isWeightedByColumn ? Double(population.elements.count) : population.size
    if isCorrected && size <= 1 && population.openCounts.isEmpty {
      throw .undefined("With one person alone there is no corrected Gini.")
    }
    let factor = size > 1 ? size / (size - 1) : nil
    let index = isCorrected ? InequalityIndex.correctedGini(population, factor: factor ?? 1) : .gini
    var result = try index.answer(population, options)
    result.parts = [
      Answer.Field("n", population.openCounts.isEmpty ? size : nil),
      Answer.Field(
        "corrected", isCorrected ? result.value : result.value.flatMap { value in factor.map { value * $0 } }),
    ]
    return result
  }
}

extension InequalityIndex {
  /// Times *n*/(*n* − 1); under `weight=` *n* is a number of rows.
  fileprivate static func correctedGini(_ population: Population, factor: Double) -> InequalityIndex {
    let isOfRows = population.isWeightedByColumn
    return InequalityIndex(
      index: { shares in
        let size = isOfRows ? Double(shares.values.count) : shares.size
        return size > 1 ? shares.gini().map { $0 * (size / (size - 1)) } : nil
      }, oneTakesAll: { (1 - $0) * factor }, unit: "share")
  }
}
