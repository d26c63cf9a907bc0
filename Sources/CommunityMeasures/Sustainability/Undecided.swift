// Where an amount that nobody recorded decides: at which share of it?

import CommunityModel
import PlainText

/// Works out on what an undecided element hangs.
struct UndecidedSearch {
  let model: StopModel
  let without: [Int]
  private let amounts: [(low: Double, high: Double)]
  private let unknown: [Int32]

  init(_ model: StopModel, without: [Int]) {
    self.model = model
    self.without = without
    amounts = model.amounts(asRanges: false)
    unknown = model.flows.indices.map { Int32($0) }.filter { model.flows[Int($0)].amount.state == .unknown }
  }

  /// The most unknown amounts that are tried one by one.
  private static let mostTried = 60

  func answer(for element: Int, looksForThreshold: Bool = true) -> WhatStops.Undecided {
    let name = model.label(element)
    for flow in unknown.prefix(looksForThreshold ? Self.mostTried : 0) {
      let others = otherIncome(beside: flow)
      let scale = max(others, amounts[Int(flow)].low, 1)
      let small = max(amounts[Int(flow)].low, scale * 1e-6)
      let large = scale * 1e6
      guard let stopsSmall = stops(element, flow, small), let stopsLarge = stops(element, flow, large),
        stopsSmall != stopsLarge
      else { continue }
      var (low, high) = (small, large)
      for _ in 0..<200 where high - low > 1e-12 * high {
        // The amounts span many powers of ten: halve the ratio, not the difference.
        let middle = (low * high).squareRoot()
        guard let stopsHere = stops(element, flow, middle) else { break }
        if stopsHere == stopsSmall { low = middle } else { high = middle }
      }
      return found(element, flow, threshold: (low + high) / 2, others: others, whenMore: stopsLarge)
    }
    let rows = unknown.map { model.flows[Int($0)].row }
    let many = rows.count == 1 ? "an amount that nobody recorded" : "\(rows.count) amounts that nobody recorded"
    return WhatStops.Undecided(
      element: ElementIndex(element), text: "Nobody can say whether \(name) stops: it hangs on \(many).", rows: rows)
  }

  private func found(
    _ element: Int, _ flow: Int32, threshold: Double, others: Double, whenMore: Bool
  ) -> WhatStops.Undecided {
    let given = model.flows[Int(flow)]
    let word = whenMore ? "more" : "less"
    let amount = stopFigure(threshold, given.unit)
    let text: String
    if others > 0 {
      text =
        "\(model.label(element)) stops if \(model.label(given.from))'s unknown share of the \(given.unit) that "
        + "\(model.label(given.to)) gets is \(word) than \(percentText(threshold / (threshold + others))) "
        + "(\(word) than \(amount))."
    } else {
      text =
        "\(model.label(element)) stops if what \(model.label(given.from)) gives to \(model.label(given.to)) is \(word) "
        + "than \(amount)."
    }
    return WhatStops.Undecided(element: ElementIndex(element), text: text, rows: [given.row])
  }

  /// What else its receiver gets in the same unit, as far as it is known.
  private func otherIncome(beside flow: Int32) -> Double {
    let given = model.flows[Int(flow)]
    var sum = 0.0
    for (number, other) in model.flows.enumerated() where other.to == given.to && other.unit == given.unit {
      let isAlike = given.income >= 0 ? other.income == given.income : other.kind == given.kind
      if Int32(number) != flow && isAlike { sum += other.amount.value ?? other.amount.low }
    }
    return sum
  }

  /// Whether `element` stops when `flow` is `amount`. `nil` while other unknown amounts decide.
  private func stops(_ element: Int, _ flow: Int32, _ amount: Double) -> Bool? {
    var filled = amounts
    filled[Int(flow)] = (amount, amount)
    var least = Cascade(model, end: .least, amounts: filled)
    least.run(without: without)
    var most = Cascade(model, end: .most, amounts: filled)
    most.run(without: without)
    let answer = least.isDead(element)
    return answer == most.isDead(element) ? answer : nil
  }
}
