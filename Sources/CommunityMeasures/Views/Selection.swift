// What part of a community is measured.

public import CommunityModel

/// The layer, unit or valuation, period and rows that a measure sees.
public struct Selection: Sendable {
  /// Which kinds of connection are measured.
  public enum Layer: String, CaseIterable, Sendable {
    /// A layer, by its word.
    case exchange, contributions, rewards, benefits, decisions, ties, all

    /// Whether a row of this kind belongs to the layer.
    public func takes(_ kind: ConnectionKind) -> Bool {
      switch self {
      case .exchange: kind == .contribution || kind == .reward
      case .contributions: kind == .contribution
      case .rewards: kind == .reward
      case .benefits: kind == .benefit
      case .decisions: kind == .decision
      case .ties: kind.isTie
      case .all: true
      }
    }
  }

  /// `--where COLUMN=VALUE`
  public struct Condition: Hashable, Sendable {
    /// `TableName/elements` or `TableName/connections`. `nil`: the column stands in one of them only.
    public var table: TableName?
    /// The column, matched like a header.
    public var column: String
    /// The value, matched like a name.
    public var value: String
    /// Made of what is given.
    public init(table: TableName? = nil, column: String, value: String) {
      self.table = table
      self.column = column
      self.value = value
    }
  }

  /// Which rows are taken by what they rest on, to see what a figure is without the others.
  public enum Grounds: String, CaseIterable, Sendable {
    /// Every row.
    case all
    /// Only rows whose `Evidence` is filled.
    case evidence
    /// Only rows whose fact is recorded or stated; an amount that is neither is unknown.
    case recordedOrStated
  }

  /// `nil`: `exchange` when the data has any contribution or reward, otherwise `all`.
  public var layer: Layer?
  /// Amounts in this unit only.
  public var unit: String?
  /// Amounts converted under this name, in place of a unit.
  public var valuation: String?
  /// Rows from here on.
  public var from = Moment.unsaid
  /// Rows up to here.
  public var to = Moment.unsaid
  /// What else a row or an element must be.
  public var conditions: [Condition] = []
  /// Which rows are taken by what they rest on.
  public var grounds = Grounds.all
  /// Whether every connection goes both ways.
  public var undirected = false
  /// Where random numbers start.
  public var seed: UInt64 = 1
  /// Empty, to be filled.
  public init() {}
}
