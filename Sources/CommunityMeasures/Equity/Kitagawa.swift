// Kitagawa: is a gap there because people do other things, or because the same thing is answered differently?

import CommunityModel
import PlainText

extension Measure {
  /// The difference of two rates, split exactly into what composition and what rates do.
  ///
  /// - SeeAlso: Kitagawa, E. M. (1955). Components of a difference between two rates. *Journal of the American
  ///   Statistical Association* 50(272), 1168–1194.
  static let kitagawa = Measure(
    id: "kitagawa", question: "Is a gap there because of different roles, or within the same role?", family: .equity,
    answer: "mean of the first group - mean of the second", unit: "unit",
    options: populationOptions + [
      groupOption, Option("within", "a column whose words make the cells compared", usual: "Role"),
      pairOption,
    ],
    plain: { result in
      guard let value = result.value, let composition = result.part("composition"), let rates = result.part("rates")
      else { return nil }
      return
        "Of the gap of \(readableNumber(value)) (\(result.unit)), \(readableNumber(composition)) is because the two "
        + "groups are in different places, \(readableNumber(rates)) because within the same place they get differently."
    },
    calculation: .ledger(kitagawaAnswer))

  private static let kitagawaAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    let cells = try Groups(by: options["within"] ?? "Role", in: ledger)
    let population = try Population(ledger, options)
    let side = population.of
    let unit = side.numbers.isColumn ? side.numbers.word : side.unit
    var result = population.answerOfGroups(groups, unit: unit, parts: ["composition", "rates"])
    let (pair, words) = try population.pair(options["groups"], in: groups)
    guard let pair else {
      result.undefined = words
      return result
    }
    guard let first = population.mean(of: pair.first).mean, let second = population.mean(of: pair.second).mean else {
      result.undefined =
        population.openCounts.isEmpty ? "The weights of a group add up to 0." : population.openCountWords
      return result
    }
    let split = KitagawaSplit(population, pair, cells)
    if let empty = split.empty.first {
      let group = empty.isFirst ? pair.names.first : pair.names.second
      let other = empty.isFirst ? pair.names.second : pair.names.first
      result.undefined =
        "Nobody of \(group) is in \(cells.names[empty.cell]), and somebody of \(other) is: what they would get there is "
        + "not known. Join cells, or choose another within=."
      result.findings += split.empty.map { gap in
        Finding(
          .note, "\(cells.names[gap.cell]): nobody of \(gap.isFirst ? pair.names.first : pair.names.second).",
          rows: gap.others.map { ledger.community.reference(to: population.elements[$0]) })
      }
      return result
    }
    _ = result.tell(first - second, of: population)
    result.parts = [
      Answer.Field("composition", split.composition.valueOrEnds), Answer.Field("rates", split.rates.valueOrEnds),
    ]
    result.table = split.table(cells, pair)
    return result
  }
}

/// The two parts of a difference, cell by cell. composition + rates = the difference.
struct KitagawaSplit {
  /// One cell in which both groups are.
  struct Cell {
    let cell: Int
    let shares: (first: Double, second: Double)
    let rates: (first: Figure, second: Figure)
    var composition: Figure { (rates.first + rates.second).scaled(by: (shares.first - shares.second) / 2) }
    var rate: Figure { (rates.first - rates.second).scaled(by: (shares.first + shares.second) / 2) }
  }
  /// A cell in which only one of the groups is: the rate of the other is undefined, never 0.
  struct Gap {
    let cell: Int
    /// Whether it is the first group that nobody stands for.
    let isFirst: Bool
    /// Who is in the cell.
    let others: [Int]
  }
  private(set) var cells: [Cell] = []
  private(set) var empty: [Gap] = []

  init(_ population: Population, _ pair: GroupPair, _ cells: Groups) {
    func inCells(_ members: [Int]) -> [[Int]] {
      var found = [[Int]](repeating: [], count: cells.count)
      for member in members where population.weights[member] > 0 {
        found[cells.group(of: population.elements[member])].append(member)
      }
      return found
    }
    func weight(_ members: [Int]) -> Double { members.reduce(0) { $0 + population.weights[$1] } }
    let (first, second) = (inCells(pair.first), inCells(pair.second))
    let sizes = (weight(pair.first), weight(pair.second))
    for cell in 0..<cells.count where !first[cell].isEmpty || !second[cell].isEmpty {
      guard let a = population.mean(of: first[cell]).mean, let b = population.mean(of: second[cell]).mean else {
        empty.append(
          Gap(cell: cell, isFirst: first[cell].isEmpty, others: first[cell].isEmpty ? second[cell] : first[cell]))
        continue
      }
      self.cells.append(
        Cell(
          cell: cell, shares: (weight(first[cell]) / sizes.0, weight(second[cell]) / sizes.1), rates: (a, b)))
    }
  }

  /// The difference there would be if within each cell both were alike.
  var composition: Figure { cells.reduce(.known(0)) { $0 + $1.composition } }
  /// The difference there would be if both were spread alike over the cells.
  var rates: Figure { cells.reduce(.known(0)) { $0 + $1.rate } }

  func table(_ names: Groups, _ pair: GroupPair) -> ResultTable {
    ResultTable(
      columns: [
        "cell", "share of \(pair.names.first)", "share of \(pair.names.second)", "rate of \(pair.names.first)",
        "rate of \(pair.names.second)", "composition", "rates",
      ],
      rows: cells.map { cell in
        [
          .text(names.names[cell.cell]), Answer(cell.shares.first), Answer(cell.shares.second),
          cell.rates.first.valueOrEnds, cell.rates.second.valueOrEnds, cell.composition.valueOrEnds,
          cell.rate.valueOrEnds,
        ]
      })
  }
}

extension Figure {
  /// As ``times(_:)``, for a factor that may be below 0.
  fileprivate func scaled(by factor: Double) -> Figure {
    if factor == 0 { return Figure(value: value.map { _ in 0 }, low: 0, high: 0) }
    let ends = (low * factor, high * factor)
    return Figure(value: value.map { $0 * factor }, low: min(ends.0, ends.1), high: max(ends.0, ends.1))
  }

  /// The one number that is used; where there is none, the ends.
  var valueOrEnds: Answer {
    if let value { return Answer(value) }
    return .bounds(low: low.isFinite ? low : nil, high: high.isFinite ? high : nil)
  }
}
