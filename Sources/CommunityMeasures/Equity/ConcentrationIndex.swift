// Concentration: do those who give most get more?

import PlainText

extension Measure {
  /// Twice the covariance of what is got and the rank by what is given, over the mean of what is got.
  ///
  /// - SeeAlso: Wagstaff, A., Paci, P. and van Doorslaer, E. (1991). On the measurement of inequalities in health.
  ///   *Social Science & Medicine* 33(5), 545–557. Kakwani, N., Wagstaff, A. and van Doorslaer, E. (1997).
  ///   Socioeconomic inequalities in health. *Journal of Econometrics* 77(1), 87–103.
  static let concentrationIndex = Measure(
    id: "concentration-index", question: "Do those who give most get more of the rewards?", family: .equity,
    answer: "2 cov(amount, rank) / mean amount", unit: "index", options: rankedOptions,
    plain: { result in
      guard let value = result.value, result.isOfRewardsAndWork else { return nil }
      if value == 0 { return "Those who contribute most get neither more nor less of the rewards." }
      return "The people who contribute most get \(value > 0 ? "more" : "less") of the rewards."
    },
    calculation: .equity("index", parts: []) { (ledger, options) throws(MeasureFailure) in
      try RankedAnswer(ledger, options).concentration()
    })

  /// The concentration of what is got, less the Gini of what is given.
  ///
  /// - SeeAlso: Kakwani, N. C. (1977). Measurement of tax progressivity: an international comparison. *The Economic
  ///   Journal* 87(345), 71–80.
  static let kakwani = Measure(
    id: "kakwani", question: "Are rewards spread more evenly than the work?", family: .equity,
    answer: "concentration index of rewards by contribution - Gini of contributions", unit: "index",
    options: rankedOptions,
    plain: { result in
      guard let value = result.value, result.isOfRewardsAndWork else { return nil }
      if value == 0 { return "Rewards are spread as unequally as the work." }
      return "Rewards are spread more \(value < 0 ? "evenly" : "unequally") than the work."
    },
    calculation: .equity("index", parts: ["concentration", "gini"]) { (ledger, options) throws(MeasureFailure) in
      try RankedAnswer(ledger, options).kakwani()
    })

  private static let rankedOptions =
    [
      Option("of", "rewards, contributions or column:NAME", usual: "rewards"),
      Option("rank", "the same words: what everybody is ranked by", usual: "contributions"),
      Option("ofUnit", "the unit of the first"), Option("againstUnit", "the unit of the second"),
      Option("among", "people, all or rewarded", usual: "people"),
      Option("weight", "column:NAME, in place of Count"), groupOptionOfIndex,
    ]
}

extension MeasureResult {
  /// Whether nobody asked for other numbers than rewards and contributions.
  var isOfRewardsAndWork: Bool {
    !options.contains { ["of", "rank", "against"].contains($0.name) }
  }
}

/// Amounts along a ranking.
private struct RankedAnswer {
  let population: Population
  let groups: Groups?

  init(_ ledger: Ledger, _ options: MeasureOptions) throws(MeasureFailure) {
    groups = try options["by"].map { (column) throws(MeasureFailure) in try Groups(by: column, in: ledger) }
    population = try Population(ledger, options, [("of", .rewards), ("rank", .contributions)])
    try population.requireNotNegative(population.of)
  }

  func concentration() throws(MeasureFailure) -> MeasureResult {
    try answer { ranking, amounts, _ in ranking.concentration(of: amounts) }
  }

  func kakwani() throws(MeasureFailure) -> MeasureResult {
    let rank = population.against
    try population.requireNotNegative(rank)
    let all = Ranking(by: rank.eachValue, weights: population.weights)
    let gini = rank.isUnknown || !population.openCounts.isEmpty ? nil : all.concentration(of: rank.eachValue)
    var result = try answer(lessOf: gini) { ranking, amounts, ranks in
      guard let gini = ranking.concentration(of: ranks) else { return nil }
      return ranking.concentration(of: amounts).map { $0 - gini }
    }
    result.parts = [
      Answer.Field("concentration", result.value.flatMap { value in gini.map { value + $0 } }),
      Answer.Field("gini", gini),
    ]
    if gini == nil && rank.isKnown && population.openCounts.isEmpty {
      result.undefined = "Nothing to compare with: all \(rank.numbers.word) are 0."
    }
    return result
  }

  private var nothing: String { "Nothing to share: all \(population.of.numbers.word) are 0." }

  /// - Parameters:
  ///   - less: What is taken from the ends of the concentration.
  ///   - index: From a ranking, the amounts and what is ranked by; `nil` when undefined.
  private func answer(
    lessOf less: Double? = 0, _ index: (Ranking, [Double], [Double]) -> Double?
  ) throws(MeasureFailure) -> MeasureResult {
    let (of, rank) = (population.of, population.against)
    var result = MeasureResult(nil, unit: "index")
    let isOpen = !population.openCounts.isEmpty
    if isOpen {
      result.undefined = population.openCountWords
    } else {
      let isUnknown = of.isUnknown || rank.isUnknown
      let ranking = Ranking(by: rank.eachValue, weights: population.weights)
      if !isUnknown {
        result = MeasureResult(
          index(ranking, of.eachValue, rank.eachValue), unit: "index", undefined: nothing)
      }
      if !of.isKnown || !rank.isKnown {
        (result.low, result.high) = (nil, nil)
        if rank.isKnown, let less {
          result.low = ranking.end(of: of.each, isGreatest: false).map { $0 - less }
          result.high = ranking.end(of: of.each, isGreatest: true).map { $0 - less }
        }
        if result.value != nil && result.low == nil { result.findings.append(population.atTheMiddle) }
        if isUnknown { result.undefined = unknownWords(max(1, population.unknownAmounts), result.low, result.high) }
      }
    }
    if let groups {
      result.perGroup = population.places(in: groups).map { group, members in
        let isKnown = !isOpen && members.allSatisfy { of.each[$0].isKnown && rank.each[$0].isKnown }
        guard isKnown else { return Answer.Field(groups.names[group], Double?.none) }
        let ranks = members.map { rank.eachValue[$0] }
        let ranking = Ranking(by: ranks, weights: members.map { population.weights[$0] })
        return Answer.Field(groups.names[group], index(ranking, members.map { of.eachValue[$0] }, ranks))
      }
    }
    result.addGrounds(of: population)
    return result
  }
}
