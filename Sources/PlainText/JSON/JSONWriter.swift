// A JSON value as a text.

/// The text of a value, with a line end after it.
///
/// Members keep their order. Numbers are the shortest digits that read back the same; NaN and infinities, which JSON
/// cannot say, are `null`. `<` is `\u003c`, so that the text can stand inside a page; what nobody sees and what turns the
/// direction of writing is written by its number too.
///
/// - Parameters:
///   - value: What is written.
///   - indented: Two blanks for each depth and one item a line, or all in one line.
///   - isShown: The texts are shown to people as they are: marks of direction are left out.
public func jsonText(_ value: JSONValue, indented: Bool = true, isShown: Bool = false) -> String {
  var writer = JSONTextWriter(indented: indented, isShown: isShown)
  writer.write(value, depth: 0)
  writer.out.append(0x0A)
  return String(decoding: writer.out, as: UTF8.self)
}

private struct JSONTextWriter {
  var out: [UInt8] = []
  let indented: Bool
  let isShown: Bool

  init(indented: Bool, isShown: Bool) {
    self.indented = indented
    self.isShown = isShown
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: out += "null".utf8
    case .bool(let bool): out += (bool ? "true" : "false").utf8
    case .number(let number): out += (number.isFinite ? shortestText(number) : "null").utf8
    case .string(let text): write(text)
    case .array(let items):
      out.append(UInt8(ascii: "["))
      for (i, item) in items.enumerated() {
        startItem(i, depth: depth)
        write(item, depth: depth + 1)
      }
      if !items.isEmpty { newLine(depth) }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      out.append(UInt8(ascii: "{"))
      for (i, member) in members.enumerated() {
        startItem(i, depth: depth)
        write(member.name)
        out += (indented ? ": " : ":").utf8
        write(member.value, depth: depth + 1)
      }
      if !members.isEmpty { newLine(depth) }
      out.append(UInt8(ascii: "}"))
    }
  }

  private mutating func startItem(_ i: Int, depth: Int) {
    if i > 0 { out.append(UInt8(ascii: ",")) }
    newLine(depth + 1)
  }

  private mutating func newLine(_ depth: Int) {
    guard indented else { return }
    out.append(0x0A)
    for _ in 0..<depth { out += [0x20, 0x20] }
  }

  private mutating func write(_ text: String) {
    out.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\"".utf8
      case 0x5C: out += "\\\\".utf8
      case 0x0A: out += "\\n".utf8
      case 0x0D: out += "\\r".utf8
      case 0x09: out += "\\t".utf8
      case _ where isShown && isDirectionMark(scalar): break
      // Line ends of JavaScript, control characters, marks of direction and "<" are written by their number.
      case 0..<0x20, 0x3C, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F:
        out += "\\u".utf8
        let hex = Array("0123456789abcdef".utf8)
        for shift in [12, 8, 4, 0] { out.append(hex[Int(scalar.value >> UInt32(shift) & 15)]) }
      default: appendUTF8(scalar.value, to: &out)
      }
    }
    out.append(0x22)
  }
}
