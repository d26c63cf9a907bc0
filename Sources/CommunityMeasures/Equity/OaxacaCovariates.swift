// What may explain a gap: the outcome and the covariates, as columns of numbers.

import CommunityModel
import PlainText

/// The people, their outcome and the columns that may explain it.
struct OaxacaData {
  let population: Population
  /// One for each of the population's elements; its logarithm where that was asked for.
  let outcome: [Figure]
  let unit: String
  /// The constant first; then in the order asked.
  private(set) var names = ["constant"]
  private(set) var columns: [[Double]]
  /// What 0/1 columns are measured against: `Role: helper`.
  private(set) var bases: [String] = []
  /// Whether an amount that explains is not known.
  let hasOpenCovariate: Bool

  init(_ ledger: Ledger, _ options: MeasureOptions) throws(MeasureFailure) {
    var text = trimmed(options["outcome"] ?? "rewards")
    let isLogarithm = folded(text).hasPrefix("log:")
    if isLogarithm { text = trimmed(String(text.dropFirst(4))) }
    let outcomeText = OaxacaData.numbers(text)
    let covariates = try OaxacaData.covariates(options["covariates"], in: ledger.community)
    let alone = try OaxacaData.population(ledger, options, [outcomeText])
    var isNumber: [Bool] = []
    for covariate in covariates { isNumber.append(try OaxacaData.isNumber(covariate, in: alone)) }
    var texts = [outcomeText]
    for (covariate, isNumber) in zip(covariates, isNumber) where isNumber {
      texts.append(OaxacaData.numbers(covariate))
    }
    let population = texts.count == 1 ? alone : try OaxacaData.population(ledger, options, texts)
    self.population = population
    hasOpenCovariate = population.sides.dropFirst().contains { $0.isUnknown }

    let side = population.of
    let sideUnit = side.numbers.isColumn ? side.numbers.word : side.unit
    unit = isLogarithm ? "ln \(sideUnit)" : sideUnit
    outcome = isLogarithm ? try population.logarithms() : side.each
    columns = [[Double](repeating: 1, count: population.elements.count)]
    var next = 1
    for (covariate, isNumber) in zip(covariates, isNumber) {
      if isNumber {
        names.append(OaxacaData.plainName(covariate))
        columns.append(population.sides[next].eachValue)
        next += 1
      } else {
        try addWords(of: OaxacaData.plainName(covariate), in: ledger)
      }
    }
  }

  /// A 0/1 column for each word but the first.
  private mutating func addWords(of column: String, in ledger: Ledger) throws(MeasureFailure) {
    let groups = try Groups(by: column, in: ledger)
    let present = population.groupsPresent(in: groups)
    if let base = present.first { bases.append("\(column): \(groups.names[base])") }
    for group in present.dropFirst() {
      names.append("\(column): \(groups.names[group])")
      columns.append(population.elements.map { groups.group(of: $0) == group ? 1 : 0 })
    }
  }

  /// Reads only some of the columns and points, for a fit.
  func fit(_ members: [Int], and extra: [Double]? = nil) -> LeastSquares.Fit {
    var chosen = columns.map { column in members.map { column[$0] } }
    if let extra { chosen.append(extra) }
    return LeastSquares.fit(
      columns: chosen, outcome: members.map { outcome[$0].value ?? 0 }, weights: members.map { population.weights[$0] })
  }

  /// The mean of each column over some people.
  func means(_ members: [Int]) -> [Double] {
    let size = members.reduce(0) { $0 + population.weights[$1] }
    return columns.map { column in members.reduce(0) { $0 + column[$1] * population.weights[$1] } / size }
  }

  private static func population(
    _ ledger: Ledger, _ options: MeasureOptions, _ texts: [String]
  ) throws(MeasureFailure) -> Population {
    var fields: [(name: String, value: String)] = []
    for name in ["among", "weight", "unit", "ofUnit", "againstUnit"] {
      if let value = options[name] { fields.append((name, value)) }
    }
    if texts.count == 1, let unit = options["ofUnit"] { fields.append(("unit", unit)) }
    var names: [(option: String, usual: Numbers)] = []
    for (number, text) in texts.enumerated() {
      let name = number == 0 ? "outcome" : "covariate \(number)"
      fields.append((name, text))
      names.append((name, .rewards))
    }
    return try Population(ledger, MeasureOptions(fields), names)
  }

  /// `covariates=`, several joined by `+`; a header that itself holds a + is found whole first.
  private static func covariates(_ text: String?, in community: Community) throws(MeasureFailure) -> [String] {
    guard let text else {
      throw .wrongUse("oaxaca-blinder needs covariates=COLUMN, several joined by +: what may explain the gap.")
    }
    if community.elementColumn(named: plainName(text)) != nil { return [text] }
    var found: [String] = []
    for part in text.split(separator: "+") {
      let name = trimmed(String(part))
      if !name.isEmpty && !found.contains(name) { found.append(name) }
    }
    guard !found.isEmpty else { throw .wrongUse("covariates= names no column.") }
    return found
  }

  /// The words of `of=`: a bare name is that of a column.
  private static func numbers(_ text: String) -> String {
    isAmount(text) || Numbers.column(text) != nil ? text : "column:\(text)"
  }

  private static func isAmount(_ text: String) -> Bool { ["rewards", "contributions"].contains(folded(text)) }
  private static func plainName(_ text: String) -> String { Numbers.column(text) ?? text }

  /// Whether it is an amount, or a column with a number in some cell: then a cell with words stops the measure.
  private static func isNumber(_ covariate: String, in population: Population) throws(MeasureFailure) -> Bool {
    if isAmount(covariate) { return true }
    let community = population.ledger.community
    let name = plainName(covariate)
    guard let column = community.elementColumn(named: name) else {
      // Says which columns there are.
      _ = try NumberColumn(name, of: population.elements, in: population.ledger)
      return true
    }
    return population.elements.contains { readNumber(trimmed(community.text(of: column, in: $0))) != nil }
  }
}

extension Population {
  /// The natural logarithms of the outcome.
  ///
  /// - Throws: ``MeasureFailure/undefined(_:)`` for a number that is not above 0, which is named.
  fileprivate func logarithms() throws(MeasureFailure) -> [Figure] {
    var figures: [Figure] = []
    for (position, figure) in of.each.enumerated() {
      if let value = figure.value, value <= 0 {
        let row = ledger.community.text(of: ledger.community.reference(to: elements[position]))
        throw .undefined("\(row): \(readableNumber(value)) has no logarithm.")
      }
      figures.append(
        Figure(
          value: figure.value.map { naturalLog($0) }, low: figure.low > 0 ? naturalLog(figure.low) : -.infinity,
          high: figure.high.isFinite ? naturalLog(figure.high) : .infinity))
    }
    return figures
  }
}
