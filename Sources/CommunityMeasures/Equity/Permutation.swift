// Would a gap this big turn up by chance? Every way to deal people into two groups of these sizes.

import PlainText

/// The two-sided permutation test of a difference of means.
///
/// - SeeAlso: Efron, B. and Tibshirani, R. J. (1993). *An Introduction to the Bootstrap*, chapter 15. Phipson, B. and
///   Smyth, G. K. (2010). Permutation p-values should never be zero. *Statistical Applications in Genetics and Molecular
///   Biology* 9(1), article 39.
struct PermutationTest {
  /// All are tried up to here.
  static let mostSplits = 1_000_000

  /// Twice the share of splits at least as far to the side of the one seen, the smaller side of the two, at most 1. With
  /// groups of different sizes this is not the share of splits that are as far from 0 on either side.
  let p: Double
  /// How many splits were looked at.
  let splits: Int
  let isExact: Bool

  /// - Parameters:
  ///   - first: At least one, as `second`.
  ///   - draws: How many shuffles when there are too many splits.
  /// - Complexity: O(splits), else O(draws × people).
  init(_ first: [Double], _ second: [Double], draws: Int, seed: UInt64) {
    let all = first + second
    // The sum of the smaller group decides the difference.
    let size = min(first.count, second.count)
    let mean = all.reduce(0, +) / Double(all.count) * Double(size)
    let seen = (first.count <= second.count ? first : second).reduce(0, +) - mean
    // Equal differences may differ in their last digits.
    let slack = 1e-9 * seen.magnitude + 1e-12 * all.reduce(0) { max($0, $1.magnitude) }
    var (above, below) = (0, 0)
    func count(_ distance: Double) {
      if distance >= seen - slack { above += 1 }
      if distance <= seen + slack { below += 1 }
    }
    if let exact = Self.splits(of: all.count, by: size) {
      Self.choose(size, from: all, at: 0, sum: -mean, count)
      p = min(1, 2 * Double(min(above, below)) / Double(exact))
      splits = exact
      isExact = true
      return
    }
    var random = SeededRandom(seed: seed)
    var deck = all
    for _ in 0..<draws {
      var distance = -mean
      for place in 0..<size {
        deck.swapAt(place, place + random.below(deck.count - place))
        distance += deck[place]
      }
      count(distance)
    }
    // The split seen is one of those possible: p is never 0.
    p = min(1, 2 * Double(min(above, below) + 1) / Double(draws + 1))
    splits = draws
    isExact = false
  }

  /// The number of ways to choose `size` of `count`. `nil` when above ``mostSplits``.
  static func splits(of count: Int, by size: Int) -> Int? {
    var ways = 1.0
    for step in 0..<min(size, count - size) {
      ways = (ways * Double(count - step) / Double(step + 1)).rounded()
      if ways > Double(mostSplits) { return nil }
    }
    return Int(ways)
  }

  private static func choose(
    _ size: Int, from all: [Double], at start: Int, sum: Double, _ seen: (Double) -> Void
  ) {
    if size == 0 {
      seen(sum)
      return
    }
    for place in start...(all.count - size) {
      choose(size - 1, from: all, at: place + 1, sum: sum + all[place], seen)
    }
  }
}
