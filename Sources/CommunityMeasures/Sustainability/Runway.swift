// With no more coming in than now, how long does the money in hand last?

import CommunityModel
import PlainText

extension Measure {
  /// Money in hand over what goes out beyond what comes in each month.
  ///
  /// Money in hand never enters ``whatStops``: it is told beside it.
  static let runway = Measure(
    id: "runway", question: "How many months does the money in hand last?", family: .sustainability,
    answer: "money in hand / (money out - money in) a month, the lowest", unit: "months",
    options: [Option("of", "only these elements, by ID or label; several with +")],
    plain: { result in
      result.value.map { "At this rate the money in hand lasts \(readableNumber($0, places: 1)) months." }
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in
      let asked = try options.elements("of", in: ledger)
      return try RunwaySearch(ledger, of: asked.filter { ledger.takes($0) }, unit: options["unit"]).result()
    })
}

/// What comes in and goes out of those with money in hand.
private struct RunwaySearch {
  let ledger: Ledger
  private let months: Double
  private var holders: [Holder] = []
  /// Asked for, and no money in hand is recorded.
  private var withoutReserve: [ElementIndex] = []
  private var basis = Basis()
  private var outside: [RowReference] = []

  private struct Holder {
    let element: ElementIndex
    let reserve: Double
    let unit: String
    var moneyIn = AmountSum()
    var moneyOut = AmountSum()
    var rows: [RowReference] = []
  }

  init(_ ledger: Ledger, of asked: [ElementIndex], unit: String?) throws(MeasureFailure) {
    self.ledger = ledger
    let community = ledger.community
    guard let days = ledger.period.days, days > 0 else {
      throw .undefined("How long the period is is not known: fill period in community.json, or choose --from and --to.")
    }
    months = days / (365.25 / 12)
    var place = [Int32](repeating: -1, count: community.elements.count)
    for element in asked.isEmpty ? ledger.elements : asked.sorted() {
      guard let reserve = community.elements.reserve(of: element) else {
        if !asked.isEmpty { withoutReserve.append(element) }
        continue
      }
      let cell = community.words[community.elements.reserveUnit[element]]
      let own = cell.isEmpty ? community.currency : cell
      if let unit, folded(unit) != folded(own) { continue }
      place[element.position] = Int32(holders.count)
      holders.append(Holder(element: element, reserve: reserve, unit: own))
    }
    guard !holders.isEmpty else {
      throw .undefined("No money in hand is recorded: fill the column Reserve of \(community.fileName(of: .elements)).")
    }
    readMoney(place)
  }

  private mutating func readMoney(_ place: [Int32]) {
    let community = ledger.community
    let settings = community.settings
    // The months are those of the period; with none chosen, rows of other times do not belong to them.
    let usual =
      ledger.period.isChosen || ledger.period.isYearAtThisRate
      ? nil : Period(from: settings.periodFrom, to: settings.periodTo, settings: settings)
    for number in 0..<ledger.count {
      let entry = ledger[number]
      let (giver, receiver) = (Int(place[entry.from.position]), Int(place[entry.to.position]))
      guard giver >= 0 || receiver >= 0, ledger.movesMoney(entry) else { continue }
      if let usual,
        !usual.takes(start: community.connections.start[entry.row], end: community.connections.end[entry.row])
      {
        outside.append(entry.reference)
        continue
      }
      let amount = entry.amount
      var isCounted = false
      if giver >= 0 && holders[giver].unit == entry.unit {
        holders[giver].moneyOut.add(amount)
        holders[giver].rows.append(entry.reference)
        isCounted = true
      }
      if receiver >= 0 && holders[receiver].unit == entry.unit {
        holders[receiver].moneyIn.add(amount)
        holders[receiver].rows.append(entry.reference)
        isCounted = true
      }
      if isCounted { basis.count(entry, amount) }
    }
  }

  /// The months of one holder: `nil` where more comes in than goes out.
  private func lasts(_ holder: Holder) -> Figure? {
    let net = Figure(holder.moneyOut) - Figure(holder.moneyIn)
    guard net.high > 0 else { return nil }
    let held = holder.reserve * months
    let value = net.value.flatMap { $0 > 0 ? held / $0 : nil }
    return Figure(
      value: value, low: net.high == .infinity ? 0 : held / net.high, high: net.low > 0 ? held / net.low : .infinity)
  }

  func result() -> MeasureResult {
    let community = ledger.community
    let found = holders.map { lasts($0) }
    // What may be shorter than the shortest that is known decides.
    let shortest = found.compactMap { $0?.value }.min()
    let isOpen = found.contains { figure in
      guard let figure, figure.value == nil else { return false }
      return figure.low < shortest ?? .infinity
    }
    var result = MeasureResult(isOpen ? nil : shortest, unit: "months")
    let figures = found.compactMap { $0 }
    result.low = figures.map { $0.low }.min()
    result.high = figures.map { $0.high }.min().flatMap { $0.isFinite ? $0 : nil }
    if result.value == nil {
      result.undefined =
        isOpen
        ? unknownWords(max(1, basis.unknownAmounts), result.low, result.high)
        : "Not shrinking: at least as much money comes in as goes out."
    }
    result.perElement = zip(holders, found).map { holder, figure in
      MeasureResult.ElementAnswer(holder.element, figure.map { $0.answer } ?? .none)
    }
    result.perElement? += withoutReserve.map { MeasureResult.ElementAnswer($0, Answer.none) }
    result.perElement?.sort { $0.element < $1.element }
    result.basis = basis
    result.findings = zip(holders, found).map { finding($0, $1) }
    if !withoutReserve.isEmpty {
      let names = withoutReserve.map { community.label(of: $0) }.joined(separator: ", ")
      result.findings.append(
        Finding(
          .question, "What is in hand? Nothing is recorded for \(names).",
          rows: withoutReserve.map { community.reference(to: $0) }))
    }
    if !outside.isEmpty {
      result.findings.append(
        Finding(
          .note, "\(counted(outside.count, "row lies", "rows lie")) outside the period of community.json: left out.",
          rows: outside))
    }
    result.findings.append(
      Finding(.note, "Money that may be spent on one thing only is not told apart from money for anything."))
    return result
  }

  private func finding(_ holder: Holder, _ figure: Figure?) -> Finding {
    let name = ledger.community.label(of: holder.element)
    func words(_ sum: AmountSum) -> String {
      sum.unknownRows > 0
        ? "at least \(stopFigure(sum.low, holder.unit))" : stopFigure(sum.value, holder.unit)
    }
    let span =
      ledger.period.isYearAtThisRate
      ? "if the amounts are for one year" : "in \(readableNumber(months, places: 1)) months"
    let ending: String
    if let figure {
      ending =
        figure.value.map { "that lasts \(readableNumber($0, places: 1)) months" }
        ?? (figure.low > 0
          ? "that lasts at least \(readableNumber(figure.low, places: 1)) months" : "how long it lasts cannot be said")
    } else {
      ending = "it is not shrinking"
    }
    return Finding(
      .note,
      "\(name) has \(stopFigure(holder.reserve, holder.unit)) in hand; \(words(holder.moneyOut)) go out and "
        + "\(words(holder.moneyIn)) come in, \(span): \(ending).",
      rows: [ledger.community.reference(to: holder.element)] + holder.rows)
  }
}
