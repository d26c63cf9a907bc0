// Where does the name of somebody hidden stand inside another cell?

import CommunityModel
import PlainText

/// The names that must stand nowhere, ready to be looked for in any text.
///
/// A name is found whatever its case and accents, in either form of Unicode, with any apostrophe, and only as whole
/// words: "Al" is in "Al's shed" and not in "allotment". Scripts that are written without spaces have no whole words:
/// there every place counts. The parts of a name in two or more words are looked for as well where they are written
/// large, and so is the name written together, as an address would have it.
///
/// Names that begin alike, "Person 1" to "Person 5000", cost no more than others: they are kept as paths, word by word,
/// and a text is read along them.
struct HiddenNames {
  /// From a place on the way of a name to the next, by a word.
  private struct Step: Hashable {
    var place: Int32
    var word: Int32
  }
  /// Whether a name ends at a place.
  private enum End {
    case no
    /// Only where it is written large: a part of a name may be a word like any other.
    case large
    case always
  }
  /// The words that stand in names, numbered.
  private var numbers: [String: Int32] = [:]
  private var steps: [Step: Int32] = [:]
  /// One for each place. All ways begin at the first.
  private var ends: [End] = [.no]
  /// Words that everybody uses: they are never taken for an ID.
  private let common: Set<String>
  /// Those of them that are never taken for a part of a name either: "Jane" in a form "as Jane does" is no such word.
  private let commonParts: Set<String>
  private(set) var isEmpty = true

  /// Words that are written small in the middle of a name.
  private static let small: Set<String> = [
    "al", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van",
    "von",
  ]

  /// What stands between a name and what is said of its bearer in one label.
  private static let separators: [Character] = [",", ";", ":", "/", "(", ")", "[", "]", "<", ">", "–", "—", "|"]

  /// A longer name is looked for in pieces of so many words, so that a text that repeats its beginning stays cheap.
  static let pieceWords = 32

  /// What stands in the place of a name.
  static let inPlace = "[name hidden]"

  /// - Parameter common: Roles, constituencies, kinds and forms of the dataset, as written.
  /// - Parameter kinds: Those of them by which people are told apart, and for how many rows each stands.
  init(common cells: [String], kinds: [(cell: String, rows: Int)] = []) {
    var common: Set<String> = []
    var parts: Set<String> = []
    for cell in cells {
      common.insert(folded(cell))
      for word in HiddenNames.words(of: cell) {
        common.insert(word.text)
        if !word.isLarge { parts.insert(word.text) }
      }
    }
    for (cell, rows) in kinds {
      let words = HiddenNames.words(of: cell)
      // "Peer Trainer" of several people is a kind; "Jane's helper" tells of Jane, however many there are.
      if words.count == 1 || rows > 1 && !words.contains(where: { $0.text == "s" }) {
        for word in words { parts.insert(word.text) }
      }
    }
    self.common = common
    commonParts = parts
  }

  /// A label: looked for whole and in its parts.
  mutating func add(label: String) {
    let words = HiddenNames.words(of: label)
    add(words.map { $0.text }, needsCapital: false)
    guard words.count > 1 else { return }
    // "Jane Smith, treasurer", "Jane Smith <jane@example.org>": the name is what stands before.
    let pieces = label.split { HiddenNames.separators.contains($0) }
    if pieces.count > 1 {
      for piece in pieces where !piece.utf8.contains(UInt8(ascii: "@")) {
        addPiece(HiddenNames.words(of: String(piece)))
      }
    }
    let together = words.reduce("") { $0 + $1.text }
    if together.utf8.count >= 6 { add([together], needsCapital: false) }
    // Only a name in which every word is written large is surely one of a person: not "Seed keeper".
    guard words.allSatisfy({ $0.isLarge || $0.text.unicodeScalars.count < 2 || HiddenNames.small.contains($0.text) })
    else { return }
    addParts(words)
  }

  private mutating func addPiece(_ words: [FoundWord]) {
    guard !words.isEmpty, words.allSatisfy({ $0.isLarge || HiddenNames.small.contains($0.text) }) else { return }
    if words.count > 1 { add(words.map { $0.text }, needsCapital: false) }
    addParts(words)
  }

  private mutating func addParts(_ words: [FoundWord]) {
    for word in words where word.isLarge && word.text.utf8.count >= 3 && !commonParts.contains(word.text) {
      add([word.text], needsCapital: true)
    }
  }

  /// An ID: a word that everybody uses tells nobody apart, nor does a word of a label that is no name of a person
  /// (`kitchen` for "Kitchen lead").
  mutating func add(id: String, label: String) {
    if common.contains(folded(id)) { return }
    let words = HiddenNames.words(of: id).map { $0.text }
    let ofLabel = HiddenNames.words(of: label)
    if ofLabel.count > 1, !ofLabel.allSatisfy({ $0.isLarge }), words.count == 1,
      ofLabel.contains(where: { $0.text == words[0] })
    {
      return
    }
    add(words, needsCapital: false)
  }

  private mutating func add(_ words: [String], needsCapital: Bool) {
    // A number is no name: it stands in amounts and dates.
    if words.isEmpty || words.allSatisfy({ HiddenNames.isNumber($0) }) { return }
    isEmpty = false
    var start = 0
    while start + HiddenNames.pieceWords < words.count {
      addWay(words[start..<(start + HiddenNames.pieceWords)], .always)
      start += HiddenNames.pieceWords
    }
    // The last piece is no shorter: a word alone may be any word.
    addWay(words[max(0, min(start, words.count - HiddenNames.pieceWords))...], needsCapital ? .large : .always)
  }

  private mutating func addWay(_ words: ArraySlice<String>, _ end: End) {
    var place: Int32 = 0
    for word in words {
      let number = numbers[word] ?? Int32(numbers.count)
      numbers[word] = number
      let step = Step(place: place, word: number)
      if let next = steps[step] {
        place = next
      } else {
        place = Int32(ends.count)
        ends.append(.no)
        steps[step] = place
      }
    }
    if ends[Int(place)] != .always { ends[Int(place)] = end }
  }

  /// Whether a hidden name stands in a text.
  func occurs(in text: String) -> Bool { !places(in: text).isEmpty }

  /// The text with every hidden name taken out.
  ///
  /// - Complexity: O(the words of the text × the words of the longest name, at most ``pieceWords``), however many names.
  func without(_ text: String) -> String {
    let places = places(in: text)
    if places.isEmpty { return text }
    var out = ""
    var end = text.startIndex
    for place in places {
      out += text.unicodeScalars[end..<place.lowerBound].text
      out += HiddenNames.inPlace
      end = place.upperBound
    }
    return out + text.unicodeScalars[end...].text
  }

  private func places(in text: String) -> [Range<String.Index>] {
    if isEmpty || text.isEmpty { return [] }
    let words = HiddenNames.words(of: text)
    let known = words.map { numbers[$0.text] }
    var found: [Range<String.Index>] = []
    // Where the last one found ends. Names that overlap are taken out as one.
    var end = 0
    for start in words.indices {
      let longest = longestName(from: start, words, known)
      if longest == 0 || start + longest <= end { continue }
      let upper = words[start + longest - 1].range.upperBound
      if start < end, let last = found.popLast() {
        found.append(last.lowerBound..<upper)
      } else {
        found.append(words[start].range.lowerBound..<upper)
      }
      end = start + longest
    }
    return found
  }

  /// In words; 0 where no name begins.
  private func longestName(from start: Int, _ words: [FoundWord], _ known: [Int32?]) -> Int {
    var longest = 0
    var place: Int32 = 0
    var position = start
    while position < known.count, let word = known[position], let next = steps[Step(place: place, word: word)] {
      place = next
      position += 1
      switch ends[Int(place)] {
      case .no: break
      case .large: if words[start].isLarge { longest = position - start }
      case .always: longest = position - start
      }
    }
    return longest
  }

  // MARK: Words

  struct FoundWord {
    /// Folded.
    var text: String
    var range: Range<String.Index>
    /// Begins with a capital, or is of a script that has none.
    var isLarge: Bool
  }

  /// The words of a text. Of a script without spaces every sign is one.
  static func words(of text: String) -> [FoundWord] {
    var words: [FoundWord] = []
    let scalars = text.unicodeScalars
    var start: String.Index?
    func end(_ index: String.Index) {
      guard let first = start else { return }
      start = nil
      let written = scalars[first..<index].text
      let key = folded(written)
      if key.isEmpty { return }
      words.append(FoundWord(text: key, range: first..<index, isLarge: isLarge(written)))
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      switch kind(of: scalars[index]) {
      case .inWord: if start == nil { start = index }
      case .between: end(index)
      case .wordByItself:
        end(index)
        start = index
        end(next)
      }
      index = next
    }
    end(scalars.endIndex)
    return words
  }

  private enum Kind { case inWord, between, wordByItself }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA, 0xAD, 0xB5, 0xBA: .inWord
    case 0..<0xC0, 0xD7, 0xF7, 0x2000...0x200A, 0x2010...0x2029, 0x202F...0x205F, 0x2190...0x2BFF, 0x3000...0x3004,
      0x3008...0x3020,
      0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFFD:
      .between
    // Thai, Lao, Tibetan, Myanmar, Khmer; Chinese, Japanese and their like.
    case 0x0E00...0x0FFF, 0x1000...0x109F, 0x1780...0x17FF, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0x1B000...0x1B2FF,
      0x20000...0x3FFFF:
      .wordByItself
    default: .inWord
    }
  }

  /// Whether a word is written large: its case changes when it is made small, or it has no case.
  private static func isLarge(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first(where: { !isDirectionMark($0) }) else { return false }
    if (0x61...0x7A).contains(first.value) { return false }
    if (0x41...0x5A).contains(first.value) { return true }
    let letter = String(Character(first))
    return letter.lowercased() != letter || letter.uppercased() == letter
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

extension Substring.UnicodeScalarView {
  fileprivate var text: String { String(String.UnicodeScalarView(self)) }
}
