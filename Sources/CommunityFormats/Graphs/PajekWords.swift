// The words of a line of a Pajek file.

/// A word, and whether it stood in quotation marks.
struct PajekWord {
  var text: String
  var isQuoted: Bool
}

/// Words between blanks; a word in quotation marks or in `[ ]` may hold blanks.
///
/// - Returns: `nil` where a quotation mark is never closed.
func pajekWords(_ text: String) -> [PajekWord]? {
  var words: [PajekWord] = []
  var current = ""
  var isQuoted = false
  var isBracketed = false
  func flush() {
    if !current.isEmpty { words.append(PajekWord(text: current, isQuoted: false)) }
    current = ""
  }
  for character in text {
    if character == "\"" {
      if isQuoted { words.append(PajekWord(text: current, isQuoted: true)) } else { flush() }
      if isQuoted { current = "" }
      isQuoted.toggle()
    } else if isQuoted || !(character == " " || character == "\t") || isBracketed {
      if !isQuoted, current.isEmpty, character == "[" { isBracketed = true }
      if !isQuoted, character == "]" { isBracketed = false }
      current.append(character)
    } else {
      flush()
    }
  }
  if isQuoted { return nil }
  flush()
  return words
}
