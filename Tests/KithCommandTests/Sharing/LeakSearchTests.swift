// Does the search find a name in each encoding? A search that finds nothing would prove nothing.

import Foundation
import Testing

@Suite("Search for leaks")
struct LeakSearchTests {
  private static let name = "Siân O’Neill"

  static let written: [(String, [UInt8])] = {
    let utf8 = Array("see \(name)'s van".utf8)
    func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }
    let hex = utf8.map { String(format: "%02X", $0) }
    return [
      ("UTF-8", utf8), ("UTF-8", Array("see SIAN O'NEILL's van".decomposedStringWithCanonicalMapping.utf8)),
      ("UTF-16 LE", Array("see \(name) now".data(using: .utf16LittleEndian)!)),
      ("UTF-16 BE", [0] + Array("see \(name) now".data(using: .utf16BigEndian)!)),
      ("percent", ascii(hex.map { "%" + $0 }.joined())),
      ("quoted-printable", ascii(hex.map { "=" + $0 }.joined())),
      ("entities", ascii(name.unicodeScalars.map { "&#\($0.value);" }.joined())),
      ("entities", ascii(name.unicodeScalars.map { "&#x" + String($0.value, radix: 16) + ";" }.joined())),
      ("JSON", ascii(name.utf16.map { String(format: "\\u%04x", $0) }.joined())),
      ("base64", ascii(Data(utf8).base64EncodedString())), ("base64", ascii(Data([1] + utf8).base64EncodedString())),
      ("base64", ascii("x" + Data([1, 2] + utf8).base64EncodedString())),
      ("hexadecimal", ascii(hex.joined())), ("hexadecimal", ascii("a" + hex.joined().lowercased())),
      ("JSON", ascii(hex.map { "\\x" + $0 }.joined())),
      ("octal", ascii(utf8.map { "\\" + String(Int($0) + 0o1000, radix: 8).dropFirst() }.joined())),
      ("JSON", ascii(name.unicodeScalars.map { "\\" + String($0.value, radix: 16) + " " }.joined())),
    ]
  }()

  @Test("A name is found in every encoding", arguments: written.indices)
  func found(number: Int) {
    let (encoding, bytes) = Self.written[number]
    #expect(LeakSearch(bytes).count(Self.name)[encoding] ?? 0 > 0, "\(encoding)")
  }

  @Test("A short name is no part of a word")
  func boundaries() {
    #expect(LeakSearch(Array("all final Al's (AL) al-01".utf8)).count("Al")["UTF-8"] == 3)
    #expect(LeakSearch(Array("李明的车库".utf8)).count("李明")["UTF-8"] == 1)
    #expect(LeakSearch(Array("mañana, Straße".utf8)).count("STRASSE")["UTF-8"] == 1)
    #expect(LeakSearch(Array("Ольга Іванова і ОЛЬГА ІВАНОВА".utf8)).count("ольга іванова")["UTF-8"] == 2)
  }
}
