// What does this JSON file say, and where exactly is it wrong?

/// Why a text is not JSON, and where.
public struct JSONProblem: Error, Sendable, Equatable {
  /// 1 for the first line.
  public var line: Int
  /// 1 for the first letter of the line.
  public var column: Int
  /// One sentence without a full stop.
  public var message: String
}

/// Reads one JSON value by RFC 8259.
///
/// A byte order mark, UTF-16 and Windows-1252 are read as in `decodedText(_:)`. Numbers are rounded to the nearest
/// double. Of members with the same name the last value counts, at the place of the first. Half a surrogate pair becomes
/// U+FFFD.
///
/// - Parameter isStrict: Whether both are problems instead.
/// - Throws: The first problem. See also `Limits/jsonBytes` and `Limits/jsonDepth`.
/// - Complexity: O(*n*) in the number of bytes.
public func readJSON(_ bytes: [UInt8], isStrict: Bool = false) throws(JSONProblem) -> JSONValue {
  guard bytes.count <= Limits.jsonBytes.most else {
    throw JSONProblem(line: 1, column: 1, message: "there are \(Limits.jsonBytes.words)")
  }
  var parser = JSONParser(decodedText(bytes).bytes, isStrict: isStrict)
  return try parser.document()
}

private struct JSONParser {
  let bytes: [UInt8]
  let isStrict: Bool
  var position = 0
  var depth = 0

  init(_ bytes: [UInt8], isStrict: Bool) {
    self.bytes = bytes
    self.isStrict = isStrict
  }

  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  func problem(_ message: String, at place: Int? = nil) -> JSONProblem {
    let place = min(place ?? position, bytes.count)
    var line = 1
    var lineStart = 0
    var i = 0
    while i < place {
      if bytes[i] == 0x0A || (bytes[i] == 0x0D && !(i + 1 < bytes.count && bytes[i + 1] == 0x0A)) {
        line += 1
        lineStart = i + 1
      }
      i += 1
    }
    // Letters, not bytes: every byte that does not continue a letter begins one.
    var column = 1
    for byte in bytes[lineStart..<place] where byte & 0xC0 != 0x80 { column += 1 }
    return JSONProblem(line: line, column: column, message: message)
  }

  mutating func document() throws(JSONProblem) -> JSONValue {
    skipBlanks()
    guard byte != nil else { throw problem("the file is empty") }
    let value = try value()
    skipBlanks()
    guard byte == nil else { throw problem("there is more text after the end of the value") }
    return value
  }

  mutating func skipBlanks() {
    while let byte, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  mutating func value() throws(JSONProblem) -> JSONValue {
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), .some(0x30...0x39): return .number(try number())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw problem("the file ends where a value should be")
    case UInt8(ascii: "'"): throw problem("texts stand in double quotes, not in single ones")
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      throw problem("a value is missing here, perhaps after a comma too many")
    default: throw problem("this is no value: a text stands in double quotes")
    }
  }

  mutating func word(_ word: String, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    let end = position + word.utf8.count
    guard end <= bytes.count, bytes[position..<end].elementsEqual(word.utf8) else {
      throw problem("this is no value: a text stands in double quotes")
    }
    position = end
    return value
  }

  mutating func enter() throws(JSONProblem) {
    depth += 1
    if depth > Limits.jsonDepth.most { throw problem("there are \(Limits.jsonDepth.words)") }
    position += 1
    skipBlanks()
  }

  mutating func array() throws(JSONProblem) -> JSONValue {
    let start = position
    try enter()
    defer { depth -= 1 }
    var items: [JSONValue] = []
    if byte == UInt8(ascii: "]") {
      position += 1
      return .array(items)
    }
    while true {
      items.append(try value())
      if try isLast(UInt8(ascii: "]"), opened: start) { return .array(items) }
    }
  }

  mutating func object() throws(JSONProblem) -> JSONValue {
    let start = position
    try enter()
    defer { depth -= 1 }
    var members: [JSONMember] = []
    var places: [String: Int] = [:]
    if byte == UInt8(ascii: "}") {
      position += 1
      return .object(members)
    }
    while true {
      guard byte == UInt8(ascii: "\"") else {
        throw problem(
          byte == UInt8(ascii: "}")
            ? "there is a comma too many before this bracket" : "a name in double quotes should be here")
      }
      let place = position
      let name = try string()
      if isStrict, places[name] != nil {
        throw problem("the name \"\(shortQuote(name))\" stands here twice", at: place)
      }
      skipBlanks()
      guard byte == UInt8(ascii: ":") else {
        throw problem("a colon should be here, after the name \"\(shortQuote(name))\"")
      }
      position += 1
      skipBlanks()
      let value = try value()
      if let place = places[name] {
        members[place].value = value
      } else {
        places[name] = members.count
        members.append(JSONMember(name, value))
      }
      if try isLast(UInt8(ascii: "}"), opened: start) { return .object(members) }
    }
  }

  /// Steps over a comma (`false`) or the closing bracket (`true`).
  mutating func isLast(_ close: UInt8, opened start: Int) throws(JSONProblem) -> Bool {
    skipBlanks()
    if byte == close {
      position += 1
      return true
    }
    guard byte == UInt8(ascii: ",") else {
      guard byte == nil else { throw problem("a comma or a closing bracket should be here") }
      let opened = problem("", at: start)
      throw problem("the file ends inside the bracket opened in line \(opened.line), column \(opened.column)")
    }
    position += 1
    skipBlanks()
    return false
  }

  mutating func number() throws(JSONProblem) -> Double {
    let start = position
    if byte == UInt8(ascii: "-") { position += 1 }
    let firstDigit = position
    guard skipDigits() > 0 else { throw problem("a digit should be here", at: position) }
    if bytes[firstDigit] == 0x30, position - firstDigit > 1 {
      throw problem("a number does not begin with 0", at: start)
    }
    if byte == UInt8(ascii: ".") {
      position += 1
      guard skipDigits() > 0 else { throw problem("a digit should be here, after the point") }
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      guard skipDigits() > 0 else { throw problem("a digit should be here, in the exponent") }
    }
    guard let number = readNumber(bytes[start..<position]) else {
      throw problem("this number is too large", at: start)
    }
    return number
  }

  mutating func skipDigits() -> Int {
    let start = position
    while let byte, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }

  mutating func string() throws(JSONProblem) -> String {
    let start = position
    position += 1
    var out: [UInt8] = []
    while true {
      guard let byte else { throw problem("the text that begins here has no closing quote", at: start) }
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return String(decoding: out, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &out)
      case 0x0A, 0x0D: throw problem("the text that begins here has no closing quote in its line", at: start)
      case 0..<0x20: throw problem("a control character in a text is written \\t or \\u0009")
      default:
        out.append(byte)
        position += 1
      }
    }
  }

  mutating func escape(into out: inout [UInt8]) throws(JSONProblem) {
    let start = position
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte!)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"):
      position += 1
      let first = try fourHexDigits()
      if (0xD800...0xDBFF).contains(first), byte == UInt8(ascii: "\\"), position + 1 < bytes.count,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        let back = position
        position += 2
        let second = try fourHexDigits()
        if (0xDC00...0xDFFF).contains(second) {
          appendUTF8(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &out)
          return
        }
        position = back
      }
      let isHalf = (0xD800...0xDFFF).contains(first)
      if isHalf, isStrict { throw problem("this is half a letter, and its other half is missing", at: start) }
      appendUTF8(isHalf ? 0xFFFD : first, to: &out)
      return
    default: throw problem("after a backslash stands one of \" \\ / b f n r t u")
    }
    position += 1
  }

  mutating func fourHexDigits() throws(JSONProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit: UInt8
      switch byte {
      case let b? where (0x30...0x39).contains(b): digit = b - 0x30
      case let b? where (0x41...0x46).contains(b): digit = b - 0x41 + 10
      case let b? where (0x61...0x66).contains(b): digit = b - 0x61 + 10
      default: throw problem("four digits 0-9 a-f should be here, after \\u")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
