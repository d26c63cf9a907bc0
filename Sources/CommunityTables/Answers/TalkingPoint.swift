// What the people concerned may want to talk about once answers lie side by side.

import CommunityModel

/// Something that answers tell differently, or that only a person can decide.
public struct TalkingPoint: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// The same exchange with different amounts: the row holds the range.
    case amounts
    /// The same exchange, once given and once turned down: both rows stand.
    case status
    /// Rows that may tell of one exchange in two ways: all stand, and count apart.
    case perhapsTheSame = "perhaps the same"
    /// The sheet has several rows that are meant: the answer has a row of its own.
    case several
    /// One person told the same exchange in several rows: they count apart.
    case twice
    /// A new name is nearly one that was there.
    case nearName = "near name"
    /// Somebody says that they are new, and the name was there.
    case saysNew = "says new"
    /// Somebody chose how they may be shown.
    case consent
    /// Answers that were given for a map of another title.
    case anotherMap = "another map"
  }

  /// Who said what.
  public struct Voice: Sendable, Equatable {
    /// The label; blank for the sheet.
    public var who: String
    /// In their words.
    public var said: String
  }

  /// What it is.
  public var kind: Kind
  /// What it is about, in words: `Treasurer to Growing: time`.
  public var about: String
  /// Where it stands in what is written: `connections.csv:14`.
  public var rows: [String] = []
  /// Who said what, the sheet first.
  public var voices: [Voice] = []
  /// Whether it is about what a person is paid: then no voice tells an amount.
  public var isPay = false
}
