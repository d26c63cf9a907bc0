// Two names for one thing? A list for a person to decide; nothing is merged.

public import CommunityModel
import PlainText

/// Two elements that may be the same.
public struct MergeSuggestion: Sendable, Equatable {
  /// The element that stands first.
  public var first: ElementIndex
  /// The one that may be the same.
  public var second: ElementIndex
  /// In words: `2 letters differ`, `the same words in another order`.
  public var reason: String
  /// How many connections name each.
  public var firstRows: Int
  /// In how many rows the second is named.
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
public func suggestedMerges(_ community: Community) -> [MergeSuggestion] { suggestedMerges(community, from: 0) }

/// The pairs of which the second is one of the elements from `first` on.
func suggestedMerges(_ community: Community, from first: Int) -> [MergeSuggestion] {
  if first >= community.elements.count { return [] }
  let names = community.elements.indices.map { Name(community.label(of: $0)) }
  var rows = [Int](repeating: 0, count: names.count)
  for row in community.connections.indices {
    rows[community.connections.from(row).position] += 1
    if community.connections.to(row) != community.connections.from(row) {
      rows[community.connections.to(row).position] += 1
    }
  }
  var found: [MergeSuggestion] = []
  for (first, second) in candidates(names, from: first) {
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
  /// A bit for each letter that stands in it.
  let letters: UInt64

  init(_ label: String) {
    folded = PlainText.folded(label)
    words = folded.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).map { String($0) }
    let left = words.filter { !emptyWords.contains($0) }
    var letters: UInt64 = 0
    for scalar in folded.unicodeScalars { letters |= 1 << UInt64(scalar.value & 63) }
    self.letters = letters
    telling = (left.isEmpty ? words : left).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Cheap: `false` where ``reason(toBe:)`` can find none. An edit changes at most two letters, and three edits are the
  /// most of a near name.
  func mayBe(_ other: Name) -> Bool {
    (letters ^ other.letters).nonzeroBitCount <= 6 || telling == other.telling || words == other.words
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
private func candidates(_ names: [Name], from least: Int) -> [(Int, Int)] {
  var pairs: [(Int, Int)] = []
  if names.count <= 2000 {
    for first in names.indices {
      let next = max(first + 1, least)
      for second in next..<max(names.count, next) where names[first].mayBe(names[second]) {
        pairs.append((first, second))
      }
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
      for second in places where first < second && second >= least { seen.insert(Int64(first) << 32 | Int64(second)) }
    }
  }
  return seen.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
}
