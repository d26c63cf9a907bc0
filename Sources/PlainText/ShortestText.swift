// Numbers as texts, the same on every machine.

/// The shortest digits that read back as the same number: `40`, `0.0158`, `1e+21` written out up to 21 digits.
///
/// Whole numbers have no decimal point. Never called with NaN or an infinity: those are said in words.
package func shortestText(_ number: Double) -> String {
  if number == 0 { return "0" }
  var text = number.description
  if text.hasSuffix(".0") { text.removeLast(2) }
  return text
}
