// The upper and the lower half of a number's bits.

extension Double {
  /// Sign, exponent and the first 20 bits of the fraction.
  var highWord: Int32 { Int32(truncatingIfNeeded: bitPattern >> 32) }

  /// The last 32 bits of the fraction.
  var lowWord: UInt32 { UInt32(truncatingIfNeeded: bitPattern) }

  /// The same number with the lower half of its bits zero.
  var withoutLowWord: Double { Double(bitPattern: bitPattern & 0xFFFF_FFFF_0000_0000) }

  /// The same fraction with another upper half.
  func withHighWord(_ word: Int32) -> Double {
    Double(bitPattern: UInt64(UInt32(bitPattern: word)) << 32 | bitPattern & 0xFFFF_FFFF)
  }

  /// The nearest whole number, the even one of two. For numbers below 2^51 either way.
  ///
  /// Sums instead of `rounded()`, which calls the C library unless the compiler optimises.
  var nearestWhole: Double { (self + 0x1.8p52) - 0x1.8p52 }

  /// Whether there is nothing behind the decimal point. All numbers from 2^53 are whole.
  var isWhole: Bool { isFinite && (magnitude >= 0x1p53 || Double(Int64(self)) == self) }

  /// This number × 2^`k`, rounded once.
  func timesTwoToThe(_ k: Int) -> Double {
    var k = k
    var x = self
    // Steps that stay exact until the last: a result below the normal range is rounded by one product only.
    if k > 1023 {
      x *= 0x1p1023
      k -= 1023
      if k > 1023 {
        x *= 0x1p1023
        k = min(k - 1023, 1023)
      }
    } else if k < -1022 {
      x *= 0x1p-969
      k += 969
      if k < -1022 {
        x *= 0x1p-969
        k = max(k + 969, -1022)
      }
    }
    return x * Double(bitPattern: UInt64(k + 1023) << 52)
  }
}
