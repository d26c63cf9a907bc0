// What in a text is an address or a telephone number?

/// The text without e-mail addresses and telephone numbers, which may be written with blanks.
func withoutContacts(_ text: String) -> String {
  var out = ""
  var word = ""
  /// Words of digits in a row, with what stands between them: perhaps one number.
  var digits = ""
  var digitCount = 0
  var start: Character?
  func isOfDigits(_ word: String) -> Bool {
    var count = 0
    var body = Substring(word)
    // "0018," at the end of a part of a sentence.
    while let last = body.last, last == "," || last == ";" || last == ":" || last == "!" || last == "?" {
      body.removeLast()
    }
    for byte in body.utf8 {
      if (0x30...0x39).contains(byte) { count += 1 } else if !"+-()./".utf8.contains(byte) { return false }
    }
    return count > 0
  }
  func begins(_ first: Character?) -> Bool { first == "0" || first == "+" || first == "(" }
  func endDigits() {
    if digitCount == 0 { return }
    // In a row of several words only a nought, a plus or a bracket begins a telephone number: 2024 2025 does not.
    let isRow = digits.utf8.contains(0x20)
    let isTelephone = digitCount >= 9 && (!isRow || begins(start))
    let blank = digits.hasSuffix(" ") ? " " : ""
    out += isTelephone ? leftOutAddress + blank : digits
    (digits, digitCount, start) = ("", 0, nil)
  }
  func add(_ after: Character?) {
    if isOfDigits(word) {
      // "Flat 3 01234 567890": the number begins at the nought.
      if digitCount > 0, !begins(start), begins(word.first) { endDigits() }
      if start == nil { start = word.first }
      digits += word
      digitCount += word.utf8.count { (0x30...0x39).contains($0) }
      word = ""
      if after == " " {
        digits += " "
        return
      }
    } else {
      var blank = ""
      if digits.hasSuffix(" ") {
        digits.removeLast()
        blank = " "
      }
      endDigits()
      out += blank
      out += word.utf8.contains(UInt8(ascii: "@")) && word.utf8.count > 3 ? leftOutAddress : word
      word = ""
    }
    if digitCount > 0 { endDigits() }
    if let after { out.append(after) }
  }
  for character in text {
    if character == " " || character == "|" || character == "\n" || character == "\t" {
      add(character)
    } else {
      word.append(character)
    }
  }
  add(nil)
  return out
}

private let leftOutAddress = "[address left out]"
