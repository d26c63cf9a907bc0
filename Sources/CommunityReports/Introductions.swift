// Which introductions are worth making: a need of one, and the same word offered by another.

import CommunityMeasures
import CommunityModel
import PlainText

/// A need that no used offer meets, somebody else who offers it, and who is linked with both.
struct Introduction {
  var needs: ElementIndex
  var word: String
  var offers: ElementIndex
  /// The first element of the file that has a connection with both. `nil` when there is none.
  var through: ElementIndex?
}

extension Facts {
  /// - Complexity: O(unmet needs × elements + connections).
  mutating func introductions() -> [Introduction] {
    guard let unmet = ask("unmet-needs") else { return [] }
    var neighbours: [ElementIndex: Set<ElementIndex>] = [:]
    for entry in ledger.entries where entry.status.countsAsGiven {
      neighbours[entry.from, default: []].insert(entry.to)
      neighbours[entry.to, default: []].insert(entry.from)
    }
    var found: [Introduction] = []
    for item in words(in: unmet) {
      for word in item.words {
        for other in ledger.elements where other != item.element && offers(word, other) {
          // Those who give to each other already need no introduction.
          if neighbours[item.element, default: []].contains(other) { continue }
          let both = neighbours[item.element, default: []].intersection(neighbours[other, default: []])
          found.append(Introduction(needs: item.element, word: word, offers: other, through: both.min()))
        }
      }
    }
    return found
  }

  /// Whether the word stands among what an element offers, inside or outside its job.
  private func offers(_ word: String, _ element: ElementIndex) -> Bool {
    community.words.parts(of: community.elements.offers[element]).contains {
      var offer = community.words[$0]
      while offer.hasSuffix("*") { offer = trimmed(String(offer.dropLast())) }
      return folded(offer) == folded(word)
    }
  }
}
