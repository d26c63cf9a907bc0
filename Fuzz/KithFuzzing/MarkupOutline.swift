// The elements, attributes and texts of a page or picture, by the parser of the toolchain.

import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What a parser finds in a document: what could act, apart from what is only read.
public struct MarkupOutline {
  /// Names of elements, each as often as it occurs.
  public private(set) var elements: [String] = []
  /// `g id`
  public private(set) var attributes: Set<String> = []
  public private(set) var links: Set<String> = []
  /// All letters between tags and in the attributes that are spoken.
  public private(set) var text = ""
  /// Why it is not well formed.
  public private(set) var failure: String?

  public init(_ document: String) {
    final class Delegate: NSObject, XMLParserDelegate {
      var (elements, attributes, links, text): ([String], Set<String>, Set<String>, String) = ([], [], [], "")
      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String] = [:]
      ) {
        elements.append(name)
        for (key, value) in attributes {
          self.attributes.insert("\(name) \(key)")
          if key.hasSuffix("href") || key == "src" || key == "action" { links.insert(value) }
          if key == "aria-label" || key == "title" { text += value + "\n" }
        }
      }
      func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
    let delegate = Delegate()
    let parser = XMLParser(data: Data(document.utf8))
    parser.shouldResolveExternalEntities = false
    parser.delegate = delegate
    let isWhole = parser.parse()
    (elements, attributes, links, text) = (delegate.elements, delegate.attributes, delegate.links, delegate.text)
    if let error = parser.parserError { failure = "line \(parser.lineNumber): \(error)" }
    if failure == nil, !isWhole { failure = "it ends too early" }
  }

  /// A page of HTML: its style and scripts are taken out, and elements without an end are closed.
  public init(page: String) {
    var text = page.replacing("<!DOCTYPE html>", with: "", maxReplacements: 1)
    for name in ["style", "script"] {
      var rest = text[...]
      var kept = ""
      while let start = rest.firstRange(of: "<\(name)"), let open = rest[start.upperBound...].firstIndex(of: ">"),
        let end = rest[open...].firstRange(of: "</\(name)>")
      {
        kept += rest[...open]
        rest = rest[end.lowerBound...]
        kept += rest.prefix(name.count + 3)
        rest = rest.dropFirst(name.count + 3)
      }
      text = kept + rest
    }
    for name in ["meta", "input", "br", "hr", "img"] {
      var kept = ""
      var rest = text[...]
      while let start = rest.firstRange(of: "<\(name) "), let close = rest[start.upperBound...].firstIndex(of: ">") {
        kept += rest[..<close]
        if rest[rest.index(before: close)] != "/" { kept += "/" }
        rest = rest[close...]
      }
      text = kept + rest
    }
    self.init(text)
  }
}

/// Elements that no text from data may bring about, in a page or a picture.
private let actingElements: Set<String> = [
  "iframe", "object", "embed", "link", "base", "img", "image", "foreignObject", "use", "animate", "set", "form",
  "audio",
  "video", "portal", "frame",
]

/// What is wrong with a page.
public func pageFaults(_ html: String) -> [String] { markupFaults(MarkupOutline(page: html)) }

/// What is wrong with a picture.
public func pictureFaults(_ svg: String) -> [String] { markupFaults(MarkupOutline(svg)) }

private func markupFaults(_ outline: MarkupOutline) -> [String] {
  if let failure = outline.failure { return ["not well formed, \(failure)"] }
  var faults = outline.elements.filter { actingElements.contains($0) }.map { "there is a <\($0)>" }
  faults += outline.attributes.filter { $0.contains(" on") }.sorted().map { "there is an attribute \($0)" }
  faults += outline.links.filter { !$0.hasPrefix("#") }.sorted().map { "there is a link to \($0.prefix(60))" }
  return faults
}
