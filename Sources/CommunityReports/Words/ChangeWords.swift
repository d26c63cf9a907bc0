// What changed? The words.

import CommunityDiagrams
import CommunityMeasures
import PlainText

extension Words {
  static let changeTitle = "What changed?"
  static let changeNoDates =
    "No row says when. Filled Start and End columns of connections.csv would let this page tell what changed."
  static func changeOnePeriod(_ name: String) -> String {
    "All rows are of one period, \(name). Rows of a second one in Start and End would let this page tell what changed."
  }
  static let changeNoPeriod =
    "The rows name no period of their own. Filled Start and End columns would let this page tell what changed."
  static let changePhaseHint = "A period may be a year or a phase that community.json names; phases need no dates."

  static func changeCalm(_ first: String, _ last: String) -> String { "From \(first) to \(last) nothing slipped." }
  static func changeSlipped(_ first: String, _ second: String, _ count: Int) -> String {
    "From \(first) to \(second) \(times(count, "figure", "figures")) slipped."
  }
  static func changeThenCalm(_ first: String, _ last: String) -> String { "From \(first) to \(last) none did." }
  static func changeSlippedTwice(_ steps: String) -> String { "Figures slipped twice: \(steps)." }
  static func changeSlippedOften(_ first: String, _ last: String, _ count: Int, of all: Int) -> String {
    "From \(first) to \(last) figures slipped in \(count) of \(all) steps."
  }
  static let slippedMeans =
    "\"Slipped\" means: fell further than the table of drops allows. The table is below. What hangs on unknown amounts "
    + "never counts."
  /// A year as it is; the name of a phase in quotation marks.
  static func period(_ name: String) -> String {
    (name.utf8.first.map { (0x30...0x39).contains($0) } ?? false) ? name : "“\(name)”"
  }
  static func step(_ first: String, _ second: String) -> String { "\(first) to \(second)" }
  static func cameAndWent(_ first: String, _ second: String, joined: String, left: String) -> String {
    "From \(first) to \(second): \(joined) joined, \(left) left."
  }
  /// `nobody`; `8 (6 of people)`
  static func counted(_ all: Int, people: Int) -> String {
    all == 0 ? "nobody" : all == people ? "\(all)" : "\(all) (\(people == 0 ? "none" : "\(people)") of people)"
  }
  static func slippedText(_ name: String, isRise: Bool, by size: String, _ meaning: String) -> String {
    "\(name) \(isRise ? "rose" : "fell") by \(size): \(meaning)."
  }
  static func slippedPart(_ name: String, _ before: String, _ after: String) -> String {
    "\(name): \(before) before, \(after) after."
  }
  static let nobody = "nobody"
  static func points(of share: Double) -> String { "\(fixedText(share * 100, places: 0)) points" }
  static func moveOfPower(_ step: String, _ first: String, _ second: String) -> String {
    "From \(step): most decisions were with \(first), then with \(second). They moved to another side; they were not shared."
  }
  static let moveOfPowerNote = "So the level before and the level after are not told as a rise or a fall."
  static func earlierLeftOut(_ count: Int) -> String {
    "\(times(count, "earlier period is", "earlier periods are")) left out here."
  }
  static let beyondPeriods = "Some rows run beyond one of these periods; their amounts are taken whole in each."

  static let trendCaption = "The same questions, period by period"
  static let trendFirstColumn = "What"
  static let trendReading =
    "One small picture for each question, each with its own scale. A question mark: nobody knows. Units never share a scale."
  static func trendSubtitle(_ flags: Int) -> String {
    flags == 0
      ? "Each small picture has its own scale. No figure fell further than the table of drops allows."
      : "Each small picture has its own scale. \(times(flags, "figure", "figures")) fell further than the table of drops allows."
  }
  /// A sentence as a headline: no full stop.
  static func asTitle(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }
  static func slippedCell(_ text: String) -> String { "\(text) ▼\u{A0}slipped" }
  static func illustrativeFigure(_ text: String) -> String { text + illustrativeMark }
  /// `carer, giving: how many rows`
  static func countOfRows(_ who: String) -> String { "\(who): how many rows" }
  static func trendGiven(_ unit: String) -> String { "Given in \(unitName(unit))" }
  static let noneShort = "none recorded"
  static let unknownShort = "not known"
  static func atLeastShort(_ amount: String) -> String { "at least \(amount)" }
  static func atMostShort(_ amount: String) -> String { "at most \(amount)" }
  static func rangeShort(_ low: String, _ high: String) -> String { "\(low) to \(high)" }
  static func trendName(_ id: String, unit: String) -> String {
    let of = unit.isEmpty ? "" : " (\(unitName(unit)))"
    switch id {
    case "freely-given-share": return "Hours given freely, of all hours"
    case "weighted-reciprocity": return "What comes straight back from the same hands\(of)"
    case "circulation-share": return "What goes round in circles\(of)"
    case "decision-share": return "Decisions that would have to move to match what is given\(of)"
    case "coproduction-level": return "Suggested level of co-production (0 to 3)"
    case "disproportionality": return "How far what comes back is from what is given\(of)"
    case "gini": return "How uneven what comes back is, by Gini\(of)"
    case "hoover": return "How much would have to move for equal shares\(of)"
    case "funding-concentration": return "Money from the largest source, of all money"
    case "runway": return "Months that the money in hand lasts"
    case "absence-factor": return "Fewest who carry half of an activity"
    default: return "\(id)\(of)"
    }
  }
  static let largestShareRow = "Decisions held by the side that holds most"
  static let decisionsByPeriod = "Share of the decisions by side, period by period"
  static let joinedRow = "Joined since the period before"
  static let leftRow = "Left since the period before"
  static let gainedRow = "Connections new since the period before"
  static let lostRow = "Connections gone since the period before"
  static let firstPeriod = "–"

  static let partsCaption = "Who takes part, period by period"
  static let partsNote = "Rows are counted: a crowd in one row counts once, and so does a body."
  static let slippedHeading = "What slipped"
  static func slippedSummary(_ count: Int) -> String { "All \(count) figures that slipped, step by step" }
  static func slippedIn(_ step: String, _ text: String) -> String { "\(step): \(text)" }
  static let namesSummary = "Who joined and left, and which connections came and went"
  static let periodColumn = "Period"
  /// A constituency as a meeting hears it.
  static func side(_ name: String) -> String { name == Groups.notSaid ? sideNotSaid : name }
  static let sideNotSaid = "side not said"
  static func tie(_ from: String, _ to: String, isUndirected: Bool) -> String {
    isUndirected ? "\(from) and \(to)" : "\(from) to \(to)"
  }
  static func form(_ form: String, isTie: Bool) -> String { isTie ? "as \(form)" : "of \(form)" }
  static let namesCaption = "Who came and went, period by period"
  static let namesColumns = ["From", "To", "What", "How many", "Names"]
  static let namesKinds = ["joined", "left", "new connections", "connections gone"]
  static let dropsSummary = "The table of drops: when a fall is flagged"
  static let dropsCaption = "A change this large or larger is flagged"
  static let dropsColumns = ["Measure", "Flagged when it", "By at least", "What it would mean"]
  static let dropsLower = "falls"
  static let dropsHigher = "rises"
  static let dropsPart = "who gives, or takes part at a stage"
  static let dropsPartMore = "more than "
  static let dropsPartMeaning = "fewer of a side are there"
  static func dropsOfBefore(_ share: String) -> String { "\(share) of what it was" }
  static let payKeptBack = "Drops about pay are kept back: in some period fewer than three people are paid."

  static let changeLimits =
    "What nobody wrote down. A row that is missing in one period looks like something that ended. "
    + "A fall is a reason to ask, not a fault."
  static func askSlipped(_ first: String, _ second: String) -> String {
    "What happened between \(first) and \(second), and do we want it otherwise?"
  }
  static let askLeft = "Those who left: did anybody ask them why?"
  static let askJoined = "What brought those who joined, and could it bring others?"
  static let askMove = "Decisions moved from one side to another: how could they be shared?"
  static let askDates = "When did each thing in the rows begin and end?"

  // MARK: What was agreed, and since

  static let agreedCaption = "What was agreed, and what the rows show since"
  static let agreedColumns = ["Agreed", "What", "Look again", "What the rows show since"]
  static func agreedOn(_ on: String, _ text: String) -> String {
    on.isEmpty ? "Agreed: \(text)" : "Agreed in \(on): \(text)"
  }
  static func moreAgreed(_ count: Int) -> String {
    "\(times(count, "more agreement stands", "more agreements stand")) under \"\(saidTitle)\"."
  }
  static let sinceNothing = "No row is of a later time yet."
  static let sinceNoOrder = "When that was cannot be set beside the phases: they have no dates."
  static let sinceNoBefore = "No row is of that time or before it."
  static let sinceUnread = "The date cannot be read, so nothing is set beside it."
  static let sincePeriods = "The rows are of one period, so nothing is set beside it."
  static func sinceSame(_ first: String, _ second: String) -> String {
    "From \(first) to \(second) no figure that is known on both sides moved."
  }
  static func since(_ first: String, _ second: String, _ changes: String) -> String {
    "From \(first) to \(second): \(changes)."
  }
  static func moved(_ name: String, _ before: String, _ after: String) -> String { "\(name): \(before), then \(after)" }
}
