// Theil: how much of the inequality lies between groups?

extension Measure {
  /// Theil's T in natural logarithms, and its exact parts within and between groups.
  ///
  /// - SeeAlso: Theil, H. (1967). *Economics and Information Theory*. North-Holland. Shorrocks, A. F. (1980). The class
  ///   of additively decomposable inequality measures. *Econometrica* 48(3), 613–625.
  static let theil = Measure(
    id: "theil", question: "How much of the inequality lies between groups?", family: .equity,
    answer: "mean of x/mean times ln(x/mean)", unit: "nats", options: populationOptions + [groupOption],
    plain: { $0.sentenceOnGroups },
    calculation: .entropy("nats") { _ throws(MeasureFailure) in 1 })
}
