// Who is linked with whom, found before anything is drawn: clusters, and what holds them together.

import CommunityMeasures
import CommunityModel
import DirectedGraph
import PlainText

/// The links of a layer without their directions, in clusters.
struct LinkedClusters {
  let ledger: Ledger
  var community: Community { ledger.community }
  /// Those with a link, in the order of the file.
  private(set) var members: [ElementIndex] = []
  private(set) var alone: [ElementIndex] = []
  /// Places in ``members``, each pair once.
  private(set) var pairs: [(a: Int, b: Int)] = []
  /// Whom each member is linked with, in the order of the file.
  private(set) var near: [[Int]] = []
  private(set) var cluster: [Int] = []
  /// The members of each cluster.
  private(set) var clusters: [[Int]] = []
  /// Whether a part of two or more elements would come apart without this member.
  private(set) var holds: [Bool] = []
  /// Whether a pair is the only link between two parts of two or more elements.
  private(set) var isOnlyLink: [Bool] = []
  private(set) var pieces = 0

  init(_ ledger: Ledger) {
    self.ledger = ledger
    let found = LinkedClusters.linked(ledger)
    var place = [Int](repeating: -1, count: ledger.community.elements.count)
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
    pairs = found.map { (a: place[$0.0.position], b: place[$0.1.position]) }.sorted { ($0.a, $0.b) < ($1.a, $1.b) }
    near = [[Int]](repeating: [], count: members.count)
    for (a, b) in pairs {
      near[a].append(b)
      near[b].append(a)
    }
    for member in near.indices { near[member].sort() }
    let graph = LinkedClusters.graph(members.count, pairs)
    var random = SeededRandom(seed: ledger.selection.seed)
    let communities = graph.communities(.leiden, random: &random)
    cluster = communities?.group.map { Int($0) } ?? [Int](repeating: 0, count: members.count)
    clusters = [[Int]](repeating: [], count: communities?.groupCount ?? (members.isEmpty ? 0 : 1))
    for member in members.indices { clusters[cluster[member]].append(member) }
    findHolders()
    var root = Array(members.indices)
    pieces = members.count
    for (a, b) in pairs where LinkedClusters.top(a, &root) != LinkedClusters.top(b, &root) {
      root[LinkedClusters.top(a, &root)] = LinkedClusters.top(b, &root)
      pieces -= 1
    }
  }

  /// Each two that are linked in the layer, once.
  private static func linked(_ ledger: Ledger) -> [(ElementIndex, ElementIndex)] {
    let layer = ledger.layer
    var seen: Set<Int64> = []
    var found: [(ElementIndex, ElementIndex)] = []
    for position in 0..<ledger.count {
      let entry = ledger[position]
      guard entry.status.countsAsGiven, entry.from != entry.to, layer.takes(entry.kind) else { continue }
      let (low, high) = (min(entry.from, entry.to), max(entry.from, entry.to))
      if seen.insert(Int64(low.raw) << 32 | Int64(high.raw)).inserted { found.append((low, high)) }
    }
    return found
  }

  private static func graph(_ count: Int, _ pairs: [(a: Int, b: Int)]) -> Digraph {
    Digraph(
      nodeCount: count, from: pairs.map { Int32($0.a) }, to: pairs.map { Int32($0.b) },
      weights: [Double](repeating: 1, count: pairs.count))
  }

  /// Those that would split off more than a single element: found in the map without the elements that have one link.
  private mutating func findHolders() {
    let inner = pairs.filter { near[$0.a].count > 1 && near[$0.b].count > 1 }
    let graph = LinkedClusters.graph(members.count, inner)
    holds = graph.piecesLeftMore().values.map { $0 > 0 }
    let blocks = graph.blocks()
    var only: Set<Int64> = []
    for bridge in blocks.bridges {
      let (a, b) = (blocks.pairs[bridge].a.position, blocks.pairs[bridge].b.position)
      only.insert(Int64(min(a, b)) << 32 | Int64(max(a, b)))
    }
    isOnlyLink = pairs.map { only.contains(Int64(min($0.a, $0.b)) << 32 | Int64(max($0.a, $0.b))) }
  }

  /// The root of a tree of joined nodes, its branches cut short on the way.
  static func top(_ node: Int, _ root: inout [Int]) -> Int {
    var node = node
    while root[node] != node {
      root[node] = root[root[node]]
      node = root[node]
    }
    return node
  }

  func label(_ member: Int) -> String { community.label(of: members[member]) }

  /// `Around Shared kitchen`: the best linked that is no person; a cluster of nothing but people says how many.
  func name(of number: Int) -> String {
    let own = clusters[number]
    let kinds = community.elements.kind
    let bodies = own.filter { !kinds[members[$0]].isPerson }
    guard let centre = bodies.max(by: { (near[$0].count, $1) < (near[$1].count, $0) }) else {
      return own.count == 1 ? label(own[0]) : "\(own.count) people or crowds"
    }
    return "Around \(label(centre))"
  }
}
