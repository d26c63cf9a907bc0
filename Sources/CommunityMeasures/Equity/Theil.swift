// Theil: how much of the inequality lies between groups?

import CommunityModel
import PlainText

extension Measure {
  /// Theil's T in natural logarithms, and its exact parts within and between groups.
  ///
  /// - SeeAlso: Theil, H. (1967). *Economics and Information Theory*. North-Holland. Shorrocks, A. F. (1980). The class
  ///   of additively decomposable inequality measures. *Econometrica* 48(3), 613–625.
  static let theil = Measure(
    id: "theil", question: "How much of the inequality lies between groups?", family: .equity,
    answer: "mean of x/mean times ln(x/mean)", unit: "nats", options: populationOptions + [groupOption],
    plain: { result in
      guard let value = result.value, value > 0, let between = result.part("between"), (result.perGroup?.count ?? 0) > 1
      else { return nil }
      return "\(percentText(between / value)) of the inequality is between groups; the rest is between people in the "
        + "same group."
    },
    calculation: .ledger(theilAnswer))

  private static let theilAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    let population = try Population(ledger, options)
    var result = try InequalityIndex.theil.answer(population)
    let parts = TheilParts(population, groups)
    let isAnswered = result.value != nil
    result.parts = [
      Answer.Field("within", isAnswered ? parts?.within : nil),
      Answer.Field("between", isAnswered ? parts?.between : nil),
    ]
    result.perGroup = population.groupsPresent(in: groups).map { group in
      Answer.Field(groups.names[group], population.openCounts.isEmpty ? population.theil(of: group, in: groups) : nil)
    }
    return result
  }
}

/// Theil's T split by groups: within + between = the whole.
struct TheilParts {
  private(set) var within = 0.0
  private(set) var between = 0.0

  /// - Returns: `nil` when there is nothing to share.
  init?(_ population: Population, _ groups: Groups) {
    let values = population.of.eachValue
    let whole = Shares(values, weights: population.weights)
    let (size, sum) = (whole.size, whole.sum)
    guard size > 0, sum > 0 else { return nil }
    for group in population.groupsPresent(in: groups) {
      let members = population.members(of: group, in: groups)
      let shares = Shares(members.map { values[$0] }, weights: members.map { population.weights[$0] })
      // A group that has nothing adds nothing: 0 ln 0 = 0.
      guard let inside = shares.theil() else { continue }
      let share = shares.sum / sum
      within += share * inside
      between += share * naturalLog(share / (shares.size / size))
    }
  }
}

extension Population {
  /// The groups in which somebody is counted, in their order.
  func groupsPresent(in groups: Groups) -> [Int] {
    var isPresent = [Bool](repeating: false, count: groups.count)
    for element in elements { isPresent[groups.group(of: element)] = true }
    return isPresent.indices.filter { isPresent[$0] }
  }

  /// The places in ``elements`` of those in a group.
  func members(of group: Int, in groups: Groups) -> [Int] {
    elements.indices.filter { groups.group(of: elements[$0]) == group }
  }

  /// The index inside one group. `nil` when an amount in it is not known, or all are 0.
  fileprivate func theil(of group: Int, in groups: Groups) -> Double? {
    let members = members(of: group, in: groups)
    guard members.allSatisfy({ of.each[$0].isKnown }) else { return nil }
    return Shares(members.map { of.eachValue[$0] }, weights: members.map { weights[$0] }).theil()
  }
}
