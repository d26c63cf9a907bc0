// How wide is a text on a terminal, and where may its lines break?

/// The columns that a terminal gives to a text: two for a wide East Asian letter or a pictograph, none for what stands on
/// top of another letter.
package func columnWidth(_ text: String) -> Int {
  var width = 0
  for letter in text { width += columnWidth(letter) }
  return width
}

/// As the first scalar of a letter has it: marks that follow stand on it, but those of narrow katakana beside it.
package func columnWidth(_ letter: Character) -> Int {
  var width = 0
  for (place, scalar) in letter.unicodeScalars.enumerated() {
    if place == 0 || (0xFF9E...0xFF9F).contains(scalar.value) { width += columnWidth(scalar.value) }
  }
  return width
}

private func columnWidth(_ scalar: UInt32) -> Int {
  switch scalar {
  case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: return 0
  case 0x00AD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return 0
  // East Asian Width W and F of Unicode 15, in blocks.
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C: return 2
  case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: return 2
  case 0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD: return 2
  default: return 1
  }
}

/// Lines of at most `width` columns, broken between words, and within a word only where it is longer than a line.
package func brokenLines(_ text: String, at width: Int) -> [String] {
  let width = max(2, width)
  var lines: [String] = []
  var line = ""
  var used = 0
  for part in text.split(separator: " ") {
    var word = String(part)
    var wide = columnWidth(word)
    if used > 0 && used + 1 + wide > width {
      lines.append(line)
      (line, used) = ("", 0)
    }
    while wide > width {
      var head = ""
      var taken = 0
      for letter in word {
        let own = columnWidth(letter)
        if taken + own > width { break }
        head.append(letter)
        taken += own
      }
      lines.append(head)
      word = String(word.dropFirst(head.count))
      wide -= taken
    }
    line += used == 0 ? word : " \(word)"
    used += used == 0 ? wide : wide + 1
  }
  if !line.isEmpty || lines.isEmpty { lines.append(line) }
  return lines
}

/// The text with every line at most `width` columns wide.
///
/// What is broken goes on below its own beginning: below its indent, behind the dash of a list, and below the last column
/// of a table as long as that begins in the first half.
package func fitted(_ text: String, to width: Int) -> String {
  var out = ""
  var isFirst = true
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if !isFirst { out += "\n" }
    isFirst = false
    let line = String(line)
    if columnWidth(line) <= width {
      out += line
      continue
    }
    let head = headOfLine(line, within: width / 2)
    let indent = columnWidth(head)
    for (number, piece) in brokenLines(String(line.dropFirst(head.count)), at: width - indent).enumerated() {
      out += number == 0 ? head : "\n" + String(repeating: " ", count: indent)
      out += piece
    }
  }
  return out
}

/// What comes before the text that is broken: blanks, a dash, and columns that two blanks set apart.
private func headOfLine(_ line: String, within limit: Int) -> String {
  let letters = Array(line)
  var end = 0
  while end < letters.count, letters[end] == " " { end += 1 }
  if end + 1 < letters.count, letters[end] == "-", letters[end + 1] == " " { end += 2 }
  var place = end
  var used = columnWidth(String(letters[0..<end]))
  while place + 2 < letters.count, used < limit {
    used += columnWidth(letters[place])
    if letters[place] == " ", letters[place + 1] == " ", letters[place + 2] != " " { end = place + 2 }
    place += 1
  }
  return String(letters[0..<min(end, letters.count)])
}
