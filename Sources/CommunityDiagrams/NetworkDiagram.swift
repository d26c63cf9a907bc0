// Who is linked with whom: clusters, and what holds them together.

public import CommunityMeasures
import CommunityModel
import PlainText

extension Diagram {
  /// Who is linked with whom in the chosen layer, in clusters that hold together more than chance would have it.
  ///
  /// An element without which a part of the map comes apart is marked, and so is the only link between two parts; a part
  /// is two elements or more. Above about forty elements or sixty links each cluster is one box, and only the strongest links between
  /// clusters are drawn; one element at a time is drawn by ``ego(_:of:)``.
  ///
  /// - Complexity: O(*n* + *m*) for each round of the search for clusters.
  /// - SeeAlso: Traag, V., Waltman, L. & van Eck, N. J. (2019). *Scientific Reports* 9, 5233.
  public static func network(_ ledger: Ledger) -> Diagram { NetworkPicture(found: LinkedClusters(ledger)).diagram }
}

private struct NetworkPicture {
  /// More boxes than this cannot be read.
  static let mostBoxes = 44
  /// More lines than this cannot be followed, nor more of them from cluster to cluster.
  static let mostLines = 60
  static let mostBetween = 14
  let found: LinkedClusters
  var community: Community { found.community }

  private var isGrouped: Bool {
    // Lines from one field to another cross those between.
    let between = found.pairs.filter { found.cluster[$0.a] != found.cluster[$0.b] }.count
    return found.members.count > NetworkPicture.mostBoxes || found.pairs.count > NetworkPicture.mostLines
      || between > NetworkPicture.mostBetween
  }
  private var holders: Int { found.holds.filter { $0 }.count }

  // MARK: In words

  private var title: String {
    if found.pairs.isEmpty { return "No connection is recorded yet" }
    let clusters = counted(found.clusters.count, "cluster")
    let start =
      found.pieces == 1 ? "\(clusters) in one piece" : "\(clusters) in \(numeral(found.pieces)) separate pieces"
    if holders == 0 { return "\(start); no part hangs on a single element" }
    return "\(start); parts of it hang on \(counted(holders, "element"))"
  }

  private var subtitle: String {
    var text = "\(counted(found.members.count, "element")) and \(counted(found.pairs.count, "linked pair"))."
    let bridges = found.isOnlyLink.filter { $0 }.count
    if bridges > 0 { text += " \(counted(bridges, "link is", "links are")) the only one between two parts." }
    if !found.alone.isEmpty {
      text += " \(counted(found.alone.count, "element has", "elements have")) no link in this layer."
    }
    return text + " Clusters are looked for; another search may draw them a little differently."
  }

  /// What every box and every line says.
  private var words: String {
    var text = "\(title). \(subtitle)\n"
    for (number, own) in found.clusters.enumerated() {
      text += "- \(found.name(of: number)): \(counted(own.count, "element"))\n"
      for member in own {
        text += "  - \(found.label(member))"
        if let people = community.peopleText(of: found.members[member]) { text += ", \(people)" }
        text += ": linked with \(listed(found.near[member].map { found.label($0) }))"
        if found.holds[member] { text += "; without it a part of the map comes apart" }
        text += "\n"
      }
    }
    if !found.alone.isEmpty { text += "- No link: \(listed(found.alone.map { community.label(of: $0) }))\n" }
    return text
  }

  // MARK: Drawing

  var diagram: Diagram {
    var diagram = Diagram(
      name: "network", title: title, subtitle: subtitle, textAlternative: "", direction: .leftToRight)
    diagram.rankGap = 0.8
    if isGrouped {
      // Its boxes are wider than high: a long row of them would be as wide as two pages.
      diagram.direction = .topToBottom
      diagram.rankGap = 0.5
      diagram.nodeGap = 0.3
      ClusterBoxes(found: found).add(to: &diagram)
      diagram.textAlternative = "\(title). \(subtitle)\n" + diagram.textAlternative
    } else {
      addMembers(to: &diagram)
      diagram.textAlternative = words
    }
    return diagram
  }

  private static let member = NodeLook(name: "member", border: Palette.line, fill: Palette.paper, meaning: "")
  private static let holder = {
    var look = NodeLook(
      name: "holder", border: Palette.vermillion.strong, fill: Palette.vermillion.tint,
      meaning: "without it a part of the map comes apart")
    look.width = 2.6
    look.mark = "«»"
    return look
  }()
  private static let link = {
    var look = LinkLook(name: "link", color: Palette.line, meaning: "linked")
    look.hasArrow = false
    return look
  }()
  private static let only = {
    var look = LinkLook(name: "only-link", color: Palette.vermillion.strong, meaning: "the only link between two parts")
    look.hasArrow = false
    look.stroke = .dashed
    look.width = 2.6
    return look
  }()

  private func addMembers(to diagram: inout Diagram) {
    var slugs = Slugs()
    for number in found.clusters.indices {
      let colors = Palette.kinds[number % Palette.kinds.count]
      diagram.groups.append(
        Diagram.Group(
          id: slugs.id("cluster", "\(number + 1)"), title: found.name(of: number),
          look: .field(border: colors.strong, fill: colors.tint)))
    }
    for (place, element) in found.members.enumerated() {
      var node = Diagram.Node(
        id: slugs.id("element", community.label(of: element)), element: element, name: community.label(of: element),
        lines: community.nameLines(of: element), group: found.cluster[place],
        look: found.holds[place] ? Self.holder : Self.member)
      node.isCrowd = community.isCrowd(element)
      diagram.nodes.append(node)
    }
    for (number, pair) in found.pairs.enumerated() {
      var link = Diagram.Link(
        from: pair.a, to: pair.b, look: found.isOnlyLink[number] ? Self.only : Self.link,
        name: "\(found.label(pair.a)) and \(found.label(pair.b))")
      if found.cluster[pair.a] == found.cluster[pair.b] { link.pull = 3 }
      diagram.links.append(link)
    }
    if diagram.nodes.contains(where: { $0.isCrowd }) { diagram.signs.append(crowdSign) }
  }
}

/// A map too large to read: each cluster as one box, and the strongest links between them.
private struct ClusterBoxes {
  static let mostBoxes = 14
  static let mostLines = 18
  static let mostNames = 10
  let found: LinkedClusters

  /// Fills in the words as well, without the headline.
  func add(to diagram: inout Diagram) {
    let sizes = found.clusters.map { $0.count }
    let order = sizes.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    // One more than fits is drawn, not folded into a box for one.
    let isFolded = order.count > Self.mostBoxes + 1
    let shown = isFolded ? Array(order.prefix(Self.mostBoxes)) : order
    var box = [Int](repeating: shown.count, count: sizes.count)
    for (place, number) in shown.enumerated() { box[number] = place }
    var inside = [Int](repeating: 0, count: shown.count + 1)
    var counts: [Int: Int] = [:]
    for (a, b) in found.pairs {
      let (one, other) = (box[found.cluster[a]], box[found.cluster[b]])
      if one == other {
        inside[one] += 1
      } else {
        counts[min(one, other) * (shown.count + 1) + max(one, other), default: 0] += 1
      }
    }
    var parts = shown.map { (name: found.name(of: $0), members: found.clusters[$0]) }
    if isFolded {
      let rest = order.dropFirst(shown.count)
      parts.append(("\(rest.count) smaller clusters together", rest.sorted().flatMap { found.clusters[$0] }))
    }
    var slugs = Slugs()
    for (place, part) in parts.enumerated() {
      diagram.nodes.append(self.box(part, inside[place], place, &slugs))
    }
    let all = counts.keys.sorted().map { key in
      (a: key / (shown.count + 1), b: key % (shown.count + 1), count: counts[key, default: 0])
    }
    let drawn = strongest(all, boxes: parts.count)
    let most = all.reduce(1) { max($0, $1.count) }
    for line in drawn {
      var link = Diagram.Link(
        from: line.a, to: line.b, look: Self.between,
        name: "\(parts[line.a].name) and \(parts[line.b].name): \(counted(line.count, "link"))")
      link.width = 0.8 + 4.2 * Double(line.count) / Double(most)
      diagram.links.append(link)
    }
    diagram.remarks.append(
      "Too many to read at once: each box is a cluster, named after its most linked group, place or activity. One "
        + "element with its neighbours: --diagram ego --element NAME.")
    if drawn.count < all.count {
      diagram.remarks.append(
        "Of \(numeral(all.count)) pairs of clusters with links, the \(drawn.count) that hold them together most are drawn."
      )
    }
    diagram.textAlternative = words(parts, inside, all)
  }

  private static let between = {
    var look = LinkLook(
      name: "between", color: Palette.line, meaning: "links between clusters, as wide as their number")
    look.hasArrow = false
    return look
  }()

  private func box(
    _ part: (name: String, members: [Int]), _ inside: Int, _ place: Int, _ slugs: inout Slugs
  ) -> Diagram.Node {
    let count = part.members.count
    let holders = part.members.filter { found.holds[$0] }.count
    var lines = wrapped(part.name, width: 26).map { Diagram.Line($0) }
    lines.append(Diagram.Line(counted(count, "element"), .quiet))
    lines.append(Diagram.Line("\(counted(inside, "link")) inside", .quiet))
    if holders > 0 { lines.append(Diagram.Line("parts hang on \(numeral(holders))", .quiet)) }
    let colors = Palette.kinds[place % Palette.kinds.count]
    var node = Diagram.Node(
      id: slugs.id("cluster", "\(place + 1)"), name: "\(part.name): \(counted(count, "element"))", lines: lines,
      group: nil, look: NodeLook(name: "cluster-box", border: colors.strong, fill: colors.tint, meaning: ""))
    let root = Double(min(count, 2500)).squareRoot()
    node.height = 0.5 + 0.012 * root
    node.width = 1.2 + 0.02 * root
    return node
  }

  /// The widest lines that link everything that is linked, then the widest others, until there are enough.
  private func strongest(_ all: [(a: Int, b: Int, count: Int)], boxes: Int) -> [(a: Int, b: Int, count: Int)] {
    if all.count <= Self.mostLines { return all }
    let order = all.indices.sorted { (all[$1].count, $0) < (all[$0].count, $1) }
    var root = Array(0..<boxes)
    var taken = [Bool](repeating: false, count: all.count)
    var count = 0
    for number in order {
      let (a, b) = (LinkedClusters.top(all[number].a, &root), LinkedClusters.top(all[number].b, &root))
      if a == b { continue }
      root[a] = b
      taken[number] = true
      count += 1
    }
    for number in order where !taken[number] && count < Self.mostLines {
      taken[number] = true
      count += 1
    }
    return all.indices.filter { taken[$0] }.map { all[$0] }
  }

  private func words(
    _ parts: [(name: String, members: [Int])], _ inside: [Int], _ all: [(a: Int, b: Int, count: Int)]
  ) -> String {
    var text = ""
    for (place, part) in parts.enumerated() {
      text += "- \(part.name): \(counted(part.members.count, "element")), \(counted(inside[place], "link")) inside\n"
      let holders = part.members.filter { found.holds[$0] }
      if !holders.isEmpty {
        let names = holders.prefix(Self.mostNames).map { found.label($0) }
        let more = holders.count - names.count
        text += "  - parts hang on \(more > 0 ? "\(joined(names, by: ", ")) and \(more) more" : listed(names))\n"
      }
      let lines = all.filter { $0.a == place || $0.b == place }
      if !lines.isEmpty {
        let others = lines.map { "\(parts[$0.a == place ? $0.b : $0.a].name) (\($0.count))" }
        text += "  - links to \(joined(others, by: ", "))\n"
      }
    }
    return text
  }
}
