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
    /// People paid in money, whose pay may have to stay untold.
    var paid: [ElementIndex] = []
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
    var ways = [Way](repeating: Way(), count: sides.count * sides.count)
    for entry in ledger.entries {
      guard entry.kind == .contribution || entry.kind == .reward, entry.status.countsAsGiven, !entry.isUndirected,
        entry.from != entry.to, entry.unit == unit, entry.amount.state != .notMeasured
      else { continue }
      let place = side[entry.from.position] * sides.count + side[entry.to.position]
      ways[place].rows += 1
      if let value = entry.amount.value { ways[place].amount += value } else { ways[place].unknown += 1 }
      if entry.provenance == .illustrative { ways[place].isIllustrative = true }
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

  private var unitWord: String { unit == "hours" || unit.isEmpty ? unit : isMoney ? "money" : unit }

  private var title: String {
    if pairs.isEmpty { return "No \(unitWord.isEmpty ? "measured giving" : unitWord) pass between these sides" }
    let isPlural = unitWord.hasSuffix("s")
    guard let returned else { return "What passes between the sides, and what comes back" }
    if returned == 0 {
      return "The \(unitWord) \(isPlural ? "go" : "goes") one way: no return is recorded between these sides"
    }
    return
      "\(percentText(returned)) of the \(unitWord) between these sides \(isPlural ? "come" : "comes") back the way \(isPlural ? "they" : "it") went"
  }

  private var subtitle: String {
    var text =
      "Contributions and rewards in \(unit.isEmpty ? "rows without a unit" : unit), added up from side to side."
    if isOpen { text += " How much comes back cannot be said while amounts are unknown." }
    if isKeptBack { text += " Pay to fewer than three people together is drawn, its amount kept back." }
    text += " Where nothing comes back, it is shown as a gift."
    return text
  }

  private var words: String {
    var text = "\(title). \(subtitle)\n"
    for (a, b) in pairs {
      text += "- \(sides[a].name) and \(sides[b].name)\n"
      for (from, to) in [(a, b), (b, a)] {
        let way = way(from, to)
        text +=
          "  - \(sides[from].name) to \(sides[to].name): \(way.rows == 0 ? "no return is recorded" : self.text(way))\n"
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
  private static let amountLook = {
    var look = NodeLook(name: "amount", border: Palette.paper, fill: Palette.paper, meaning: "")
    look.outline = .none
    return look
  }()

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
      if !people.isEmpty { lines.append(Diagram.Line(peopleText(people), .quiet)) }
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
        var lines = [Diagram.Line(figure, way.isIllustrative ? .illustrative : .plain)]
        if self.way(to, from).rows == 0 { lines.append(Diagram.Line("a gift: no return is recorded", .quiet)) }
        let middle = diagram.nodes.count
        diagram.nodes.append(
          Diagram.Node(
            id: slugs.id("way", "\(sides[from].name) \(sides[to].name)"), name: name, lines: lines, group: nil,
            look: Self.amountLook))
        for (start, end, isEnd) in [(places[from], middle, false), (middle, places[to], true)] {
          var look = look(isBack: isBack, way)
          let width = !keepsBack(way) && way.amount > 0 && largest > 0 ? 1.2 + 6.8 * way.amount / largest : look.width
          // The head of a wide arrow is a blot; the sign beside the figure says the way.
          look.hasArrow = isEnd && width <= 3
          var link = Diagram.Link(from: start, to: end, look: look, name: name)
          link.width = width
          link.runsBackward = isBack
          diagram.links.append(link)
        }
      }
    }
    if pairs.contains(where: { way($0.a, $0.b).isIllustrative || way($0.b, $0.a).isIllustrative }) {
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
