// Atkinson: how much of the whole would be enough, if it were shared equally?

import PlainText

extension Measure {
  /// One less the equally shared amount that does as much good, over the mean.
  ///
  /// - SeeAlso: Atkinson, A. B. (1970). On the measurement of inequality. *Journal of Economic Theory* 2(3), 244–263.
  static let atkinson = Measure(
    id: "atkinson", question: "How much less would do as much good, if all had the same?", family: .equity,
    answer: "1 - (equally shared amount that does as much good) / mean", unit: "share",
    options: indexOptions + [Option("epsilon", "how much inequality is minded, 0 for not at all", usual: "0.5")],
    plain: { result in
      let epsilon = result.options.first { $0.name == "epsilon" }?.answer.number ?? 0.5
      return result.value.map {
        "If all had the same, the group could be as well off with \(percentText($0)) less, for someone who minds "
          + "inequality this much (\(readableNumber(epsilon)))."
      }
    },
    calculation: .inequality(.atkinson(0.5)) { (_, options) throws(MeasureFailure) in
      let epsilon = try options.number("epsilon", usual: 0.5)
      guard epsilon >= 0, epsilon.isFinite else {
        throw .wrongUse("epsilon=\(options["epsilon"] ?? "") must be 0 or more.")
      }
      return .atkinson(epsilon)
    })
}

extension InequalityIndex {
  fileprivate static func atkinson(_ epsilon: Double) -> InequalityIndex {
    InequalityIndex(
      index: { $0.atkinson(epsilon) },
      oneTakesAll: { share in
        if share >= 1 { return 0 }
        return epsilon >= 1 ? 1 : 1 - power(share, epsilon / (1 - epsilon))
      }, unit: "share")
  }
}

extension Shares {
  /// 1 − the mean of power 1 − ε over the mean: 1 where ε is 1 or more and somebody has 0. `nil` when there is nothing
  /// to share.
  func atkinson(_ epsilon: Double) -> Double? {
    let (size, sum) = (self.size, self.sum)
    guard size > 0, sum > 0, sum.isFinite else { return nil }
    let mean = sum / size
    var least = Double.infinity
    for position in values.indices where weights[position] > 0 { least = min(least, values[position]) }
    if epsilon >= 1 && least <= 0 { return 1 }
    // Powers below 0 are taken of what is above the least, so that none is too large to write.
    let unit = epsilon > 1 ? least : mean
    let exponent = 1 - epsilon
    var total = 0.0
    for position in values.indices where weights[position] > 0 && values[position] > 0 {
      let ratio = values[position] / unit
      total += weights[position] * (exponent == 0 ? naturalLog(ratio) : power(ratio, exponent))
    }
    let level = exponent == 0 ? exponential(total / size) : power(total / size, 1 / exponent)
    return min(1, max(0, 1 - level * (unit / mean)))
  }
}
