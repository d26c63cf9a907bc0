// XML, element by element, with everything refused that could reach beyond the file.

import Foundation
import PlainText

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Takes the elements of an XML file as they come.
protocol XMLHandler {
  /// - Parameters:
  ///   - name: Without a prefix: `NodeLabel` for `y:NodeLabel`.
  ///   - attributes: With their names as written.
  mutating func start(_ name: String, _ attributes: [String: String], line: Int)
  /// - Parameter text: What stood between the start and the end, without that of elements inside.
  mutating func end(_ name: String, text: String)
  /// Why the file cannot be read on, in words; set while an element starts or ends, it ends the walk.
  var refusal: String? { get }
}

extension XMLHandler {
  var refusal: String? { nil }
}

/// Reads a whole XML file.
///
/// The parser of the toolchain reports success on some files that end too early: so the root is watched here, opened
/// and closed.
///
/// - Throws: What is wrong, with the line: a document type or entity of its own, a wrong root, a file cut short.
func walkXML<Handler: XMLHandler>(
  _ bytes: [UInt8], of file: String, root: String, into handler: inout Handler
) throws(ImportFailure) {
  guard bytes.count <= Limits.fileBytes.most else {
    throw ImportFailure("There are \(Limits.fileBytes.words).", file: file)
  }
  guard bytes.contains(where: { $0 > 0x20 }) else {
    throw ImportFailure("The file is empty.", advice: "Copy or download it again.", file: file)
  }
  let decoded = try decodedXML(bytes, file)
  if let line = lineOfDeclaration(decoded) {
    throw ImportFailure(
      "The file declares a document type, which can make a program read other files; it was not read.",
      advice: "Take out the lines from <!DOCTYPE or <!ENTITY on.", file: file, line: line)
  }
  let delegate = XMLDelegate(handler: handler, root: root)
  // Piece by piece: given whole, the parser refuses a file of more than ten million bytes at its end.
  let parser = XMLParser(stream: InputStream(data: Data(withoutInstructions(decoded))))
  parser.shouldResolveExternalEntities = false
  parser.delegate = delegate
  let finished = parser.parse()
  handler = delegate.handler
  if let refusal = delegate.refusal {
    throw ImportFailure(
      refusal, advice: "Mend it there, or save the file anew in the program it came from.", file: file,
      line: delegate.line)
  }
  if let error = parser.parserError ?? delegate.error {
    let line = parser.lineNumber > 0 ? parser.lineNumber : nil
    throw ImportFailure(words(for: error), advice: "Save it anew in the program it came from.", file: file, line: line)
  }
  let lastLine = 1 + decoded.count { $0 == 0x0A } - (decoded.last == 0x0A ? 1 : 0)
  guard delegate.sawRoot else {
    throw ImportFailure(
      "There is no <\(root)> in the file.", advice: "Copy or download it again.", file: file, line: lastLine)
  }
  guard finished, delegate.depth == 0 else {
    throw ImportFailure(
      "The file ends before </\(root)>: a part of it is missing.", advice: "Copy or download it again.", file: file,
      line: lastLine)
  }
}

/// The line of a `<!DOCTYPE` or `<!ENTITY` outside comments. XML allows one before the root only.
private func lineOfDeclaration(_ bytes: [UInt8]) -> Int? {
  var line = 1
  var i = 0
  while i < bytes.count {
    switch bytes[i] {
    case UInt8(ascii: "\n"): line += 1
    case UInt8(ascii: "<") where i + 1 < bytes.count:
      if bytes[i + 1] == UInt8(ascii: "!") {
        guard bytes[i...].starts(with: Array("<!--".utf8)) else { return line }
        var j = i + 4
        while j + 2 < bytes.count, !(bytes[j] == 0x2D && bytes[j + 1] == 0x2D && bytes[j + 2] == 0x3E) {
          if bytes[j] == 0x0A { line += 1 }
          j += 1
        }
        i = j + 2
      } else if bytes[i + 1] == UInt8(ascii: "?") {
        while i + 1 < bytes.count, !(bytes[i] == UInt8(ascii: "?") && bytes[i + 1] == UInt8(ascii: ">")) {
          if bytes[i] == 0x0A { line += 1 }
          i += 1
        }
      } else {
        return nil
      }
    default: break
    }
    i += 1
  }
  return nil
}

private func words(for error: any Error) -> String {
  switch (error as NSError).code {
  case 76: return "An element is closed that was not the last one opened."
  case 26, 27, 89: return "There is an entity that XML does not know."
  case 5, 77: return "The file ends in the middle of an element."
  case 9, 81, 31: return "There is a character that is not in the encoding of the file."
  case 39, 40, 41, 42, 65: return "An attribute is not written as name=\"value\", or twice."
  case 4: return "The file is empty."
  default: return "The file is no well-formed XML here."
  }
}

private final class XMLDelegate<Handler: XMLHandler>: NSObject, XMLParserDelegate {
  var handler: Handler
  let root: String
  private(set) var depth = 0
  private(set) var sawRoot = false
  private(set) var refusal: String?
  private(set) var error: (any Error)?
  private(set) var line = 0
  private var texts: [[UInt8]] = []

  init(handler: Handler, root: String) {
    self.handler = handler
    self.root = root
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    line = parser.lineNumber
    let name = localName(name)
    if refusal != nil { return }
    if depth == 0 {
      if sawRoot || name.lowercased() != root {
        refuse("The file is a <\(shortQuote(name))>, not a <\(root)>.", parser)
        return
      }
      sawRoot = true
    }
    depth += 1
    if depth > Limits.xmlDepth.most {
      refuse("There are \(Limits.xmlDepth.words).", parser)
      return
    }
    texts.append([])
    handler.start(name, attributes, line: line)
    if let words = handler.refusal { refuse(words, parser) }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    if refusal != nil { return }
    line = parser.lineNumber
    depth -= 1
    guard let text = texts.popLast() else { return }
    handler.end(localName(name), text: String(decoding: text, as: UTF8.self))
    if let words = handler.refusal { refuse(words, parser) }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    if !texts.isEmpty { texts[texts.count - 1].append(contentsOf: string.utf8) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if !texts.isEmpty { texts[texts.count - 1].append(contentsOf: block) }
  }

  func parser(
    _ parser: XMLParser, foundInternalEntityDeclarationWithName name: String, value: String?
  ) {
    // Found in an encoding in which the look at the bytes saw nothing.
    line = parser.lineNumber
    refuse("The file declares an entity of its own.", parser)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) {
    if error == nil { error = parseError }
  }

  private func refuse(_ words: String, _ parser: XMLParser) {
    if refusal == nil { refusal = words }
    parser.abortParsing()
  }

  private func localName(_ name: String) -> String {
    guard let colon = name.lastIndex(of: ":") else { return name }
    return String(name[name.index(after: colon)...])
  }
}
