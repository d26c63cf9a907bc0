// What stands on a map of assets: kinds, what is linked with what, which offers are used; and the same in words.

import CommunityMeasures
import CommunityModel
import PlainText

/// What a map of assets shows.
struct AssetMap {
  struct Kind {
    var word: String
    var title: String
    var colors: Palette.Pair
    var isActivities = false
    var members: [ElementIndex] = []
    var drawn: [ElementIndex] = []
  }

  private static let mostBoxes = 44
  /// More lines than this cannot be followed: fewer on a folded map, where they run every way.
  private(set) var mostLines = 36
  /// How many offers stand under a name: fewer on a folded map.
  private(set) var mostOffers = 3

  let ledger: Ledger
  var community: Community { ledger.community }
  private(set) var kinds: [Kind] = []
  private var degree: [Int]
  private var usedOffers: Set<String> = []
  private(set) var links: [(from: ElementIndex, to: ElementIndex, isGoods: Bool, isTie: Bool)] = []
  private var unusedCount = 0
  private var offerCount = 0

  init(_ ledger: Ledger) {
    self.ledger = ledger
    degree = Array(repeating: 0, count: ledger.community.elements.count)
    readConnections()
    sortByKind()
    for element in ledger.elements {
      for offer in offers(of: element) {
        offerCount += 1
        if !offer.isUsed { unusedCount += 1 }
      }
    }
    fold()
  }

  private mutating func readConnections() {
    let entries = ledger.entries
    struct Pair: Hashable {
      let from: ElementIndex
      let to: ElementIndex
      let isGoods: Bool
    }
    var seen: Set<Pair> = []
    let hasGifts = entries.contains { $0.kind == .contribution && $0.status.countsAsGiven }
    for entry in entries {
      for word in community.words.parts(of: community.connections.uses[entry.row]) {
        usedOffers.insert(key(entry.from, community.words[word]))
        usedOffers.insert(key(entry.to, community.words[word]))
      }
      guard entry.status.countsAsGiven, entry.from != entry.to else { continue }
      let isDrawn = hasGifts ? entry.kind == .contribution : entry.kind != .decision
      guard isDrawn else { continue }
      let isGoods = entry.isMoneyForm || entry.form == "in-kind" || entry.form == "equipment"
      let isTie = entry.kind.isTie
      if seen.insert(Pair(from: entry.from, to: entry.to, isGoods: isGoods)).inserted {
        links.append((entry.from, entry.to, isGoods, isTie))
        degree[entry.from.position] += 1
        degree[entry.to.position] += 1
      }
    }
  }

  private mutating func sortByKind() {
    let titles = [
      "individual": "People and their gifts", "association": "Groups", "institution": "Institutions",
      "place": "Places", "exchange": "Exchange", "culture": "Stories and culture",
    ]
    for (number, word) in community.settings.assetTypes.enumerated() {
      let own = folded(word)
      kinds.append(
        Kind(word: own, title: titles[own] ?? word, colors: Palette.kinds[number % Palette.kinds.count]))
    }
    kinds.append(Kind(word: "", title: "Kind not said", colors: .init(strong: Palette.quiet, tint: "#F7F7F7")))
    kinds.append(
      Kind(
        word: "activity", title: "What we do", colors: .init(strong: Palette.ink, tint: "#F5F7FA"), isActivities: true))
    var paysOrEarns = Array(repeating: false, count: community.elements.count)
    for entry in ledger.entries where entry.isMoneyForm {
      paysOrEarns[entry.from.position] = true
      paysOrEarns[entry.to.position] = true
    }
    for element in ledger.elements {
      let type = community.assetType(of: element, hasMoney: paysOrEarns[element.position])
      let place =
        type.map { type in kinds.firstIndex { $0.word == type && !$0.isActivities } ?? kinds.count - 2 }
        ?? kinds.count - 1
      kinds[place].members.append(element)
    }
    kinds.removeAll { $0.members.isEmpty }
  }

  /// Keeps the best linked of each kind when there are too many boxes to read.
  private mutating func fold() {
    var most = Int.max
    if ledger.elements.count > AssetMap.mostBoxes {
      most = max(3, AssetMap.mostBoxes / max(1, kinds.count) - 1)
      mostOffers = 1
      mostLines = 24
    }
    for number in kinds.indices {
      let members = kinds[number].members
      // One more than fits is drawn, not folded into a box that says "1 more".
      if members.count <= most || members.count == most + 1 {
        kinds[number].drawn = members
        continue
      }
      let best = members.sorted { a, b in
        degree[a.position] != degree[b.position] ? degree[a.position] > degree[b.position] : a < b
      }
      kinds[number].drawn = best.prefix(most).sorted()
    }
  }

  private func key(_ holder: ElementIndex, _ offer: String) -> String { "\(holder.raw) \(folded(offer))" }

  func offers(of element: ElementIndex) -> [(text: String, isUsed: Bool)] {
    community.words.parts(of: community.elements.offers[element]).map { word in
      var text = community.words[word]
      if text.hasSuffix("*") { text.removeLast() }
      return (trimmed(text), usedOffers.contains(key(element, text)) || usedOffers.contains(key(element, text + "*")))
    }
  }

  private var assetCount: Int { kinds.filter { !$0.isActivities }.reduce(0) { $0 + $1.members.count } }
  private var activityCount: Int { kinds.filter { $0.isActivities }.reduce(0) { $0 + $1.members.count } }

  var title: String {
    let place = community.settings.title.isEmpty ? "" : "\(community.settings.title): "
    if unusedCount > 0 { return "\(place)\(counted(unusedCount, "offer")) that nobody uses yet" }
    return "\(place)what we have and how it connects"
  }

  var subtitle: String {
    let count = kinds.filter { !$0.isActivities }.count
    var text = "\(counted(assetCount, "asset")) of \(counted(count, "kind"))"
    if activityCount > 0 { text += " and \(counted(activityCount, "activity", "activities"))" }
    let use = unusedCount == 0 ? "each used" : "of which \(numeral(unusedCount)) not used"
    text += offerCount == 0 ? "." : ", \(counted(offerCount, "offer")), \(use)."
    let isGiving = links.contains { !$0.isTie }
    if !links.isEmpty {
      text +=
        isGiving
        ? " A line runs from giver to receiver in the giver’s colour."
        : " A line links two that have to do with each other."
    }
    return text
  }

  /// More names than this in one line are counted.
  private static let mostNames = 12

  var words: String {
    var receivers: [ElementIndex: [String]] = [:]
    for link in links { receivers[link.from, default: []].append(community.label(of: link.to)) }
    var text = "\(title). \(subtitle)\n"
    for kind in kinds {
      text += "- \(kind.title): \(kind.members.count)\n"
      for element in kind.drawn {
        text += "  - \(community.label(of: element))"
        if let people = community.peopleText(of: element) { text += ", \(people)" }
        let offers = offers(of: element)
        if !offers.isEmpty {
          text += ": offers " + joined(offers.map { $0.isUsed ? $0.text : "\($0.text) (not used yet)" }, by: ", ")
        }
        if let names = receivers[element] {
          let rest = names.count - AssetMap.mostNames
          text += "; gives to "
          text +=
            rest > 0 ? "\(joined(Array(names.prefix(AssetMap.mostNames)), by: ", ")) and \(rest) more" : listed(names)
        }
        text += "\n"
      }
      if kind.drawn.count < kind.members.count { text += "  - \(kind.members.count - kind.drawn.count) more\n" }
    }
    return text
  }
}
