// Two names for one thing? A list for a person to decide; nothing is merged.

public import CommunityModel
import PlainText

/// Two elements that may be the same.
public struct MergeSuggestion: Sendable, Equatable {
  public var first: ElementIndex
  public var second: ElementIndex
  /// In words: `2 letters differ`, `the same words in another order`.
  public var reason: String
  /// How many connections name each.
  public var firstRows: Int
  public var secondRows: Int
}

/// Words that tell nothing apart: forms of bodies, and articles.
private let emptyWords: Set<String> = [
  "the", "a", "of", "and", "&", "ltd", "limited", "cic", "cio", "plc", "charity", "trust", "group", "inc", "co",
  "community",
]

/// The pairs of elements whose names are nearly the same, in the order of the file.
///
/// Elements with different IDs are compared too: an ID is often a mistake made twice. Of very many elements only those
/// whose names begin or end with the same word are compared.
///
/// - Complexity: O(*n*²) short comparisons up to 2,000 elements; above, within blocks of the same word.
public func suggestedMerges(_ community: Community) -> [MergeSuggestion] {
  let names = community.elements.indices.map { Name(community.label(of: $0)) }
  var rows = [Int](repeating: 0, count: names.count)
  for row in community.connections.indices {
    rows[community.connections.from(row).position] += 1
    if community.connections.to(row) != community.connections.from(row) {
      rows[community.connections.to(row).position] += 1
    }
  }
  var found: [MergeSuggestion] = []
  for (first, second) in candidates(names) {
    guard let reason = names[first].reason(toBe: names[second]) else { continue }
    let pair = (ElementIndex(first), ElementIndex(second))
    found.append(
      MergeSuggestion(
        first: pair.0, second: pair.1, reason: reason, firstRows: rows[first], secondRows: rows[second]))
  }
  return found
}

private struct Name {
  let folded: String
  let words: [String]
  /// What is left without words that tell nothing apart, in alphabetical order.
  let telling: [String]

  init(_ label: String) {
    folded = PlainText.folded(label)
    words = folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
    let left = words.filter { !emptyWords.contains($0) }
    telling = (left.isEmpty ? words : left).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func reason(toBe other: Name) -> String? {
    if words.isEmpty || other.words.isEmpty { return nil }
    if folded == other.folded { return "the same name" }
    if words == other.words { return "only spaces or signs differ" }
    // "Room 1" and "Room 2" differ in what matters.
    if words.filter({ isNumber($0) }) != other.words.filter({ isNumber($0) }) { return nil }
    if telling == other.telling {
      return words.count == other.words.count
        ? "the same words in another order" : "the same but for words such as \"the\""
    }
    if folded.utf8.count < 5 || other.folded.utf8.count < 5 { return nil }
    return nearNames(to: folded, among: [other.folded]).isEmpty ? nil : "few letters differ"
  }

  private func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (48...57).contains($0) } }
}

/// The places of names worth comparing, the earlier first.
private func candidates(_ names: [Name]) -> [(Int, Int)] {
  var pairs: [(Int, Int)] = []
  if names.count <= 2000 {
    for first in names.indices {
      for second in (first + 1)..<max(names.count, first + 1) { pairs.append((first, second)) }
    }
    return pairs
  }
  var blocks: [String: [Int]] = [:]
  for (place, name) in names.enumerated() {
    for word in Set([name.telling.first, name.words.first, name.words.last].compactMap { $0 }) {
      blocks[word, default: []].append(place)
    }
  }
  var seen: Set<Int64> = []
  for (_, places) in blocks where places.count <= 500 {
    for first in places {
      for second in places where first < second { seen.insert(Int64(first) << 32 | Int64(second)) }
    }
  }
  return seen.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
}
