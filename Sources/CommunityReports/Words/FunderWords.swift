// Short sentences for those who fund. The words.

extension Words {
  /// The text with a capital where it begins with a small letter of the alphabet.
  static func sentence(_ text: String) -> String {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return text }
    return String(UnicodeScalar(first - 32)) + String(text.dropFirst())
  }
  static func matchHours(_ hours: String) -> String {
    "\(hours) given freely could stand beside a funder's money. No rate for an hour is named yet."
  }
  static func matchWorth(_ hours: String, worth: String, at valuation: String) -> String {
    "\(hours) given freely could stand beside a funder's money: \(worth) at \"\(valuation)\"."
  }
  static func matchWaits(_ hours: String) -> String {
    "\(hours) given freely could stand beside a funder's money once something shows them: a sign-in sheet, say."
  }
  static func runwayLine(_ months: String) -> String { "At this rate the money in hand lasts \(months)." }
  static let atMostWord = "at most "
  static let atLeastWord = "at least "
  static func keepLine(_ source: String, amount: String?, open: Int) -> String {
    guard let amount else {
      return "To keep all of it going without \(source), somebody else would have to find \(openThings(open))."
    }
    return "To keep all of it going without \(source), somebody else would have to find \(amount)"
      + (open == 0 ? "." : ", and \(openThings(open)).")
  }
  static func keepKeptBack(_ source: String, amounts: String?, inputs: Int, open: Int) -> String {
    let paid =
      "take over \(times(inputs, "thing that is paid for", "things that are paid for")) (amount kept back)"
    var parts = amounts.map { ["find \($0)"] } ?? []
    parts.append(paid)
    if open > 0 { parts.append("find \(openThings(open))") }
    return "To keep all of it going without \(source), somebody else would have to \(listed(parts))."
  }
  static func keepCannotSay(_ source: String) -> String {
    "What it would take to keep all of it going without \(source) cannot be said: amounts are unknown."
  }
  private static func openThings(_ count: Int) -> String {
    times(count, "thing that has no price here", "things that have no price here")
  }
  /// `"how many" and "years it lasts"`
  static func quoted(_ texts: [String]) -> String { listed(texts.map { "\"\($0)\"" }) }
  static func returnLine(_ ratio: String, one: String, assumed: String) -> String {
    "It is said that \(ratio) comes back for each \(one) put in. That hangs most on what was assumed: \(assumed)."
  }
}
