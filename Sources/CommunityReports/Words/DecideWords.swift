// Who decides? The words.

extension Words {
  static let decideTitle = "Who decides?"
  static func decideHeadline(known: Int, of all: Int) -> String {
    if known == 0 { return "Who has the last word is not recorded in any of \(all) rows about decisions." }
    return "Who has the last word is recorded in \(known) of \(all) rows about decisions."
  }
  static let decideNothing = "No row says yet who decides."
  static let decideReading = "Columns are stages, rows are sides. A question mark: nobody has said yet."
  static let decideCaption = "Who decides, at each stage"
  static let decideColumns = ["Stage", "Has the last word", "Advises or takes part", "Part not said"]
  static let stageNames = ["commission", "design", "deliver", "assess", "stage not said"]
  static let notSpoken = "?"
  static let decideLimits =
    "How decisions feel, and what is settled outside meetings. Being in the room is not having a say. "
    + "One side in place of another is not sharing."
  static func askPart(_ who: String, _ what: String, stage: String) -> String {
    stage.isEmpty
      ? "Who has the last word about \(what): what part does \(who) have?"
      : "Who has the last word about \(what) at \(stage): what part does \(who) have?"
  }
  static func askStage(_ stage: String) -> String { "Who decides at the stage \"\(stage)\"? No row says." }

  // MARK: Beside who gives

  static let gapHeading = "Who decides, beside who gives"
  static func widestGap(_ side: String, decides: String, gives: String, unit: String) -> String {
    "The widest gap is that of \(side): \(decides) of the decisions, \(gives) of what is given\(inUnit(unit))."
  }
  private static func inUnit(_ unit: String) -> String { unit.isEmpty ? "" : " in \(unitName(unit))" }
  static func gapCaption(_ unit: String) -> String {
    "Share of the decisions beside share of what is given\(inUnit(unit))"
  }
  static func gapColumns(_ unit: String) -> [String] {
    ["Side", "How many people", "Of the decisions", "Of what is given\(inUnit(unit))", "Gap in points"]
  }
  static let gapReading =
    "A minus: the side decides less than it gives. A body's decision is shared evenly by the members that the rows name."
  static let noPeople = "bodies"
  static let bodiesNotSaid = "bodies whose side is not said"
  static func about(_ share: String) -> String { "about \(share)" }
  static func gapCannotSay(_ reason: String) -> String {
    let cannotSay = "Cannot say. "
    let told = reason.hasPrefix(cannotSay) ? String(reason.dropFirst(cannotSay.count)) : reason
    let isSentence = told.hasSuffix(".") || told.hasSuffix("?")
    return "What each side decides cannot be set beside what it gives: \(told)\(isSentence ? "" : ".")"
  }
  static func settledByRows(_ places: String) -> String {
    "The last word and the stage, once filled in for: \(places)."
  }
  static func settledByStages(_ stages: String) -> String { "A row for each stage that no row speaks of: \(stages)." }
  static let sharesCaption = "Share of the decisions at each stage, by side"
  static let sharesColumns = ["Side", "Commission", "Design", "Deliver", "Assess", "All stages"]
  static let sharesNote =
    "A share of the last words that are known. Taking part and advising are shown above, and not counted here."
  static let askGap = "Do those who give most of the hours decide as much as we want them to?"

  // MARK: The level

  static let levelHeading = "The level of co-production that the rows suggest"
  static func levelIs(_ level: Int, _ name: String) -> String { "The rows suggest level \(level) of 3: \(name)." }
  static func levelRule(_ rule: String) -> String { "The rule that gave it: \(rule)." }
  static func levelBetween(_ low: String, _ high: String) -> String {
    "Cannot say yet: level \(low) at least, level \(high) at most."
  }
  static let levelCannotSay = "Cannot say which level."
  static func decisionsKnown(_ known: Int, unknown: Int) -> String {
    "\(times(known, "decision has", "decisions have")) somebody with the last word"
      + (unknown > 0 ? "; \(times(unknown, "row does", "rows do")) not say who, or when." : ".")
  }
  static let earlyStages = "At commission or design"
  static let lateStages = "At deliver or assess"
  static func evidenceOf(_ stages: String, _ own: Int, _ others: Int) -> String {
    "\(stages), last words of lived experience, carers or community: \(own); of other sides: \(others)."
  }
  static func evidenceTakePart(_ rows: Int) -> String {
    "At design or assess, lived experience, carers or community take part, advise or decide in \(times(rows, "row", "rows"))."
  }
  static func evidenceContribute(_ count: Int) -> String {
    "\(times(count, "row", "rows")) of people or bodies of these sides \(count == 1 ? "gives" : "give") something."
  }
  static func evidenceLargest(_ share: String) -> String {
    "The side with the largest part holds \(share) of the decisions; more than two thirds would not be shared."
  }
  static let settleHeading = "What would settle it"
  static let rulesCaption = "The rules, from the highest level down"
  static let rulesColumns = ["Level", "Name", "Rule", "Holds"]
  static let rulesReading =
    "The first rule that holds is suggested. The rules follow Needham and Carr (2009); argue with them."
}
