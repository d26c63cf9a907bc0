// What does the money draw in, and is it good value? The words.

import PlainText

extension Words {
  static let valueTitle = "What does the money draw in, and is it good value?"
  static let valueHeadline = "What is given where the money goes, and what is said to come back."
  /// What a funder should not read into any of it.
  static let valueLimits = [
    "What would have been given without the money: no row can show that.",
    "Money saved: the worth of time is the worth of an effort.",
    "Whether a funder takes the claim, or the assumptions.",
    "What matters to people and has no price.",
  ]

  // MARK: What comes together

  static let besideHeading = "What others give where the money goes"
  static let besideCaption = "What others give where each source's money goes"
  static let besideColumns = ["Money from", "It gives", "Other money there", "Things and space there", "Time there"]
  static let besideReading =
    "Money, things and time stand apart and are never added. What its own money buys is left out."
  static func forEach(_ money: String, from source: String, _ hours: String) -> String {
    "For each \(money) from \(source), others give \(hours) where it goes."
  }
  static let askBeside = "Which of this would we lose with the money, and which would stay?"

  // MARK: Time

  static let noTimeCounts = "No row of time can be counted yet. Each has a reason:"
  static let timeHeading = "Time that could stand beside a funder's money"
  static let noRates = "No rate for an hour is named. valuations.csv would let this be told in money, with its source."
  static let ratesCaption = "Time given freely at each named rate"
  static let ratesColumns = ["Rate", "An hour", "All time given freely", "What could be claimed", "Who says so"]
  static let ratesReading = "Each rate is one view of what an hour is worth. They are never mixed."
  static let noSource = "no source is named"
  static let sourceNotInCopy = "its source is not in this copy"
  static let nothingYet = "nothing yet"
  static let otherRoles = "others"
  static let claimCaption = "Time that could be claimed, by what it is given to"
  static let claimColumns = ["Given to", "Hours"]
  static func claimAt(_ valuation: String) -> String { "At \"\(valuation)\"" }
  static let toPeople = "people, directly"
  static let refusedText = "These rows of time do not count in such a claim:"
  static let refusedLabel = "Not counted:"
  static func refused(_ reason: String, rows count: Int, hours: String?) -> String {
    "\(reason): \(rows(count))" + (hours.map { ", \($0)" } ?? "")
  }
  static let refusedCaption = "Time that does not count, row by row"
  static let refusedColumns = ["Row", "Given to", "How much", "Why not", "Seen in"]
  static let refusedSummary = "Every row that does not count"
  static let claimRulesSummary = "The rules of the claim"
  static let claimRulesCaption = "What is not counted, and how a row shows it"
  static let claimRulesColumns = ["Not counted", "How a row shows it"]
  static let claimRulesPage =
    "The first rule that holds is named. Funders have rules of their own; see docs/explanation/match-funding.md."
  static let askMatch = "Which of these hours could we show with a sheet that people sign?"

  // MARK: Outcomes

  static let noOutcomes =
    "What each outcome took, and what is said to come back, would be told if outcomes.csv were filled."
  static let outcomesHeading = "What each outcome took"
  static let outcomesCaption = "Money put in for each one"
  static let outcomesColumns = ["Outcome", "How many", "Put in for each one"]
  static let outcomesText = "Only money is counted here. Time, space and things were needed as well."
  static let returnHeading = "What is said to come back"
  static func returnCannotSay(_ reason: String) -> String { "A return cannot be worked out yet. \(reason)" }
  static func bothWays(multiplied: String, added: String, one: String) -> String {
    "With the adjustments multiplied, \(multiplied) comes back for each \(one). With them added, it is \(added)."
  }
  static func rate(_ rate: Double) -> String { readableNumber(rate * 100) + "\u{202F}%" }
  static let returnCaption = "What was assumed of each outcome"
  static let returnColumn = "Assumption"
  static let blankCell = "blank"
  static let firstYear = "Worth in the first year"
  static let allYears = "Worth over all years, later ones counted less"
  static let returnSource = "Who says so"
  static let formulaMultiplied =
    "Multiplied (used here): how many × worth of one × (1 − deadweight) × (1 − displacement) × (1 − attribution)."
  static let formulaAdded =
    "Added: how many × worth of one × (1 − deadweight − displacement − attribution), never below 0."
  static let formulaYears = "Each later year is worth the year before × (1 − drop-off)."
  static func formulaDiscount(_ rate: String) -> String {
    "Discounted at \(rate) a year: year t is divided by (1 + rate) to the power of t, the first year too."
  }
  static let formulaRatio = "The sum over all years is divided by the money put in."
  static func breakEven(_ share: String) -> String {
    "Break-even: if the outcomes were worth \(share) of this, as much would come back as was put in."
  }
  static func comesBack(_ one: String) -> String { "What comes back for each \(one)" }
  static let evenWords = "as much as was put in"
  static let tornadoReading =
    "Each bar shows what would come back if one assumption were lower or higher. The longest bar matters most."
  static let tornadoSummary = "The bars as a table"
  static let tornadoCaption = "Each assumption changed alone"
  static let tornadoColumns = ["Assumption", "Changed", "Lowest return", "Highest return", "Breaks even at"]
  static let neverEven = "never in reach"
  static func varied(_ low: String, _ high: String, used: String) -> String { "\(low) to \(high), now \(used)" }
  static func assumption(_ name: String) -> String {
    switch name {
    case "quantity": "how many"
    case "proxy": "worth of one"
    case "deadweight": "happens anyway (deadweight)"
    case "displacement": "taken from elsewhere (displacement)"
    case "attribution": "due to others (attribution)"
    case "drop-off": "fades each year (drop-off)"
    case "years": "years it lasts"
    case "rate": "how later years count (discount rate)"
    case "inputs": "money put in"
    default: name
    }
  }
  static let askAssumption = "Which of these assumptions would somebody who was there believe?"

  // MARK: Beyond, and who raised it

  static let beyondHeading = "Who else gains"
  static func beyond(_ rows: String, of all: String) -> String {
    "\(rows) of \(all) recorded benefits reach people who neither give nor are rewarded here."
  }
  static let beyondText = "This is what the rows show, and no verdict on work that stays between two people."
  static let askBeyond = "Who else gains from this, and is on no row yet?"
  static let raisedHeading = "Who raised the money, and whose rewards it pays"
  static func raisedBy(_ hours: String, _ source: String, freely: Bool) -> String {
    freely
      ? "\(hours), given freely, went into winning the money of \(source)."
      : "\(hours), paid for or not said by whom, went into winning the money of \(source)."
  }
  static func raisedPays(_ ways: String) -> String { "It pays people's rewards by this way: \(ways)." }
  static func raisedBoth(_ both: Int, of all: Int) -> String {
    "\(both) of \(times(all, "giver", "givers")) of that work are among those whom it rewards."
  }
  static func raisedUntold(_ sources: String) -> String {
    "No row says who raised the money of \(sources). A row of time given to it, or to a bid for it, would tell."
  }
}
