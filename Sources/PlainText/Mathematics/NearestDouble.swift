// Which double is nearest to these decimal digits?

/// The double nearest to 0.d₁d₂d₃… × 10^`point`, the even one of two equally near: what `strtod` gives, on every machine.
///
/// - Parameters:
///   - digits: 0–9 each, any number of them.
///   - point: How many digits stand before the decimal point.
/// - Returns: 0 or more; infinity when there is no number so large.
/// - Complexity: O(*n*) in the number of digits; the first 800 decide, with whether any other is above 0.
func nearestDouble(digits: ArraySlice<UInt8>, point: Int) -> Double {
  let whole = digits
  let digits = whole.drop { $0 == 0 }
  let point = point - (whole.count - digits.count)
  guard !digits.isEmpty, point > -330 else { return 0 }
  guard point < 311 else { return .infinity }

  // Up to 19 digits fit one machine word.
  if digits.count <= 19 {
    var value: UInt64 = 0
    for digit in digits { value = value * 10 + UInt64(digit) }
    let exponent = point - digits.count
    // Both exact: one rounding.
    if value <= 1 << 53, (-22...22).contains(exponent) {
      let power = Double(tenToThe(min(19, abs(exponent)))) * Double(tenToThe(max(0, abs(exponent) - 19)))
      return exponent < 0 ? Double(value) / power : Double(value) * power
    }
    if (-19...0).contains(exponent) { return quotient(value, tenToThe(-exponent)) }
  }

  var kept = Array(digits.prefix(800))
  if digits.dropFirst(800).contains(where: { $0 > 0 }) { kept.append(1) }
  var numerator = BigNumber(0)
  for digit in kept { numerator.multiply(by: 10, adding: UInt32(digit)) }
  var denominator = BigNumber(1)
  let exponent = point - kept.count
  for _ in 0..<max(0, exponent) { numerator.multiply(by: 10, adding: 0) }
  for _ in 0..<max(0, -exponent) { denominator.multiply(by: 10, adding: 0) }
  return quotient(numerator, denominator)
}

/// 10 to the power of 0 to 19.
private func tenToThe(_ power: Int) -> UInt64 {
  var value: UInt64 = 1
  for _ in 0..<power { value *= 10 }
  return value
}

/// `a` / `b`, rounded once. Both above 0.
private func quotient(_ a: UInt64, _ b: UInt64) -> Double {
  var bits = a / b
  var rest = a % b
  var exponent = 0
  while bits < 1 << 60, rest != 0 {
    let overflows = rest >> 63 == 1
    rest = rest &* 2
    bits *= 2
    if overflows || rest >= b {
      rest = rest &- b
      bits += 1
    }
    exponent -= 1
  }
  return rounded(bits, exponent, isMore: rest != 0)
}

private func quotient(_ a: BigNumber, _ b: BigNumber) -> Double {
  // Shifted so that the quotient has 62 or 63 bits.
  let shift = 62 - (a.bitCount - b.bitCount)
  var rest = a
  var divisor = b
  if shift > 0 { rest.shiftLeft(shift) } else { divisor.shiftLeft(-shift) }
  divisor.shiftLeft(63)
  var bits: UInt64 = 0
  for _ in 0..<64 {
    bits <<= 1
    if rest.subtractIfNotSmaller(divisor) { bits |= 1 }
    divisor.shiftRightByOne()
  }
  return rounded(bits, -shift, isMore: !rest.isZero)
}

/// `bits` × 2^`exponent`, or a little more, rounded once; also where numbers become sparse near 0.
private func rounded(_ bits: UInt64, _ exponent: Int, isMore: Bool) -> Double {
  let count = 64 - bits.leadingZeroBitCount
  let kept = min(53, count + exponent + 1074)
  guard kept >= 0 else { return 0 }
  let dropped = max(0, count - kept)
  var mantissa = dropped == 64 ? 0 : bits >> UInt64(dropped)
  if dropped > 0 {
    let half = UInt64(1) << UInt64(dropped - 1)
    let rest = dropped == 64 ? bits : bits & (half << 1 &- 1)
    if rest > half || rest == half && (isMore || mantissa & 1 == 1) { mantissa += 1 }
  }
  return Double(mantissa).timesTwoToThe(exponent + dropped)
}

/// A whole number of any size, with just what long division needs.
private struct BigNumber {
  /// The lowest 32 bits first; the last is not 0.
  private var limbs: [UInt32]

  init(_ value: UInt32) { limbs = value == 0 ? [] : [value] }

  var isZero: Bool { limbs.isEmpty }

  var bitCount: Int { limbs.isEmpty ? 0 : limbs.count * 32 - limbs.last!.leadingZeroBitCount }

  mutating func multiply(by factor: UInt32, adding sum: UInt32) {
    var carry = UInt64(sum)
    for i in 0..<limbs.count {
      let product = UInt64(limbs[i]) * UInt64(factor) + carry
      limbs[i] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  mutating func shiftLeft(_ bits: Int) {
    guard !limbs.isEmpty, bits > 0 else { return }
    let small = UInt64(bits % 32)
    var carry: UInt64 = 0
    for i in 0..<limbs.count {
      let shifted = UInt64(limbs[i]) << small | carry
      limbs[i] = UInt32(truncatingIfNeeded: shifted)
      carry = shifted >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
    limbs.insert(contentsOf: [UInt32](repeating: 0, count: bits / 32), at: 0)
  }

  mutating func shiftRightByOne() {
    var carry: UInt32 = 0
    for i in stride(from: limbs.count - 1, through: 0, by: -1) {
      let low = limbs[i] & 1
      limbs[i] = limbs[i] >> 1 | carry << 31
      carry = low
    }
    if limbs.last == 0 { limbs.removeLast() }
  }

  /// Takes `other` away when that leaves 0 or more.
  mutating func subtractIfNotSmaller(_ other: BigNumber) -> Bool {
    guard limbs.count >= other.limbs.count else { return false }
    if limbs.count == other.limbs.count {
      for i in stride(from: limbs.count - 1, through: 0, by: -1) where limbs[i] != other.limbs[i] {
        if limbs[i] < other.limbs[i] { return false }
        break
      }
    }
    var borrow: Int64 = 0
    for i in 0..<limbs.count {
      var difference = Int64(limbs[i]) - borrow - (i < other.limbs.count ? Int64(other.limbs[i]) : 0)
      borrow = difference < 0 ? 1 : 0
      if difference < 0 { difference += 1 << 32 }
      limbs[i] = UInt32(difference)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return true
  }
}
