// Sticky notes from a wall, typed one a line: who is there, what do they offer, what do they need?

import PlainText

/// The notes of a text file, such as `Ana: can offer cooking, Arabic; needs a reference`.
struct StickyNotes {
  /// What one name was said to offer and need, in the order of the notes.
  struct Note {
    var name: String
    var offers: [String] = []
    var needs: [String] = []
    /// What was said in other words.
    var remarks: [String] = []
  }

  /// One for each name; a name that comes again adds to its first note.
  private(set) var notes: [Note] = []
  /// The lines, counted from 1, that have no name.
  private(set) var nameless: [Int] = []

  /// Reads lines of the form `Name: can offer a, b; needs c`.
  ///
  /// Blank lines and lines that begin with `#` are passed over, and so is the mark of a list at the start of a line. A name
  /// alone is a note as well.
  init(_ text: String) {
    var places: [String: Int] = [:]
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, whole) in lines.enumerated() {
      let line = StickyNotes.withoutMark(trimmed(String(whole)))
      if line.isEmpty || line.hasPrefix("#") { continue }
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map { trimmed(String($0)) }
      if folded(parts[0]).isEmpty {
        nameless.append(number + 1)
        continue
      }
      let place = places[folded(parts[0])] ?? notes.count
      if place == notes.count {
        places[folded(parts[0])] = place
        notes.append(Note(name: parts[0]))
      }
      if parts.count == 2 { notes[place].add(parts[1]) }
    }
  }

  private static func withoutMark(_ line: String) -> String {
    for mark in ["- ", "* ", "• ", "– "] where line.hasPrefix(mark) {
      return trimmed(String(line.dropFirst(mark.count)))
    }
    return line
  }
}

extension StickyNotes.Note {
  private static let offering = ["can offer ", "offers ", "offer ", "gives ", "can "]
  private static let needing = ["needs ", "need ", "would like ", "looks for "]

  fileprivate mutating func add(_ said: String) {
    for clause in said.split(separator: ";").map({ trimmed(String($0)) }) where !clause.isEmpty {
      if let items = Self.items(of: clause, after: Self.offering) {
        offers += items.filter { !offers.contains($0) }
      } else if let items = Self.items(of: clause, after: Self.needing) {
        needs += items.filter { !needs.contains($0) }
      } else {
        remarks.append(clause)
      }
    }
  }

  /// What stands after one of the `words`, parted at commas and bars; `nil` when the clause begins with none of them.
  private static func items(of clause: String, after words: [String]) -> [String]? {
    for word in words where clause.lowercased().hasPrefix(word) {
      return clause.dropFirst(word.count).split { $0 == "," || $0 == "|" }.map { trimmed(String($0)) }
        .filter { !$0.isEmpty }
    }
    return nil
  }
}
