// Generalised entropy: inequality that splits exactly into within and between groups.

import PlainText

extension Measure {
  /// Theil's L: the mean of ln(µ/*x*).
  ///
  /// - SeeAlso: Theil, H. (1967). *Economics and Information Theory*. North-Holland. Shorrocks, A. F. (1980). The class
  ///   of additively decomposable inequality measures. *Econometrica* 48(3), 613–625.
  static let meanLogDeviation = Measure(
    id: "mean-log-deviation", question: "How unequal are they, those with least counted most?", family: .equity,
    answer: "mean of ln(mean/x)", unit: "nats", options: populationOptions + [groupOption],
    plain: { $0.sentenceOnGroups }, calculation: .entropy("nats") { _ throws(MeasureFailure) in 0 })

  /// GE(α): the larger α, the more those who have most count.
  ///
  /// - SeeAlso: Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. *Econometrica* 48(3),
  ///   613–625.
  static let generalisedEntropy = Measure(
    id: "generalised-entropy", question: "How unequal are they, with the top or the bottom counted more?",
    family: .equity, answer: "(mean of (x/mean)^alpha - 1) / (alpha (alpha - 1))", unit: "index",
    options: populationOptions + [
      groupOption, Option("alpha", "any number: 1 is theil, 0 is mean-log-deviation", usual: "2"),
    ],
    plain: { $0.sentenceOnGroups },
    calculation: .entropy("index") { (options) throws(MeasureFailure) in try options.number("alpha", usual: 2) })
}

extension Measure.Calculation {
  /// A generalised entropy with its parts within and between groups.
  static func entropy(
    _ unit: String, _ alpha: @escaping @Sendable (MeasureOptions) throws(MeasureFailure) -> Double
  ) -> Measure.Calculation {
    .equity(unit, parts: ["within", "between"]) { (ledger, options) throws(MeasureFailure) in
      let alpha = try alpha(options)
      let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
      let population = try Population(ledger, options)
      let index = InequalityIndex.entropy(alpha)
      var result = try index.answer(population)
      if result.value != nil {
        let parts = EntropyParts(population, groups, alpha: alpha)
        result.parts = [Answer.Field("within", parts.within), Answer.Field("between", parts.between)]
      }
      result.perGroup = index.perGroup(population, groups)
      return result
    }
  }
}

extension MeasureResult {
  /// What lies between groups and what within, once there are two.
  var sentenceOnGroups: String? {
    guard let value, value > 0, let between = part("between"), (perGroup?.count ?? 0) > 1 else { return nil }
    return
      "\(percentText(between / value)) of the inequality is between groups; the rest is between people in the same "
      + "group."
  }
}

extension InequalityIndex {
  static func entropy(_ alpha: Double) -> InequalityIndex {
    InequalityIndex(
      index: { $0.entropy(alpha) },
      oneTakesAll: { share in
        if share >= 1 { return 0 }
        if alpha == 1 { return -naturalLog(share) }
        return alpha > 0 ? (power(share, 1 - alpha) - 1) / (alpha * (alpha - 1)) : .infinity
      }, unit: alpha == 0 || alpha == 1 ? "nats" : "index",
      infiniteWords: alpha > 0
        ? "The index is larger than any number that can be written."
        : "Somebody has 0: what is measured by logarithms or powers of 0 or less is infinite.")
  }
}

extension Shares {
  /// The generalised entropy of degree α.
  ///
  /// - Returns: Infinite for α of 0 or less when somebody has 0; `nil` when there is nothing to share.
  func entropy(_ alpha: Double) -> Double? {
    let (size, sum) = (self.size, self.sum)
    guard size > 0, sum > 0, sum.isFinite else { return nil }
    let mean = sum / size
    var total = 0.0
    for position in values.indices where weights[position] > 0 {
      let ratio = values[position] / mean
      if ratio <= 0 {
        if alpha <= 0 { return .infinity }
        // 0 ln 0 = 0, and a power of 0 is 0.
        total += alpha == 2 ? weights[position] : 0
      } else if alpha == 1 {
        total += weights[position] * ratio * naturalLog(ratio)
      } else if alpha == 0 {
        total -= weights[position] * naturalLog(ratio)
      } else if alpha == 2 {
        // Squares of what is above or below the mean lose nothing when all are nearly alike.
        total += weights[position] * (ratio - 1) * (ratio - 1)
      } else {
        total += weights[position] * power(ratio, alpha)
      }
    }
    if alpha == 2 { return total / (2 * size) }
    if alpha == 1 || alpha == 0 { return max(0, total / size) }
    return max(0, (total / size - 1) / (alpha * (alpha - 1)))
  }
}

/// A generalised entropy split by groups: within + between = the whole.
struct EntropyParts {
  private(set) var within = 0.0
  private(set) var between = 0.0

  /// - Parameter population: With an entropy that is finite.
  init(_ population: Population, _ groups: Groups, alpha: Double) {
    let values = population.of.eachValue
    let whole = Shares(values, weights: population.weights)
    let (size, sum) = (whole.size, whole.sum)
    var (means, sizes): ([Double], [Double]) = ([], [])
    for (_, members) in population.places(in: groups) {
      let shares = Shares(values, weights: population.weights, of: members)
      guard shares.size > 0 else { continue }
      means.append(shares.sum / shares.size)
      sizes.append(shares.size)
      // A group that has nothing adds nothing within: 0 ln 0 = 0.
      guard let inside = shares.entropy(alpha) else { continue }
      within += power(shares.size / size, 1 - alpha) * power(shares.sum / sum, alpha) * inside
    }
    between = Shares(means, weights: sizes).entropy(alpha) ?? 0
  }
}
