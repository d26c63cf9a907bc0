// Who is linked with whom: clusters, and what holds them together.

public import CommunityMeasures
import CommunityModel
import DirectedGraph
import PlainText

extension Diagram {
  /// Who is linked with whom in the chosen layer, in clusters that hold together more than chance would have it.
  ///
  /// An element without which the map falls into more pieces is marked, and so is a link. Above about forty elements each
  /// cluster is one box, as wide as it has links; one element at a time is drawn by ``ego(_:of:)``.
  ///
  /// - Complexity: O(*n* + *m*) for each round of the search for clusters.
  /// - SeeAlso: Traag, V., Waltman, L. & van Eck, N. J. (2019). *Scientific Reports* 9, 5233.
  public static func network(_ ledger: Ledger) -> Diagram { LinkedClusters(ledger).diagram }
}

private struct LinkedClusters {
  /// More boxes than this cannot be read.
  static let mostBoxes = 44
  static let mostClusters = 24
  let ledger: Ledger
  var community: Community { ledger.community }
  /// Those with a link, in the order of the file.
  private var members: [ElementIndex] = []
  private var alone: [ElementIndex] = []
  private var pairs: [(a: Int, b: Int)] = []
  private var degree: [Int]
  private var cluster: [Int]
  private var clusterCount = 0
  private var splits: [Bool]
  private var isBridge: [Bool]
  private var pieces = 0

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let layer = ledger.layer
    var place = [Int](repeating: -1, count: ledger.community.elements.count)
    var seen: Set<Int64> = []
    var found: [(ElementIndex, ElementIndex)] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.from != entry.to, layer.takes(entry.kind) else { continue }
      let (low, high) = (min(entry.from, entry.to), max(entry.from, entry.to))
      if seen.insert(Int64(low.raw) << 32 | Int64(high.raw)).inserted { found.append((low, high)) }
    }
    for (a, b) in found {
      place[a.position] = 0
      place[b.position] = 0
    }
    for element in ledger.elements {
      if place[element.position] < 0 {
        alone.append(element)
      } else {
        place[element.position] = members.count
        members.append(element)
      }
    }
    let pairs = found.map { (a: place[$0.0.position], b: place[$0.1.position]) }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    self.pairs = pairs
    var degree = [Int](repeating: 0, count: members.count)
    for (a, b) in pairs {
      degree[a] += 1
      degree[b] += 1
    }
    self.degree = degree
    let graph = Digraph(
      nodeCount: members.count, from: pairs.map { Int32($0.a) }, to: pairs.map { Int32($0.b) },
      weights: [Double](repeating: 1, count: pairs.count))
    var random = SeededRandom(seed: ledger.selection.seed)
    let communities = graph.communities(.leiden, random: &random)
    cluster = communities?.group.map { Int($0) } ?? [Int](repeating: 0, count: members.count)
    clusterCount = communities?.groupCount ?? (members.isEmpty ? 0 : 1)
    splits = graph.piecesLeftMore().values.map { $0 > 0 }
    var isBridge = [Bool](repeating: false, count: pairs.count)
    let blocks = graph.blocks()
    for bridge in blocks.bridges {
      let (a, b) = (blocks.pairs[bridge].a.position, blocks.pairs[bridge].b.position)
      // A link to somebody who has no other splits nothing but that one off.
      guard degree[a] > 1, degree[b] > 1 else { continue }
      if let number = pairs.firstIndex(where: { $0.a == min(a, b) && $0.b == max(a, b) }) { isBridge[number] = true }
    }
    self.isBridge = isBridge
    pieces = LinkedClusters.pieces(members.count, pairs)
  }

  private static func pieces(_ count: Int, _ pairs: [(a: Int, b: Int)]) -> Int {
    var root = Array(0..<count)
    func top(_ node: Int) -> Int {
      var node = node
      while root[node] != node {
        root[node] = root[root[node]]
        node = root[node]
      }
      return node
    }
    var pieces = count
    for (a, b) in pairs where top(a) != top(b) {
      root[top(a)] = top(b)
      pieces -= 1
    }
    return pieces
  }

  private var isGrouped: Bool { members.count > LinkedClusters.mostBoxes }

  private func membersOf(_ number: Int) -> [Int] { cluster.indices.filter { cluster[$0] == number } }

  /// `Around Shared kitchen`: the best linked that is no person; people are named only where a cluster has nothing else.
  private func name(of number: Int) -> String {
    let own = membersOf(number)
    let kinds = community.elements.kind
    let bodies = own.filter { !kinds[members[$0]].isPerson }
    guard let centre = (bodies.isEmpty ? own : bodies).max(by: { (degree[$0], $1) < (degree[$1], $0) }) else {
      return ""
    }
    if bodies.isEmpty { return own.count == 1 ? community.label(of: members[centre]) : "\(own.count) people" }
    return "Around \(community.label(of: members[centre]))"
  }

  // MARK: In words

  private var title: String {
    if pairs.isEmpty { return "No connection is recorded yet" }
    let holders = splits.filter { $0 }.count
    let start = pieces == 1 ? "One map" : "\(pieces) separate parts"
    if holders == 0 { return "\(start) in \(counted(clusterCount, "cluster")); no single one holds it together" }
    return
      "\(start) in \(counted(clusterCount, "cluster")); \(holders) hold\(holders == 1 ? "s" : "") parts of it together"
  }

  private var subtitle: String {
    var text = "\(counted(members.count, "element")) and \(counted(pairs.count, "linked pair"))."
    let bridges = isBridge.filter { $0 }.count
    if bridges > 0 { text += " \(counted(bridges, "link is", "links are")) the only one between two parts." }
    if !alone.isEmpty { text += " \(counted(alone.count, "element has", "elements have")) no link in this layer." }
    return text + " Clusters are looked for; another search may draw them a little differently."
  }

  private var words: String {
    var text = "\(title). \(subtitle)\n"
    for number in 0..<clusterCount {
      let own = membersOf(number)
      text += "- \(name(of: number)): \(counted(own.count, "element"))\n"
      for member in own {
        let near = pairs.filter { $0.a == member || $0.b == member }
          .map { community.label(of: members[$0.a == member ? $0.b : $0.a]) }
        text += "  - \(community.label(of: members[member])): linked with \(listed(near))"
        if splits[member] { text += "; without it the map falls into more parts" }
        text += "\n"
      }
    }
    if !alone.isEmpty { text += "- No link: \(listed(alone.map { community.label(of: $0) }))\n" }
    return text
  }

  // MARK: Drawing

  var diagram: Diagram {
    var diagram = Diagram(
      name: "network", title: title, subtitle: subtitle, textAlternative: words, direction: .topToBottom)
    diagram.rankGap = 0.5
    if isGrouped { addClusters(to: &diagram) } else { addMembers(to: &diagram) }
    return diagram
  }

  private static let member = NodeLook(name: "member", border: Palette.line, fill: Palette.paper, meaning: "")
  private static let holder = {
    var look = NodeLook(
      name: "holder", border: Palette.vermillion.strong, fill: Palette.vermillion.tint,
      meaning: "holds parts together: without it there are more")
    look.width = 2.6
    look.mark = "«»"
    return look
  }()
  private static let link = {
    var look = LinkLook(name: "link", color: Palette.pale, meaning: "linked")
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
    for number in 0..<clusterCount {
      let colors = Palette.kinds[number % Palette.kinds.count]
      diagram.groups.append(
        Diagram.Group(
          id: slugs.id("cluster", "\(number + 1)"), title: name(of: number),
          look: .field(border: colors.strong, fill: colors.tint)))
    }
    for (place, element) in members.enumerated() {
      var node = Diagram.Node(
        id: slugs.id("element", community.label(of: element)), element: element, name: community.label(of: element),
        lines: community.nameLines(of: element), group: cluster[place], look: splits[place] ? Self.holder : Self.member)
      node.isCrowd = community.isCrowd(element)
      diagram.nodes.append(node)
    }
    for (number, pair) in pairs.enumerated() {
      let (a, b) = (members[pair.a], members[pair.b])
      diagram.links.append(
        Diagram.Link(
          from: pair.a, to: pair.b, look: isBridge[number] ? Self.only : Self.link,
          name: "\(community.label(of: a)) and \(community.label(of: b))"))
    }
    if diagram.nodes.contains(where: { $0.isCrowd }) { diagram.signs.append("double outline: several people") }
  }

  /// Each cluster as one box, the smallest together.
  private func addClusters(to diagram: inout Diagram) {
    var slugs = Slugs()
    let order = (0..<clusterCount).sorted { (membersOf($1).count, $0) < (membersOf($0).count, $1) }
    let isFolded = order.count > LinkedClusters.mostClusters
    let shown = isFolded ? Array(order.prefix(LinkedClusters.mostClusters - 1)) : order
    var box = [Int](repeating: shown.count, count: clusterCount)
    for (place, number) in shown.enumerated() { box[number] = place }
    var inside = [Int](repeating: 0, count: shown.count + 1)
    var between: [Int: Int] = [:]
    for (a, b) in pairs {
      let (one, other) = (box[cluster[a]], box[cluster[b]])
      if one == other {
        inside[one] += 1
      } else {
        between[min(one, other) * (shown.count + 1) + max(one, other), default: 0] += 1
      }
    }
    func add(_ name: String, _ own: [Int], _ place: Int) {
      let holders = own.filter { splits[$0] }.count
      var lines = wrapped(name, width: 26).map { Diagram.Line($0) }
      lines.append(Diagram.Line("\(counted(own.count, "element")), \(counted(inside[place], "link")) inside", .quiet))
      if holders > 0 { lines.append(Diagram.Line("\(holders) hold\(holders == 1 ? "s" : "") parts together", .quiet)) }
      let colors = Palette.kinds[place % Palette.kinds.count]
      var node = Diagram.Node(
        id: slugs.id("cluster", "\(place + 1)"), name: "\(name): \(counted(own.count, "element"))", lines: lines,
        group: nil,
        look: NodeLook(name: "cluster-box", border: colors.strong, fill: colors.tint, meaning: ""))
      node.height = 0.4 + 0.05 * Double(own.count).squareRoot()
      node.width = 1 + 0.08 * Double(own.count).squareRoot()
      diagram.nodes.append(node)
    }
    for (place, number) in shown.enumerated() { add(name(of: number), membersOf(number), place) }
    if isFolded {
      let rest = order.dropFirst(shown.count)
      add("\(rest.count) smaller clusters", cluster.indices.filter { rest.contains(cluster[$0]) }, shown.count)
    }
    let most = between.values.max() ?? 1
    for key in between.keys.sorted() {
      guard let count = between[key] else { continue }
      let (a, b) = (key / (shown.count + 1), key % (shown.count + 1))
      var look = Self.link
      look.meaning = "links between clusters, wider for more"
      var link = Diagram.Link(
        from: a, to: b, look: look,
        name: "\(diagram.nodes[a].name) and \(diagram.nodes[b].name): \(counted(count, "link"))")
      link.width = 1 + 5 * (Double(count) / Double(most)).squareRoot()
      diagram.links.append(link)
    }
    diagram.remarks.append(
      "Too many to read at once: each box is a cluster, named after its best linked group, place or activity. One "
        + "element with its neighbours: --diagram ego --element NAME.")
  }
}
