// The words around every page.

/// Every sentence of a report, in one folder: a translation replaces these files.
///
/// At most 25 words a sentence; no word of docs/words-to-avoid.txt.
enum Words {
  static let dagger = "†"
  static let daggerLegend = "† rests on figures made up to show the form."
  static func linkTo(_ title: String) -> String { "Link to this place: \(title)" }
  static let skipLink = "Go to the report"
  static let inShort = "In short"
  static let contents = "What is in this report"
  static let contentsViews = "On one side"
  static let contentsQuestions = "Questions"
  static let contentsAppendix = "Behind the report"
  static let threeFindings = "What the rows show first"
  /// Which questions of the whole report these pages do not ask.
  static func otherQuestions(_ titles: [String]) -> String {
    "These pages were chosen for their readers. The whole report also asks: \(joined(titles, by: " "))"
  }
  static let untitled = "A community map"
  static let footer = "Made by Kith from the files named above. It describes what the rows show; it does not judge."
  static let whatThisIs = "What this is"
  static let cannotSay = "cannot say"
  static let nothingRecorded = "none recorded"
  static let keptBack = "paid, amount kept back"
  static let limitsLabel = "What this does not show:"
  static let readingLabel = "How to read it:"
  static let askHeading = "Questions for the meeting"
  static let measuresHeading = "The same in measures"
  static let sourcesSummary = "Where these figures come from"
  static let pictureInWords = "The picture in words"
  static let noPicture = "The picture was not drawn; the table takes its place."
  static let pictureLabel = "Picture:"

  static func report(on title: String) -> String { "\(title): who gives, what comes back, what lasts" }
  static func whatThisIsText(elements: String, connections: String) -> String {
    "A map of \(elements) and \(connections) between them. It shows what the rows say, and asks the group about the rest."
  }
  static func whatThisIsList(_ things: String) -> String {
    "A list of \(things): no row says yet what passes between them. It shows what the rows say, and asks about the rest."
  }
  static func elements(_ count: Int) -> String { count == 1 ? "1 element" : "\(count) elements" }
  static func connections(_ count: Int) -> String { count == 1 ? "1 connection" : "\(count) connections" }
  static func times(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
  static func rows(_ count: Int) -> String { times(count, "row", "rows") }
  static func readMore(about title: String) -> String { "More: \(title)" }
  static func pictureRegion(_ title: String) -> String { "Picture, can be scrolled: \(title)" }
  static func pictureFile(_ file: String) -> String { "The picture as a file: \(file)" }
  static func tableFile(_ file: String) -> String { "The table as a file: \(file)" }
  static func atLeast(_ amount: String, unknown: Int) -> String {
    "at least \(amount); \(amountUnknown(unknown))"
  }
  static func amountUnknown(_ count: Int) -> String { times(count, "amount unknown", "amounts unknown") }
  static let oneHour = "1 hour"
  static func allUnknown(_ amount: String, _ unknown: String) -> String { "\(amount) (\(unknown))" }
  static func someOf(_ unit: String) -> String { "some \(unit)" }
  static func atLeast(_ amount: String) -> String { "at least \(amount)" }
  /// Behind a figure: between which two it lies.
  static func inRange(_ low: String, _ high: String) -> String { " (\(low) to \(high))" }
  /// `bread, milk and 3 more`
  static func some(_ names: [String], at most: Int = 5, by separator: String = ", ") -> String {
    if names.count <= most { return joined(names, by: separator) }
    return joined(Array(names.prefix(most)), by: separator) + " and \(names.count - most) more"
  }
  static func between(_ low: String, _ high: String) -> String { "between \(low) and \(high)" }
  /// `hours, pounds and sessions`
  static func listed(_ texts: [String]) -> String {
    texts.count < 2
      ? joined(texts, by: "") : joined(Array(texts.dropLast()), by: ", ") + " and " + texts[texts.count - 1]
  }
  static func groupsTogether(_ first: String, _ second: String) -> String { "\(first), \(second)" }
  static func people(low: Double, high: Double) -> String {
    let least = Int(low)
    if low == high { return least == 1 ? "1 person" : "\(least) people" }
    return high.isFinite ? "\(least) to \(Int(high)) people" : "at least \(least) people"
  }
  static func formulaPage(_ id: String) -> String { "docs/measures/\(id).md" }

  // MARK: How sure

  static func illustrative(amounts: Int, of all: Int, rows: Int, ofRows: Int) -> String {
    if amounts == 0 {
      return "\(times(rows, "row", "rows")) of \(ofRows) on this map are illustrative: made up to show the form."
    }
    return amounts == all
      ? "All \(all) amounts on this map are illustrative: made up to show the form. Please do not quote them."
      : "\(amounts) of \(all) amounts on this map are illustrative: made up to show the form. Please do not quote them."
  }
  static let sureTitle = "How sure is this?"
  static let sureText = "Each row can say where it comes from. Two words stand for the fact and for its amount."
  static let sureCaption = "Rows by where they come from"
  static let sureColumns = ["Where it comes from", "Rows", "Amounts"]
  static let sureNames = [
    "recorded: noted when it happened", "stated: a source says so", "estimated: a guess by somebody who knows",
    "illustrative: made up to show the form", "nobody said where it comes from",
  ]
  static func unknownAmounts(_ count: Int) -> String {
    count == 0
      ? "No amount is unknown."
      : "\(times(count, "amount is", "amounts are")) unknown. Unknown is not nothing, so totals say \"at least\"."
  }
  static func sureSentence(rows: String, amounts: String) -> String {
    amounts == noBasis ? "Rows: \(rows)." : "Rows: \(rows). Amounts: \(amounts)."
  }
  static func needsRestOn(_ count: Int, _ words: String) -> String {
    "What must be there for the work to go on is told by \(times(count, "need", "needs")): \(words)."
  }
  static let yearAtThisRate = "Rates are counted for one year: in a year at this rate."
  /// By the rule of health data fewer than eight are "some".
  static func leftOut(_ count: Int, isHealth: Bool) -> String {
    isHealth && count < 8
      ? "Some people are not on the map, as they asked."
      : "\(times(count, "person is", "people are")) not on the map, as they asked."
  }

  // MARK: Said and seen, questions

  static let saidTitle = "Said and seen"
  static let agrees = "the rows agree"
  static let disagrees = "the rows say otherwise"
  static func more(than share: String) -> String { "said: more than \(share)" }
  static func less(than share: String) -> String { "said: less than \(share)" }

  static let questionsTitle = "Questions to ask"
  static let questionsText = "What was left open in the rows. The question that most findings rest on comes first."
  static let questionsColumns = ["Question", "Findings that rest on it", "Would help to settle", "Where"]
  static let shortHave = "what we have"
  static let shortGive = "who gives"
  static let shortFair = "what is fair"
  static let shortLast = "what lasts"
  static let shortDecide = "who decides"
  static func askedAbout(_ question: String, _ about: String) -> String { "\(about): \(question)" }
  static let noQuestions = "No row leaves a question open."
  static func blank(_ column: String, _ count: Int) -> String {
    switch column {
    case "Amount": "How much was it? The amount is blank in \(rows(count))."
    case keptOrBlank: "How much was it? In \(rows(count)) the amount is kept back in this copy, or was never known."
    case "Part": "Who has the last word? Part is blank in \(rows(count)) of decisions."
    case "Constituency": "For whom do they speak? Constituency is blank for \(times(count, "person", "people"))."
    case "Payment": "How is their time paid? Payment is blank for \(times(count, "person", "people"))."
    case "Paid by": "Who pays for the hours? It is not known in \(rows(count))."
    case "Stage": "At which stage was it decided? Stage is blank in \(rows(count))."
    case "Count": "How many people is it? The number is not known for \(times(count, "crowd", "crowds"))."
    default: "What belongs in \(column)? It is blank in \(rows(count))."
    }
  }

  /// Stands for the column Amount where a copy for others has fewer amounts than its original.
  static let keptOrBlank = "Amount of a copy"

  // MARK: About

  static func aboutBlank(_ what: [String]) -> String {
    "Not said yet: \(listed(what.map { lowered($0) })). The file community.json has room for it."
  }
  /// With a small first letter of the alphabet.
  static func lowered(_ text: String) -> String {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return text }
    return String(UnicodeScalar(first + 32)) + String(text.dropFirst())
  }
  static let aboutTitle = "About this map"
  static let aboutPurpose = "What it is for"
  static let aboutPlace = "Where"
  static let aboutAsked = "Who asked for it"
  static let aboutBenefits = "Who gains from it"
  static let aboutAnswered = "Who was asked"
  static func answered(_ answered: Int, of asked: Int) -> String { "\(answered) of \(asked) who were asked answered." }
  static let aboutContact = "Whom to ask to put something right, or to leave the map"
  static let aboutDelete = "When it is to be deleted"
  static let aboutShare = "Who may see it"
  static let aboutColumns = "Columns that stand in no output, because they may do harm"
  static let sharePrivate = "The group itself (private). Names are personal data: do not pass it on as it is."
  static let notSaidYet = "Not said yet. It can be filled in community.json."
  static func lookAgain(_ day: String) -> String { "Look again: \(day)." }

  static let sourcesTitle = "Where the numbers come from"
  static let sourcesText = "Each measure has a page with its formula, its source and a worked example."
  static let sourcesColumns = ["Measure", "Answer", "In words", "Rows it rests on"]
  static let noBasis = "none"
  static func basis(recorded: Int, stated: Int, estimated: Int, illustrative: Int, unsaid: Int) -> String {
    var parts: [String] = []
    if recorded > 0 { parts.append("\(recorded) recorded") }
    if stated > 0 { parts.append("\(stated) stated") }
    if estimated > 0 { parts.append("\(estimated) estimated") }
    if illustrative > 0 { parts.append("\(illustrative) illustrative") }
    if unsaid > 0 { parts.append("\(unsaid) not said") }
    return parts.isEmpty ? noBasis : joined(parts, by: ", ")
  }

  static let glossaryTitle = "Words used here"
  static let glossary: [(term: String, meaning: String)] = [
    ("element", "A person, a group, a resource or an activity on the map."),
    ("connection", "Something that passes from one element to another."),
    ("contribution", "Something given: time, money, space, knowledge, things."),
    ("reward", "What comes back to somebody who contributes, from whoever."),
    ("benefit", "What an activity or person does for people, whether or not they contribute."),
    ("given freely", "Nobody pays the giver for it."),
    ("constituency", "The side from which somebody speaks. It is never the whole of a person."),
    ("stops", "No longer has what it needs to go on."),
    ("co-production", "Those who use a service and those who provide it plan it, do it and judge it together."),
    ("reciprocity", "How much of what is given comes back. There are several kinds; each has its own name."),
    ("cluster", "Elements with more connections among themselves than with others."),
    ("valuation", "A rate that says what an hour or a thing is worth in money, and who says so."),
    ("scenario", "A change that is tried on the rows, to see what would follow."),
    ("lens", "One way to see what is fair: equal shares, by what was given, or by need."),
    ("match funding", "What a project brings in itself beside a grant, in money, things or time."),
    ("in kind", "Goods or services that are given with no money changing hands."),
    ("time credit", "A token for an hour given, good for an hour of somebody else's time."),
    ("proxy", "A price that stands in for something that has none."),
    ("deadweight", "What would have happened anyway."),
    ("displacement", "What was only moved from somewhere else."),
    ("attribution", "How much of a change others brought about."),
    ("drop-off", "How much less of a change is left each later year."),
    ("break-even", "The point at which what comes out is worth what was put in."),
    ("Gini index", "How uneven shares are: 0 is the same for all, 1 is all for one."),
    ("Hoover index", "The part that would have to change hands for all to have the same."),
    ("Lorenz curve", "A line that shows how much the part of people with least have together."),
    ("Kitagawa", "A sum that splits a gap: who is in a group, and how a group is treated."),
    ("disproportionality", "How far what comes back differs from what was given, in shares."),
    ("runway", "How long the money in hand lasts at today's rate."),
    ("provenance", "Where a row comes from: recorded, stated, estimated or illustrative."),
    ("lived experience", "Knowing something from having lived it."),
    ("share", "A part of a whole: 0 is none of it, 1 is all of it."),
    ("illustrative", "Made up to show the form. Marked † in this report."),
    ("unknown", "Nobody recorded it. It is not the same as nothing."),
  ]
}
