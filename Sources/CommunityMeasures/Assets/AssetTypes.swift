// Which of the asset types an element is: told, or guessed from its kind.

import CommunityModel
import PlainText

/// The asset type of each element.
struct AssetTypes {
  enum Kind: Equatable {
    /// One of the types of the list, or a word of the group's own.
    case type(String)
    /// Something that is done and can stop: counted apart.
    case activity
    case notSaid
  }

  /// In the order of the settings, then the group's own words as first met.
  private(set) var types: [String]
  /// Count: the elements of the ledger.
  private(set) var kinds: [Kind] = []
  /// Elements whose type was guessed.
  private(set) var guessed: [ElementIndex] = []

  /// - Complexity: O(elements + entries).
  init(_ ledger: Ledger) {
    let community = ledger.community
    types = community.settings.assetTypes
    var hasMoney = [Bool](repeating: false, count: community.elements.count)
    for position in 0..<ledger.count {
      let entry = ledger[position]
      if entry.isMoneyForm {
        hasMoney[entry.from.position] = true
        hasMoney[entry.to.position] = true
      }
    }
    for element in ledger.elements {
      let cell = trimmed(community.words[community.elements.assetType[element]])
      if !cell.isEmpty {
        if let known = types.first(where: { folded($0) == folded(cell) }) {
          kinds.append(.type(known))
        } else {
          types.append(cell)
          kinds.append(.type(cell))
        }
        continue
      }
      let kind = community.elements.kind[element]
      if kind == .activity {
        kinds.append(.activity)
        continue
      }
      let guess = Self.guess(kind, hasMoney: hasMoney[element.position])
      // A list that the group has edited may not hold the type that would be guessed.
      guard let guess, let known = types.first(where: { folded($0) == guess }) else {
        kinds.append(.notSaid)
        continue
      }
      kinds.append(.type(known))
      guessed.append(element)
    }
  }

  private static func guess(_ kind: ElementKind, hasMoney: Bool) -> String? {
    switch kind {
    case .person, .individual: "individual"
    case .group, .association: "association"
    case .institution: "institution"
    case .place: "place"
    case .exchange: "exchange"
    case .culture: "culture"
    case .resource: hasMoney ? "exchange" : "place"
    case .activity, .other: nil
    }
  }
}
