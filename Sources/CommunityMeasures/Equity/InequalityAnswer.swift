// The answer of an index of inequality: value, ends, words and what it rests on.

import CommunityModel
import PlainText

/// An index of how unequal the numbers of a population are.
struct InequalityIndex: Sendable {
  /// `nil` when there is nothing to share; infinite where somebody's having nothing makes it so.
  var index: @Sendable (Shares) -> Double?
  /// Its value when a share of the people has everything. `nil` for an index that moving something from one who has more
  /// to one who has less may raise: its ends are not worked out.
  var oneTakesAll: (@Sendable (Double) -> Double)?
  var unit: String
  /// What is answered for an index: it rises throughout, or falls throughout.
  var reading: @Sendable (Double) -> Double = { $0 }
  /// Why there is no answer when the index is infinite.
  var infiniteWords = ""

  static let gini = InequalityIndex(index: { $0.gini() }, oneTakesAll: { 1 - $0 }, unit: "share")
  static let hoover = InequalityIndex(index: { $0.hoover() }, oneTakesAll: { 1 - $0 }, unit: "share")

  /// Value, ends and grounds; with `by=` also the index inside each group.
  func answer(_ population: Population, _ options: MeasureOptions) throws(MeasureFailure) -> MeasureResult {
    let groups = try options["by"].map { (column) throws(MeasureFailure) in
      try Groups(by: column, in: population.ledger)
    }
    var result = try answer(population)
    if let groups { result.perGroup = perGroup(population, groups) }
    return result
  }

  func answer(_ population: Population) throws(MeasureFailure) -> MeasureResult {
    let side = population.of
    try population.requireNotNegative(side)
    var result = MeasureResult(nil, unit: unit)
    if !population.openCounts.isEmpty {
      result.undefined = population.openCountWords
    } else {
      let found = side.isUnknown ? nil : index(Shares(side.eachValue, weights: population.weights))
      result = MeasureResult(found.map { reading($0) }, unit: unit)
      if !side.isKnown { addEnds(to: &result, population) }
      if side.isUnknown {
        result.undefined = unknownWords(max(1, side.unknownAmounts), result.low, result.high)
      } else if result.value == nil {
        result.undefined = found == nil ? "Nothing to share: all \(side.numbers.word) are 0." : infiniteWords
      }
    }
    result.addGrounds(of: population)
    return result
  }

  private func addEnds(to result: inout MeasureResult, _ population: Population) {
    (result.low, result.high) = (nil, nil)
    guard let oneTakesAll else {
      if result.value != nil { result.findings.append(population.atTheMiddle) }
      return
    }
    let bounds = InequalityBounds(
      figures: population.of.each, weights: population.weights, index: index, oneTakesAll: oneTakesAll)
    let ends = [bounds.least(), bounds.greatest()].map { end in
      end.flatMap { reading($0).isFinite ? reading($0) : nil }
    }
    let isRising = reading(1) < reading(2)
    (result.low, result.high) = isRising ? (ends[0], ends[1]) : (ends[1], ends[0])
  }

  /// The index inside each group. `nil` when an amount in it is not known, or there is nothing to share.
  func perGroup(_ population: Population, _ groups: Groups) -> [Answer.Field] {
    let values = population.of.eachValue
    return population.places(in: groups).map { group, members in
      let isKnown = population.openCounts.isEmpty && members.allSatisfy { population.of.each[$0].isKnown }
      let found = isKnown ? index(Shares(values, weights: population.weights, of: members)) : nil
      return Answer.Field(groups.names[group], found.map { reading($0) })
    }
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
