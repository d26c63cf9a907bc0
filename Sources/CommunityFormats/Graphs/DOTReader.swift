// Graphviz DOT: parsed by the library itself, understood here.

import CommunityTables
import PlainText

extension FormatReader {
  /// - SeeAlso: The DOT language, graphviz.org/doc/info/lang.html.
  static let dot = FormatReader(
    .dot,
    recognise: { source in
      guard !source.isFolder, source.only != nil else { return .no }
      let opening = source.opening
      if beginsGraph(opening) { return .certain }
      let isNamed = source.ending == "dot" || source.ending == "gv"
      // Word calls its templates so too.
      return isNamed && !(source.only?.bytes.prefix(1 << 12).contains(0) ?? true) ? .likely : .no
    },
    read: { source throws(ImportFailure) in
      let file = source.files[0]
      guard let parse = source.dot else {
        throw ImportFailure(
          "DOT is read by the Graphviz library, which is not here.",
          advice: "Turn the file into another format with the program kith: kith convert map.dot map.gexf.",
          file: file.name)
      }
      let decoded = decodedText(file.bytes)
      var content: DOTContent
      do throws(ImportFailure) {
        content = try parse(decoded.bytes)
      } catch {
        var failure = error
        if failure.file == nil { failure.file = file.name }
        throw failure
      }
      let saysLatin = content.isLatin1
      // Bytes that are UTF-8 by chance, or that an editor has already turned: the file's own word counts, as in a picture.
      if saysLatin && decoded.encoding == .utf8 { content.readAsLatin1() }
      return DOTTables(content).imported(from: file.name)
    })

  /// Whether a text starts as a DOT file does: comments, then `digraph name {`.
  private static func beginsGraph(_ text: String) -> Bool {
    var rest = Substring(text)
    func skip() {
      while true {
        rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if rest.hasPrefix("//") || rest.hasPrefix("#") {
          rest = rest.drop { !$0.isNewline }
        } else if rest.hasPrefix("/*") {
          rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
        } else {
          return
        }
      }
    }
    func word() -> String {
      skip()
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      rest = rest[word.endIndex...]
      return word.lowercased()
    }
    var first = word()
    if first == "strict" { first = word() }
    guard first == "graph" || first == "digraph" else { return false }
    skip()
    if rest.first == "\"" {
      rest = rest.dropFirst()
      while let letter = rest.popFirst(), letter != "\"" { if letter == "\\" { rest = rest.dropFirst() } }
    } else {
      rest = rest.drop { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." || $0 == "-" }
    }
    skip()
    return rest.first == "{"
  }
}

extension DOTContent {
  /// The names that Graphviz knows for Latin-1, in an attribute of the graph.
  fileprivate var isLatin1: Bool {
    let charset = attributes.last { $0.name == "charset" }?.value.lowercased() ?? ""
    return ["latin-1", "latin1", "l1", "iso-8859-1", "iso_8859-1", "iso8859-1", "iso-ir-100"].contains(charset)
  }

  /// Every byte of every text is a letter of its own.
  fileprivate mutating func readAsLatin1() {
    func latin(_ text: String) -> String {
      var out = String.UnicodeScalarView()
      for byte in text.utf8 { out.append(Unicode.Scalar(byte)) }
      return String(out)
    }
    func latin(_ list: inout [Attribute]) {
      for i in list.indices { (list[i].name, list[i].value) = (latin(list[i].name), latin(list[i].value)) }
    }
    name = latin(name)
    latin(&attributes)
    for i in nodes.indices {
      nodes[i].name = latin(nodes[i].name)
      latin(&nodes[i].attributes)
    }
    for i in edges.indices { latin(&edges[i].attributes) }
    for i in clusters.indices {
      clusters[i].name = latin(clusters[i].name)
      latin(&clusters[i].attributes)
    }
  }
}
