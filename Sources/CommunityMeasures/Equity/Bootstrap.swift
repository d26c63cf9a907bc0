// How much would the answer move with other people of the same kind? Resampling.

import PlainText

/// Estimates from people drawn again and again, with replacement, from those there are.
///
/// - SeeAlso: Efron, B. and Tibshirani, R. J. (1993). *An Introduction to the Bootstrap*. Chapman & Hall, chapters 13, 14.
struct Bootstrap {
  let estimate: Double
  /// Ascending.
  let replicates: [Double]
  /// The estimates with one left out. Count: the people; empty when one is undefined.
  let leftOutEstimates: [Double]

  /// - Parameters:
  ///   - people: How many there are.
  ///   - statistic: The estimate from the people with these numbers; `nil` when undefined.
  /// - Returns: `nil` when some resample has no estimate.
  /// - Complexity: O(draws × people).
  init?(people: Int, draws: Int, seed: UInt64, statistic: ([Int]) -> Double?) {
    guard people > 0, draws > 1, let estimate = statistic(Array(0..<people)) else { return nil }
    self.estimate = estimate
    var random = SeededRandom(seed: seed)
    var sample = [Int](repeating: 0, count: people)
    var replicates: [Double] = []
    replicates.reserveCapacity(draws)
    for _ in 0..<draws {
      for position in sample.indices { sample[position] = random.below(people) }
      guard let replicate = statistic(sample) else { return nil }
      replicates.append(replicate)
    }
    replicates.sort()
    self.replicates = replicates
    var leftOut: [Double] = []
    if people > 1 {
      for gone in 0..<people {
        guard let without = statistic((0..<people).filter { $0 != gone }) else { break }
        leftOut.append(without)
      }
    }
    leftOutEstimates = leftOut.count == people ? leftOut : []
  }

  /// The standard deviation of the replicates, with divisor draws − 1.
  var standardError: Double {
    let count = Double(replicates.count)
    let mean = replicates.reduce(0, +) / count
    var squares = 0.0
    for replicate in replicates { squares += (replicate - mean) * (replicate - mean) }
    return (squares / (count - 1)).squareRoot()
  }

  /// Quantiles of the replicates, straight between them (R type 7).
  func quantile(_ share: Double) -> Double {
    let place = min(max(share, 0), 1) * Double(replicates.count - 1)
    let below = Int(place)
    let above = min(below + 1, replicates.count - 1)
    return replicates[below] + (place - Double(below)) * (replicates[above] - replicates[below])
  }

  func percentileInterval(_ level: Double = 0.95) -> (low: Double, high: Double) {
    (quantile((1 - level) / 2), quantile((1 + level) / 2))
  }

  /// From the jackknife, about the mean of its values. `nil` when leaving one out changes nothing.
  var acceleration: Double? {
    guard !leftOutEstimates.isEmpty else { return nil }
    let mean = leftOutEstimates.reduce(0, +) / Double(leftOutEstimates.count)
    var (squares, cubes) = (0.0, 0.0)
    for estimate in leftOutEstimates {
      let distance = mean - estimate
      squares += distance * distance
      cubes += distance * distance * distance
    }
    guard squares > 0 else { return nil }
    return cubes / (6 * squares * squares.squareRoot())
  }

  /// Bias-corrected and accelerated (Efron 1987). `nil` when all replicates lie on one side of the estimate.
  func bcaInterval(_ level: Double = 0.95) -> (low: Double, high: Double)? {
    guard let acceleration else { return nil }
    var below = 0.0
    for replicate in replicates { below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0 }
    below /= Double(replicates.count)
    guard below > 0, below < 1 else { return nil }
    let bias = NormalDistribution.quantile(below)
    func end(_ share: Double) -> Double {
      let z = bias + NormalDistribution.quantile(share)
      return quantile(NormalDistribution.share(below: bias + z / (1 - acceleration * z)))
    }
    return (end((1 - level) / 2), end((1 + level) / 2))
  }
}
