// What is the least money that would keep going what stops?

import CommunityModel
import PlainText

extension Measure {
  /// The cheapest of what left that somebody else would have to take over, by what is paid for it today.
  static let keepCost = Measure(
    id: "keep-cost", question: "What is the least money that keeps going what would stop?", family: .sustainability,
    answer: "money paid today for the cheapest inputs that, taken over, keep every activity that would stop",
    unit: "unit", parts: ["activities", "byPayer", "hours", "notPriced"],
    options: [Option("without", "what is taken away, by ID or label; several with +")],
    plain: { result in
      guard let value = result.value else { return nil }
      if result.part("activities") == 0 { return "Nothing stops, so nothing has to be taken over." }
      let rest = result.part("notPriced") ?? 0
      let more =
        rest == 0
        ? "" : ", and \(readableNumber(rest)) \(rest == 1 ? "thing" : "things") that nobody is paid for today"
      return "What would stop goes on if somebody takes over \(stopFigure(value, result.unit))\(more)."
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in
      let without = try options.elements("without", in: ledger).map { $0.position }.sorted()
      return KeepCost(StopModel(ledger), without: without).result(unit: options["unit"])
    })
}

/// The cost of keeping everything that stops, at both ends of what the unknown amounts could be.
private struct KeepCost {
  let model: StopModel
  private let without: [Int]
  private let surely: [Int]
  private let perhaps: [Int]
  private let prices: KeepPrices
  private let sets: KeepSets

  init(_ model: StopModel, without: [Int]) {
    self.model = model
    self.without = without
    let ends = StopEnds(model, without: without)
    surely = ends.least.stopped.sorted()
    perhaps = ends.undecided
    sets = KeepSets(model, without: without)
    prices = KeepPrices(sets.inputs, in: model)
  }

  func result(unit named: String?) -> MeasureResult {
    let unit =
      named ?? (prices.units.count == 1 ? prices.units[0] : prices.units.isEmpty ? model.community.currency : "")
    func search(_ elements: [Int], _ end: KeepPrices.End) -> KeepSearch.Found {
      var search = KeepSearch(model, without, elements, sets, prices.numbers(end, unit: unit), prices.isPriced)
      return search.cheapest()
    }
    let best = search(surely, .used)
    let isOpen = !perhaps.isEmpty || best.set.contains { prices.isUnknown($0) }
    let isMixed = prices.units.count > 1 && named == nil && !surely.isEmpty
    let cost = prices.sum(best.set, .used, unit: unit)
    var result = MeasureResult(isOpen || isMixed || !best.isFound ? nil : cost, unit: unit)
    if best.isFound && !isMixed {
      let isExact = prices.areExact && perhaps.isEmpty
      result.low = isExact ? cost : search(surely, .least).cost
      let most = isExact ? cost : search((surely + perhaps).sorted(), .most).cost
      result.high = most.isFinite ? most : nil
    }
    if result.value == nil {
      result.undefined =
        !best.isFound
        ? "No set of what left keeps all of it going."
        : isMixed
          ? "It is paid in \(prices.units.joined(separator: ", ")): choose unit=."
          : "Amounts that nobody recorded decide: at least \(stopFigure(result.low ?? 0, unit))."
    }
    let kept = best.set.map { sets.inputs[$0] }
    let unpriced = best.set.filter { !prices.isPriced[$0] }
    result.parts = [
      Answer.Field("activities", Double(surely.count)), Answer.Field("byPayer", .fields(byPayer(best.set, unit))),
      Answer.Field("hours", hoursPaid(by: best.set)), Answer.Field("notPriced", Double(unpriced.count)),
    ]
    result.table = ResultTable(
      columns: ["input", "row", "priced"],
      rows: best.set.map { input in
        [
          .text(sets.inputs[input].text), .text(model.community.text(of: sets.inputs[input].row)),
          .text(prices.isPriced[input] ? "yes" : "no"),
        ]
      })
    for number in best.set {
      switch sets.inputs[number].kind {
      case .flow(let flow):
        result.basis.count(model.flows[Int(flow)].provenance)
      case .requirement(let row):
        result.basis.count(model.community.requirements[row].provenance.fact)
      }
      if prices.isUnknown(number) { result.basis.unknownAmounts += 1 }
    }
    result.findings = findings(kept, unpriced, isExact: best.isExact)
    return result
  }

  private func byPayer(_ set: [Int], _ unit: String) -> [Answer.Field] {
    var payers: [Int] = []
    for input in set { if let payer = prices.payer(of: input), !payers.contains(payer) { payers.append(payer) } }
    return payers.sorted().map { payer in
      let own = set.filter { prices.payer(of: $0) == payer }
      let key = model.community.key(of: ElementIndex(payer))
      return Answer.Field(
        key,
        .between(
          prices.sum(own, .least, unit: unit), prices.sum(own, .most, unit: unit),
          value: prices.sum(own, .used, unit: unit)))
    }
  }

  /// The hours that are paid again: what rules 1 to 4 alone leave of paid hours with the set, less without it.
  private func hoursPaid(by set: [Int]) -> Double {
    var cascade = Cascade(model, end: .least)
    let paid = model.flows.indices.filter {
      let flow = model.flows[$0]
      return flow.kind == .contribution && flow.unit == "hours" && flow.payer >= 0 && flow.amount.value != nil
    }
    func hours(_ kept: StopKept) -> Double {
      cascade.run(without: without, keeping: kept, onlyIncomes: true)
      return paid.reduce(0) { $0 + (model.flows[$1].amount.value ?? 0) * cascade.left(Int32($1)) }
    }
    return hours(sets.kept(set)) - hours(StopKept())
  }

  private func findings(_ kept: [StopInput], _ unpriced: [Int], isExact: Bool) -> [Finding] {
    if surely.isEmpty && perhaps.isEmpty {
      return [Finding(.note, "Nothing stops, so nothing has to be taken over.")]
    }
    let names = surely.map { model.label($0) }.joined(separator: ", ")
    var findings: [Finding] = []
    if !surely.isEmpty {
      findings.append(
        Finding(
          .note,
          "To keep \(names) going, somebody else would have to take over\(isExact ? "" : ", at most,") "
            + kept.map { $0.text }.joined(separator: "; ") + ".",
          rows: kept.map { $0.row }))
    }
    if !unpriced.isEmpty {
      findings.append(
        Finding(
          .question,
          "Nobody is recorded as paid for this today: "
            + unpriced.map { sets.inputs[$0].text }.joined(separator: "; ") + ". Who could give it?",
          rows: unpriced.map { sets.inputs[$0].row }))
    }
    if !perhaps.isEmpty {
      let open = perhaps.map { model.label($0) }.joined(separator: ", ")
      findings.append(Finding(.question, "Whether \(open) would stop hangs on amounts that nobody recorded."))
    }
    findings.append(Finding(.note, "Each is taken over in full, at what is paid for it today."))
    return findings
  }
}

/// What is paid today for each input of what left.
private struct KeepPrices {
  enum End { case least, used, most }
  private struct Price {
    var payer: Int
    var unit: String
    var amount: Figure
  }
  private let prices: [Price?]
  let units: [String]
  /// Count: the inputs.
  let isPriced: [Bool]

  /// Money costs itself; paid work its part of what its payer pays the giver, by hours; the rest has no price.
  init(_ inputs: [StopInput], in model: StopModel) {
    // The paid work of each giver, and the pay, by payer and giver.
    struct Pair: Hashable {
      var payer: Int
      var giver: Int
    }
    var pay: [Pair: AmountsByUnit] = [:]
    var work: [Pair: [Int32]] = [:]
    for (number, flow) in model.flows.enumerated() {
      if flow.kind == .reward && flow.isMoney {
        pay[Pair(payer: flow.from, giver: flow.to), default: AmountsByUnit()].add(flow.amount, in: flow.unit)
      }
      if flow.kind == .contribution && flow.payer >= 0 {
        work[Pair(payer: flow.payer, giver: flow.from), default: []].append(Int32(number))
      }
    }
    var prices: [Price?] = []
    for input in inputs {
      guard case .flow(let number) = input.kind else {
        prices.append(nil)
        continue
      }
      let flow = model.flows[Int(number)]
      if flow.isMoney {
        var sum = AmountSum()
        sum.add(flow.amount)
        prices.append(Price(payer: flow.from, unit: flow.unit, amount: Figure(sum)))
        continue
      }
      let pair = Pair(payer: flow.payer, giver: flow.from)
      guard flow.payer >= 0, let paid = pay[pair], paid.units.count == 1, let rows = work[pair] else {
        prices.append(nil)
        continue
      }
      let total = Figure(paid.sums[0])
      prices.append(
        Price(payer: flow.payer, unit: paid.units[0], amount: KeepPrices.part(of: total, Int(number), rows, model)))
    }
    self.prices = prices
    isPriced = prices.map { $0 != nil }
    var units: [String] = []
    for price in prices { if let price, !units.contains(price.unit) { units.append(price.unit) } }
    self.units = units
  }

  /// The part of `pay` that falls to one row of what it pays for; anything up to all of it where amounts do not say.
  private static func part(of pay: Figure, _ number: Int, _ rows: [Int32], _ model: StopModel) -> Figure {
    if rows.count == 1 { return pay }
    let own = model.flows[number]
    let flows = rows.map { model.flows[Int($0)] }
    let values = flows.compactMap { $0.unit == own.unit ? $0.amount.value : nil }
    let total = values.reduce(0, +)
    guard values.count == flows.count, total > 0, let value = own.amount.value else {
      return Figure(value: nil, low: 0, high: pay.high)
    }
    return pay.times(value / total)
  }

  var areExact: Bool { prices.allSatisfy { $0?.amount.isKnown ?? true } }
  func payer(of input: Int) -> Int? { prices[input]?.payer }
  func isUnknown(_ input: Int) -> Bool { prices[input].map { $0.amount.value == nil } ?? false }

  private func number(_ price: Price, _ end: End) -> Double {
    switch end {
    case .least: price.amount.low
    case .used: price.amount.value ?? price.amount.low
    case .most: price.amount.high
    }
  }

  /// One number for each input; 0 for what has no price or is paid in another unit.
  func numbers(_ end: End, unit: String) -> [Double] {
    prices.map { price in
      guard let price, price.unit == unit else { return 0 }
      return number(price, end)
    }
  }

  func sum(_ set: [Int], _ end: End, unit: String) -> Double {
    let numbers = numbers(end, unit: unit)
    return set.reduce(0) { $0 + numbers[$1] }
  }
}
