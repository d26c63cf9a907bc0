// Numbers as people read them.

/// A number rounded to so many decimal places: `fixedText(2.5, places: 2)` is `2.50`.
///
/// What is rounded are the shortest digits that stand for the number, and halves go away from zero: 1.005 becomes `1.01`
/// and −0.5 becomes `-1`. Never `-0`. Infinities are `infinite`, NaN is `undefined`.
///
/// - Precondition: `places` ≥ 0.
package func fixedText(_ x: Double, places: Int) -> String {
  guard x.isFinite else { return unwritable(x) }
  return DecimalDigits(x).rounded(places: places).text(places: places, grouped: false)
}

/// A number for people: `1,200`, `0.41`, `-3.5`.
///
/// Rounded like ``fixedText(_:places:)``, without zeros at the end. A number that would become 0 keeps its first two
/// digits (`0.00038`). From 10^15, and below 10^−6, powers of ten are written: `1.5 × 10²¹`.
package func readableNumber(_ x: Double, places: Int = 2) -> String {
  guard x.isFinite else { return unwritable(x) }
  let digits = DecimalDigits(x)
  if digits.isZero { return "0" }
  if digits.point > 15 || digits.point < -5 {
    var mantissa = digits
    mantissa.point = 1
    mantissa = mantissa.rounded(places: max(1, places))
    // 9.99… rounds up to 10: one power more.
    let power = digits.point - 1 + (mantissa.point - 1)
    mantissa.point = 1
    return mantissa.text(places: nil, grouped: false) + " × 10" + superscript(power)
  }
  let rounded = digits.rounded(places: places)
  if rounded.isZero { return digits.rounded(places: 2 - digits.point).text(places: nil, grouped: true) }
  return rounded.text(places: nil, grouped: true)
}

/// A share for people: 0.5294 is `53 %`, with a narrow no-break space.
///
/// One decimal below 1 % and above 99 %. A share above nothing is never `0 %` and one below all never `100 %`: they are
/// `under 0.1 %` and `over 99.9 %`.
package func percentText(_ share: Double) -> String {
  guard share.isFinite else { return unwritable(share) }
  var percent = DecimalDigits(share)
  let size = share.magnitude
  let space = "\u{202F}%"
  if !percent.isZero { percent.point += 2 }
  if size > 0 && size < 0.001 { return share > 0 ? "under 0.1" + space : "between -0.1" + space + " and 0" }
  if share > 0.999 && share < 1 { return "over 99.9" + space }
  let places = size < 0.01 || (size > 0.99 && size < 1) ? 1 : 0
  return percent.rounded(places: places).text(places: nil, grouped: true) + space
}

private func unwritable(_ x: Double) -> String {
  if x.isNaN { return "undefined" }
  return x < 0 ? "-infinite" : "infinite"
}

private func superscript(_ number: Int) -> String {
  let digits: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
  var out = String.UnicodeScalarView()
  if number < 0 { out.append("⁻") }
  for byte in "\(number.magnitude)".utf8 { out.append(digits[Int(byte) - 48]) }
  return String(out)
}
