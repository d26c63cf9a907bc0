// On how many funders does the money rest?

import CommunityModel
import PlainText

extension Measure {
  static let fundingConcentration = Measure(
    id: "funding-concentration",
    question: "How much of the money comes from the largest funder?",
    family: .sustainability,
    answer: "largest share of the money given",
    unit: "share", parts: ["hhi", "effectiveFunders"],
    options: [Option("to", "only money given to these elements, by ID or label; several with +")],
    plain: { result in
      result.value.map { "\(percentText($0)) of the money comes from one funder." }
    },
    calculation: .ledger { ledger, options throws(MeasureFailure) in
      let receivers = try options.elements("to", in: ledger)
      return try fundingConcentration(
        ledger, to: receivers, unit: options["unit"] ?? ledger.selection.unit)
    })

  private static func fundingConcentration(
    _ ledger: Ledger, to receivers: [ElementIndex], unit: String?
  ) throws(MeasureFailure) -> MeasureResult {
    let community = ledger.community
    let money = ledger.entries.filter { ledger.movesMoney($0) }
    var isReceiver = [Bool](repeating: receivers.isEmpty, count: community.elements.count)
    for receiver in receivers { isReceiver[receiver.position] = true }
    var passesOn = [Bool](repeating: false, count: community.elements.count)
    if receivers.isEmpty { for entry in money { passesOn[entry.to.position] = true } }
    let grants = money.filter { entry in
      entry.kind == .contribution && isReceiver[entry.to.position] && !passesOn[entry.from.position]
    }
    var units: [String] = []
    for entry in grants where !units.contains(entry.unit) { units.append(entry.unit) }
    guard !units.isEmpty else { throw .undefined("No money is recorded as given.") }
    guard let unit = unit ?? (units.count == 1 ? units[0] : nil) else {
      let list = units.map { unit in "\(unit) in \(grants.filter { $0.unit == unit }.count) rows" }
      throw .undefined("\(list.joined(separator: ", ")): choose --unit.")
    }
    let taken = grants.filter { $0.unit == unit }
    guard !taken.isEmpty else { throw .undefined("No money is recorded as given in \(unit).") }

    var givers: [ElementIndex] = []
    var sums: [AmountSum] = []
    var basis = Basis()
    var places = [Int32](repeating: -1, count: community.elements.count)
    for entry in taken {
      let amount = entry.amount
      basis.count(entry, amount)
      if places[entry.from.position] < 0 {
        places[entry.from.position] = Int32(givers.count)
        givers.append(entry.from)
        sums.append(AmountSum())
      }
      sums[Int(places[entry.from.position])].add(amount)
    }
    let order = givers.indices.sorted { givers[$0] < givers[$1] }
    let shares = FunderShares(sums)
    let unknown = basis.unknownAmounts
    // One giver alone gives all of it, however much that is.
    let isKnown = unknown == 0 || givers.count == 1
    let total = sums.reduce(0) { $0 + $1.value }
    let known: [Double?] = sums.map { isKnown ? (givers.count == 1 ? 1 : $0.value / total) : nil }
    var result = MeasureResult(
      isKnown ? known.compactMap { $0 }.max() : nil, unit: "share",
      undefined: "\(unknown) \(unknown == 1 ? "amount is" : "amounts are") unknown: at least "
        + "\(stopFigure(total, unit)) \(total == 1 ? "is" : "are") given.")
    if givers.count > 1 && sums.contains(where: { $0.low < $0.high }) {
      (result.low, result.high) = (shares.leastLargest(), shares.greatestLargest())
    }
    let hhi = isKnown ? known.reduce(0) { $0 + ($1 ?? 0) * ($1 ?? 0) } : nil
    result.parts = [Answer.Field("hhi", hhi), Answer.Field("effectiveFunders", hhi.map { 1 / $0 })]
    result.perElement = order.map { place in
      let (low, high) = shares.bounds(of: place)
      let answer: Answer = low == high ? .number(low) : .bounds(low: low, high: high)
      return MeasureResult.ElementAnswer(givers[place], answer)
    }
    result.basis = basis
    let left = grants.count - taken.count
    if left > 0 {
      result.findings.append(
        Finding(.note, "\(left) \(left == 1 ? "row is" : "rows are") in another unit than \(unit) and left out."))
    }
    if receivers.isEmpty {
      result.findings.append(
        Finding(
          .note, "Money from those who receive money themselves is passed on, and is not counted twice.",
          rows: taken.map { $0.reference }))
    }
    return result
  }
}

/// Shares of amounts that may be ranges or unknown.
struct FunderShares {
  private let sums: [AmountSum]
  private let low: Double
  /// Of the others, for each giver: sums from either side, so that an open end stays apart.
  private let leastOfOthers: [Double]
  private let mostOfOthers: [Double]

  init(_ sums: [AmountSum]) {
    self.sums = sums
    low = sums.reduce(0) { $0 + $1.low }
    leastOfOthers = Self.others(sums.map { $0.low })
    mostOfOthers = Self.others(sums.map { $0.high })
  }

  /// For each number the sum of all the others.
  private static func others(_ numbers: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: numbers.count)
    var (before, after) = (0.0, 0.0)
    for place in numbers.indices {
      sums[place] += before
      before += numbers[place]
    }
    for place in numbers.indices.reversed() {
      sums[place] += after
      after += numbers[place]
    }
    return sums
  }

  /// The least and greatest share of one giver that any filling gives.
  func bounds(of place: Int) -> (low: Double, high: Double) {
    let mine = sums[place]
    let (least, most) = (leastOfOthers[place], mostOfOthers[place])
    let low = most.isFinite && mine.low + most > 0 ? mine.low / (mine.low + most) : 0
    let high = mine.high.isFinite && mine.high + least > 0 ? mine.high / (mine.high + least) : 1
    return (low, high)
  }

  func greatestLargest() -> Double { sums.indices.map { bounds(of: $0).high }.max() ?? 1 }

  /// The least that the largest share can be.
  ///
  /// With total S no share passes t when every amount can be at most tS and they can still add up to S. What they can add
  /// up to, less S, is concave in S and 0 at 0, so the smallest S allowed decides; t is found by halving.
  func leastLargest() -> Double {
    let largestLow = sums.map { $0.low }.max() ?? 0
    var (no, yes) = (0.0, 1.0)
    for _ in 0..<100 {
      let t = (no + yes) / 2
      let total = max(low, largestLow / t, 1e-300)
      let reach = sums.reduce(0) { $0 + min($1.high, t * total) }
      if reach >= total * (1 - 1e-15) { yes = t } else { no = t }
    }
    return yes
  }
}
