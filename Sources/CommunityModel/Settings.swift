// What community.json says about the whole.

/// A phase of the work, in order. It needs no dates.
public struct Phase: Hashable, Sendable {
  public var name: String
  public var from: Moment
  public var to: Moment
  public init(name: String, from: Moment = .unsaid, to: Moment = .unsaid) {
    self.name = name
    self.from = from
    self.to = to
  }
}

/// A sentence of the group and the measure it can be held against.
public struct Statement: Hashable, Sendable {
  public var text = ""
  public var measure = ""
  public var above: Double?
  public var below: Double?
  public var source = ""
  public init() {}
}

/// What a meeting agreed, and when it looks again.
public struct Agreement: Hashable, Sendable {
  public var on = ""
  public var text = ""
  public var lookAgain = ""
  public init() {}
}

/// A word of the group's own and the word of Kith that it stands for.
public struct OwnWord: Hashable, Sendable {
  /// `elements.Type`, `connections.Type`, `connections.Form`…
  public var column: String
  public var word: String
  public var means: String
  public init(column: String, word: String, means: String) {
    self.column = column
    self.word = word
    self.means = means
  }
}

/// The settings of a community. Keys that Kith does not know are kept as JSON text.
public struct Settings: Sendable {
  public static let sixAssetTypes = ["individual", "association", "institution", "place", "exchange", "culture"]

  public var title = ""
  public var place = ""
  public var periodFrom = Moment.unsaid
  public var periodTo = Moment.unsaid
  /// A currency code; blank when nobody said.
  public var currency = ""
  public var purpose = ""
  public var askedFor = ""
  public var benefits = ""
  public var contact = ""
  public var deleteAfter = ""
  public var share = ""
  public var asked: Int?
  public var answered: Int?
  public var phases: [Phase] = []
  public var statements: [Statement] = []
  public var agreed: [Agreement] = []
  public var assetTypes = Settings.sixAssetTypes
  public var words: [OwnWord] = []
  /// Keys that Kith does not know, each with its value as JSON text, in the order of the file.
  public var unknownKeys: [ExtraCell] = []
  public init() {}
}
