// About how wide is a text? Enough to make room for it where no font can be asked.

/// The width of a text in points, on the safe side for Helvetica, Arial and Liberation Sans.
func textWidth(_ text: String, size: Double) -> Double {
  var width = 0.0
  for letter in text.unicodeScalars { width += share(letter) }
  return width * size
}

/// The width of a letter as a share of the size.
private func share(_ letter: Unicode.Scalar) -> Double {
  switch letter {
  case "i", "j", "l", "I", "'", ".", ",", ":", ";", "|", "!": 0.29
  case " ", "f", "t", "r", "-", "(", ")", "[", "]", "/": 0.36
  case "m", "M", "W", "w", "@", "%", "—", "…": 0.92
  case "A"..."Z", "&", "+", "=", "→", "×": 0.7
  case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
  // Chinese, Japanese, Korean and pictures are square.
  case "\u{1100}"..."\u{115F}", "\u{2E80}"..."\u{A4CF}", "\u{AC00}"..."\u{D7A3}", "\u{F900}"..."\u{FAFF}",
    "\u{FE30}"..."\u{FE6F}", "\u{FF00}"..."\u{FF60}", "\u{1F000}"..."\u{3FFFD}":
    1.05
  default: 0.57
  }
}
