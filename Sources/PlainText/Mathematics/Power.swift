// x to the power of y without a C library, the same digits on every machine.
//
// The method and the constants of the polynomials are those of fdlibm's e_pow.c:
// Copyright (C) 2004 by Sun Microsystems, Inc. All rights reserved. Permission to use, copy, modify, and distribute
// this software is freely granted, provided that this notice is preserved.

/// `x` to the power of `y`, off by less than one unit in the last place.
///
/// - Returns: 1 for any `x` to the power of 0 and for 1 to any power. NaN for a number below 0 to a power that is not
///   whole. Infinities and zeros as IEEE 754 has them in `pow`.
package func power(_ x: Double, _ y: Double) -> Double {
  if y == 0 || x == 1 { return 1 }
  if x.isNaN || y.isNaN { return .nan }
  let isWhole = y.isWhole
  let isOdd = isWhole && y.magnitude < 0x1p53 && Int64(y) & 1 == 1
  if y.isInfinite {
    if x.magnitude == 1 { return 1 }
    return (x.magnitude > 1) == (y > 0) ? .infinity : 0
  }
  if x == 0 || x.isInfinite {
    let size: Double = (x == 0) == (y < 0) ? .infinity : 0
    return x.sign == .minus && isOdd ? -size : size
  }
  if x < 0 && !isWhole { return .nan }
  // These are exact or rounded once.
  if y == 1 { return x }
  if y == 2 { return x * x }
  if y == -1 { return 1 / x }
  let size = positivePower(x.magnitude, y)
  return x < 0 && isOdd ? -size : size
}

/// `x` > 0, finite, not 1 unless `y` is; `y` finite and not 0.
private func positivePower(_ x: Double, _ y: Double) -> Double {
  if x == 1 { return 1 }
  // So large a power leaves the range of numbers for every x but 1.
  if y.magnitude > 0x1p64 { return (x > 1) == (y > 0) ? .infinity : 0 }
  let (logHigh, logLow) = binaryLogarithm(x)
  // y · log2(x), again as a sum of two.
  let yHigh = y.withoutLowWord
  let low = (y - yHigh) * logHigh + y * logLow
  let high = yHigh * logHigh
  let z = high + low
  if z >= 1024 {
    if z > 1024 || low + 8.0085662595372944372e-17 > z - high { return .infinity }
  } else if z <= -1075 {
    if z < -1075 || low <= z - high { return 0 }
  }
  return twoToThe(z, high, low)
}

/// log2(x) as a sum of two numbers, the first with the lower half of its bits zero.
private func binaryLogarithm(_ number: Double) -> (Double, Double) {
  var n = 0
  var x = number
  if x < 0x1p-1022 {
    x *= 0x1p53
    n = -53
  }
  var word = x.highWord
  n += Int(word >> 20) - 1023
  let fraction = word & 0xFFFFF
  // x / 2^n lies near 1 or near 1.5.
  word = fraction | 0x3FF0_0000
  var nearOneAndHalf = false
  if fraction > 0x3988E {
    if fraction < 0xBB67A {
      nearOneAndHalf = true
    } else {
      n += 1
      word -= 0x0010_0000
    }
  }
  x = x.withHighWord(word)
  let base = nearOneAndHalf ? 1.5 : 1.0

  // s = (x − base) / (x + base) as a sum of two.
  let u = x - base
  let v = 1 / (x + base)
  let s = u * v
  let sHigh = s.withoutLowWord
  let sumHigh = Double(bitPattern: 0).withHighWord(
    (word >> 1 | 0x2000_0000) + 0x0008_0000 + (nearOneAndHalf ? 0x0004_0000 : 0))
  let sumLow = x - (sumHigh - base)
  let sLow = v * ((u - sHigh * sumHigh) - sHigh * sumLow)

  // ln(x) by a polynomial in s².
  let s2 = s * s
  var r =
    s2 * s2
    * (5.99999999999994648725e-01
      + s2
      * (4.28571428578550184252e-01
        + s2
        * (3.33333329818377432918e-01
          + s2 * (2.72728123808534006489e-01 + s2 * (2.30660745775561754067e-01 + s2 * 2.06975017800338417784e-01)))))
  r += sLow * (sHigh + s)
  let sHighSquared = sHigh * sHigh
  let tHigh = (3 + sHighSquared + r).withoutLowWord
  let tLow = r - ((tHigh - 3) - sHighSquared)
  let p = sHigh * tHigh
  let q = sLow * tHigh + tLow * s
  let sumPQ = (p + q).withoutLowWord
  let rest = q - (sumPQ - p)

  // Times 2 / (3 ln 2), plus log2(base), plus n.
  let zHigh = 9.61796700954437255859e-01 * sumPQ
  let zLow =
    -7.02846165095275826516e-09 * sumPQ + rest * 9.61796693925975554329e-01
    + (nearOneAndHalf ? 1.35003920212974897128e-08 : 0)
  let baseHigh = nearOneAndHalf ? 5.84962487220764160156e-01 : 0
  let t = Double(n)
  let high = (((zHigh + zLow) + baseHigh) + t).withoutLowWord
  return (high, zLow - (((high - t) - baseHigh) - zHigh))
}

/// 2 to the power of `high` + `low`, which is near `z`.
private func twoToThe(_ z: Double, _ high: Double, _ low: Double) -> Double {
  var high = high
  var n = 0.0
  if z.magnitude > 0.5 {
    n = z.nearestWhole
    high -= n
  }
  let t = (low + high).withoutLowWord
  let u = t * 6.93147182464599609375e-01
  let v = (low - (t - high)) * 6.93147180559945286227e-01 + t * -1.90465429995776804525e-09
  let r = u + v
  let w = v - (r - u)
  let c = r - exponentialRemainder(r * r)
  let y = 1 - (((r * c) / (c - 2) - (w + r * w)) - r)
  return y.timesTwoToThe(Int(n))
}
