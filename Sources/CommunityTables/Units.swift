// One way to write each unit.

import PlainText

/// Units as Kith writes them.
enum Units {
  private static let hours: Set<String> = ["h", "h.", "hr", "hrs", "hrs.", "hour", "hours", "std", "stunden", "heures"]
  private static let currencies = [
    "GBP", "EUR", "USD", "AUD", "CAD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "ISK",
    "INR", "JPY", "CNY", "KES", "ZAR", "NGN", "GHS", "UGX", "BRL", "MXN", "TRY", "UAH",
  ]
  private static let currencyWords: [(String, String)] = [
    ("£", "GBP"), ("pound", "GBP"), ("pounds", "GBP"), ("pounds sterling", "GBP"), ("sterling", "GBP"),
    ("€", "EUR"), ("euro", "EUR"), ("euros", "EUR"), ("$", "USD"), ("dollar", "USD"), ("dollars", "USD"),
    ("us$", "USD"), ("fr.", "CHF"),
  ]
  private static let plain: [(String, String)] = [
    ("session", "sessions"), ("sessions", "sessions"), ("count", "count"), ("number", "count"), ("day", "days"),
    ("days", "days"), ("minute", "minutes"), ("min", "minutes"), ("mins", "minutes"), ("minutes", "minutes"),
    ("place", "places"), ("places", "places"), ("person", "people"), ("persons", "people"), ("people", "people"),
    ("meal", "meals"), ("meals", "meals"), ("visit", "visits"), ("visits", "visits"), ("credit", "credits"),
    ("credits", "credits"), ("week", "weeks"), ("weeks", "weeks"), ("month", "months"), ("months", "months"),
  ]

  /// The unit for a folded text; `isKnown` when it is one of the common ones.
  static func canonical(_ text: String) -> (unit: String, isKnown: Bool) {
    if hours.contains(text) { return ("hours", true) }
    if let currency = currencyWords.first(where: { $0.0 == text }) { return (currency.1, true) }
    if text.utf8.count == 3 {
      let code = text.uppercased()
      if currencies.contains(code) { return (code, true) }
    }
    if let unit = plain.first(where: { $0.0 == text }) { return (unit.1, true) }
    return (text, false)
  }

  /// Units that people mean when they misspell one.
  static let suggested = [
    "hours", "sessions", "count", "pounds", "euros", "dollars", "minutes", "days", "people", "meals",
  ]

  static func isMoney(_ unit: String) -> Bool { currencies.contains(unit) }
}
