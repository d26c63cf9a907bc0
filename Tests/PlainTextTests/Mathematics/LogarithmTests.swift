// Our logarithms and powers beside those of the C library.

import Foundation
import PlainText
import Testing

@Suite struct LogarithmTests {
  /// How many doubles lie between two numbers of the same sign.
  func distance(_ a: Double, _ b: Double) -> UInt64 {
    if a == b || a.isNaN && b.isNaN { return 0 }
    let (a, b) = (Int64(bitPattern: a.bitPattern), Int64(bitPattern: b.bitPattern))
    return (a < 0) == (b < 0) ? (a - b).magnitude : .max
  }

  /// Any positive finite number: bits drawn evenly, so that all sizes come up.
  func anyPositive(_ random: inout SeededRandom) -> Double {
    let x = Double(bitPattern: random.next() >> 1)
    return x.isFinite ? x : 1.5
  }

  @Test("60,000 logarithms are at most one unit in the last place from the C library's")
  func logarithms() {
    var random = SeededRandom(seed: 1)
    var worst: UInt64 = 0
    for i in 0..<30_000 {
      // In turn any number and one from 0.5 to 2, where the digits cancel.
      let x = i % 2 == 0 ? anyPositive(&random) : 0.5 + 1.5 * random.unit()
      worst = max(worst, distance(naturalLog(x), Foundation.log(x)), distance(log2Of(x), Foundation.log2(x)))
    }
    #expect(worst <= 1)
  }

  @Test("70,000 exponentials")
  func exponentials() {
    var random = SeededRandom(seed: 2)
    var worst: UInt64 = 0
    for i in 0..<70_000 {
      let x = i % 2 == 0 ? 1460 * random.unit() - 748 : 4 * random.unit() - 2
      worst = max(worst, distance(exponential(x), Foundation.exp(x)))
    }
    #expect(worst <= 1)
  }

  @Test("70,000 powers")
  func powers() {
    var random = SeededRandom(seed: 3)
    var worst: UInt64 = 0
    for i in 0..<70_000 {
      let x = i % 2 == 0 ? anyPositive(&random) : 0.5 + random.unit()
      // So that most answers are neither 0 nor infinite.
      let y = i % 2 == 0 ? (2 * random.unit() - 1) * 2 : (2 * random.unit() - 1) * 800
      worst = max(worst, distance(power(x, y), Foundation.pow(x, y)))
    }
    #expect(worst <= 1)
  }

  static let special: [Double] = [
    0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1.5, .infinity, -.infinity, .nan, .greatestFiniteMagnitude,
    .leastNonzeroMagnitude, .leastNormalMagnitude, 0x1p53, 0x1p53 - 1, 1e300, -1e300, 709.9, -746, 1 + 0x1p-52,
  ]

  @Test("Special numbers are as IEEE 754 has them")
  func specialNumbers() {
    for x in Self.special {
      #expect(distance(naturalLog(x), Foundation.log(x)) <= 1, "log \(x)")
      #expect(distance(log2Of(x), Foundation.log2(x)) <= 1, "log2 \(x)")
      #expect(distance(exponential(x), Foundation.exp(x)) <= 1, "exp \(x)")
      for y in Self.special { #expect(distance(power(x, y), Foundation.pow(x, y)) <= 1, "\(x) to the power of \(y)") }
    }
  }

  @Test("Exact where the answer is exact")
  func exact() {
    for k in -1074...1023 { #expect(log2Of(Double(sign: .plus, exponent: k, significand: 1)) == Double(k)) }
    #expect(naturalLog(1) == 0 && exponential(0) == 1 && power(7, 0) == 1)
    // 3¹⁰ = 59049, 10⁵, 2⁻³
    #expect(power(3, 10) == 59049 && power(10, 5) == 100_000 && power(2, -3) == 0.125 && power(-3, 3) == -27)
  }
}
