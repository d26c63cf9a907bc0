// Group gap: how far apart are two groups, and could chance alone do it?

import CommunityModel
import PlainText

extension Measure {
  /// The mean of one group less the mean of another, with a permutation test and a bootstrap interval.
  static let groupGap = Measure(
    id: "group-gap", question: "How far apart are two groups on average?", family: .equity,
    answer: "mean of the first group - mean of the second", unit: "unit",
    options: [
      Option("of", "rewards, contributions, balance or column:NAME", usual: "rewards"), groupOption,
      pairOption, Option("among", "people, all or rewarded", usual: "people"),
    ],
    plain: { result in
      guard result.value != nil, let p = result.part("p") else { return nil }
      return "If the groups had nothing to do with it, a gap this big would turn up by chance in about "
        + "\(readableNumber(p * 100, places: p < 0.01 ? 3 : 0)) of 100 shuffles."
    },
    calculation: .ledger(groupGapAnswer))

  /// How often people are shuffled, and resampled.
  private static let usualDraws = 9999

  private static let groupGapAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    let population = try Population(ledger, options, allowsBalance: true)
    let side = population.of
    let unit = side.numbers.isColumn ? side.numbers.word : side.unit
    var result = population.answerOfGroups(groups, unit: unit, parts: ["p", "splits", "low", "high"])
    let (pair, words) = try population.pair(options["groups"], in: groups)
    guard let pair else {
      result.undefined = words
      return result
    }
    guard let first = population.mean(of: pair.first).mean, let second = population.mean(of: pair.second).mean else {
      result.undefined = population.openCountWords
      return result
    }
    guard result.tell(first - second, of: population) else { return result }
    result.addChance(population, [pair.first, pair.second], draws: usualDraws)
    return result
  }
}

extension MeasureResult {
  fileprivate mutating func addChance(_ population: Population, _ members: [[Int]], draws usual: Int) {
    guard let places = population.places() else { return }
    let values = population.of.eachValue
    let seed = population.ledger.selection.seed
    let sides = members.map { group in
      let isIn = Set(group)
      return places.filter { isIn.contains($0) }.map { values[$0] }
    }
    let people = sides[0].count + sides[1].count
    // Large groups need fewer shuffles for the same seconds.
    let draws = max(199, min(usual, 200_000_000 / max(1, people)))
    let test = PermutationTest(sides[0], sides[1], draws: draws, seed: seed)
    var interval: (low: Double, high: Double)?
    if sides.allSatisfy({ $0.count > 1 }) {
      interval = Bootstrap.interval(ofDifference: sides[0], sides[1], draws: draws, seed: seed)
    }
    parts = [
      Answer.Field("p", test.p), Answer.Field("splits", Double(test.splits)), Answer.Field("low", interval?.low),
      Answer.Field("high", interval?.high),
    ]
    if !test.isExact {
      findings.append(Finding(.note, "p from \(test.splits) random shuffles, seed \(seed)."))
    }
    if interval != nil {
      findings.append(
        Finding(.note, "95 % interval from \(draws) resamples within each group, seed \(seed). Rough below 20 people."))
    }
    if !population.of.isKnown {
      findings.append(Finding(.note, "p and the interval use the middle of each range."))
    }
  }
}

extension Bootstrap {
  /// The 95 % percentile interval of a difference of means, each group resampled by itself.
  static func interval(
    ofDifference first: [Double], _ second: [Double], draws: Int, seed: UInt64
  ) -> (low: Double, high: Double)? {
    var random = SeededRandom(seed: seed)
    func mean(_ group: [Double]) -> Double {
      var sum = 0.0
      for _ in group { sum += group[random.below(group.count)] }
      return sum / Double(group.count)
    }
    var gaps: [Double] = []
    gaps.reserveCapacity(draws)
    for _ in 0..<draws { gaps.append(mean(first) - mean(second)) }
    return Bootstrap(replicates: gaps).percentileInterval()
  }

  /// Only replicates, for an interval of them.
  private init(replicates: [Double]) {
    estimate = 0
    self.replicates = replicates.sorted()
    leftOutEstimates = []
  }
}
