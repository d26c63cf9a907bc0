// One number of one element: known, between two ends, or open.

/// What is known of a number.
package struct Figure: Sendable {
  /// The one number that is used. `nil` while an amount in it is unknown.
  package var value: Double?
  /// Minus infinity when open below.
  package var low: Double
  /// Infinite when open above.
  package var high: Double

  static func known(_ value: Double) -> Figure { Figure(value: value, low: value, high: value) }
  static let unknown = Figure(value: nil, low: 0, high: .infinity)

  package var isKnown: Bool { value != nil && low == high }

  package init(value: Double?, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  init(_ sum: AmountSum) { self.init(value: sum.known, low: sum.low, high: sum.high) }

  package func times(_ factor: Double) -> Figure {
    Figure(
      value: value.map { $0 * factor }, low: low.isFinite ? low * factor : low,
      high: high.isFinite ? high * factor : high)
  }

  package static func + (a: Figure, b: Figure) -> Figure {
    Figure(value: both(a.value, b.value) { $0 + $1 }, low: a.low + b.low, high: a.high + b.high)
  }

  package static func - (a: Figure, b: Figure) -> Figure {
    Figure(value: both(a.value, b.value) { $0 - $1 }, low: a.low - b.high, high: a.high - b.low)
  }

  private static func both(_ a: Double?, _ b: Double?, _ join: (Double, Double) -> Double) -> Double? {
    if let a, let b { join(a, b) } else { nil }
  }

  /// The number when it is sure, else its ends.
  var answer: Answer {
    if let value, low == high { return Answer(value) }
    return .bounds(low: low.isFinite ? low : nil, high: high.isFinite ? high : nil)
  }
}

extension Answer {
  /// A number that may lie anywhere from `low` to `high`.
  static func between(_ low: Double?, _ high: Double?) -> Answer {
    if let low, let high, low == high { return Answer(low) }
    return .bounds(low: low, high: high)
  }
}
