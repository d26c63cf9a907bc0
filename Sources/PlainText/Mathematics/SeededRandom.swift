// Random numbers that are the same for the same seed, on every machine.

/// xoshiro256\*\* with its state filled by SplitMix64.
///
/// - SeeAlso: Blackman, D. and Vigna, S. (2021). Scrambled linear pseudorandom number generators. *ACM Transactions on
///   Mathematical Software* 47(4), article 36. Steele, G., Lea, D. and Flood, C. (2014). Fast splittable pseudorandom
///   number generators. *OOPSLA*, 453–472.
package struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The generator of a seed; any seed is as good as another.
  package init(seed: UInt64) {
    var sum = seed
    func splitMix() -> UInt64 {
      sum &+= 0x9E37_79B9_7F4A_7C15
      var z = sum
      z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
      return z ^ z >> 31
    }
    state = (splitMix(), splitMix(), splitMix(), splitMix())
  }

  /// The generator in a given state, which is not all zeros.
  init(state: (UInt64, UInt64, UInt64, UInt64)) { self.state = state }

  /// 64 random bits.
  package mutating func next() -> UInt64 {
    let result = rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, by: 45)
    return result
  }

  /// A whole number from 0 to `n` − 1, each equally likely.
  ///
  /// - Precondition: `n` > 0.
  package mutating func below(_ n: Int) -> Int {
    precondition(n > 0, "there is no number below \(n)")
    let n = UInt64(n)
    // The lowest 2^64 mod n numbers are drawn again, so that no remainder has one chance more.
    let redrawn = (0 &- n) % n
    while true {
      let bits = next()
      if bits >= redrawn { return Int(bits % n) }
    }
  }

  /// A number from 0 to below 1: one of 2^53 evenly spaced ones.
  package mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  private func rotated(_ x: UInt64, by k: UInt64) -> UInt64 { x << k | x >> (64 - k) }
}
