// What have we got, of which kind, and who gives to what? The drawing.

public import CommunityMeasures
import CommunityModel
import PlainText

extension Diagram {
  /// The assets by kind, activities apart, with up to three offers under a name and a line for what is given.
  ///
  /// Offers that no connection draws on stand in a dashed outline. More than about forty boxes are folded: of each kind
  /// the best linked are drawn and the others counted.
  ///
  /// - Complexity: O(elements + connections + offers × words used).
  public static func assets(_ ledger: Ledger) -> Diagram { AssetMap(ledger).diagram }
}

extension AssetMap {
  private typealias Node = Diagram.Node
  private typealias Line = Diagram.Line
  private typealias Group = Diagram.Group
  private typealias Link = Diagram.Link

  private func look(of kind: Kind) -> NodeLook {
    NodeLook(
      name: kind.isActivities ? "activity" : "asset kind-\(slug(kind.word))", border: kind.colors.strong,
      fill: Palette.paper, meaning: "")
  }

  private func linkLook(_ kind: Kind, isGoods: Bool, isTie: Bool) -> LinkLook {
    var look = LinkLook(
      name: isTie ? "tie" : isGoods ? "goods" : "gift", color: kind.colors.strong + "CC",
      meaning: isTie ? "have to do with each other" : isGoods ? "money or goods" : "time, skill, knowledge or a place")
    look.isColoredByEnd = true
    look.stroke = isGoods ? .dashed : .solid
    look.hasArrow = !isTie
    return look
  }

  var diagram: Diagram {
    var diagram = Diagram(
      name: "assets", title: title, subtitle: subtitle, textAlternative: words, direction: .leftToRight)
    diagram.nodeGap = 0.13
    var slugs = Slugs()
    var places: [ElementIndex: Int] = [:]
    var kindOf: [ElementIndex: Int] = [:]
    for (number, kind) in kinds.enumerated() {
      diagram.groups.append(
        Group(
          id: slugs.id("kind", kind.title), title: kind.title,
          look: .field(border: kind.colors.strong, fill: kind.colors.tint)))
      for element in kind.members { kindOf[element] = number }
      for element in kind.drawn {
        places[element] = diagram.nodes.count
        diagram.nodes.append(box(element, kind, number, &slugs))
      }
      let rest = kind.members.count - kind.drawn.count
      if rest > 0 {
        var look = look(of: kind)
        look.outline = .dashed
        let more = Node(
          id: slugs.id("more", kind.title), name: "\(rest) more: \(kind.title)",
          lines: [Line("and \(numeral(rest)) more", .quiet)], group: number, look: look)
        for element in kind.members where places[element] == nil { places[element] = diagram.nodes.count }
        diagram.nodes.append(more)
      }
    }
    addLinks(to: &diagram, places, kindOf)
    arrange(&diagram)
    if diagram.nodes.contains(where: { $0.lines.contains { $0.isOutlined } }) {
      diagram.signs.append("in a dashed outline: offered, and no row draws on it yet")
    }
    if kinds.contains(where: { $0.drawn.contains { community.isCrowd($0) } }) {
      diagram.signs.append(crowdSign)
    }
    let folded = kinds.reduce(0) { $0 + $1.members.count - $1.drawn.count }
    if folded > 0 {
      diagram.remarks.append(
        "Too many to read at once: the most linked of each kind are drawn, \(numeral(folded)) others are counted.")
    }
    return diagram
  }

  private func box(_ element: ElementIndex, _ kind: Kind, _ group: Int, _ slugs: inout Slugs) -> Node {
    var lines = wrapped(community.label(of: element)).map { Line($0) }
    if let people = community.peopleText(of: element) {
      lines[lines.count - 1].parts.append(.init("  \(people)", .quiet))
    }
    let all = offers(of: element)
    let shown = all.sorted { $0.isUsed && !$1.isUsed }.prefix(mostOffers)
    let used = shown.filter { $0.isUsed }.map { $0.text }
    if !used.isEmpty { lines += wrapped(joined(used, by: ", "), width: 28).map { Line($0, .quiet) } }
    for offer in shown where !offer.isUsed { lines.append(Line(wrapped(offer.text, width: 28, most: 1)[0], .outlined)) }
    if all.count > shown.count { lines.append(Line("and \(counted(all.count - shown.count, "more offer"))", .quiet)) }
    var node = Node(
      id: slugs.id("element", community.label(of: element)), element: element, name: community.label(of: element),
      lines: lines, group: group, look: look(of: kind))
    node.isCrowd = community.isCrowd(element)
    return node
  }

  private func addLinks(to diagram: inout Diagram, _ places: [ElementIndex: Int], _ kindOf: [ElementIndex: Int]) {
    var seen: Set<String> = []
    let all = links.filter { link in
      guard let from = places[link.from], let to = places[link.to], kindOf[link.from] != nil else { return false }
      return from != to && seen.insert("\(from) \(to) \(link.isGoods)").inserted
    }
    var isDrawn = [Bool](repeating: true, count: all.count)
    // A few more than can be followed are drawn, not left out.
    if all.count > mostLines + 4 {
      // Lines between named boxes alone: first one for each box that has none yet, then as many as can be followed.
      isDrawn = [Bool](repeating: false, count: all.count)
      var reached: Set<ElementIndex> = []
      var count = 0
      for isFirst in [true, false] {
        for (number, link) in all.enumerated() where !isDrawn[number] && count < mostLines {
          guard let from = places[link.from], let to = places[link.to], diagram.nodes[from].element != nil,
            diagram.nodes[to].element != nil,
            !isFirst || !reached.contains(link.from) || !reached.contains(link.to)
          else { continue }
          reached.formUnion([link.from, link.to])
          isDrawn[number] = true
          count += 1
        }
      }
    }
    let leftOut = isDrawn.filter { !$0 }.count
    for (link, isDrawn) in zip(all, isDrawn) where isDrawn {
      guard let from = places[link.from], let to = places[link.to], let kind = kindOf[link.from] else { continue }
      diagram.links.append(
        Link(
          from: from, to: to, look: linkLook(kinds[kind], isGoods: link.isGoods, isTie: link.isTie),
          name: "\(community.label(of: link.from)) → \(community.label(of: link.to))"))
    }
    if leftOut > 0 {
      diagram.remarks.append(
        "Too many lines to follow: \(counted(leftOut, "line is", "lines are")) left out.")
    }
  }

  /// The column of each kind, so that the picture fits a page: what most lines run to in the middle (1), the others to
  /// its left (0) and right (2), wherever there is more room.
  private var columns: [Int] {
    var column = Array(repeating: 1, count: kinds.count)
    var heights = [0, 0, 0]
    var kindOf: [ElementIndex: Int] = [:]
    for (number, kind) in kinds.enumerated() {
      for element in kind.members { kindOf[element] = number }
    }
    var incoming = Array(repeating: 0, count: kinds.count)
    var outgoing = incoming
    for link in links {
      if let kind = kindOf[link.to] { incoming[kind] += 1 }
      if let kind = kindOf[link.from] { outgoing[kind] += 1 }
    }
    let isFolded = kinds.contains { $0.drawn.count < $0.members.count }
    let hasMiddle = kinds.indices.contains { incoming[$0] > outgoing[$0] }
    for number in kinds.indices {
      let height = kinds[number].drawn.reduce(2) { $0 + 1 + min(offers(of: $1).count, mostOffers) }
      if isFolded {
        // On a folded map lines run every way: columns of one height matter more. What is done comes last, in the middle.
        column[number] = kinds[number].isActivities ? 1 : [0, 2, 1].min { heights[$0] < heights[$1] } ?? 0
      } else if kinds[number].isActivities || (incoming[number] > outgoing[number]) {
        column[number] = 1
      } else {
        let open = hasMiddle ? [0, 2] : [0, 1, 2]
        column[number] = open.min { heights[$0] < heights[$1] } ?? 0
      }
      heights[column[number]] += height
    }
    return column
  }

  /// Turns the lines that run to the left, keeps those inside a column from making another, and holds the boxes without
  /// lines in their column.
  private func arrange(_ diagram: inout Diagram) {
    let columns = columns
    func column(_ node: Int) -> Int { diagram.nodes[node].group.map { columns[$0] } ?? 1 }
    for number in diagram.links.indices {
      let (from, to) = (column(diagram.links[number].from), column(diagram.links[number].to))
      if from == to { diagram.links[number].ranks = false }
      if from > to { diagram.links[number].runsBackward = true }
      if abs(from - to) > 1 { diagram.links[number].steps = abs(from - to) }
    }
    guard let middle = diagram.nodes.indices.first(where: { column($0) == 1 }) else { return }
    for node in diagram.nodes.indices where node != middle {
      let side = column(node)
      var link = Link(from: side == 2 ? middle : node, to: side == 2 ? node : middle, look: .hidden, name: "")
      if side == 1 {
        guard let left = diagram.nodes.indices.first(where: { column($0) == 0 }) else { continue }
        link.from = left
        link.to = node
      }
      link.pull = 0
      diagram.links.append(link)
    }
  }
}
