// The texts of a DOT file as somebody reads them in the picture: no escapes, entities, tags or fields of a record.

import PlainText

/// What the escapes for names stand for: `\N`, `\G`, `\E`, `\T` and `\H`.
struct DOTObject {
  var graph = ""
  var node = ""
  var tail = ""
  var head = ""
  var edge = ""
}

/// A text with its escapes and entities undone. A line end of any alignment is a line end.
func plainDOTText(_ value: String, of object: DOTObject = DOTObject()) -> String {
  var out = ""
  var piece = ""
  /// Names are read already: what looks like an entity in one is none.
  func add(_ name: String) {
    out += withoutEntities(piece) + name
    piece = ""
  }
  var rest = Substring(value)
  while let letter = rest.popFirst() {
    guard letter == "\\", let escaped = rest.popFirst() else {
      piece.append(letter)
      continue
    }
    switch escaped {
    case "n", "l", "r": piece.append("\n")
    case "N": add(object.node)
    case "G": add(object.graph)
    case "E": add(object.edge)
    case "T": add(object.tail)
    case "H": add(object.head)
    case "L": break
    default: piece.append(escaped)
    }
  }
  add("")
  return trimmed(out)
}

/// The text between the tags of a label written as markup; a line break stays one, a cell ends with a blank.
func plainMarkup(_ markup: String) -> String {
  var out = ""
  var rest = Substring(markup)
  while let open = rest.firstIndex(of: "<") {
    out += rest[..<open]
    rest = rest[open...]
    if rest.hasPrefix("<!--") {
      rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
      continue
    }
    guard let close = rest.firstIndex(of: ">") else {
      // No tag at all: `a < b`.
      out += rest
      return tidyMarkup(out)
    }
    let tag = rest[rest.index(after: open)..<close].lowercased()
    if tag.hasPrefix("br") || tag.hasPrefix("/tr") || tag.hasPrefix("hr") { out += "\n" }
    if tag.hasPrefix("/td") { out += " " }
    rest = rest[rest.index(after: close)...]
  }
  return tidyMarkup(out + rest)
}

private func tidyMarkup(_ text: String) -> String {
  text.split(separator: "\n").map { line in
    withoutEntities(line.split(whereSeparator: { $0.isWhitespace }).joined(separator: " "))
  }.filter { !$0.isEmpty }.joined(separator: "\n")
}

/// The fields of a record's label: `{<p> x|y}` is `x, y`.
func plainRecord(_ label: String) -> String {
  var fields: [String] = [""]
  var isPort = false
  var rest = Substring(label)
  while let letter = rest.popFirst() {
    switch letter {
    case "\\":
      if let escaped = rest.popFirst(), !isPort {
        // Escapes of the record itself are done with; others are for the text.
        fields[fields.count - 1] += "{}|<> ".contains(escaped) ? String(escaped) : "\\\(escaped)"
      }
    case "<": isPort = true
    case ">" where isPort: isPort = false
    case "{", "}": break
    case "|": fields.append("")
    default: if !isPort { fields[fields.count - 1].append(letter) }
    }
  }
  return fields.map { trimmed($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
}
