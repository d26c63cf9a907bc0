// Will it last, and what stops if somebody leaves? The words.

extension Words {
  static let lastTitle = "Will it last, and what stops if something leaves?"
  static func lastHeadline(_ source: String, stops: Int, of all: Int) -> String {
    "Without \(source), \(stops) of \(all) activities \(stops == 1 ? "stops" : "stop")."
  }
  static func lastHeadlineRange(_ source: String, fewest: Int, most: Int, of all: Int) -> String {
    "Without \(source), \(fewest) to \(most) of \(all) activities stop."
  }
  static let lastNothing = "No group, place or source of money is on the map whose leaving stops an activity."
  static func lastHangs(_ names: String, isOne: Bool) -> String {
    isOne ? "Without \(names) an activity stops." : "Without one of these an activity stops: \(names)."
  }
  static func without(_ source: String) -> String { "Without \(source)" }
  static func naive(_ share: String, _ unit: String) -> String {
    "\(liveSimple(share, unit)) \(countAlone)"
  }
  static let countAlone = "Such a count leaves out what the work needs: see what stops."
  static func nothingStops(_ names: String) -> String {
    "Take one of these away and nothing on this map stops: \(names)."
  }
  static let nothingOnThisMap = "nothing on this map stops"
  static let storyCaption = "What stops, in order, and why"
  static let storyColumns = ["What stops", "Round", "Why", "What would keep it going"]
  static func storyCaption(_ source: String) -> String { "What stops without \(source), in order, and why" }
  static let goesOnColumns = ["What goes on", "How"]
  static func goesOn(_ names: String) -> String { "Goes on: \(names)." }
  static func othersGoOn(_ count: Int) -> String { "Goes on: \(times(count, "other", "others"))." }
  /// As the reasons of what stops begin.
  static func stopsBecause(_ name: String) -> String { "\(name) stops: " }
  static func shrinks(_ names: String) -> String { "Goes on with less: \(names)." }
  static func weaker(_ text: String) -> String { text }
  static func benefitsEnd(_ names: String) -> String { "What ends for people: \(names)." }
  static func benefit(_ activity: String, to person: String) -> String { "\(activity) for \(person)" }
  static func undecided(_ text: String) -> String { "Cannot say yet: \(text)" }
  static func keep(_ inputs: String) -> String { inputs }
  static func payOf(_ name: String) -> String { "the pay of \(name) (amount kept back)" }
  static let or = "or"
  static let atMost = "at most:"
  static let lastReading = "Left to right: what leaves, then what stops in each round. The words on a line say why."
  static let supportCaption = "How many activities would stop without each"
  static let supportColumns = [
    "Group, body, resource or activity", "Activities that would stop", "Hours that would go with it",
  ]
  static func crowdCritical(_ stops: Int) -> String {
    "Without one row that stands for several people, \(times(stops, "activity", "activities")) would stop. Ask who could share the work."
  }
  static func personCritical(_ stops: Int) -> String {
    "Without one person, \(times(stops, "activity", "activities")) would stop. People are never listed here: ask who could share the work."
  }
  static let noneLost = "none"
  static let pairsHeading = "Two that together are more than each alone"
  static let pairsText = "Neither of the two stops this by leaving. Both together do."
  static func pair(_ first: String, _ second: String, stop: String) -> String {
    "\(first) and \(second): \(stop) would stop."
  }
  static func morePairs(_ count: Int) -> String { "\(times(count, "more such pair", "more such pairs"))." }
  static func pairsOfPeople(_ count: Int) -> String {
    "\(times(count, "such pair has", "such pairs have")) people in \(count == 1 ? "it" : "them"); people are never listed here."
  }
  static func askPair(_ first: String, _ second: String) -> String {
    "Do \(first) and \(second) know that they stand in for each other?"
  }
  static let hangCaption = "How few people carry half of each activity"
  static let hangColumns = ["Activity", "Fewest who give half"]
  static let moneyCaption = "Where money comes from"
  static let moneyColumns = ["Who gives", "Given to the work", "Paid to people"]
  static func concentration(_ largest: String, even: String?, isOne: Bool) -> String {
    if isOne { return "All money given to the work comes from one giver." }
    return "\(largest) of the money given to the work comes from the largest giver."
      + (even.map { " It is as if \($0) equal givers gave it." } ?? "")
  }
  static let runwayCaption = "How long the money in hand lasts, if all goes on as it is"
  static let runwayColumns = ["Who has it", "In hand", "Lasts"]
  static let keptBackMonths = "kept back: it would tell what somebody is paid"
  static let notShrinking = "it is not shrinking"
  static func inHand(_ name: String) -> String { "Money in hand, \(name)" }
  static let askReserve = "May the money in hand be spent on this, or is it promised to something else?"
  static let keepHeading = "The least that would keep it all going"
  static let keepReading =
    "Somebody else takes over in full what is given today, at what is paid for it today. Cheaper ways may exist."
  static func noPrice(_ input: String) -> String { "No price here, and it would have to be found: \(input)" }
  static func askUnpriced(_ input: String) -> String { "Who could give this instead: \(input)?" }
  static let lastLimitsMoney = "Money that may be spent on one thing only is not told apart from the rest."
  static let lastLimits =
    "Money in hand, new money, or people who step in. The rules take the hard view; a scenario can try another."
  static func askSource(_ source: String) -> String { "What would we do first if \(source) ended?" }
  static func askKeep(_ activity: String, _ inputs: String) -> String {
    "Who else could give what \(activity) needs: \(inputs)?"
  }
  static func askFew(_ names: String) -> String { "Who could share the work of \(names)?" }
  static func runwayText(_ text: String) -> String { "Money in hand: \(text)" }
  static func assumes(_ text: String) -> String { text }
  static let assumptionsSummary = "What the rules take for granted"
  static func round(_ number: Int) -> String { "\(number)" }
}
