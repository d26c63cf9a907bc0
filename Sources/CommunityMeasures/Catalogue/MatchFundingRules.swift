// Which hours does a funder not take as match funding? One table for the report, report.json and the page.

extension Thresholds {
  /// Why time is not counted in a claim.
  package enum MatchRefusal: String, CaseIterable, Sendable {
    case giverNotSaid, paid, payNotSaid, ownTime, notHours, amountUnknown, noEvidence, countedTwice
  }

  /// One line of the table: the first that holds for a row refuses it.
  package struct MatchRule: Sendable {
    package let refusal: MatchRefusal
    /// The reason, in a few words.
    package let reason: String
    /// How a row shows it.
    package let rule: String

    init(_ refusal: MatchRefusal, _ reason: String, when rule: String) {
      self.refusal = refusal
      self.reason = reason
      self.rule = rule
    }
  }

  /// The rules of a match-funding claim, in the order in which a row meets them.
  ///
  /// Guides of the European Social Fund leave out paid employees and the time of those whom the project is for; every
  /// guide wants a record of the time, and none takes an hour twice. A funder may have other rules: ask for theirs.
  package static let matchFunding: [MatchRule] = [
    MatchRule(.giverNotSaid, "nobody said which of the two gave it", when: "Direction is undirected"),
    MatchRule(
      .paid, "somebody pays for it",
      when: "Paid by names a payer, or Payment of the giver says that their time is paid"),
    MatchRule(
      .payNotSaid, "nobody said whether it is paid",
      when: "Paid by and Payment are blank, or Payment says unpaid and a row of pay goes to the giver"),
    MatchRule(
      .ownTime, "the giver's own time",
      when: "a row of Type benefit goes from the same activity to the giver, in the same time"),
    MatchRule(.notHours, "not counted in hours", when: "Unit is not hours"),
    MatchRule(.amountUnknown, "nobody wrote down how much", when: "Amount is blank and has no range"),
    MatchRule(.noEvidence, "nothing shows it", when: "Evidence is blank, and Provenance does not say recorded"),
    MatchRule(
      .countedTwice, "counted already",
      when: "an earlier row in the claim, or any paid row, has the same giver, activity and amount in the same time"),
  ]

  package static func matchRule(_ refusal: MatchRefusal) -> MatchRule {
    matchFunding.first { $0.refusal == refusal } ?? matchFunding[0]
  }
}
