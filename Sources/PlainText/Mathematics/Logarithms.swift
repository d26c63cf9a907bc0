// Logarithms without a C library, the same digits on every machine.
//
// The method and the constants of the remainder's polynomial are those of fdlibm's e_log.c and FreeBSD's e_log2.c:
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
// business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice
// is preserved.

/// The natural logarithm, off by less than one unit in the last place.
///
/// - Returns: −∞ for 0, NaN for numbers below 0 and for NaN, exactly 0 for 1.
package func naturalLog(_ x: Double) -> Double {
  guard let reduced = ReducedLogarithm(x) else { return logOfSpecial(x) }
  let (f, k) = (reduced.f, Double(reduced.k))
  if f == 0 { return k * ln2High + k * ln2Low }
  let half = 0.5 * f * f
  return k * ln2High - ((half - (reduced.s * (half + reduced.remainder) + k * ln2Low)) - f)
}

/// The logarithm to the base 2, off by less than one unit in the last place; exact for powers of 2.
///
/// - Returns: −∞ for 0, NaN for numbers below 0 and for NaN, exactly 0 for 1.
package func log2Of(_ x: Double) -> Double {
  guard let reduced = ReducedLogarithm(x) else { return logOfSpecial(x) }
  let (f, k) = (reduced.f, Double(reduced.k))
  if f == 0 { return k }
  // ln(1 + f) as a sum of two numbers, times 1/ln 2 as a sum of two: the rest is lost below the last place.
  let half = 0.5 * f * f
  let high = (f - half).withoutLowWord
  let low = (f - high) - half + reduced.s * (half + reduced.remainder)
  let valueHigh = high * inverseLn2High
  var valueLow = (low + high) * inverseLn2Low + low * inverseLn2High
  let sum = k + valueHigh
  valueLow += (k - sum) + valueHigh
  return valueLow + sum
}

private let ln2High = 6.93147180369123816490e-01
private let ln2Low = 1.90821492927058770002e-10
private let inverseLn2High = 1.44269504072144627571e+00
private let inverseLn2Low = 1.67517131648865118353e-10

private func logOfSpecial(_ x: Double) -> Double {
  if x == 0 { return -.infinity }
  return x < 0 ? .nan : x
}

/// x = 2^k (1 + f) with √2/2 < 1 + f < √2, s = f / (2 + f), and ln(1 + f) = f − f²/2 + s (f²/2 + remainder).
private struct ReducedLogarithm {
  let k: Int
  let f: Double
  let s: Double
  let remainder: Double

  /// `nil` for everything but finite numbers above 0.
  init?(_ number: Double) {
    guard number > 0, number.isFinite else { return nil }
    let isTiny = number < 0x1p-1022
    let x = isTiny ? number * 0x1p54 : number
    let word = x.highWord
    let fraction = word & 0xFFFFF
    // 1 when the fraction is above √2, so that it is halved.
    let above = (fraction + 0x95F64) & 0x100000
    k = Int(word >> 20) - 1023 + Int(above >> 20) - (isTiny ? 54 : 0)
    f = x.withHighWord(fraction | (above ^ 0x3FF0_0000)) - 1
    s = f / (2 + f)
    let z = s * s
    let w = z * z
    let odd =
      z
      * (6.666666666666735130e-01 + w
        * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)))
    let even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01))
    remainder = even + odd
  }
}
