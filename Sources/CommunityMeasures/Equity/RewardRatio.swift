// Reward ratio: what comes back for each unit given?

import PlainText

extension Measure {
  /// The sum of the rewards over the sum of the contributions, of all together and of each.
  ///
  /// - SeeAlso: Adams, J. S. (1965). Inequity in social exchange. *Advances in Experimental Social Psychology* 2, 267–299.
  static let rewardRatio = Measure(
    id: "reward-ratio", question: "What comes back for each unit given?", family: .equity,
    answer: "sum of rewards / sum of contributions", unit: "reward per contribution",
    options: twoSidedOptions + [groupOption, Option("bootstrap", "how often people are resampled for an interval")],
    plain: { result in
      result.value.map { "What came back: \(forEachOne($0, result.unit))." }
    },
    calculation: .ledger { (ledger, options) throws(MeasureFailure) in
      try Calculation.withParts(
        ["gini"] + (options["bootstrap"] == nil ? [] : bootstrapParts), unit: "reward per contribution"
      ) { () throws(MeasureFailure) in try rewardRatioAnswer(ledger, options) }
    })

  /// The options of measures that set rewards against contributions.
  static let twoSidedOptions = [
    Option("of", "rewards, contributions or column:NAME", usual: "rewards"),
    Option("against", "the same words", usual: "contributions"),
    Option("ofUnit", "the unit of the first"), Option("againstUnit", "the unit of the second"),
    Option("among", "people, all or rewarded", usual: "people"),
    Option("weight", "column:NAME, in place of Count"),
  ]

  fileprivate static let bootstrapParts = [
    "standardError", "percentileLow", "percentileHigh", "bcaLow", "bcaHigh", "bcaAcceleration",
  ]

  private static let rewardRatioAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    let population = try Population(ledger, options, [("of", .rewards), ("against", .contributions)])
    let draws = try options.draws("bootstrap")
    let (got, given) = (population.of, population.against)
    if !got.numbers.isColumn { try population.requireNotNegative(got) }
    try population.requireNotNegative(given)
    guard given.total.high > 0 else {
      throw .undefined("No \(given.numbers.word)\(given.unit.isEmpty ? "" : " in \(given.unit)") are recorded.")
    }
    guard population.openCounts.isEmpty || !population.isWeightedByColumn else {
      throw .undefined(population.openCountWords)
    }
    let ratio = got.total.over(given.total)
    var result = MeasureResult(ratio.value, unit: population.ratioUnit)
    result.low = ratio.low.isFinite ? ratio.low : nil
    result.high = ratio.high.isFinite ? ratio.high : nil
    if ratio.value == nil { result.undefined = unknownWords(population.unknownAmounts, result.low, result.high) }
    result.perElement = population.elements.indices.map { position in
      // Whoever has no weight still has a ratio.
      let own =
        population.isWeightedByColumn
        ? got.each[position].over(given.each[position]) : got.totals[position].over(given.totals[position])
      return MeasureResult.ElementAnswer(population.elements[position], own.ratioAnswer)
    }
    result.perGroup = population.places(in: groups).map { group, members in
      let sums = members.reduce((Figure.known(0), Figure.known(0))) {
        ($0.0 + got.totals[$1], $0.1 + given.totals[$1])
      }
      return Answer.Field(groups.names[group], sums.0.over(sums.1).ratioAnswer)
    }
    result.parts = [Answer.Field("gini", population.giniOfRatios())]
    result.addGrounds(of: population)
    if let draws { result.addBootstrap(population, draws: draws) }
    let unmatched = population.elements.indices.filter { given.totals[$0].high == 0 && got.totals[$0].low > 0 }
    if !unmatched.isEmpty {
      result.findings.append(
        Finding(
          .note,
          "\(unmatched.count) \(unmatched.count == 1 ? "row has" : "rows have") a reward without recorded contribution: "
            + "listed, not divided.",
          rows: unmatched.map { ledger.community.reference(to: population.elements[$0]) }))
    }
    return result
  }
}

extension Figure {
  /// The quotient of two numbers that do not depend on each other, the second not below 0. `nil` value and open ends
  /// where it may be 0.
  func over(_ other: Figure) -> Figure {
    guard other.high > 0 else { return Figure(value: nil, low: -.infinity, high: .infinity) }
    var value: Double?
    if let top = self.value, let bottom = other.value, bottom > 0 { value = top / bottom }
    func end(_ top: Double, _ bottom: Double) -> Double {
      if bottom == .infinity { return top.isFinite ? 0 : top }
      return bottom > 0 ? top / bottom : top == 0 ? 0 : top * .infinity
    }
    return Figure(
      value: value, low: end(low, low >= 0 ? other.high : other.low),
      high: end(high, high >= 0 ? other.low : other.high))
  }

  /// As ``answer``; undefined where nothing was given.
  fileprivate var ratioAnswer: Answer {
    if value == nil && low == -.infinity { return .none }
    return answer
  }
}

extension Population {
  /// `GBP per hours`; `ratio` when both sides have the same unit.
  fileprivate var ratioUnit: String {
    let (a, b) = (
      of.numbers.isColumn ? of.numbers.word : of.unit, against.numbers.isColumn ? against.numbers.word : against.unit
    )
    return a == b ? "ratio" : "\(a.isEmpty ? of.numbers.word : a) per \(b.isEmpty ? against.numbers.word : b)"
  }

  /// How unequal the ratios are of those who contributed, each person counted once.
  fileprivate func giniOfRatios() -> Double? {
    guard openCounts.isEmpty, of.isKnown, against.isKnown else { return nil }
    var (ratios, people): ([Double], [Double]) = ([], [])
    for position in elements.indices where weights[position] > 0 {
      guard let given = against.totals[position].value, given > 0, let got = of.totals[position].value else { continue }
      guard got >= 0 else { return nil }
      ratios.append(got / given)
      people.append(weights[position])
    }
    return Shares(ratios, weights: people).gini()
  }

  /// The place of each person in ``elements``: a row that stands for three is there three times. `nil` when a number of
  /// people is not whole, or not known.
  func places() -> [Int]? {
    guard openCounts.isEmpty else { return nil }
    var places: [Int] = []
    for (position, weight) in weights.enumerated() {
      guard weight >= 0, weight <= 1e6, weight == Double(Int(weight)), places.count < 1_000_000 else { return nil }
      places += [Int](repeating: position, count: Int(weight))
    }
    return places
  }
}

extension MeasureOptions {
  /// How often to resample: from 2 to a million.
  func draws(_ name: String) throws(MeasureFailure) -> Int? {
    guard let text = self[name] else { return nil }
    guard let draws = Int(text), (2...1_000_000).contains(draws) else {
      throw .wrongUse("\(name)=\(text) must be a whole number from 2 to 1000000.")
    }
    return draws
  }
}

extension MeasureResult {
  fileprivate mutating func addBootstrap(_ population: Population, draws: Int) {
    var sample: Bootstrap?
    let seed = population.ledger.selection.seed
    if let places = population.places(), population.of.isKnown, population.against.isKnown {
      let (got, given) = (population.of.eachValue, population.against.eachValue)
      sample = Bootstrap(people: places.count, draws: draws, seed: seed) { drawn in
        var (top, bottom) = (0.0, 0.0)
        for person in drawn {
          top += got[places[person]]
          bottom += given[places[person]]
        }
        return bottom > 0 ? top / bottom : nil
      }
    }
    let (percentile, bca) = (sample?.percentileInterval(), sample?.bcaInterval())
    let found = [
      sample?.standardError, percentile?.low, percentile?.high, bca?.low, bca?.high, sample?.acceleration,
    ]
    parts += zip(Measure.bootstrapParts, found).map { Answer.Field($0.0, $0.1) }
    findings.append(
      Finding(
        .note,
        sample == nil
          ? "No interval: every amount and number of people must be known, and every resample must hold a contribution."
          : "95 % intervals from \(draws) resamples of people, seed \(seed). Rough below 20 people; with everybody "
            + "recorded the figure itself is exact."))
  }
}

/// `4.97 GBP for each hour` of `GBP per hours`; of a ratio `0.4 for each one given`.
func forEachOne(_ value: Double, _ unit: String) -> String {
  let words = unit.split(separator: " ")
  guard words.count == 3, words[1] == "per" else { return "\(readableNumber(value)) for each one given" }
  let one = words[2].hasSuffix("s") ? words[2].dropLast() : words[2]
  return "\(readableNumber(value)) \(words[0]) for each \(one)"
}
