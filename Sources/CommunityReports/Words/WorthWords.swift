// Does it depend on what an hour is worth? The words.

extension Words {
  static let worthHeading = "Does it depend on what an hour is worth?"
  static let worthNone =
    "Hours and money stand apart: nobody has said what an hour is worth. The file valuations.csv can hold that, with a source."
  static func worthIntro(_ count: Int) -> String {
    "\(times(count, "rate has", "rates have")) been named for this map. None of them is Kith's own; each stands with its source."
  }
  static func worthCaption(_ unit: String) -> String {
    "What people give and what comes back, in \(unitName(unit)), at each rate that was named"
  }
  static func worthGroupsCaption(_ unit: String) -> String {
    "The same in \(unitName(unit)) for each group of people"
  }
  static let worthGroupsSummary = "The same for each group of people"
  static let worthColumns = [
    "Rate that was named", "Its source", "Given", "Came back", "Came back less given", "What that says",
  ]
  static let worthWho = "Who"
  static func rateNamed(_ name: String, _ worths: String) -> String { worths.isEmpty ? name : "\(name) (\(worths))" }
  static func oneIsWorth(_ unit: String, _ worth: String, _ role: String) -> String {
    let one = unit == "hours" ? "an hour" : unit.isEmpty ? "one of any unit" : "1 of \(unit)"
    return role.isEmpty ? "\(one): \(worth)" : "\(one) of a \(role): \(worth)"
  }
  static func leastOf(_ amount: String) -> String { "at least \(amount)" }
  static func mostOf(_ amount: String) -> String { "at most \(amount)" }
  static func worthSide(_ side: Side) -> String {
    switch side {
    case .more: "more comes back than is given"
    case .less: "less comes back than is given"
    case .equal: "as much comes back as is given"
    case .open: "cannot say which is more"
    }
  }
  static func andUnvalued(_ count: Int) -> String { "; \(times(count, "row has", "rows have")) no rate" }
  static func andUnknown(_ count: Int) -> String { "; \(times(count, "amount", "amounts")) unknown" }

  // MARK: Does it survive?

  static func survives(_ who: String, _ side: Side) -> String {
    "\(who): \(worthSide(side)) at every rate named here. This survives every valuation named here."
  }
  static func survivesNot(_ who: String) -> String {
    "\(who): whether more or less comes back depends on the rate. This does not survive every valuation named here."
  }
  static func survivesOpen(_ who: String) -> String {
    "\(who): cannot say whether this survives every valuation named here, because amounts or rates are missing or unsure."
  }
  static func flipsAt(_ rate: String, moreBelow: Bool) -> String {
    moreBelow
      ? "With one rate for every hour it flips at \(rate) an hour: below that more comes back than is given, above it less."
      : "With one rate for every hour it flips at \(rate) an hour: below that less comes back than is given, above it more."
  }
  static func flipsBetween(_ low: String, _ high: String) -> String {
    "It flips somewhere between \(low) and \(high) an hour; the unsure amounts decide where."
  }
  static func flipsAbove(_ low: String) -> String { "It flips at \(low) an hour at the earliest; more cannot be said." }
  static let flipsNowhere = "At no rate for an hour would that turn."
  static let flipsEqual = "Both sides are equal in each unit, so no rate changes it."
  static let flipsUnknown = "At which rate for an hour it flips cannot be said: some amounts are unknown."
  static let flipsOnlyHours = "The rate is worked out from hours and money alone; other units are left out of it."
  static let worthKeptBack =
    "Fewer than three people are known to be paid, so what came back, and where the finding flips, is kept back."
  static let worthReading =
    "Each row is one answer to the same question. Where the last column changes from row to row, the rate decides."
  static let worthLimits =
    "A rate prices time for a comparison. It does not say what an hour meant, or that anybody would pay it."
  static let askRate = "Which of the rates named here would this group stand behind, if any?"
  static func askFlip(_ rate: String) -> String { "Is an hour given here worth more or less than \(rate)?" }

  // MARK: Paid and not paid

  static func ratioCaption(_ unit: String) -> String {
    "What comes back for each \(unit) given, to those whose time is paid and to the others"
  }
  static let ratioColumns = [
    "Rate that was named", "Its source", "Paid people", "People who are not paid", "Difference", "What that says",
  ]
  static func ratioSide(_ side: Side) -> String {
    switch side {
    case .more: "more comes back to paid people for what they give"
    case .less: "less comes back to paid people for what they give"
    case .equal: "as much comes back to both for what they give"
    case .open: "cannot say to whom more comes back"
    }
  }
  static func ratioSurvives(_ side: Side) -> String {
    "Rate by rate, \(ratioSide(side)). This survives every valuation named here."
  }
  static let ratioSurvivesNot =
    "To whom more comes back for what they give depends on the rate. This does not survive every valuation named here."
  static let ratioOpen =
    "Whether that survives every valuation named here cannot be said: amounts or rates are missing or unsure."
  static func ratioFlips(_ rates: String) -> String { "With one rate for every hour it flips at \(rates) an hour." }
}
