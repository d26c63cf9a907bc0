// The decimal digits of a number, rounded where we say.

/// A finite number as decimal digits: 0.d₁d₂d₃… × 10^`point`.
struct DecimalDigits {
  var isNegative: Bool
  /// 0–9 each, the first and the last not 0. None for zero.
  var digits: [UInt8]
  /// How many digits stand before the decimal point; may be below 0 or above the count of digits.
  var point: Int

  /// The shortest digits that read back as the same number.
  init(_ number: Double) {
    isNegative = number < 0
    digits = []
    point = 0
    var exponent = 0
    var exponentIsNegative = false
    var inExponent = false
    var afterPoint = false
    for byte in number.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): afterPoint = true
      case UInt8(ascii: "e"): inExponent = true
      case UInt8(ascii: "-"): exponentIsNegative = true
      case 0x30...0x39 where inExponent: exponent = exponent * 10 + Int(byte) - 48
      case 0x30...0x39:
        if !afterPoint { point += 1 }
        digits.append(byte - 48)
      default: break
      }
    }
    point += exponentIsNegative ? -exponent : exponent
    normalise()
  }

  private mutating func normalise() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { point = 0 }
  }

  var isZero: Bool { digits.isEmpty }

  /// The nearest number with `places` digits behind the point (below 0: with zeros before it); halves go away from 0.
  func rounded(places: Int) -> DecimalDigits {
    let kept = point + places
    guard kept < digits.count else { return self }
    var out = self
    guard kept >= 0 else {
      out.digits = []
      out.point = 0
      return out
    }
    let up = digits[kept] >= 5
    out.digits.removeSubrange(kept...)
    if up {
      var i = kept - 1
      while i >= 0, out.digits[i] == 9 {
        out.digits[i] = 0
        i -= 1
      }
      if i >= 0 {
        out.digits[i] += 1
      } else {
        out.digits.insert(1, at: 0)
        out.point += 1
      }
    }
    out.normalise()
    return out
  }

  /// The digits before the point, in groups of three when `grouped`; then exactly `places` behind it, or as many as
  /// there are when `nil`. A minus sign unless the number is 0.
  func text(places: Int?, grouped: Bool) -> String {
    var out: [UInt8] = isNegative && !isZero ? [UInt8(ascii: "-")] : []
    if point <= 0 {
      out.append(0x30)
    } else {
      for i in 0..<point {
        if grouped, i > 0, (point - i) % 3 == 0 { out.append(UInt8(ascii: ",")) }
        out.append(48 + (i < digits.count ? digits[i] : 0))
      }
    }
    let behind = places ?? max(0, digits.count - point)
    if behind > 0 {
      out.append(UInt8(ascii: "."))
      for i in point..<(point + behind) { out.append(48 + (i >= 0 && i < digits.count ? digits[i] : 0)) }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
