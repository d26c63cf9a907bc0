// Entities in texts of GML and DOT, which borrow them from HTML.

import PlainText

/// `&quot;`, `&amp;`, `&lt;`, `&gt;`, `&apos;`, HTML's names for the letters of Latin-1 and characters by number; others
/// stay as they are.
func withoutEntities(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var out = ""
  var rest = text[...]
  while let mark = rest.firstIndex(of: "&") {
    out += rest[..<mark]
    rest = rest[mark...]
    guard let end = rest.prefix(12).firstIndex(of: ";"),
      let scalar = entity(rest[rest.index(after: mark)..<end])
    else {
      out += "&"
      rest = rest.dropFirst()
      continue
    }
    out.unicodeScalars.append(scalar)
    rest = rest[rest.index(after: end)...]
  }
  return out + rest
}

private func entity(_ name: Substring) -> Unicode.Scalar? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default: break
  }
  guard name.hasPrefix("#") else {
    return latinNames.firstIndex(of: String(name)).flatMap { Unicode.Scalar(UInt32($0 + 160)) }
  }
  let digits = name.dropFirst()
  let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
  let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  // Control characters have no place in a text, but a line end has.
  return number.flatMap { $0 < 0x20 && $0 != 0x0A ? nil : Unicode.Scalar($0) }
}

/// The names of the letters of Latin-1, from 160 on.
private let latinNames =
  """
  nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro \
  para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil \
  Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave \
  Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml \
  igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute \
  thorn yuml
  """.split(separator: " ").map { String($0) }
