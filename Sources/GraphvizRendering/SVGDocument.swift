// Graphviz's SVG made fit for a page: named, described, without links, with ids of its own.

import CommunityDiagrams
import PlainText

/// The SVG that Graphviz wrote, gone through tag by tag.
struct SVGDocument {
  /// An `<svg>` element for a page.
  let inline: String
  /// A document of its own.
  let file: String

  init(_ bytes: [UInt8], _ diagram: Diagram, idPrefix: String) {
    var names: [String: String] = [:]
    for node in diagram.nodes { names["\(diagram.name)-\(node.id)"] = node.name }
    for group in diagram.groups { names["\(diagram.name)-\(group.id)"] = group.title }
    for (number, link) in diagram.links.enumerated() { names["\(diagram.name)-line-\(number)"] = link.name }

    let id = "\(idPrefix)\(diagram.name)"
    var body = ""
    var viewBox = "0 0 0 0"
    var size = (width: "", height: "")
    var rest = bytes[...]
    var current = ""
    var isInside = false
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      if isInside { body += String(decoding: rest[..<open], as: UTF8.self) }
      if rest[open...].starts(with: Array("<!--".utf8)) {
        rest = rest[SVGDocument.end(of: "-->", in: rest[open...])...]
        continue
      }
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = String(decoding: rest[open...close], as: UTF8.self)
      rest = rest[(close + 1)...]
      if tag.hasPrefix("<svg") {
        isInside = true
        viewBox = SVGDocument.attribute("viewBox", of: tag) ?? viewBox
        size = (SVGDocument.attribute("width", of: tag) ?? "", SVGDocument.attribute("height", of: tag) ?? "")
      } else if tag == "<title>" {
        // Graphviz's own name of the thing, n12: people read the name from the data.
        rest = rest[SVGDocument.end(of: "</title>", in: rest)...]
        if let name = names[current], !name.isEmpty { body += "<title>\(markupEscaped(name))</title>" }
      } else if tag.hasPrefix("<a ") || tag == "</a>" || !isInside {
        continue
      } else if tag.hasPrefix("<g "), let own = SVGDocument.attribute("id", of: tag) {
        let plain = own.replacing("&#45;", with: "-")
        current = plain
        body += tag.replacing("id=\"\(own)\"", with: "id=\"\(idPrefix)\(plain)\"")
      } else {
        body += tag
      }
    }

    let start = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(viewBox)\" role=\"img\""
    let words =
      " aria-labelledby=\"\(id)-title \(id)-desc\">\n<title id=\"\(id)-title\">\(markupEscaped(diagram.title))</title>\n"
      + "<desc id=\"\(id)-desc\">\(markupEscaped(diagram.textAlternative))</desc>"
    inline =
      start + " class=\"diagram diagram-\(diagram.name)\" width=\"\(size.width)\" style=\"max-width:100%;height:auto\""
      + words + body + "\n"
    file =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + start
      + " width=\"\(size.width)\" height=\"\(size.height)\"" + words + body + "\n"
  }

  /// The place after `mark`, or the end.
  private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int {
    let mark = Array(mark.utf8)
    var place = bytes.startIndex
    while place + mark.count <= bytes.endIndex {
      if bytes[place..<place + mark.count].elementsEqual(mark) { return place + mark.count }
      place += 1
    }
    return bytes.endIndex
  }

  private static func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"") else { return nil }
    return tag[start.upperBound...].firstIndex(of: "\"").map { String(tag[start.upperBound..<$0]) }
  }
}
