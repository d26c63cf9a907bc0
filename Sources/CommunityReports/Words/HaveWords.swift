// What have we got? The words.

extension Words {
  static let haveTitle = "What have we got?"
  static func haveHeadline(things: Int, activities: Int, unused: Int?) -> String {
    let start =
      times(things, "person, body or place", "people, bodies and places")
      + (activities == 0 ? "" : " and \(times(activities, "activity", "activities"))")
    guard let unused else { return start + " are on the map." }
    if unused == 0 { return start + "; everything offered is in use." }
    return start + "; \(times(unused, "offer is", "offers are")) not used yet."
  }
  static let haveReading = "Each box is one row of the list. An offer in outline is one that nobody uses yet."
  static let kindsCaption = "How much there is of each kind"
  static let kindsColumns = ["Kind", "How many"]
  static func kind(_ name: String) -> String { name == "notSaid" ? "not said" : name }
  static let matchesCaption = "Introductions worth making"
  static let matchesColumns = ["Who needs it", "What, from whom, and who could introduce them"]
  static func noConnection(_ names: String) -> String { "No connection is recorded yet for: \(names)." }
  static let haveLimits = "Offers that nobody wrote down. An offer counts as used only where a row names it under Uses."
  static func askNeed(_ need: String, _ who: String) -> String {
    "Who could help with \"\(need)\"? \(who) asked for it."
  }
  static func askOffer(_ offer: String, _ who: String) -> String {
    "Who would like \"\(offer)\"? \(who) offered it and no use is recorded yet."
  }
  static func askKind(_ kind: String) -> String {
    "Nothing on the map is of this kind yet: \(kindExplained(kind)). Was anybody asked?"
  }
}
