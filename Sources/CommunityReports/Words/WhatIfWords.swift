// What if? The words.

extension Words {
  static let whatIfTitle = "What if?"
  static func whatIfHeadline(_ count: Int, stopping: Int) -> String {
    let tried = "\(times(count, "what-if was", "what-ifs were")) tried on these rows."
    if stopping == 0 { return "\(tried) In none of them does an activity stop." }
    return "\(tried) In \(stopping) of them something stops."
  }
  static let whatIfLimits = [
    "What people would do: who steps in, who leaves, what else they would find.",
    "Whether anybody wants it.",
  ]
  static let notWhole = "It cannot be tried as it is written:"
  static let changesLabel = "What it changes:"
  static let amountKeptBack = "amount kept back"
  static let somethingNew = "something"
  static func leaves(_ names: String) -> String { "\(names): taken away." }
  static func joins(_ name: String) -> String { "New on the map: \(name)." }
  static func newRow(_ what: String, from: String, to: String) -> String { "New: \(what) from \(from) to \(to)." }
  static func ofFormStart(_ form: String) -> String { " of \(form)" }
  static func ofForm(_ form: String) -> String { "of \(form)" }
  static func becomes(_ settings: String, where conditions: String) -> String {
    "Where \(conditions): \(settings)."
  }
  static func setTo(_ column: String, _ value: String) -> String { "\(column) becomes \(value)" }
  static func condition(_ column: String, _ value: String) -> String { "\(column) is \(value)" }
  static func pays(_ payer: String, _ amount: String, per unit: String, where conditions: String) -> String {
    "\(payer) pays \(amount) for each \(unit), where \(conditions)."
  }
  static func forOne(_ amount: String, _ unit: String) -> String { "\(amount) for each \(unit)" }
  static func one(_ unit: String) -> String {
    unit.hasSuffix("s") ? String(unit.dropLast()) : unit
  }
  static func stopsThen(fewest: Int, most: Int, isTaken: Bool) -> String {
    if most == 0 { return "Nothing stops." }
    if fewest == most { return "\(times(fewest, "activity stops", "activities stop"))." }
    return "\(fewest) to \(most) activities stop."
  }
  static func costs(_ payer: String, _ amount: String) -> String { "New cost for \(payer): \(amount)." }
  static func runwayThen(_ before: String, _ after: String) -> String {
    "Money in hand lasts: today \(before), then \(after)."
  }
  static let whatIfStopsCaption = "What would stop, in order, and why"
  static let whatIfStopsColumns = ["What stops", "Why"]
  static let whatIfCaption = "What would be different"
  static let whatIfColumns = ["Question", "Today", "Then", "In words"]
  static let nothingMoved = "None of the figures asked for would move."
  static func newlyUnmet(_ text: String) -> String { "No longer met: \(text)" }
  static let staysUnknown = "What stays unknown:"
  static func unfunded(_ payer: String) -> String {
    "Where \(payer) would find the money is not said: no more comes in than today."
  }
  static let fairnessKeptBack =
    "How evenly money comes back is kept back: it would tell what one or two people are paid."
  static let smallerIsNotGone =
    "An amount is changed and nothing is taken away. What others would then cut is not followed."
  static let askScenario = "Which of these would we want to try, and what is missing from it?"
  static func askWhere(_ payer: String) -> String { "Where would \(payer) find the money?" }
  static let askFree = "Could everybody take the pay? Rules of benefits cap what some may accept."
}
