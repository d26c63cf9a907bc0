// One element: who gives to it, and to whom does it give?

public import CommunityMeasures
public import CommunityModel
import PlainText

extension Diagram {
  /// What one element gets on the left, itself in the middle, what it gives on the right; one step away and no further.
  ///
  /// A neighbour that both gives and gets stands on both sides. More than 25 neighbours of a side are counted.
  ///
  /// - Complexity: O(connections).
  public static func ego(_ ledger: Ledger, of element: ElementIndex) -> Diagram { Neighbours(ledger, element).diagram }
}

private struct Neighbours {
  enum Side: Int, CaseIterable {
    case getsFrom, givesTo, tied
    var heading: String {
      switch self {
      case .getsFrom: "Gets from"
      case .givesTo: "Gives to"
      case .tied: "Has a say, or another tie"
      }
    }
  }
  struct Neighbour {
    let element: ElementIndex
    let side: Side
    var layers: [(kind: ConnectionKind, texts: [String])] = []
    var rows = 0
  }
  static let most = 25
  let ledger: Ledger
  let element: ElementIndex
  var community: Community { ledger.community }
  private var neighbours: [Neighbour] = []
  private var isIllustrative = false

  init(_ ledger: Ledger, _ element: ElementIndex) {
    self.ledger = ledger
    self.element = element
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.from != entry.to, entry.from == element || entry.to == element
      else { continue }
      let isGiven = entry.kind == .contribution || entry.kind == .reward || entry.kind == .benefit
      let side: Side = !isGiven ? .tied : entry.to == element ? .getsFrom : .givesTo
      let other = entry.to == element ? entry.from : entry.to
      let place = neighbours.firstIndex { $0.element == other && $0.side == side } ?? neighbours.count
      if place == neighbours.count { neighbours.append(Neighbour(element: other, side: side)) }
      neighbours[place].rows += 1
      let kind: ConnectionKind = entry.kind.isTie ? .tie : entry.kind
      let text = Neighbours.text(entry, ledger.community)
      if isMarkedIllustrative(text) { isIllustrative = true }
      if let layer = neighbours[place].layers.firstIndex(where: { $0.kind == kind }) {
        if !neighbours[place].layers[layer].texts.contains(text) { neighbours[place].layers[layer].texts.append(text) }
      } else {
        neighbours[place].layers.append((kind, [text]))
      }
    }
  }

  /// What a row says, what one or two people are paid left out.
  private static func text(_ entry: Entry, _ community: Community) -> String {
    if entry.kind == .decision {
      let part = entry.part == .unsaid ? "has a part" : entry.part.rawValue
      return entry.stage == .unsaid ? part : "\(entry.stage.rawValue): \(part)"
    }
    if entry.kind.isTie {
      let word = entry.form.isEmpty ? community.words[community.connections.type[entry.row]] : entry.form
      return word.isEmpty ? "tie" : word
    }
    let form = entry.form.isEmpty ? "form not said" : entry.form
    if entry.kind == .reward, entry.isMoneyForm, community.keepsPayBack(entry.to) {
      return "\(form), amount kept back"
    }
    guard entry.amount.state != .notMeasured, !entry.unit.isEmpty else { return form }
    guard let value = entry.amount.value else { return "\(form), amount not known" }
    return "\(form) \(amountText(value, unit: entry.unit, isIllustrative: entry.provenance == .illustrative))"
  }

  /// Those of one side: the most rows first while folding, drawn in the order of the file.
  private func drawn(_ side: Side) -> (drawn: [Neighbour], more: Int) {
    let own = neighbours.filter { $0.side == side }
    if own.count <= Neighbours.most + 1 { return (own, 0) }
    let most = own.sorted { ($1.rows, $0.element) < ($0.rows, $1.element) }.prefix(Neighbours.most)
    return (most.sorted { $0.element < $1.element }, own.count - Neighbours.most)
  }

  private var label: String { community.label(of: element) }
  private func count(_ side: Side) -> Int { neighbours.filter { $0.side == side }.count }

  private var title: String {
    if neighbours.isEmpty { return "\(label): no connection is recorded" }
    let (gets, gives) = (count(.getsFrom), count(.givesTo))
    if gets + gives == 0 { return "\(label): \(counted(count(.tied), "tie")), nothing is recorded as given yet" }
    // No verb that agrees with the label: "Community cafés" may be one or several.
    func others(_ count: Int) -> String { counted(count, "other") }
    if gives == 0 { return "\(label): something comes from \(others(gets)); nothing is recorded as given yet" }
    if gets == 0 { return "\(label): something goes to \(others(gives)); no return is recorded" }
    return "\(label): something comes from \(others(gets)) and goes to \(numeral(gives))"
  }

  private var subtitle: String {
    let rows = neighbours.reduce(0) { $0 + $1.rows }
    let getters = Set(neighbours.filter { $0.side == .givesTo }.map { $0.element })
    let both = neighbours.filter { $0.side == .getsFrom && getters.contains($0.element) }.count
    return "\(counted(rows, "row")), one step from \(label). "
      + (both == 0
        ? "Nobody stands on both sides." : "\(both) of the others \(both == 1 ? "stands" : "stand") on both sides.")
  }

  private var words: String {
    var text = "\(title). \(subtitle)\n"
    if let people = community.peopleText(of: element) { text += "- \(label): \(people)\n" }
    for side in Side.allCases {
      let own = neighbours.filter { $0.side == side }
      if own.isEmpty { continue }
      text += "- \(side.heading)\n"
      for neighbour in own {
        let what = neighbour.layers.map { joined($0.texts, by: ", ") }
        text += "  - \(community.label(of: neighbour.element))"
        if let people = community.peopleText(of: neighbour.element) { text += ", \(people)" }
        text += ": \(joined(what, by: "; "))\n"
      }
    }
    return text
  }

  private func look(_ of: ElementIndex, isMiddle: Bool) -> NodeLook {
    let kind = community.elements.kind[of]
    let pair: Palette.Pair = kind.isPerson ? Palette.blue : kind.isActivity ? Palette.green : Palette.grey
    var look = NodeLook(
      name: isMiddle ? "middle" : kind.isPerson ? "person" : kind.isActivity ? "activity" : "body",
      border: isMiddle ? Palette.ink : pair.strong, fill: isMiddle ? "#FDF5E3" : pair.tint,
      meaning: isMiddle
        ? "" : kind.isPerson ? "person or people" : kind.isActivity ? "activity" : "group, place or money")
    if isMiddle { look.width = 2.4 }
    return look
  }

  var diagram: Diagram {
    var diagram = Diagram(
      name: "ego", title: title, subtitle: subtitle, textAlternative: words, direction: .leftToRight)
    diagram.rankGap = 1.1
    var slugs = Slugs()
    func box(_ of: ElementIndex, _ start: String, group: Int?, lines more: [String] = []) -> Int {
      var lines = community.nameLines(of: of)
      for text in more.prefix(3) { lines += wrapped(text, width: 30, most: 2).map { Diagram.Line($0, .quiet) } }
      if more.count > 3 { lines.append(Diagram.Line("and \(more.count - 3) more", .quiet)) }
      var node = Diagram.Node(
        id: slugs.id(start, community.label(of: of)), element: of, name: community.label(of: of), lines: lines,
        group: group, look: look(of, isMiddle: of == element))
      node.isCrowd = community.isCrowd(of)
      if of == element { node.height = 0.7 }
      diagram.nodes.append(node)
      return diagram.nodes.count - 1
    }
    let middle = box(element, "middle", group: nil)
    for side in Side.allCases {
      let (drawn, more) = drawn(side)
      if drawn.isEmpty { continue }
      let isLeft = side == .getsFrom
      diagram.groups.append(Diagram.Group(id: slugs.id("side", side.heading), title: side.heading, look: .heading))
      for neighbour in drawn {
        let place = box(
          neighbour.element, isLeft ? "from" : side == .givesTo ? "to" : "tied", group: diagram.groups.count - 1,
          lines: neighbour.layers.flatMap { $0.texts })
        for layer in neighbour.layers {
          let other = community.label(of: neighbour.element)
          var link = Diagram.Link(
            from: isLeft ? place : middle, to: isLeft ? middle : place, look: .layer(layer.kind),
            name: "\(isLeft ? "\(other) → \(label)" : "\(label) → \(other)"): \(joined(layer.texts, by: ", "))")
          if side == .tied {
            // A say and a tie may run either way.
            link.look.hasArrow = false
            link.name = "\(label) and \(other): \(joined(layer.texts, by: ", "))"
          }
          link.joinsSides = true
          diagram.links.append(link)
        }
      }
      guard more > 0 else { continue }
      var look = NodeLook(name: "more", border: Palette.line, fill: Palette.paper, meaning: "")
      look.outline = .dashed
      diagram.nodes.append(
        Diagram.Node(
          id: slugs.id("more", side.heading), name: "\(more) more", lines: [Diagram.Line("and \(more) more", .quiet)],
          group: diagram.groups.count - 1, look: look))
      let last = diagram.nodes.count - 1
      diagram.links.append(
        Diagram.Link(from: isLeft ? last : middle, to: isLeft ? middle : last, look: .hidden, name: ""))
      diagram.remarks.append(
        "\(side.heading): the \(Neighbours.most) with the most rows are drawn, \(more) more are counted.")
    }
    if isIllustrative { diagram.signs.append(illustrativeSign) }
    if diagram.nodes.contains(where: { $0.isCrowd }) { diagram.signs.append(crowdSign) }
    return diagram
  }
}
