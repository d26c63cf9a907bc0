// Who needs what somebody else offers, and through whom can they meet?

import CommunityModel
import DirectedGraph
import PlainText

/// A need that no used offer meets, and somebody else who offers the same word.
package struct AssetMatch: Sendable {
  package let needs: ElementIndex
  /// As the cell of the need writes it.
  package let word: String
  package let offers: ElementIndex
  /// The shortest chain from the one who needs to the one who offers, both included. `nil`: no chain joins them, or the
  /// list is so long that none was looked for.
  package internal(set) var chain: [ElementIndex]?
  /// Who is between the two, nearest to the need first.
  package var introducers: ArraySlice<ElementIndex>? { chain.map { $0.dropFirst().dropLast() } }
}

/// Every match of a ledger: by the order of the file of who needs, of their words, and of who offers.
package struct AssetMatches: Sendable {
  /// The most matches that are listed with their chains.
  package static let mostListed = 10_000
  /// At most ``mostListed``.
  package private(set) var listed: [AssetMatch] = []
  /// How many there are.
  package private(set) var count = 0
  /// How many unmet needs have a match.
  package private(set) var needs = 0

  /// Chains follow every row of the ledger, whatever its kind or status, in either direction. Of two that are as short,
  /// the one through elements that stand first in the file, looked at from the need on.
  ///
  /// - Parameter followsGivenOnly: Whether chains follow only rows of Status `given` or blank: what was promised or
  ///   offered has not brought two together yet.
  /// - Complexity: O(elements + rows) for each element with a listed match.
  package init(_ ledger: Ledger, followsGivenOnly: Bool = false) {
    self.init(ledger, OffersAndNeeds(ledger), followsGivenOnly: followsGivenOnly)
  }

  init(_ ledger: Ledger, _ assets: OffersAndNeeds, followsGivenOnly: Bool = false) {
    var offering: [String: [ElementIndex]] = [:]
    for offer in assets.offers { offering[folded(offer.word), default: []].append(offer.element) }
    for need in assets.needs where !need.isMatched {
      let others = offering[folded(need.word), default: []]
      let before = count
      for other in others where other != need.element {
        count += 1
        if listed.count < AssetMatches.mostListed {
          listed.append(AssetMatch(needs: need.element, word: need.word, offers: other, chain: nil))
        }
      }
      if count > before { needs += 1 }
    }
    if !listed.isEmpty { addChains(ledger, followsGivenOnly) }
  }

  private mutating func addChains(_ ledger: Ledger, _ followsGivenOnly: Bool) {
    var nodeOfElement = [Int32](repeating: -1, count: ledger.community.elements.count)
    for (node, element) in ledger.elements.enumerated() { nodeOfElement[element.position] = Int32(node) }
    func node(_ element: ElementIndex) -> NodeIndex { NodeIndex(Int(nodeOfElement[element.position])) }
    var from: [Int32] = []
    var to: [Int32] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      if followsGivenOnly && !entry.status.countsAsGiven { continue }
      from.append(nodeOfElement[entry.from.position])
      to.append(nodeOfElement[entry.to.position])
    }
    let ones = [Double](repeating: 1, count: from.count)
    let graph = Digraph(nodeCount: ledger.elements.count, from: from, to: to, weights: ones).undirected
    var chains = ShortestChains(graph)
    var start = 0
    while start < listed.count {
      var end = start
      while end < listed.count, listed[end].needs == listed[start].needs { end += 1 }
      let found = chains.chains(from: node(listed[start].needs), to: listed[start..<end].map { node($0.offers) })
      for (position, chain) in zip(start..<end, found) {
        listed[position].chain = chain.map { nodes in nodes.map { ledger.elements[$0.position] } }
      }
      start = end
    }
  }
}
