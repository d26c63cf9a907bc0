// How unequal could these numbers be, when some are known only as ranges?

/// The least and greatest of an index of inequality over every filling of ranges.
///
/// For indices that moving something from one who has more to one who has less never raises, and below any height of
/// which the fillings make a convex set: convex functions of degree one in the numbers over their sum (Gini, Hoover,
/// Theil T, the share of the highest), and all that a mean of some power over the mean decides (generalised entropy,
/// Atkinson, Jain, HHI). An index may be infinite.
/// - The least is reached where everybody is brought as near to one level as their range lets them: that filling is
///   majorised by every other with the same sum. Along the level the index has one valley, which is searched piece by
///   piece.
/// - The greatest is reached where every number is at an end of its range, or, as a limit, where one open amount
///   outgrows all others.
struct InequalityBounds {
  /// More ranges than this are not all tried: 2¹² fillings.
  static let mostRanges = 12

  let figures: [Figure]
  let weights: [Double]
  let index: (Shares) -> Double?
  /// The index when one alone has everything, from its share of the people.
  let oneTakesAll: (Double) -> Double

  private func value(_ values: [Double]) -> Double? { index(Shares(values, weights: weights)) }

  /// - Complexity: O(*n*² log *n*) and more: for groups, not for nations. `nil` above 2,000 numbers.
  func least() -> Double? {
    guard figures.count <= 2000 else { return nil }
    var levels: [Double] = []
    for figure in figures {
      levels.append(figure.low)
      if figure.high.isFinite { levels.append(figure.high) }
    }
    levels = Array(Set(levels)).sorted()
    guard let top = levels.last else { return nil }
    // Open amounts may all rise: one step above the rest shows what that brings.
    if top == 0 { levels.append(1) }
    func at(_ level: Double) -> Double? {
      value(figures.map { min(max(level, $0.low), $0.high) })
    }
    let found = levels.map { at($0) }
    guard var best = found.compactMap({ $0 }).min() else { return nil }
    let near = best + 1e-9
    for (position, pair) in zip(levels, levels.dropFirst()).enumerated() {
      let isNear = [found[position], found[position + 1]].contains { $0.map { $0 <= near } ?? false }
      guard isNear else { continue }
      var (a, b) = pair
      for _ in 0..<100 where b - a > 1e-15 * b {
        let (third, twoThirds) = (a + (b - a) / 3, b - (b - a) / 3)
        guard let left = at(third), let right = at(twoThirds) else { break }
        best = min(best, left, right)
        if left <= right { b = twoThirds } else { a = third }
      }
    }
    return best
  }

  func greatest() -> Double? {
    let size = weights.reduce(0, +)
    var best: Double?
    for (figure, weight) in zip(figures, weights) where figure.high == .infinity && weight > 0 {
      best = max(best ?? 0, oneTakesAll(weight / size))
    }
    // Nothing is more unequal than the lightest having everything.
    if let best, let lightest = weights.filter({ $0 > 0 }).min(), best >= oneTakesAll(lightest / size) { return best }
    let ranged = figures.indices.filter { figures[$0].high.isFinite && figures[$0].low < figures[$0].high }
    guard ranged.count <= Self.mostRanges else { return nil }
    for choice in 0..<(1 << ranged.count) {
      var values = figures.map { $0.low }
      for (bit, position) in ranged.enumerated() where choice >> bit & 1 == 1 {
        values[position] = figures[position].high
      }
      if let value = value(values) { best = max(best ?? value, value) }
    }
    return best
  }
}
