// GML as records: names, values and brackets, without a word about graphs.

import PlainText

/// `key value` or `key [ … ]`
struct GMLField {
  var key: String
  var value: GMLValue
  var line: Int
}

indirect enum GMLValue {
  case text(String)
  case record([GMLField])
  var text: String? { if case .text(let text) = self { text } else { nil } }
}

/// Reads GML from bytes, without recursion.
struct GMLParser {
  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  private var line = 1

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private enum Token {
    case word(String)
    case string(String)
    case open
    case close
  }

  /// The records at the top.
  func records() throws(ImportFailure) -> [GMLField] {
    var parser = self
    var stack: [[GMLField]] = [[]]
    var waiting: [(key: String, line: Int)] = []
    var key: (text: String, line: Int)?
    while let token = try parser.next() {
      switch token {
      case .open:
        guard let name = key else { throw parser.failure("A bracket opens without a name before it.") }
        if stack.count > Limits.gmlDepth.most {
          throw parser.failure("There are \(Limits.gmlDepth.words).")
        }
        waiting.append((name.text, name.line))
        stack.append([])
        key = nil
      case .close:
        guard let fields = stack.popLast(), let name = waiting.popLast() else {
          throw parser.failure("A bracket closes that was never opened.")
        }
        if key != nil { throw parser.failure("\"\(shortQuote(key?.text ?? ""))\" has no value.") }
        stack[stack.count - 1].append(GMLField(key: name.key, value: .record(fields), line: name.line))
      case .word(let word):
        if let name = key {
          stack[stack.count - 1].append(GMLField(key: name.text, value: .text(word), line: name.line))
          key = nil
        } else {
          key = (word, parser.line)
        }
      case .string(let text):
        guard let name = key else { throw parser.failure("A text stands where a name should.") }
        stack[stack.count - 1].append(GMLField(key: name.text, value: .text(text), line: name.line))
        key = nil
      }
    }
    if let name = key {
      throw ImportFailure(
        "\"\(shortQuote(name.text))\" has no value: a part of the file is missing.",
        advice: "Copy or download it again.",
        file: file, line: name.line)
    }
    if let name = waiting.last {
      throw ImportFailure(
        "\"\(shortQuote(name.key)) [\" opens here and is never closed: a part of the file is missing.",
        advice: "Copy or download it again.", file: file, line: name.line)
    }
    return stack[0]
  }

  private func failure(_ words: String) -> ImportFailure {
    ImportFailure(words, advice: "Save it anew in the program it came from.", file: file, line: line)
  }

  private mutating func next() throws(ImportFailure) -> Token? {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x0A, 0x0D: newLine()
      // Every control character parts words, so that each step goes on by a byte at least.
      case 0...0x20: position += 1
      case UInt8(ascii: "#"): while position < bytes.count, !isLineEnd(bytes[position]) { position += 1 }
      case UInt8(ascii: "["):
        position += 1
        return .open
      case UInt8(ascii: "]"):
        position += 1
        return .close
      case UInt8(ascii: "\""): return .string(try string())
      default:
        let start = position
        while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
        return .word(String(decoding: bytes[start..<position], as: UTF8.self))
      }
    }
    return nil
  }

  /// LF, CR LF and CR alone end a line.
  private mutating func newLine() {
    if bytes[position] == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A { position += 1 }
    position += 1
    line += 1
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"")
  }

  private mutating func string() throws(ImportFailure) -> String {
    let start = position + 1
    let startLine = line
    position = start
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      if isLineEnd(bytes[position]) { newLine() } else { position += 1 }
    }
    guard position < bytes.count else {
      throw ImportFailure(
        "A quotation mark opens here and is never closed.", advice: "Close it, or write &quot; inside a text.",
        file: file, line: startLine)
    }
    position += 1
    return withoutEntities(String(decoding: bytes[start..<(position - 1)], as: UTF8.self))
  }
}
