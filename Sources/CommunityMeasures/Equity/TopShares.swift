// The highest and the lowest: top share, P90/P10, Palma.

import PlainText

extension Measure {
  /// What those few have who have most.
  static let topShare = Measure(
    id: "top-share", question: "What share do the few have who have most?", family: .equity,
    answer: "share of the whole that those with most have", unit: "share",
    options: indexOptions + [Option("people", "how many people", usual: "2")],
    plain: { result in
      let people = result.options.first { $0.name == "people" }?.answer.number ?? 2
      return result.value.map {
        (people == 1 ? "The one who has most has" : "The \(readableNumber(people)) who have most have")
          + " \(percentText($0)) of the whole."
      }
    },
    calculation: .inequality(.topShare(people: 2, of: 1)) { (population, options) throws(MeasureFailure) in
      let people = try options.number("people", usual: 2)
      guard people >= 1, people < 1e15, people == Double(Int64(people)) else {
        throw .wrongUse("people=\(options["people"] ?? "") must be a whole number of 1 or more.")
      }
      return .topShare(people: people, of: population.size)
    })

  /// - SeeAlso: Hyndman, R. J. and Fan, Y. (1996). Sample quantiles in statistical packages. *The American Statistician*
  ///   50(4), 361–365, for the types of quantiles.
  static let percentileRatio = Measure(
    id: "p90-p10", question: "How many times as much have those near the top as those near the bottom?",
    family: .equity, answer: "90th percentile / 10th percentile", unit: "ratio",
    options: indexOptions + [Option("quantile", "7 or 6, the type of quantile", usual: "7")],
    plain: { result in
      result.value.map {
        "Whoever stands a tenth from the top has \(readableNumber($0)) times as much as whoever stands a tenth from the "
          + "bottom."
      }
    },
    calculation: .inequality(.percentileRatio(.type7)) { (population, options) throws(MeasureFailure) in
      let text = options["quantile"] ?? "7"
      guard let rule = Int(text).flatMap({ Shares.QuantileRule(rawValue: $0) }) else {
        throw .wrongUse("quantile=\(text) must be 7 or 6.")
      }
      guard population.weights.allSatisfy({ $0 < 1e15 && $0 == Double(Int64($0)) }) else {
        throw .undefined("A quantile is of people: the weights must be whole numbers.")
      }
      return .percentileRatio(rule)
    })

  /// - SeeAlso: Cobham, A. and Sumner, A. (2013). *Is it all about the tails? The Palma measure of income inequality*.
  ///   Center for Global Development, working paper 343.
  static let palma = Measure(
    id: "palma", question: "How much has the top tenth for what the lowest four tenths have?", family: .equity,
    answer: "total of the top 10 % / total of the bottom 40 %", unit: "ratio", options: indexOptions,
    calculation: .inequality(.palma))
}

extension InequalityIndex {
  fileprivate static func topShare(people: Double, of size: Double) -> InequalityIndex {
    InequalityIndex(
      index: { $0.topShare(people: people) }, oneTakesAll: { min(1, people / ($0 * size)) }, unit: "share")
  }

  fileprivate static func percentileRatio(_ rule: Shares.QuantileRule) -> InequalityIndex {
    InequalityIndex(
      index: { $0.percentileRatio(rule) }, oneTakesAll: nil, unit: "ratio",
      infiniteWords: "The 10th percentile is 0: there is no ratio.")
  }

  fileprivate static let palma = InequalityIndex(
    index: { $0.palma() },
    oneTakesAll: { share in share > 0.6 ? 0.1 / (share - 0.6) : .infinity }, unit: "ratio",
    infiniteWords: "The 40 % who have least have nothing: there is no ratio.")
}
