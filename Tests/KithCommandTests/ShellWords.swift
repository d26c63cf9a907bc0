// Taking a command line apart as a shell does, for examples in pages.

/// The words of a command line; single and double quotes hold a word together.
func shellWords(_ line: String) -> [String] {
  var words: [String] = []
  var word = ""
  var isOpen = false
  var quote: Character?
  for character in line {
    if let open = quote {
      if character == open { quote = nil } else { word.append(character) }
    } else if character == "'" || character == "\"" {
      quote = character
      isOpen = true
    } else if character == " " {
      if isOpen || !word.isEmpty { words.append(word) }
      (word, isOpen) = ("", false)
    } else {
      word.append(character)
    }
  }
  if isOpen || !word.isEmpty { words.append(word) }
  return words
}
