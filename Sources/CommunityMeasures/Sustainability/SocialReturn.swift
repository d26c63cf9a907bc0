// How much value is said to come back for each unit put in, on which assumptions?

import CommunityModel
import PlainText

extension Measure {
  /// Present value of the outcomes over what was put in.
  ///
  /// - SeeAlso: Nicholls, J. and others (2012). *A Guide to Social Return on Investment*. The SROI Network.
  static let socialReturn = Measure(
    id: "social-return", question: "How much value is said to come back, on which assumptions?",
    family: .sustainability,
    answer: "present value of the outcomes / inputs", unit: "ratio",
    parts: ["presentValue", "inputs", "netRatio", "breakEven"],
    options: [
      Option("rate", "the discount rate of a year; the first year is discounted too", usual: "0.035"),
      Option(
        "adjustments",
        "multiplied, or added: deadweight, displacement and attribution are added up and taken off together",
        usual: "multiplied"),
      Option("deadweight", "a share in place of that of every outcome; 0 leaves it out"),
      Option("displacement", "a share in place of that of every outcome; 0 leaves it out"),
      Option("attribution", "a share in place of that of every outcome; 0 leaves it out"),
      Option("drop-off", "a share in place of that of every outcome; 0 leaves it out"),
      valuationOption,
    ],
    plain: { result in
      guard let value = result.value, let rows = result.table?.rows else { return nil }
      var names: [String] = []
      for row in rows.prefix(2) {
        guard case .text(let assumption) = row[0] else { continue }
        if case .text(let outcome) = row[1], !outcome.isEmpty {
          names.append("the \(assumption) of \"\(outcome)\"")
        } else {
          names.append("the \(assumption)")
        }
      }
      return
        "It is estimated that \(readableNumber(value)) of value comes back for each 1 put in, mostly because of what "
        + "was assumed about \(names.joined(separator: " and "))."
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in
      try SocialReturn(ledger, options).result()
    })
}

/// Reads the outcomes and works out the return.
struct SocialReturn {
  let ledger: Ledger
  let rows: [OutcomeRow]
  let names: [String]
  let inputs: OutcomeInputs
  let elements: [ElementIndex]
  let valuation: Valuation?
  let unit: String
  let rate: Double
  let isAdded: Bool
  /// What is assumed of each outcome; `nil` where nobody said.
  private(set) var assumed: [[Double?]] = []
  private(set) var quantities: [Figure] = []
  private var blanks: [(words: String, row: RowReference)] = []

  typealias Assumption = SocialReturnModel.Assumption

  init(_ ledger: Ledger, _ options: MeasureOptions) throws(MeasureFailure) {
    self.ledger = ledger
    let community = ledger.community
    rows = community.outcomes
    guard !rows.isEmpty else { throw .undefined("No outcome is recorded: fill outcomes.csv.") }
    names = community.outcomeNames
    rate = try options.share("rate", usual: 0.035, most: .infinity)
    switch options["adjustments"] ?? "multiplied" {
    case "multiplied": isAdded = false
    case "added": isAdded = true
    case let other: throw .wrongUse("adjustments=\(other) is neither multiplied nor added.")
    }
    var elements: [ElementIndex] = []
    for row in rows {
      let element = try row.element(in: ledger)
      if !elements.contains(element) { elements.append(element) }
    }
    self.elements = elements
    valuation = try options.valuation(in: ledger)
    var units: [String] = []
    for row in rows {
      let unit = row.unit.isEmpty ? community.currency : row.unit
      if !units.contains(unit) { units.append(unit) }
    }
    guard units.count == 1 else {
      throw .undefined("The proxies are in \(units.joined(separator: ", ")): they have no sum.")
    }
    unit = units[0]
    if let valuation, valuation.unit != unit {
      throw .undefined("\(valuation.name) is in \(valuation.unit) and the proxies are in \(unit).")
    }
    inputs = OutcomeInputs(to: elements, in: unit, valuation, ledger, Payers(ledger))
    for row in rows {
      var values: [Double?] = [
        row.quantityFigure.value, row.proxy, row.deadweight, row.displacement, row.attribution, row.dropOff, row.years,
      ]
      for (place, assumption) in Assumption.allCases.enumerated() {
        if Assumption.adjustments.contains(assumption), options[assumption.rawValue] != nil {
          values[place] = try options.share(assumption.rawValue, usual: 0, most: 1)
        }
        // In the first year nothing has dropped off yet.
        if assumption == .dropOff && values[place] == nil && row.years == 1 { values[place] = 0 }
        if values[place] == nil { blanks.append((assumption.rawValue, row.reference)) }
      }
      if let years = row.years, years < 1 || years > 1000 || Double(Int(years)) != years {
        throw .undefined("\(community.text(of: row.reference)): Years must be a whole number from 1 to 1,000.")
      }
      assumed.append(values)
      quantities.append(row.quantityFigure)
    }
  }

  /// The outcomes with every blank filled: by the end at which least, or most, is left.
  private func model(_ end: StopEnd?, inputs: Double) -> SocialReturnModel? {
    var model = SocialReturnModel(rate: rate, isAdded: isAdded, inputs: inputs)
    for (values, quantity) in zip(assumed, quantities) {
      var outcome = SocialReturnModel.Outcome()
      for (place, assumption) in Assumption.allCases.enumerated() {
        var value = values[place]
        if let end, assumption == .quantity { value = end == .least ? quantity.low : quantity.high }
        if value == nil, let end {
          if Assumption.adjustments.contains(assumption) { value = end == .least ? 1 : 0 }
          if assumption == .years && end == .least { value = 1 }
        }
        guard let value, value.isFinite else { return nil }
        outcome[assumption] = value
      }
      model.outcomes.append(outcome)
    }
    return model
  }

  func result() throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    let put = Figure(inputs.sum)
    guard put.high > 0 else {
      let to = elements.map { community.label(of: $0) }.joined(separator: ", ")
      throw .undefined("No money in \(unit) is recorded as given to \(to).")
    }
    let used = model(nil, inputs: put.value ?? put.low)
    let value = put.value.flatMap { $0 > 0 ? used?.ratio : nil }
    var result = MeasureResult(value, unit: "ratio")
    (result.low, result.high) = bounds(put)
    if value == nil { result.undefined = reasons() }
    result.parts = [
      Answer.Field("presentValue", used?.presentValue), Answer.Field("inputs", put.usedAnswer),
      Answer.Field("netRatio", value.map { $0 - 1 }), Answer.Field("breakEven", value.map { 1 / $0 }),
    ]
    result.perGroup = names.indices.map { place in
      let outcome = used?.outcomes[place]
      return Answer.Field(
        names[place],
        .fields([
          Answer.Field("impact", outcome?.impact(isAdded: isAdded)),
          Answer.Field("presentValue", outcome?.presentValue(rate: rate, isAdded: isAdded)),
        ]))
    }
    if let used, value != nil { result.table = tornado(used, put) }
    if result.table == nil { result.table = ResultTable(columns: SocialReturn.tornadoColumns, rows: []) }
    result.basis = inputs.basis
    result.findings = findings(used)
    return result
  }

  private func reasons() -> String {
    var reasons: [String] = []
    if !blanks.isEmpty {
      let some = blanks.prefix(4).map { "\($0.words) (\(ledger.community.text(of: $0.row)))" }.joined(separator: ", ")
      reasons.append(
        "\(counted(blanks.count, "assumption is", "assumptions are")) blank: \(some)\(blanks.count > 4 ? ", …" : ""); "
          + "write 0% where there is none")
    }
    if !inputs.unvalued.isEmpty {
      reasons.append(
        "\(counted(inputs.unvalued.count, "row", "rows")) put in without a worth under \(valuation?.name ?? "")")
    }
    let unknown = inputs.sum.unknownRows - inputs.unvalued.count
    if unknown > 0 { reasons.append("\(counted(unknown, "amount", "amounts")) put in unknown") }
    return "Cannot say: \(reasons.joined(separator: "; "))."
  }

  private func bounds(_ put: Figure) -> (Double?, Double?) {
    // Amounts below nothing are no ranges that can be bounded so.
    guard assumed.allSatisfy({ ($0[1] ?? -1) >= 0 }) else {
      let isExact = put.isKnown && quantities.allSatisfy { $0.isKnown }
      let exact = isExact ? model(nil, inputs: put.low)?.ratio : nil
      return (exact, exact)
    }
    let low = put.high.isFinite ? model(.least, inputs: put.high)?.ratio : 0
    let high = put.low > 0 ? model(.most, inputs: put.low)?.ratio : nil
    return (low, high)
  }

  // MARK: In words

  private func findings(_ model: SocialReturnModel?) -> [Finding] {
    let community = ledger.community
    let adjusted =
      isAdded
      ? "(1 - deadweight - displacement - attribution)"
      : "(1 - deadweight) x (1 - displacement) x (1 - attribution)"
    var findings = [
      Finding(
        .note,
        "Impact in the first year = quantity x proxy x \(adjusted); each later year = the year before x (1 - drop-off); "
          + "present value = the sum of the value in year t / (1 + \(shortestText(rate)))^t, the first year too; "
          + "ratio = present value / inputs.")
    ]
    for place in names.indices {
      guard let outcome = model?.outcomes[place] else { continue }
      let shares = Assumption.adjustments.map { "\($0.rawValue) \(percentText(outcome[$0]))" }.joined(separator: ", ")
      let source = rows[place].source.isEmpty ? "" : " Source: \(rows[place].source)."
      findings.append(
        Finding(
          .note,
          "\(names[place]): \(readableNumber(outcome.quantity)) x \(stopFigure(outcome.proxy, unit)), \(shares): "
            + "\(stopFigure(outcome.impact(isAdded: isAdded), unit)) in the first year, "
            + "\(stopFigure(outcome.presentValue(rate: rate, isAdded: isAdded), unit)) over "
            + "\(counted(Int(outcome.years), "year", "years")).\(source)",
          rows: [rows[place].reference]))
    }
    let to = elements.map { community.label(of: $0) }.joined(separator: ", ")
    findings.append(
      Finding(
        .question,
        "Put in: \(inputs.words)\(valuation.map { " at \($0.name)" } ?? " of money") given to \(to). Is that all it took?",
        rows: inputs.rows))
    if !blanks.isEmpty {
      findings.append(
        Finding(
          .question, "What is assumed here? \(counted(blanks.count, "cell is", "cells are")) blank.",
          rows: once(blanks.map { $0.row })))
    }
    if !inputs.unvalued.isEmpty {
      findings.append(
        Finding(
          .question,
          "\(counted(inputs.unvalued.count, "row has", "rows have")) no worth under \(valuation?.name ?? "").",
          rows: inputs.unvalued))
    }
    if !inputs.otherUnits.isEmpty {
      findings.append(
        Finding(
          .note,
          "\(counted(inputs.otherUnits.count, "row of money is", "rows of money are")) not in \(unit): left out.",
          rows: inputs.otherUnits))
    }
    return findings
  }

  private func once(_ rows: [RowReference]) -> [RowReference] {
    var found: [RowReference] = []
    for row in rows where !found.contains(row) { found.append(row) }
    return found
  }
}

extension MeasureOptions {
  /// A share written `0.2` or `20%`.
  fileprivate func share(_ name: String, usual: Double, most: Double) throws(MeasureFailure) -> Double {
    guard let text = self[name] else { return usual }
    let isPercent = text.hasSuffix("%")
    guard let number = readNumber(isPercent ? trimmed(String(text.dropLast())) : text) else {
      throw .wrongUse("\(name)=\(text) is not a number.")
    }
    let share = isPercent ? number / 100 : number
    guard share >= 0, share <= most else {
      throw .wrongUse("\(name)=\(text) must be \(most == 1 ? "between 0 and 1" : "0 or more").")
    }
    return share
  }
}
