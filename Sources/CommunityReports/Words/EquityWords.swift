// What each group gave and what came back, as bars. The words.

import CommunityDiagrams

extension Words {
  static let equitySubtitle = "Each unit has a scale of its own: hours, money and others are never added."
  static let equityReading =
    "Dark bars are what a group gave, light bars what came back. Compare bars within one unit, never across units."
  static func equityTitle(_ given: String?, comesBack: Bool) -> String {
    guard let given else { return "What comes back to people" }
    return
      "People gave \(given); \(comesBack ? "what came back stands beside it" : "nothing is recorded as coming back")"
  }
  /// The headline where nobody knows an amount.
  static func notKnownHowMany(_ unit: String) -> String { "People gave \(unitName(unit)); nobody knows how many" }
  static func equityPanel(_ unit: String) -> String { "In \(unitName(unit))" }
  static func equityLeft(_ count: Int) -> String { "\(times(count, "more unit is", "more units are")) in the tables." }
  static let unknownAmount = "amount unknown"
  static func fromTo(_ low: String, _ high: String) -> String { "\(low) to \(high)" }
  static let equityWords = Chart.EquityWords(
    gave: "gave", got: "came back", unknown: "how much more is unknown", range: "somewhere up to here",
    keptBack: "paid, amount kept back", illustrative: "† made up to show the form")
}
