// What would the time cost that is given freely?

import CommunityModel
import PlainText

extension Measure {
  /// The worth of freely given time, under each valuation apart.
  ///
  /// A worth of effort, not a saving: nobody says that the money is there.
  static let replacementValue = Measure(
    id: "replacement-value", question: "What would the freely given time be worth, at which rate?",
    family: .sustainability, answer: "freely given time x its worth, under one valuation", unit: "unit",
    options: [valuationOption],
    plain: { result in
      guard let value = result.value, case .text(let name)? = result.table?.rows.first?.first else { return nil }
      return
        "The time given freely would be worth \(stopFigure(value, result.unit)) at \"\(name)\". It is the worth of an "
        + "effort, not money saved."
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in try replacementValue(ledger, options) })

  private static func replacementValue(
    _ ledger: Ledger, _ options: MeasureOptions
  ) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    var valuations: [Valuation] = []
    if let chosen = try options.valuation(in: ledger) {
      valuations = [chosen]
    } else {
      var seen: Set<String> = []
      for row in community.valuations where seen.insert(folded(row.valuation)).inserted {
        valuations.append(try Valuation(named: row.valuation, in: community))
      }
    }
    guard !valuations.isEmpty else {
      throw .undefined("No rate is named: fill \(community.fileName(of: .valuations)), with a source for each.")
    }
    let payers = Payers(ledger)
    let unit = options["unit"]
    var free: [Entry] = []
    var unclear: [Entry] = []
    for number in 0..<ledger.count {
      let entry = ledger[number]
      guard entry.kind == .contribution, entry.status.countsAsGiven, entry.form == "time" || entry.unit == "hours",
        !entry.isMoneyForm, entry.amount.state != .notMeasured
      else { continue }
      if let unit, folded(unit) != folded(entry.unit) { continue }
      switch payers.payer(of: entry) {
      case .freely: free.append(entry)
      case .notKnown: unclear.append(entry)
      case .element, .unknownPayer, .outsideTheMap: break
      }
    }
    guard !free.isEmpty || !unclear.isEmpty else { throw .undefined("No time is recorded as given freely.") }

    let figures = valuations.map { valuation in
      var (sure, perhaps) = (AmountSum(), AmountSum())
      for entry in free { sure.add(valuation.worth(entry.amount, of: entry, in: community)) }
      for entry in unclear { perhaps.add(valuation.worth(entry.amount, of: entry, in: community)) }
      let isOpen = sure.unknownRows > 0 || perhaps.high > 0
      return Figure(value: isOpen ? nil : sure.value, low: sure.low, high: sure.high + perhaps.high)
    }
    let isOne = valuations.count == 1
    var result = MeasureResult(isOne ? figures[0].value : nil, unit: isOne ? valuations[0].unit : "")
    if isOne {
      result.low = figures[0].low
      result.high = figures[0].high.isFinite ? figures[0].high : nil
    }
    let unclearWords =
      "whether anybody pays is not known in \(counted(unclear.count, "row", "rows"))"
    if result.value == nil {
      var reasons: [String] = []
      let unvalued = free.filter { entry in
        valuations.contains { $0.worth(entry.amount, of: entry, in: community).state == .unknown }
      }
      if !unvalued.isEmpty { reasons.append("\(counted(unvalued.count, "amount has", "amounts have")) no known worth") }
      if !unclear.isEmpty { reasons.append(unclearWords) }
      let list = zip(valuations, figures).map { "\($0.name): \(words($1, $0.unit))" }.joined(separator: "; ")
      result.undefined =
        isOne
        ? "\(reasons.joined(separator: "; ")): \(words(figures[0], valuations[0].unit))."
        : "\(valuations.count) valuations: \(list). Choose --valuation."
    }
    result.parts = zip(valuations, figures).map { Answer.Field($0.name, $1.usedAnswer) }
    result.table = ResultTable(
      columns: ["valuation", "unit", "worth", "low", "high", "source"],
      rows: zip(valuations, figures).map { valuation, figure in
        let sources = community.valuations.filter { folded($0.valuation) == folded(valuation.name) }.map { $0.source }
        var once: [String] = []
        for source in sources where !source.isEmpty && !once.contains(source) { once.append(source) }
        return [
          .text(valuation.name), .text(valuation.unit), Answer(figure.value), Answer(figure.low), Answer(figure.high),
          .text(once.joined(separator: "; ")),
        ]
      })
    for entry in free + unclear { result.basis.count(entry, entry.amount) }
    var hours = AmountsByUnit()
    for entry in free { hours.add(entry.amount, in: entry.unit) }
    result.findings = [Finding(.note, "Given freely: \(hours.words).", rows: free.map { $0.reference })]
    if !unclear.isEmpty {
      result.findings.append(
        Finding(
          .question, "Is this time paid, and by whom? \(unclear.count) rows do not say.",
          rows: unclear.map { $0.reference }))
    }
    result.findings.append(Finding(.note, "This is the worth of an effort, not money saved."))
    return result
  }

  private static func words(_ figure: Figure, _ unit: String) -> String {
    if let value = figure.value {
      let range = figure.low < figure.high ? " (\(readableNumber(figure.low)) to \(readableNumber(figure.high)))" : ""
      return stopFigure(value, unit) + range
    }
    return figure.high.isFinite
      ? "\(readableNumber(figure.low)) to \(stopFigure(figure.high, unit))" : "at least \(stopFigure(figure.low, unit))"
  }
}
