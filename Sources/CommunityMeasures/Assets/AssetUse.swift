// Of each thing that is offered or needed: is it in use, does nobody use it yet, or is it missing?

import CommunityModel
import PlainText

/// Every offer, and every need that no offer in use meets, each in one state.
package struct AssetUse: Sendable {
  package enum State: String, CaseIterable, Sendable {
    /// Offered, and a contribution names it under `Uses`.
    case used
    /// Offered, and no contribution uses it yet.
    case unused
    /// Needed, and no offer in use reaches who needs it.
    case unmet
  }

  /// One word of the `Offers` or the `Needs` of one element.
  package struct Item: Sendable {
    package let element: ElementIndex
    /// As the cell writes it, without the star.
    package let word: String
    package let state: State
    /// Whether the offer lies outside the holder's job.
    package let isBeyondRole: Bool
    /// The asset type of the element, `activities`, or `notSaid`: the names of the parts of `assets-by-type`.
    package let kind: String
    /// Whom a contribution that uses the offer goes to, each once, in the order of the file.
    package let usedBy: [ElementIndex]
  }

  /// In the order of the kinds, then used, unused and unmet, then of the file.
  package let items: [Item]
  /// The kinds that have an item, in the order of ``items``.
  package let kinds: [String]

  /// - Complexity: O(elements + entries + items · log items).
  package init(_ ledger: Ledger) {
    let community = ledger.community
    let types = AssetTypes(ledger)
    let names = types.types + ["activities", "notSaid"]
    var placeOfElement = [Int](repeating: 0, count: community.elements.count)
    for (element, kind) in zip(ledger.elements, types.kinds) {
      switch kind {
      case .type(let type):
        placeOfElement[element.position] = types.types.firstIndex(of: type) ?? names.count - 1
      case .activity: placeOfElement[element.position] = names.count - 2
      case .notSaid: placeOfElement[element.position] = names.count - 1
      }
    }
    let assets = OffersAndNeeds(ledger)
    let users = OfferUsers(ledger)
    var found: [(kind: Int, state: Int, item: Item)] = []
    func add(_ entry: OfferOrNeed, _ state: State, _ order: Int) {
      let kind = placeOfElement[entry.element.position]
      let usedBy = state == .used ? users.users(of: entry.word, from: entry.element) : []
      found.append(
        (
          kind, order,
          Item(
            element: entry.element, word: entry.word, state: state, isBeyondRole: entry.isBeyondRole, kind: names[kind],
            usedBy: usedBy)
        ))
    }
    for offer in assets.offers { add(offer, offer.isMatched ? .used : .unused, offer.isMatched ? 0 : 1) }
    for need in assets.needs where !need.isMatched { add(need, .unmet, 2) }
    let order = found.indices.sorted {
      (found[$0].kind, found[$0].state, $0) < (found[$1].kind, found[$1].state, $1)
    }
    items = order.map { found[$0].item }
    var kinds: [String] = []
    for item in items where kinds.last != item.kind { kinds.append(item.kind) }
    self.kinds = kinds
  }

  /// How many are in a state.
  package func count(_ state: State) -> Int { items.reduce(0) { $0 + ($1.state == state ? 1 : 0) } }

  /// Offers outside the holder's job, and how many of them are in use.
  package var beyondRole: (offers: Int, used: Int) {
    let beyond = items.filter { $0.isBeyondRole && $0.state != .unmet }
    return (beyond.count, beyond.filter { $0.state == .used }.count)
  }
}

/// Whom the contributions that use an offer go to.
private struct OfferUsers {
  private struct Key: Hashable {
    let giver: ElementIndex
    let word: String
  }
  private var users: [Key: [ElementIndex]] = [:]

  init(_ ledger: Ledger) {
    let community = ledger.community
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.kind == .contribution, entry.status.countsAsGiven else { continue }
      for part in community.words.parts(of: community.connections.uses[entry.row]) {
        let word = OffersAndNeeds.key(community.words[part])
        add(entry.from, word, entry.to)
        if entry.isUndirected { add(entry.to, word, entry.from) }
      }
    }
  }

  private mutating func add(_ giver: ElementIndex, _ word: String, _ receiver: ElementIndex) {
    let key = Key(giver: giver, word: word)
    if users[key]?.contains(receiver) != true { users[key, default: []].append(receiver) }
  }

  func users(of word: String, from giver: ElementIndex) -> [ElementIndex] {
    users[Key(giver: giver, word: OffersAndNeeds.key(word))] ?? []
  }
}
