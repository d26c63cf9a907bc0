// The answer of an index of inequality: value, ends, words and what it rests on.

import CommunityModel
import PlainText

/// An index of how unequal the numbers of a population are.
struct InequalityIndex {
  var index: @Sendable (Shares) -> Double?
  /// Its value when a share of the people has everything.
  var oneTakesAll: @Sendable (Double) -> Double
  var unit: String

  static let gini = InequalityIndex(index: { $0.gini() }, oneTakesAll: { 1 - $0 }, unit: "share")
  static let hoover = InequalityIndex(index: { $0.hoover() }, oneTakesAll: { 1 - $0 }, unit: "share")
  static let theil = InequalityIndex(index: { $0.theil() }, oneTakesAll: { -naturalLog($0) }, unit: "nats")

  /// - Parameter factor: What the index is multiplied with: *n*/(*n* − 1) for a corrected one.
  func answer(_ population: Population, factor: Double = 1) throws(MeasureFailure) -> MeasureResult {
    let side = population.of
    try population.requireNotNegative(side)
    var result = MeasureResult(nil, unit: unit)
    if !population.openCounts.isEmpty {
      result.undefined = population.openCountWords
    } else if side.isKnown {
      let value = index(Shares(side.eachValue, weights: population.weights))
      guard let value else { throw .undefined("Nothing to share: all \(side.numbers.word) are 0.") }
      result = MeasureResult(value * factor, unit: unit)
    } else {
      let bounds = InequalityBounds(
        figures: side.each, weights: population.weights, index: index, oneTakesAll: oneTakesAll)
      result.low = bounds.least().map { $0 * factor }
      result.high = bounds.greatest().map { $0 * factor }
      if side.isUnknown {
        result.undefined = unknownWords(side.unknownAmounts, result.low, result.high)
      } else {
        result.value = index(Shares(side.eachValue, weights: population.weights)).map { $0 * factor }
        if result.value == nil { result.undefined = "Nothing to share: all \(side.numbers.word) are 0." }
      }
    }
    result.addGrounds(of: population)
    return result
  }
}

/// "3 amounts unknown: between 0.2 and 0.9"
func unknownWords(_ count: Int, _ low: Double?, _ high: Double?) -> String {
  let amounts = count == 1 ? "1 amount unknown" : "\(count) amounts unknown"
  switch (low, high) {
  case (let low?, let high?) where low == high: return "\(amounts): \(readableNumber(low))"
  case (let low?, let high?): return "\(amounts): between \(readableNumber(low)) and \(readableNumber(high))"
  case (let low?, nil): return low == 0 ? amounts : "\(amounts): at least \(readableNumber(low))"
  case (nil, let high?): return "\(amounts): at most \(readableNumber(high))"
  case (nil, nil): return amounts
  }
}

extension MeasureResult {
  /// What the answer rests on, and who was left out.
  mutating func addGrounds(of population: Population) {
    let ledger = population.ledger
    for side in population.sides {
      basis.add(side.basis)
      if !side.unrecordedMoney.isEmpty {
        let count = side.unrecordedMoney.count
        findings.append(
          Finding(
            .question,
            "\(count) \(count == 1 ? "row is" : "rows are") of people who are or may be paid, and no money is recorded: "
              + "what came back to them is unknown, not 0.",
            rows: side.unrecordedMoney.map { ledger.community.reference(to: $0) }))
      }
      if !side.undirectedRows.isEmpty {
        let count = side.undirectedRows.count
        findings.append(
          Finding(
            .note,
            "\(count) undirected \(count == 1 ? "row has" : "rows have") no known giver and \(count == 1 ? "is" : "are") left out.",
            rows: side.undirectedRows.map { ledger.community.reference(to: $0) }))
      }
    }
    if !population.leftOut.isEmpty {
      let count = population.leftOut.count
      findings.append(
        Finding(
          .note, "\(count) \(count == 1 ? "row is" : "rows are") left out: the cell is blank.",
          rows: population.leftOut.map { ledger.community.reference(to: $0) }))
    }
    let crowds = population.elements.filter { (Population.count(of: $0, in: ledger.community).exact ?? 1) > 1 }
    if !crowds.isEmpty && population.sides.contains(where: { !$0.numbers.isColumn }) {
      let count = crowds.count
      findings.append(
        Finding(
          .note,
          "\(count) \(count == 1 ? "row stands" : "rows stand") for several people, who are taken to share evenly.",
          rows: crowds.map { ledger.community.reference(to: $0) }))
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
}
