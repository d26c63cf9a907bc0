// What passes from side to side in one unit, added up; and the same in words.

import CommunityMeasures
import CommunityModel
import PlainText

/// Sums from side to side.
struct BetweenSides {
  struct Way {
    var amount = 0.0
    var rows = 0
    var unknown = 0
    var isIllustrative = false
    var hasGift = false
    /// Whether everything given is given freely, and whether somebody pays for all of it.
    var isFree = true
    var isPaidFor = true
    var hasReward = false
    /// People paid in money, whose pay may have to stay untold.
    var paid: [ElementIndex] = []
    /// Whether the amount of a part of it stays untold, so that the whole does as well.
    var hasKeptBackPart = false

    /// Adds what passes the same way between other sides.
    mutating func add(_ other: Way, isKeptBack: Bool) {
      if other.rows == 0 { return }
      amount += other.amount
      rows += other.rows
      unknown += other.unknown
      isIllustrative = isIllustrative || other.isIllustrative
      if other.hasGift {
        isFree = isFree && other.isFree
        isPaidFor = isPaidFor && other.isPaidFor
        hasGift = true
      }
      hasReward = hasReward || other.hasReward
      for person in other.paid where !paid.contains(person) { paid.append(person) }
      hasKeptBackPart = hasKeptBackPart || isKeptBack
    }

    mutating func note(_ payer: Payer) {
      hasGift = true
      switch payer {
      case .freely: isPaidFor = false
      case .notKnown: (isFree, isPaidFor) = (false, false)
      case .element, .unknownPayer, .outsideTheMap: isFree = false
      }
    }

    /// What kind of passing it is, in words.
    func kind(isOneWay: Bool) -> String {
      if hasReward { return hasGift ? "given, and as reward" : "as reward" }
      if isPaidFor { return "given, and paid for" }
      return isFree && isOneWay ? "a gift" : "given"
    }
  }
  let ledger: Ledger
  let unit: String
  var community: Community { ledger.community }
  private(set) var sides: [NamedGroup]
  /// By the place of the giving side × the number of sides + the place of the receiving one; only where something passes.
  private var ways: [Int: Way] = [:]
  /// How much of what passes comes back the way it went, and what keeps it from being told: read before sides are folded.
  private(set) var returned: Double?
  private var unknown = 0
  private(set) var isKeptBack = false
  /// How many sides stand together as one.
  private(set) var folded = 0
  private var isMoney: Bool { unit == community.currency && !unit.isEmpty }

  init(_ ledger: Ledger, _ groups: [NamedGroup], unit: String) {
    self.ledger = ledger
    self.unit = unit
    var side = [Int](repeating: -1, count: ledger.community.elements.count)
    var sides = groups
    for (number, group) in groups.enumerated() {
      for member in group.members { side[member.position] = number }
    }
    let kinds = ledger.community.elements.kind
    for (name, takes) in [
      ("Shared work", { kinds[$0].isActivity }), ("Groups, bodies and places", { !kinds[$0].isActivity }),
    ] as [(String, (ElementIndex) -> Bool)] {
      let members = ledger.elements.filter { side[$0.position] < 0 && takes($0) }
      if members.isEmpty { continue }
      for member in members { side[member.position] = sides.count }
      sides.append(NamedGroup(name: name, members: members))
    }
    self.sides = sides
    let payers = Payers(ledger)
    var ways: [Int: Way] = [:]
    for entry in ledger.entries {
      guard entry.kind == .contribution || entry.kind == .reward, entry.status.countsAsGiven, !entry.isUndirected,
        entry.from != entry.to, entry.unit == unit, entry.amount.state != .notMeasured
      else { continue }
      let place = side[entry.from.position] * sides.count + side[entry.to.position]
      ways[place, default: Way()].rows += 1
      if let value = entry.amount.value { ways[place]?.amount += value } else { ways[place]?.unknown += 1 }
      if entry.provenance == .illustrative && entry.amount.value != nil { ways[place]?.isIllustrative = true }
      if entry.kind == .reward { ways[place]?.hasReward = true } else { ways[place]?.note(payers.payer(of: entry)) }
      if entry.kind == .reward, entry.isMoneyForm, kinds[entry.to].isPerson,
        ways[place]?.paid.contains(entry.to) == false
      {
        ways[place]?.paid.append(entry.to)
      }
    }
    self.ways = ways
    isKeptBack = pairs.contains { keepsBack(way($0.a, $0.b)) || keepsBack(way($0.b, $0.a)) }
    unknown = pairs.reduce(0) { $0 + way($1.a, $1.b).unknown + way($1.b, $1.a).unknown }
    returned = shareReturned
    fold()
  }

  /// More sides than this cannot be read: those with the most stand alone, the others together.
  static let mostSides = 7

  private mutating func fold() {
    let touched = touched
    if touched.count <= Self.mostSides { return }
    var total = [Double](repeating: 0, count: sides.count)
    for key in ways.keys.sorted() {
      let (from, to) = (key / sides.count, key % sides.count)
      total[from] += way(from, to).amount
      if to != from { total[to] += way(from, to).amount }
    }
    let order = touched.sorted { total[$0] != total[$1] ? total[$0] > total[$1] : $0 < $1 }
    let kept = order.prefix(Self.mostSides - 1).sorted()
    var place = [Int](repeating: kept.count, count: sides.count)
    for (number, side) in kept.enumerated() { place[side] = number }
    let rest = touched.filter { place[$0] == kept.count }
    let count = kept.count + 1
    var together: [Int: Way] = [:]
    for key in ways.keys.sorted() {
      let (from, to) = (key / sides.count, key % sides.count)
      together[place[from] * count + place[to], default: Way()].add(way(from, to), isKeptBack: keepsBack(way(from, to)))
    }
    folded = rest.count
    sides =
      kept.map { sides[$0] }
      + [NamedGroup(name: "\(rest.count) others together", members: rest.flatMap { sides[$0].members }.sorted())]
    ways = together
  }

  func way(_ from: Int, _ to: Int) -> Way { ways[from * sides.count + to] ?? Way() }

  /// The sides to or from which something passes, or inside which.
  var touched: [Int] {
    var isTouched = [Bool](repeating: false, count: sides.count)
    for key in ways.keys {
      isTouched[key / sides.count] = true
      isTouched[key % sides.count] = true
    }
    return sides.indices.filter { isTouched[$0] }
  }

  /// Whether the amount would tell what one or two people are paid.
  func keepsBack(_ way: Way) -> Bool {
    if way.hasKeptBackPart { return true }
    let people = way.paid.reduce(0.0) { $0 + community.elements.headCount[$1].low }
    return !way.paid.isEmpty && people < fewestPeopleWhosePayIsShown
  }

  func text(_ way: Way) -> String {
    if keepsBack(way) { return "paid, amount kept back" }
    if way.amount == 0 && way.unknown > 0 { return "amount not known" }
    let amount = amountText(way.amount, unit: unit, isIllustrative: way.isIllustrative)
    return way.unknown > 0 ? "at least \(amount)" : amount
  }

  // MARK: In words

  var pairs: [(a: Int, b: Int)] {
    var found: [(a: Int, b: Int)] = []
    var seen: Set<Int> = []
    for key in ways.keys {
      let (from, to) = (key / sides.count, key % sides.count)
      if from != to { seen.insert(min(from, to) * sides.count + max(from, to)) }
    }
    for key in seen.sorted() {
      let (a, b) = (key / sides.count, key % sides.count)
      // The larger way is told first.
      found.append(way(a, b).amount >= way(b, a).amount ? (a, b) : (b, a))
    }
    return found
  }

  /// The share of what passes between sides that comes back the way it went. `nil` when nothing passes or it cannot be told.
  private var shareReturned: Double? {
    if unknown > 0 || isKeptBack { return nil }
    var (all, back) = (0.0, 0.0)
    for (a, b) in pairs {
      all += way(a, b).amount + way(b, a).amount
      back += 2 * min(way(a, b).amount, way(b, a).amount)
    }
    return all > 0 ? back / all : nil
  }

  /// Whether something comes back that this unit does not count.
  private var hasOtherReturn: Bool {
    ledger.entries.contains {
      $0.kind == .reward && $0.status.countsAsGiven && ($0.unit != unit || $0.amount.state == .notMeasured)
    }
  }

  private var unitWord: String { unit == "hours" || unit.isEmpty ? unit : isMoney ? "money" : unit }

  private var hasMadeUp: Bool { pairs.contains { way($0.a, $0.b).isIllustrative || way($0.b, $0.a).isIllustrative } }

  var title: String {
    let isPlural = unitWord.hasSuffix("s")
    if pairs.isEmpty {
      return "No \(unitWord.isEmpty ? "measured giving" : unitWord) \(isPlural ? "pass" : "passes") between these sides"
    }
    guard let returned else {
      return unknown > 0
        ? "How much comes back cannot be said: \(counted(unknown, "amount is", "amounts are")) unknown"
        : "What passes between the sides in money, some pay kept back"
    }
    if returned == 0 {
      let start = "The \(unitWord) \(isPlural ? "go" : "goes") one way"
      if !ledger.entries.contains(where: { $0.unit == unit && $0.kind == .contribution && $0.status.countsAsGiven }) {
        return "\(start), as rewards; what people give is of another kind"
      }
      return hasOtherReturn ? "\(start); what comes back is of another kind" : "\(start): no return is recorded"
    }
    return
      "\(percentText(returned))\(hasMadeUp ? illustrativeMark : "") of the \(unitWord) between these sides \(isPlural ? "come" : "comes") back the way \(isPlural ? "they" : "it") went"
  }

  var subtitle: String {
    var text =
      "Contributions and rewards in \(unit.isEmpty ? "rows without a unit" : unit), added up from side to side; what passes inside a side is not in it."
    if isKeptBack { text += " Pay to fewer than three people together is drawn, its amount kept back." }
    return text
  }

  var words: String {
    var text = "\(title). \(subtitle)\n"
    for (a, b) in pairs {
      text += "- \(sides[a].name) and \(sides[b].name)\n"
      for (from, to) in [(a, b), (b, a)] {
        let way = way(from, to)
        let kind = way.kind(isOneWay: self.way(to, from).rows == 0)
        text +=
          "  - \(sides[from].name) to \(sides[to].name): "
          + (way.rows == 0 ? "no return is recorded" : "\(self.text(way)), \(kind)") + "\n"
      }
    }
    for side in sides.indices where way(side, side).rows > 0 {
      text += "- \(sides[side].name), among themselves: \(self.text(way(side, side)))\n"
    }
    let people = sides.filter { side in side.members.contains { community.elements.kind[$0].isPerson } }
    if !people.isEmpty {
      let told = people.map { side in
        "\(side.name), \(peopleText(side.members.filter { community.elements.kind[$0].isPerson }))"
      }
      text += "- Who they are: \(joined(told, by: "; "))\n"
    }
    for side in sides where side.members.count > 1 {
      if side.members.contains(where: { community.elements.kind[$0].isPerson }) { continue }
      text += "- \(side.name): \(listed(side.members.map { community.label(of: $0) }))\n"
    }
    let paired = Set(pairs.flatMap { [$0.a, $0.b] })
    let alone = sides.indices.filter { !paired.contains($0) }
    for side in alone { text += "- \(sides[side].name): nothing passes to or from another side in this unit\n" }
    return text
  }
}
