// The debate in a page: what the finding is when an hour, a meal, a room is worth something else.

import CommunityMeasures
import CommunityModel
import CommunityTables
import PlainText

extension PageAnswers {
  /// Every named rate, to be set beside a slider.
  var rates: JSONValue {
    .array(
      community.valuations.enumerated().compactMap { place, row in
        guard let worth = row.worth, !row.in.isEmpty, worth.isFinite else { return nil }
        return .object([
          JSONMember("place", .number(Double(place))),
          JSONMember("label", .string(WebWords.rate(row.valuation, of: rated(row), in: Words.unitName(row.in)))),
          JSONMember("worth", .number(worth)), JSONMember("most", .number(PageAnswers.most(worth))),
          JSONMember("step", .number(worth < 1 ? 0.01 : 0.1)),
        ])
      })
  }

  /// Both sides at every rate, the named ones replaced by what the reader tries: `[[0, 11.5], [2, 30]]`.
  ///
  /// - Complexity: O(rates · connections).
  func worth(_ tried: [JSONValue]) -> JSONValue {
    var community = community
    for pair in tried {
      guard let numbers = pair.items, numbers.count == 2, let place = numbers[0].double, let worth = numbers[1].double,
        place >= 0, place < Double(community.valuations.count), worth >= 0, worth.isFinite
      else { continue }
      let row = Int(place)
      if community.valuations[row].worth == worth { continue }
      community.valuations[row].worth = worth
      // A range that was given for the rate in the file says nothing of another one.
      (community.valuations[row].low, community.valuations[row].high) = (nil, nil)
      community.valuations[row].source = WebWords.triedHere
    }
    var facts = Facts(Ledger(community))
    var question = Question("worth", "")
    question.addWorth(&facts)
    var page = HTMLPage(title: "", warning: nil, intro: [], sections: [], footer: "", live: nil)
    page.hasTableFiles = false
    return .object([JSONMember("html", .string(page.html(question.blocks)))])
  }

  private func rated(_ row: ValuationRow) -> String {
    var what = row.unit.isEmpty ? "" : Words.one(Words.unitName(row.unit))
    for part in [row.form, row.role] where !part.isEmpty { what += what.isEmpty ? part : ", " + part }
    return what
  }

  /// Twice the rate and more, on a round number.
  private static func most(_ worth: Double) -> Double {
    var step = 1.0
    while step * 10 < worth { step *= 10 }
    return ((worth * 2.5 / step).rounded(.up) + 1) * step
  }
}
