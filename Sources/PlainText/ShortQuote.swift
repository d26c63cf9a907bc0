// What of a stranger's text fits into a sentence?

/// The text cut to what anybody reads of a name in a message: at most 60 signs, the last of them then `…`.
///
/// Signs are Unicode scalars: one letter with a thousand accents is not one.
package func shortQuote(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let cut = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex), cut < scalars.endIndex
  else { return text }
  return String(scalars.prefix(59)) + "\u{2026}"
}
