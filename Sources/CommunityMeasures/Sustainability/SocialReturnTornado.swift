// On which assumption does a social return hang most?

import CommunityModel
import PlainText

extension SocialReturn {
  static let tornadoColumns = [
    "assumption", "outcome", "used", "from", "to", "low", "high", "breakEven",
  ]

  /// Each assumption varied alone, the widest first: between its ends and the ratio at each.
  func tornado(_ model: SocialReturnModel, _ put: Figure) -> ResultTable {
    typealias Step = Thresholds.SocialReturn
    var rows: [(width: Double, row: [Answer])] = []
    func add(
      _ name: String, _ outcome: String, _ used: Double, _ from: Double, _ to: Double, _ ratios: [Double],
      _ breakEven: Double?
    ) {
      guard let low = ratios.min(), let high = ratios.max() else { return }
      rows.append(
        (
          high - low,
          [
            .text(name), .text(outcome), Answer(used), Answer(from), Answer(to), Answer(low), Answer(high),
            Answer(breakEven),
          ]
        ))
    }
    for place in names.indices {
      for (column, assumption) in Assumption.allCases.enumerated() {
        guard let used = assumed[place][column] else { continue }
        var (from, to): (Double, Double)
        switch assumption {
        case .quantity where quantities[place].low < quantities[place].high:
          (from, to) = (quantities[place].low, quantities[place].high)
        case .quantity, .proxy: (from, to) = (used * (1 - Step.amountStep), used * (1 + Step.amountStep))
        case .years: (from, to) = (max(1, used - Step.yearsStep), used + Step.yearsStep)
        default: (from, to) = (max(0, used - Step.shareStep), min(1, used + Step.shareStep))
        }
        let ratios = [from, to].map { model.changed(place, assumption, to: $0).ratio }
        add(assumption.rawValue, names[place], used, from, to, ratios, model.breakEven(place, assumption))
      }
    }
    let rates = (max(0, rate - Step.rateStep), rate + Step.rateStep)
    let atRates = [rates.0, rates.1].map { rate in
      var changed = model
      changed.rate = rate
      return changed.ratio
    }
    add("rate", "", rate, rates.0, rates.1, atRates, model.breakEvenRate())
    func atInputs(_ inputs: Double) -> Double {
      var changed = model
      changed.inputs = inputs
      return changed.ratio
    }
    if put.low > 0 && put.high.isFinite && put.low < put.high {
      add("inputs", "", model.inputs, put.low, put.high, [atInputs(put.low), atInputs(put.high)], model.presentValue)
    }
    if valuation == nil { addValuations(model, atInputs) { add($0, "", model.inputs, model.inputs, $1, $2, nil) } }
    // The widest first; of equal ones the order of the file.
    let order = rows.indices.sorted { (-rows[$0].width, $0) < (-rows[$1].width, $1) }
    return ResultTable(columns: SocialReturn.tornadoColumns, rows: order.map { rows[$0].row })
  }

  /// What it would be if time and things entered the inputs, at each named rate that gives all of them a worth.
  private func addValuations(
    _ model: SocialReturnModel, _ atInputs: (Double) -> Double, _ add: (String, Double, [Double]) -> Void
  ) {
    var seen: Set<String> = []
    let payers = Payers(ledger)
    for row in ledger.community.valuations where seen.insert(folded(row.valuation)).inserted {
      guard let other = try? Valuation(named: row.valuation, in: ledger.community), other.unit == unit else { continue }
      let sum = OutcomeInputs(to: elements, in: unit, other, ledger, payers).sum
      guard let valued = sum.known, valued > 0, valued != model.inputs else { continue }
      add("inputs at \(other.name)", valued, [atInputs(model.inputs), atInputs(valued)])
    }
  }
}
