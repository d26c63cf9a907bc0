// XML, written line by line.

import PlainText

/// Builds an XML document. Names come from the writer; texts and attribute values are escaped.
struct XMLText {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    line("<\(name)\(written(attributes))>")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  mutating func leaf(_ name: String, _ attributes: [(String, String)] = [], text: String? = nil) {
    if let text {
      line("<\(name)\(written(attributes))>\(markupEscaped(text, keepsMarks: true))</\(name)>")
    } else {
      line("<\(name)\(written(attributes))/>")
    }
  }

  private func written(_ attributes: [(String, String)]) -> String {
    // A line break in an attribute would be read as a space.
    attributes.map { name, value in
      let safe = markupEscaped(value, keepsMarks: true).split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "&#10;")
      return " \(name)=\"\(safe.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "&#9;"))\""
    }.joined()
  }

  private mutating func line(_ text: String) {
    for _ in 0..<depth { bytes.append(contentsOf: [0x20, 0x20]) }
    bytes.append(contentsOf: text.utf8)
    bytes.append(0x0A)
  }
}
