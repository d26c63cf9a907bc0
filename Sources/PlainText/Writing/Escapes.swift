// Texts from data, so written that they stay texts: in a page, a picture, a list, a terminal.

/// Whether nobody sees the character, and it turns the direction of what is written around it.
///
/// With it one name can be made to look like another, and a line can be made to run backwards.
package func isDirectionMark(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: true
  default: false
  }
}

/// The text as people read it: without marks of direction. Files of data keep them.
package func withoutDirectionMarks(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isDirectionMark($0) }) else { return text }
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !isDirectionMark(scalar) { out.append(scalar) }
  return String(out)
}

/// The text for HTML, XML and SVG, between tags or in an attribute with either quote.
///
/// `& < > " '` become entities; control characters, which XML cannot hold, are left out, but tabs and line ends stay.
///
/// - Parameter keepsMarks: In a file of data marks of direction are written by their number. Where people read they are
///   left out.
package func markupEscaped(_ text: String, keepsMarks: Bool = false) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case _ where isDirectionMark(scalar):
      if keepsMarks { out.append(contentsOf: "&#\(scalar.value);".unicodeScalars) }
    case "&": out.append(contentsOf: "&amp;".unicodeScalars)
    case "<": out.append(contentsOf: "&lt;".unicodeScalars)
    case ">": out.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
    case "'": out.append(contentsOf: "&#39;".unicodeScalars)
    case "\t", "\n", "\r": out.append(scalar)
    default: if !isControl(scalar) && !isNoCharacter(scalar) { out.append(scalar) }
    }
  }
  return String(out)
}

/// The text inside one line of Markdown (CommonMark and GitHub's tables, strikethrough and automatic links).
///
/// Line ends and tabs become blanks; blanks at the start, control characters and marks of direction are left out.
package func markdownEscaped(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  // What would begin a list, a heading or a ruled line does so only at the start.
  var onlyDigits = true
  var atStart = true
  for (i, scalar) in scalars.enumerated() {
    switch scalar {
    case "\n", "\r", "\t", " ", "\u{2028}", "\u{2029}", "\u{85}":
      if !atStart { out.append(" ") }
      continue
    case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$", "@":
      out.append("\\")
    case "#", "+", "-", "=":
      if atStart { out.append("\\") }
    case ".", ")":
      let endsWord = i + 1 == scalars.count || scalars[i + 1].properties.isWhitespace
      if onlyDigits && !atStart && endsWord || scalar == "." && endsWithWWW(out) { out.append("\\") }
    case ":":
      if i + 1 < scalars.count, scalars[i + 1] == "/" { out.append("\\") }
    default:
      if isControl(scalar) || isNoCharacter(scalar) || isDirectionMark(scalar) { continue }
    }
    out.append(scalar)
    atStart = false
    if !(0x30...0x39).contains(scalar.value) { onlyDigits = false }
  }
  return String(out)
}

/// The text for a terminal: no sequence in it moves the cursor, sets colours or turns the direction of writing.
///
/// Line ends and tabs become blanks; control characters and marks of direction become U+FFFD, so that they are seen.
package func terminalSafe(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: out.append(" ")
    default: out.append(isControl(scalar) || isDirectionMark(scalar) ? "\u{FFFD}" : scalar)
    }
  }
  return String(out)
}

/// The text as a quoted string of DOT, quotes included, for labels and tooltips.
///
/// Graphviz shows exactly the text: its `\N` and `\l` and its HTML entities mean nothing, a line end is a centred line.
///
/// - Parameter keepsMarks: In a file of data marks of direction are written by their number. In a picture they are left
///   out.
package func dotQuoted(_ text: String, keepsMarks: Bool = false) -> String {
  var out = String.UnicodeScalarView()
  out.append("\"")
  var wasReturn = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out.append(contentsOf: "\\\"".unicodeScalars)
    case "\\": out.append(contentsOf: "\\\\".unicodeScalars)
    case "&": out.append(contentsOf: "&amp;".unicodeScalars)
    case "\n" where wasReturn: break
    case "\n", "\r": out.append(contentsOf: "\\n".unicodeScalars)
    case "\t": out.append(" ")
    case _ where isDirectionMark(scalar):
      if keepsMarks { out.append(contentsOf: "&#\(scalar.value);".unicodeScalars) }
    default: if !isControl(scalar) && !isNoCharacter(scalar) { out.append(scalar) }
    }
    wasReturn = scalar == "\r"
  }
  out.append("\"")
  return String(out)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F: true
  default: false
  }
}

private func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool { scalar.value & 0xFFFE == 0xFFFE }

private func endsWithWWW(_ text: String.UnicodeScalarView) -> Bool {
  let last = text.suffix(3)
  return last.count == 3 && last.allSatisfy { $0 == "w" || $0 == "W" }
}
