// Whatever a client of the library can write has words that say what it is.

import Foundation
import Testing

@Suite("Words of the library")
struct PublicWordsTests {
  static let rooms = [
    "CommunityModel", "CommunityMeasures", "CommunityTables", "CommunityDiagrams", "CommunityReports",
    "CommunityFormats", "DirectedGraph", "PlainText", "GraphvizRendering",
  ]

  /// The lines of a file that declare something public and have no comment for documentation above them.
  static func withoutWords(_ text: String) -> [Int] {
    var missing: [Int] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // How far the cases of the public enum that is open are set in.
    var casesSetIn: Int?
    for (number, line) in lines.enumerated() {
      let code = line.drop { $0 == " " }
      let setIn = line.count - code.count
      if let cases = casesSetIn, !code.isEmpty, setIn < cases { casesSetIn = nil }
      let isCase = casesSetIn == setIn && code.hasPrefix("case ")
      let words = code.prefix { $0 != "{" && $0 != "=" && $0 != "(" }.split(separator: " ")
      let isPublic =
        !code.hasPrefix("//") && words.contains("public") && !words.contains("import") && !words.contains("extension")
      // An operator takes its words from the protocol.
      let isOperator = words.contains("func") && (words.last == "<" || words.last == "==")
      if isPublic, code.contains("enum "), !code.contains("}") { casesSetIn = setIn + 2 }
      guard isCase || isPublic, !isOperator else { continue }
      let above = lines[..<number].last { !$0.drop { $0 == " " }.hasPrefix("@") }
      if above?.drop(while: { $0 == " " }).hasPrefix("///") != true { missing.append(number + 1) }
    }
    return missing
  }

  @Test("Everything public has words", arguments: rooms)
  func documented(room: String) throws {
    for path in Repository.paths(below: "Sources/\(room)", ending: ".swift") {
      let missing = Self.withoutWords(try Repository.text(path))
      #expect(missing.isEmpty, "\(path): lines \(missing)")
    }
  }

  @Test("What has none is found")
  func found() {
    let text = """
      public import A
      /// Said.
      public struct B {
        public var c: Int
        @inlinable
        public init() {}
        var own: Int
        /// Said.
        @inlinable public static var d: Int { 1 }
        public static func < (a: B, b: B) -> Bool { a.c < b.c }
      }
      /// Said.
      public enum E {
        case f
        /// Said.
        case g
        public var h: Int {
          switch self {
          case .f: 1
          case .g: 2
          }
        }
      }
      enum Own { case i }
      """
    #expect(Self.withoutWords(text) == [4, 6, 14, 17])
  }

  @Test("Every room of the library has an article, and the script makes a site of all of them", arguments: rooms)
  func article(room: String) throws {
    let article = try Repository.text("docs/library/\(room).docc/\(room).md")
    #expect(article.hasPrefix("# ``\(room)``\n"))
    #expect(try Repository.text("scripts/library").contains(room))
  }
}
