// Weights as whole numbers, so that sums and ties are exact.

/// Weights times a power of ten (or, where no power of ten up to a million makes them whole, of two).
struct WholeWeights {
  let values: [Int64]
  /// What one weight of 1 became.
  let scale: Double
  /// Whether nothing was rounded away: the weights are whole multiples of 1 / `scale`.
  let isExact: Bool

  /// - Parameters:
  ///   - weights: Finite and not negative.
  ///   - limit: The sum of the values stays at or below it, as far as whole numbers allow.
  /// - Complexity: O(weights), at most seven times.
  init(_ weights: [Double], limit: Double = 1_125_899_906_842_624) {
    let total = weights.reduce(0, +)
    var power = 1.0
    while power <= 1_000_000 && total * power <= limit {
      if weights.allSatisfy({ WholeWeights.isWhole($0, times: power) }) {
        let scale = power
        values = weights.map { WholeWeights.nearest($0 * scale) }
        self.scale = scale
        isExact = true
        return
      }
      power *= 10
    }
    var scale = 1.0
    if total > 0 && total.isFinite {
      while total * scale > limit { scale /= 2 }
      while total * scale * 2 <= limit && scale < 1e300 { scale *= 2 }
    }
    let chosen = scale
    values = total.isFinite ? weights.map { WholeWeights.nearest($0 * chosen) } : weights.map { _ in 0 }
    self.scale = scale
    isExact = false
  }

  /// The nearest whole number to one that is not negative and at most 2^50: without the C library's `round`.
  private static func nearest(_ number: Double) -> Int64 { Int64(number + 0.5) }

  /// Whether `weight` is a multiple of 1 / `power`, but for the rounding of a few additions.
  private static func isWhole(_ weight: Double, times power: Double) -> Bool {
    let scaled = weight * power
    let whole = Double(nearest(scaled))
    return whole > 0 ? abs(scaled - whole) <= whole * 1e-13 : weight == 0
  }
}
