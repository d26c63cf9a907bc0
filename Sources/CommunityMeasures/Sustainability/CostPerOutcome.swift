// What was put in for each one of an outcome?

import CommunityModel
import PlainText

extension Measure {
  /// Money (and, under a valuation, all else) given to what an outcome is for, over how many there were.
  static let costPerOutcome = Measure(
    id: "cost-per-outcome", question: "How much was put in for each outcome?", family: .sustainability,
    answer: "money given to what the outcome is for / its quantity", unit: "unit",
    options: [Option("outcome", "one outcome of outcomes.csv, by its words"), valuationOption],
    plain: { result in
      result.value.map { "\(stopFigure($0, result.unit)) was put in for each one, in what these rows show." }
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in try costPerOutcome(ledger, options) })

  private static func costPerOutcome(
    _ ledger: Ledger, _ options: MeasureOptions
  ) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    let valuation = try options.valuation(in: ledger)
    let names = community.outcomeNames
    var places = Array(community.outcomes.indices)
    guard !places.isEmpty else { throw .undefined("No outcome is recorded: fill outcomes.csv.") }
    if let wanted = options["outcome"] {
      places = places.filter {
        folded(names[$0]) == folded(wanted) || folded(community.outcomes[$0].outcome) == folded(wanted)
      }
      guard !places.isEmpty else {
        let hint = nearNames(to: wanted, among: names).first.map { " Did you mean \"\($0)\"?" } ?? ""
        throw .wrongUse("\"\(wanted)\" is not an outcome of \(community.fileName(of: .outcomes)).\(hint)")
      }
    }
    let payers = Payers(ledger)
    var result = MeasureResult(nil, unit: "")
    var figures: [Figure?] = []
    var reasons: [String] = []
    result.perGroup = []
    for place in places {
      let outcome = community.outcomes[place]
      let name = names[place]
      let row = community.text(of: outcome.reference)
      let element = try outcome.element(in: ledger)
      let unit = options["unit"] ?? valuation?.unit ?? (outcome.unit.isEmpty ? community.currency : outcome.unit)
      let inputs = OutcomeInputs(to: [element], in: unit, valuation, ledger, payers)
      let quantity = outcome.quantityFigure
      result.basis.add(inputs.basis)
      result.unit = unit
      var figure: Figure?
      if quantity.high <= 0 {
        reasons.append("\(row): the quantity is 0")
      } else if inputs.rows.isEmpty {
        reasons.append("no money is recorded as given to \(community.label(of: element))")
      } else {
        figure = Figure(inputs.sum).over(quantity)
        if figure?.value == nil {
          reasons.append(
            quantity.value == nil
              ? "\(row): the quantity is unknown" : "\(counted(inputs.sum.unknownRows, "amount", "amounts")) unknown")
        }
      }
      figures.append(figure)
      result.perGroup?.append(Answer.Field(name, figure?.answer ?? .none))
      result.findings.append(
        Finding(
          .note,
          "\(name): \(inputs.words) given to \(community.label(of: element)), "
            + "for \(quantity.value.map { readableNumber($0) } ?? "an unknown number of") of it.",
          rows: [outcome.reference] + inputs.rows))
      if !inputs.unvalued.isEmpty {
        result.findings.append(
          Finding(
            .question,
            "\(counted(inputs.unvalued.count, "row has", "rows have")) no worth under \(valuation?.name ?? "").",
            rows: inputs.unvalued))
      }
      if !inputs.otherUnits.isEmpty {
        result.findings.append(
          Finding(
            .note,
            "\(counted(inputs.otherUnits.count, "row of money is", "rows of money are")) in another unit: left out.",
            rows: inputs.otherUnits))
      }
    }
    if figures.count == 1 {
      let figure = figures[0]
      result.value = figure?.value
      (result.low, result.high) = (
        figure.flatMap { $0.low.isFinite ? $0.low : nil }, figure.flatMap { $0.high.isFinite ? $0.high : nil }
      )
      if result.value == nil { result.undefined = "\(reasons.joined(separator: "; "))." }
    } else {
      result.undefined =
        "\(figures.count) outcomes, and unlike outcomes are not added: see each, or choose one with outcome=."
    }
    if valuation == nil {
      result.findings.append(
        Finding(.note, "Only money counts here: time, space and things enter under a valuation."))
    }
    return result
  }
}
