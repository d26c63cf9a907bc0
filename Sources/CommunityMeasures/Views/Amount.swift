// How much a row says, and how surely.

/// An amount in one unit: known, a range, unknown, or given without being measured.
///
/// Unknown is not zero: it lies somewhere from `low` up.
public struct Amount: Hashable, Sendable {
  /// How well an amount is known.
  public enum State: Sendable {
    /// `low` = `value` = `high`.
    case known
    /// Between `low` and `high`, both known.
    case ranged
    /// Nobody said: from `low` (0 when not even that is known) up without end.
    case unknown
    /// Given, and not of a kind that is counted: recognition, advice.
    case notMeasured
  }
  /// How well it is known.
  public let state: State
  /// What is used for the one number. `nil` when unknown or not measured.
  public let value: Double?
  /// It is at least so much.
  public let low: Double
  /// Infinite when unknown.
  public let high: Double

  private init(state: State, value: Double?, low: Double, high: Double) {
    self.state = state
    self.value = value
    self.low = low
    self.high = high
  }

  /// So much, and surely so.
  public static func known(_ value: Double) -> Amount {
    Amount(state: .known, value: value, low: value, high: value)
  }
  /// Between two numbers.
  ///
  /// - Parameters:
  ///   - low: It is at least so much.
  ///   - high: It is at most so much.
  ///   - value: The middle when `nil`.
  public static func ranged(_ low: Double, _ high: Double, value: Double? = nil) -> Amount {
    low == high ? .known(low) : Amount(state: .ranged, value: value ?? (low + high) / 2, low: low, high: high)
  }
  /// Nobody said how much; at least `low`.
  public static func unknown(atLeast low: Double = 0) -> Amount {
    Amount(state: .unknown, value: nil, low: low, high: .infinity)
  }
  /// Given, and not of a kind that is counted.
  public static let notMeasured = Amount(state: .notMeasured, value: nil, low: 0, high: 0)

  /// As many times the amount, what is unknown staying so.
  public func times(_ factor: Double) -> Amount {
    Amount(
      state: state, value: value.map { $0 * factor }, low: low * factor,
      high: high.isFinite ? high * factor : high)
  }
}

/// Amounts of one unit added up: what is known, and how many rows are not.
public struct AmountSum: Hashable, Sendable {
  /// The sum, ranges by their middle.
  public var value = 0.0
  /// The least sum.
  public var low = 0.0
  /// Infinite as soon as one amount is unknown.
  public var high = 0.0
  /// How many amounts nobody knows.
  public var unknownRows = 0
  /// Empty, to be filled.
  public init() {}

  /// Adds an amount.
  public mutating func add(_ amount: Amount) {
    guard amount.state != .notMeasured else { return }
    value += amount.value ?? 0
    low += amount.low
    high += amount.high
    if amount.state == .unknown { unknownRows += 1 }
  }
  /// The total. `nil` while some amount is unknown: then it is at least `low`.
  public var known: Double? { unknownRows == 0 ? value : nil }
}
