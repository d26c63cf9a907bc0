// What community.json says about the whole.

/// A phase of the work, in order. It needs no dates.
public struct Phase: Hashable, Sendable {
  /// What the phase is called.
  public var name: String
  /// When it began.
  public var from: Moment
  /// When it ended.
  public var to: Moment
  /// Made of what is given.
  public init(name: String, from: Moment = .unsaid, to: Moment = .unsaid) {
    self.name = name
    self.from = from
    self.to = to
  }
}

/// A sentence of the group and the measure it can be held against.
public struct Statement: Hashable, Sendable {
  /// The sentence, as somebody says it.
  public var text = ""
  /// The measure that speaks to it.
  public var measure = ""
  /// It holds when the measure lies above this.
  public var above: Double?
  /// It holds when the measure lies below this.
  public var below: Double?
  /// Who says it.
  public var source = ""
  /// Empty, to be filled.
  public init() {}
}

/// What a meeting agreed, and when it looks again.
public struct Agreement: Hashable, Sendable {
  /// The day of the agreement.
  public var on = ""
  /// What was agreed.
  public var text = ""
  /// When to look again.
  public var lookAgain = ""
  /// Empty, to be filled.
  public init() {}
}

/// A word of the group's own and the word of Kith that it stands for.
public struct OwnWord: Hashable, Sendable {
  /// `elements.Type`, `connections.Type`, `connections.Form`…
  public var column: String
  /// The group's own word.
  public var word: String
  /// The word of Kith that it stands for.
  public var means: String
  /// Made of what is given.
  public init(column: String, word: String, means: String) {
    self.column = column
    self.word = word
    self.means = means
  }
}

/// The settings of a community. Keys that Kith does not know are kept as JSON text.
public struct Settings: Sendable {
  /// The kinds of asset that are used when the community names none.
  public static let sixAssetTypes = ["individual", "association", "institution", "place", "exchange", "culture"]

  /// What the map is called.
  public var title = ""
  /// Where it is.
  public var place = ""
  /// Where the period begins.
  public var periodFrom = Moment.unsaid
  /// Where the period ends.
  public var periodTo = Moment.unsaid
  /// A currency code; blank when nobody said.
  public var currency = ""
  /// What the work set out to do.
  public var purpose = ""
  /// Who asked for the map.
  public var askedFor = ""
  /// Who is to have something of it.
  public var benefits = ""
  /// Whom to ask.
  public var contact = ""
  /// When the data is to go.
  public var deleteAfter = ""
  /// Who may see it, when no option says otherwise.
  public var share = ""
  /// How many were asked.
  public var asked: Int?
  /// How many answered.
  public var answered: Int?
  /// The phases in their order.
  public var phases: [Phase] = []
  /// What people say about the community.
  public var statements: [Statement] = []
  /// What was agreed at meetings.
  public var agreed: [Agreement] = []
  /// The kinds of asset, in the order of reports.
  public var assetTypes = Settings.sixAssetTypes
  /// Words of the group's own for words of Kith.
  public var words: [OwnWord] = []
  /// Keys that Kith does not know, each with its value as JSON text, in the order of the file.
  public var unknownKeys: [ExtraCell] = []
  /// Empty, to be filled.
  public init() {}
}
