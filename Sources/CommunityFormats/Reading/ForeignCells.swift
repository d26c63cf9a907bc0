// What cells of other programs need before they are cells of ours.

import CommunityModel
import CommunityTables
import PlainText

/// The day of a date that a time may follow: `2025-03-14T09:30:00` and `14/03/2025 9:30` lose it, `14 March 2025` stays.
func dayOnly(_ text: String) -> String {
  let text = trimmed(text)
  let bytes = Array(text.utf8)
  for place in bytes.indices.dropFirst() where bytes[place] == UInt8(ascii: "T") || bytes[place] == UInt8(ascii: " ") {
    let before = bytes[place - 1]
    guard (0x30...0x39).contains(before) else { continue }
    let digits = bytes[(place + 1)...].prefix { (0x30...0x39).contains($0) }.count
    if (1...2).contains(digits), place + 1 + digits < bytes.count, bytes[place + 1 + digits] == UInt8(ascii: ":") {
      return String(decoding: bytes[..<place], as: UTF8.self)
    }
  }
  return text
}

/// The columns of our two main tables, folded.
enum OurColumns {
  static let elements = Set(ElementColumn.allCases.map { folded($0.rawValue) })
  static let connections = Set(ConnectionColumn.allCases.map { folded($0.rawValue) } + ["source", "target", "weight"])
}

/// What one column of another program says in `community.json`: `fee` among the types of connections is a tie.
func settingsFile(typesThatAreTies words: [String]) -> SourceFile {
  let types = JSONValue.object(words.map { JSONMember($0, .string("tie")) })
  let settings = JSONValue.object([JSONMember("words", .object([JSONMember("connections.Type", types)]))])
  return SourceFile(name: "community.json", bytes: Array(jsonText(settings).utf8))
}
