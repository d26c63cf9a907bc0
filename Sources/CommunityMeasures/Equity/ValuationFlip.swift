// Valuation flip: at which worth of an hour has a group got back what it gave?

import CommunityModel
import PlainText

extension Measure {
  /// The worth of one unit at which what a group got equals what it gave.
  static let valuationFlip = Measure(
    id: "valuation-flip", question: "At which worth of an hour has a group got back what it gave?", family: .equity,
    answer: "(money got - money given) / (hours given - hours got)", unit: "worth of one unit",
    parts: ["given", "got", "balance", "balanceAtFlip"],
    options: [
      groupOption, Option("group", "the group, one of the words of by=; without it all who are counted"),
      Option("unit", "the unit that is valued", usual: "hours"),
      Option("in", "the unit it is valued in", usual: "the currency"),
      Option("among", "people or all", usual: "people"),
    ],
    plain: { result in
      guard let value = result.value else { return nil }
      return
        "The finding turns at \(forEachOne(value, result.unit)): there, what the group got is worth what it gave."
    },
    calculation: .ledger(valuationFlipAnswer))

  private static let valuationFlipAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    var name = "everybody together"
    var all = ledger.elements
    if let word = options["group"] {
      guard let group = groups.place(of: word) else { throw groups.noGroup(word) }
      name = groups.names[group]
      all = all.filter { groups.group(of: $0) == group }
    }
    let members = try ledger.counted(all, among: options["among"], of: name)
    let unit = try ledger.unit(options["unit"] ?? "hours", in: .exchange)
    let money = try ledger.unitOfWorth(options["in"])
    guard unit != money else { throw .wrongUse("unit= and in= are both \(unit): nothing is left to value.") }

    let exchange = ExchangeOfGroup(ledger, members, unit: unit, money: money)
    var result = MeasureResult(nil, unit: "\(money) per \(unit)")
    exchange.addGrounds(to: &result, members)
    let balances = try exchange.balances()
    let flip = exchange.flip
    result.value = flip?.value
    result.low = flip.flatMap { $0.low.isFinite ? $0.low : nil }
    result.high = flip.flatMap { $0.high.isFinite ? $0.high : nil }
    result.parts = [
      Answer.Field(
        "given",
        .fields([Answer.Field(unit, exchange.given.valueOrEnds), Answer.Field(money, exchange.givenMoney.valueOrEnds)])),
      Answer.Field(
        "got",
        .fields([Answer.Field(unit, exchange.got.valueOrEnds), Answer.Field(money, exchange.gotMoney.valueOrEnds)])),
      Answer.Field("balance", .fields(balances.map { Answer.Field($0.name, $0.balance.valueOrEnds) })),
      Answer.Field("balanceAtFlip", result.value.flatMap { exchange.balance(at: $0) }),
    ]
    if let value = result.value {
      result.findings.append(exchange.sides(of: value, name))
      if result.low == nil && result.high == nil {
        result.findings.append(
          Finding(
            .note, "That is at the middle of the ranges; within them the finding may turn at any worth, or at none."))
      }
    } else {
      result.undefined = exchange.whyNot(name, unknown: result.basis.unknownAmounts + exchange.unrecordedMoney.count)
    }
    result.addBalances(balances, name, money)
    return result
  }
}

/// What a group gave and got, in the unit that is valued and in money.
package struct ExchangeOfGroup {
  let ledger: Ledger
  package let unit: String
  package let money: String
  package private(set) var given = Figure.known(0)
  package private(set) var got = Figure.known(0)
  package private(set) var givenMoney = Figure.known(0)
  package private(set) var gotMoney = Figure.known(0)
  /// Those who are or may be paid, and of whom no reward in money is recorded.
  package private(set) var unrecordedMoney: [ElementIndex] = []
  private var basis = Basis()
  private var undirectedRows: [ConnectionIndex] = []
  private let isMember: [Bool]

  /// - Parameters:
  ///   - unit: What is valued: `hours`.
  ///   - money: What it is valued in.
  /// - Complexity: O(entries).
  package init(_ ledger: Ledger, _ members: [ElementIndex], unit: String, money: String) {
    self.ledger = ledger
    self.unit = unit
    self.money = money
    var takes = [Bool](repeating: false, count: ledger.community.elements.count)
    for member in members { takes[member.position] = true }
    isMember = takes
    func amounts(_ kind: ConnectionKind, _ unit: String) -> AmountsOfElements {
      AmountsOfElements(kind, unit: unit, valuation: nil, in: ledger, takes: takes)
    }
    func sum(_ amounts: AmountsOfElements) -> Figure {
      members.reduce(.known(0)) { $0 + Figure(amounts.sums[$1.position]) }
    }
    let all = [
      amounts(.contribution, unit), amounts(.reward, unit), amounts(.contribution, money), amounts(.reward, money),
    ]
    (given, got, givenMoney, gotMoney) = (sum(all[0]), sum(all[1]), sum(all[2]), sum(all[3]))
    for part in all {
      basis.add(part.basis)
      undirectedRows += part.undirectedRows
    }
    unrecordedMoney = members.filter { all[1].unrecordedMoney[$0.position] || all[3].unrecordedMoney[$0.position] }
  }

  /// Money got − money given: what the unit has to make up for.
  private var moneyOver: Figure { gotMoney - givenMoney }
  /// The unit given − got.
  private var unitOver: Figure { given - got }

  /// The worth of one unit at which both sides are equal. `nil` when there is no positive rate, or none is sure.
  package var flip: Figure? {
    let (top, bottom) = (moneyOver, unitOver)
    let isUp = top.low > 0 && bottom.low > 0
    let isDown = top.high < 0 && bottom.high < 0
    guard isUp || isDown else {
      guard let a = top.value, let b = bottom.value, a != 0, b != 0, (a > 0) == (b > 0) else { return nil }
      // The middles have a rate, some ends have none.
      return Figure(value: a / b, low: -.infinity, high: .infinity)
    }
    var value: Double?
    if let a = top.value, let b = bottom.value { value = a / b }
    func over(_ a: Double, _ b: Double) -> Double { b.isFinite ? a / b : 0 }
    return isUp
      ? Figure(value: value, low: over(top.low, bottom.high), high: over(top.high, bottom.low))
      : Figure(value: value, low: over(top.high, bottom.low), high: over(top.low, bottom.high))
  }

  /// Given − got, in money, when one unit is worth `rate`. Within rounding of the amounts it is 0.
  package func balance(at rate: Double) -> Double? {
    guard let units = unitOver.value, let over = moneyOver.value else { return nil }
    let balance = units * rate - over
    let size = (given.value ?? 0) * rate + (got.value ?? 0) * rate + (givenMoney.value ?? 0) + (gotMoney.value ?? 0)
    return balance.magnitude <= 1e-12 * size ? 0 : balance
  }

  /// Given − got under each named valuation in this money: only rows of the two units.
  func balances() throws(MeasureFailure) -> [(name: String, balance: Figure)] {
    var names: [String] = []
    for row in ledger.community.valuations where folded(row.in) == folded(money) {
      if !names.contains(where: { folded($0) == folded(row.valuation) }) { names.append(row.valuation) }
    }
    var found: [(name: String, balance: Figure)] = []
    for name in names {
      let valuation = try Valuation(named: name, in: ledger.community)
      var (gives, gets) = (AmountSum(), AmountSum())
      for position in 0..<ledger.count {
        let entry = ledger[position]
        guard entry.unit == unit, entry.status.countsAsGiven, !entry.isUndirected else { continue }
        if entry.kind == .contribution, isMember[entry.from.position] {
          gives.add(valuation.worth(entry.amount, of: entry, in: ledger.community))
        } else if entry.kind == .reward, isMember[entry.to.position] {
          gets.add(valuation.worth(entry.amount, of: entry, in: ledger.community))
        }
      }
      found.append((valuation.name, (givenMoney - gotMoney) + (Figure(gives) - Figure(gets))))
    }
    return found
  }

  /// Which way the finding turns.
  func sides(of rate: Double, _ group: String) -> Finding {
    let givesMoreAbove = (unitOver.value ?? 0) > 0
    return Finding(
      .note,
      "Below \(forEachOne(rate, "\(money) per \(unit)")), \(group) got \(givesMoreAbove ? "more" : "less") than it gave; "
        + "above it, \(givesMoreAbove ? "less" : "more").")
  }

  /// Whether more comes back than was given while one unit is worth less than at the flip.
  package var moreComesBackBelow: Bool { (unitOver.value ?? unitOver.low) > 0 }

  /// Where the finding turns, if anywhere.
  package var turn: Turn {
    let (top, bottom) = (moneyOver, unitOver)
    if let flip { return .at(flip) }
    if let a = top.value, let b = bottom.value, top.isKnown, bottom.isKnown {
      return a == 0 && b == 0 ? .equal : .never(gotMore: a - b > 0)
    }
    if top.high <= 0 && bottom.low >= 0 && top.high - bottom.low < 0 { return .never(gotMore: false) }
    if top.low >= 0 && bottom.high <= 0 && top.low - bottom.high > 0 { return .never(gotMore: true) }
    return .unknown
  }

  /// At which worth of one unit the group got back what it gave.
  package enum Turn: Sendable {
    /// At this worth; its ends are open where an amount is.
    case at(Figure)
    /// At none: it got more at every worth above 0, or gave more.
    case never(gotMore: Bool)
    /// Both sides are equal at every worth.
    case equal
    /// Unknown amounts decide.
    case unknown
  }

  /// Why no positive rate makes both equal.
  func whyNot(_ group: String, unknown: Int) -> String {
    let (top, bottom) = (moneyOver, unitOver)
    guard let a = top.value, let b = bottom.value else {
      if top.high <= 0 && bottom.low >= 0 && top.high - bottom.low < 0 {
        return "\(group) gave more than it got at every worth above 0, whatever the unknown amounts are."
      }
      if top.low >= 0 && bottom.high <= 0 && top.low - bottom.high > 0 {
        return "\(group) got more than it gave at every worth above 0, whatever the unknown amounts are."
      }
      let ends = flip.map { (low: $0.low.isFinite ? $0.low : nil, high: $0.high.isFinite ? $0.high : nil) }
      let words = unknownWords(max(1, unknown), ends?.low, ends?.high)
      return "\(words): at which worth the finding turns cannot be said."
    }
    if a == 0 && b == 0 { return "\(group) got as much as it gave in each unit: at every worth, both are equal." }
    return a - b > 0
      ? "\(group) got more than it gave at every worth above 0: there is no rate at which that turns."
      : "\(group) gave more than it got at every worth above 0: there is no rate at which that turns."
  }

  func addGrounds(to result: inout MeasureResult, _ members: [ElementIndex]) {
    result.basis.add(basis)
    if !unrecordedMoney.isEmpty {
      let count = unrecordedMoney.count
      result.findings.append(
        Finding(
          .question,
          "\(count) \(count == 1 ? "row is" : "rows are") of people who are or may be paid, and no money is recorded: "
            + "what came back to them is unknown, not 0.",
          rows: unrecordedMoney.map { ledger.community.reference(to: $0) }))
    }
    if !undirectedRows.isEmpty {
      let count = undirectedRows.count
      result.findings.append(
        Finding(
          .note,
          "\(count) undirected \(count == 1 ? "row has" : "rows have") no known giver and \(count == 1 ? "is" : "are") "
            + "left out.",
          rows: undirectedRows.map { ledger.community.reference(to: $0) }))
    }
    result.findings.append(
      Finding(
        .note, "\(members.count) \(members.count == 1 ? "row is" : "rows are") in the group.",
        rows: members.map { ledger.community.reference(to: $0) }))
  }
}

extension MeasureResult {
  /// Whether the named valuations agree on who gave more.
  fileprivate mutating func addBalances(
    _ balances: [(name: String, balance: Figure)], _ group: String, _ money: String
  ) {
    let known = balances.compactMap { $0.balance.value }
    if known.contains(where: { $0 > 0 }) && known.contains(where: { $0 < 0 }) {
      findings.append(
        Finding(.question, "Whether \(group) gave more than it got depends on the valuation: which one do we mean?"))
    }
  }
}

extension Ledger {
  /// The people among some; where there are none, whatever there is.
  fileprivate func counted(
    _ all: [ElementIndex], among: String?, of name: String
  ) throws(MeasureFailure) -> [ElementIndex] {
    switch folded(among ?? "") {
    case "all": return all
    case "", "people":
      let people = all.filter { community.elements.kind[$0].isPerson }
      if people.isEmpty && among != nil { throw .undefined("Nobody is in \(name).") }
      return people.isEmpty ? all : people
    default: throw .wrongUse("among=\(among ?? "") is none of people, all.")
    }
  }

  /// The unit that others are valued in: the one named, else the currency, else the only unit of money there is.
  fileprivate func unitOfWorth(_ named: String?) throws(MeasureFailure) -> String {
    if let named { return try unit(named, in: .exchange) }
    if !community.currency.isEmpty { return community.currency }
    var found: [String] = []
    for position in 0..<count {
      let entry = self[position]
      if entry.isMoneyForm, !entry.unit.isEmpty, !found.contains(entry.unit) { found.append(entry.unit) }
    }
    guard found.count == 1 else {
      throw .undefined(
        found.isEmpty
          ? "No unit of money is recorded: name one with in=" : "\(found.joined(separator: ", ")): choose in=")
    }
    return found[0]
  }
}
