// e to the power of x without a C library, the same digits on every machine.
//
// The method and the constants of the polynomial are those of fdlibm's e_exp.c:
// Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved. Developed at SunPro, a Sun Microsystems, Inc.
// business. Permission to use, copy, modify, and distribute this software is freely granted, provided that this notice
// is preserved.

/// e to the power of `x`, off by less than one unit in the last place.
///
/// - Returns: 1 exactly for 0, ∞ above 709.78, 0 below −745.13, NaN for NaN.
package func exponential(_ x: Double) -> Double {
  if x.isNaN { return x }
  if x > 7.09782712893383973096e+02 { return .infinity }
  if x < -7.45133219101941108420e+02 { return 0 }
  if x.magnitude < 0x1p-28 { return 1 + x }
  // x = k ln 2 + high − low, at most ln 2 / 2 from 0.
  var k = 0.0
  var high = x
  var low = 0.0
  if x.magnitude > 0.34657359027997264 {
    k = (x * 1.44269504088896338700e+00).nearestWhole
    high = x - k * 6.93147180369123816490e-01
    low = k * 1.90821492927058770002e-10
  }
  let r = high - low
  let c = r - exponentialRemainder(r * r)
  if k == 0 { return 1 - ((r * c) / (c - 2) - r) }
  let y = 1 - ((low - (r * c) / (2 - c)) - high)
  return y.timesTwoToThe(Int(k))
}

/// r − r (e^r + 1)/(e^r − 1) + 2 … as a polynomial in r²: what both the exponential and the power end with.
func exponentialRemainder(_ t: Double) -> Double {
  t
    * (1.66666666666666019037e-01
      + t
      * (-2.77777777770155933842e-03
        + t * (6.61375632143793436117e-05 + t * (-1.65339022054652515390e-06 + t * 4.13813679705723846039e-08))))
}
