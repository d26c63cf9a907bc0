// By which standard, for whom, and what closing the gap would cost. The words.

extension Words {
  static let allPeople = "All people together"
  static let paidByProject = "paid by the project"
  static let paidElsewhere = "paid elsewhere"
  static let paidBySomebody = "paid, by whom is not said"
  static let paidInKind = "expenses, voucher or time credit"
  static let paidNothing = "unpaid or declined"
  static let paidPeople = "paid people"
  static let notPaidPeople = "people who are not paid"

  /// `a, b, c and 4 more`
  static func short(_ name: String) -> String {
    var parts: [String] = []
    for part in name.split(separator: ",") {
      var text = part
      while text.first == " " { text = text.dropFirst() }
      if !text.isEmpty { parts.append(String(text)) }
    }
    return parts.count > 5 ? some(parts, at: 4) : name
  }

  static func lensEach(_ amount: String) -> String { "With what came back now, that is \(amount) for each person." }
  static func lensHour(_ amount: String) -> String { "With what came back now, that is \(amount) for each hour." }

  // MARK: Other groups

  static let otherLensesSummary = "The same by how time is paid, and by role"
  static func paymentCaption(_ money: String) -> String {
    "By how time is paid: hours given and \(unitName(money)) got"
  }
  static func roleCaption(_ money: String) -> String { "By role: hours given and \(unitName(money)) got" }
  static let otherKeptBack =
    "Money is kept back here. Laid beside the first table, it would tell what fewer than three people are paid."
  static let smallGroups = "Small groups stand together with the next one, so that nobody stands alone."
  static func payNotOnMap(_ count: Int) -> String { "; pay of \(times(count, "row", "rows")) is not on this map" }

  // MARK: Payers

  static let payersCaption = "Who pays or gives back, from whatever purse"
  static let payersColumns = ["Who", "What comes from there", "To how many people", "Hours it pays for"]
  static let payersPeople = "people, one to another"
  static let payersOutside = "somebody outside this map"
  static let payersNotNamed = "somebody who is not named"
  static let payOutside = "pay, amount not on this map"
  static let payersReading = "Amounts are not shown here: what one payer gives could tell what one person is paid."

  // MARK: Statuses and two payers

  static let statusesCaption = "Rewards of which not all were given, kept apart by what became of them (rows)"
  static let statusesColumns = ["What", "Given", "Offered, not yet taken up", "Declined", "Not offered", "Not said"]
  static let nothingBetween = "no difference"
  static let twoPayersHeading = "Two payers for the same hours?"
  static func payFromAnother(_ work: String, _ payer: String, _ other: String, _ rows: String) -> String {
    "Hours for \(work): the row says that \(payer) pays, and pay to the same giver comes from \(other) (\(rows))."
  }
  static func listedTwice(_ work: String, _ payer: String, _ other: String, _ rows: String) -> String {
    "Hours for \(work) stand in two rows with the same amount, one paid by \(payer), one by \(other) (\(rows))."
  }
  static let twoPayersMeaning =
    "That can be right: two contracts, or hours that are not on the map. The rows do not say."
  static func askTwoPayers(_ work: String) -> String {
    "The hours for \(work): are they the same hours, or does each payer pay for others?"
  }

  // MARK: The gap, split

  static let splitHeading = "More hours, or more for an hour?"
  static func splitMore(_ gap: String) -> String {
    "For each person, \(gap) more comes back to those whose time is paid than to the others."
  }
  static func splitLess(_ gap: String) -> String {
    "For each person, \(gap) less comes back to those whose time is paid than to the others."
  }
  static func splitOf(_ gap: String, hours: String, rates: String) -> String {
    "Of the gap of \(gap), \(hours) is because they give more hours, and \(rates) because an hour is rewarded differently."
  }
  static func splitFewer(_ gap: String, hours: String, rates: String) -> String {
    "An hour rewarded differently makes \(rates); because they give fewer hours, \(hours) of that falls away."
  }
  static let splitLevel = "For each person, as much comes back to those whose time is paid as to the others."
  static let splitMethod =
    "Each part is taken at the average of both groups, so the two add up to the gap: docs/measures/kitagawa.md."

  // MARK: What it would cost

  static func costHeading(_ money: String) -> String { "What it would cost to close the gap, in \(unitName(money))" }
  static func costCaption(_ money: String) -> String { "What it would cost to … in \(unitName(money)), rule by rule" }
  static let costColumns = ["… bring everybody to this rule", "At least", "Formula, person by person"]
  static let costEqual = "each group gets for each person what the group gets that now gets most"
  static let costProportional = "each hour brings what it brings in the group where it now brings most"
  static func costFloor(_ rate: String, _ source: String) -> String {
    "each hour, whoever gives it, brings at least the rate of \(rate). Source: \(source)"
  }
  static let costReading =
    "Nobody would get less. Sums are for groups, so that nobody's pay can be read off; person by person they are no lower."
  static let costLimits =
    "A cost says nothing about who would pay, about tax and benefits, or about who would want to be paid."
  static let costNotSaid =
    "What closing the gap would cost cannot be said: some amounts or numbers of people are unknown."
  static let askCost = "If one of these rules were wanted, who could be asked to pay for it?"
}
