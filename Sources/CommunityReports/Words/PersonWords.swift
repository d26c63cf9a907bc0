// One person's own page: your part. The words.

extension Words {
  static func yourPart(_ name: String) -> String { "Your part: \(name)" }
  static let yourFooter = "Made by Kith on request, for you. It describes what the rows show; it does not judge."
  static let yourIntro =
    "This page is about you alone. It says what the rows of the map say, each with its row, and sets you beside nobody."
  static let yourCare = "Others stand here by the names they have on the map. Please keep the page to yourself."
  static func yourCrowd(_ people: String) -> String {
    "This row of the map stands for \(people). Amounts are for all of you together."
  }
  static let yourCrowdOpen = "This row of the map stands for several people. Amounts are for all of you together."
  static func yourPeriod(_ from: String, _ to: String) -> String {
    "Only rows of the chosen period are counted: \(from) to \(to)."
  }
  static let periodOpen = "open"

  // MARK: What passes

  static let yourGiving = "What the rows say you give"
  static func yourGivingSum(_ sums: String) -> String { "You give \(sums)." }
  static let yourGivingUnmeasured = "You give what nobody has measured; it counts all the same."
  static let yourGivingNone = "Nothing is recorded as given by you yet. Were you asked?"
  static let yourGivingCaption = "Each row about what you give"
  static let yourGivingColumns = ["What", "To", "How much", "When", "Who pays for it", "Row"]
  static let yourBack = "What comes back to you"
  static func yourBackSum(_ sums: String) -> String { "What comes back to you: \(sums)." }
  static let yourBackUnmeasured = "What comes back to you is not of a kind that is measured."
  static let yourBackNone = "No return to you is recorded. Is that what was agreed?"
  static let yourBackCaption = "Each row about what comes back to you"
  static let yourBackColumns = ["What", "From", "How much", "When", "What became of it", "Row"]
  static let yourBenefits = "What activities and people do for you"
  static let yourBenefitsColumns = ["What", "From", "Row"]
  static let yourBenefitsOut = "What you do for people beside your work here"
  static let yourBenefitsOutColumns = ["What", "For", "Row"]
  static let yourDecisions = "Where you have a say"
  static let yourDecisionsColumns = ["About", "Stage", "Your part", "Row"]
  static let yourPartNotSaid = "not said: what is it?"
  static let given = "given"
  static let givenUnmeasuredCell = "given, not measured"
  static func statusWords(_ status: String) -> String { status.isEmpty ? given : status }
  static func promised(_ amount: String) -> String { "\(amount), promised" }

  // MARK: With whom, what rests on it

  static let yourPeople = "Who you do it with"
  static let yourPeopleColumns = ["Who or what", "What passes between you", "Rows"]
  static let youGive = "you give"
  static let youGet = "comes back to you"
  static let youBenefit = "does something for you"
  static let youHelp = "you do something for them"
  static let youDecide = "you have a say in it"
  static let theyDecide = "has a say about you"
  static let yourTie = "you are linked"
  static let yourPayer = "pays for hours of yours"
  static let yourOffers = "What you offer, and what you asked for"
  static func youOffer(_ words: String) -> String { "You offer: \(words)." }
  static func beyondJob(_ offer: String) -> String { "\(offer) (outside your job)" }
  static func youAsked(_ words: String) -> String { "You asked for: \(words)." }
  static let yourBreak = "If you took a break"
  static let yourBreakNothing = "If you took a break: nothing on this map stops."
  static func yourBreakStops(_ names: String) -> String {
    "If you took a break, these would need somebody else to go on: \(names)."
  }
  static let yourBreakQuestion = "The map cannot see who would step in. That is a question for the whole group."
  static let yourBreakOpen = "If you took a break: cannot say what would stop, because amounts or numbers are unknown."
  static func yourBreakLess(_ names: String) -> String { "These would go on with less: \(names)." }

  // MARK: What is open, consent, corrections

  static let yourUnknown = "What the map does not know about you"
  static let yourUnknownNothing = "No row about you leaves a question open."
  static func yourAmount(_ what: String, _ other: String, _ row: String) -> String {
    "How much is it? \(what), \(other): the amount is blank (\(row))."
  }
  static func yourPayerOpen(_ what: String, _ row: String) -> String {
    "Does anybody pay for it, and who? \(what) (\(row))."
  }
  static let yourPayment = "How is your time paid, if at all? Payment is blank."
  static let yourSide = "From which side do you speak, if from any? Constituency is blank."
  static let yourCount = "How many people are you? Count is not one number."
  static func yourPartOpen(_ what: String, _ row: String) -> String {
    "What part have you in \(what)? It is blank (\(row))."
  }
  static func yourNote(_ note: String, _ row: String) -> String { "\(note) (\(row))" }
  static let yourConsent = "How you may be shown"
  static func consentWords(_ consent: String) -> String {
    switch consent {
    case "named": "You said: by name. In anything shared with partners your name may stand."
    case "initials": "You said: by initials. In anything shared your full name does not stand."
    case "hidden": "You said: hidden. In anything shared you stand as a number or inside a group."
    default: "You have not been asked, or not answered. In anything shared you count as hidden."
    }
  }
  static let consentChange =
    "You can change it at any time: named, initials, hidden, or none. With none you and your rows leave the map."
  static func consentWhere(_ row: String) -> String { "It stands in \(row), column Consent." }
  static let consentNowhere =
    "You have no row in elements.csv yet. One with your label and the column Consent would hold it."
  static let yourCorrect = "How to put something right"
  static let correctText = "Each line above names its row. Say which row is wrong, and what it should say."
  static func correctContact(_ contact: String) -> String { "Who keeps the map: \(contact)" }
  static let correctNoContact = "Who keeps the map is not said yet. Ask whoever gave you this page."
  static func correctDelete(_ when: String) -> String { "The map is to be deleted: \(when)." }
  static func yourRow(_ row: String) -> String { "Your own row: \(row)." }
}
