// Rank correlation: does the one who gives more also get more?

import PlainText

extension Measure {
  /// Kendall's tau-b, with Spearman's and Pearson's correlations beside it.
  ///
  /// - SeeAlso: Kendall, M. G. (1945). The treatment of ties in ranking problems. *Biometrika* 33(3), 239–251.
  static let rankCorrelation = Measure(
    id: "rank-correlation", question: "Does the one who gives more also get more?", family: .equity,
    answer: "Kendall's tau-b of rewards and contributions", unit: "correlation",
    options: twoSidedOptions + [groupOptionOfIndex],
    plain: { result in
      guard result.isOfRewardsAndWork, let same = result.part("sameOrder"), let other = result.part("oppositeOrder")
      else { return nil }
      return
        "Take any two people: in \(readableNumber(same * 100, places: 0)) of 100 pairs the one who gives more also "
        + "gets more. In \(readableNumber(other * 100, places: 0)) the one who gives more gets less; the others are tied."
    },
    calculation: .equity("correlation", parts: partNames, rankCorrelationAnswer))

  private static let partNames = ["spearman", "pearson", "sameOrder", "oppositeOrder"]

  private static let rankCorrelationAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult =
    {
      (ledger, options) throws(MeasureFailure) in
      let groups = try options["by"].map { (column) throws(MeasureFailure) in try Groups(by: column, in: ledger) }
      let population = try Population(ledger, options, [("of", .rewards), ("against", .contributions)])
      let (got, given) = (population.of, population.against)
      var result = MeasureResult(nil, unit: "correlation")
      let isOpen = !population.openCounts.isEmpty
      if isOpen {
        result.undefined = population.openCountWords
      } else if got.isUnknown || given.isUnknown {
        result.undefined = unknownWords(max(1, population.unknownAmounts), nil, nil)
      } else {
        let found = Agreement(got.eachValue, given.eachValue, weights: population.weights)
        result = MeasureResult(
          found.tau, unit: "correlation",
          undefined: "Nobody can be put in order: all \(population.sideThatIsConstant) are the same.")
        result.parts = zip(partNames, [found.spearman, found.pearson, found.sameOrder, found.oppositeOrder])
          .map { Answer.Field($0.0, $0.1) }
        if !got.isKnown || !given.isKnown {
          (result.low, result.high) = (nil, nil)
          if result.value != nil { result.findings.append(population.atTheMiddle) }
        }
      }
      if let groups {
        let (first, second) = (got.eachValue, given.eachValue)
        result.perGroup = population.places(in: groups).map { group, members in
          let isKnown = !isOpen && members.allSatisfy { got.each[$0].isKnown && given.each[$0].isKnown }
          let inside = Agreement(
            members.map { first[$0] }, members.map { second[$0] }, weights: members.map { population.weights[$0] })
          return Answer.Field(groups.names[group], isKnown ? inside.tau : nil)
        }
      }
      result.addGrounds(of: population)
      return result
    }
}

extension Population {
  /// The word for the side whose numbers are all the same.
  fileprivate var sideThatIsConstant: String {
    let values = against.eachValue
    let isConstant = values.allSatisfy { $0 == values[0] }
    return (isConstant ? against : of).numbers.word
  }
}
