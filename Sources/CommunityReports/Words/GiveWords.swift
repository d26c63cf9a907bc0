// Who gives, and what comes back? The words.

import CommunityMeasures

extension Words {
  static let formNotSaid = "not said what"
  static let giveTitle = "Who gives, and what comes back?"
  static func giveHeadline(_ given: String, isOne: Bool, freely: String?) -> String {
    let start = sentence(given) + (isOne ? " is given" : " are given")
    guard let freely else { return start + "." }
    return start + "; \(freely) of the hours are given freely."
  }
  static func giveUnknown(_ unit: String, _ count: Int) -> String {
    "Something is given, but nobody wrote down how many \(unitName(unit)): \(amountUnknown(count))."
  }
  static func moreUnits(_ count: Int) -> String { times(count, "more kind of thing", "more kinds of things") }
  static func saysNothing(_ share: MeasureResult) -> Bool { share.value == nil && share.low == 0 && share.high == 1 }
  static let nothingGiven = "No contribution is recorded yet: was anybody asked?"
  static func unitHeading(_ unit: String) -> String { "Given in \(unitName(unit))" }
  static func unitName(_ unit: String) -> String {
    switch unit {
    case "GBP": "pounds"
    case "EUR": "euros"
    case "USD": "dollars"
    default: unit
    }
  }
  static let unitsApart = "Hours, money and other units stand apart and are never added."
  static let giveReading =
    "Left: who gives. Middle: shared work. Right: who receives. A thicker line is a larger amount."
  static func givenCaption(_ unit: String) -> String { "Who gives in \(unitName(unit)), and what comes back in it" }
  static func givenColumns(money: Bool) -> [String] {
    ["Who", "How many people", "Given", money ? "Came back as a reward" : "Came back"]
  }
  static let bodies = "groups, bodies and places together"
  static let kindNotSaid = "those of whom nobody said what they are"
  static let everybody = "all together"
  static let rewardsCaption = "What comes back, in all its kinds"
  static let rewardsColumns = ["What", "Given to", "Offered, not yet taken up", "Declined", "Not offered", "Not said"]
  static let freelyHeading = "Given freely, and paid for"
  static let freelyCaption = "Who pays for the hours"
  static let freelyColumns = ["Hours", "How many", "Share"]
  static let freelyNames: [(part: String, name: String)] = [
    ("freelyGiven", "given freely"), ("paid", "paid for this work"), ("notKnown", "not known who pays"),
  ]
  static let matrixCaption = "From which side to which"
  static let giveLimits =
    "Gifts that nobody wrote down, and what giving means to the giver. Much comes back in kinds that "
    + "have no amount."
  static let givenUnmeasured = "Given and not measured"
  static func unmeasured(_ list: String) -> String { "Also given, and not counted in any unit: \(list)." }
  static let askReturn = "What comes back to people that is not in the rows yet?"
  static func askNoReturn(_ group: String) -> String {
    "No return in money or hours is recorded for \(group): is that what was agreed?"
  }
  static let askKnown = "What do people give that nobody has written down?"
  static func people(_ count: HeadCountText) -> String { people(low: count.low, high: count.high) }
  static func promisedRows(_ count: Int) -> String {
    "\(times(count, "promise", "promises")) stand beside what was given; promises are never counted as given."
  }
}

/// How many people, at least and at most.
struct HeadCountText {
  var low: Double
  var high: Double
}
