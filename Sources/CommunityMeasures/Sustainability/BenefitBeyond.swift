// Does what the work does for people reach beyond those who do it?

import CommunityModel
import PlainText

extension Measure {
  /// The share of recorded benefits that reach somebody outside: evidence, not a verdict.
  static let benefitBeyond = Measure(
    id: "benefit-beyond", question: "How many of the benefits reach beyond those involved?", family: .sustainability,
    answer: "benefits to people who neither contribute nor are rewarded / benefits", unit: "share",
    parts: ["rows", "rowsBeyond"],
    options: [
      Option("of", "those involved, by ID or label; several with +; without it, all who contribute or are rewarded")
    ],
    plain: { result in
      result.value.map {
        $0 == 0
          ? "Every benefit on this map reaches those who are involved themselves."
          : "\(percentText($0)) of the benefits on this map reach beyond those involved."
      }
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in try benefitBeyondAnswer(ledger, options) })

  private static func benefitBeyondAnswer(
    _ ledger: Ledger, _ options: MeasureOptions
  ) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    let named = try options.elements("of", in: ledger)
    var isInvolved = [Bool](repeating: false, count: community.elements.count)
    for element in named { isInvolved[element.position] = true }
    if named.isEmpty {
      for number in 0..<ledger.count {
        let entry = ledger[number]
        guard entry.status.countsAsGiven, entry.amount.state == .notMeasured || entry.amount.high > 0 else { continue }
        // Where nobody said who gives, either may.
        if entry.kind == .contribution { isInvolved[entry.from.position] = true }
        if entry.kind == .reward { isInvolved[entry.to.position] = true }
        if entry.isUndirected && (entry.kind == .contribution || entry.kind == .reward) {
          isInvolved[entry.from.position] = true
          isInvolved[entry.to.position] = true
        }
      }
    }
    var all = AmountsByUnit()
    var beyond = AmountsByUnit()
    var rows: [RowReference] = []
    var outside: [RowReference] = []
    var inside: [RowReference] = []
    var basis = Basis()
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.kind == .benefit, entry.status.countsAsGiven else { continue }
      let amount = entry.amount
      if amount.state == .known && amount.low == 0 { continue }
      if let unit = options["unit"], amount.state == .notMeasured || folded(unit) != folded(entry.unit) { continue }
      basis.count(entry, amount)
      rows.append(entry.reference)
      all.add(amount, in: entry.unit)
      if !isInvolved[entry.to.position] {
        outside.append(entry.reference)
        beyond.add(amount, in: entry.unit)
      } else {
        inside.append(entry.reference)
      }
    }
    guard !rows.isEmpty else { throw .undefined("No benefit is recorded.") }
    var result = MeasureResult(Double(outside.count) / Double(rows.count), unit: "share")
    result.parts = [
      Answer.Field("rows", Double(rows.count)), Answer.Field("rowsBeyond", Double(outside.count)),
      Answer.Field(
        "amounts",
        .fields(
          all.units.map { unit in
            Answer.Field(
              unit,
              .fields([
                Answer.Field("all", Figure(all.sum(in: unit)).usedAnswer),
                Answer.Field("beyond", Figure(beyond.sum(in: unit)).usedAnswer),
              ]))
          })),
    ]
    result.basis = basis
    if !outside.isEmpty {
      result.findings.append(
        Finding(
          .note,
          "\(counted(outside.count, "benefit reaches", "benefits reach")) somebody "
            + (named.isEmpty
              ? "of whom nothing is recorded as given or got in return." : "outside those named."),
          rows: outside))
    }
    if !inside.isEmpty {
      result.findings.append(
        Finding(
          .note, "\(counted(inside.count, "benefit stays", "benefits stay")) among those involved.", rows: inside))
    }
    result.findings.append(
      Finding(.question, "Who else gains from this, and is on no row yet?"))
    return result
  }
}
