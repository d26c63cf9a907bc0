// What passes between sides, and how much of it comes back the way it went?

public import CommunityMeasures
public import CommunityModel
import PlainText

/// Elements that a picture shows as one.
public struct NamedGroup: Sendable {
  public var name: String
  public var members: [ElementIndex]
  public init(name: String, members: [ElementIndex]) {
    self.name = name
    self.members = members
  }
}

extension Diagram {
  /// Both ways between each two groups, as wide as the amount, in one unit.
  ///
  /// Activities stand together as the shared work, other bodies and places as another, unless a group names them. What
  /// fewer than three people together are paid is drawn without its amount.
  ///
  /// - Parameters:
  ///   - groups: In the order in which they are told.
  ///   - unit: `nil`: the one with the most contributions.
  /// - Complexity: O(connections + groups²).
  public static func reciprocity(_ ledger: Ledger, between groups: [NamedGroup], unit: String? = nil) -> Diagram {
    BetweenSides(ledger, groups, unit: unit ?? ExchangeFlows.mainUnit(of: ledger)).diagram
  }
}

/// Sums from side to side.
private struct BetweenSides {
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
  private var sides: [NamedGroup]
  private var ways: [Way]
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
    var ways = [Way](repeating: Way(), count: sides.count * sides.count)
    for entry in ledger.entries {
      guard entry.kind == .contribution || entry.kind == .reward, entry.status.countsAsGiven, !entry.isUndirected,
        entry.from != entry.to, entry.unit == unit, entry.amount.state != .notMeasured
      else { continue }
      let place = side[entry.from.position] * sides.count + side[entry.to.position]
      ways[place].rows += 1
      if let value = entry.amount.value { ways[place].amount += value } else { ways[place].unknown += 1 }
      if entry.provenance == .illustrative && entry.amount.value != nil { ways[place].isIllustrative = true }
      if entry.kind == .reward { ways[place].hasReward = true } else { ways[place].note(payers.payer(of: entry)) }
      if entry.kind == .reward, entry.isMoneyForm, kinds[entry.to].isPerson, !ways[place].paid.contains(entry.to) {
        ways[place].paid.append(entry.to)
      }
    }
    self.ways = ways
  }

  private func way(_ from: Int, _ to: Int) -> Way { ways[from * sides.count + to] }

  /// Whether the amount would tell what one or two people are paid.
  private func keepsBack(_ way: Way) -> Bool {
    let people = way.paid.reduce(0.0) { $0 + community.elements.headCount[$1].low }
    return !way.paid.isEmpty && people < fewestPeopleWhosePayIsShown
  }

  private func text(_ way: Way) -> String {
    if keepsBack(way) { return "paid, amount kept back" }
    if way.amount == 0 && way.unknown > 0 { return "amount not known" }
    let amount = amountText(way.amount, unit: unit, isIllustrative: way.isIllustrative)
    return way.unknown > 0 ? "at least \(amount)" : amount
  }

  // MARK: In words

  private var pairs: [(a: Int, b: Int)] {
    var found: [(a: Int, b: Int)] = []
    for a in sides.indices {
      for b in sides.indices where b > a && way(a, b).rows + way(b, a).rows > 0 {
        // The larger way is told first.
        found.append(way(a, b).amount >= way(b, a).amount ? (a, b) : (b, a))
      }
    }
    return found
  }

  private var isOpen: Bool { pairs.contains { way($0.a, $0.b).unknown + way($0.b, $0.a).unknown > 0 } }
  private var isKeptBack: Bool { pairs.contains { keepsBack(way($0.a, $0.b)) || keepsBack(way($0.b, $0.a)) } }

  /// The share of what passes between sides that comes back the way it went. `nil` when nothing passes or it cannot be told.
  private var returned: Double? {
    if isOpen || isKeptBack { return nil }
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

  private var title: String {
    if pairs.isEmpty { return "No \(unitWord.isEmpty ? "measured giving" : unitWord) pass between these sides" }
    let isPlural = unitWord.hasSuffix("s")
    guard let returned else {
      let unknown = pairs.reduce(0) { $0 + way($1.a, $1.b).unknown + way($1.b, $1.a).unknown }
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
      "\(percentText(returned)) of the \(unitWord) between these sides \(isPlural ? "come" : "comes") back the way \(isPlural ? "they" : "it") went"
  }

  private var subtitle: String {
    var text =
      "Contributions and rewards in \(unit.isEmpty ? "rows without a unit" : unit), added up from side to side; what passes inside a side is not in it."
    if isKeptBack { text += " Pay to fewer than three people together is drawn, its amount kept back." }
    return text
  }

  private var words: String {
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
    let alone = sides.indices.filter { side in !pairs.contains { $0.a == side || $0.b == side } }
    for side in alone { text += "- \(sides[side].name): nothing passes to or from another side in this unit\n" }
    return text
  }

  // MARK: Drawing

  private static let sideLook = {
    var look = NodeLook(name: "side", border: Palette.ink, fill: "#F5F7FA", meaning: "")
    look.width = 1.6
    return look
  }()
  /// A tag on a line, in the line's colour.
  private func tag(_ line: LinkLook, _ way: Way, isOneWay: Bool) -> NodeLook {
    let isGift = way.kind(isOneWay: isOneWay) == "a gift"
    var look = NodeLook(
      name: isGift ? "gift" : way.hasReward ? "reward" : "amount", border: line.color, fill: Palette.paper,
      meaning: isGift ? "a gift: given freely, no return in this unit is recorded" : "")
    if isGift { look.outline = .dashed }
    return look
  }

  private func look(isBack: Bool, _ way: Way) -> LinkLook {
    if keepsBack(way) {
      var look = LinkLook(name: "kept-back", color: Palette.ochre.strong, meaning: "paid, amount kept back")
      look.stroke = .dashed
      look.width = 2
      return look
    }
    if way.amount == 0 {
      var look = LinkLook(name: "not-known", color: Palette.quiet, meaning: "amount not known")
      look.stroke = .dotted
      return look
    }
    return isBack
      ? LinkLook(name: "back", color: Palette.green.strong, meaning: "the smaller way, as wide as its amount")
      : LinkLook(name: "forth", color: Palette.blue.strong, meaning: "the larger way, as wide as its amount")
  }

  var diagram: Diagram {
    var diagram = Diagram(
      name: "reciprocity", title: title, subtitle: subtitle, textAlternative: words, direction: .leftToRight)
    diagram.rankGap = 0.45
    diagram.nodeGap = 0.3
    var slugs = Slugs()
    let largest = pairs.reduce(0.0) { max($0, way($1.a, $1.b).amount) }
    var places = [Int](repeating: -1, count: sides.count)
    for (number, side) in sides.enumerated() {
      // A side between which and the others nothing passes stands in the words.
      guard pairs.contains(where: { $0.a == number || $0.b == number }) || way(number, number).rows > 0 else {
        continue
      }
      places[number] = diagram.nodes.count
      var lines = wrapped(side.name, width: 24).map { Diagram.Line($0) }
      let kinds = community.elements.kind
      let people = side.members.filter { kinds[$0].isPerson }
      if !people.isEmpty {
        lines.append(Diagram.Line(peopleText(people), .quiet))
      } else if side.members.count > 1 {
        let names = side.members.prefix(3).map { community.label(of: $0) }
        let rest = side.members.count - names.count
        let text = rest > 0 ? "\(joined(names, by: ", ")) and \(rest) more" : listed(names)
        lines += wrapped(text, width: 30, most: 3).map { Diagram.Line($0, .quiet) }
      }
      let own = way(number, number)
      if own.rows > 0 { lines.append(Diagram.Line("among themselves \(text(own))", .quiet)) }
      var node = Diagram.Node(
        id: slugs.id("side", side.name), name: side.name, lines: lines, group: nil, look: Self.sideLook)
      node.width = 1.6
      node.height = 0.6
      diagram.nodes.append(node)
    }
    for (a, b) in pairs {
      for (from, to, isBack) in [(a, b, false), (b, a, true)] {
        let way = way(from, to)
        if way.rows == 0 { continue }
        let name = "\(sides[from].name) to \(sides[to].name): \(text(way))"
        let figure = isBack ? "← \(text(way))" : "\(text(way)) →"
        var lines = [Diagram.Line(figure, figure.contains(illustrativeMark) ? .illustrative : .plain)]
        let isOneWay = self.way(to, from).rows == 0
        lines.append(Diagram.Line(way.kind(isOneWay: isOneWay), .quiet))
        let middle = diagram.nodes.count
        diagram.nodes.append(
          Diagram.Node(
            id: slugs.id("way", "\(sides[from].name) \(sides[to].name)"), name: name, lines: lines, group: nil,
            look: tag(look(isBack: isBack, way), way, isOneWay: isOneWay)))
        for (start, end, isEnd) in [(places[from], middle, false), (middle, places[to], true)] {
          var look = look(isBack: isBack, way)
          let width = !keepsBack(way) && way.amount > 0 && largest > 0 ? 1.2 + 6.8 * way.amount / largest : look.width
          // The head of a wide arrow is a blot; the sign beside the figure says the way.
          look.hasArrow = isEnd && width <= 3
          var link = Diagram.Link(from: start, to: end, look: look, name: name)
          link.width = width
          link.runsBackward = isBack
          link.joinsSides = true
          diagram.links.append(link)
        }
      }
    }
    if diagram.nodes.contains(where: { $0.lines.contains { $0.parts.contains { $0.text.contains(illustrativeMark) } } })
    {
      diagram.signs.append(illustrativeSign)
    }
    let others = ExchangeFlows.units(of: ledger).filter { $0 != unit }
    if !others.isEmpty {
      diagram.remarks.append("Not in this picture: \(listed(others)). Unlike units are never added.")
    }
    return diagram
  }

  private func peopleText(_ people: [ElementIndex]) -> String {
    let low = people.reduce(0.0) { $0 + community.elements.headCount[$1].low }
    let high = people.reduce(0.0) { $0 + community.elements.headCount[$1].high }
    if low == high { return low == 1 ? "1 person" : "\(readableNumber(low)) people" }
    return high.isFinite
      ? "\(readableNumber(low)) to \(readableNumber(high)) people" : "at least \(readableNumber(low)) people"
  }
}
