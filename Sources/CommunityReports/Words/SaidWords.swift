// Said and seen, promised and given, agreed. The words.

extension Words {
  static let saidHeading = "What the group says of itself, beside what the rows show"
  static func saidHeadline(agree: Int, otherwise: Int, open: Int) -> String {
    let all = agree + otherwise + open
    if all == 1 {
      return agree == 1
        ? "What is said of ourselves is what the rows show."
        : otherwise == 1
          ? "What is said of ourselves is not what the rows show."
          : "The rows cannot say whether what is said of ourselves is so."
    }
    var parts = ["agree with \(agree)"]
    if otherwise > 0 { parts.append("say otherwise of \(otherwise)") }
    if open > 0 { parts.append("cannot say of \(open)") }
    return "Of \(times(all, "sentence", "sentences")) said about ourselves, the rows \(listed(parts))."
  }
  static let saidAllColumns = ["What is said", "Where", "What the rows show", "Least to most", "Rests on", "Together"]
  static let saidLimits =
    "A sentence that the rows do not bear out may still be true: perhaps nobody wrote it down. "
    + "Cannot say means that unknown amounts could turn it."
  static let notSaidShort = "not said"
  static let noMeasure = "No measure is named for it."
  static func notWorkedOutHere(_ id: String) -> String { "\(id) is not worked out here." }
  static let keptBackFew = "kept back: fewer than three people"

  static let promisedHeading = "Promised and given"
  static let promisedCaption = "What was promised, and what came of it"
  static let promisedColumns = ["Who", "For", "What", "Promised", "Given", "What came of it"]
  static let promisedRule =
    "The same rule for everybody: what was given is set beside what was promised, in the same unit."
  static func promisedHeadline(_ promises: Int) -> String {
    "\(times(promises, "promise stands", "promises stand")) beside what came of \(promises == 1 ? "it" : "them")."
  }
  static let reached = "reached"
  static let notReached = "less than promised so far"
  static let notYetKnown = "not yet known"
  static func givenUnmeasuredShort(isPromise: Bool) -> String {
    isPromise ? "promised, not measured" : "given, not measured"
  }
  static func outcome(_ count: Int, _ what: String) -> String { "\(count) \(what)" }
  static let peopleTogether = "people, all sides together"
  static let someBody = "people"
  static func promisesKeptBack(_ count: Int) -> String {
    "\(times(count, "promise", "promises")) by fewer than three people: not shown here, whoever made "
      + "\(count == 1 ? "it" : "them")."
  }
  static let promisedPrivate = "It is for those who promised to speak of it."
  static let askPromised = "What made the promises that were not reached harder than we thought?"
  static let askNotYet = "Promises of which nothing is written yet: what came of them?"
  static let agreedHeading = "What we agreed"
  static let askAgreed = "What we agreed: did we do it, and when do we look again?"
  static func agreedHeadline(_ count: Int) -> String {
    "\(times(count, "thing was", "things were")) agreed, with a day to look again."
  }
}
