// Which names stand where near the beginning of a JSON file: enough to tell whose it is.

import CommunityTables
import PlainText

/// The places of names, as `elements.nodes[].data`. The file may be cut off anywhere and need not be right.
struct JSONShape {
  private(set) var paths: Set<String> = []

  /// - Complexity: O(*n*) in the number of bytes, which are the first of the file only.
  init(_ bytes: [UInt8]) {
    /// The path of every open bracket; `nil` for one that lies too deep to tell anything.
    var open: [(path: String?, isList: Bool)] = []
    var name = ""
    var i = 0
    while i < bytes.count {
      switch bytes[i] {
      case UInt8(ascii: "\""):
        let start = i + 1
        i = start
        while i < bytes.count, bytes[i] != UInt8(ascii: "\"") { i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1 }
        guard i < bytes.count else { return }
        var next = i + 1
        while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
        if next < bytes.count, bytes[next] == UInt8(ascii: ":"), let top = open.last, !top.isList {
          name = String(decoding: bytes[start..<i], as: UTF8.self)
          if let path = top.path { paths.insert(path.isEmpty ? name : "\(path).\(name)") }
        }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let isList = bytes[i] == UInt8(ascii: "[")
        var path: String? = ""
        if let top = open.last {
          path = top.isList || open.count > 5 ? top.path : top.path.map { $0.isEmpty ? name : "\($0).\(name)" }
        }
        if open.count > 5 { path = nil }
        if isList { path = path.map { $0 + "[]" } }
        if let path { paths.insert(path) }
        open.append((path, isList))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = open.popLast()
      default: break
      }
      i += 1
    }
  }

  func has(_ path: String...) -> Bool { path.allSatisfy { paths.contains($0) } }
}

extension ForeignSource {
  /// The shape of the only file; nothing for one that does not begin like JSON.
  var shape: JSONShape {
    guard !isFolder, only != nil else { return JSONShape([]) }
    let opening = opening
    guard let first = opening.unicodeScalars.first(where: { !$0.properties.isWhitespace }), first == "{" || first == "["
    else { return JSONShape([]) }
    return JSONShape(Array(opening.utf8))
  }
}
