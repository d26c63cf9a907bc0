// How a measure of equity tells its answer: every part, also when there is none.

extension Measure.Calculation {
  /// A calculation of which every part is told also when it is undefined.
  static func equity(
    _ unit: String, parts: [String],
    _ calculate: @escaping @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult
  ) -> Measure.Calculation {
    .ledger { (ledger, options) throws(MeasureFailure) in
      try withParts(parts, unit: unit) { () throws(MeasureFailure) in try calculate(ledger, options) }
    }
  }

  /// The answer, an undefined one too, with every part in its place or null.
  static func withParts(
    _ parts: [String], unit: String, _ calculate: () throws(MeasureFailure) -> MeasureResult
  ) throws(MeasureFailure) -> MeasureResult {
    var result: MeasureResult
    do throws(MeasureFailure) {
      result = try calculate()
    } catch {
      guard case .undefined(let words) = error else { throw error }
      result = MeasureResult(nil, unit: unit, undefined: words)
    }
    for name in parts where !result.parts.contains(where: { $0.name == name }) {
      result.parts.append(Answer.Field(name, Double?.none))
    }
    return result
  }

  /// An index of the numbers of one side, with the number of people as its part.
  ///
  /// - Parameter choose: The index that the options ask for, when they matter.
  static func inequality(
    _ index: InequalityIndex,
    _ choose: (@Sendable (Population, MeasureOptions) throws(MeasureFailure) -> InequalityIndex)? = nil
  ) -> Measure.Calculation {
    .equity(index.unit, parts: ["n"]) { (ledger, options) throws(MeasureFailure) in
      let population = try Population(ledger, options)
      var chosen = index
      if let choose { chosen = try choose(population, options) }
      var result = try chosen.answer(population, options)
      result.parts = [Answer.Field("n", population.openCounts.isEmpty ? population.size : nil)]
      return result
    }
  }
}

extension Measure {
  /// The options that choose the population.
  static let populationOptions = [
    Option("of", "rewards, contributions or column:NAME", usual: "rewards"),
    Option("among", "people, all or rewarded", usual: "people"),
    Option("weight", "column:NAME, in place of Count"),
  ]
  static let groupOption = Option("by", "a column of the elements that makes groups", usual: "Constituency")
  /// For measures that tell of groups only when asked.
  static let groupOptionOfIndex = Option("by", "a column of the elements: the same inside each of its groups")
  static let indexOptions = populationOptions + [groupOptionOfIndex]
}
