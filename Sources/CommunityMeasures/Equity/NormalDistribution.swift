// The normal distribution, for intervals from resampling.

import PlainText

/// The standard normal distribution.
enum NormalDistribution {
  /// The share below `x`.
  ///
  /// - SeeAlso: Marsaglia, G. (2004). Evaluating the normal distribution. *Journal of Statistical Software* 11(4).
  static func share(below x: Double) -> Double {
    if x < -8 { return 0 }
    if x > 8 { return 1 }
    var (sum, term, next) = (x, x, 3.0)
    while sum + term * x * x / next != sum {
      term *= x * x / next
      sum += term
      next += 2
    }
    return 0.5 + sum * exponential(-0.5 * x * x - 0.918_938_533_204_672_74)
  }

  /// The number with `share` below it, to 12 digits.
  ///
  /// - Parameter share: Above 0 and below 1.
  static func quantile(_ share: Double) -> Double {
    var (low, high) = (-8.0, 8.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if self.share(below: middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
