// Disproportionality: does everyone's share of the rewards equal their share of the work?

import PlainText

extension Measure {
  /// Half the sum of the distances between shares of rewards and shares of contributions.
  ///
  /// - SeeAlso: Loosemore, J. and Hanby, V. J. (1971). The theoretical limits of maximum distortion. *British Journal of
  ///   Political Science* 1(4), 467–477. Duncan, O. D. and Duncan, B. (1955). A methodological analysis of segregation
  ///   indexes. *American Sociological Review* 20(2), 210–217.
  static let disproportionality = Measure(
    id: "disproportionality", question: "How far are rewards from being in proportion to contributions?",
    family: .equity, answer: "half the sum of |share of rewards - share of contributions|", unit: "share",
    options: twoSidedOptions + [groupOptionOfIndex],
    plain: { result in
      result.value.map {
        "\(percentText($0)) of the rewards would have to move for everyone's share of the rewards to equal their share "
          + "of the work."
      }
    },
    calculation: .equity("share", parts: [], disproportionalityAnswer))

  private static let disproportionalityAnswer:
    @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
      (ledger, options) throws(MeasureFailure) in
      let population = try Population(ledger, options, [("of", .rewards), ("against", .contributions)])
      let (got, given) = (population.of, population.against)
      let groups = try options["by"].map { (column) throws(MeasureFailure) in try Groups(by: column, in: ledger) }
      for side in population.sides {
        try population.requireNotNegative(side)
        guard side.total.high > 0 else {
          throw .undefined("No \(side.numbers.word)\(side.unit.isEmpty ? "" : " in \(side.unit)") are recorded.")
        }
      }
      guard population.openCounts.isEmpty || !population.isWeightedByColumn else {
        throw .undefined(population.openCountWords)
      }
      var result = MeasureResult(nil, unit: "share")
      var gaps: [Double?] = population.elements.map { _ in nil }
      let areKnown = got.isKnown && given.isKnown
      if !got.isUnknown && !given.isUnknown {
        let (top, bottom) = (got.total.value ?? 0, given.total.value ?? 0)
        guard top > 0, bottom > 0 else { throw .undefined("The amounts that are used are all 0.") }
        let shares = population.elements.indices.map {
          (got.totals[$0].value ?? 0) / top - (given.totals[$0].value ?? 0) / bottom
        }
        result = MeasureResult(shares.reduce(0) { $0 + $1.magnitude } / 2, unit: "share")
        if areKnown { gaps = shares.map { Optional($0) } }
      }
      if !areKnown {
        let bounds = DisproportionalityBounds(got: got.totals, given: given.totals)
        result.low = bounds.least()
        result.high = bounds.greatest()
        if result.value == nil {
          result.undefined = unknownWords(max(1, population.unknownAmounts), result.low, result.high)
        }
      }
      result.perElement = zip(population.elements, gaps).map { MeasureResult.ElementAnswer($0.0, $0.1) }
      if let groups {
        result.perGroup = population.places(in: groups).map { group, members in
          let known = members.compactMap { gaps[$0] }
          return Answer.Field(groups.names[group], known.count == members.count ? known.reduce(0, +) : nil)
        }
      }
      result.addGrounds(of: population)
      return result
    }
}

/// The least and greatest disproportionality over every filling of ranges.
struct DisproportionalityBounds {
  let got: [Figure]
  let given: [Figure]

  /// - Returns: `nil` when both sides have ranges.
  ///
  /// Let one side have the known shares *s*. When the other adds up to *O*, what must be moved is at least what its low
  /// ends stand above *sO*, and at least what its high ends fall below it; the larger of the two is enough. Over *O* the
  /// first falls and the second rises, so the least is where they meet.
  func least() -> Double? {
    let isGotKnown = got.allSatisfy { $0.low == $0.high }
    guard isGotKnown || given.allSatisfy({ $0.low == $0.high }) else { return nil }
    let (known, open) = isGotKnown ? (got, given) : (given, got)
    let sum = known.reduce(0) { $0 + $1.low }
    guard sum > 0 else { return nil }
    let shares = known.map { $0.low / sum }
    func ends(_ total: Double) -> (above: Double, below: Double) {
      var (above, below) = (0.0, 0.0)
      for (share, figure) in zip(shares, open) {
        above += max(0, figure.low / total - share)
        below += max(0, share - figure.high / total)
      }
      return (above, below)
    }
    var low = open.reduce(0) { $0 + $1.low }
    let lowestTotal = low
    var high = open.reduce(0) { $0 + $1.high }
    if high == .infinity {
      // Beyond this total no low end stands above its share; the open high ends never fall below theirs.
      high = max(1, low)
      for _ in 0..<200 where ends(high).above > ends(high).below { high *= 2 }
      // The shares of the known amounts fade away, and nothing is missing anywhere: the limit is 0.
      if ends(high).above > ends(high).below { return 0 }
    }
    if low <= 0 { low = high * 1e-12 }
    if lowestTotal > 0, ends(low).above <= ends(low).below { return ends(low).below }
    if ends(high).above >= ends(high).below { return ends(high).above }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      let found = ends(middle)
      if found.above > found.below { low = middle } else { high = middle }
    }
    return max(ends(high).above, ends(high).below)
  }

  /// Reached where every amount is at an end of its range, or one open amount outgrows the others.
  ///
  /// - Returns: `nil` when there are more fillings than are tried.
  func greatest() -> Double? {
    guard let tops = Self.shares(got), let bottoms = Self.shares(given),
      tops.count * bottoms.count <= 1 << (InequalityBounds.mostRanges + 2)
    else { return nil }
    var best: Double?
    for top in tops {
      for bottom in bottoms {
        var distance = 0.0
        for (a, b) in zip(top, bottom) { distance += (a - b).magnitude }
        best = max(best ?? 0, distance / 2)
      }
    }
    return best
  }

  /// The shares with every number at an end; those where one open number has everything.
  private static func shares(_ figures: [Figure]) -> [[Double]]? {
    let ranged = figures.indices.filter { figures[$0].high.isFinite && figures[$0].low < figures[$0].high }
    guard ranged.count <= InequalityBounds.mostRanges else { return nil }
    var found: [[Double]] = []
    for choice in 0..<(1 << ranged.count) {
      var values = figures.map { $0.low }
      for (bit, position) in ranged.enumerated() where choice >> bit & 1 == 1 {
        values[position] = figures[position].high
      }
      let sum = values.reduce(0, +)
      if sum > 0 { found.append(values.map { $0 / sum }) }
    }
    for position in figures.indices where figures[position].high == .infinity {
      var alone = [Double](repeating: 0, count: figures.count)
      alone[position] = 1
      found.append(alone)
    }
    return found
  }
}
