// The three one-page views. The words.

extension Words {
  static let thoseNotSaid = "everybody whose side is not said"
  static let noActivityYet = "No activity is on the map yet: what would stop cannot be said."
  static let noBodyGives =
    "Only people give to what is on this map: there is no group, place or source of money to take away."
  static let keepUnknown = "It cannot be said before there is an activity on the map."
  static let mappersTitle = "On one side: for those who map"
  static let mappersHave = "What is here"
  static let mappersOffers = "Five offers nobody uses yet"
  static let mappersIntroductions = "Introductions worth making"
  static let mappersBlank = "What nobody was asked about yet"
  static let mappersAsked = "Who was asked"
  static let mappersSomeOffers = "Offers nobody uses yet"
  static let noOffers = "No offers are written down yet: the column Offers is there for them."
  static let allOffersUsed = "Every offer that is written down is in use."
  static let noNeeds = "No needs are written down yet: the column Needs is there for them."
  static let noIntroduction = "No need on this map waits for an offer of somebody who is not linked yet."
  static let notInCopy = "Not in this copy: the group keeps the original."
  static func kindsNotSaid(_ count: Int) -> String {
    "What is each of them: a person, a group, a place? Type is blank for \(times(count, "element", "elements"))."
  }
  static let noneFound = "None found in the rows."
  static func offer(_ offer: String, from who: String) -> String { "\(offer), offered by \(who)" }
  static func introduction(_ who: String, needs word: String, from other: String, through both: String?) -> String {
    "\(who) asked for \(word). \(other) offers it. "
      + (both.map { "\($0) is linked with both." } ?? "Nobody on the map is linked with both yet.")
  }
  static func match(_ word: String, from other: String, through between: [String]) -> String {
    "\(word) from \(other)" + (between.isEmpty ? "" : " through \(joined(between, by: " and "))")
  }
  static func noRowOfKind(_ kinds: String) -> String { "Nothing of these kinds is on the map: \(kinds)." }
  /// `9 individuals`; a kind of the group's own keeps its word: `allotment: 2`
  static func kindCount(_ kind: String, _ count: Int) -> String {
    switch kind {
    case "individual": times(count, kind, "individuals")
    case "association": times(count, kind, "associations")
    case "institution": times(count, kind, "institutions")
    case "place": times(count, kind, "places")
    case "exchange": times(count, "source of money or trade", "sources of money or trade")
    case "culture": times(count, "story, custom or event", "stories, customs or events")
    case "activities": times(count, "activity", "activities")
    case "notSaid": "\(count) of a kind that is not said"
    default: "\(kind): \(count)"
    }
  }
  /// What a kind holds, for those who look for what is missing.
  static func kindExplained(_ kind: String) -> String {
    switch kind {
    case "individual": "individuals (people and their gifts)"
    case "association": "associations (clubs, groups)"
    case "institution": "institutions (schools, councils, firms)"
    case "place": "places (land, rooms, buildings)"
    case "exchange": "exchange (money, shops, swaps)"
    case "culture": "culture (stories, customs, events)"
    default: Words.kind(kind)
    }
  }
  static let askedNotSaid = "How many were asked is not said. It can be filled in community.json."

  static let groupTitle = "On one side: for the group"
  static let groupSetOut = "What we set out to do"
  static let groupGives = "What people give"
  static let groupBack = "What comes back"
  static let groupQuestion = "The one question for today"
  static let groupQuestionText = "By which standard do we want to look at what comes back?"
  static let groupQuestionNothing = "Nothing is recorded as coming back yet. What would each of us call a fair return?"
  static let groupUnknown = "What we do not know yet"
  static let groupAgreed = "What we agreed last time"
  static let groupNothingAgreed = "Nothing is written down from last time."
  static let groupRoom = "What we agreed today, and when we look again:"
  static func thanks(_ group: String, _ given: String) -> String { "\(sentence(group)): \(given). Thank you." }
  static func back(_ form: String, _ who: String) -> String { "\(sentence(form)), to \(who)" }

  static let funderTitle = "On one side: for those who fund"
  static let funderBuys = "What the money buys"
  static let funderStops = "What stops without it, and what goes on"
  static let funderKeep = "The least that would keep it going"
  static let funderOthers = "Who else gives what"
  static let funderSure = "How sure this is"
  static let funderAsked = "What is asked for"
  static func buys(_ source: String, _ names: String) -> String { "\(source) pays for: \(names)." }
  static func buysNotSaid(_ source: String) -> String { "What the money of \(source) pays for is not recorded." }
  static func stopsList(_ names: String) -> String { "Stops: \(names)." }
  static func keeps(_ activity: String, _ inputs: String) -> String { "\(activity): \(inputs)" }
  static let noMoney = "No row tells of money yet. Who pays for any of this?"
  static let noneNeeded = "Without the money nothing on this map stops, so nothing has to be taken over."
  static func alsoStops(_ names: String, isOne: Bool) -> String {
    isOne
      ? "Without \(names) an activity stops, money or not."
      : "Without one of these an activity stops, money or not: \(names)."
  }
  static func unitless(_ count: Int) -> String {
    times(count, "thing whose amount nobody wrote down", "things whose amount nobody wrote down")
  }
  static let roomToSay = "Room to say it:"

  // MARK: What does not fit on a side

  private static let below = "more, further on in this report"
  static func moreBelow(_ count: Int) -> String { "and \(count) \(below)" }
  /// How many a line of ``moreBelow(_:)`` stands for. `nil` for any other.
  static func leftOutOfSide(in text: String) -> Int? {
    guard text.hasPrefix("and "), text.hasSuffix(" \(below)") else { return nil }
    return Int(text.dropFirst(4).prefix { $0 != " " })
  }
}
