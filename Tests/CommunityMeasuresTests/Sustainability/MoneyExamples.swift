// Communities with money in hand, rates and outcomes, for the tests of money and time.

import CommunityMeasures
import CommunityModel
import PlainText

enum MoneyExamples {
  typealias Row = TestCommunity.Row

  /// A row of valuations.csv.
  static func rate(
    _ name: String, _ worth: Double, unit: String = "hours", role: String = "", low: Double? = nil, high: Double? = nil
  ) -> ValuationRow {
    var row = ValuationRow()
    row.valuation = name
    row.unit = unit
    row.role = role
    row.worth = worth
    row.in = "GBP"
    row.low = low
    row.high = high
    row.source = "by hand"
    return row
  }

  /// A row of outcomes.csv.
  static func outcome(
    _ words: String, for element: String, _ quantity: Double?, _ proxy: Double?, deadweight: Double? = 0,
    displacement: Double? = 0, attribution: Double? = 0, dropOff: Double? = 0, years: Double? = 1, low: Double? = nil,
    high: Double? = nil, unit: String = "GBP"
  ) -> OutcomeRow {
    var row = OutcomeRow()
    row.outcome = words
    row.for = element
    row.quantity = quantity
    row.proxy = proxy
    row.unit = unit
    row.deadweight = deadweight
    row.displacement = displacement
    row.attribution = attribution
    row.dropOff = dropOff
    row.years = years
    row.low = low
    row.high = high
    return row
  }

  static func make(
    _ elements: [TestCommunity.Element], _ rows: [Row], valuations: [ValuationRow] = [], outcomes: [OutcomeRow] = [],
    reserves: [String: Double] = [:], change: (inout Community) -> Void = { _ in }
  ) -> Community {
    TestCommunity.make(elements: elements, rows: rows) { community in
      community.settings.currency = "GBP"
      community.valuations = valuations
      community.outcomes = outcomes.enumerated().map { number, outcome in
        var outcome = outcome
        outcome.sheetRow = Int32(number + 2)
        return outcome
      }
      for (label, amount) in reserves.sorted(by: { $0.key < $1.key }) {
        community.elements.reserveAmount[community.element(label)] = amount
      }
      change(&community)
    }
  }

  /// The ends of an answer that is a range.
  static func ends(_ answer: Answer?) -> (low: Double?, high: Double?)? {
    if case .bounds(let low, let high)? = answer { (low, high) } else { nil }
  }
}
