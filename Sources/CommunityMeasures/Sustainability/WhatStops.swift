// If this leaves, what stops, and why?

public import CommunityModel

/// What stops, shrinks and goes on when some elements are taken away.
///
/// A threshold cascade on a network of needs, with payments that shrink with income. Every rule only takes away, so there
/// is one largest state in which everything that goes on has what it needs; it does not depend on the order of working.
///
/// - SeeAlso: Granovetter, M. (1978). Threshold models of collective behavior. *American Journal of Sociology* 83(6),
///   1420–1443. Watts, D. J. (2002). A simple model of global cascades on random networks. *PNAS* 99(9), 5766–5771.
///   Eisenberg, L. and Noe, T. H. (2001). Systemic risk in financial systems. *Management Science* 47(2), 236–249.
public struct WhatStops: Sendable {
  /// What was taken away, in the order of the file.
  public let without: [ElementIndex]
  /// What surely stops: by round, then in the order of the file.
  public let stops: [Stop]
  /// Payers, activities and groups that go on with less, in the order of the file.
  public let shrinks: [Shrink]
  /// Activities, and groups with needs, that surely go on.
  public let goesOn: [ElementIndex]
  /// People and bodies that are rewarded today and would not be by anybody.
  public let losesEveryReward: [ElementIndex]
  /// Connections of which less than all is left by rules 1 to 4, in the order of the file.
  public let less: [Less]
  /// Benefits of which nothing is left, in the order of the file.
  public let benefitsEnd: [BenefitEnd]
  /// Needs marked `weaker` that are no longer met by what goes on.
  public let weakened: [Unmet]
  /// Needs that are not met today, with nothing taken away: left out of the cascade.
  public let notMetToday: [Unmet]
  /// What a count of the contributions alone would say survives: hours first, then each currency.
  public let naiveShare: [NaiveShare]
  /// What stops or goes on according to amounts that nobody recorded.
  public let undecided: [Undecided]
  /// How many needs the answer rests on, by provenance.
  public let needsBasis: Basis
  /// How long money in hand could carry a payer that loses income. It does not enter the result.
  public let reserves: [ReserveMonths]
  /// What the rules take for granted here, each a sentence.
  public let assumptions: [String]
  /// How many stop at the least and at the most, whatever the unknown and uncertain amounts are.
  public let fewest: Int
  /// And how many at the most.
  public let most: Int

  /// Follows what stops when `without` is taken away.
  ///
  /// - Parameters:
  ///   - ledger: The chosen period and conditions; layer and unit do not matter.
  ///   - without: Any elements, also none: then nothing stops.
  /// - Complexity: O(entries + requirements) and what the cascade touches; the smallest sets that keep an activity going
  ///   are searched exactly up to three inputs.
  public init(_ ledger: Ledger, without: [ElementIndex]) {
    self.init(StopModel(ledger), without: without)
  }

  init(_ model: StopModel, without: [ElementIndex]) {
    var gone: [Int] = []
    for element in without.sorted() where gone.last != element.position { gone.append(element.position) }
    let ends = StopEnds(model, without: gone)
    let words = StopWords(model: model, cascade: ends.least)
    let told = StopTelling(model: model, ends: ends, words: words, gone: gone)
    self.without = gone.map { ElementIndex($0) }
    stops = told.stops()
    shrinks = told.shrinks()
    goesOn = told.goesOn()
    less = told.less()
    losesEveryReward = told.losesEveryReward()
    benefitsEnd = told.benefitsEnd()
    weakened = told.weakened()
    notMetToday = told.notMetToday()
    naiveShare = told.naiveShare()
    undecided = told.undecided()
    needsBasis = told.needsBasis()
    reserves = told.reserves()
    assumptions = told.assumptions()
    fewest = ends.fewest
    most = ends.mostCount
  }

  /// How many rounds it took.
  public var rounds: Int { stops.last?.round ?? 0 }

  /// An activity or group that cannot go on.
  public struct Stop: Sendable {
    /// What stops.
    public let element: ElementIndex
    /// From 1.
    public let round: Int
    /// A sentence for a meeting: `Café stops: it needs Coordination, which stopped in round 1.`
    public let reason: String
    /// Empty for an activity without requirements: it stopped because nothing given to it is left.
    public let failedNeeds: [FailedNeed]
    /// The requirements that are not met and the connections that were lost.
    public let rows: [RowReference]
    /// The fewest inputs of what left that would keep it going, each as words. At most five sets, in the order of the rows;
    /// none where the map is too large to look for them.
    public let keepSets: [[String]]
    /// The rows behind ``keepSets``.
    public let keepRows: [[RowReference]]
    /// `false`: these are sets that keep it going, and perhaps not the smallest ("at most").
    public let keepSetsAreExact: Bool
    /// What it hung on: the arrows of the picture.
    public let causes: [ElementIndex]
  }

  /// A need that is not met any more.
  public struct FailedNeed: Sendable {
    /// `Coordination`, `money`, `Coordination or role volunteer lead`
    public let need: String
    /// `it needs Coordination, which stopped in round 1`
    public let text: String
    /// The rows of what it needs and no longer gets.
    public let rows: [RowReference]
    /// The `Why` of the rows, where somebody filled it.
    public let why: [String]
  }

  /// Less comes in than today.
  public struct Shrink: Sendable {
    /// What goes on with less.
    public let element: ElementIndex
    /// Of what it has less.
    public let unit: String
    /// Known amounts that come in today, and what is left of them.
    public let before: Double
    /// How much comes in then.
    public let after: Double
    /// How many amounts are unknown, beside those in `before`.
    public let unknownRows: Int
  }

  /// A connection that is cut, or becomes less.
  public struct Less: Sendable {
    /// Its row.
    public let connection: ConnectionIndex
    /// What is left of it: from 0 to below 1. Where unknown amounts decide, at the end at which least stops.
    public let share: Double
  }

  /// A benefit that ends.
  public struct BenefitEnd: Sendable {
    /// What ends or goes on with less.
    public let activity: ElementIndex
    /// For whom.
    public let `for`: ElementIndex
    /// The Form of the row.
    public let form: String
    /// The row that tells of it.
    public let row: RowReference
  }

  /// A need that does not hold.
  public struct Unmet: Sendable {
    /// What goes on all the same.
    public let element: ElementIndex
    /// What it needs, in words.
    public let need: String
    /// A sentence.
    public let text: String
    /// The rows of the need and of what is left.
    public let rows: [RowReference]
  }

  /// The share of today's contributions in one unit that is left before any need is looked at.
  public struct NaiveShare: Sendable {
    /// Hours, GBP.
    public let unit: String
    /// `nil` when nothing is given in this unit, or an unknown amount decides.
    public let share: Double?
    /// The least share that unknown amounts allow.
    public let low: Double?
    /// The greatest share that unknown amounts allow.
    public let high: Double?
    /// How many amounts nobody knows.
    public let unknownRows: Int
  }

  /// Nobody can say without an amount that is unknown.
  public struct Undecided: Sendable {
    /// What may stop.
    public let element: ElementIndex
    /// `Café stops if the Council's unknown share of what comes in to Trust is more than 50 %.`
    public let text: String
    /// The rows that leave it open.
    public let rows: [RowReference]
  }

  /// Money in hand against what would be missing.
  public struct ReserveMonths: Sendable {
    /// Who has money in hand.
    public let element: ElementIndex
    /// For how many months it could carry what it pays for.
    public let months: Double
    /// The same in words.
    public let text: String
  }
}
