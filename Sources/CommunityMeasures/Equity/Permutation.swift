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

  /// The share of splits with a difference at least as far from 0 as the one seen.
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
    let (sum, count) = (all.reduce(0, +), Double(all.count))
    let mean = sum / count * Double(size)
    let seen = ((first.count <= second.count ? first : second).reduce(0, +) - mean).magnitude
    // Equal differences may differ in their last digits.
    let scale = all.reduce(0) { max($0, $1.magnitude) }
    let limit = seen - 1e-9 * seen - 1e-12 * scale
    if let exact = Self.splits(of: all.count, by: size) {
      var extreme = 0
      Self.choose(size, from: all, at: 0, sum: -mean) { if $0.magnitude >= limit { extreme += 1 } }
      p = Double(extreme) / Double(exact)
      splits = exact
      isExact = true
      return
    }
    var random = SeededRandom(seed: seed)
    var deck = all
    var extreme = 0
    for _ in 0..<draws {
      var distance = -mean
      for place in 0..<size {
        deck.swapAt(place, place + random.below(deck.count - place))
        distance += deck[place]
      }
      if distance.magnitude >= limit { extreme += 1 }
    }
    p = Double(extreme + 1) / Double(draws + 1)
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
