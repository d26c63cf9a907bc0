// The words of a community's own, and the words of Kith that they stand for.

import CommunityModel
import PlainText

/// `words` of `community.json`, ready to be asked.
struct OwnWords {
  private var means: [String: String] = [:]

  init(_ settings: Settings) {
    for word in settings.words {
      means[OwnWords.key(folded(word.column), folded(word.word))] = folded(word.means)
    }
  }

  /// What `text` means in a column (`connections.type`), folded; with `isOwn` when the community said so.
  func meaning(of text: String, in column: String) -> (text: String, isOwn: Bool) {
    let plain = folded(text)
    if means.isEmpty { return (plain, false) }
    if let own = means[OwnWords.key(column, plain)] { return (own, true) }
    return (plain, false)
  }

  private static func key(_ column: String, _ word: String) -> String { column + "\u{1}" + word }
}

/// A column that holds words of a closed list. Each different cell is looked up once.
struct WordColumn<Value> {
  /// Folded: `connections.status`
  private let column: String
  private let header: String
  private let options: [(word: String, value: Value)]
  private var known: [String: Value?] = [:]

  init(_ table: String, _ header: String, _ options: [(word: String, value: Value)]) {
    self.column = table + "." + folded(header)
    self.header = header
    self.options = options.filter { !$0.word.isEmpty }
  }

  /// `nil` when the list does not have the word.
  mutating func read(_ cell: String, _ own: OwnWords) -> Value? {
    if let seen = known[cell] { return seen }
    let meaning = own.meaning(of: cell, in: column).text
    let value = options.first { folded($0.word) == meaning }?.value
    known[cell] = .some(value)
    return value
  }

  func fault(_ cell: String) -> Fault {
    let words = options.map { $0.word }
    let near = nearNames(to: cell, among: words).prefix(2).map { "\"\($0)\"" }
    return Fault(
      code: .unknownWord, message: "\(quoted(cell)) is not a word for \(header).",
      suggestion: near.isEmpty ? nil : "Did you mean \(near.joined(separator: " or "))?",
      advice: near.isEmpty ? "Write one of: " + words.joined(separator: ", ") + "." : nil)
  }
}

extension WordColumn where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  init(_ table: String, _ header: String) {
    self.init(table, header, Value.allCases.map { ($0.rawValue, $0) })
  }
}
