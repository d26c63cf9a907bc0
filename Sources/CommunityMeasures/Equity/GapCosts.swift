// What would it cost to close the gap, when nobody loses anything?

import CommunityModel
import PlainText

extension Measure {
  /// The least added so that everybody has the present highest.
  static let equalityCost = Measure(
    id: "equality-cost", question: "What would it cost to give everybody as much as the one who gets most?",
    family: .equity, answer: "sum of (highest - x)", unit: "unit", options: costOptions,
    plain: { result in
      result.value.map {
        "To bring everybody to the present highest, \(readableNumber($0)) (\(result.unit)) would have to be added."
      }
    },
    calculation: .ledger { (ledger, options) throws(MeasureFailure) in
      let population = try Population(ledger, options.ofCost(in: ledger, isTwoSided: false))
      try population.requireNotNegative(population.of)
      var result = MeasureResult(nil, unit: population.unitOfCost)
      result.addGrounds(of: population)
      guard population.openCounts.isEmpty else {
        result.undefined = population.openCountWords
        result.perElement = population.elements.map { MeasureResult.ElementAnswer($0, Double?.none) }
        return result
      }
      result.tellCost(RaiseToHighest(population.of.totals, sizes: population.weights.map { .known($0) }), population)
      return result
    })

  /// The least added so that everybody gets, for each unit given, what the best rewarded gets.
  static let proportionalCost = Measure(
    id: "proportional-cost", question: "What would it cost to reward each unit given as the best rewarded one?",
    family: .equity, answer: "sum of (highest x/c · c - x)", unit: "unit", options: costOptions,
    plain: { result in
      result.value.map {
        "To reward everybody's work as the best rewarded, \(readableNumber($0)) (\(result.unit)) would have to be added."
      }
    },
    calculation: .ledger { (ledger, options) throws(MeasureFailure) in
      let population = try Population.ofCost(ledger, options)
      var result = MeasureResult(nil, unit: population.unitOfCost)
      result.addGrounds(of: population)
      result.tellCost(RaiseToHighest(population.of.totals, sizes: population.against.totals), population)
      result.addOutsideTheRule(population)
      return result
    })

  /// The least added so that everybody gets at least `worth` for each unit given.
  static let floorCost = Measure(
    id: "floor-cost", question: "What would it cost to reward each unit given with at least so much?",
    family: .equity, answer: "sum of (worth · c - x) where above 0", unit: "unit",
    options: costOptions + [Option("worth", "the least for each unit given")],
    plain: { result in
      result.value.map {
        "To reward each unit given with at least that, \(readableNumber($0)) (\(result.unit)) would have to be added."
      }
    },
    calculation: .ledger { (ledger, options) throws(MeasureFailure) in
      guard options["worth"] != nil else {
        throw .wrongUse("floor-cost needs worth=NUMBER: the least for each unit given. No rate is taken for granted.")
      }
      let worth = try options.number("worth", usual: 0)
      guard worth >= 0, worth.isFinite else { throw .wrongUse("worth=\(options["worth"] ?? "") must not be below 0.") }
      let population = try Population.ofCost(ledger, options)
      let added = population.elements.indices.map { place in
        (population.against.totals[place].times(worth) - population.of.totals[place]).atLeastZero
      }
      var result = MeasureResult(nil, unit: population.unitOfCost)
      result.addGrounds(of: population)
      let cost = added.reduce(.known(0)) { $0 + $1 }
      _ = result.tell(cost, of: population)
      result.perElement = zip(population.elements, added).map { MeasureResult.ElementAnswer($0.0, $0.1.answer) }
      return result
    })

  private static let costOptions = [
    Option("of", "rewards, contributions or column:NAME", usual: "rewards"),
    Option("against", "the same words: what is given (equality-cost does not need it)", usual: "contributions"),
    Option("ofUnit", "the unit of the cost"), Option("againstUnit", "the unit of what is given"),
    Option("among", "people, all or rewarded", usual: "people"),
  ]
}

/// The cost of bringing everybody up to the highest x for each unit of size, with its exact ends.
///
/// It is a convex function of the numbers: least with the lowest top that is possible and everybody as near below it as
/// can be, greatest with one as high as can be and all others as low.
struct RaiseToHighest {
  let cost: Figure
  /// What each would get more, with its ends.
  let added: [Figure]
  /// Who has the highest now.
  let top: Int?

  /// - Parameters:
  ///   - numbers: What each has, not below 0.
  ///   - sizes: What they are divided by; those of size 0 stand outside the rule.
  init(_ numbers: [Figure], sizes: [Figure]) {
    let values = numbers.map { $0.value }
    let sizeValues = sizes.map { $0.value }
    var top: Int?
    // Who gave nothing stands outside the rule, also with an unknown reward.
    let inRule = sizes.indices.filter { sizes[$0].high > 0 }
    if !inRule.contains(where: { values[$0] == nil || sizeValues[$0] == nil }) {
      for place in inRule where sizeValues[place]! > 0 {
        if let best = top, values[place]! / sizeValues[place]! <= values[best]! / sizeValues[best]! { continue }
        top = place
      }
    }
    self.top = top
    var used = [Double?](repeating: nil, count: values.count)
    if let top {
      let rate = values[top]! / sizeValues[top]!
      used = values.indices.map { place in
        place == top || (sizeValues[place] ?? 0) <= 0 ? 0 : max(0, rate * sizeValues[place]! - values[place]!)
      }
    }
    let value = top == nil ? nil : used.reduce(0) { $0 + ($1 ?? 0) }
    added = Self.each(numbers, sizes, used)
    guard sizes.allSatisfy({ $0.isKnown }) else {
      // Sums of the ends of each: no filling is beyond them, and perhaps none reaches both at once.
      cost = added.reduce(Figure(value: value, low: 0, high: 0)) {
        Figure(value: value, low: $0.low + $1.low, high: $0.high + $1.high)
      }
      return
    }
    let counted = numbers.indices.filter { sizes[$0].low > 0 }
    let least = counted.map { numbers[$0].low / sizes[$0].low }.max() ?? 0
    var low = 0.0
    var lowTotal = 0.0
    var size = 0.0
    for place in counted {
      low += max(0, least * sizes[place].low - numbers[place].high)
      lowTotal += numbers[place].low
      size += sizes[place].low
    }
    var high = least * size - lowTotal
    for place in counted where numbers[place].high > numbers[place].low {
      let rate = numbers[place].high / sizes[place].low
      guard rate >= least else { continue }
      if rate == .infinity {
        // Alone, however high it is nobody has to be raised to it.
        high = counted.count == 1 ? 0 : .infinity
        break
      }
      high = max(high, rate * size - lowTotal + numbers[place].low - numbers[place].high)
    }
    let isKnown = counted.allSatisfy { numbers[$0].isKnown }
    cost = isKnown ? .known(value ?? 0) : Figure(value: value, low: max(0, low), high: max(0, high))
  }
}

extension RaiseToHighest {
  /// What each would get more, at the least and at the most: more, the more the others have for each unit of size, and
  /// the less it has itself.
  private static func each(_ numbers: [Figure], _ sizes: [Figure], _ used: [Double?]) -> [Figure] {
    // The rate of each at its ends; one that may have no size may stand outside the rule.
    let lows = numbers.indices.map { sizes[$0].low > 0 ? numbers[$0].low / sizes[$0].high : 0 }
    let highs = numbers.indices.map {
      sizes[$0].high <= 0 || numbers[$0].high <= 0
        ? 0 : sizes[$0].low > 0 ? numbers[$0].high / sizes[$0].low : .infinity
    }
    let (low, high) = (Highest(lows), Highest(highs))
    return numbers.indices.map { place in
      let (number, size) = (numbers[place], sizes[place])
      if size.high <= 0 { return .known(0) }
      let least = number.high == .infinity ? 0 : max(0, low.besides(place) * size.low - number.high)
      let rate = high.besides(place)
      let most = rate <= 0 ? 0 : max(0, rate * size.high - number.low)
      return Figure(value: used[place], low: least, high: most)
    }
  }

  /// The highest of some numbers without each in turn.
  private struct Highest {
    private var first = -1
    private var values: [Double]
    private var second = 0.0

    init(_ values: [Double]) {
      self.values = values
      for (place, value) in values.enumerated() {
        if first < 0 || value > values[first] {
          if first >= 0 { second = max(second, values[first]) }
          first = place
        } else {
          second = max(second, value)
        }
      }
    }
    func besides(_ place: Int) -> Double { place == first ? second : first < 0 ? 0 : values[first] }
  }
}

extension Figure {
  fileprivate var atLeastZero: Figure { Figure(value: value.map { max(0, $0) }, low: max(0, low), high: max(0, high)) }
}

extension Population {
  /// Rewards against contributions, neither below 0, with something given.
  fileprivate static func ofCost(_ ledger: Ledger, _ options: MeasureOptions) throws(MeasureFailure) -> Population {
    let population = try Population(
      ledger, options.ofCost(in: ledger, isTwoSided: true), [("of", .rewards), ("against", .contributions)])
    try population.requireNotNegative(population.of)
    try population.requireNotNegative(population.against)
    let given = population.against
    guard given.total.high > 0 else {
      throw .undefined("No \(given.numbers.word)\(given.unit.isEmpty ? "" : " in \(given.unit)") are recorded.")
    }
    // A number in a column is that of each: how many there are must be known.
    if !population.openCounts.isEmpty, population.sides.contains(where: { $0.numbers.isColumn }) {
      throw .undefined(population.openCountWords)
    }
    return population
  }

  fileprivate var unitOfCost: String { of.numbers.isColumn ? of.numbers.word : of.unit }
}

extension MeasureOptions {
  /// `unit=` is the unit of the cost; what is given keeps its own when the people counted give in one other unit only.
  fileprivate func ofCost(in ledger: Ledger, isTwoSided: Bool) throws(MeasureFailure) -> MeasureOptions {
    var fields: [(name: String, value: String)] = []
    for name in ["of", "among", "against"] { if let value = self[name] { fields.append((name, value)) } }
    let unit = self["ofUnit"] ?? self["unit"]
    guard isTwoSided else {
      if let unit { fields.append(("unit", unit)) }
      return MeasureOptions(fields)
    }
    if let unit { fields.append(("ofUnit", unit)) }
    if let own = self["againstUnit"] {
      fields.append(("againstUnit", own))
    } else if ledger.selection.valuation == nil || unit != nil {
      let given = try Numbers(self["against"] ?? "contributions", option: "against")
      let units = ledger.units(of: given, among: self["among"])
      let asked = unit ?? ledger.selection.unit
      if let asked, let same = units.first(where: { folded($0) == folded(asked) }) {
        fields.append(("againstUnit", same))
      } else if units.count == 1 {
        fields.append(("againstUnit", units[0]))
      } else if units.count > 1 {
        throw .undefined("Given in \(units.joined(separator: ", ")): choose againstUnit=")
      }
    }
    return MeasureOptions(fields)
  }
}

extension Ledger {
  /// The units in which those who are counted give or get, in the order first met.
  fileprivate func units(of numbers: Numbers, among: String?) -> [String] {
    guard numbers == .contributions || numbers == .rewards else { return [] }
    let hasPeople = elements.contains { community.elements.kind[$0].isPerson }
    let takesAll = folded(among ?? "") == "all" || !hasPeople
    var found: [String] = []
    for position in 0..<count {
      let entry = self[position]
      guard numbers.layer.takes(entry.kind), entry.status.countsAsGiven, entry.amount.state != .notMeasured else {
        continue
      }
      let element = numbers == .rewards ? entry.to : entry.from
      guard takesAll || community.elements.kind[element].isPerson else { continue }
      let unit = entry.unit
      if !unit.isEmpty && !found.contains(unit) { found.append(unit) }
    }
    return found
  }
}

extension MeasureResult {
  /// The cost, what each would get more, and who has the highest.
  fileprivate mutating func tellCost(_ raise: RaiseToHighest, _ population: Population) {
    _ = tell(raise.cost, of: population)
    perElement = zip(population.elements, raise.added).map { ElementAnswer($0.0, $0.1.answer) }
    if let top = raise.top {
      findings.append(
        Finding(
          .note, "The present highest is that of \(population.ledger.community.label(of: population.elements[top])).",
          rows: [population.ledger.community.reference(to: population.elements[top])]))
    }
  }

  /// Those who gave nothing in the unit: nothing is added for them, whatever they need.
  fileprivate mutating func addOutsideTheRule(_ population: Population) {
    let outside = population.elements.indices.filter { population.against.totals[$0].high == 0 }
    if outside.isEmpty { return }
    findings.append(
      Finding(
        .note,
        "\(outside.count) \(outside.count == 1 ? "row has" : "rows have") no recorded contribution: by this rule nothing "
          + "is added there.",
        rows: outside.map { population.ledger.community.reference(to: population.elements[$0]) }))
  }
}
