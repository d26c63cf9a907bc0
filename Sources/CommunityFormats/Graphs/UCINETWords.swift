// The words of a UCINET DL file, with the lines that they stand on.

/// A word, a sign of the header or a number.
struct DLWord {
  var text: String
  var line: Int
  var startsLine: Bool
}

/// Words between blanks and commas; `=` and `:` stand alone in the header; quoted words may hold blanks.
func dlWords(_ bytes: [UInt8]) -> [DLWord] {
  var words: [DLWord] = []
  var current: [UInt8] = []
  var line = 1
  var isQuoted = false
  var inData = false
  var startsLine = true
  func isData(_ word: String) -> Bool { word.lowercased() == "data" || word.lowercased() == "data:" }
  func flush() {
    guard !current.isEmpty else { return }
    let text = String(decoding: current, as: UTF8.self)
    current = []
    words.append(DLWord(text: text, line: line, startsLine: startsLine))
    startsLine = false
    if isData(text) { inData = true }
  }
  let lineEnd: UInt8 = bytes.contains(0x0A) ? 0x0A : 0x0D
  for byte in bytes {
    switch byte {
    case UInt8(ascii: "\""):
      if isQuoted || !current.isEmpty { flush() }
      isQuoted.toggle()
    case lineEnd:
      flush()
      isQuoted = false
      line += 1
      startsLine = true
    case 0x0D, 0x20, 0x09, UInt8(ascii: ","):
      if isQuoted { current.append(byte) } else { flush() }
    case UInt8(ascii: "="), UInt8(ascii: ":"):
      if isQuoted || inData {
        if !(inData && words.last.map { isData($0.text) } == true && current.isEmpty && byte == 0x3A) {
          current.append(byte)
        }
      } else {
        flush()
        words.append(DLWord(text: String(UnicodeScalar(byte)), line: line, startsLine: startsLine))
        startsLine = false
      }
    default: current.append(byte)
    }
  }
  flush()
  return words
}
