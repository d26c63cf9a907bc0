// Text from data on its way into a label: wrapped, cut and escaped.

import PlainText

/// How many characters of one text are drawn; the rest stands in tables.
private let longestText = Limits.drawnLetters.most

/// A word that is too long for a line, in pieces: after a slash, a dot or the like, else in pieces of one length.
private func pieces(of word: Substring, width: Int) -> [Substring] {
  if word.count <= width + 3 { return [word] }
  let start = word.prefix(width)
  if let place = start.lastIndex(where: { "/\\-_.@|,;:".contains($0) }),
    start.distance(from: start.startIndex, to: place) >= width / 3
  {
    let end = word.index(after: place)
    return [word[..<end]] + pieces(of: word[end...], width: width)
  }
  let count = (word.count + width - 1) / width
  let first = word.prefix((word.count + count - 1) / count)
  return [first] + pieces(of: word.dropFirst(first.count), width: width)
}

/// The text in lines of about `width` characters. A much longer word is cut; more than `most` lines end in an ellipsis.
func wrapped(_ text: String, width: Int = 22, most: Int = 4, longest: Int = Limits.drawnLetters.most) -> [String] {
  var words: [Substring] = []
  for word in text.prefix(longest).split(whereSeparator: {
    $0.isWhitespace && !["\u{A0}", "\u{2009}", "\u{202F}"].contains($0)
  }) {
    words += pieces(of: word, width: width)
  }
  var lines: [String] = []
  for word in words {
    if let last = lines.last, last.count + 1 + word.count <= width {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append(String(word))
    }
  }
  if lines.count > most {
    lines.removeLast(lines.count - most)
    lines[most - 1] += "…"
  }
  return lines.isEmpty ? [""] : lines
}

/// The text in as few lines as ``wrapped(_:width:most:longest:)`` makes, of about one length: no word alone at the end.
func balanced(_ text: String, width: Int, most: Int = 4, longest: Int = Limits.drawnLetters.most) -> [String] {
  let lines = wrapped(text, width: width, most: most, longest: longest)
  guard lines.count > 1, let last = lines.last, !last.hasSuffix("…"), last.count * 5 < width * 2 else { return lines }
  var best = lines
  var narrower = width - 1
  while narrower > width / 2 {
    let next = wrapped(text, width: narrower, most: most + 1, longest: longest)
    if next.count > lines.count { break }
    best = next
    narrower -= 1
  }
  return best
}

extension Diagram.Line {
  /// The line as Graphviz's markup, every text from data escaped.
  var markup: String {
    var out = ""
    for part in parts {
      let text = markupText(String(part.text.prefix(longestText)))
      switch part.tone {
      case .plain: out += text
      case .quiet: out += "<FONT COLOR=\"\(Palette.quiet)\">\(text)</FONT>"
      case .illustrative: out += "<FONT COLOR=\"\(Palette.quiet)\"><I>\(text)</I></FONT>"
      case .outlined: out += text
      case .heading: out += "<FONT POINT-SIZE=\"13\" COLOR=\"\(Palette.quiet)\">\(text)</FONT>"
      }
    }
    return out
  }

  var isOutlined: Bool { parts.contains { $0.tone == .outlined } }
}

extension Diagram.Node {
  /// The label: lines under each other, in a table where one of them has an outline.
  ///
  /// It begins with a tag, which an escaped text never does: Graphviz keeps equal texts once, and would draw a text from
  /// data that equals a label as markup.
  var markup: String {
    var lines = lines.map { $0.markup }
    if !look.mark.isEmpty, !lines.isEmpty { lines[0] = "\(look.mark) \(lines[0])" }
    guard self.lines.contains(where: { $0.isOutlined }) else {
      return "<FONT POINT-SIZE=\"11\">" + joined(lines, by: "<BR/>") + "</FONT>"
    }
    var rows = ""
    for (line, text) in zip(self.lines, lines) {
      let cell =
        line.isOutlined
        ? "<TD BORDER=\"1\" CELLPADDING=\"3\" STYLE=\"dashed,rounded\" COLOR=\"\(Palette.line)\"><FONT POINT-SIZE=\"10\">\(text)</FONT></TD>"
        : "<TD>\(text)</TD>"
      rows += "<TR>\(cell)</TR>"
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"1\">\(rows)</TABLE>"
  }
}

/// The text escaped for a label. Nothing at all becomes a blank: between two tags it would be a syntax error.
func markupText(_ text: String) -> String {
  let escaped = markupEscaped(text)
  return escaped.isEmpty ? "&#160;" : escaped
}

func joined(_ texts: [String], by separator: String) -> String {
  var out = ""
  for (number, text) in texts.enumerated() { out += number == 0 ? text : separator + text }
  return out
}

/// `a`, `a and b`, `a, b and c`
func listed(_ texts: [String]) -> String {
  guard let last = texts.last else { return "" }
  return texts.count == 1 ? last : "\(joined(Array(texts.dropLast()), by: ", ")) and \(last)"
}

/// The name of a phase stands in quotes, a date does not.
func quoted(_ name: String) -> String {
  let isDate = name.utf8.first.map { (0x30...0x39).contains($0) } ?? false
  return isDate ? name : "“\(name)”"
}

/// `1,152`
func numeral(_ count: Int) -> String { readableNumber(Double(count)) }

/// `1 line`, `2 lines`
func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(readableNumber(Double(count))) \(count == 1 ? one : many ?? one + "s")"
}

/// A text as the end of an id: `cafe-volunteers`. Blank where no letter or digit is left.
func slug(_ text: String) -> String {
  var out: [UInt8] = []
  for byte in folded(text).utf8.prefix(60) {
    if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
      out.append(byte)
    } else if out.last != 0x2D && !out.isEmpty {
      out.append(0x2D)
    }
  }
  while out.last == 0x2D { out.removeLast() }
  return String(decoding: out, as: UTF8.self)
}

/// Ids that are their own in one picture.
struct Slugs {
  private var taken: Set<String> = []
  mutating func id(_ start: String, _ text: String) -> String {
    let base = slug(text).isEmpty ? start : "\(start)-\(slug(text))"
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
