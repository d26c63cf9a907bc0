// The numbers that Kith draws a line at: one table for program, report and diagrams.

/// Where a finding begins, and how far an assumption is varied. Each is a convention to be argued with.
public enum Thresholds {
  // MARK: Power

  /// No constituency may hold more of the decisions than this for them to count as shared.
  public static let largestShareOfDecisions = 2.0 / 3

  /// A level of co-production and the rule that suggests it.
  public struct CoproductionLevel: Sendable {
    public let level: Int
    public let name: String
    public let rule: String
  }

  /// From the highest down: the first whose rule holds is suggested.
  ///
  /// - SeeAlso: Needham, C. and Carr, S. (2009). *Co-production: an emerging evidence base for adult social care
  ///   transformation*. SCIE Research Briefing 31.
  public static let coproductionLevels: [CoproductionLevel] = [
    CoproductionLevel(
      level: 3, name: "transformative",
      rule:
        "people with lived experience, carers or community and another constituency decide at commission or design, "
        + "and at deliver or assess; no constituency holds more than two thirds of the decisions"),
    CoproductionLevel(
      level: 2, name: "intermediate",
      rule: "people with lived experience, carers or community take part, advise or decide at design or assess"),
    CoproductionLevel(
      level: 1, name: "descriptive", rule: "people with lived experience, carers or community contribute"),
    CoproductionLevel(level: 0, name: "none of these", rule: "no row shows any of these"),
  ]

  /// The constituencies whose part makes the level.
  public static let coproducingConstituencies = ["lived experience", "carer", "community"]

  // MARK: Social return

  /// By how much each assumption of a social return is varied where nobody gave a range.
  public enum SocialReturn {
    /// Of quantity and proxy, either way.
    public static let amountStep = 0.2
    /// Of deadweight, displacement, attribution and drop-off, either way, within 0 and 1.
    public static let shareStep = 0.1
    /// Of the rate, either way, not below 0.
    public static let rateStep = 0.035
    /// Either way, not below one.
    public static let yearsStep = 1.0
  }
}
