// Oaxaca and Blinder: how much of a gap goes with what people bring, and how much with how it is answered?

import CommunityModel
import PlainText

extension Measure {
  /// The difference of two means, split by linear models of both groups.
  ///
  /// - SeeAlso: Oaxaca, R. (1973). Male-female wage differentials in urban labor markets. *International Economic Review*
  ///   14(3), 693–709. Blinder, A. S. (1973). Wage discrimination: reduced form and structural estimates. *Journal of
  ///   Human Resources* 8(4), 436–455. Jann, B. (2008). The Blinder–Oaxaca decomposition for linear regression models.
  ///   *Stata Journal* 8(4), 453–479.
  static let oaxacaBlinder = Measure(
    id: "oaxaca-blinder",
    question: "How much of a gap goes with what people bring, and how much with how it is answered?",
    family: .equity, answer: "mean of the first group - mean of the second", unit: "unit",
    options: [
      Option("outcome", "rewards, contributions, a column, or log: before one of them", usual: "rewards"),
      Option("covariates", "columns, or contributions, joined by +"), groupOption, pairOption,
      Option("reference", "first, second, half, cotton, neumark or jann", usual: "first"),
      Option("among", "people, all or rewarded", usual: "people"),
      Option("weight", "column:NAME, in place of Count"), Option("ofUnit", "the unit of the outcome"),
      Option("againstUnit", "the unit of amounts among the covariates"),
    ],
    calculation: .ledger(oaxacaAnswer))

  private static let oaxacaParts = ["endowments", "coefficients", "interaction", "explained", "unexplained"]

  private static let oaxacaAnswer: @Sendable (Ledger, MeasureOptions) throws(MeasureFailure) -> MeasureResult = {
    (ledger, options) throws(MeasureFailure) in
    let reference = try OaxacaReference(options["reference"])
    let groups = try Groups(by: options["by"] ?? "Constituency", in: ledger)
    let data = try OaxacaData(ledger, options)
    let population = data.population
    var result = population.answerOfGroups(groups, unit: data.unit, parts: oaxacaParts, data.outcome)
    let (pair, words) = try population.pair(options["groups"], in: groups)
    guard let pair else {
      result.undefined = words
      return result
    }
    guard let first = population.mean(of: pair.first, data.outcome).mean,
      let second = population.mean(of: pair.second, data.outcome).mean
    else {
      result.undefined =
        population.openCounts.isEmpty ? "The weights of a group add up to 0." : population.openCountWords
      return result
    }
    guard result.tell(first - second, of: population), let gap = result.value else { return result }
    if data.hasOpenCovariate {
      (result.value, result.low, result.high) = (nil, nil, nil)
      result.undefined = "An amount that may explain the gap is unknown: it cannot be split."
      return result
    }
    switch OaxacaSplit.made(data, pair, reference) {
    case .failure(let reason):
      (result.value, result.low, result.high) = (nil, nil, nil)
      result.undefined = reason
    case .split(let split):
      let parts = [split.endowments, split.coefficients, split.interaction, split.explained, gap - split.explained]
      result.parts = zip(oaxacaParts, parts).map { Answer.Field($0.0, $0.1) }
      result.table = split.table(data, pair)
      result.addLimits(data, pair, reference)
    }
    return result
  }
}

/// Which coefficients stand for a world without the gap: `reference=`.
enum OaxacaReference: String, CaseIterable {
  case first, second, half, cotton, neumark, jann

  init(_ text: String?) throws(MeasureFailure) {
    guard let reference = OaxacaReference(rawValue: folded(text ?? "first")) else {
      let words = OaxacaReference.allCases.map { $0.rawValue }
      let near = nearNames(to: text ?? "", among: words).first.map { " Did you mean \"\($0)\"?" } ?? ""
      throw .wrongUse("reference=\(text ?? "") is none of \(words.joined(separator: ", ")).\(near)")
    }
    self = reference
  }
}

/// The models of both groups, and the coefficients both are compared with.
struct OaxacaSplit {
  enum Outcome {
    case split(OaxacaSplit)
    /// In words.
    case failure(String)
  }
  let means: (first: [Double], second: [Double])
  let models: (first: [Double], second: [Double])
  let common: [Double]

  static func made(_ data: OaxacaData, _ pair: GroupPair, _ reference: OaxacaReference) -> Outcome {
    var models: [[Double]] = []
    for (name, members) in [(pair.names.first, pair.first), (pair.names.second, pair.second)] {
      let people = members.filter { data.population.weights[$0] > 0 }.count
      if people < data.columns.count {
        return .failure(
          "\(name) has \(people) \(people == 1 ? "row" : "rows") and \(data.columns.count) numbers to estimate: too few."
        )
      }
      switch data.fit(members) {
      case .coefficients(let found): models.append(found)
      case .dependent(let column):
        return .failure(
          "In \(name), \(data.names[column]) says nothing that the columns before it do not say already, or is the same "
            + "for all: leave it out.")
      }
    }
    let common: [Double]
    switch reference {
    case .first: common = models[0]
    case .second: common = models[1]
    case .half: common = mixed(models, 0.5)
    case .cotton:
      let size = { (members: [Int]) in members.reduce(0) { $0 + data.population.weights[$1] } }
      let (first, second) = (size(pair.first), size(pair.second))
      common = mixed(models, first / (first + second))
    case .neumark, .jann:
      let ofGroup = [Double](repeating: 1, count: pair.first.count) + [Double](repeating: 0, count: pair.second.count)
      switch data.fit(pair.first + pair.second, and: reference == .jann ? ofGroup : nil) {
      case .coefficients(let found): common = Array(found.prefix(data.columns.count))
      case .dependent(let column):
        let name = column < data.names.count ? data.names[column] : "the group"
        return .failure("In both groups together, \(name) says nothing new: leave it out.")
      }
    }
    return .split(
      OaxacaSplit(
        means: (data.means(pair.first), data.means(pair.second)), models: (models[0], models[1]), common: common))
  }

  private static func mixed(_ models: [[Double]], _ share: Double) -> [Double] {
    models[0].indices.map { share * models[0][$0] + (1 - share) * models[1][$0] }
  }

  private func sum(_ part: (Int) -> Double) -> Double { common.indices.reduce(0) { $0 + part($1) } }
  private func gapOfMeans(_ column: Int) -> Double { means.first[column] - means.second[column] }
  private func gapOfModels(_ column: Int) -> Double { models.first[column] - models.second[column] }

  /// Three-fold, from the viewpoint of the second group.
  var endowments: Double { sum { gapOfMeans($0) * models.second[$0] } }
  var coefficients: Double { sum { means.second[$0] * gapOfModels($0) } }
  var interaction: Double { sum { gapOfMeans($0) * gapOfModels($0) } }
  /// Two-fold, by the common coefficients.
  var explained: Double { sum { gapOfMeans($0) * common[$0] } }

  func table(_ data: OaxacaData, _ pair: GroupPair) -> ResultTable {
    ResultTable(
      columns: [
        "covariate", "mean of \(pair.names.first)", "mean of \(pair.names.second)",
        "coefficient of \(pair.names.first)", "coefficient of \(pair.names.second)", "reference", "explained",
      ],
      rows: common.indices.map { column in
        [
          .text(data.names[column]), Answer(means.first[column]), Answer(means.second[column]),
          Answer(models.first[column]), Answer(models.second[column]), Answer(common[column]),
          Answer(gapOfMeans(column) * common[column]),
        ]
      })
  }
}

extension MeasureResult {
  /// What a reader must know of the split.
  fileprivate mutating func addLimits(_ data: OaxacaData, _ pair: GroupPair, _ reference: OaxacaReference) {
    findings.append(
      Finding(
        .note, "Explained and unexplained depend on the reference (\(reference.rawValue)) and can change sign with it.")
    )
    if !data.bases.isEmpty {
      findings.append(
        Finding(.note, "Words are 0/1 columns, measured against \(data.bases.joined(separator: ", "))."))
    }
    let smallest = min(pair.first.count, pair.second.count)
    if smallest < 10 * (data.columns.count - 1) {
      findings.append(
        Finding(.note, "\(smallest) rows in the smaller group: about 10 for each covariate are needed. Rough."))
    }
    if !data.population.sides.allSatisfy({ $0.isKnown }) {
      findings.append(Finding(.note, "The parts use the middle of each range."))
    }
  }
}
