// Which introductions are worth making: a need of one, and the same word offered by another.

import CommunityMeasures
import CommunityModel

/// A need that no used offer meets, somebody else who offers it, and who is linked with both.
struct Introduction {
  var needs: ElementIndex
  var word: String
  var offers: ElementIndex
  /// The first element of the file that has a connection with both. `nil` when there is none.
  var through: ElementIndex?
}

extension Introduction {
  /// One for each need in turn, those first that somebody could make; in the order given.
  static func varied(_ all: [Introduction], most: Int) -> [Introduction] {
    let order = all.filter { $0.through != nil } + all.filter { $0.through == nil }
    var left = order
    var chosen: [Introduction] = []
    while chosen.count < most, !left.isEmpty {
      var asked: [(ElementIndex, String)] = []
      var later: [Introduction] = []
      for one in left {
        if chosen.count < most, !asked.contains(where: { $0.0 == one.needs && $0.1 == one.word }) {
          asked.append((one.needs, one.word))
          chosen.append(one)
        } else {
          later.append(one)
        }
      }
      left = later
    }
    return chosen
  }
}

extension Facts {
  /// The matches of those who are not linked yet by anything that was given.
  func introductions() -> [Introduction] {
    AssetMatches(ledger, followsGivenOnly: true).listed.compactMap { match in
      // Those who give to each other already need no introduction.
      if let chain = match.chain, chain.count == 2 { return nil }
      let through = match.introducers.flatMap { $0.count == 1 ? $0.first : nil }
      return Introduction(needs: match.needs, word: match.word, offers: match.offers, through: through)
    }
  }

  /// For each who needs something: what, from whom, and through whom.
  func matchesInWords() -> [(element: ElementIndex, words: [String])] {
    var found: [(element: ElementIndex, words: [String])] = []
    for match in AssetMatches(ledger).listed {
      let through = match.introducers.map { names(Array($0)) } ?? []
      let text = Words.match(match.word, from: name(match.offers), through: through)
      if found.last?.element == match.needs {
        found[found.count - 1].words.append(text)
      } else {
        found.append((match.needs, [text]))
      }
    }
    return found
  }
}
