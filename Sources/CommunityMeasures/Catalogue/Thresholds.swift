// The numbers that Kith draws a line at: one table for program, report and diagrams.

/// Where a finding begins, and how far an assumption is varied. Each is a convention to be argued with.
public enum Thresholds {
  // MARK: Power

  /// No constituency may hold more of the decisions than this for them to count as shared.
  public static let largestShareOfDecisions = 2.0 / 3

  /// A level of co-production and the rule that suggests it.
  public struct CoproductionLevel: Sendable {
    /// 0 to 3.
    public let level: Int
    /// What the level is called.
    public let name: String
    /// When it is suggested.
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

  // MARK: Over time

  /// How far a measure may move between two periods before `kith compare` says that something slipped.
  public struct Drop: Sendable {
    /// Which way is worse.
    public enum Worse: Sendable {
      /// What is lower than before, or higher.
      case lower, higher
    }
    /// The id of the measure.
    public let measure: String
    /// Which way is worse.
    public let worse: Worse
    /// Moving this far, or further, is flagged.
    public let by: Double
    /// Whether ``by`` is a share of what it was before, not an amount.
    public let isShareOfBefore: Bool
    /// What it means, in words that follow a colon.
    public let meaning: String

    init(_ measure: String, _ worse: Worse, by: Double, isShareOfBefore: Bool = false, meaning: String) {
      self.measure = measure
      self.worse = worse
      self.by = by
      self.isShareOfBefore = isShareOfBefore
      self.meaning = meaning
    }
  }

  /// The table of drops. A move the other way is never flagged, nor is a count that grows with the map.
  public static let drops: [Drop] = [
    Drop("weighted-reciprocity", .lower, by: 0.1, meaning: "less of what is given comes back"),
    Drop("circulation-share", .lower, by: 0.1, meaning: "less of what is given goes round"),
    Drop("disproportionality", .higher, by: 0.1, meaning: "what comes back follows less what is given"),
    Drop("gini", .higher, by: 0.1, meaning: "it is less even"),
    Drop("hoover", .higher, by: 0.1, meaning: "it is less even"),
    Drop("decision-share", .higher, by: 0.1, meaning: "who decides is further from who contributes"),
    Drop("coproduction-level", .lower, by: 1, meaning: "the rows show less co-production"),
    Drop("funding-concentration", .higher, by: 0.1, meaning: "more of the money hangs on one source"),
    Drop("runway", .lower, by: 0.25, isShareOfBefore: true, meaning: "the money in hand lasts less long"),
    Drop("absence-factor", .lower, by: 1, meaning: "some activity hangs on fewer people"),
  ]

  /// Of those of a constituency who gave, or took part at a stage, no more than this share may be missing later.
  public static let participationDrop = 0.25

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
