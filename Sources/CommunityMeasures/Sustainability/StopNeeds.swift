// How much of a need is there today, and how much is left?

import CommunityModel

/// Amounts that meet a need together, each with what it could be and how much of it is left.
struct StopLevel {
  struct Item {
    var low: Double
    /// Infinite when unknown.
    var high: Double
    /// The remaining share, 0…1.
    var left: Double
  }
  /// What has to be reached.
  enum Target {
    /// More than nothing.
    case any
    case amount(Double)
    /// A share of today's.
    case share(Double)
  }
  var target: Target
  var items: [Item] = []

  /// A share below this counts as nothing, and amounts closer than this as equal.
  static let slack = 1e-9

  /// The least that can be left, all amounts at their low ends, and the most.
  private var leastLeft: Double { items.reduce(0) { $0 + $1.low * $1.left } }
  private var mostLeft: Double { items.reduce(0) { $0 + ($1.left > 0 ? $1.high * $1.left : 0) } }

  private static func reaches(_ amount: Double, _ target: Double) -> Bool {
    amount >= target - slack * abs(target)
  }

  var canBeMetToday: Bool {
    switch target {
    case .any: !items.isEmpty
    case .amount(let target): Self.reaches(items.reduce(0) { $0 + $1.high }, target)
    case .share: true
    }
  }
  var canBeUnmetToday: Bool {
    switch target {
    case .any: items.isEmpty
    case .amount(let target): !Self.reaches(items.reduce(0) { $0 + $1.low }, target)
    case .share: false
    }
  }
  var canBeMetNow: Bool {
    switch target {
    case .any: somethingIsLeft
    case .amount(let target): Self.reaches(mostLeft, target)
    case .share(let share):
      Self.isNotBelow(items.reduce(0) { $0 + margin($1, share, $1.left > share ? $1.high : $1.low) }, scale(share))
    }
  }
  var canBeUnmetNow: Bool {
    switch target {
    case .any: !somethingIsLeft
    case .amount(let target): !Self.reaches(leastLeft, target)
    case .share(let share):
      !Self.isNotBelow(items.reduce(0) { $0 + margin($1, share, $1.left > share ? $1.low : $1.high) }, scale(share))
    }
  }

  /// Whether the same amounts can meet the need today and fail it now.
  var canFail: Bool {
    switch target {
    case .any: return !items.isEmpty && !somethingIsLeft
    case .share: return canBeUnmetNow
    case .amount(let target):
      guard canBeMetToday else { return false }
      // Raise the amounts of which least is left until today's total reaches the target.
      var missing = target - items.reduce(0) { $0 + $1.low }
      var left = leastLeft
      for item in items.sorted(by: { $0.left < $1.left }) where missing > 0 {
        let step = min(missing, item.high - item.low)
        left += step * item.left
        missing -= step
      }
      return !Self.reaches(left, target)
    }
  }

  private var somethingIsLeft: Bool { items.contains { $0.left > Self.slack } }

  /// By how much an amount lifts the total above `share` of today's.
  private func margin(_ item: Item, _ share: Double, _ amount: Double) -> Double {
    let above = item.left - share
    return above == 0 ? 0 : amount * above
  }
  /// What `slack` is measured by.
  private func scale(_ share: Double) -> Double {
    items.reduce(0) { $0 + ($1.high.isFinite ? $1.high : $1.low) } * share
  }
  private static func isNotBelow(_ margin: Double, _ scale: Double) -> Bool { margin >= -slack * scale }
}
