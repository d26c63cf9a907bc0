// Is it fair, by which standard? The words.

extension Words {
  static let fairTitle = "Is it fair, by which standard?"
  static func fairHeadline(paid: String, people: String) -> String {
    "\(paid) went to \(people) for taking part; three standards of fairness read it in three ways."
  }
  static func fairHeadlineUnknown(people: String) -> String {
    "Money went to \(people) for taking part, how much is not known here. Three standards of fairness read it in three ways."
  }
  static let fairKeptBack = "Fewer than three people are known to be paid, so no amount of pay is told here."
  static let fairNothing = "No reward in money is recorded, so no standard can be laid beside it."
  static let lensHeading = "One question, three ways to see it"
  static func lensCaption(_ money: String) -> String { "What each standard would mean in \(unitName(money))" }
  static func lensColumns(_ money: String) -> [String] {
    ["Who", "How many people", "Hours given", "Got in \(unitName(money))", "Equal for everybody", "By hours given"]
  }
  static let lensEqual = "Equal: everybody on the map would get the same."
  static let lensGiven = "By what was given: each hour given would bring the same."
  static let lensNeed = "By need: no row says how much anybody needs. The group can say."
  static func lensNeeds(_ needs: String) -> String { "Needs that people named: \(needs)." }
  static let fairReading =
    "The straight line is equal shares. The further the curve hangs below it, the less equal the spread."
  static let fairLimits =
    "What the work means to people, and what they get elsewhere. Pay is shown for three people "
    + "together at least. An index says how uneven, not how unfair."
  static let declinedHeading = "Offered and declined is not the same as not offered"
  static func declined(_ count: Int) -> String { "\(times(count, "reward was", "rewards were")) offered and declined." }
  static func notOffered(_ count: Int) -> String { "\(times(count, "reward was", "rewards were")) not offered." }
  static let askStandard = "Which of the three standards does this group want to be measured by?"
  static let askDeclined = "Those who declined: was it their free choice?"
  static let askNotOffered = "Those to whom nothing was offered: were they to be asked?"
  static let notAllKnown = "cannot say: some amounts are unknown"
  static func rewardsIn(_ money: String) -> String { "rewards in \(unitName(money))" }
  static let perHour = "Reward for each hour given"
}
