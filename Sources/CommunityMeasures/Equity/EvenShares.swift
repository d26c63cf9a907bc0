// How many shares as large as each other would be as concentrated? Jain and Herfindahl-Hirschman.

import PlainText

extension Measure {
  /// (Σ*x*)² / (*n* Σ*x*²).
  ///
  /// - SeeAlso: Jain, R., Chiu, D. and Hawe, W. (1984). *A quantitative measure of fairness and discrimination for
  ///   resource allocation in shared computer systems*. DEC-TR-301.
  static let jain = Measure(
    id: "jain", question: "As if how many shared equally and the rest had nothing?", family: .equity,
    answer: "(sum of x)^2 / (n times the sum of x^2)", unit: "share", options: indexOptions,
    plain: { result in
      result.value.map { "As even as if \(percentText($0)) of the people shared equally and the rest had nothing." }
    },
    calculation: .inequality(.jain))

  /// The sum of squared shares.
  ///
  /// - SeeAlso: Herfindahl, O. C. (1950). *Concentration in the steel industry*. Hirschman, A. O. (1964). The paternity
  ///   of an index. *American Economic Review* 54(5), 761–762.
  static let hhi = Measure(
    id: "hhi", question: "How concentrated is it on a few?", family: .equity, answer: "sum of squared shares",
    unit: "index", options: indexOptions,
    plain: { result in
      result.part("effectiveNumber").map {
        "As concentrated as if \(readableNumber($0, places: 1)) people shared equally and nobody else had anything."
      }
    },
    calculation: .equity("index", parts: ["effectiveNumber", "normalised"]) {
      (ledger, options) throws(MeasureFailure) in
      let population = try Population(ledger, options)
      var result = try InequalityIndex.hhi(of: population.size).answer(population, options)
      let least = 1 / population.size
      result.parts = [
        Answer.Field("effectiveNumber", result.value.map { 1 / $0 }),
        Answer.Field(
          "normalised", population.size > 1 ? result.value.map { max(0, ($0 - least) / (1 - least)) } : nil),
      ]
      return result
    })
}

extension InequalityIndex {
  /// Read from the inequality 1/J, which is 1 when all are alike.
  fileprivate static let jain = InequalityIndex(
    index: { $0.squaresOverSquare() }, oneTakesAll: { 1 / $0 }, unit: "share", reading: { 1 / $0 })

  fileprivate static func hhi(of size: Double) -> InequalityIndex {
    InequalityIndex(
      index: { shares in shares.squaresOverSquare().map { $0 / shares.size } }, oneTakesAll: { 1 / ($0 * size) },
      unit: "index")
  }
}

extension Shares {
  /// *n* Σ*x*² / (Σ*x*)²: one and the square of the coefficient of variation. `nil` when there is nothing to share.
  func squaresOverSquare() -> Double? { entropy(2).map { 1 + 2 * $0 } }
}
