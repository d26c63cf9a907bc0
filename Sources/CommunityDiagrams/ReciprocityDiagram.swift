// What passes between sides, and how much of it comes back the way it went?

public import CommunityMeasures
public import CommunityModel
import PlainText

/// Elements that a picture shows as one.
public struct NamedGroup: Sendable {
  /// What the group is called.
  public var name: String
  /// Who is in it.
  public var members: [ElementIndex]
  /// Made of what is given.
  public init(name: String, members: [ElementIndex]) {
    self.name = name
    self.members = members
  }
}

extension Diagram {
  /// Both ways between each two groups, as wide as the amount, in one unit.
  ///
  /// Activities stand together as the shared work, other bodies and places as another, unless a group names them. What
  /// fewer than three people together are paid is drawn without its amount. Where many sides give both ways it is a table:
  /// lines would be a tangle. Of more than seven sides those with the most stand alone, the others together.
  ///
  /// - Parameters:
  ///   - ledger: What is drawn.
  ///   - groups: In the order in which they are told.
  ///   - unit: `nil`: the one with the most contributions.
  /// - Complexity: O(connections · log connections + groups).
  public static func reciprocity(_ ledger: Ledger, between groups: [NamedGroup], unit: String? = nil) -> Diagram {
    BetweenSides(ledger, groups, unit: unit ?? ExchangeFlows.mainUnit(of: ledger)).diagram
  }
}

extension BetweenSides {
  // MARK: Lines with a tag

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

  /// More tags than this and the lines between them are a tangle: a table says the same.
  private static let mostTags = 7

  var diagram: Diagram {
    let tags = pairs.reduce(0) { $0 + (way($1.a, $1.b).rows > 0 ? 1 : 0) + (way($1.b, $1.a).rows > 0 ? 1 : 0) }
    var diagram = tags > Self.mostTags ? table : lines
    if diagram.nodes.contains(where: { $0.lines.contains { $0.parts.contains { isMarkedIllustrative($0.text) } } }) {
      diagram.signs.append(illustrativeSign)
    }
    if folded > 0 {
      diagram.remarks.append(
        "Too many to read at once: the \(Self.mostSides - 1) between which most passes stand alone, the others together."
      )
    }
    let others = ExchangeFlows.units(of: ledger).filter { $0 != unit }
    if !others.isEmpty {
      diagram.remarks.append("Not in this picture: \(listed(others)). Unlike units are never added.")
    }
    return diagram
  }

  private var lines: Diagram {
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
        lines += membersText(side.members).map { Diagram.Line($0, .quiet) }
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
        var lines = [Diagram.Line(figure, isMarkedIllustrative(figure) ? .illustrative : .plain)]
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
    return diagram
  }

  /// As many of three names as fit in three lines; how many more there are is never cut off.
  private func membersText(_ members: [ElementIndex]) -> [String] {
    var lines: [String] = []
    for count in [3, 2, 1] {
      let names = members.prefix(count).map { community.label(of: $0) }
      let rest = members.count - names.count
      let text = rest > 0 ? "\(joined(names, by: ", ")) and \(rest)\u{A0}more" : listed(names)
      lines = wrapped(text, width: 30)
      if lines.count <= 3 { break }
    }
    return lines
  }

  func peopleText(_ people: [ElementIndex]) -> String {
    let low = people.reduce(0.0) { $0 + community.elements.headCount[$1].low }
    let high = people.reduce(0.0) { $0 + community.elements.headCount[$1].high }
    if low == high { return low == 1 ? "1 person" : "\(readableNumber(low)) people" }
    return high.isFinite
      ? "\(readableNumber(low)) to \(readableNumber(high)) people" : "at least \(readableNumber(low)) people"
  }
}
