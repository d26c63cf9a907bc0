// Lorenz curve: what share goes to the half who get least?

import PlainText

extension Measure {
  /// The curve itself, without names: from those who have least to those who have most.
  ///
  /// - SeeAlso: Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. *Publications of the American
  ///   Statistical Association* 9(70), 209–219.
  static let lorenz = Measure(
    id: "lorenz", question: "What share of the rewards goes to those who get least?", family: .equity,
    answer: "points of the curve; the value is the Gini", unit: "share", options: indexOptions,
    plain: { result in
      guard result.value != nil, let half = result.part("lowerHalf") else { return nil }
      return "The half who get least have \(percentText(half)) of the whole."
    },
    calculation: .equity("share", parts: ["n", "lowerHalf"], lorenzAnswer))

  private static let lorenzAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let population = try Population(ledger, options)
    var result = try InequalityIndex.gini.answer(population, options)
    var half: Double?
    var rows: [[Answer]] = []
    // A curve of amounts that nobody knows would be a guess.
    if result.value != nil {
      let points = Shares(population.of.eachValue, weights: population.weights).lorenz() ?? []
      rows = points.map { [.number($0.people), .number($0.amount)] }
      half = points.isEmpty ? nil : Shares.height(at: 0.5, on: points)
    }
    result.table = ResultTable(columns: ["people", "amount"], rows: rows)
    result.parts = [
      Answer.Field("n", population.openCounts.isEmpty ? population.size : nil), Answer.Field("lowerHalf", half),
    ]
    return result
  }
}
