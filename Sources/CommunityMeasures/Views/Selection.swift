// What part of a community is measured.

public import CommunityModel

/// The layer, unit or valuation, period and rows that a measure sees.
public struct Selection: Sendable {
  /// Which kinds of connection are measured.
  public enum Layer: String, CaseIterable, Sendable {
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
    /// ``TableName/elements`` or ``TableName/connections``. `nil`: the column stands in one of them only.
    public var table: TableName?
    public var column: String
    public var value: String
    public init(table: TableName? = nil, column: String, value: String) {
      self.table = table
      self.column = column
      self.value = value
    }
  }

  /// Which rows are taken by what they rest on, to see what a figure is without the others.
  public enum Grounds: String, CaseIterable, Sendable {
    case all
    /// Only rows whose `Evidence` is filled.
    case evidence
    /// Only rows whose fact is recorded or stated; an amount that is neither is unknown.
    case recordedOrStated
  }

  /// `nil`: `exchange` when the data has any contribution or reward, otherwise `all`.
  public var layer: Layer?
  public var unit: String?
  public var valuation: String?
  public var from = Moment.unsaid
  public var to = Moment.unsaid
  public var conditions: [Condition] = []
  public var grounds = Grounds.all
  public var undirected = false
  public var seed: UInt64 = 1
  public init() {}
}
