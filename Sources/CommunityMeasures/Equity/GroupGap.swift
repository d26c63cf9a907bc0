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
      Option("groups", "FIRST+SECOND"), Option("among", "people, all or rewarded", usual: "people"),
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
    let present = population.groupsPresent(in: groups)
    let unit = side.numbers.isColumn ? side.numbers.word : side.unit
    var result = MeasureResult(nil, unit: unit)
    result.parts = ["p", "splits", "low", "high"].map { Answer.Field($0, Double?.none) }
    result.perGroup = present.map { group in
      let (mean, people) = population.mean(of: population.members(of: group, in: groups))
      return Answer.Field(
        groups.names[group], .fields([Answer.Field("mean", mean?.answer ?? .none), Answer.Field("people", people)]))
    }
    result.addGrounds(of: population)

    let pair = try groups.pair(options["groups"], among: present)
    guard let pair else {
      result.undefined =
        present.count < 2
        ? "There is one group only."
        : "There are \(present.count) groups: name two with groups=FIRST+SECOND (\(present.map { groups.names[$0] }.joined(separator: ", ")))."
      return result
    }
    let members = [pair.0, pair.1].map { population.members(of: $0, in: groups) }
    guard members.allSatisfy({ !$0.isEmpty }) else {
      throw .undefined("Nobody is counted in \(groups.names[members[0].isEmpty ? pair.0 : pair.1]).")
    }
    let means = members.map { population.mean(of: $0).mean }
    guard let first = means[0], let second = means[1] else {
      result.undefined = population.openCountWords
      return result
    }
    let gap = first - second
    result.value = gap.value
    result.low = gap.low.isFinite ? gap.low : nil
    result.high = gap.high.isFinite ? gap.high : nil
    guard gap.value != nil else {
      result.undefined = unknownWords(max(1, population.unknownAmounts), result.low, result.high)
      return result
    }
    result.addChance(population, members, draws: usualDraws)
    return result
  }
}

extension Groups {
  /// The two groups that `groups=` names; without it the two there are.
  ///
  /// - Returns: `nil` when nobody named two of several.
  fileprivate func pair(_ text: String?, among present: [Int]) throws(MeasureFailure) -> (Int, Int)? {
    guard let text else { return present.count == 2 ? (present[0], present[1]) : nil }
    // A group's own name may hold a +: every cut is tried.
    for cut in text.indices where text[cut] == "+" {
      let first = place(of: String(text[..<cut]))
      let second = place(of: String(text[text.index(after: cut)...]))
      if let first, let second, first != second { return (first, second) }
    }
    for word in text.split(separator: "+") where place(of: String(word)) == nil {
      let near = nearNames(to: trimmed(String(word)), among: names)
      throw .wrongUse(
        "There is no group \"\(trimmed(String(word)))\"." + (near.first.map { " Did you mean \"\($0)\"?" } ?? ""))
    }
    throw .wrongUse("groups=\(text) must name two groups: FIRST+SECOND.")
  }

  private func place(of name: String) -> Int? { names.firstIndex { folded($0) == folded(trimmed(name)) } }
}

extension Population {
  /// The mean over people, and how many there are. `nil` when their number is not known.
  fileprivate func mean(of members: [Int]) -> (mean: Figure?, people: Double?) {
    let isOpen = members.contains { !Population.count(of: elements[$0], in: ledger.community).isExact }
    var (sum, people) = (Figure.known(0), 0.0)
    for member in members {
      sum = sum + of.each[member].times(weights[member])
      people += weights[member]
    }
    guard !isOpen, people > 0 else { return (nil, nil) }
    return (sum.over(.known(people)), people)
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
