// What was put into an outcome?

import CommunityModel
import PlainText

/// Money given to the elements that outcomes are for, and, under a valuation, the worth of all else given to them.
struct OutcomeInputs {
  let unit: String
  private(set) var sum = AmountSum()
  /// Money alone.
  private(set) var money = AmountSum()
  private(set) var rows: [RowReference] = []
  /// Rows that the valuation gives no worth.
  private(set) var unvalued: [RowReference] = []
  /// Money in other units, left out.
  private(set) var otherUnits: [RowReference] = []
  private(set) var basis = Basis()

  /// - Parameters:
  ///   - elements: What the outcomes are for, each once. Money that one passes on to another is counted once.
  ///   - unit: The unit that everything is counted in.
  init(to elements: [ElementIndex], in unit: String, _ valuation: Valuation?, _ ledger: Ledger, _ payers: Payers) {
    self.unit = unit
    let community = ledger.community
    var isMeant = [Bool](repeating: false, count: community.elements.count)
    for element in elements { isMeant[element.position] = true }
    var receives = isMeant.map { _ in false }
    for number in 0..<ledger.count where ledger.movesMoney(ledger[number]) {
      receives[ledger[number].to.position] = true
    }
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard isMeant[entry.to.position], ledger.isGift(entry) else { continue }
      if isMeant[entry.from.position] && receives[entry.from.position] { continue }
      var amount = entry.amount
      guard amount.state != .notMeasured else { continue }
      if entry.isMoneyForm && (valuation == nil || entry.unit == unit) {
        guard entry.unit == unit else {
          otherUnits.append(entry.reference)
          continue
        }
        money.add(amount)
      } else {
        guard let valuation else { continue }
        // What is bought with the money that is counted already is not counted again.
        if case .element(let payer) = payers.payer(of: entry), isMeant[payer.position] { continue }
        let worth = valuation.worth(amount, of: entry, in: community)
        if worth.state == .unknown && amount.state != .unknown { unvalued.append(entry.reference) }
        amount = worth
      }
      sum.add(amount)
      rows.append(entry.reference)
      basis.count(entry, amount)
    }
  }

  /// `800 GBP`, `at least 800 GBP`
  var words: String {
    if sum.unknownRows > 0 { return "at least \(stopFigure(sum.low, unit))" }
    let range = sum.low < sum.high ? " (\(readableNumber(sum.low)) to \(readableNumber(sum.high)))" : ""
    return stopFigure(sum.value, unit) + range
  }
}

extension OutcomeRow {
  var reference: RowReference { RowReference(.outcomes, sheetRow) }

  /// How much of it: known, a range, or unknown.
  var quantityFigure: Figure {
    if let low, let high, low <= high { return Figure(value: quantity ?? (low + high) / 2, low: low, high: high) }
    if let quantity { return .known(quantity) }
    return Figure(value: nil, low: low ?? 0, high: high ?? .infinity)
  }

  /// The element that it is for.
  ///
  /// - Throws: ``MeasureFailure/undefined(_:)`` when nobody said, or the selection has no such element.
  func element(in ledger: Ledger) throws(MeasureFailure) -> ElementIndex {
    let row = ledger.community.text(of: reference)
    guard !self.for.isEmpty else { throw .undefined("\(row): For is blank. What was this outcome for?") }
    guard let element = ledger.names[self.for], ledger.takes(element) else {
      throw .undefined("\(row): \"\(self.for)\" is not an element of what is measured.")
    }
    return element
  }
}

extension Community {
  /// What each outcome is called in an answer: its words, with what it is for where two have the same.
  var outcomeNames: [String] {
    var names = outcomes.map { $0.outcome }
    func repeated(_ names: [String]) -> [Bool] {
      var count: [String: Int] = [:]
      for name in names { count[name, default: 0] += 1 }
      return names.map { count[$0]! > 1 }
    }
    for (place, isRepeated) in repeated(names).enumerated() where isRepeated {
      names[place] += " (\(outcomes[place].for))"
    }
    for (place, isRepeated) in repeated(names).enumerated() where isRepeated {
      names[place] += " \(text(of: outcomes[place].reference))"
    }
    return names
  }
}
