// What is offered, used, needed and met: one entry for each element and word.

import CommunityModel
import PlainText

/// One thing that one element offers or needs.
struct OfferOrNeed: Sendable {
  let element: ElementIndex
  /// As the cell writes it, without the star of an offer outside the holder's job.
  let word: String
  let isBeyondRole: Bool
  /// Whether a contribution uses this offer, or reaches this need.
  var isMatched: Bool
}

/// The offers and needs of a ledger, in the order of the file.
struct OffersAndNeeds: Sendable {
  private struct Key: Hashable {
    let element: ElementIndex
    let word: String
  }

  let offers: [OfferOrNeed]
  let needs: [OfferOrNeed]

  /// - Complexity: O(elements + entries).
  init(_ ledger: Ledger) {
    let community = ledger.community
    var used: Set<Key> = []
    var reached: Set<Key> = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind == .contribution, entry.status.countsAsGiven else { continue }
      for word in community.words.parts(of: community.connections.uses[entry.row]) {
        let word = Self.plainWord(community.words[word]).key
        used.insert(Key(element: entry.from, word: word))
        reached.insert(Key(element: entry.to, word: word))
        if entry.isUndirected {
          used.insert(Key(element: entry.to, word: word))
          reached.insert(Key(element: entry.from, word: word))
        }
      }
    }
    func all(_ cell: (ElementIndex) -> Word, _ matched: Set<Key>) -> [OfferOrNeed] {
      var found: [OfferOrNeed] = []
      for element in ledger.elements {
        var seen: [String] = []
        for part in community.words.parts(of: cell(element)) {
          let (word, key, isBeyondRole) = Self.plainWord(community.words[part])
          if key.isEmpty || seen.contains(key) { continue }
          seen.append(key)
          found.append(
            OfferOrNeed(
              element: element, word: word, isBeyondRole: isBeyondRole,
              isMatched: matched.contains(Key(element: element, word: key))))
        }
      }
      return found
    }
    offers = all({ community.elements.offers[$0] }, used)
    needs = all({ community.elements.needs[$0] }, reached)
  }

  /// Under which a word of Offers, Needs or Uses is matched.
  static func key(_ word: String) -> String { plainWord(word).key }

  private static func plainWord(_ cell: String) -> (word: String, key: String, isBeyondRole: Bool) {
    var word = trimmed(cell)
    let isBeyondRole = word.hasSuffix("*")
    while word.hasSuffix("*") { word = trimmed(String(word.dropLast())) }
    return (word, folded(word), isBeyondRole)
  }
}

extension MeasureResult {
  /// The count of words, with a list of them for each element that has any, and a table.
  static func counting(
    _ words: [OfferOrNeed], of all: [OfferOrNeed], column: String, in ledger: Ledger
  ) -> MeasureResult {
    var result = MeasureResult(Double(words.count), unit: column + "s")
    var elements: [ElementIndex] = []
    for entry in all where elements.last != entry.element { elements.append(entry.element) }
    var lists: [ElementIndex: [Answer]] = [:]
    for entry in words { lists[entry.element, default: []].append(.text(entry.word)) }
    result.perElement = elements.map { ElementAnswer($0, .list(lists[$0] ?? [])) }
    result.table = ResultTable(
      columns: ["element", column],
      rows: words.map { [.text(ledger.community.label(of: $0.element)), .text($0.word)] })
    for element in elements { result.basis.count(ledger.community.elements.provenance[element].fact) }
    return result
  }
}
