// What comes together around a funder's money?

import CommunityModel
import PlainText

extension Measure {
  /// Other cash, things and time for each unit of a funder's cash, kept apart.
  static let leverage = Measure(
    id: "leverage", question: "What else is given where a funder's money goes?", family: .sustainability,
    answer: "other cash / the funder's cash, over what is given where its money reaches", unit: "ratio",
    parts: ["cash", "inKind", "time", "valued"],
    options: [
      Option("from", "the funder, by ID or label; several with +; without it, the only one who receives no money"),
      valuationOption,
    ],
    plain: { result in
      guard let value = result.value else { return nil }
      if value == 0 { return "No other money is recorded where this money goes." }
      return "For each unit of this money, \(readableNumber(value)) of other money is given where it goes."
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in
      let valuation = try options.valuation(in: ledger)
      let reach = try MoneyReach(ledger, from: try options.elements("from", in: ledger))
      return try LeverageSums(ledger, reach, valuation).result(unit: options["unit"])
    })
}

/// Where some funders' money goes.
///
/// It goes on from everyone who receives it, and it reaches whatever it pays people to give to.
struct MoneyReach {
  let funders: [ElementIndex]
  private(set) var isFunder: [Bool]
  /// Who receives the money, directly or through others.
  private(set) var holdsIt: [Bool]
  /// Who receives it, or is given what it pays for.
  private(set) var isReached: [Bool]

  /// - Throws: ``MeasureFailure/undefined(_:)`` when no funder is named and there is not exactly one.
  /// - Complexity: O(entries).
  init(_ ledger: Ledger, from named: [ElementIndex]) throws(MeasureFailure) {
    let community = ledger.community
    let count = community.elements.count
    let payers = Payers(ledger)
    var receivers: [[Int32]] = Array(repeating: [], count: count)
    var paidFor: [[Int32]] = Array(repeating: [], count: count)
    var receives = [Bool](repeating: false, count: count)
    for number in 0..<ledger.count {
      let entry = ledger[number]
      if ledger.movesMoney(entry) {
        receivers[entry.from.position].append(Int32(entry.to.position))
        receives[entry.to.position] = true
      }
      if ledger.isGift(entry), case .element(let payer) = payers.payer(of: entry) {
        paidFor[payer.position].append(Int32(entry.to.position))
      }
    }
    var chosen = named.sorted()
    if chosen.isEmpty {
      chosen = ledger.elements.filter { !receivers[$0.position].isEmpty && !receives[$0.position] }
      guard !chosen.isEmpty else { throw .undefined("No money is recorded as given.") }
      guard chosen.count == 1 else {
        let names = chosen.prefix(5).map { community.label(of: $0) }.joined(separator: ", ")
        throw .undefined(
          "\(chosen.count) give money and receive none (\(names)\(chosen.count > 5 ? ", …" : "")): choose one with from=."
        )
      }
    }
    funders = chosen
    var isFunder = [Bool](repeating: false, count: count)
    for funder in chosen { isFunder[funder.position] = true }
    var holdsIt = [Bool](repeating: false, count: count)
    var isReached = holdsIt
    var waiting = chosen.map { Int32($0.position) }
    while let giver = waiting.popLast() {
      for receiver in receivers[Int(giver)] where !isFunder[Int(receiver)] && !holdsIt[Int(receiver)] {
        holdsIt[Int(receiver)] = true
        isReached[Int(receiver)] = true
        waiting.append(receiver)
      }
      for activity in paidFor[Int(giver)] where !isFunder[Int(activity)] { isReached[Int(activity)] = true }
    }
    self.isFunder = isFunder
    self.holdsIt = holdsIt
    self.isReached = isReached
  }
}

/// What is given where a funder's money goes.
private struct LeverageSums {
  let ledger: Ledger
  let reach: MoneyReach
  let valuation: Valuation?
  private var own = AmountsByUnit()
  private var cash = AmountsByUnit()
  private var time = AmountsByUnit()
  private var inKind = AmountsByUnit()
  private var ownWorth = AmountSum()
  private var otherWorth = AmountSum()
  private var notMeasured: [RowReference] = []
  private var ownRows: [RowReference] = []
  private var otherRows: [RowReference] = []
  private var basis = Basis()

  init(_ ledger: Ledger, _ reach: MoneyReach, _ valuation: Valuation?) {
    self.ledger = ledger
    self.reach = reach
    self.valuation = valuation
    let community = ledger.community
    let payers = Payers(ledger)
    for number in 0..<ledger.count {
      let entry = ledger[number]
      let (giver, receiver) = (entry.from.position, entry.to.position)
      if reach.isFunder[giver] {
        guard !reach.isFunder[receiver], ledger.movesMoney(entry) else { continue }
        let amount = entry.amount
        own.add(amount, in: entry.unit)
        if let valuation { ownWorth.add(valuation.worth(amount, of: entry, in: community)) }
        ownRows.append(entry.reference)
        basis.count(entry, amount)
        continue
      }
      guard reach.isReached[receiver], ledger.isGift(entry) else { continue }
      // What its own money buys, or what is handed on inside, is not drawn in.
      if entry.isMoneyForm && reach.holdsIt[giver] { continue }
      if reach.isReached[giver] && !community.elements.kind[entry.from].isPerson { continue }
      if case .element(let payer) = payers.payer(of: entry),
        reach.isFunder[payer.position] || reach.holdsIt[payer.position]
      {
        continue
      }
      let amount = entry.amount
      if amount.state == .known && amount.low == 0 { continue }
      if amount.state == .notMeasured {
        notMeasured.append(entry.reference)
        continue
      }
      if entry.isMoneyForm {
        cash.add(amount, in: entry.unit)
      } else if entry.form == "time" || entry.unit == "hours" {
        time.add(amount, in: entry.unit)
      } else {
        inKind.add(amount, in: entry.unit)
      }
      if let valuation { otherWorth.add(valuation.worth(amount, of: entry, in: community)) }
      otherRows.append(entry.reference)
      basis.count(entry, amount)
    }
  }

  func result(unit named: String?) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    let names = reach.funders.map { community.label(of: $0) }.joined(separator: ", ")
    guard !own.isEmpty else { throw .undefined("No money from \(names) is recorded.") }
    guard let unit = named ?? (own.units.count == 1 ? own.units[0] : nil) else {
      throw .undefined("\(names) gives \(own.words): choose unit=.")
    }
    let ownCash = Figure(own.sum(in: unit))
    guard ownCash.high > 0 else { throw .undefined("No money from \(names) in \(unit) is recorded.") }
    let ratio = Figure(cash.sum(in: unit)).over(ownCash)
    var result = MeasureResult(ratio.value, unit: "ratio")
    (result.low, result.high) = (ratio.low, ratio.high.isFinite ? ratio.high : nil)
    if result.value == nil {
      let unknown = own.sum(in: unit).unknownRows + cash.sum(in: unit).unknownRows
      result.undefined = unknownWords(max(1, unknown), result.low, result.high)
    }
    let valued = valuation.map { _ in Figure(otherWorth).over(Figure(ownWorth)) }
    result.parts = [
      Answer.Field("cash", ratio.usedAnswer),
      Answer.Field("inKind", part(inKind, over: ownCash)),
      Answer.Field("time", part(time, over: ownCash)),
      Answer.Field("valued", valued?.usedAnswer ?? .none),
    ]
    result.table = table(ownCash, unit)
    result.basis = basis
    result.findings = findings(names, unit)
    return result
  }

  /// One number where all is in one unit, else one for each unit.
  private func part(_ amounts: AmountsByUnit, over own: Figure) -> Answer {
    let ratios = amounts.sums.map { Figure($0).over(own).usedAnswer }
    if ratios.isEmpty { return .number(0) }
    if ratios.count == 1 { return ratios[0] }
    return .fields(zip(amounts.units, ratios).map { Answer.Field($0, $1) })
  }

  private func table(_ ownCash: Figure, _ unit: String) -> ResultTable {
    var table = ResultTable(columns: ["kind", "unit", "given", "for each unit of its cash"], rows: [])
    table.rows.append([.text("its cash"), .text(unit), ownCash.usedAnswer, .number(1)])
    for (kind, amounts) in [("cash", cash), ("in kind", inKind), ("time", time)] {
      for (place, given) in amounts.units.enumerated() {
        let figure = Figure(amounts.sums[place])
        // Money in another currency has no ratio to this one.
        let isComparable = kind != "cash" || given == unit
        table.rows.append([
          .text(kind), .text(given), figure.usedAnswer, isComparable ? figure.over(ownCash).usedAnswer : .none,
        ])
      }
    }
    return table
  }

  private func findings(_ names: String, _ unit: String) -> [Finding] {
    var findings = [Finding(.note, "\(names) gives \(own.words).", rows: ownRows)]
    let parts = [("money", cash), ("things and space", inKind), ("time", time)].filter { !$0.1.isEmpty }
    findings.append(
      Finding(
        .note,
        parts.isEmpty
          ? "Nothing else is recorded as given where that money goes."
          : "Given there by others: " + parts.map { "\($0.0): \($0.1.words)" }.joined(separator: "; ") + ".",
        rows: otherRows))
    if !notMeasured.isEmpty {
      findings.append(
        Finding(
          .note, "\(counted(notMeasured.count, "thing is", "things are")) given there and not measured: in no ratio.",
          rows: notMeasured))
    }
    if let valuation, otherWorth.unknownRows > 0 {
      findings.append(
        Finding(
          .question,
          "\(counted(otherWorth.unknownRows, "amount has", "amounts have")) no known worth under \(valuation.name)."))
    }
    findings.append(
      Finding(.note, "Given in the same places: nobody can see from the rows what would have been given without it."))
    return findings
  }
}
