// Who is counted, with which numbers: read in one place for every measure of equity.

import CommunityModel
import PlainText

/// The elements that a measure of equity compares, and the numbers it compares.
///
/// Every array counts as ``elements``. A row with a `Count` stands for so many people, who share its amounts evenly.
struct Population {
  /// What `among=` says.
  enum Among: String, CaseIterable {
    case people, all, rewarded
  }

  /// One of the numbers compared: `of=`, or `against=`.
  struct Side {
    let numbers: Numbers
    /// The unit of the amounts; blank for a column.
    let unit: String
    /// For all whom a row stands for together.
    fileprivate(set) var totals: [Figure]
    /// For each of them.
    fileprivate(set) var each: [Figure]
    /// Elements whose reward in money nobody recorded.
    fileprivate(set) var unrecordedMoney: [ElementIndex]
    let basis: Basis
    let rows: [ConnectionIndex]
    let undirectedRows: [ConnectionIndex]
    /// How many amounts nobody knows.
    var unknownAmounts: Int { basis.unknownAmounts + unrecordedMoney.count }
    var total: Figure { totals.reduce(.known(0)) { $0 + $1 } }
    var isUnknown: Bool { totals.contains { $0.value == nil } }
    var isKnown: Bool { totals.allSatisfy { $0.isKnown } }
    /// What is used for the one number; ends where it is open.
    var eachValue: [Double] { each.map { $0.value ?? $0.low } }
  }

  let ledger: Ledger
  private(set) var elements: [ElementIndex]
  /// How many people each row stands for, or the cell of the column of `weight=`.
  private(set) var weights: [Double]
  private(set) var sides: [Side]
  /// Elements with a blank cell in the column.
  private(set) var leftOut: [ElementIndex] = []
  /// Rows that stand for an unknown number of people.
  private(set) var openCounts: [ElementIndex] = []
  let isWeightedByColumn: Bool

  /// - Parameters:
  ///   - names: The options that name the numbers, with what each is when nobody says.
  /// - Throws: ``MeasureFailure/undefined(_:)`` when there is nobody, or amounts of several units.
  init(
    _ ledger: Ledger, _ options: MeasureOptions, _ names: [(option: String, usual: Numbers)] = [("of", .rewards)],
    allowsBalance: Bool = false
  ) throws(MeasureFailure) {
    self.ledger = ledger
    let community = ledger.community
    let people = ledger.elements.filter { community.elements.kind[$0].isPerson }
    let among = try Population.among(options["among"])
    let taken = among == .all || people.isEmpty && among == nil ? ledger.elements : people
    guard !taken.isEmpty else { throw .undefined("There is nobody to compare.") }

    var takes = [Bool](repeating: false, count: community.elements.count)
    for element in taken { takes[element.position] = true }
    var sides: [Side] = []
    var isBlank = [Bool](repeating: false, count: taken.count)
    // A body acts as one, however many stand behind it.
    let counts = taken.map { Population.count(of: $0, in: community) }
    for (position, name) in names.enumerated() {
      let numbers = try options[name.option].map { (text) throws(MeasureFailure) in
        try Numbers(text, option: name.option)
      }
      let unitOption = names.count > 1 ? (position == 0 ? "ofUnit" : "againstUnit") : nil
      let side = try Population.side(
        numbers ?? name.usual, of: taken, takes: takes, in: ledger, options: options, unitOption: unitOption,
        counts: counts, isBlank: &isBlank, allowsBalance: allowsBalance)
      sides.append(side)
    }

    var weights = counts.map { $0.exact ?? $0.low }
    let weightColumn = options["weight"]
    if let text = weightColumn {
      guard let column = Numbers.column(text) else { throw .wrongUse("weight=\(text) must be column:NAME.") }
      let cells = try NumberColumn(column, of: taken, in: ledger).cells
      for (position, cell) in cells.enumerated() {
        if let cell, cell < 0 {
          throw .undefined("\(community.text(of: community.reference(to: taken[position]))): a weight is below 0.")
        }
        if cell == nil { isBlank[position] = true }
        weights[position] = cell ?? 0
      }
    }
    isWeightedByColumn = weightColumn != nil

    var keeps = isBlank.map { !$0 }
    if among == .rewarded {
      for position in taken.indices where keeps[position] {
        let figure = sides[0].totals[position]
        if figure.low <= 0 && figure.high > 0 {
          throw .undefined("Whether everybody has more than 0 is not known: an amount is unknown or a range from 0.")
        }
        keeps[position] = figure.low > 0
      }
    }
    for position in taken.indices where isBlank[position] { leftOut.append(taken[position]) }
    elements = Population.kept(taken, keeps)
    self.weights = Population.kept(weights, keeps)
    for position in sides.indices {
      sides[position].totals = Population.kept(sides[position].totals, keeps)
      sides[position].each = Population.kept(sides[position].each, keeps)
      if weightColumn != nil { sides[position].totals = Population.weighted(sides[position].each, self.weights) }
    }
    self.sides = sides
    guard !elements.isEmpty else { throw .undefined("There is nobody to compare.") }
    let needsCounts = !(isWeightedByColumn && sides.allSatisfy { $0.numbers.isColumn })
    if needsCounts { openCounts = elements.filter { !Population.count(of: $0, in: community).isExact } }
  }

  var of: Side { sides[0] }
  var against: Side { sides[1] }
  /// How many people, under `weight=` the sum of the weights.
  var size: Double { weights.reduce(0, +) }
  var unknownAmounts: Int { sides.reduce(0) { $0 + $1.unknownAmounts } }

  /// Refuses what takes numbers below 0 for nonsense.
  func requireNotNegative(_ side: Side) throws(MeasureFailure) {
    for (position, figure) in side.each.enumerated() where figure.low < 0 {
      let row = ledger.community.text(of: ledger.community.reference(to: elements[position]))
      throw .undefined("\(row): a number below 0 cannot be shared out.")
    }
  }

  /// The words for people whose number nobody knows.
  var openCountWords: String {
    let rows = openCounts.map { ledger.community.text(of: ledger.community.reference(to: $0)) }
    let count = openCounts.count
    return "\(count) \(count == 1 ? "row stands" : "rows stand") for an unknown number of people "
      + "(\(rows.prefix(3).joined(separator: ", "))\(count > 3 ? ", …" : "")): how many must be known."
  }

  /// How many people a row stands for; 1 for what is no person.
  static func count(of element: ElementIndex, in community: Community) -> HeadCount {
    let kind = community.elements.kind[element]
    return kind.isPerson || kind == .other ? community.elements.headCount[element] : .one
  }

  private static func among(_ text: String?) throws(MeasureFailure) -> Among? {
    guard let text else { return nil }
    guard let among = Among(rawValue: folded(text)) else {
      throw .wrongUse("among=\(text) is none of people, all, rewarded.")
    }
    return among
  }

  private static func kept<Value>(_ values: [Value], _ keeps: [Bool]) -> [Value] {
    var out: [Value] = []
    for (position, value) in values.enumerated() where keeps[position] { out.append(value) }
    return out
  }

  /// What so many have together of whom each has the figure.
  private static func weighted(_ each: [Figure], _ weights: [Double]) -> [Figure] {
    each.indices.map { weights[$0] > 0 ? each[$0].times(weights[$0]) : .known(0) }
  }

  private static func side(
    _ numbers: Numbers, of taken: [ElementIndex], takes: [Bool], in ledger: Ledger, options: MeasureOptions,
    unitOption: String?, counts: [HeadCount], isBlank: inout [Bool], allowsBalance: Bool
  ) throws(MeasureFailure) -> Side {
    let community = ledger.community
    if case .column(let name) = numbers {
      let cells = try NumberColumn(name, of: taken, in: ledger).cells
      var basis = Basis()
      for (position, cell) in cells.enumerated() {
        if cell == nil {
          isBlank[position] = true
        } else {
          basis.count(community.elements.provenance[taken[position]].amount)
        }
      }
      let each = cells.map { Figure.known($0 ?? 0) }
      var totals = each
      for position in totals.indices {
        let (figure, count) = (each[position], counts[position])
        let value = figure.value ?? 0
        totals[position] =
          count.isExact
          ? figure.times(count.low) : Figure(value: nil, low: value * count.low, high: value > 0 ? .infinity : 0)
      }
      return Side(
        numbers: numbers, unit: "", totals: totals, each: each, unrecordedMoney: [], basis: basis, rows: [],
        undirectedRows: [])
    }
    guard numbers != .balance || allowsBalance else {
      throw .undefined("A balance can be below 0: ask for it with group-gap.")
    }
    let (unit, valuation) = try ledger.measuredUnit(of: numbers, options, named: unitOption)
    let parts: [AmountsOfElements] =
      switch numbers {
      case .rewards: [AmountsOfElements(.reward, unit: unit, valuation: valuation, in: ledger, takes: takes)]
      case .contributions:
        [AmountsOfElements(.contribution, unit: unit, valuation: valuation, in: ledger, takes: takes)]
      default:
        [
          AmountsOfElements(.contribution, unit: unit, valuation: valuation, in: ledger, takes: takes),
          AmountsOfElements(.reward, unit: unit, valuation: valuation, in: ledger, takes: takes),
        ]
      }
    var totals = taken.map { Figure(parts[0].sums[$0.position]) }
    var basis = parts[0].basis
    if parts.count == 2 {
      for (position, element) in taken.enumerated() {
        totals[position] = totals[position] - Figure(parts[1].sums[element.position])
      }
      basis.add(parts[1].basis)
    }
    var each = totals
    for position in each.indices {
      each[position] = counts[position].low > 0 ? totals[position].over(.known(counts[position].low)) : totals[position]
    }
    let last = parts[parts.count - 1]
    return Side(
      numbers: numbers, unit: unit, totals: totals, each: each,
      unrecordedMoney: taken.filter { last.unrecordedMoney[$0.position] }, basis: basis,
      rows: parts.flatMap { $0.rows }, undirectedRows: parts.flatMap { $0.undirectedRows })
  }
}

extension Basis {
  mutating func add(_ other: Basis) {
    recorded += other.recorded
    stated += other.stated
    estimated += other.estimated
    illustrative += other.illustrative
    unsaid += other.unsaid
    unknownAmounts += other.unknownAmounts
  }
}

extension Ledger {
  /// The unit of one side: the one of its own option, else `unit=`, else the valuation chosen, else `--unit`, else the
  /// only one there is.
  func measuredUnit(
    of numbers: Numbers, _ options: MeasureOptions, named option: String?
  ) throws(MeasureFailure) -> (unit: String, valuation: Valuation?) {
    let own = option.flatMap { options[$0] } ?? options["unit"]
    if own == nil, let name = selection.valuation {
      let valuation = try Valuation(named: name, in: community)
      return (valuation.unit, valuation)
    }
    do throws(MeasureFailure) {
      return (try unit(own ?? selection.unit, in: numbers.layer), nil)
    } catch {
      guard let option, case .undefined(let words) = error else { throw error }
      throw .undefined("\(words) or \(option)= for the \(numbers.word)")
    }
  }
}
