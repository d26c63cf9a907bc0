// Which nodes are linked more with each other than chance would have it?

/// How communities are looked for.
package enum CommunityMethod: Sendable {
  /// Move, refine, merge, and again from what was found until nothing changes.
  case leiden
  /// Move and merge.
  case louvain
}

/// Groups of nodes whose modularity is high; no search can promise that it is the highest.
package struct Communities: Sendable {
  /// The group of each node, numbered from 0 in the order of their first members. Count: `nodeCount`.
  package let group: [Int32]
  package let groupCount: Int
  package let modularity: Double
  /// How many searches were made, and how many of them ended in these groups.
  package let searches: Int
  package let agreeing: Int
}

extension Digraph {
  /// The best of several searches for groups of high modularity, in the undirected projection without loops.
  ///
  /// A graph of at most 60 nodes is searched 100 times, larger ones less often, the largest once.
  ///
  /// - Parameters:
  ///   - resolution: γ of ``modularity(groups:groupCount:resolution:)``, not negative.
  ///   - random: Where the order of moves comes from; the same numbers give the same groups.
  ///   - searches: How many; as said above when `nil`.
  ///   - loop: How the projection is spread over cores; the groups are the same with any.
  /// - Returns: `nil` where nothing weighs anything. A node without a connection is a group of its own.
  /// - Complexity: O(*n* + *m*) for each round of a search; a few rounds for each level.
  /// - SeeAlso: Traag, V., Waltman, L. & van Eck, N. J. (2019). *Scientific Reports* 9, 5233; Blondel, V. et al. (2008).
  ///   *J. Stat. Mech.* P10008.
  package func communities(
    _ method: CommunityMethod, resolution: Double = 1, random: inout some RandomNumberGenerator, searches: Int? = nil,
    loop: ChunkLoop = .serial
  ) -> Communities? {
    let graph = undirected(loop: loop)
    guard graph.totalWeight > 0 else { return nil }
    let size = max(1, nodeCount + graph.edgeCount / 2)
    let searches = searches ?? (nodeCount <= 60 ? 100 : max(1, min(20, (method == .leiden ? 150_000 : 300_000) / size)))
    var best: (group: [Int32], count: Int) = ([], 0)
    var most = 0.0
    var agreeing = 0
    for search in 0..<searches {
      let found = GroupedGraph.numbered(
        method == .leiden
          ? graph.leiden(resolution: resolution, random: &random)
          : graph.louvain(resolution: resolution, random: &random))
      let quality =
        graph.modularity(groups: found.group, groupCount: found.count, resolution: resolution)?.reduce(0, +) ?? 0
      if search == 0 || quality > most + 1e-12 {
        (best, most, agreeing) = (found, quality, 1)
      } else if found.group == best.group {
        agreeing += 1
      }
    }
    return Communities(
      group: best.group, groupCount: best.count, modularity: most, searches: searches, agreeing: agreeing)
  }

  /// A gain in modularity that ends a search: of a large graph the last steps cost most and bring least.
  private var least: Double { nodeCount + edgeCount > 50_000 ? 1e-4 : 0 }

  private func louvain(resolution: Double, random: inout some RandomNumberGenerator) -> [Int32] {
    var level = GroupedGraph(self)
    var found = level.group
    while level.moveNodes(resolution: resolution, least: least, random: &random) != nil {
      let groups = GroupedGraph.numbered(level.group)
      for node in 0..<nodeCount { found[node] = groups.group[Int(found[node])] }
      level = level.merged(groups.group, sets: groups.count, group: (0..<Int32(groups.count)).map { $0 })
    }
    if least == 0 { return found }
    // What was merged first was merged knowing least: each node of a large graph is looked at once more.
    level = GroupedGraph(self, group: found)
    _ = level.moveNodes(resolution: resolution, least: least, random: &random)
    return level.group
  }

  private func leiden(resolution: Double, random: inout some RandomNumberGenerator) -> [Int32] {
    var found = (0..<Int32(nodeCount)).map { $0 }
    for _ in 0..<15 {
      var level = GroupedGraph(self, group: found)
      // The node of the level that each node is in.
      var place = (0..<Int32(nodeCount)).map { $0 }
      var gained = 0.0
      while true {
        gained += level.moveNodes(resolution: resolution, least: least, random: &random) ?? 0
        let groups = GroupedGraph.numbered(level.group)
        level.group = groups.group
        if groups.count == level.count { break }
        let parts = level.refined(resolution: resolution, random: &random)
        if parts.count == level.count { break }
        var groupOfPart = [Int32](repeating: 0, count: parts.count)
        for (node, part) in parts.part.enumerated() { groupOfPart[Int(part)] = groups.group[node] }
        for node in 0..<nodeCount { place[node] = parts.part[Int(place[node])] }
        level = level.merged(parts.part, sets: parts.count, group: groupOfPart)
      }
      let next = GroupedGraph.numbered(place.map { level.group[Int($0)] }).group
      if next == found { break }
      found = next
      if gained < 500 * least { break }
    }
    return found
  }
}
